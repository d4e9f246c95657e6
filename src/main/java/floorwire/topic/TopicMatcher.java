package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * Finds the topics of measures. Safe for use by several threads at once.
 *
 * <p>Must be closed: Lucene's Monitor has a thread of its own, with which the JVM would not end.
 */
public final class TopicMatcher implements AutoCloseable {
    /** What one call of Lucene is given; a batch shares one index in memory. */
    private static final int BATCH = 512;

    private static final int BATCH_CHARACTERS = 8_000_000;

    private final Reading reading;
    private final Presearcher presearcher;
    private final LeavingTitles titles;
    private final Comparator<Match> order;
    private Optional<Monitor> monitor = Optional.empty();
    /** Where a topic stands among the topics. */
    private final Map<String, Integer> places = new HashMap<>();
    /** Of a value of a field; a document is worth a look if one of its values is. */
    private final Predicate<String> worthALook;

    /** The shipped topics, read once however many look for them. */
    private static final class Shipped {
        private static final Reading READING = Reading.of(TopicFiles.shipped());
    }

    /**
     * Topics with the texts of their rules read and made into queries, which takes longer than to look for them.
     *
     * @param queries  as they are searched for
     * @param evidence by a query's name, what of it is evidence
     * @param keys     by a query's name
     */
    record Reading(List<Topic> topics, List<MonitorQuery> queries, Map<String, List<Query>> evidence, Map<String, TopicQueries.Key> keys,
            Anchors anchors) {

        /** @throws IllegalArgumentException when a topic's query cannot be read; it says which */
        static Reading of(List<Topic> topics) {
            List<TopicQueries.Rule> rules = TopicQueries.read(topics);
            return new Reading(List.copyOf(topics), TopicQueries.of(rules), TopicQueries.evidence(rules),
                    rules.stream().map(TopicQueries.Rule::key).collect(Collectors.toMap(TopicQueries.Key::toString, key -> key)),
                    TopicMatcher.anchors(topics));
        }

        TopicMatcher matcher() {
            return new TopicMatcher(this);
        }
    }

    /** @throws IllegalArgumentException when a topic's query cannot be read; it says which */
    public TopicMatcher(List<Topic> topics) {
        this(Reading.of(topics));
    }

    private TopicMatcher(Reading reading) {
        this(reading, new TermFilteredPresearcher(), reading.anchors()::mayHold);
    }

    TopicMatcher(List<Topic> topics, Presearcher presearcher, Predicate<String> worthALook) {
        this(Reading.of(topics), presearcher, worthALook);
    }

    private TopicMatcher(Reading reading, Presearcher presearcher, Predicate<String> worthALook) {
        this.reading = reading;
        this.presearcher = presearcher;
        reading.topics().forEach(topic -> places.put(topic.id(), places.size()));
        this.worthALook = worthALook;
        this.titles = new LeavingTitles(reading.topics());
        this.order = Comparator.comparing((Match match) -> places.getOrDefault(match.topicId(), 0)).thenComparing(Match::direction);
    }

    /** Of the topics that come with the program. */
    public static TopicMatcher shipped() {
        return Shipped.READING.matcher();
    }

    static Anchors anchors(List<Topic> topics) {
        return new Anchors(topics.stream().flatMap(topic -> topic.rules().values().stream()).flatMap(List::stream)
                .flatMap(rule -> rule.about().stream()).toList());
    }

    /** Started when the first document holds an anchor: many a command looks at none, and Lucene takes its time. */
    private synchronized Monitor monitor() throws IOException {
        if (monitor.isEmpty()) {
            var started = new Monitor(IndexedDocument.ANALYZER, presearcher);
            monitor = Optional.of(started);
            started.register(reading.queries());
        }
        return monitor.get();
    }

    /** The topics it looks for. */
    public List<Topic> topics() {
        return reading.topics();
    }

    /** For each document, in order, its matches: by topic in the topics' order, then by direction; empty where none holds. */
    public List<List<Match>> match(List<TopicDocument> documents) {
        var found = new ArrayList<List<Match>>(Collections.nCopies(documents.size(), List.of()));
        var batch = new LinkedHashMap<Integer, IndexedDocument>();
        long characters = 0;
        for (int i = 0; i < documents.size(); i++) {
            TopicDocument document = documents.get(i);
            if (document.values().values().stream().flatMap(List::stream).noneMatch(worthALook)) {
                continue;
            }
            var indexed = new IndexedDocument(document, worthALook);
            batch.put(i, indexed);
            characters += indexed.characters();
            if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
                matchBatch(documents, batch, found);
                batch.clear();
                characters = 0;
            }
        }
        if (!batch.isEmpty()) {
            matchBatch(documents, batch, found);
        }
        return found;
    }

    /** @param batch documents by their places in {@code found} */
    private void matchBatch(List<TopicDocument> documents, Map<Integer, IndexedDocument> batch, List<List<Match>> found) {
        MultiMatchingQueries<WordsFound> matches;
        try {
            matches = monitor().match(batch.values().stream().map(IndexedDocument::document).toArray(Document[]::new),
                    WordsFound.factory(reading.evidence()));
        } catch (IOException e) {
            throw new UncheckedIOException("topics: Lucene's index in memory", e);
        }
        matches.getErrors().forEach((query, error) -> {
            throw new IllegalStateException("topic query " + query + " failed: " + error.getMessage(), error);
        });
        int place = 0;
        for (Map.Entry<Integer, IndexedDocument> document : batch.entrySet()) {
            List<Match> phrases = matches(document.getValue(), matches.getMatches(place++));
            found.set(document.getKey(), titles.with(documents.get(document.getKey()), phrases).stream().sorted(order).toList());
        }
    }

    private List<Match> matches(IndexedDocument document, Collection<WordsFound> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var byTopic = new TreeMap<Integer, Map<Direction, List<Evidence>>>();
        for (WordsFound hit : hits) {
            TopicQueries.Key key = Objects.requireNonNull(reading.keys().get(hit.getQueryId()));
            byTopic.computeIfAbsent(Objects.requireNonNull(places.get(key.topicId())), place -> new EnumMap<>(Direction.class))
                    .computeIfAbsent(key.direction(), direction -> new ArrayList<>())
                    .addAll(EvidenceOf.hits(document, hit));
        }
        var matches = new ArrayList<Match>();
        byTopic.forEach((place, directions) -> directions.forEach((direction, evidence) -> {
            if (direction != Direction.OTHER || directions.size() == 1) {
                matches.add(new Match(reading.topics().get(place).id(), direction, EvidenceOf.ranked(evidence)));
            }
        }));
        return List.copyOf(matches);
    }

    @Override
    public synchronized void close() {
        try {
            if (monitor.isPresent()) {
                monitor.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("topics: closing Lucene's index in memory", e);
        }
    }
}
