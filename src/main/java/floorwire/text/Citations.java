package floorwire.text;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What law a text cites, in the form of the older format's {@code parsable-cite}: {@code usc/22/1928f}, {@code usc-chapter/50/44},
 * {@code pl/118/31}, {@code stat/137/464}. Sections of the Code count whole, whichever subsection is named.
 */
public final class Citations {

    private static final String DASH = "[-\u2010\u2011\u2013\u2014]";
    private static final String SECTION = "(\\d{1,6}[A-Za-z]{0,4}(?:" + DASH + "\\d{1,3}[a-z]{0,2})?)";
    private static final Pattern CODE =
            Pattern.compile("(\\d{1,2}) U\\.? ?S\\.? ?C\\.? (?:§+ ?|sec(?:tion|\\.) )?" + SECTION + "(?![\\w])");
    private static final Pattern OF_TITLE =
            Pattern.compile("sections? " + SECTION + "(?:\\([A-Za-z0-9]{1,5}\\))* of title (\\d{1,2}), United States Code");
    private static final Pattern PUBLIC_LAW = Pattern.compile("Public Law (\\d{2,3})" + DASH + "(\\d{1,3})\\b");
    private static final Pattern HREF_CODE = Pattern.compile("/us/usc/t(\\d{1,2}[a-z]?)/s([^/]+)(?:/.*)?");
    private static final Pattern HREF_CHAPTER = Pattern.compile("/us/usc/t(\\d{1,2}[a-z]?)(?:/[a-z]+[^/]*)*?/ch([^/]+)(?:/.*)?");
    private static final Pattern HREF_TWO = Pattern.compile("/us/(pl|stat)/(\\d+)/([^/]+)(?:/.*)?");

    private Citations() {}

    /** Of the newer format's {@code href}, {@code /us/usc/t22/s1928f/a/1}; none where it leads to no law. */
    public static Optional<String> ofHref(String href) {
        String plain = dashes(href);
        Matcher code = HREF_CODE.matcher(plain);
        if (code.matches()) {
            return Optional.of("usc/" + code.group(1) + "/" + code.group(2));
        }
        Matcher chapter = HREF_CHAPTER.matcher(plain);
        if (chapter.matches()) {
            return Optional.of("usc-chapter/" + chapter.group(1) + "/" + chapter.group(2));
        }
        Matcher two = HREF_TWO.matcher(plain);
        return two.matches() ? Optional.of(two.group(1) + "/" + two.group(2) + "/" + two.group(3)) : Optional.empty();
    }

    /** Of the older format's {@code parsable-cite}, {@code usc/22/1928f}, which is taken as it stands. */
    public static Optional<String> ofParsableCite(String cite) {
        String plain = dashes(cite).strip();
        return plain.isEmpty() || plain.chars().anyMatch(Character::isWhitespace) ? Optional.empty() : Optional.of(plain);
    }

    /** What plain words cite. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        code(text, found);
        ofTitle(text, found);
        publicLaw(text, found);
        return found;
    }

    // Each pattern is tried only where a few plain characters say that it may match: searched for everywhere they took a third of all reading.

    private static void code(String text, Set<String> found) {
        Matcher matcher = matcher(CODE, text);
        for (int at = text.indexOf(" U"); at >= 0; at = text.indexOf(" U", at + 1)) {
            int start = at;
            while (start > 0 && isDigit(text.charAt(start - 1))) {
                start--;
            }
            if (start < at && isBoundary(text, start) && matcher.region(start, text.length()).lookingAt()) {
                found.add(dashes("usc/" + matcher.group(1) + "/" + matcher.group(2)));
            }
        }
    }

    private static void ofTitle(String text, Set<String> found) {
        if (!text.contains("United States Code")) {
            return;
        }
        Matcher matcher = matcher(OF_TITLE, text);
        for (int at = text.indexOf("section"); at >= 0; at = text.indexOf("section", at + 1)) {
            if (isBoundary(text, at) && matcher.region(at, text.length()).lookingAt()) {
                found.add(dashes("usc/" + matcher.group(2) + "/" + matcher.group(1)));
            }
        }
    }

    private static void publicLaw(String text, Set<String> found) {
        Matcher matcher = matcher(PUBLIC_LAW, text);
        for (int at = text.indexOf("Public Law "); at >= 0; at = text.indexOf("Public Law ", at + 1)) {
            if (isBoundary(text, at) && matcher.region(at, text.length()).lookingAt()) {
                found.add("pl/" + matcher.group(1) + "/" + matcher.group(2));
            }
        }
    }

    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true);
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0 || !(Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Every kind of dash is one. */
    private static String dashes(String text) {
        return text.replace('\u2013', '-').replace('\u2011', '-').replace('\u2010', '-').replace('\u2014', '-');
    }
}
