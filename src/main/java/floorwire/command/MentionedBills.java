package floorwire.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillReference;
import floorwire.congress.OfficialLink;
import floorwire.congress.States;

/** Bills that somebody's message names, by number or by a link, laws and amendments by a link. Its words are never read as commands. */
final class MentionedBills {

    /** "Texas House Bill 6508" is none of Congress. */
    private static final String OF_A_STATE = "(?<!\\b(?:" + String.join("|", States.names()) + ")(?:'s)? )";
    /** The longest message there is on any platform; what is beyond it is not looked at. */
    private static final int LONGEST = 4_000;
    /** An address, of whatever site, or a number inside a sentence. Within an address no number is read. */
    static final Pattern NAMED =
            Pattern.compile("(?i)(?<![\\p{L}\\d@./=_%+\\\\-])(?<link>(?:https?://|(?:(?:www|m)\\.)?(?:congress|govinfo)\\.gov/)"
                    + "[^\\s<>|\"]+)|(?<![\\p{L}\\d.'])(?<number>(?:h\\.? ?r|s|[hs]\\.? ?j\\.? ?res|[hs]\\.? ?con\\.? ?res"
                    + "|[hs]\\.? ?res|" + OF_A_STATE + BillReference.SPELLED
                    + ")\\.? ?(?:[1-9]\\d?,\\d{3}(?!,\\d)|\\d{1,5})(?:-\\d{2,3}| \\(\\d{2,3}(?:st|nd|rd|th)\\))?)(?![\\d\\p{L}-])");
    /** What ends the sentence or the brackets in which an address stands. */
    private static final Pattern END = Pattern.compile("[)\\].,;:!?'*_~]+$");

    private MentionedBills() {}

    /** Each as it can be asked for, {@code S. 2174}, {@code S. 2174-119} or {@code Pub. L. 118-31}, once and in the order in which they are named. */
    static List<String> in(String message, int most) {
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(Typed.clean(message.substring(0, Math.min(LONGEST, message.length()))));
        while (matcher.find() && named.size() < most) {
            bill(matcher).map(MentionedBills::typed).or(() -> linked(matcher)).ifPresent(named::add);
        }
        return List.copyOf(named);
    }

    /** The measure that was {@linkplain #NAMED found}. */
    static Optional<BillReference> bill(Matcher found) {
        return BillReference.parse(END.matcher(found.group()).replaceFirst(""));
    }

    /** A law or an amendment that an address leads to. */
    private static Optional<String> linked(Matcher found) {
        String address = END.matcher(found.group()).replaceFirst("");
        return OfficialLink.parse(address).filter(OfficialLink.OfLaw.class::isInstance).map(OfficialLink.OfLaw.class::cast)
                .map(law -> (law.isPrivate() ? "Priv. L. " : "Pub. L. ") + law.congress() + "-" + law.number())
                .or(() -> AmendmentId.parse(address).map(amendment -> amendment.citation() + "-" + amendment.congress()));
    }

    private static String typed(BillReference reference) {
        String citation = reference.in(1).citation();
        return reference.congress().isPresent() ? citation + "-" + reference.congress().getAsInt() : citation;
    }
}
