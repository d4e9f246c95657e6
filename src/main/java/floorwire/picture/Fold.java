package floorwire.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Words folded to a width, whatever it is measured in. */
final class Fold {

    private Fold() {}

    /**
     * The words on as many lines as are allowed; what does not fit is left out at a word, and marked by {@code …}. A word that is wider
     * than a line is broken. No line is wider than {@code width}, if a single character is not.
     */
    static List<String> lines(String text, double width, int most, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1 && measure.applyAsDouble(rest) > width) {
                lines.add(rest.substring(0, fits(rest, width, "…", measure)).strip() + "…");
                return lines;
            }
            int end = fits(rest, width, "", measure);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How many characters of it fit: up to a blank, where one lies in the line; at least one. */
    private static int fits(String text, double width, String after, ToDoubleFunction<String> measure) {
        int end = 0;
        int word = 0;
        for (int at = text.offsetByCodePoints(0, 1);; at = text.offsetByCodePoints(at, 1)) {
            if (measure.applyAsDouble(text.substring(0, at).stripTrailing() + after) > width) {
                break;
            }
            end = at;
            if (at == text.length()) {
                return at;
            }
            if (text.charAt(at) == ' ') {
                word = at;
            }
        }
        return word > 0 ? word : end > 0 ? end : text.offsetByCodePoints(0, 1);
    }
}
