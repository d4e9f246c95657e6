package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.statement.Query;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.message.ChannelRef;

/** The channels, in SQL. */
public final class SqlAudience implements Audience {

    private final Database database;

    public SqlAudience(Database database) {
        this.database = database;
    }

    @Override
    public List<Channel> channels() {
        return database.read(h -> sorted(h.createQuery("select * from channel")));
    }

    @Override
    public List<Channel> blocked(String workspace) {
        return database.read(h -> sorted(h.createQuery("select * from channel where workspace = :workspace and blocked is not null")
                .bind("workspace", workspace)));
    }

    /** Sorted here: servers sort text by their own locale. */
    private static List<Channel> sorted(Query query) {
        return query.map((row, context) -> channel(row)).stream()
                .sorted(Comparator.comparing((Channel channel) -> channel.ref().platform()).thenComparing(channel -> channel.ref().id()))
                .toList();
    }

    @Override
    public Optional<Channel> channel(ChannelRef ref) {
        return database.read(h -> h.createQuery("select * from channel where platform = :platform and id = :id")
                .bind("platform", ref.platform()).bind("id", ref.id()).map((row, context) -> channel(row)).findOne());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(row.getString("workspace"), new ChannelRef(row.getString("platform"), row.getString("id")),
                ZoneId.of(row.getString("zone")), Columns.text(row, "blocked"), Columns.optionalInstant(row, "paused"),
                new Wishes(Layout.valueOf(row.getString("layout")), row.getInt("friday") == 1, Columns.text(row, "mention"),
                        Columns.text(row, "members").map(names -> List.of(names.split(","))).orElse(List.of())));
    }

    @Override
    public void save(Channel channel) {
        database.with(h -> h.createUpdate("""
                insert into channel (platform, id, workspace, zone, blocked, paused, layout, friday, mention, members)
                values (:platform, :id, :workspace, :zone, :blocked, :paused, :layout, :friday, :mention, :members)
                on conflict (platform, id) do update set workspace = excluded.workspace, zone = excluded.zone,
                    paused = excluded.paused, layout = excluded.layout,
                    friday = excluded.friday, mention = excluded.mention, members = excluded.members""")
                .bind("platform", channel.ref().platform())
                .bind("id", channel.ref().id())
                .bind("workspace", channel.workspace()).bind("zone", channel.zone().getId())
                .bind("blocked", Columns.orNull(channel.blocked()))
                .bind("paused", Columns.millisOrNull(channel.paused())).bind("layout", channel.wishes().layout().name())
                .bind("friday", channel.wishes().friday() ? 1 : 0).bind("mention", Columns.orNull(channel.wishes().mention()))
                .bind("members",
                        Columns.orNull(Optional.of(String.join(",", channel.wishes().members())).filter(names -> !names.isEmpty())))
                .execute());
    }

    @Override
    public void move(ChannelRef from, ChannelRef to) {
        database.call(() -> database.with(h -> Moving.of(h, from, to).rows("audit", "channel")
                + Moving.of(h, from, to).unlessThere("channel", "id", "")));
    }

    @Override
    public void block(ChannelRef ref, Optional<String> reason) {
        database.with(h -> h.createUpdate("update channel set blocked = :reason where platform = :platform and id = :id")
                .bind("reason", Columns.orNull(reason)).bind("platform", ref.platform()).bind("id", ref.id()).execute());
    }

    @Override
    public Optional<String> manager(ChannelRef ref) {
        return database.read(h -> h.createQuery("select actor from audit where platform = :platform and channel = :channel"
                + " order by at desc limit 1").bind("platform", ref.platform()).bind("channel", ref.id()).mapTo(String.class).findOne());
    }

    @Override
    public void audit(String workspace, String actor, String what, Instant at) {
        audit(workspace, Optional.empty(), actor, what, at);
    }

    @Override
    public void audit(Channel channel, String actor, String what, Instant at) {
        audit(channel.workspace(), Optional.of(channel.ref()), actor, what, at);
    }

    private void audit(String workspace, Optional<ChannelRef> where, String actor, String what, Instant at) {
        database.with(h -> h.createUpdate("insert into audit (workspace, actor, what, at, platform, channel)"
                + " values (:workspace, :actor, :what, :at, :platform, :channel)").bind("workspace", workspace).bind("actor", actor)
                .bind("what", what).bind("at", at.toEpochMilli()).bind("platform", Columns.orNull(where.map(ChannelRef::platform)))
                .bind("channel", Columns.orNull(where.map(ChannelRef::id))).execute());
    }
}
