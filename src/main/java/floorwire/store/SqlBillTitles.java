package floorwire.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.statement.Query;

import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.ledger.WordCodec;
import floorwire.topic.BillTitles;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicField;

/** What the ledger's measures are called, and the headings of their sections, in SQL: of several sources' words the freshest. */
public final class SqlBillTitles implements BillTitles {

    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final WordCodec codec;

    public SqlBillTitles(Database database, WordCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    private record Row(String id, String title, Optional<Facet> facet, Optional<String> content) {}

    @Override
    public List<Integer> congresses() {
        return SqlLists.congresses(database);
    }

    @Override
    public void each(int congress, Consumer<List<TopicDocument>> consumer) {
        String last = "";
        while (true) {
            String after = last;
            List<Row> rows = rows("select id, title from bill where congress = :congress and id > :after order by id limit :most",
                    query -> query.bind("congress", congress).bind("after", after).bind("most", AT_ONCE));
            if (rows.isEmpty()) {
                return;
            }
            consumer.accept(documents(rows));
            last = rows.getLast().id();
        }
    }

    @Override
    public List<TopicDocument> heardSince(Instant since) {
        return documents(rows("select id, title from bill where heard_at >= :since", query -> query.bind("since", since.toEpochMilli())));
    }

    private List<Row> rows(String bills, Consumer<Query> binding) {
        return database.read(h -> {
            Query query =
                    h.createQuery("select b.id, b.title, w.facet, w.content from (" + bills + ") b left join word w on w.subject = b.id"
                            + " and w.facet in ('TITLES', 'SECTIONS') order by b.id, w.as_of");
            binding.accept(query);
            return query.map((row, context) -> new Row(row.getString("id"), row.getString("title"),
                    Columns.text(row, "facet").map(Facet::valueOf), Columns.text(row, "content"))).list();
        });
    }

    private List<TopicDocument> documents(List<Row> rows) {
        Map<String, Map<Optional<Facet>, Row>> freshest = new LinkedHashMap<>();
        rows.forEach(row -> freshest.computeIfAbsent(row.id(), id -> new LinkedHashMap<>()).put(row.facet(), row));
        return freshest.values().stream().map(words -> document(List.copyOf(words.values()))).toList();
    }

    /** @param words of one measure, one of a facet */
    private TopicDocument document(List<Row> words) {
        Row row = words.getFirst();
        BillId id = BillId.parse(row.id()).orElseThrow();
        Map<TopicField, List<String>> values = new EnumMap<>(TopicField.class);
        words.forEach(word -> word.facet().ifPresent(facet -> word.content()
                .ifPresent(content -> values.putAll(TopicDocument.of(codec.read(facet, id, content)).values()))));
        if (!row.title().isBlank()) {
            List<String> titles = new ArrayList<>(values.getOrDefault(TopicField.TITLE, List.of()));
            titles.add(row.title());
            values.put(TopicField.TITLE, titles.stream().distinct().toList());
        }
        return new TopicDocument(row.id(), values);
    }
}
