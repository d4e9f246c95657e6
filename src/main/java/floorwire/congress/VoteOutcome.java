package floorwire.congress;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a published result says that the question carried. The Senate has more than forty forms; the negatives are looked for first,
 * as {@code Not Guilty} ends in {@code Guilty} and {@code Not Well Taken} in {@code Well Taken}.
 */
public enum VoteOutcome {
    CARRIED,
    LOST,
    /** Neither is said: a Speaker's name, or words that we do not know. */
    UNTOLD;

    private static final Pattern NEGATIVE =
            Pattern.compile("\\b(not|non|fail(s|ed)?|rejected|defeated|refused|denied)\\b|\\bnon-|veto sustained");
    private static final Pattern POSITIVE = Pattern.compile(
            "\\b(passed|agreed|confirmed|adopted|sustained|overridden|upheld|well taken|guilty|invoked|granted|germane|approved|accepted)\\b");

    public static VoteOutcome of(String result) {
        String words = result.toLowerCase(Locale.ROOT);
        if (NEGATIVE.matcher(words).find()) {
            return LOST;
        }
        return POSITIVE.matcher(words).find() ? CARRIED : UNTOLD;
    }
}
