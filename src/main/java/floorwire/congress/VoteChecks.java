package floorwire.congress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what a roll call's record says in several places. Differences that a rule explains are no findings: a live pair counts as
 * present, the Vice President is in no count, and a quorum call has neither yeas nor nays.
 */
public final class VoteChecks {

    /** 435 Representatives, five delegates and a Resident Commissioner, who vote in the Committee of the Whole. */
    private static final int HOUSE = 441;
    private static final int SENATE = 100;
    /** A clock may be wrong by so much. */
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Set<VoteFinding.Kind> SEATS_UNSURE = Set.of(VoteFinding.Kind.POSITIONS_MISSING, VoteFinding.Kind.COUNT_MISSING,
            VoteFinding.Kind.POSITION_UNKNOWN, VoteFinding.Kind.NOT_RECORDED);
    private static final Pattern IN_WORDS = Pattern.compile("\\((\\d{1,3})\\s*-\\s*(\\d{1,3})[,)]");

    private final RollCall vote;
    private final List<VoteFinding> findings = new ArrayList<>(0);
    /** Positions that the totals have and the record has not, and what they should be in all. */
    private int missing;
    private int due;

    private VoteChecks(RollCall vote) {
        this.vote = vote;
    }

    /** @param now what is later is in the future */
    public static List<VoteFinding> of(RollCall vote, Instant now) {
        var checks = new VoteChecks(vote);
        checks.time(now);
        checks.members();
        if (!vote.vacated()) {
            impossible(vote).ifPresent(words -> checks.add(VoteFinding.Kind.TALLY_IMPOSSIBLE, words));
        }
        // the API's file of members has neither totals nor a result
        if (vote.words().result().isBlank() && vote.counts().total().filter(total -> total.voting() > 0).isPresent()) {
            checks.add(VoteFinding.Kind.RESULT_MISSING, "prints no result");
        }
        if (!vote.provisional() && !vote.vacated() && vote.positions().isEmpty() && vote.counts().candidates().isEmpty()
                && vote.counts().total().isEmpty()) {
            checks.add(VoteFinding.Kind.COUNT_MISSING, "holds neither totals nor positions");
        }
        boolean plain = !vote.isQuorumCall() && !vote.isElection() && !vote.provisional();
        if (plain && vote.required().isEmpty() && vote.counts().total().isPresent()) {
            checks.add(VoteFinding.Kind.REQUIREMENT_UNKNOWN, "does not print what the question took, or in no words that are known");
        }
        if (vote.vacated()) {
            checks.add(VoteFinding.Kind.VACATED, "was vacated");
        } else if (vote.isElection()) {
            checks.election();
        } else {
            checks.tally();
            checks.rule();
        }
        if (checks.missing > 0) {
            checks.add(VoteFinding.Kind.POSITIONS_MISSING, "holds " + (checks.due - checks.missing) + " of " + checks.due + " positions");
        }
        return List.copyOf(checks.findings);
    }

    /**
     * Whether the positions of all members are known and make up what is published, or a rule explains the difference: then the seats can be
     * shown.
     */
    public static boolean addUp(RollCall vote) {
        return !vote.positions().isEmpty() && of(vote, vote.at().map(VoteTime::instant).orElse(Instant.EPOCH)).stream()
                .map(VoteFinding::kind).noneMatch(kind -> kind.contradiction() || SEATS_UNSURE.contains(kind));
    }

    /** What the record counts, where that is more than the chamber has seats: such a record is a mistake. */
    public static Optional<String> impossible(RollCall vote) {
        int total = Math.max(vote.counts().total().map(Tally::all).orElse(0),
                vote.counts().candidates().stream().mapToInt(VoteCounts.OfCandidate::votes).sum());
        int seats = vote.id().chamber() == Chamber.HOUSE ? HOUSE : SENATE;
        return total <= seats ? Optional.empty()
                : Optional.of("counts " + total + " members, and the " + vote.id().chamber().label() + " has " + seats);
    }

    private void time(Instant now) {
        if (vote.at().isEmpty()) {
            add(VoteFinding.Kind.DATE_UNKNOWN, "prints no date");
            return;
        }
        VoteTime at = vote.at().get();
        var congress = new Congress(vote.id().congress());
        LocalDate first = new Congress(congress.number() - 1).lastDay();
        if (at.day().isBefore(first) || at.day().isAfter(congress.lastDay())) {
            add(VoteFinding.Kind.DATE_OUTSIDE_CONGRESS, "is dated " + at.day() + ", which is no day of the " + congress + " Congress");
        } else if (at.day().isBefore(LocalDate.of(vote.id().year(), 1, 1)) || at.day().isAfter(LocalDate.of(vote.id().year() + 1, 1, 3))) {
            add(VoteFinding.Kind.DATE_OUTSIDE_SESSION, "is dated " + at.day() + ", and its session is that of " + vote.id().year());
        } else if (at.instant().isAfter(now.plus(AHEAD))) {
            add(VoteFinding.Kind.DATE_IN_FUTURE, "is dated " + at + ", in the future");
        }
    }

    private void members() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (Cast cast : vote.positions()) {
            // two members may share name, party and state where no id is printed
            if (!seen.add(cast.member().identity()) && !cast.member().id().isEmpty() && twice.add(cast.member().identity())) {
                add(VoteFinding.Kind.MEMBER_TWICE, cast.member().name() + " (" + cast.member().id() + ") stands in it twice");
            }
            if (cast.position().side() == Position.Side.UNKNOWN && unknown.add(cast.position().printed())) {
                add(VoteFinding.Kind.POSITION_UNKNOWN, "'" + cast.position().printed() + "' is no position that we know");
            }
        }
    }

    private void election() {
        Map<String, Integer> named = new LinkedHashMap<>();
        vote.positions().forEach(cast -> named.merge(cast.position().printed(), 1, Integer::sum));
        for (VoteCounts.OfCandidate candidate : vote.counts().candidates()) {
            compare(candidate.name(), candidate.votes(), named.getOrDefault(candidate.name(), 0), Optional.empty());
        }
        Election.of(vote).filter(Election::contradicts).ifPresent(one -> add(VoteFinding.Kind.RESULT_AGAINST_RULE, "ended '"
                + vote.words().result() + "', and " + one.votes().getFirst().name() + " has " + one.votes().getFirst().votes()
                + " votes where a majority, " + one.needed() + ", is needed"));
    }

    private void tally() {
        Optional<Tally> printed = vote.counts().total();
        if (printed.isEmpty() || vote.provisional()) {
            return;
        }
        Tally total = printed.get();
        Tally rows = Tally.of(vote.positions());
        if (total.voting() + total.present() == 0 && !vote.positions().isEmpty() && rows.notVoting() == vote.positions().size()) {
            add(VoteFinding.Kind.NOT_RECORDED, "records no vote: all stand as not voting");
            return;
        }
        Optional<Tally> second = second();
        compare("yea", total.yea(), rows.yea(), second.map(Tally::yea));
        compare("nay", total.nay(), rows.nay(), second.map(Tally::nay));
        // what the Senate's words leave out cannot differ
        Optional<Tally> parties = vote.counts().ofParties();
        compareAside("present", total.present(), rows.present(), parties.map(Tally::present));
        compareAside("not voting", total.notVoting(), rows.notVoting(), parties.map(Tally::notVoting));
        parties.filter(sum -> !sum.equals(total)).ifPresent(sum -> add(VoteFinding.Kind.PARTY_LEFT_OUT,
                "has totals by party of " + sum.inWords() + ", in all " + total.inWords()));
    }

    /** Where the tally is printed a second time: by party, or in the words of the result. */
    private Optional<Tally> second() {
        Matcher words = IN_WORDS.matcher(vote.words().detail());
        return vote.counts().ofParties().or(() -> words.find()
                ? Optional.of(new Tally(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)), 0, 0))
                : Optional.empty());
    }

    /**
     * The total stands against the positions; where it is more than they are, the record may just be cut, unless what is printed a second
     * time says that the total is wrong.
     */
    private void compare(String what, int total, int rows, Optional<Integer> second) {
        due += total;
        if (rows < total && second.map(other -> other == total).orElse(true)) {
            missing += total - rows;
        } else if (rows != total) {
            add(VoteFinding.Kind.TALLIES_DIFFER, "says " + total + " for " + what + ", and its positions are " + rows);
        }
    }

    /** Of who did not vote, nought may stand for a count that is not there: it decides nothing. */
    private void compareAside(String what, int total, int rows, Optional<Integer> second) {
        if (total == 0 && rows > 0) {
            add(VoteFinding.Kind.COUNT_MISSING, "counts nobody as " + what + ", and " + rows + " stand so");
        } else {
            compare(what, total, rows, second);
        }
    }

    private void rule() {
        Optional<Tally> tally = vote.tally();
        VoteOutcome outcome = VoteOutcome.of(vote.words().result());
        if (vote.isQuorumCall() || vote.required().isEmpty() || tally.isEmpty() || outcome == VoteOutcome.UNTOLD) {
            return;
        }
        Tally count = tally.get();
        boolean tie = count.yea() == count.nay();
        boolean carries = (tie && vote.tieBreak().isPresent()) ? vote.tieBreak().get().position().side() == Position.Side.YEA
                : vote.required().get().met(vote.id().chamber(), count.yea(), count.nay());
        if (carries != (outcome == VoteOutcome.CARRIED)) {
            add(VoteFinding.Kind.RESULT_AGAINST_RULE, "ended '" + vote.words().result() + "' with " + count.yea() + "-" + count.nay()
                    + " where " + vote.required().get() + " is needed");
        }
    }

    private void add(VoteFinding.Kind kind, String words) {
        findings.add(new VoteFinding(kind, words));
    }
}
