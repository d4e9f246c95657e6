package floorwire.topic;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query: Lucene's own term source, but for where it looks, {@link Postings}.
 */
final class Word extends IntervalsSource {
    private final String word;
    private final IntervalsSource source;

    Word(String word) {
        this.word = word;
        this.source = Intervals.term(word);
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
        Postings postings = Postings.of(leaf.reader(), field, word);
        return postings == null ? null : new WordIntervals(postings);
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc) throws IOException {
        Postings postings = Postings.of(leaf.reader(), field, word);
        int index = postings == null ? 0 : postings.indexOf(doc, 0);
        return postings == null || index == postings.size() || postings.document(index) != doc
                ? null
                : new WordPlaces(postings.places(index), new TermQuery(new Term(field, word)));
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
