package floorwire.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.alert.ChatPlatform.Abilities;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/**
 * How what is told is laid out in a channel: as a message, in a thread, as an edit of what stands. Where a platform can neither edit nor
 * thread, everything is a message of its own.
 */
public final class Postings {

    private final Outbox outbox;
    private final Audience audience;
    private final Map<String, Abilities> abilities;

    /** @param abilities of each platform by its name; one that is missing has none */
    public Postings(Outbox outbox, Audience audience, Map<String, Abilities> abilities) {
        this.outbox = outbox;
        this.audience = audience;
        this.abilities = Map.copyOf(abilities);
    }

    /**
     * Queues one occasion. A correction of what was sent edits that message; where it was a milestone a reply says so too, since edits
     * notify nobody (product.md, rules of behaviour). With threads what follows a measure's first message goes under it.
     */
    void queue(Draft draft, Instant at) {
        Abilities can = can(draft.channel());
        List<RecordedChange> rest = new ArrayList<>();
        for (RecordedChange change : draft.changes()) {
            Optional<Delivery> told = can.edits() && corrects(change.change()) ? outbox.toldBy(change.change().fact(), draft.channel())
                    .filter(delivery -> delivery.kind() != Delivery.Kind.WEEK) : Optional.empty(); // last week's line is history
            if (told.isEmpty()) {
                rest.add(change);
            } else {
                boolean aloud = change.change().milestone() && can.threads();
                send(new Draft(draft.workspace(), draft.channel(), aloud ? Delivery.Kind.REPLY : Delivery.Kind.EDIT,
                        aloud ? draft.subject() : told.get().subject(), Optional.of(told.get().id()), List.of(change), draft.hold()), at);
            }
        }
        if (!rest.isEmpty()) {
            Draft left = new Draft(draft.workspace(), draft.channel(), draft.kind(), draft.subject(), draft.target(), rest, draft.hold());
            Optional<Delivery> root = can.threads() && layout(draft.channel()) != Layout.FLAT
                    ? draft.subject().flatMap(bill -> outbox.root(draft.channel(), bill)) : Optional.empty();
            send(root.map(first -> left.under(first.id(), Delivery.Kind.REPLY)).orElse(left), at);
        }
    }

    private void send(Draft draft, Instant at) {
        outbox.enqueue(draft, at).filter(id -> draft.hold().isEmpty()).flatMap(outbox::delivery)
                .ifPresent(delivery -> follow(delivery, at));
    }

    /** Queues what follows from a reply that is on its way: its target at the present state, and where threads are quiet its words aloud. */
    void follow(Delivery reply, Instant at) {
        Optional<Delivery.Target> target = reply.target();
        if (reply.kind() != Delivery.Kind.REPLY || target.isEmpty()) {
            return;
        }
        boolean correction = reply.notices().stream().anyMatch(notice -> corrects(notice.change()));
        if (can(reply.channel()).edits()) {
            outbox.delivery(target.get().delivery()).ifPresent(stands -> outbox
                    .enqueue(Draft.after(Delivery.Kind.EDIT, reply.workspace(), reply.channel(), stands.subject(), stands.id()), at));
        }
        if (!correction && reply.milestone() && layout(reply.channel()) == Layout.THREADS) {
            outbox.enqueue(Draft.after(Delivery.Kind.ECHO, reply.workspace(), reply.channel(), reply.subject(), reply.id()), at);
        }
    }

    /** Queues an edit of a measure's first message, whose words have changed since. */
    void refresh(ChannelRef channel, BillId bill, Instant at) {
        if (can(channel).edits()) {
            outbox.opening(channel, bill).ifPresent(root -> outbox
                    .enqueue(Draft.after(Delivery.Kind.EDIT, root.workspace(), channel, Optional.of(bill), root.id()), at));
        }
    }

    /** Keeps a change for the channel's weekly line. */
    void gather(Watch watch, RecordedChange change, Instant at) {
        outbox.enqueue(new Draft(watch.workspace(), watch.channel(), Delivery.Kind.WEEK, Optional.empty(), Optional.empty(),
                List.of(change), Optional.of(Delivery.WEEKLY)), at);
    }

    private static boolean corrects(Change change) {
        return change instanceof Change.Correction || change instanceof Change.TopicLost;
    }

    private Abilities can(ChannelRef channel) {
        return abilities.getOrDefault(channel.platform(), Abilities.NONE);
    }

    private Layout layout(ChannelRef channel) {
        return audience.channel(channel).map(Channel::wishes).map(wishes -> wishes.layout()).orElse(Layout.FLAT);
    }
}
