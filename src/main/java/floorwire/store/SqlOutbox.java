package floorwire.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import floorwire.alert.Delivery;
import floorwire.alert.Draft;
import floorwire.alert.Outbox;
import floorwire.change.ChangeId;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** Notices and deliveries, in SQL. */
public final class SqlOutbox implements Outbox {

    /** A fact, and what it was before it moved. */
    private static final String TOLD = """
            with recursive told (fact) as (select cast(:fact as text) union
                select c.fact from told join notice m on m.fact = told.fact join change c on c.id = m.change_id)
            """;

    /** As the index has it of what is not done, so that it is used where only a part of that is meant. */
    static final String OPEN = "d.state in ('PENDING', 'SENDING', 'UNKNOWN')";

    /** Of each channel the first that is not done, where there is something to do about it now. */
    private static final String DUE = """
            d.state in ('PENDING', 'SENDING', 'UNKNOWN') and d.hold is null
                and (d.state = 'UNKNOWN' or (d.state = 'PENDING' and (d.not_before <= :now or d.marked_at > :now)))
                and d.sequence = (select min(sequence) from delivery e where e.platform = d.platform and e.channel = d.channel
                    and e.state in ('PENDING', 'SENDING', 'UNKNOWN') and e.hold is null)""";

    /** So that what was taken back or held since it was read stays so. */
    private static final String WAITS = " and state = 'PENDING' and hold is null";

    private static final Set<Delivery.State> CLAIMED = Set.of(Delivery.State.PENDING, Delivery.State.UNKNOWN);

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> enqueue(Draft draft, Instant at) {
        return database.call(() -> database.with(h -> new Enqueuing(h, at).one(draft)));
    }

    @Override
    public void enqueue(List<Draft> drafts, Instant at) {
        database.call(() -> database.with(h -> new Enqueuing(h, at).all(drafts)));
    }

    @Override
    public Map<ChannelRef, Boolean> told(String fact) {
        Map<ChannelRef, Boolean> told = new LinkedHashMap<>();
        database.with(h -> h.createQuery(TOLD + """
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
                        and channel = :channel and exists (select 1 from notice n where n.delivery_id = delivery.id)
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
            // it may come back under the same id, behind what was to follow it
            carriers.forEach(carrier -> h.createUpdate("delete from delivery where target = :id and state = 'PENDING'"
                    + " and not exists (select 1 from delivery d where d.id = :id)"
                    + " and not exists (select 1 from notice n where n.delivery_id = delivery.id)").bind("id", carrier).execute());
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
        return read("d.subject = :subject and d.hold is not null and d.state = 'PENDING' order by d.sequence",
                Map.of("subject", subject.toString()));
    }

    @Override
    public List<Delivery> held(String reason) {
        return read("d.hold = :reason and d.state = 'PENDING' order by d.sequence", Map.of("reason", reason));
    }

    @Override
    public long toldSince(ChannelRef channel, Instant since) {
        return database.with(h -> h.createQuery("select count(*) from notice n join delivery d on d.id = n.delivery_id"
                + " where n.platform = :platform and n.channel = :channel and d.state = 'SENT' and d.marked_at >= :since")
                .bind("platform", channel.platform()).bind("channel", channel.id()).bind("since", since.toEpochMilli()).mapTo(Long.class)
                .one());
    }

    @Override
    public boolean weekSince(ChannelRef channel, Instant since) {
        return !read("d.platform = :platform and d.channel = :channel and d.kind = 'WEEK' and d.hold is null and d.marked_at >= :since",
                Map.of("platform", channel.platform(), "channel", channel.id(), "since", since.toEpochMilli())).isEmpty();
    }

    @Override
    public List<Delivery> about(BillId subject) {
        return look("(d.subject = :subject or d.id in (select n.delivery_id from notice n join change c on c.id = n.change_id"
                + " where c.subject = :subject)) order by d.sequence", Map.of("subject", subject.toString()));
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return read("d.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** What others are told under, where the layout is not flat. */
    private static final String ROOT = "d.kind = 'POST' and (d.state in ('SENT', 'SENDING', 'UNKNOWN') or (d.state = 'PENDING'"
            + " and d.hold is null)) and exists (select 1 from channel c where c.platform = d.platform and c.id = d.channel"
            + " and c.layout <> 'FLAT')";

    @Override
    public Map<ChannelRef, Delivery> roots(BillId subject) {
        Map<ChannelRef, Delivery> roots = new LinkedHashMap<>();
        read("d.subject = :subject and " + ROOT + " order by d.sequence", Map.of("subject", subject.toString()))
                .forEach(root -> roots.put(root.channel(), root));
        return roots;
    }

    @Override
    public Optional<Delivery> root(ChannelRef channel, String provision) {
        return read("d.platform = :platform and d.channel = :channel and " + ROOT + " and exists (select 1 from watch w"
                + " where w.platform = d.platform and w.channel = d.channel and w.kind = 'PROVISION' and w.target = :provision)"
                + " and d.id in (select n.delivery_id from notice n where n.platform = :platform and n.channel = :channel"
                + " and n.cancelled is null and (n.fact like :of or n.fact like :in)) order by d.sequence limit 1",
                Map.of("platform", channel.platform(), "channel", channel.id(), "provision", provision, "of", "%/provision/" + provision,
                        "in", "%/provision/" + provision + "/%"))
                .stream().findFirst();
    }

    @Override
    public Map<ChannelRef, Delivery> openings(BillId subject) {
        Map<ChannelRef, Delivery> openings = new LinkedHashMap<>();
        read("d.subject = :subject and d.kind = 'POST' and d.state in ('SENT', 'SENDING', 'UNKNOWN') order by d.sequence",
                Map.of("subject", subject.toString())).forEach(opening -> openings.putIfAbsent(opening.channel(), opening));
        return openings;
    }

    @Override
    public void alone(String deliveryId) {
        database.call(() -> database.with(h -> {
            h.createUpdate("update delivery set state = 'DEAD', reason = 'said in the channel itself' where target = :id and kind = 'ECHO'"
                    + " and state = 'PENDING'").bind("id", deliveryId).execute();
            return h.createUpdate("update delivery set kind = 'POST', state = 'PENDING' where id = :id and kind = 'REPLY'")
                    .bind("id", deliveryId).execute();
        }));
    }

    @Override
    public Optional<Delivery> toldBy(String fact, ChannelRef channel) {
        return read(TOLD + "d.id in (select n.delivery_id from notice n where n.fact in (select fact from told) and n.cancelled is null"
                + " and n.platform = :platform and n.channel = :channel) and d.state in ('SENT', 'SENDING', 'UNKNOWN')"
                + " order by d.sequence desc limit 1",
                Map.of("fact", fact, "platform", channel.platform(), "channel", channel.id())).stream().findFirst();
    }

    @Override
    public Set<BillId> held() {
        return database.with(h -> h.createQuery("select distinct subject from delivery where hold is not null and state = 'PENDING'"
                + " and subject is not null").map((row, context) -> BillId.parse(row.getString("subject")).orElseThrow()).set());
    }

    @Override
    public List<Delivery> due(Instant now) {
        return read(DUE + " order by d.not_before, d.sequence", Map.of("now", now.toEpochMilli()));
    }

    @Override
    public List<ChannelRef> dueChannels(Instant now) {
        return database.with(h -> h.createQuery("select d.platform, d.channel from delivery d where " + DUE
                + " order by d.not_before, d.sequence").bind("now", now.toEpochMilli())
                .map((row, context) -> new ChannelRef(row.getString("platform"), row.getString("channel"))).list());
    }

    @Override
    public Optional<Delivery> due(ChannelRef channel, Instant now) {
        return read(DUE + " and d.platform = :platform and d.channel = :channel",
                Map.of("now", now.toEpochMilli(), "platform", channel.platform(), "channel", channel.id())).stream().findFirst();
    }

    @Override
    public Optional<Delivery> first(ChannelRef channel) {
        return look("d.state in ('PENDING', 'SENDING', 'UNKNOWN') and d.hold is null and d.platform = :platform and d.channel = :channel"
                + " order by d.sequence limit 1", Map.of("platform", channel.platform(), "channel", channel.id())).stream().findFirst();
    }

    @Override
    public List<Delivery> posts(ChannelRef channel, Instant now) {
        return read(OPEN + " and d.state = 'PENDING' and d.kind in ('POST', 'DIGEST') and d.hold is null"
                + " and (d.not_before <= :now or d.marked_at > :now)"
                + " and d.platform = :platform and d.channel = :channel order by d.sequence",
                Map.of("now", now.toEpochMilli(), "platform", channel.platform(), "channel", channel.id()));
    }

    @Override
    public Delivery fold(List<Delivery> posts, Instant at) {
        String first = posts.getFirst().id();
        return database.call(() -> {
            boolean folded = database.with(h -> {
                if (h.createUpdate("update delivery set kind = 'DIGEST', subject = null where id = :first" + WAITS).bind("first", first)
                        .execute() == 0) {
                    return false;
                }
                for (Delivery other : posts.subList(1, posts.size())) {
                    int waited = h.createUpdate("update delivery set state = 'DEAD', reason = :reason, marked_at = :at where id = :other"
                            + WAITS).bind("reason", "told in the digest " + first).bind("at", at.toEpochMilli()).bind("other", other.id())
                            .execute();
                    if (waited > 0) {
                        h.createUpdate("update notice set delivery_id = :first where delivery_id = :other").bind("first", first)
                                .bind("other", other.id()).execute();
                    }
                }
                return true;
            });
            return folded ? delivery(first).orElseThrow() : posts.getFirst();
        });
    }

    @Override
    public boolean claim(Delivery read, Instant sending) {
        return database.shared(h -> {
            boolean same = delivery(read.id()).filter(now -> CLAIMED.contains(now.state()) && now.hold().isEmpty()
                    && now.channel().equals(read.channel()) && now.state() == read.state() && now.kind() == read.kind()
                    && now.notices().equals(read.notices())).isPresent();
            if (same) {
                mark(read.id(), Delivery.State.SENDING, sending, Optional.empty(), Optional.empty());
            }
            return same;
        });
    }

    @Override
    public List<Delivery> in(Set<Delivery.State> states) {
        return states.stream().flatMap(state -> read("d.state = :state order by d.sequence", Map.of("state", state.name())).stream())
                .toList();
    }

    /** In line with what is written: by it is decided what is sent. */
    private List<Delivery> read(String where, Map<String, ?> bindings) {
        return database.with(h -> deliveries(h, where, bindings));
    }

    /** For who only asks. */
    private List<Delivery> look(String where, Map<String, ?> bindings) {
        return database.read(h -> deliveries(h, where, bindings));
    }

    /** @param where may begin with the facts it means */
    private static List<Delivery> deliveries(Handle h, String where, Map<String, ?> bindings) {
        String told = where.startsWith(TOLD) ? TOLD : "";
        return h.createQuery(told + DeliveryRow.SELECT + " where " + where.substring(told.length())).bindMap(bindings)
                .map((row, context) -> DeliveryRow.of(h, row)).list();
    }

    @Override
    public void mark(String deliveryId, Delivery.State state, Instant at, Optional<String> messageId, Optional<String> reason) {
        database.shared(h -> h.createUpdate("update delivery set state = :state, marked_at = :at, message_id = :message, reason = :reason,"
                + " attempts = attempts + :attempt where id = :id").bind("state", state.name()).bind("at", at.toEpochMilli())
                .bind("message", Columns.orNull(messageId)).bind("reason", Columns.orNull(reason))
                .bind("attempt", state == Delivery.State.SENDING ? 1 : 0).bind("id", deliveryId).execute());
    }

    @Override
    public void retry(String deliveryId, Instant at, Instant notBefore, boolean mayRepeat, String reason) {
        database.shared(h -> h.createUpdate("update delivery set state = 'PENDING', marked_at = :at, not_before = :notBefore,"
                + " may_repeat = :repeat, reason = :reason where id = :id").bind("at", at.toEpochMilli())
                .bind("notBefore", notBefore.toEpochMilli()).bind("repeat", mayRepeat ? 1 : 0).bind("reason", reason)
                .bind("id", deliveryId).execute());
    }

    @Override
    public void hasten(ChannelRef channel, Instant now) {
        database.with(h -> h.createUpdate("update delivery set not_before = :now, marked_at = :now where state = 'PENDING' and hold is null"
                + " and attempts > 0 and not_before > :now and platform = :platform and channel = :channel").bind("now", now.toEpochMilli())
                .bind("platform", channel.platform()).bind("channel", channel.id()).execute());
    }

    @Override
    public void move(ChannelRef from, ChannelRef to) {
        database.call(() -> database.with(h -> Moving.of(h, from, to).rows("delivery", "channel")
                + Moving.of(h, from, to).unlessThere("notice", "channel", " and there.change_id = notice.change_id")));
    }

    @Override
    public Map<String, Long> counts(Optional<String> workspace) {
        Map<String, Long> counts = new TreeMap<>();
        database.read(h -> of(workspace, h, "select case when hold is null or state <> 'PENDING' then state else 'HELD' end as standing,"
                + " count(*) as deliveries from delivery where %s group by 1")
                .map((row, context) -> counts.put(row.getString("standing"), row.getLong("deliveries"))).list());
        return counts;
    }

    @Override
    public Map<String, Long> unsent(Optional<String> workspace) {
        Map<String, Long> unsent = new TreeMap<>();
        database.read(
                h -> of(workspace, h, "select reason, count(*) as deliveries from delivery where state = 'DEAD' and %s group by reason")
                        .map((row, context) -> Map.entry(Optional.ofNullable(row.getString("reason")).orElse("given up"),
                                row.getLong("deliveries")))
                        .list())
                .forEach(reason -> unsent.merge(Delivery.reasonForPeople(reason.getKey()), reason.getValue(), Long::sum));
        return unsent;
    }

    private static Query of(Optional<String> workspace, Handle h, String sql) {
        Query query = h.createQuery(String.format(sql, workspace.isPresent() ? "workspace = :workspace" : "1 = 1"));
        workspace.ifPresent(one -> query.bind("workspace", one));
        return query;
    }

    @Override
    public Map<String, Long> holds(Optional<String> workspace) {
        Map<String, Long> holds = new TreeMap<>();
        database.read(h -> of(workspace, h, "select hold, count(*) as deliveries from delivery where hold is not null and state = 'PENDING'"
                + " and %s group by hold").map((row, context) -> holds.put(row.getString("hold"), row.getLong("deliveries"))).list());
        return holds;
    }

    @Override
    public long stuck(Instant since, int attempts) {
        return database.read(h -> h.createQuery("select count(*) from delivery d where " + OPEN + " and d.hold is null"
                + " and (d.not_before < :since or d.attempts >= :attempts) and not exists (select 1 from channel c"
                + " where c.platform = d.platform and c.id = d.channel and c.blocked is not null)").bind("since", since.toEpochMilli())
                .bind("attempts", attempts).mapTo(Long.class).one());
    }

    @Override
    public long notices() {
        return database.read(h -> h.createQuery("select count(*) from notice").mapTo(Long.class).one());
    }
}
