package floorwire.congress;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What sort of question a roll call put, by the standard forms in which either chamber prints its question, never by what the measure is called, but for a
 * special rule: the question on it is that of any simple resolution, and "Providing for", with which its title begins, is its form. A roll call
 * may be of two kinds, as one under suspension of the rules on a conference report, and of none of these.
 */
public enum VoteKind {
    /** On a special rule: a resolution of the House's own that provides for a measure's consideration (House Rule XIII, 5). */
    RULE("its rule"),
    /** Of a measure by a chamber, under suspension too. */
    PASSAGE("passage"),
    /** Under suspension of the rules, whatever was agreed to so. */
    SUSPENSION("suspension of the rules"),
    CLOTURE("cloture"),
    AMENDMENT("an amendment"),
    CONFERENCE_REPORT("the conference report");

    private final String inWords;

    VoteKind(String inWords) {
        this.inWords = inWords;
    }

    /** {@code the conference report}, behind a preposition. */
    public String inWords() {
        return inWords;
    }

    /** All that hold of a roll call. */
    public static Set<VoteKind> of(RollCall vote) {
        Set<VoteKind> kinds = EnumSet.noneOf(VoteKind.class);
        String question = vote.words().question().toLowerCase(Locale.ROOT);
        boolean suspension = question.startsWith("on motion to suspend the rules") || question.startsWith("suspend the rules")
                || question.startsWith("on motion that the house suspend the rules");
        if (suspension) {
            kinds.add(SUSPENSION);
        }
        boolean report = question.startsWith("on the conference report") || question.startsWith("on agreeing to the conference report")
                || (suspension && question.contains("agree to the conference report"));
        if (report) {
            kinds.add(CONFERENCE_REPORT);
        }
        if (question.startsWith("on the cloture motion") || question.startsWith("on cloture")) {
            kinds.add(CLOTURE);
        }
        boolean amendment = vote.matter().amendment().isPresent();
        if (amendment || question.startsWith("on the amendment") || question.startsWith("on agreeing to the amendment")) {
            kinds.add(AMENDMENT);
        }
        boolean resolution = vote.matter().bill().filter(bill -> bill.type() == BillType.HRES).isPresent();
        boolean agreed = question.startsWith("on agreeing to the resolution") || question.startsWith("on the resolution");
        if (resolution && agreed && vote.words().title().toLowerCase(Locale.ROOT).startsWith("providing for")) {
            kinds.add(RULE);
        } else if (!amendment && !report && (passage(question) || agreed || (suspension && !betweenChambers(question)))) {
            kinds.add(PASSAGE);
        }
        return kinds;
    }

    private static boolean passage(String question) {
        return question.startsWith("on passage") || question.startsWith("on the joint resolution")
                || question.startsWith("on the concurrent resolution") || question.startsWith("on agreeing to the concurrent resolution")
                || question.startsWith("on agreeing to the joint resolution");
    }

    private static boolean betweenChambers(String question) {
        return question.contains("senate amendment") || question.contains("house amendment");
    }
}
