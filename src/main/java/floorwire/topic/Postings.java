package floorwire.topic;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Where each word of a batch of documents stands, read once from Lucene's index in memory. The same words are asked for tens of
 * thousands of times in a batch, by as many queries, and Lucene opens its dictionary and its lists anew for each.
 */
final class Postings {
    private static final Map<LeafReader, Map<String, Map<String, Postings>>> READ = Collections.synchronizedMap(new WeakHashMap<>());

    /** A query asks for its words in one field, one after the other. */
    private record Asked(WeakReference<LeafReader> reader, String field, Map<String, Postings> words) {}

    private static final ThreadLocal<@Nullable Asked> LAST = new ThreadLocal<>();

    /** The documents that hold the word, ascending. */
    private final int[] documents;
    /** For each of them: position, first character, end; three numbers for each place. */
    private final int[][] places;

    private Postings(int[] documents, int[][] places) {
        this.documents = documents;
        this.places = places;
    }

    /** Where the word stands in this field, or nothing if it stands nowhere. */
    static @Nullable Postings of(LeafReader reader, String field, String word) throws IOException {
        Asked last = LAST.get();
        if (last == null || !last.reader.refersTo(reader) || !last.field.equals(field)) {
            last = new Asked(new WeakReference<>(reader), field, words(reader, field));
            LAST.set(last);
        }
        return last.words.get(word);
    }

    private static Map<String, Postings> words(LeafReader reader, String field) throws IOException {
        Map<String, Map<String, Postings>> fields = READ.computeIfAbsent(reader, key -> new ConcurrentHashMap<>());
        Map<String, Postings> words = fields.get(field);
        if (words == null) {
            words = read(reader.terms(field));
            fields.put(field, words);
        }
        return words;
    }

    private static Map<String, Postings> read(@Nullable Terms terms) throws IOException {
        if (terms == null) {
            return Map.of();
        }
        var words = new HashMap<String, Postings>();
        TermsEnum all = terms.iterator();
        PostingsEnum reused = null;
        for (var term = all.next(); term != null; term = all.next()) {
            int[] documents = new int[all.docFreq()];
            int[][] places = new int[documents.length][];
            reused = all.postings(reused, PostingsEnum.OFFSETS);
            int count = 0;
            for (int doc = reused.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = reused.nextDoc()) {
                documents[count] = doc;
                places[count++] = places(reused);
            }
            words.put(term.utf8ToString(), new Postings(documents, places));
        }
        return words;
    }

    private static int[] places(PostingsEnum word) throws IOException {
        int[] places = new int[3 * word.freq()];
        for (int i = 0; i < places.length; i += 3) {
            places[i] = word.nextPosition();
            places[i + 1] = word.startOffset();
            places[i + 2] = word.endOffset();
        }
        return places;
    }

    int size() {
        return documents.length;
    }

    int document(int index) {
        return documents[index];
    }

    /** @return the first index from {@code from} on of a document of at least this number */
    int indexOf(int document, int from) {
        if (from < documents.length && documents[from] >= document) {
            return from;
        }
        int found = Arrays.binarySearch(documents, Math.min(from, documents.length), documents.length, document);
        return found >= 0 ? found : -found - 1;
    }

    int[] places(int index) {
        return places[index];
    }
}
