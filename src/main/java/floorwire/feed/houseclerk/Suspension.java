package floorwire.feed.houseclerk;

import java.util.Locale;

import floorwire.congress.Threshold;

/** What a question takes by the rules of the House where its roll call prints no type. */
final class Suspension {

    private Suspension() {}

    /** Two thirds for a suspension of the rules (rule XV, clause 1) and for a veto override (Constitution, article I, section 7). */
    static Threshold threshold(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        boolean twoThirds = lower.contains("suspend the rules") || lower.contains("objections of the president");
        return twoThirds ? Threshold.TWO_THIRDS : Threshold.HALF;
    }
}
