package floorwire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;

/** Roll calls for tests: invented, of the form of the chambers' own. */
public final class Votes {

    private Votes() {}

    /** A vote on passage of 19 July 2023, 16:04, that carries 3 to 2 with one absent. */
    public static RollCall senate(int number, String bill, String title) {
        return of(Chamber.SENATE, number, bill, "On Passage of the Bill", "Bill Passed", title, "YYYNNA");
    }

    /**
     * @param cast a letter for each member: Y, N, P or A; the first half are Democrats, the others Republicans
     */
    public static RollCall of(Chamber chamber, int number, String bill, String question, String result, String title, String cast) {
        List<Cast> positions = new ArrayList<>();
        for (int i = 0; i < cast.length(); i++) {
            String word = switch (cast.charAt(i)) {
                case 'Y' -> "Yea";
                case 'N' -> "Nay";
                case 'P' -> "Present";
                default -> "Not Voting";
            };
            Optional<String> bioguide = Optional.of("X%06d".formatted(i + 1));
            positions.add(new Cast(new VoteMember(bioguide, Optional.empty(), "Member " + (i + 1), i < cast.length() / 2 ? "D" : "R", "PA"),
                    Position.of(word)));
        }
        BillId id = BillId.parse(bill).orElseThrow();
        return new RollCall(RollCallId.of(chamber, number, id.congress(), 1),
                Optional.of(new VoteTime(LocalDate.of(1787 + 2 * id.congress(), 7, 19), Optional.of(LocalTime.of(16, 4)))),
                Optional.empty(),
                false, new VoteWords(question, "", title, chamber == Chamber.HOUSE ? "YEA-AND-NAY" : "", result, ""),
                Optional.of(Threshold.HALF), new VoteMatter(Optional.of(id), Optional.empty(), List.of()),
                new VoteCounts(Optional.of(Tally.of(positions)), List.of(), List.of()), Optional.empty(), List.copyOf(positions));
    }

    /** The same vote on an amendment of the Senate's to S.Amdt. 935, a substitute, with {@code casts} in place of its own. */
    public static RollCall on(int amendment, String purpose, RollCall made, List<Cast> casts) {
        var voted = new VoteAmendment(Optional.of(new AmendmentId(made.id().congress(), "SAMDT", amendment)), "S.Amdt. " + amendment,
                Optional.of(new AmendmentId(made.id().congress(), "SAMDT", 935)), Optional.empty(),
                made.matter().bill().orElseThrow().citation(), "", purpose);
        return new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(voted), List.of()), made.counts(), Optional.empty(), casts);
    }

    /** The same with one more, who is not in the totals. */
    public static RollCall with(String bioguide, String name, String party, String state, String said, RollCall made) {
        List<Cast> casts = new ArrayList<>(made.positions());
        casts.add(new Cast(new VoteMember(Optional.of(bioguide), Optional.empty(), name, party, state), Position.of(said)));
        return made.withPositions(casts);
    }
}
