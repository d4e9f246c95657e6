package floorwire.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

import floorwire.audience.Workspaces;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.Sections;

/** What is kept of a workspace, in SQL: the rows of every table with a column {@code workspace}, and what its own topics found. */
public final class SqlWorkspaces implements Workspaces {

    private static final String COLUMN = "workspace";
    private static final String TOPICS = "select id from group_topic where workspace = :workspace";
    private static final String PROVISIONS = "select id from group_provision where workspace = :workspace";
    private static final WordJson CODEC = new WordJson();

    private final Database database;

    public SqlWorkspaces(Database database) {
        this.database = database;
    }

    @Override
    public List<String> all() {
        return database.with(h -> {
            SortedSet<String> all = new TreeSet<>();
            tables(h).forEach(table -> all.addAll(h.createQuery("select distinct workspace from " + table).mapTo(String.class).list()));
            return List.copyOf(all);
        });
    }

    @Override
    public SortedMap<String, Long> kept(String workspace) {
        return database.with(h -> counted(parts(h), part -> h.createQuery("select count(*) from " + part).bind(COLUMN, workspace)
                .mapTo(Long.class).one()));
    }

    @Override
    public SortedMap<String, Long> erase(String workspace) {
        return database.call(() -> database.with(h -> {
            forget(h, workspace);
            return counted(parts(h), part -> (long) h.createUpdate("delete from " + part).bind(COLUMN, workspace).execute());
        }));
    }

    /** What its provisions found stands in the words on the measures, beside what is everybody's. */
    private void forget(Handle h, String workspace) {
        Set<String> own = h.createQuery(PROVISIONS).bind(COLUMN, workspace).mapTo(String.class).set();
        List<String> bills = h.createQuery("select distinct bill from provision_step where provision in (" + PROVISIONS + ")")
                .bind(COLUMN, workspace).mapTo(String.class).list();
        for (String bill : bills) {
            BillId id = BillId.parse(bill).orElseThrow();
            database.writingWords();
            h.createQuery("select source, content from word where subject = :bill and facet = 'SECTIONS'").bind("bill", bill).mapToMap()
                    .list()
                    .forEach(word -> {
                        Sections said = CODEC.read(Facet.SECTIONS, id, String.valueOf(word.get("content"))).sections();
                        Sections rest = said.withProvisions(
                                said.provisions().stream().filter(step -> !own.contains(step.provision())).toList());
                        String content = CODEC.write(Facet.SECTIONS, Bill.unknown(id).withSections(rest));
                        h.createUpdate("update word set content = :content, hash = :hash where subject = :bill and facet = 'SECTIONS'"
                                + " and source = :source").bind("content", content).bind("hash", ChangeId.digest(content, 0))
                                .bind("bill", bill).bind("source", String.valueOf(word.get("source"))).execute();
                    });
        }
    }

    /** What its rows are, by table. What its topics found comes first: the topics, and the notices, are what that is found by. */
    private Map<String, String> parts(Handle h) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("membership", "membership where topic in (" + TOPICS + ")");
        parts.put("change", "change where (fact like '%/topic/" + TopicIds.OF_A_GROUP + "%' or fact like '%/provision/"
                + TopicIds.OF_A_GROUP + "%') and (id in (select change_id from notice"
                + " where workspace = :workspace) or exists (select 1 from group_topic g where g.workspace = :workspace"
                + " and change.fact like '%/topic/' || g.id || '/%') or exists (select 1 from group_provision p where p.workspace = :workspace"
                + " and change.fact like '%/provision/' || p.id || '/%'))");
        parts.put("provision_step", "provision_step where provision in (" + PROVISIONS + ")");
        tables(h).forEach(table -> parts.put(table, table + " where workspace = :workspace"));
        return parts;
    }

    @FunctionalInterface
    private interface Counting {
        long rows(String part);
    }

    private static SortedMap<String, Long> counted(Map<String, String> parts, Counting counting) {
        SortedMap<String, Long> counts = new TreeMap<>();
        parts.forEach((table, part) -> {
            long rows = counting.rows(part);
            if (rows > 0) {
                counts.put(table, rows);
            }
        });
        return counts;
    }

    /** By the schema itself, so that a table that comes later is not forgotten. */
    private List<String> tables(Handle h) {
        List<String> tables = new ArrayList<>();
        for (String table : database.tables()) {
            try (Statement statement = h.getConnection().createStatement();
                    ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
                ResultSetMetaData columns = none.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (columns.getColumnName(i).equals(COLUMN)) {
                        tables.add(table);
                    }
                }
            } catch (SQLException e) {
                throw new StoreException(database.address() + ": " + e.getMessage(), e);
            }
        }
        return tables;
    }
}
