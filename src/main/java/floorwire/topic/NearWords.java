package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of the index that a word with a typo may have meant: those that Lucene's {@code FuzzyQuery} finds, the first letter right. Lucene
 * builds an automaton for each word it is asked about, which takes many times longer than to compare the words of that letter one by one.
 */
final class NearWords {

    private static final int MOST_FORMS = 24;
    private static final int SHORTEST = 4;
    /** Another number is another thing, and no number written wrong. */
    private static final Pattern NUMBER = Pattern.compile("\\d");
    /** From so many letters on two may be wrong. */
    private static final int LONG = 7;
    /** Names are written as they sound: "Massey" for "Massie". */
    private static final int LONG_NAME = 6;

    private final IndexReader reader;
    private final Map<Term, List<String>> known = new HashMap<>();

    NearWords(IndexReader reader) {
        this.reader = reader;
    }

    private record Near(String word, int edits, double likeness) {

        private static final Comparator<Near> LIKEST = Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::word);
    }

    /** At most so many, the likest first; none for a word that stands somewhere as it is: that is no typo. */
    List<String> in(String field, String word) {
        return known.computeIfAbsent(new Term(field, word), this::near);
    }

    private List<String> near(Term term) {
        String word = term.text();
        try {
            return word.length() < SHORTEST || NUMBER.matcher(word).find() || stands(BillQueries.TITLE, word)
                    || stands(BillQueries.SPONSOR, word) ? List.of()
                            : walk(term.field(), word,
                                    word.length() < (term.field().equals(BillQueries.SPONSOR) ? LONG_NAME : LONG) ? 1 : 2).stream()
                                    .sorted(Near.LIKEST).limit(MOST_FORMS)
                                    .map(Near::word)
                                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("search: Lucene's index in memory", e);
        }
    }

    /** Every word of the field that begins with the same letter and is at most so many edits away. */
    private List<Near> walk(String field, String word, int most) throws IOException {
        List<Near> near = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return near;
        }
        BytesRef letter = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        TermsEnum walk = terms.iterator();
        @Nullable BytesRef at = walk.seekCeil(letter) == TermsEnum.SeekStatus.END ? null : walk.term();
        for (; at != null && StringHelper.startsWith(at, letter); at = walk.next()) {
            String other = at.utf8ToString();
            int edits = Edits.between(word, other, most);
            if (edits <= most) {
                near.add(new Near(other, edits, 1 - (double) edits / Math.min(word.length(), other.length())));
            }
        }
        return near;
    }

    private boolean stands(String field, String word) throws IOException {
        return reader.docFreq(new Term(field, word)) > 0;
    }
}
