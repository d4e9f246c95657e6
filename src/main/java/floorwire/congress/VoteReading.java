package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A chamber's own record of a roll call, read as an item of the measure's record: it is there within the hour, the item the next morning
 * (feeds.md 1). Once the item is there it is the item that counts, but for the tally: there the chamber's record is the truth.
 */
final class VoteReading {

    private VoteReading() {}

    /** The roll call as an item; none for one without a day. */
    static Optional<Reading> of(RollCall rollCall) {
        return rollCall.at().map(VoteTime::day).map(day -> reading(rollCall, day));
    }

    private static Reading reading(RollCall rollCall, LocalDate day) {
        RollCallId id = rollCall.id();
        String text = text(rollCall);
        Action action = new Action(day, rollCall.at().flatMap(VoteTime::time), text, "Floor", Optional.empty(),
                id.chamber() == Chamber.HOUSE ? SourceSystem.HOUSE_FLOOR : SourceSystem.SENATE, List.of(),
                List.of(new RollCallRef(id.chamber(), id.congress(), id.session(), id.number(), Optional.empty(), Optional.empty())),
                Optional.empty());
        boolean amendment = rollCall.matter().amendment().isPresent();
        Event.Outcome outcome = rollCall.vacated() ? Event.Outcome.NONE : switch (VoteOutcome.of(rollCall.words().result())) {
            case CARRIED -> Event.Outcome.AGREED;
            case LOST -> Event.Outcome.FAILED;
            case UNTOLD -> Event.Outcome.NONE;
        };
        return new Reading(action, rollCall.vacated() ? ActionKind.REMARK : amendment ? ActionKind.AMENDMENT : kind(rollCall),
                Optional.of(id.chamber()), outcome, Event.Form.NOT_SAID, OptionalInt.of(id.number()), amendment, text,
                ActionText.words(text));
    }

    /**
     * Only what the question says plainly to be a decision on the measure; the rest is a motion until the measure's own record says more.
     */
    private static ActionKind kind(RollCall rollCall) {
        String question = rollCall.words().question().toLowerCase(Locale.ROOT);
        if (question.contains("objections of the president") || question.startsWith("on overriding the veto")) {
            return ActionKind.OVERRIDE;
        }
        boolean suspension = question.startsWith("on motion to suspend the rules and ");
        if (question.startsWith("on the conference report") || question.startsWith("on agreeing to the conference report")
                || (suspension && question.contains("conference report"))) {
            return ActionKind.CONFERENCE_REPORT;
        }
        boolean betweenChambers = question.contains("senate amendment") || question.contains("house amendment");
        boolean passage = question.startsWith("on passage") || question.startsWith("on agreeing to the resolution")
                || question.startsWith("on agreeing to the concurrent resolution")
                || question.startsWith("on agreeing to the joint resolution") || question.startsWith("on the joint resolution")
                || question.startsWith("on the concurrent resolution") || question.startsWith("on the resolution") || suspension;
        return passage && !betweenChambers ? ActionKind.PASSAGE : ActionKind.MOTION;
    }

    /** In the words that the measure's own record has for it: {@code On Passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).} */
    private static String text(RollCall rollCall) {
        VoteWords words = rollCall.words();
        RollCallId id = rollCall.id();
        if (rollCall.vacated()) {
            return words.question() + ": this vote was vacated (" + (id.chamber() == Chamber.HOUSE ? "Roll no. " : "Record Vote Number: ")
                    + id.number() + ").";
        }
        String required =
                rollCall.required().filter(needed -> needed != Threshold.HALF).map(needed -> "(" + needed + " required): ").orElse("");
        String tally = rollCall.tally().map(count -> count.yea() + " - " + count.nay()).orElse("");
        if (id.chamber() == Chamber.HOUSE) {
            String how = words.type().toUpperCase(Locale.ROOT).contains("RECORDED") ? " by recorded vote: " : " by the Yeas and Nays: ";
            return words.question() + " " + words.result() + how + required + tally + " (Roll no. " + id.number() + ").";
        }
        return (words.inFull().isEmpty() ? words.question() : words.inFull()) + ": " + words.result() + " by Yea-Nay Vote. " + required
                + tally + ". Record Vote Number: " + id.number() + ".";
    }
}
