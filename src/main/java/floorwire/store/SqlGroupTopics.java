package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopics;

/** The groups' own topics, in SQL. */
public final class SqlGroupTopics implements GroupTopics {

    private final Database database;

    public SqlGroupTopics(Database database) {
        this.database = database;
    }

    @Override
    public List<GroupTopic> all() {
        // sorted here: servers sort text by their own locale
        return database.read(h -> h.createQuery("select * from group_topic").map((row, context) -> topic(row)).stream()
                .sorted(Comparator.comparing(GroupTopic::id)).toList());
    }

    @Override
    public List<GroupTopic> of(String workspace) {
        return database.read(h -> h.createQuery("select * from group_topic where workspace = :workspace").bind("workspace", workspace)
                .map((row, context) -> topic(row)).stream()
                .sorted(Comparator.comparing((GroupTopic topic) -> GroupTopic.folded(topic.name()))).toList());
    }

    private static GroupTopic topic(ResultSet row) throws SQLException {
        return new GroupTopic(row.getString("workspace"), row.getString("id"), row.getString("name"), row.getString("query"),
                Columns.instant(row, "saved_at"));
    }

    @Override
    public void save(GroupTopic topic) {
        database.with(h -> h.createUpdate("""
                insert into group_topic (id, workspace, name, folded, query, saved_at)
                values (:id, :workspace, :name, :folded, :query, :savedAt)
                on conflict (id) do update set name = excluded.name, folded = excluded.folded, query = excluded.query,
                    saved_at = excluded.saved_at""").bind("id", topic.id()).bind("workspace", topic.workspace())
                .bind("name", topic.name()).bind("folded", GroupTopic.folded(topic.name())).bind("query", topic.query())
                .bind("savedAt", topic.savedAt().toEpochMilli()).execute());
    }

    @Override
    public void delete(GroupTopic topic) {
        database.with(h -> h.createUpdate("delete from group_topic where id = :id and workspace = :workspace").bind("id", topic.id())
                .bind("workspace", topic.workspace()).execute());
    }
}
