package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.statement.PreparedBatch;

import floorwire.congress.BillId;
import floorwire.ledger.Sources;

/** What is remembered of the sources, in SQL. */
public final class SqlSources implements Sources {

    private final Database database;

    public SqlSources(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Resource> resource(String source, String resource) {
        return database.read(h -> h.createQuery("select * from resource where source = :source and resource = :resource")
                .bind("source", source).bind("resource", resource).map((row, context) -> resource(row)).findOne());
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(Columns.text(row, "listed"), Columns.text(row, "last_modified"), row.getString("sha256"),
                Columns.instant(row, "fetched_at"), Columns.text(row, "subject").flatMap(BillId::parse));
    }

    @Override
    public List<Named> about(BillId subject) {
        return database.read(h -> h.createQuery("select * from resource where subject = :subject order by source, resource")
                .bind("subject", subject.toString())
                .map((row, context) -> new Named(row.getString("source"), row.getString("resource"), resource(row))).list());
    }

    @Override
    public Map<String, List<String>> loaded(BillId subject) {
        Map<String, List<String>> loaded = new TreeMap<>();
        database.read(h -> h.createQuery("select source, sha256 from heard where subject = :subject order by source, sha256")
                .bind("subject", subject.toString()).map((row, context) -> loaded
                        .computeIfAbsent(row.getString("source"), source -> new ArrayList<>()).add(row.getString("sha256")))
                .list());
        return loaded;
    }

    @Override
    public void remember(String source, String resource, Resource as) {
        database.with(h -> h.createUpdate("""
                insert into resource (source, resource, listed, last_modified, sha256, fetched_at, subject)
                values (:source, :resource, :listed, :lastModified, :sha256, :fetchedAt, :subject)
                on conflict (source, resource) do update set listed = excluded.listed, last_modified = excluded.last_modified,
                    sha256 = excluded.sha256, fetched_at = excluded.fetched_at, subject = excluded.subject""").bind("source", source)
                .bind("resource", resource)
                .bind("listed", Columns.orNull(as.listed())).bind("lastModified", Columns.orNull(as.lastModified()))
                .bind("sha256", as.sha256())
                .bind("fetchedAt", as.fetchedAt().toEpochMilli()).bind("subject", Columns.orNull(as.subject())).execute());
    }

    @Override
    public Map<String, BillId> heard(String source, int reader) {
        Map<String, BillId> heard = new HashMap<>();
        database.read(h -> h.createQuery("select sha256, subject from heard where source = :source and reader = :reader")
                .bind("source", source).bind("reader", reader)
                .map((row, context) -> heard.put(row.getString("sha256"), BillId.parse(row.getString("subject")).orElseThrow())).list());
        return heard;
    }

    @Override
    public void markHeard(String source, int reader, Map<String, BillId> bySha256) {
        if (bySha256.isEmpty()) {
            return;
        }
        database.with(h -> {
            try (PreparedBatch batch = h.prepareBatch("insert into heard (source, sha256, reader, subject)"
                    + " values (:source, :sha256, :reader, :subject) on conflict (source, sha256) do update set reader = excluded.reader")) {
                bySha256.forEach((sha256, subject) -> batch.bind("source", source).bind("sha256", sha256).bind("reader", reader)
                        .bind("subject", subject.toString()).add());
                return batch.execute();
            }
        });
    }

    @Override
    public void succeeded(String source, Instant at, Optional<Instant> newest) {
        health(source, at, "last_success = :at, failing_since = null, unanswered_since = null, reason = null", "");
        newest(source, newest);
    }

    @Override
    public void answered(String source, Instant at, Optional<Instant> newest) {
        health(source, at, "last_success = :at, unanswered_since = null", "");
        newest(source, newest);
    }

    private void newest(String source, Optional<Instant> newest) {
        newest.ifPresent(asOf -> health(source, asOf, "newest = case when newest > :at then newest else :at end", ""));
    }

    @Override
    public void failed(String source, Instant at, String reason) {
        // a time to come is of a clock that has been set back since
        health(source, at, "failing_since = case when failing_since < :at then failing_since else :at end,"
                + " unanswered_since = case when unanswered_since < :at then unanswered_since else :at end, reason = :reason", reason);
    }

    private void health(String source, Instant at, String set, String reason) {
        database.with(h -> {
            h.createUpdate("insert into source_health (source) values (:source) on conflict (source) do nothing").bind("source", source)
                    .execute();
            return h.createUpdate("update source_health set " + set + " where source = :source").bind("source", source)
                    .bind("at", at.toEpochMilli()).bind("reason", reason).execute();
        });
    }

    @Override
    public List<Health> health() {
        return database.read(h -> h.createQuery("select * from source_health order by source")
                .map((row, context) -> new Health(row.getString("source"), Columns.optionalInstant(row, "last_success"),
                        Columns.optionalInstant(row, "newest"),
                        Columns.optionalInstant(row, "failing_since"), Columns.optionalInstant(row, "unanswered_since"),
                        Columns.text(row, "reason")))
                .list());
    }
}
