package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import floorwire.text.Fingerprint;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopic;

/** The groups' own provisions, in SQL. */
public final class SqlGroupProvisions implements GroupProvisions {

    private final Database database;

    public SqlGroupProvisions(Database database) {
        this.database = database;
    }

    @Override
    public List<GroupProvision> all() {
        // sorted here: servers sort text by their own locale
        return database.read(h -> h.createQuery("select * from group_provision").map((row, context) -> provision(row)).stream()
                .sorted(Comparator.comparing(GroupProvision::id)).toList());
    }

    @Override
    public List<GroupProvision> of(String workspace) {
        return database.read(h -> h.createQuery("select * from group_provision where workspace = :workspace").bind("workspace", workspace)
                .map((row, context) -> provision(row)).stream()
                .sorted(Comparator.comparing((GroupProvision one) -> GroupTopic.folded(one.name()))).toList());
    }

    private static GroupProvision provision(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new GroupProvision(row.getString("workspace"), id, row.getString("name"), row.getString("taken_from"),
                Fingerprint.read(row.getString("fingerprint"))
                        .orElseThrow(() -> new StoreException("the words of the provision " + id + " cannot be read")),
                Columns.instant(row, "saved_at"));
    }

    @Override
    public void save(GroupProvision provision) {
        database.with(h -> h.createUpdate("""
                insert into group_provision (id, workspace, name, taken_from, fingerprint, saved_at)
                values (:id, :workspace, :name, :from, :fingerprint, :savedAt)
                on conflict (id) do update set name = excluded.name, taken_from = excluded.taken_from,
                    fingerprint = excluded.fingerprint, saved_at = excluded.saved_at""").bind("id", provision.id())
                .bind("workspace", provision.workspace()).bind("name", provision.name()).bind("from", provision.from())
                .bind("fingerprint", provision.fingerprint().stored()).bind("savedAt", provision.savedAt().toEpochMilli()).execute());
    }

    @Override
    public void delete(GroupProvision provision) {
        database.with(
                h -> h.createUpdate("delete from group_provision where id = :id and workspace = :workspace").bind("id", provision.id())
                        .bind("workspace", provision.workspace()).execute());
    }
}
