package floorwire.command.vote;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCallId;

/** Roll calls by number as people write them who name a Congress or a session, in lower case. */
final class VoteNumbers {

    private static final Pattern FULL = Pattern.compile("([hs])([1-9]\\d{0,4})-([1-9]\\d{0,2})\\.(\\d{4})");
    private static final Pattern SESSION =
            Pattern.compile("[\\s,]+(?:(?:in|of)\\s+)?(?:the\\s+)?(1st|first|2nd|second)\\s+session(?:(?=\\s+of\\s)|(?=\\s*,)|$)");
    /** Not the Library's own form, which is {@code votes/house/118-1/328}, but one in which its other addresses are made. */
    private static final Pattern PAGE =
            Pattern.compile("(?:https?://)?(?:www\\.)?congress\\.gov/(?:roll-call-)?votes?/(\\d{2,3})(?:st|nd|rd|th)?"
                    + "(?:-congress)?/(?:([12])(?:st|nd)?(?:-session)?/)?(house|senate)/(?:vote-)?([1-9]\\d{0,4})(?:[/?#].*)?");

    private VoteNumbers() {}

    /** {@code h312-119.2023}: the year is not that Congress's. */
    static Optional<VoteSubject> otherCongress(String lower) {
        Matcher full = FULL.matcher(lower);
        if (!full.matches() || RollCallId.parse(lower).isPresent()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(full.group(4));
        return year < FIRST_YEAR ? Optional.empty() : Optional.of(new VoteSubject.OtherCongress(Integer.parseInt(full.group(3)),
                new RollCallId(full.group(1).equals("h") ? Chamber.HOUSE : Chamber.SENATE, Integer.parseInt(full.group(2)),
                        Congress.ofYear(year).number(),
                        year)));
    }

    private static final int FIRST_YEAR = 1789;

    /** A page of the Library's by Congress and chamber. */
    static Optional<VoteSubject> page(String lower) {
        Matcher page = PAGE.matcher(lower);
        if (!page.matches()) {
            return Optional.empty();
        }
        int congress = Integer.parseInt(page.group(1));
        Optional<Chamber> chamber = Chamber.parse(page.group(3));
        int number = Integer.parseInt(page.group(4));
        return Optional.of(new VoteSubject.Numbered(chamber, number, page.group(2) == null ? OptionalInt.empty()
                : OptionalInt.of(1787 + 2 * congress + Integer.parseInt(page.group(2)) - 1), OptionalInt.of(congress), true));
    }

    /** The text without the words for a session. */
    static String withoutSession(String text) {
        return SESSION.matcher(text).replaceFirst("");
    }

    /** The year that a session of a Congress is; empty where the text names none. */
    static OptionalInt year(OptionalInt congress, String text) {
        Matcher session = SESSION.matcher(text);
        return congress.isEmpty() || !session.find() ? OptionalInt.empty()
                : OptionalInt.of(1787 + 2 * congress.getAsInt() + (session.group(1).matches("1st|first") ? 0 : 1));
    }
}
