package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Loudness;
import floorwire.congress.BillId;
import floorwire.message.ChannelRef;

/** The watches, in SQL. */
public final class SqlWatches implements Watches {

    /** By channel; topics, then provisions, then bills. Sorted here: servers sort text by their own locale. */
    private static final Comparator<Watch> ORDER = Comparator.comparing((Watch watch) -> watch.channel().platform())
            .thenComparing(watch -> watch.channel().id()).thenComparing(watch -> watch.kind().name(), Comparator.reverseOrder())
            .thenComparing(Watch::target);

    private final Database database;

    public SqlWatches(Database database) {
        this.database = database;
    }

    @Override
    public List<Watch> on(BillId bill, Collection<String> topics) {
        List<Watch> watches = new ArrayList<>(target(Watch.Kind.BILL, bill.toString()));
        topics.forEach(topic -> watches.addAll(target(Watch.Kind.TOPIC, topic)));
        return List.copyOf(watches);
    }

    @Override
    public List<Watch> onProvisions(Collection<String> provisions) {
        return provisions.stream().flatMap(provision -> target(Watch.Kind.PROVISION, provision).stream()).toList();
    }

    private List<Watch> target(Watch.Kind kind, String target) {
        return database.read(h -> h.createQuery("""
                select * from watch where kind = :kind and target = :target and not exists
                    (select 1 from channel c where c.platform = watch.platform and c.id = watch.channel and c.paused is not null)""")
                .bind("kind", kind.name()).bind("target", target).map((row, context) -> watch(row)).stream().sorted(ORDER).toList());
    }

    @Override
    public List<Watch> of(ChannelRef channel) {
        return database.read(h -> h
                .createQuery("select * from watch where platform = :platform and channel = :channel")
                .bind("platform", channel.platform()).bind("channel", channel.id()).map((row, context) -> watch(row)).stream()
                .sorted(ORDER).toList());
    }

    @Override
    public List<Watch> all() {
        return database.read(h -> h.createQuery("select * from watch").map((row, context) -> watch(row)).stream().sorted(ORDER).toList());
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(row.getString("id"), row.getString("workspace"),
                new ChannelRef(row.getString("platform"), row.getString("channel")), Watch.Kind.valueOf(row.getString("kind")),
                row.getString("target"), Loudness.valueOf(row.getString("loudness")), Columns.instant(row, "since"));
    }

    @Override
    public void add(Watch watch) {
        database.with(h -> h.createUpdate("""
                insert into watch (id, workspace, platform, channel, kind, target, loudness, since)
                values (:id, :workspace, :platform, :channel, :kind, :target, :loudness, :since)
                on conflict (platform, channel, kind, target) do update set loudness = excluded.loudness""").bind("id", watch.id())
                .bind("workspace", watch.workspace()).bind("platform", watch.channel().platform())
                .bind("channel", watch.channel().id()).bind("kind", watch.kind().name()).bind("target", watch.target())
                .bind("loudness", watch.loudness().name()).bind("since", watch.since().toEpochMilli()).execute());
    }

    @Override
    public void move(ChannelRef from, ChannelRef to) {
        database.call(() -> database.with(h -> Moving.of(h, from, to).unlessThere("watch", "channel",
                " and there.kind = watch.kind and there.target = watch.target")));
    }

    @Override
    public boolean remove(ChannelRef channel, Watch.Kind kind, String target) {
        return database.with(h -> h.createUpdate(
                "delete from watch where platform = :platform and channel = :channel and kind = :kind and target = :target")
                .bind("platform", channel.platform()).bind("channel", channel.id()).bind("kind", kind.name()).bind("target", target)
                .execute()) > 0;
    }
}
