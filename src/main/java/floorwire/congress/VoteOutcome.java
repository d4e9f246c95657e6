package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** How a question was decided; the verdict stands before it. */
    private static final Pattern HOW =
            Pattern.compile("\\bby (?:the )?(?:yeas and nays|yea-nay|recorded vote|record vote|voice vote)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERDICT = Pattern.compile(
            "\\b(?<not>not |non-?|veto )?(?:passed|agreed|confirmed|adopted|sustained|overridden|upheld"
                    + "|well taken|guilty|invoked|granted|germane|approved|accepted)\\b|\\b(?<lost>fail(?:s|ed)?|rejected|defeated|refused|denied)\\b",
            Pattern.CASE_INSENSITIVE);

    public static VoteOutcome of(String result) {
        String words = result.toLowerCase(Locale.ROOT);
        if (NEGATIVE.matcher(words).find()) {
            return LOST;
        }
        return POSITIVE.matcher(words).find() ? CARRIED : UNTOLD;
    }

    /**
     * Whether an action says so, by the last such words before those that tell how it was voted: {@code … Failed by recorded vote: 216 - 216}.
     * What stands further ahead is what the question was about, such as a vote by which something was not agreed to.
     */
    public static VoteOutcome ofAction(String text) {
        Matcher how = HOW.matcher(text);
        VoteOutcome outcome = UNTOLD;
        if (how.find()) {
            Matcher verdict = VERDICT.matcher(text.substring(0, how.start()));
            while (verdict.find()) {
                boolean lost = Optional.ofNullable(verdict.group("not")).or(() -> Optional.ofNullable(verdict.group("lost"))).isPresent();
                outcome = lost ? LOST : CARRIED;
            }
        }
        return outcome == UNTOLD ? of(text) : outcome;
    }
}
