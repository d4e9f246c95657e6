package floorwire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.Delivery;
import floorwire.alert.Outbox;
import floorwire.change.ChangeId;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** Notices and deliveries, in SQL. */
public final class SqlOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> enqueue(String workspace, ChannelRef channel, BillId subject, Collection<RecordedChange> changes, Instant at,
            Optional<String> hold) {
        return database.call(() -> database.with(h -> {
            List<RecordedChange> untold = changes.stream().filter(change -> !noticed(h, change.id(), channel)).toList();
            if (untold.isEmpty()) {
                return Optional.<String>empty();
            }
            String id = ChangeId.digest(channel + "/" + untold.getFirst().id(), at.toEpochMilli());
            h.createUpdate("""
                    insert into delivery (id, sequence, workspace, platform, channel, subject, state, created_at, not_before, hold,
                        may_repeat, attempts, marked_at)
                    select :id, coalesce(max(sequence), 0) + 1, :workspace, :platform, :channel, :subject, 'PENDING', :at, :at, :hold, 0, 0, :at
                    from delivery where true""").bind("id", id).bind("workspace", workspace).bind("platform", channel.platform())
                    .bind("channel", channel.id()).bind("subject", subject.toString()).bind("at", at.toEpochMilli())
                    .bind("hold", Columns.orNull(hold)).execute();
            for (RecordedChange change : untold) {
                h.createUpdate("insert into notice (change_id, platform, channel, workspace, fact, delivery_id)"
                        + " values (:change, :platform, :channel, :workspace, :fact, :delivery)").bind("change", change.id().value())
                        .bind("platform", channel.platform()).bind("channel", channel.id()).bind("workspace", workspace)
                        .bind("fact", change.change().leaves()).bind("delivery", id).execute();
            }
            LOG.info("{} notices queued for {} as delivery {}{}", untold.size(), channel, id, hold.map(why -> ", held: " + why).orElse(""));
            return Optional.of(id);
        }));
    }

    private static boolean noticed(Handle h, ChangeId change, ChannelRef channel) {
        return h.createQuery("select 1 from notice where change_id = :change and platform = :platform and channel = :channel")
                .bind("change", change.value()).bind("platform", channel.platform()).bind("channel", channel.id()).mapTo(Integer.class)
                .findOne().isPresent();
    }

    @Override
    public Map<ChannelRef, Boolean> told(String fact) {
        Map<ChannelRef, Boolean> told = new LinkedHashMap<>();
        database.with(h -> h.createQuery("""
                with recursive told (fact) as (select cast(:fact as text) union
                    select c.fact from told join notice m on m.fact = told.fact join change c on c.id = m.change_id)
                select n.platform, n.channel, max(case when d.state in ('SENT', 'SENDING', 'UNKNOWN') then 1 else 0 end) as sent
                from notice n join delivery d on d.id = n.delivery_id
                where n.fact in (select fact from told) and n.cancelled is null and d.state <> 'DEAD'
                group by n.platform, n.channel order by n.platform, n.channel""").bind("fact", fact)
                .map((row, context) -> told.put(new ChannelRef(row.getString("platform"), row.getString("channel")),
                        row.getInt("sent") == 1))
                .list());
        return told;
    }

    @Override
    public void cancel(RecordedChange correction, ChannelRef channel) {
        String reason = cancelledBy(correction.id());
        database.call(() -> database.with(h -> {
            h.createUpdate("""
                    update notice set cancelled = :reason where fact = :fact and platform = :platform and channel = :channel
                        and cancelled is null and delivery_id in (select id from delivery where state = 'PENDING')""")
                    .bind("reason", reason).bind("fact", correction.change().fact()).bind("platform", channel.platform())
                    .bind("channel", channel.id()).execute();
            return h.createUpdate("""
                    update delivery set state = 'DEAD', reason = :reason where state = 'PENDING' and platform = :platform
                        and channel = :channel
                        and not exists (select 1 from notice n where n.delivery_id = delivery.id and n.cancelled is null)""")
                    .bind("reason", reason).bind("platform", channel.platform()).bind("channel", channel.id()).execute();
        }));
    }

    private static String cancelledBy(ChangeId correction) {
        return "corrected upstream before it was sent: " + correction;
    }

    @Override
    public boolean left(ChangeId change) {
        return database.with(h -> h.createQuery("select 1 from notice n join delivery d on d.id = n.delivery_id"
                + " where n.change_id = :change and d.state <> 'PENDING' limit 1").bind("change", change.value()).mapTo(Integer.class)
                .findOne().isPresent());
    }

    @Override
    public void retract(ChangeId change) {
        database.call(() -> database.with(h -> {
            List<String> carriers = h.createQuery("select delivery_id from notice where change_id = :change")
                    .bind("change", change.value()).mapTo(String.class).list();
            h.createUpdate("delete from notice where change_id = :change").bind("change", change.value()).execute();
            carriers.forEach(carrier -> h.createUpdate("delete from delivery where id = :id and state = 'PENDING'"
                    + " and not exists (select 1 from notice where delivery_id = :id)").bind("id", carrier).execute());
            String reason = cancelledBy(change);
            h.createUpdate("update notice set cancelled = null where cancelled = :reason").bind("reason", reason).execute();
            h.createUpdate("update delivery set state = 'PENDING', reason = null where state = 'DEAD' and reason = :reason")
                    .bind("reason", reason).execute();
            return carriers.size();
        }));
    }

    @Override
    public void hold(String deliveryId, Optional<String> reason, Instant at) {
        database.with(h -> h
                .createUpdate("update delivery set hold = :hold, not_before = :at, marked_at = :at where id = :id and state = 'PENDING'")
                .bind("hold", Columns.orNull(reason)).bind("at", at.toEpochMilli()).bind("id", deliveryId).execute());
    }

    @Override
    public List<Delivery> held(BillId subject) {
        return database.with(h -> h.createQuery("select * from delivery where subject = :subject and hold is not null"
                + " and state = 'PENDING' order by sequence").bind("subject", subject.toString())
                .map((row, context) -> delivery(row, notices(h, row.getString("id")))).list());
    }

    @Override
    public List<Delivery> about(BillId subject) {
        return database.with(h -> h.createQuery("select * from delivery where subject = :subject order by sequence")
                .bind("subject", subject.toString()).map((row, context) -> delivery(row, notices(h, row.getString("id")))).list());
    }

    @Override
    public Set<BillId> held() {
        return database.with(h -> h.createQuery("select distinct subject from delivery where hold is not null and state = 'PENDING'")
                .map((row, context) -> BillId.parse(row.getString("subject")).orElseThrow()).set());
    }

    @Override
    public List<Delivery> due(Instant now) {
        return deliveries("""
                select * from delivery d where state = 'PENDING' and hold is null and (not_before <= :now or marked_at > :now) and sequence =
                    (select min(sequence) from delivery e where e.platform = d.platform and e.channel = d.channel
                        and e.state in ('PENDING', 'SENDING', 'UNKNOWN') and e.hold is null)
                order by not_before, sequence""", now);
    }

    @Override
    public List<Delivery> in(Set<Delivery.State> states) {
        return states.stream().flatMap(state -> deliveries("select * from delivery where state = '" + state.name() + "' order by sequence",
                Instant.EPOCH).stream()).toList();
    }

    private List<Delivery> deliveries(String sql, Instant now) {
        return database.with(h -> h.createQuery(sql).bindMap(Map.of("now", now.toEpochMilli()))
                .configure(SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                .map((row, context) -> delivery(row, notices(h, row.getString("id")))).list());
    }

    private static List<RecordedChange> notices(Handle h, String delivery) {
        return h.createQuery("select c.* from notice n join change c on c.id = n.change_id where n.delivery_id = :id"
                + " and n.cancelled is null order by c.sequence")
                .bind("id", delivery).map((row, context) -> SqlLedger.change(row)).list();
    }

    private static Delivery delivery(ResultSet row, List<RecordedChange> notices) throws SQLException {
        return new Delivery(row.getString("id"), row.getString("workspace"),
                new ChannelRef(row.getString("platform"), row.getString("channel")), row.getLong("sequence"),
                Delivery.State.valueOf(row.getString("state")), BillId.parse(row.getString("subject")).orElseThrow(),
                Columns.instant(row, "created_at"), Columns.instant(row, "not_before"), Columns.text(row, "hold"),
                row.getInt("may_repeat") == 1, row.getInt("attempts"), Columns.text(row, "message_id"), Columns.text(row, "reason"),
                notices);
    }

    @Override
    public void mark(String deliveryId, Delivery.State state, Instant at, Optional<String> messageId, Optional<String> reason) {
        database.with(h -> h.createUpdate("update delivery set state = :state, marked_at = :at, message_id = :message, reason = :reason,"
                + " attempts = attempts + :attempt where id = :id").bind("state", state.name()).bind("at", at.toEpochMilli())
                .bind("message", Columns.orNull(messageId)).bind("reason", Columns.orNull(reason))
                .bind("attempt", state == Delivery.State.SENDING ? 1 : 0).bind("id", deliveryId).execute());
    }

    @Override
    public void retry(String deliveryId, Instant at, Instant notBefore, boolean mayRepeat, String reason) {
        database.with(h -> h.createUpdate("update delivery set state = 'PENDING', marked_at = :at, not_before = :notBefore,"
                + " may_repeat = :repeat, reason = :reason where id = :id").bind("at", at.toEpochMilli())
                .bind("notBefore", notBefore.toEpochMilli()).bind("repeat", mayRepeat ? 1 : 0).bind("reason", reason)
                .bind("id", deliveryId).execute());
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        database.with(h -> h.createQuery("select case when hold is null or state <> 'PENDING' then state else 'HELD' end as standing,"
                + " count(*) as deliveries from delivery group by 1")
                .map((row, context) -> counts.put(row.getString("standing"), row.getLong("deliveries"))).list());
        return counts;
    }

    @Override
    public Map<String, Long> holds() {
        Map<String, Long> holds = new TreeMap<>();
        database.with(h -> h.createQuery("select hold, count(*) as deliveries from delivery where hold is not null and state = 'PENDING'"
                + " group by hold").map((row, context) -> holds.put(row.getString("hold"), row.getLong("deliveries"))).list());
        return holds;
    }

    @Override
    public long notices() {
        return database.with(h -> h.createQuery("select count(*) from notice").mapTo(Long.class).one());
    }
}
