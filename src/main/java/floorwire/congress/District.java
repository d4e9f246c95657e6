package floorwire.congress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seat in the House.
 *
 * @param state  its two letters
 * @param number 0 for a state or territory at large
 */
public record District(String state, int number) {

    private static final int LONGEST = 80;
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final Pattern BEHIND = Pattern.compile("(?i)(.+?)(?:['’]s)?(?:\\s*[-–]\\s*|\\s+|(?<=^[a-z]{2})(?=\\d))"
            + "(?:(?:congressional\\s+)?district\\s+)?(\\d{1,2}|at[ -]large|al)" + ORDINAL + "(?:\\s+(?:congressional\\s+)?district)?");
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:the\\s+)?(\\d{1,2})" + ORDINAL
            + "(?:\\s+(?:congressional\\s+)?district)?\\s+(?:of|in)\\s+(.+)");

    /** {@code PA-12}, {@code pa12}, {@code Pennsylvania 12}, {@code Pennsylvania's 12th district}, {@code AK-AL}, {@code Alaska at large}. */
    public static Optional<District> parse(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            return of(behind.group(1), behind.group(2));
        }
        Matcher before = BEFORE.matcher(text);
        return before.matches() ? of(before.group(2), before.group(1)) : Optional.empty();
    }

    private static Optional<District> of(String state, String number) {
        return States.code(state).map(code -> new District(code, Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 0));
    }

    /** {@code PA-12}, {@code AK-AL}: what {@link #parse} reads again. */
    public String code() {
        return state + "-" + (number == 0 ? "AL" : number);
    }

    /** {@code Pennsylvania's 12th district}, {@code Alaska at large}. */
    public String inWords() {
        return number == 0 ? States.name(state) + " at large" : States.name(state) + "'s " + Congress.ordinal(number) + " district";
    }
}
