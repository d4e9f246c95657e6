package floorwire.congress;

/**
 * Each stage in the words of posts and cards. The wording is fixed, neutral and part of the wording release: a label names the stage, a
 * gloss explains it to somebody who has never followed a bill.
 */
public final class StageWords {

    private StageWords() {}

    /** A few words that follow a measure's name: {@code in committee}, {@code passed the House}. */
    public static String label(Stage stage) {
        return switch (stage) {
            case INTRODUCED -> "introduced";
            case REFERRED -> "in committee";
            case REPORTED -> "out of committee";
            case PASS_OVER_HOUSE -> "passed the House";
            case PASS_OVER_SENATE -> "passed the Senate";
            case PASS_BACK_HOUSE -> "passed the House with changes";
            case PASS_BACK_SENATE -> "passed the Senate with changes";
            case CONFERENCE_PASSED_HOUSE -> "conference report agreed to by the House";
            case CONFERENCE_PASSED_SENATE -> "conference report agreed to by the Senate";
            case PASSED_SIMPLERES -> "agreed to";
            case PASSED_CONCURRENTRES -> "agreed to by both chambers";
            case PASSED_CONSTAMEND -> "proposed to the States";
            case PASSED_BILL -> "passed both chambers";
            case FAIL_ORIGINATING_HOUSE, FAIL_SECOND_HOUSE -> "failed in the House";
            case FAIL_ORIGINATING_SENATE, FAIL_SECOND_SENATE -> "failed in the Senate";
            case PROV_KILL_SUSPENSIONFAILED -> "short of two thirds in the House";
            case PROV_KILL_CLOTUREFAILED -> "cloture failed in the Senate";
            case PROV_KILL_PINGPONGFAIL -> "other chamber's changes rejected";
            case PROV_KILL_VETO -> "vetoed";
            case VETOED_POCKET -> "pocket vetoed";
            case VETOED_OVERRIDE_PASS_OVER_HOUSE -> "override passed the House";
            case VETOED_OVERRIDE_PASS_OVER_SENATE -> "override passed the Senate";
            case VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE -> "override failed in the House";
            case VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_SENATE -> "override failed in the Senate";
            case ENACTED_SIGNED -> "became law";
            case ENACTED_VETO_OVERRIDE -> "became law over a veto";
            case ENACTED_TENDAYRULE -> "became law without a signature";
        };
    }

    /** The label, with what is not yet certain: {@code passed the House; comparison with the Senate text pending} (rule 5). */
    public static String label(StageHistory history) {
        if (history.pending().isPresent()) {
            return pending(history.pending().orElseThrow().chamber().orElse(Chamber.HOUSE));
        }
        return history.current().map(step -> label(step.stage())).orElse("no action recorded");
    }

    /** What is certain of a second chamber's passage whose item does not say whether it changed the text (rule 5). */
    public static String pending(Chamber second) {
        return "passed the " + second.label() + "; comparison with the " + second.other().label() + " text pending";
    }

    /** One or two sentences of fixed wording. */
    public static String gloss(Stage stage) {
        return switch (stage) {
            case INTRODUCED -> "A member has put the measure before the chamber. Nothing has been decided about it.";
            case REFERRED ->
                    "The measure is with a committee, which may hold hearings, change it, report it to the chamber, or leave it. Most measures"
                            + " go no further.";
            case REPORTED ->
                    "A committee has sent the measure to its chamber, or the chamber has taken it from the committee. The chamber may now"
                            + " consider it, but need not.";
            case PASS_OVER_HOUSE, PASS_OVER_SENATE ->
                    "The chamber in which the measure began has passed it. The other chamber must now pass the same text.";
            case PASS_BACK_HOUSE, PASS_BACK_SENATE ->
                    "Both chambers have passed the measure, but not in the same words. It goes back to the other chamber,"
                            + " which may accept the changes, change them again, or ask for a conference.";
            case CONFERENCE_PASSED_HOUSE, CONFERENCE_PASSED_SENATE ->
                    "A conference of both chambers has settled one text and one chamber has agreed to it."
                            + " The other must still agree.";
            case PASSED_SIMPLERES -> "The chamber has adopted the resolution. It speaks for that chamber only and is not a law.";
            case PASSED_CONCURRENTRES -> "Both chambers have adopted the resolution. It does not go to the President and is not a law.";
            case PASSED_CONSTAMEND ->
                    "Two thirds of both chambers have proposed the amendment. It becomes part of the Constitution if three fourths"
                            + " of the States ratify it; the President has no part in it.";
            case PASSED_BILL ->
                    "Both chambers have passed the same text. The President may sign it, veto it, or let it become law after ten days"
                            + " without a signature.";
            case FAIL_ORIGINATING_HOUSE, FAIL_SECOND_HOUSE, FAIL_ORIGINATING_SENATE, FAIL_SECOND_SENATE ->
                    "The chamber voted on the measure and did not pass it. A new vote is rare but possible while this Congress lasts.";
            case PROV_KILL_SUSPENSIONFAILED ->
                    "The measure was brought up under suspension of the rules, which needs two thirds of those voting, and fell"
                            + " short. It can be tried again, also under rules that need only a majority.";
            case PROV_KILL_CLOTUREFAILED ->
                    "A motion to end debate in the Senate did not get the 60 votes it needs. It can be tried again.";
            case PROV_KILL_PINGPONGFAIL ->
                    "One chamber voted against the other's changes. It can be tried again, or the chambers can seek another text.";
            case PROV_KILL_VETO ->
                    "The President has returned the bill without signing it. It becomes law all the same if two thirds of those voting in"
                            + " each chamber vote to override.";
            case VETOED_POCKET ->
                    "Congress had adjourned and the President did not sign the bill, so that it cannot be returned and overridden. It is"
                            + " not law.";
            case VETOED_OVERRIDE_PASS_OVER_HOUSE, VETOED_OVERRIDE_PASS_OVER_SENATE ->
                    "One chamber has voted by two thirds to override the veto. The other must"
                            + " do so too.";
            case VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE, VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE,
                    VETOED_OVERRIDE_FAIL_SECOND_SENATE ->
                    "The vote to override the veto did not reach two thirds. The veto stands and the bill is not law.";
            case ENACTED_SIGNED -> "Both chambers passed the same text and the President signed it. It is law.";
            case ENACTED_VETO_OVERRIDE -> "The President vetoed the bill and two thirds of both chambers overrode the veto. It is law.";
            case ENACTED_TENDAYRULE ->
                    "The President neither signed nor returned the bill within ten days, Sundays excepted, while Congress sat. It is law.";
        };
    }
}
