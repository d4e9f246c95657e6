package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.message.ChannelRef;

/** The channels, in SQL. */
public final class SqlAudience implements Audience {

    private final Database database;

    public SqlAudience(Database database) {
        this.database = database;
    }

    @Override
    public List<Channel> channels() {
        // sorted here: servers sort text by their own locale
        return database.with(h -> h.createQuery("select * from channel").map((row, context) -> channel(row)).stream()
                .sorted(Comparator.comparing((Channel channel) -> channel.ref().platform()).thenComparing(channel -> channel.ref().id()))
                .toList());
    }

    @Override
    public Optional<Channel> channel(ChannelRef ref) {
        return database.with(h -> h.createQuery("select * from channel where platform = :platform and id = :id")
                .bind("platform", ref.platform()).bind("id", ref.id()).map((row, context) -> channel(row)).findOne());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(row.getString("workspace"), new ChannelRef(row.getString("platform"), row.getString("id")),
                ZoneId.of(row.getString("zone")), Columns.text(row, "blocked"), Columns.optionalInstant(row, "paused"));
    }

    @Override
    public void save(Channel channel) {
        database.with(h -> h.createUpdate("""
                insert into channel (platform, id, workspace, zone, blocked, paused)
                values (:platform, :id, :workspace, :zone, :blocked, :paused)
                on conflict (platform, id) do update set workspace = excluded.workspace, zone = excluded.zone,
                    blocked = excluded.blocked, paused = excluded.paused""").bind("platform", channel.ref().platform())
                .bind("id", channel.ref().id())
                .bind("workspace", channel.workspace()).bind("zone", channel.zone().getId())
                .bind("blocked", Columns.orNull(channel.blocked()))
                .bind("paused", Columns.millisOrNull(channel.paused())).execute());
    }

    @Override
    public void audit(String workspace, String actor, String what, Instant at) {
        database.with(h -> h.createUpdate("insert into audit (workspace, actor, what, at) values (:workspace, :actor, :what, :at)")
                .bind("workspace", workspace).bind("actor", actor).bind("what", what).bind("at", at.toEpochMilli()).execute());
    }
}
