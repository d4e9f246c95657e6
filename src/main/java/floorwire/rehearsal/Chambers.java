package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;

/**
 * The Clerk's and the Senate's addresses of votes, and what stands behind each at an instant (feeds.md 5, 6). Neither gives a date by which
 * one could ask whether something has changed.
 */
final class Chambers {
    private static final Pattern ROLL = Pattern.compile("/evs/(\\d{4})/roll(\\d{3,5})\\.xml");
    private static final Pattern MENU = Pattern.compile("/legislative/LIS/roll_call_lists/vote_menu_(\\d{2,3})_([12])\\.xml");
    private static final Pattern VOTE =
            Pattern.compile("/legislative/LIS/roll_call_votes/vote(\\d{2,3})([12])/vote_\\1_\\2_(\\d{5})\\.xml");
    private static final String NOT_AVAILABLE = "/legislative/LIS/roll_call_votes/roll-call-vote-not-available.htm";
    private static final String TYPE = "text/xml";

    private final Map<RollCallId, Ballot> ballots = new TreeMap<>();
    private final SortedSet<Integer> congresses;
    private final Faults faults;

    Chambers(Scenario scenario, Faults faults) {
        scenario.ballots().forEach(ballot -> ballots.put(ballot.id(), ballot));
        this.congresses = scenario.congresses();
        this.faults = faults;
    }

    /** @return empty for an address that the stand-in does not know */
    Optional<Answer> answer(String path, Instant now) {
        Matcher roll = ROLL.matcher(path);
        if (roll.matches()) {
            return Optional.of(house(Integer.parseInt(roll.group(1)), Integer.parseInt(roll.group(2)), path, now));
        }
        Matcher menu = MENU.matcher(path);
        if (menu.matches()) {
            return Optional.of(menu(Integer.parseInt(menu.group(1)), Integer.parseInt(menu.group(2)), now));
        }
        Matcher vote = VOTE.matcher(path);
        return vote.matches() && Integer.parseInt(vote.group(3)) > 0 ? Optional.of(senate(RollCallId.of(Chamber.SENATE,
                Integer.parseInt(vote.group(3)), Integer.parseInt(vote.group(1)), Integer.parseInt(vote.group(2))), path, now))
                : Optional.empty();
    }

    private static Answer xml(byte[] body) {
        return new Answer(200, TYPE, Optional.empty(), body);
    }

    private Answer house(int year, int number, String path, Instant now) {
        List<Ballot> told = ballots.values().stream().filter(ballot -> ballot.id().chamber() == Chamber.HOUSE && ballot.id().year() == year)
                .toList();
        Optional<Ballot> ballot = told.stream().filter(one -> one.id().number() == number).findFirst();
        if (ballot.filter(one -> !one.published().isAfter(now)).isPresent()) {
            return xml(ClerkXml.write(shown(ballot.get(), path, now)));
        }
        // the scenario tells some of a year's roll calls; a walk comes past the others, none before those below it
        Optional<Ballot> next = told.stream().filter(one -> one.id().number() > number).findFirst();
        boolean before = told.stream().filter(one -> one.id().number() < number).allMatch(one -> !one.published().isAfter(now));
        if (ballot.isEmpty() && next.isPresent() && number > 0 && before) {
            return xml(ClerkXml.invented(next.get(), number));
        }
        return faults.on(Fault.SANITIZED, path, now)
                ? xml(String.format(Locale.ROOT, "<xml>Error sanitizing file \"roll%03d.xml\". Please try again.</xml>", number)
                        .getBytes(StandardCharsets.UTF_8))
                : Answer.notFound();
    }

    private Answer menu(int congress, int session, Instant now) {
        if (!congresses.contains(congress)) {
            return Answer.notFound();
        }
        List<Ballot> listed = ballots.values().stream()
                .filter(ballot -> ballot.id().chamber() == Chamber.SENATE && ballot.id().congress() == congress
                        && ballot.id().session() == session && !ballot.listed().isAfter(now))
                .sorted(Comparator.comparing(Ballot::id).reversed()).toList();
        return xml(LisXml.menu(congress, session, listed));
    }

    private Answer senate(RollCallId id, String path, Instant now) {
        Optional<Ballot> ballot = Optional.ofNullable(ballots.get(id)).filter(one -> !one.published().isAfter(now));
        if (ballot.isEmpty() || faults.on(Fault.VOTE_PENDING, path, now)) {
            return new Answer(301, "text/html", Optional.empty(), Map.of("Location", NOT_AVAILABLE), new byte[0]);
        }
        Instant modified = ballot.get().modified().filter(at -> !at.isAfter(now)).orElse(ballot.get().published());
        if (faults.on(Fault.MODIFIED, path, now)) {
            modified = now.minus(Duration.ofMinutes(1));
        }
        return xml(LisXml.vote(shown(ballot.get(), path, now), modified));
    }

    /** With what is wrong about it for now. */
    private Ballot shown(Ballot ballot, String path, Instant now) {
        Ballot shown = ballot;
        if (faults.on(Fault.VACATED, path, now)) {
            Map<String, String> words = new LinkedHashMap<>(shown.words());
            words.put("title", "This vote was vacated");
            shown = shown.with(words).with(List.of());
        }
        if (faults.on(Fault.MISCOUNTED, path, now)) {
            List<Ballot.Mark> marks = new ArrayList<>(shown.marks());
            marks.stream().filter(mark -> mark.cast() == 'Y').findFirst()
                    .ifPresent(mark -> marks.set(marks.indexOf(mark), new Ballot.Mark(mark.voter(), '-')));
            shown = shown.with(marks);
        }
        if (faults.on(Fault.IDS_MISSING, path, now)) {
            List<Ballot.Mark> marks = new ArrayList<>(shown.marks());
            for (int i = 0; i < marks.size(); i += 40) {
                Ballot.Voter voter = marks.get(i).voter();
                boolean zeros = ballot.id().chamber() == Chamber.HOUSE && i % 80 == 0;
                marks.set(i, new Ballot.Mark(new Ballot.Voter(zeros ? "0000000" : "", voter.party(), voter.state(), voter.name()),
                        marks.get(i).cast()));
            }
            shown = shown.with(marks);
        }
        return shown;
    }
}
