package floorwire.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Why something was posted, or was not, as people ask it: "why did we get a post about S. 2174", as the line that answers it. */
final class PlainWhy {

    private static final Pattern OF_A_POST =
            Pattern.compile("why\\b.*\\b(?:post(?:s|ed|ing)?|alert(?:s|ed)?|notif\\p{L}+|messages?|told|tell|"
                    + "hear|heard|topics?|match(?:es|ed)?|here)\\b.*");
    private static final Pattern VOTE =
            Pattern.compile("\\b[hs]\\d{1,5}-\\d{2,3}\\.\\d{4}\\b|\\b[hs]\\.? ?amdt\\.? ?\\d{1,5}(?:-\\d{2,3})?\\b"
                    + "|\\b(?:house|senate) (?:roll ?call |roll |recorded )?(?:vote )?\\d{1,4}(?:,? \\(?\\d{4}\\)?)?");

    private PlainWhy() {}

    /** Empty for what wonders about no post, or names neither a measure nor a roll call nor an amendment. */
    static Optional<String> meant(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[?!.,; ]+$", "");
        return !OF_A_POST.matcher(said).matches() ? Optional.empty()
                : VOTE.matcher(said).results().map(MatchResult::group).findFirst()
                        .or(() -> MentionedBills.in(said, 1).stream().findFirst()).map(one -> "why " + one);
    }
}
