package floorwire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.TieBreak;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteDocument;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;

/**
 * Synthetic roll calls of 1991 to 2024, drawn from a seed: members, measures and outcomes are invented, the shapes are those of captured
 * files. No record of Congress.
 */
public final class SomeVotes {

    private static final List<String> STATES = List.of("NY", "HI", "AR", "WA", "TX", "XX");
    private static final List<String> SYLLABLES = List.of("Bel", "mar", "to", "ríz", "O'Ka", "ne", "von ", "Lee", "sch", "ü", "d&d");

    private final Random random;
    private final Chamber chamber;
    private final int members;

    private SomeVotes(Chamber chamber, long seed, int members) {
        this.random = new Random(seed);
        this.chamber = chamber;
        this.members = members;
    }

    /** @param members how many stand in it, 435 for a whole House */
    public static RollCall house(long seed, int members) {
        return new SomeVotes(Chamber.HOUSE, seed, members).house();
    }

    /** @param members how many stand in it, 100 for a whole Senate */
    public static RollCall senate(long seed, int members) {
        return new SomeVotes(Chamber.SENATE, seed, members).senate();
    }

    private RollCall house() {
        RollCallId id = id(1_200);
        return switch (random.nextInt(8)) {
            case 0 -> house(id, "Call of the House", "QUORUM", "Passed", Optional.empty(), VoteMatter.NONE, "", "Present", "Not Voting");
            case 1 -> election(id);
            case 2, 3 ->
                    house(id, "On Agreeing to the Amendment", "RECORDED VOTE", "Failed", Optional.of(Threshold.HALF), houseAmendment(id),
                            "", "Aye", "No", "No", "Not Voting", "Present");
            case 4 -> house(id, "On Motion to Suspend the Rules and Pass", "2/3 YEA-AND-NAY", "Passed", Optional.of(Threshold.TWO_THIRDS),
                    new VoteMatter(Optional.of(bill(id)), Optional.empty(), List.of()), "Some <i>Act</i>", "Yea", "Yea", "Nay",
                    "Not Voting");
            default -> house(id, "On Passage", "YEA-AND-NAY", "Passed", Optional.of(Threshold.HALF),
                    new VoteMatter(Optional.of(bill(id)), Optional.empty(), List.of()), "", "Yea", "Nay", "Present", "Not Voting");
        };
    }

    private RollCall house(RollCallId id, String question, String type, String result, Optional<Threshold> required, VoteMatter matter,
            String title, String... words) {
        List<Cast> positions = positions(id, false, words);
        Map<String, List<Cast>> byParty = new TreeMap<>();
        positions.forEach(cast -> byParty.computeIfAbsent(cast.member().party(), party -> new ArrayList<>()).add(cast));
        List<VoteCounts.OfParty> parties = byParty.entrySet().stream()
                .map(party -> new VoteCounts.OfParty(party.getKey(), Tally.of(party.getValue()))).toList();
        return new RollCall(id, Optional.of(time(id, random.nextInt(10) > 0)), Optional.empty(), matter.amendment().isPresent(),
                new VoteWords(question, "", title, type, result, ""), required, matter,
                new VoteCounts(Optional.of(Tally.of(positions)), parties, List.of()), Optional.empty(), positions);
    }

    private RollCall election(RollCallId id) {
        String[] names = {"Jordan (XX)", "Pelham", "Present", "Not Voting"};
        List<Cast> positions = positions(id, true, names);
        List<VoteCounts.OfCandidate> totals = new ArrayList<>();
        for (String name : names) {
            totals.add(new VoteCounts.OfCandidate(name,
                    (int) positions.stream().filter(cast -> cast.position().printed().equals(name)).count()));
        }
        return new RollCall(id, Optional.of(time(id, true)), Optional.empty(), false,
                new VoteWords("Election of the Speaker", "", "", "YEA-AND-NAY", names[0], ""), Optional.of(Threshold.HALF), VoteMatter.NONE,
                new VoteCounts(Optional.empty(), List.of(), totals), Optional.empty(), positions);
    }

    private VoteMatter houseAmendment(RollCallId id) {
        BillId bill = new BillId(id.congress(), BillType.HR, 1 + random.nextInt(9_000));
        return new VoteMatter(Optional.of(bill), Optional.of(new VoteAmendment(Optional.empty(), String.valueOf(1 + random.nextInt(300)),
                Optional.empty(), Optional.empty(), "H R " + bill.number(), "Bel of Nowhere Part A Amendment No. 3", "")), List.of());
    }

    private RollCall senate() {
        RollCallId id = id(700);
        int kind = random.nextInt(7);
        boolean trial = kind == 0;
        String[] words = trial ? new String[]{"Guilty", "Not Guilty"}
                : new String[]{"Yea", "Nay", "Yea", "Nay", "Not Voting", "Present", "Present, Giving Live Pair"};
        List<Cast> positions = positions(id, false, words);
        Tally tally = Tally.of(positions);
        Optional<TieBreak> tie = kind == 1 ? Optional.of(new TieBreak("Vice President", Position.of("Yea"))) : Optional.empty();
        Threshold required = trial ? Threshold.TWO_THIRDS : List.of(Threshold.values()).get(random.nextInt(3));
        var text = new VoteWords(trial ? "Guilty or Not Guilty" : "On the Motion", "On the Motion in full", "A <title> & more", "",
                trial ? "Not Guilty" : "Motion Agreed to", "Motion Agreed to (" + tally.yea() + "-" + tally.nay() + ")");
        VoteTime at = time(id, true);
        return new RollCall(id, Optional.of(at), kind == 2 ? Optional.empty() : Optional.of(at.instant().plusSeconds(3_600)), false, text,
                Optional.of(required), senateMatter(id, kind), new VoteCounts(Optional.of(tally), List.of(), List.of()), tie, positions);
    }

    private VoteMatter senateMatter(RollCallId id, int kind) {
        BillId bill = bill(id);
        return switch (kind) {
            case 3 -> new VoteMatter(Optional.of(bill), Optional.of(senateAmendment(id, bill.citation())), List.of());
            case 4 -> new VoteMatter(Optional.empty(), Optional.of(senateAmendment(id, "Treaty Doc. " + id.congress() + "-3")), List.of());
            case 5 -> new VoteMatter(Optional.empty(), Optional.empty(), List.of(nomination(id, 1), nomination(id, 2), nomination(id, 3)));
            default -> new VoteMatter(Optional.of(bill), Optional.empty(), List.of(new VoteDocument(id.congress(), bill.type().citation(),
                    String.valueOf(bill.number()), bill.citation(), "A bill.")));
        };
    }

    private VoteAmendment senateAmendment(RollCallId id, String target) {
        AmendmentId number = new AmendmentId(id.congress(), "SAMDT", 900);
        int levels = random.nextInt(3);
        return new VoteAmendment(Optional.of(number), number.citation(),
                levels > 0 ? Optional.of(new AmendmentId(id.congress(), "SAMDT", 800)) : Optional.empty(),
                levels > 1 ? Optional.of(new AmendmentId(id.congress(), "SAMDT", 700)) : Optional.empty(), target, "", "To do something.");
    }

    private static VoteDocument nomination(RollCallId id, int part) {
        return new VoteDocument(id.congress(), "PN", "25-" + part, "PN25-" + part, "Somebody, of Nowhere");
    }

    private RollCallId id(int rolls) {
        return RollCallId.of(chamber, 1 + random.nextInt(rolls), 102 + random.nextInt(17), 1 + random.nextInt(2));
    }

    private BillId bill(RollCallId id) {
        return new BillId(id.congress(), List.of(BillType.values()).get(random.nextInt(8)), 1 + random.nextInt(9_000));
    }

    private VoteTime time(RollCallId id, boolean known) {
        var day = LocalDate.of(id.year(), 1, 5).plusDays(random.nextInt(340));
        LocalTime clock = LocalTime.of(random.nextInt(24), random.nextInt(60));
        // an hour that the clocks of Washington never strike: the night in which summer time begins
        boolean skipped = day.atTime(clock).atZone(Congress.WASHINGTON).getHour() != clock.getHour();
        return new VoteTime(day, known ? Optional.of(skipped ? clock.plusHours(2) : clock) : Optional.empty());
    }

    private List<Cast> positions(RollCallId id, boolean election, String... words) {
        boolean ids = id.year() >= 2003 || chamber == Chamber.SENATE;
        List<Cast> positions = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            String party = List.of("R", "D", "I").get(random.nextInt(20) == 0 ? 2 : i % 2);
            String state = STATES.get(random.nextInt(chamber == Chamber.SENATE ? STATES.size() - 1 : STATES.size()));
            String printed = words[random.nextInt(words.length)];
            Optional<String> number = ids ? Optional.of(String.format("%s%0" + (chamber == Chamber.SENATE ? 3 : 6) + "d",
                    chamber == Chamber.SENATE ? "S" : "B", i)) : Optional.empty();
            var member = new VoteMember(chamber == Chamber.HOUSE ? number : Optional.empty(),
                    chamber == Chamber.SENATE ? number : Optional.empty(),
                    name() + (chamber == Chamber.SENATE ? " (" + party + "-" + state + ")" : ""), party, state);
            Optional<String> pair = printed.contains("Pair") ? Optional.of("S375") : Optional.empty();
            positions.add(new Cast(member, Position.of(printed, election, pair)));
        }
        return positions;
    }

    private String name() {
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString().strip();
    }
}
