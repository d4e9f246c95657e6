package floorwire.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;
import floorwire.ledger.RollCalls;

/** An invented roll call on an invented measure, with a hundred invented Senators. */
final class GalleryVotes {

    static final RollCallId ID = new RollCallId(Chamber.SENATE, 9401, 119, 2026);

    private static final String STATES =
            "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND"
                    + " OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
    /** Democrats, then Republicans, then two independents: y for yea, n for nay, p for present, a for absent. */
    private static final String DEMOCRATS = "n".repeat(39) + "yyyy" + "ap";
    private static final String REPUBLICANS = "y".repeat(43) + "nnnnnnn" + "aaa";

    private GalleryVotes() {}

    /** Keeps it as the Senate's word. */
    static void keep(RollCalls rollCalls, BillId bill, Instant heardAt) {
        rollCalls.keep(rollCalls.word("senate", heardAt, heardAt, of(bill)));
    }

    private static RollCall of(BillId bill) {
        String acts = DEMOCRATS + REPUBLICANS + "nn";
        String[] states = STATES.split(" ", -1);
        List<Cast> casts = new ArrayList<>();
        for (int i = 0; i < acts.length(); i++) {
            String party = i < DEMOCRATS.length() ? "D" : i < DEMOCRATS.length() + REPUBLICANS.length() ? "R" : "I";
            String state = states[i * 7 % states.length];
            String printed = switch (acts.charAt(i)) {
                case 'y' -> "Yea";
                case 'n' -> "Nay";
                case 'p' -> "Present";
                default -> "Not Voting";
            };
            casts.add(new Cast(
                    new VoteMember(Optional.empty(), Optional.of("Z" + (100 + i)), "Invented-" + (i + 1) + " (" + party + "-" + state
                            + ")", party, state),
                    Position.of(printed)));
        }
        return new RollCall(ID, Optional.of(new VoteTime(LocalDate.parse("2026-06-23"), Optional.of(LocalTime.of(16, 5)))),
                Optional.empty(), false,
                new VoteWords("On the Cloture Motion", "On the Cloture Motion " + bill.citation(), "Motion to Invoke Cloture: "
                        + bill.citation(), "", "Cloture Motion Rejected", ""),
                Optional.of(Threshold.THREE_FIFTHS), new VoteMatter(Optional.of(bill), Optional.empty(), List.of()),
                new VoteCounts(Optional.of(Tally.of(casts)), List.of(), List.of()), Optional.empty(), List.copyOf(casts));
    }
}
