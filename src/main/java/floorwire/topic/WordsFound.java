package floorwire.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene found in one document for one query: places, by field.
 *
 * <p>Lucene's own {@code HighlightsMatch} asks every document of a batch for its places; here only those that match are asked, which on
 * queries as deep as ours was measured to be many times faster.
 */
final class WordsFound extends QueryMatch {
    /** @param evidence for each query's id the queries whose words are evidence; the first that finds any counts */
    static MatcherFactory<WordsFound> factory(Map<String, List<Query>> evidence) {
        return searcher -> new Finder(searcher, evidence);
    }

    /** From the first character of the first matched word to just behind the last one. */
    record Place(TopicField field, int start, int end) {}

    private final List<Place> places;

    WordsFound(String queryId, List<Place> places) {
        super(queryId);
        this.places = places;
    }

    List<Place> places() {
        return places;
    }

    private static final class Finder extends CandidateMatcher<WordsFound> {

        private final Map<String, List<Query>> evidence;

        Finder(IndexSearcher searcher, Map<String, List<Query>> evidence) {
            super(searcher);
            searcher.setQueryCache(null); // it asks for a query's hash, which for ours means every word of every list
            this.evidence = evidence;
        }

        @Override
        public void matchQuery(String queryId, Query matchQuery, Map<String, String> metadata) throws IOException {
            Weight weight = weight(matchQuery);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer == null) {
                    continue;
                }
                DocIdSetIterator documents = scorer.iterator();
                for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                    addMatch(new WordsFound(queryId, places(queryId, matchQuery, leaf, doc)), leaf.docBase + doc);
                }
            }
        }

        private Weight weight(Query query) throws IOException {
            // not rewritten: there is nothing to rewrite in intervals, and Lucene counts every word of every list after it
            return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        }

        private List<Place> places(String queryId, Query matchQuery, LeafReaderContext leaf, int doc) throws IOException {
            for (Query words : evidence.getOrDefault(queryId, List.of(matchQuery))) {
                List<Place> places = places(weight(words).matches(leaf, doc));
                if (!places.isEmpty()) {
                    return places;
                }
            }
            return List.of();
        }

        private static List<Place> places(@Nullable Matches matches) throws IOException {
            var places = new ArrayList<Place>();
            if (matches == null) {
                return places;
            }
            for (TopicField field : TopicField.values()) {
                MatchesIterator found = matches.getMatches(field.printed());
                while (found != null && found.next()) {
                    places.add(new Place(field, found.startOffset(), found.endOffset()));
                }
            }
            return places;
        }

        @Override
        public WordsFound resolve(WordsFound one, WordsFound other) {
            var places = new ArrayList<>(one.places);
            places.addAll(other.places);
            return new WordsFound(one.getQueryId(), places);
        }
    }
}
