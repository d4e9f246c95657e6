package floorwire.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.topic.ShortNames;

/** The words of a text as they are looked for: without accents and case; {@code amendment} stands for {@code Amdt.} as well. */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_BEGINNING = 3;

    private SearchWords() {}

    /** Those of what is typed, in its order. */
    public static Stream<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain)).filter(word -> !word.isEmpty())
                .map(word -> word.equals("amdt") || word.equals("amendments") ? "amendment" : word);
    }

    /** Those of a record, and the letters by which people call what it spells out. */
    public static Stream<String> named(String record) {
        return Stream.concat(of(record), ShortNames.in(record).stream());
    }

    /**
     * Those of what is typed as they stand in a record's {@link #named} words, each between blanks: a blank and the beginning of a word. A number is looked
     * for whole, and so is a word of no more than two letters, since every record has one that begins so.
     */
    public static Stream<String> wanted(String text) {
        return of(text).map(
                word -> word.length() < SHORTEST_BEGINNING || word.chars().allMatch(Character::isDigit) ? " " + word + " " : " " + word);
    }
}
