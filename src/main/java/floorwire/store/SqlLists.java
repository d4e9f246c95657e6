package floorwire.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import floorwire.change.TopicIds;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.Title;
import floorwire.ledger.BillRow;
import floorwire.ledger.Held;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.Searchable;
import floorwire.ledger.WordCodec;

/** The ledger's answers about many measures at once. */
final class SqlLists {

    private final Database database;
    private final WordCodec codec;
    private final Remembered<List<Held>> held;

    SqlLists(Database database, WordCodec codec) {
        this.database = database;
        this.codec = codec;
        this.held = new Remembered<>(database);
    }

    List<BillRow> rows(List<BillId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<BillId, BillRow> found = new HashMap<>();
        database.read(h -> h.createQuery("select * from bill where id in (<ids>)").bindList("ids", texts(ids))
                .map((row, context) -> SqlLedger.bill(row)).list()).forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Map<BillId, List<Membership>> membershipsOf(Collection<BillId> ids) {
        Map<BillId, List<Membership>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(h -> h.createQuery("select * from membership where subject in (<ids>) and topic not like '" + TopicIds.OF_A_GROUP
                    + "%' order by topic, direction")
                    .bindList("ids", texts(ids)).map((row, context) -> found
                            .computeIfAbsent(BillId.parse(row.getString("subject")).orElseThrow(), key -> new ArrayList<>())
                            .add(SqlLedger.membership(row)))
                    .list());
        }
        return found;
    }

    private static List<String> texts(Collection<BillId> ids) {
        return ids.stream().map(BillId::toString).toList();
    }

    /** In three statements, which is what lets a question by words be answered from a cold start. */
    List<Searchable> searchable() {
        return database.read(h -> h.inTransaction(this::searchable));
    }

    private List<Searchable> searchable(Handle h) {
        Map<String, Set<Title>> titles = new HashMap<>();
        Map<String, Set<Law>> laws = new HashMap<>();
        h.createQuery("select subject, facet, content from word where facet in ('TITLES', 'LAWS')")
                .map((row, context) -> {
                    String subject = row.getString("subject");
                    Facet facet = Facet.valueOf(row.getString("facet"));
                    Bill said = codec.read(facet, BillId.parse(subject).orElseThrow(), row.getString("content"));
                    if (facet == Facet.TITLES) {
                        titles.computeIfAbsent(subject, key -> new LinkedHashSet<>()).addAll(said.titles());
                    } else {
                        laws.computeIfAbsent(subject, key -> new LinkedHashSet<>()).addAll(said.laws());
                    }
                    return subject;
                }).list();
        Map<String, List<Membership>> memberships = new HashMap<>();
        h.createQuery("select * from membership where topic not like '" + TopicIds.OF_A_GROUP + "%'")
                .map((row, context) -> memberships
                        .computeIfAbsent(row.getString("subject"), key -> new ArrayList<>()).add(SqlLedger.membership(row)))
                .list();
        return h.createQuery("select * from bill").map((row, context) -> {
            String id = row.getString("id");
            return new Searchable(SqlLedger.bill(row), List.copyOf(titles.getOrDefault(id, Set.of())),
                    List.copyOf(laws.getOrDefault(id, Set.of())), memberships.getOrDefault(id, List.of()));
        }).list();
    }

    List<RecordedChange> newsSince(Instant since, Collection<String> topics, Collection<BillId> bills, int limit) {
        List<String> subjects = new ArrayList<>();
        if (!topics.isEmpty()) {
            subjects.add("subject in (select subject from membership where topic in (<topics>))");
        }
        if (!bills.isEmpty()) {
            subjects.add("subject in (<bills>)");
        }
        if (subjects.isEmpty()) {
            return List.of();
        }
        return database.read(h -> {
            Query query = h.createQuery("select * from change where news = 1 and recorded_at >= :since and ("
                    + String.join(" or ", subjects) + ") order by sequence desc limit :limit").bind("since", since.toEpochMilli())
                    .bind("limit", limit);
            if (!topics.isEmpty()) {
                query.bindList("topics", List.copyOf(topics));
            }
            if (!bills.isEmpty()) {
                query.bindList("bills", texts(bills));
            }
            return query.map((row, context) -> SqlLedger.change(row)).list();
        });
    }

    /** By the form of the fact that such a match is, as {@link floorwire.change.Facts} makes it. */
    List<BillId> amendedOn(Collection<String> topics) {
        return topics.stream().flatMap(topic -> database.read(h -> h
                .createQuery("select distinct subject from change where kind = 'amendment-matched' and fact like :fact")
                .bind("fact", "%/topic/" + topic + "/%").mapTo(String.class).list()).stream())
                .distinct().map(BillId::parse).flatMap(Optional::stream).toList();
    }

    /** Each by a look in an index: all measures would be gone through for the distinct ones. */
    static List<Integer> congresses(Database database) {
        return database.read(h -> h.createQuery("""
                with recursive c (congress) as (
                    select max(congress) from bill
                    union all select (select max(b.congress) from bill b where b.congress < c.congress) from c where c.congress is not null)
                select congress from c where congress is not null order by congress desc""").mapTo(Integer.class).list());
    }

    /** A measure was written: what is held may be another number. */
    void written() {
        held.forget();
    }

    /** By an index alone; each answer that finds nothing says it. */
    List<Held> held() {
        return held.get(() -> database
                .read(h -> h.createQuery("select congress, type, count(*) as bills from bill group by congress, type")
                        .map((row, context) -> new Held(row.getInt("congress"), BillType.parse(row.getString("type")).orElseThrow(),
                                row.getLong("bills")))
                        .list()));
    }
}
