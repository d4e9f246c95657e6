package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.ObjectReader;

import floorwire.congress.Congress;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.ledger.MemberList;

/** Members in SQL, a row each. */
public final class SqlMemberList implements MemberList {

    private static final ObjectReader LEGISLATOR = WordJson.MAPPER.readerFor(Legislator.class);

    private final Database database;
    private final Remembered<Members> members;
    /** For who only reads: all of thousands are loaded when the table's state is another. */
    private volatile Read read = new Read("", new Members(List.of()));

    public SqlMemberList(Database database) {
        this.database = database;
        this.members = new Remembered<>(database);
    }

    /** @param state of the table when it was read: others may write to it */
    private record Read(String state, Members members) {}

    @Override
    public void sitting(List<Legislator> people, boolean whole, Instant heardAt) {
        Set<String> listed = people.stream().map(Legislator::bioguide).collect(Collectors.toSet());
        database.with(h -> {
            if (whole) {
                List<String> gone = h.createQuery("select bioguide from legislator where sitting = 1 and gone_at is null")
                        .mapTo(String.class).stream().filter(id -> !listed.contains(id)).toList();
                gone.forEach(id -> h.createUpdate("update legislator set gone_at = :at where bioguide = :id")
                        .bind("at", heardAt.toEpochMilli()).bind("id", id).execute());
            }
            return insert(h, people, 1, heardAt, "");
        });
        members.forget();
    }

    @Override
    public void former(List<Legislator> people, Instant heardAt) {
        database.with(h -> insert(h, people, 0, heardAt, " where legislator.sitting = 0"));
        members.forget();
    }

    private static boolean insert(Handle h, List<Legislator> people, int sitting, Instant heardAt, String where) {
        if (people.isEmpty()) {
            return false;
        }
        try (PreparedBatch batch = h.prepareBatch("""
                insert into legislator (bioguide, sitting, heard_at, gone_at, content) values (:id, :sitting, :heardAt, null, :content)
                on conflict (bioguide) do update set sitting = excluded.sitting, heard_at = excluded.heard_at, gone_at = null,
                    content = excluded.content""" + where)) {
            people.forEach(one -> batch.bind("id", one.bioguide()).bind("sitting", sitting).bind("heardAt", heardAt.toEpochMilli())
                    .bind("content", WordJson.MAPPER.writeValueAsString(one)).add());
            batch.execute();
        }
        return true;
    }

    @Override
    public Members members() {
        return members.get(() -> database.writes() ? load() : seen());
    }

    private Members seen() {
        String state = state();
        Read last = read;
        if (!last.state.equals(state)) {
            last = new Read(state, load());
            read = last;
        }
        return last.members;
    }

    private String state() {
        return database.read(h -> h
                .createQuery("select count(*) as n, coalesce(max(heard_at), 0) as heard, coalesce(max(gone_at), 0) as gone"
                        + " from legislator")
                .map((row, context) -> row.getLong("n") + " " + row.getLong("heard") + " " + row.getLong("gone")).one());
    }

    private Members load() {
        List<Row> rows =
                database.read(h -> h.createQuery("select * from legislator order by bioguide").map((row, context) -> row(row)).list());
        List<Legislator> people = new ArrayList<>(rows.size());
        rows.forEach(row -> {
            Legislator one = LEGISLATOR.readValue(row.content);
            people.add(row.gone.map(at -> one.until(at.atZone(Congress.WASHINGTON).toLocalDate())).orElse(one));
        });
        return new Members(people);
    }

    private record Row(String content, Optional<Instant> gone) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("content"), Columns.optionalInstant(row, "gone_at"));
    }

    @Override
    public Standing standing() {
        return database.read(h -> h.createQuery("""
                select coalesce(sum(case when sitting = 1 and gone_at is null then 1 else 0 end), 0) as seated, count(*) as n,
                    max(case when sitting = 1 then heard_at end) as heard from legislator""").map((row, context) -> {
            int seated = row.getInt("seated");
            return new Standing(seated, row.getInt("n") - seated, Columns.optionalInstant(row, "heard"));
        }).one());
    }
}
