package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** The words of the index that a word with a typo may have meant. Walking the dictionary is what costs; it is walked once for each word. */
final class NearWords {

    private static final int MOST_FORMS = 24;
    private static final int SHORTEST = 4;
    /** From so many letters on two may be wrong. */
    private static final int LONG = 7;

    private final IndexSearcher searcher;
    private final Map<Term, List<String>> known = new HashMap<>();

    NearWords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** At most so many, none for a word that stands somewhere as it is: that is no typo. */
    List<String> in(String field, String word) {
        return known.computeIfAbsent(new Term(field, word), this::near);
    }

    private List<String> near(Term term) {
        String word = term.text();
        try {
            if (word.length() < SHORTEST || stands(BillQueries.TITLE, word) || stands(BillQueries.SPONSOR, word)) {
                return List.of();
            }
            Set<String> near = new LinkedHashSet<>();
            searcher.rewrite(new FuzzyQuery(term, word.length() < LONG ? 1 : 2, 1, MOST_FORMS, true)).visit(new QueryVisitor() {
                @Override
                public void consumeTerms(Query query, Term... terms) {
                    for (Term found : terms) {
                        near.add(found.text());
                    }
                }
            });
            return List.copyOf(near);
        } catch (IOException e) {
            throw new UncheckedIOException("search: Lucene's index in memory", e);
        }
    }

    private boolean stands(String field, String word) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, word)) > 0;
    }
}
