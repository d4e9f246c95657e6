package floorwire.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** How titles and questions become the words by which measures are found: the same way for both. */
final class SearchText {

    /** Letters and digits are words, case, accents and a plural's s do not count. */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words))));
        }

        @Override
        public int getPositionIncrementGap(String fieldName) {
            return 100;
        }
    };

    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{L}\\.){2,}");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
    private static final Pattern CAPITALISED =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{Nd}]*(?:[ -](?:(?:of|the|and|for|to|in|on|from|with|by|against|a) ){0,2}\\p{Lu}[\\p{L}\\p{Nd}]*){1,11}");
    private static final Pattern SMALL_WORD = Pattern.compile("of|the|and|for|to|in|on|from|with|by|against|a");
    private static final Pattern BETWEEN = Pattern.compile(" (?:(?:" + SMALL_WORD.pattern() + ") )+");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,12}\\b");
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(\\d{1,2})\\s*u\\.?\\s*s\\.?\\s*c\\.?(?:\\s*a\\.?)?\\s*(?:§+|sec(?:tion|\\.)?)?\\s*(\\d{1,6}[a-z]{0,3}(?:-\\d{1,3}[a-z]?)?)\\b");
    private static final Pattern SECTION_OF_TITLE = Pattern.compile(
            "(?i)\\bsections?\\s+(\\d{1,6}[a-z]{0,3}(?:-\\d{1,3}[a-z]?)?)(?:\\([a-z0-9]{1,4}\\)){0,4} of title (\\d{1,2})\\b");

    private SearchText() {}

    /** {@code N.A.T.O.} and {@code NATO's} are NATO. */
    static String plain(String text) {
        String joined = INITIALS.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group().replace(".", "")));
        return POSSESSIVE.matcher(joined).replaceAll("");
    }

    /**
     * The acronyms that a title's capitalised names could have: {@code nato} of "North Atlantic Treaty Organization", {@code ndaa} and
     * {@code nda} of "National Defense Authorization Act".
     */
    static Set<String> acronyms(String title) {
        Set<String> acronyms = new LinkedHashSet<>(ShortNames.in(title));
        Matcher matcher = CAPITALISED.matcher(title);
        while (matcher.find()) {
            StringBuilder all = new StringBuilder();
            StringBuilder part = new StringBuilder();
            for (String word : matcher.group().split("[ -]", -1)) {
                if (SMALL_WORD.matcher(word).matches()) {
                    add(part, acronyms);
                    part.setLength(0);
                } else {
                    part.append(word.charAt(0));
                }
                all.append(word.charAt(0));
                if (word.equals("Act")) {
                    add(all, acronyms);
                    add(part, acronyms);
                    add(all.deleteCharAt(all.length() - 1), acronyms);
                    all.setLength(0);
                    part.setLength(0);
                }
            }
            add(all, acronyms);
            add(part, acronyms);
        }
        return acronyms;
    }

    /** Words all in capitals, as acronyms are written. */
    static Set<String> capitals(String title) {
        return CAPITALS.matcher(plain(title)).results().map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The acronyms of a title's capitalised names whose small words count for none: {@code paw} of "Planning for Animal Wellness Act". */
    static Set<String> spelledOut(String title) {
        return acronyms(BETWEEN.matcher(title).replaceAll(" "));
    }

    private static void add(StringBuilder initials, Set<String> acronyms) {
        if (initials.length() > 2) {
            acronyms.add(initials.toString().toLowerCase(Locale.ROOT));
        }
    }

    /** The sections of the United States Code that a text names, each as {@code 22 1928f}. */
    static List<String> sections(String text) {
        List<String> sections = new ArrayList<>();
        CODE.matcher(text).results().forEach(match -> sections.add(match.group(1) + " " + match.group(2).toLowerCase(Locale.ROOT)));
        SECTION_OF_TITLE.matcher(text).results()
                .forEach(match -> sections.add(match.group(2) + " " + match.group(1).toLowerCase(Locale.ROOT)));
        return sections;
    }
}
