package floorwire.topic;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts measures by their sponsors. */
final class SponsorCount extends SimpleCollector {

    /** The field with the sponsor as printed. */
    static final String PRINTED = "sponsor_printed";

    private final Map<String, Integer> counts = new HashMap<>();
    private SortedDocValues sponsors = DocValues.emptySorted();

    /** @return by the sponsors' names, the greatest count first */
    static Map<String, Integer> of(IndexSearcher searcher, Query query) throws IOException {
        Map<String, Integer> counts = searcher.search(query, new CollectorManager<SponsorCount, Map<String, Integer>>() {
            @Override
            public SponsorCount newCollector() {
                return new SponsorCount();
            }

            @Override
            public Map<String, Integer> reduce(Collection<SponsorCount> collectors) {
                Map<String, Integer> all = new HashMap<>();
                collectors.forEach(one -> one.counts.forEach((name, count) -> all.merge(name, count, Integer::sum)));
                return all;
            }
        });
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        sponsors = DocValues.getSorted(context.reader(), PRINTED);
    }

    @Override
    public void collect(int document) throws IOException {
        if (sponsors.advanceExact(document)) {
            counts.merge(sponsors.lookupOrd(sponsors.ordValue()).utf8ToString(), 1, Integer::sum);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
