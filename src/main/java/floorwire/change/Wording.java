package floorwire.change;

import java.util.Locale;

/** When two wordings say the same: case, punctuation and spacing do not count. */
final class Wording {

    private Wording() {}

    /** Letters and digits only, single blanks, lower case. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(c);
            } else {
                gap = true;
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** The figures alone, in order: a tally that moved is a correction, a page citation taken out is not. */
    static String figures(String text) {
        return key(text).replaceAll("[^0-9]+", " ").strip();
    }
}
