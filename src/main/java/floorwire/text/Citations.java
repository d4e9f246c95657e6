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

    private static final Pattern CODE = Pattern.compile(
            "\\b(\\d{1,2}) U\\.? ?S\\.? ?C\\.? (?:§+ ?|sec(?:tion|\\.) )?(\\d{1,6}[A-Za-z]{0,4}(?:-\\d{1,3}[a-z]{0,2})?)(?![\\w])");
    private static final Pattern OF_TITLE = Pattern.compile(
            "\\bsections? (\\d{1,6}[A-Za-z]{0,4}(?:-\\d{1,3}[a-z]{0,2})?)(?:\\([A-Za-z0-9]{1,5}\\))* of title (\\d{1,2}), United States Code");
    private static final Pattern PUBLIC_LAW = Pattern.compile("\\bPublic Law (\\d{2,3})-(\\d{1,3})\\b");
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
        String plain = dashes(text);
        Set<String> found = new LinkedHashSet<>();
        CODE.matcher(plain).results().forEach(match -> found.add(code(match.group(1), match.group(2))));
        OF_TITLE.matcher(plain).results().forEach(match -> found.add(code(match.group(2), match.group(1))));
        PUBLIC_LAW.matcher(plain).results().forEach(match -> found.add("pl/" + match.group(1) + "/" + match.group(2)));
        return found;
    }

    private static String code(String title, String section) {
        return "usc/" + title + "/" + section;
    }

    /** Every kind of dash is one. */
    private static String dashes(String text) {
        return text.replace('\u2013', '-').replace('\u2011', '-').replace('\u2010', '-').replace('\u2014', '-');
    }
}
