package floorwire.congress;

import java.util.Locale;

/** What a recorded reversal undoes (domain.md 2.3, rule 4). Returned papers alone undo nothing: the chambers act again on the same measure. */
final class Reversals {

    private Reversals() {}

    /** Whether a reversal names the kind of thing that the event is, in the same chamber. */
    static boolean undoes(Event reversal, Event done) {
        if (done.amendment() || !reversal.chamber().equals(done.chamber())) {
            return false;
        }
        String words = reversal.text().toLowerCase(Locale.ROOT);
        return switch (done.kind()) {
            case PASSAGE -> words.contains("passage") || words.contains("passed") || everything(words) || adoption(words);
            case CONCURRENCE -> words.contains("concur") || words.contains("agreed to the house amendment")
                    || words.contains("agreed to the senate amendment") || everything(words);
            case CLOTURE -> done.outcome() != Event.Outcome.NONE && (words.contains("cloture") || everything(words));
            case DISCHARGED -> words.contains("discharge") || everything(words);
            case REPORTED -> words.contains("recommitted") || words.contains("reported") || everything(words);
            case OVERRIDE -> words.contains("override") || words.contains("objections of the president");
            default -> false;
        };
    }

    /** Of several reversals of one day: that of the later step first, so that each finds its step on top. */
    static int order(Event reversal) {
        String words = reversal.text().toLowerCase(Locale.ROOT);
        return words.contains("concur") ? 0 : words.contains("passage") || words.contains("passed") ? 1 : words.contains("cloture") ? 2 : 3;
    }

    private static boolean everything(String words) {
        return words.contains("previous action") || words.contains("proceedings") || words.contains("prior action");
    }

    private static boolean adoption(String words) {
        return words.contains("adoption") || words.contains("agreeing to the resolution");
    }
}
