package floorwire.topic;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query. Lucene's own term source, but for one thing: a word that stands nowhere in the field is known from a set. Our
 * queries have tens of thousands of words, nearly all of which a batch of titles has not, and Lucene opens a dictionary for each.
 */
final class Word extends IntervalsSource {
    private static final Map<LeafReader, Map<String, Set<String>>> PRESENT = Collections.synchronizedMap(new WeakHashMap<>());

    private final String word;
    private final IntervalsSource source;

    Word(String word) {
        this.word = word;
        this.source = Intervals.term(word);
    }

    private boolean isIn(String field, LeafReader reader) throws IOException {
        Map<String, Set<String>> fields = PRESENT.computeIfAbsent(reader, key -> new ConcurrentHashMap<>());
        Set<String> words = fields.get(field);
        if (words == null) {
            words = words(reader.terms(field));
            fields.put(field, words);
        }
        return words.contains(word);
    }

    private static Set<String> words(@Nullable Terms terms) throws IOException {
        var words = new HashSet<String>();
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (var term = all.next(); term != null; term = all.next()) {
                words.add(term.utf8ToString());
            }
        }
        return words;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
        return isIn(field, leaf.reader()) ? source.intervals(field, leaf) : null;
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc) throws IOException {
        return isIn(field, leaf.reader()) ? source.matches(field, leaf, doc) : null;
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        source.visit(field, visitor);
    }

    @Override
    public int minExtent() {
        return source.minExtent();
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word that && that.word.equals(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
