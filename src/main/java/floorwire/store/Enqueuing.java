package floorwire.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.Delivery;
import floorwire.alert.Draft;
import floorwire.alert.Outbox;
import floorwire.change.ChangeId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** Makes deliveries of drafts in one unit of work, thousands at the cost of a few. */
final class Enqueuing {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Handle h;
    private final Instant at;
    /** The channels that have a notice, by change: where so many are asked for that one question is cheaper. */
    private final Map<ChangeId, Set<ChannelRef>> noticed = new HashMap<>();
    private final List<Draft> made = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    Enqueuing(Handle h, Instant at) {
        this.h = h;
        this.at = at;
    }

    Optional<String> one(Draft draft) {
        Optional<String> id = make(draft);
        insert();
        return id;
    }

    /** How many deliveries it made. */
    int all(List<Draft> drafts) {
        drafts.stream().flatMap(draft -> draft.changes().stream()).map(RecordedChange::id).distinct()
                .forEach(change -> noticed.put(change, channels(change)));
        drafts.forEach(this::make);
        int count = ids.size();
        insert();
        return count;
    }

    private Optional<String> make(Draft draft) {
        ChannelRef channel = draft.channel();
        List<RecordedChange> untold = draft.changes().stream().filter(change -> !noticed(change.id(), channel)).toList();
        if (untold.isEmpty() && (!draft.changes().isEmpty() || waits(draft))) {
            return Optional.empty();
        }
        Optional<String> gathering = draft.hold().equals(Optional.of(Delivery.WEEKLY)) ? gathering(channel) : Optional.empty();
        if (gathering.isPresent()) {
            notices(List.of(draft.telling(untold)), List.of(gathering.get()));
            return gathering;
        }
        String first = untold.stream().findFirst().map(change -> change.id().toString())
                .orElseGet(() -> draft.kind() + "/" + draft.target().orElse("") + "/" + (last() + 1 + made.size()));
        made.add(draft.telling(untold));
        ids.add(ChangeId.digest(channel + "/" + first, at.toEpochMilli()));
        return Optional.of(ids.getLast());
    }

    private boolean noticed(ChangeId change, ChannelRef channel) {
        Set<ChannelRef> told = noticed.get(change);
        return told == null ? h
                .createQuery("select 1 from notice where change_id = :change and platform = :platform and channel = :channel")
                .bind("change", change.value()).bind("platform", channel.platform()).bind("channel", channel.id()).mapTo(Integer.class)
                .findOne().isPresent() : !told.add(channel);
    }

    private Set<ChannelRef> channels(ChangeId change) {
        return new HashSet<>(h.createQuery("select platform, channel from notice where change_id = :change").bind("change", change.value())
                .map((row, context) -> new ChannelRef(row.getString("platform"), row.getString("channel"))).list());
    }

    private void insert() {
        if (made.isEmpty()) {
            return;
        }
        long last = last();
        PreparedBatch deliveries = h.prepareBatch("""
                insert into delivery (id, sequence, workspace, platform, channel, kind, subject, target, state, created_at, not_before,
                    hold, may_repeat, attempts, marked_at)
                values (:id, :sequence, :workspace, :platform, :channel, :kind, :subject, :target, 'PENDING', :at, :at, :hold, 0, 0, :at)
                """);
        for (int i = 0; i < made.size(); i++) {
            Draft draft = made.get(i);
            deliveries.bind("id", ids.get(i)).bind("sequence", last + 1 + i).bind("workspace", draft.workspace())
                    .bind("platform", draft.channel().platform()).bind("channel", draft.channel().id()).bind("kind", draft.kind().name())
                    .bind("subject", Columns.orNull(draft.subject().map(Object::toString)))
                    .bind("target", Columns.orNull(draft.target())).bind("at", at.toEpochMilli())
                    .bind("hold", Columns.orNull(draft.hold())).add();
        }
        deliveries.execute();
        notices(made, ids);
        made.clear();
        ids.clear();
    }

    private void notices(List<Draft> drafts, List<String> deliveries) {
        PreparedBatch notices = h.prepareBatch("insert into notice (change_id, platform, channel, workspace, fact, delivery_id)"
                + " values (:change, :platform, :channel, :workspace, :fact, :delivery)");
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            for (RecordedChange change : draft.changes()) {
                notices.bind("change", change.id().value()).bind("platform", draft.channel().platform())
                        .bind("channel", draft.channel().id()).bind("workspace", draft.workspace())
                        .bind("fact", change.change().leaves()).bind("delivery", deliveries.get(i)).add();
            }
            LOG.info("{} notices queued for {} as {} {}{}", draft.changes().size(), draft.channel(), draft.kind(), deliveries.get(i),
                    draft.hold().map(why -> ", held: " + why).orElse(""));
        }
        if (notices.size() > 0) {
            notices.execute();
        }
    }

    private long last() {
        return h.createQuery("select coalesce(max(sequence), 0) from delivery").mapTo(Long.class).one();
    }

    private Optional<String> gathering(ChannelRef channel) {
        return h.createQuery(
                "select id from delivery d where " + SqlOutbox.OPEN
                        + " and state = 'PENDING' and platform = :platform and channel = :channel"
                        + " and hold = :weekly")
                .bind("platform", channel.platform()).bind("channel", channel.id())
                .bind("weekly", Delivery.WEEKLY).mapTo(String.class).findFirst();
    }

    /** What tells nothing new is queued again only once the one before has left. */
    private boolean waits(Draft draft) {
        return h.createQuery(
                "select 1 from delivery d where " + SqlOutbox.OPEN
                        + " and state = 'PENDING' and platform = :platform and channel = :channel and kind = :kind"
                        + " and coalesce(target, '') = :target limit 1")
                .bind("platform", draft.channel().platform())
                .bind("channel", draft.channel().id()).bind("kind", draft.kind().name()).bind("target", draft.target().orElse(""))
                .mapTo(Integer.class).findOne().isPresent();
    }
}
