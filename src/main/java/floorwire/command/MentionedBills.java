package floorwire.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.BillReference;

/** Bills that somebody's message names, by number or by a link. Its words are never read as commands. */
final class MentionedBills {

    /** The longest message there is on any platform; what is beyond it is not looked at. */
    private static final int LONGEST = 4_000;
    /** A number or a link to congress.gov inside a sentence. */
    static final Pattern NAMED =
            Pattern.compile("(?i)(?<link>(?:https?://)?(?:www\\.|m\\.)?congress\\.gov/bill/\\d{1,3}(?:st|nd|rd|th)"
                    + "-congress/[a-z-]{5,30}/\\d{1,6})|(?<![\\p{L}\\d.'])(?<number>(?:h\\.? ?r|s|[hs]\\.? ?j\\.? ?res|[hs]\\.? ?con\\.? ?res"
                    + "|[hs]\\.? ?res)\\.? ?\\d{1,5}(?:-\\d{2,3}| \\(\\d{2,3}(?:st|nd|rd|th)\\))?)(?![\\d\\p{L}-])");

    private MentionedBills() {}

    /** Each as it can be asked for, {@code S. 2174} or {@code S. 2174-119}, once and in the order in which they are named. */
    static List<String> in(String message, int most) {
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(Typed.clean(message.substring(0, Math.min(LONGEST, message.length()))));
        while (matcher.find() && named.size() < most) {
            Optional.ofNullable(matcher.group("link")).or(() -> Optional.ofNullable(matcher.group("number"))).flatMap(BillReference::parse)
                    .ifPresent(reference -> named.add(typed(reference)));
        }
        return List.copyOf(named);
    }

    private static String typed(BillReference reference) {
        String citation = reference.in(1).citation();
        return reference.congress().isPresent() ? citation + "-" + reference.congress().getAsInt() : citation;
    }
}
