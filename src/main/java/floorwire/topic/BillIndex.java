package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

import floorwire.congress.BillId;
import floorwire.congress.Law;
import floorwire.congress.Title;
import floorwire.topic.Found.How;

/**
 * Finds measures by words of their titles, acronyms, sponsors, laws, stages and topics, forgiving typos and order. It lives in memory
 * and is made anew from the ledger at every start (decision 22). For any number of threads.
 */
public final class BillIndex implements AutoCloseable {

    /** Nobody turns so many pages. */
    private static final int MOST_LISTED = 10_000;
    private static final String NUMBER = "number";
    private static final String LATEST = "latest";

    private static final Sort BY_DATE = new Sort(new SortField(BillQueries.SITTING, SortField.Type.LONG, true),
            new SortField(LATEST, SortField.Type.LONG, true), new SortField(NUMBER, SortField.Type.LONG));
    private static final Sort BY_WORDS = new Sort(SortField.FIELD_SCORE, new SortField(BillQueries.SITTING, SortField.Type.LONG, true),
            new SortField(LATEST, SortField.Type.LONG, true), new SortField(NUMBER, SortField.Type.LONG));

    /** Each file in one array: every word that is looked up takes a slice of several. */
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public BillIndex() {
        LuceneQuiet.please();
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(SearchText.ANALYZER));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("search: Lucene's index in memory", e);
    }

    /** Takes these in, each in place of what was known of it; whoever searches next finds them. */
    public void put(Collection<BillEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            for (BillEntry entry : entries) {
                writer.updateDocument(new Term(BillQueries.ID, entry.id().toString()), document(entry));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static Document document(BillEntry entry) {
        var document = new Document();
        document.add(new StringField(BillQueries.ID, entry.id().toString(), Field.Store.YES));
        document.add(new StringField(BillQueries.CONGRESS, "" + entry.id().congress(), Field.Store.NO));
        document.add(new StringField(BillQueries.STAGE, entry.stage(), Field.Store.NO));
        entry.sponsor().ifPresent(sponsor -> {
            document.add(new TextField(BillQueries.SPONSOR, sponsor, Field.Store.NO));
            document.add(new SortedDocValuesField(SponsorCount.PRINTED, new BytesRef(sponsor)));
        });
        Set<String> topics = new LinkedHashSet<>();
        entry.topics().forEach(topic -> {
            topics.add(topic);
            topics.add(topic.replaceFirst("/.*", ""));
        });
        topics.forEach(topic -> document.add(new StringField(BillQueries.TOPIC, topic, Field.Store.NO)));
        for (Law law : entry.laws()) {
            document.add(new StringField(BillQueries.LAW, law.number(), Field.Store.NO));
        }
        titles(entry, document);
        document.add(new NumericDocValuesField(BillQueries.SITTING, entry.id().congress()));
        entry.introduced().ifPresent(day -> document.add(new LongPoint(BillQueries.INTRODUCED, day.toEpochDay())));
        document.add(new NumericDocValuesField(LATEST, entry.latest().map(day -> day.toEpochDay()).orElse(0L)));
        document.add(new NumericDocValuesField(NUMBER, entry.id().number()));
        return document;
    }

    private static void titles(BillEntry entry, Document document) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        names.add(entry.display());
        for (Title title : entry.titles()) {
            (title.kind() == Title.Kind.SHORT || title.kind() == Title.Kind.DISPLAY ? names : titles).add(title.text());
        }
        titles.addAll(names);
        Set<String> acronyms = new LinkedHashSet<>();
        Set<String> spelled = new LinkedHashSet<>();
        Set<String> capitals = new LinkedHashSet<>();
        Set<String> sections = new LinkedHashSet<>();
        for (String title : titles) {
            String text = title.substring(0, Math.min(title.length(), IndexedDocument.LONGEST_VALUE));
            document.add(new TextField(BillQueries.TITLE, SearchText.plain(text), Field.Store.NO));
            acronyms.addAll(SearchText.acronyms(text));
            spelled.addAll(SearchText.spelledOut(text));
            capitals.addAll(SearchText.capitals(text));
            sections.addAll(SearchText.sections(text));
        }
        capitals.stream().filter(letters -> !acronyms.contains(letters) && !spelled.contains(letters))
                .forEach(letters -> document.add(new StringField(BillQueries.INITIALS, letters, Field.Store.NO)));
        names.forEach(name -> document.add(new TextField(BillQueries.NAME, SearchText.plain(name), Field.Store.NO)));
        acronyms.forEach(acronym -> document.add(new StringField(BillQueries.ACRONYM, acronym, Field.Store.NO)));
        sections.forEach(section -> document.add(new StringField(BillQueries.CITED, section, Field.Store.NO)));
    }

    /**
     * One page of what holds, the best first: by words where words are given, else the latest Congress and the latest action first.
     *
     * @param from how many of the best to leave out
     * @param most how many to tell
     */
    public Found find(BillSearch search, int from, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                searcher.setQueryCache(null); // whoever asks here remembers what was found
                NearWords near = new NearWords(searcher.getIndexReader());
                for (How how : How.values()) {
                    Found found = find(searcher, BillQueries.of(search, how, near), search, how, from, most);
                    if (found.total() > 0 || !forgiving(search)) {
                        return found;
                    }
                }
                return new Found(List.of(), 0, How.SOME);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** How many of all that holds each sponsor has, by the names as printed, whoever has the most first. */
    public Map<String, Integer> sponsors(BillSearch search, How how) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return SponsorCount.of(searcher, BillQueries.of(search, how, new NearWords(searcher.getIndexReader())));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static boolean forgiving(BillSearch search) {
        return !search.words().isEmpty() || search.sponsor().isPresent();
    }

    private static Found find(IndexSearcher searcher, Query query, BillSearch search, How how, int from, int most) throws IOException {
        int last = Math.min(from + most, MOST_LISTED);
        Sort order = BillQueries.ranks(search) ? BY_WORDS : BY_DATE;
        TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(order, Math.max(1, last), null, Integer.MAX_VALUE));
        List<BillId> ids = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < Math.min(last, top.scoreDocs.length); i++) {
            ScoreDoc hit = top.scoreDocs[i];
            BillId.parse(stored.document(hit.doc).get(BillQueries.ID)).ifPresent(ids::add);
        }
        return new Found(List.copyOf(ids), (int) top.totalHits.value(), how);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }
}
