package floorwire.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.ChatPlatform.Abilities;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;
import floorwire.topic.Provision;

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
     * Queues what is told of a measure, an occasion a draft. A correction of what was sent edits that message; where it was a milestone a
     * reply says so too, since edits notify nobody (product.md, rules of behaviour). With threads what follows a measure's first message
     * goes under it, and where the channel follows a provision what follows of that goes under the first message that told of it.
     */
    void queue(BillId bill, List<Draft> drafts, Instant at) {
        Map<ChannelRef, Delivery> roots = outbox.roots(bill);
        List<Draft> plain = new ArrayList<>();
        drafts.stream().collect(Collectors.groupingBy(Draft::channel, LinkedHashMap::new, Collectors.toList()))
                .forEach((channel, told) -> {
                    if (told.size() == 1 && !roots.containsKey(channel) && story(told.getFirst()).isEmpty()
                            && told.getFirst().changes().stream().noneMatch(Postings::corrects)) {
                        plain.addAll(told);
                    } else {
                        told.forEach(draft -> queue(draft, roots, at));
                    }
                });
        outbox.enqueue(plain, at);
    }

    private void queue(Draft draft, Map<ChannelRef, Delivery> roots, Instant at) {
        Abilities can = can(draft.channel());
        List<RecordedChange> rest = new ArrayList<>();
        for (RecordedChange change : draft.changes()) {
            Optional<Delivery> told = can.edits() && corrects(change) ? outbox.toldBy(change.change().fact(), draft.channel())
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
            Optional<Delivery> root =
                    can.threads() ? Optional.ofNullable(roots.get(draft.channel())).or(() -> story(draft)) : Optional.empty();
            Draft left = draft.telling(rest);
            Optional<Delivery> sent = send(root.map(first -> left.under(first.id(), Delivery.Kind.REPLY)).orElse(left), at);
            if (root.isEmpty() && layout(draft.channel()) != Layout.FLAT) {
                sent.filter(first -> first.hold().isEmpty()).ifPresent(first -> roots.put(draft.channel(), first));
            }
        }
    }

    /** What told first of a provision that is told of again. */
    private Optional<Delivery> story(Draft draft) {
        return draft.changes().stream().flatMap(recorded -> switch (recorded.change().stands()) {
            case Change.ProvisionFound found -> Stream.of(found.step().provision());
            case Change.AmendmentSays says -> Stream.of(says.provision());
            case Change.ActionTaken action ->
                    action.amendment().stream().flatMap(amendment -> Provision.shipped().stream().map(Provision::id)
                            .filter(id -> !outbox.told(Facts.says(action.bill(), amendment, id)).isEmpty()));
            default -> Stream.<String>empty();
        }).distinct().flatMap(provision -> outbox.root(draft.channel(), provision).stream()).findFirst();
    }

    private Optional<Delivery> send(Draft draft, Instant at) {
        Optional<Delivery> made = outbox.enqueue(draft, at).flatMap(outbox::delivery);
        made.filter(delivery -> draft.hold().isEmpty()).ifPresent(delivery -> follow(delivery, at));
        return made;
    }

    /** Queues what follows from a reply that is on its way: its target at the present state, and where threads are quiet its words aloud. */
    void follow(Delivery reply, Instant at) {
        Optional<Delivery.Target> target = reply.target();
        if (reply.kind() != Delivery.Kind.REPLY || target.isEmpty()) {
            return;
        }
        boolean correction = reply.notices().stream().anyMatch(Postings::corrects);
        if (can(reply.channel()).edits()) {
            outbox.delivery(target.get().delivery()).filter(Postings::worded)
                    // a provision's first message tells of another measure, whose state is the same
                    .filter(stands -> stands.subject().isEmpty() || stands.subject().equals(reply.subject())).ifPresent(stands -> outbox
                            .enqueue(Draft.after(Delivery.Kind.EDIT, reply.workspace(), reply.channel(), stands.subject(), stands.id()),
                                    at));
        }
        if (!correction && reply.milestone() && layout(reply.channel()) == Layout.THREADS) {
            outbox.enqueue(Draft.after(Delivery.Kind.ECHO, reply.workspace(), reply.channel(), reply.subject(), reply.id()), at);
        }
    }

    /** What has not been handed over yet says the present state by itself, at its turn. */
    private static boolean worded(Delivery delivery) {
        return delivery.state() != Delivery.State.PENDING || delivery.attempts() > 0;
    }

    /** Queues an edit of a measure's first message, whose words have changed since, in each of these channels that has one. */
    void refresh(BillId bill, Collection<ChannelRef> channels, Instant at) {
        outbox.enqueue(outbox.openings(bill).values().stream()
                .filter(root -> can(root.channel()).edits() && channels.contains(root.channel())).map(root -> Draft
                        .after(Delivery.Kind.EDIT, root.workspace(), root.channel(), Optional.of(bill), root.id()))
                .toList(), at);
    }

    /** Queues an edit of what told a fact, in each channel that was told. */
    void complete(BillId bill, String fact, Instant at) {
        outbox.enqueue(outbox.told(fact).keySet().stream().filter(channel -> can(channel).edits())
                .flatMap(channel -> outbox.toldBy(fact, channel).stream()).filter(told -> told.kind() != Delivery.Kind.WEEK)
                .map(told -> Draft.after(Delivery.Kind.EDIT, told.workspace(), told.channel(), Optional.of(bill), told.id())).toList(), at);
    }

    /** Keeps a change for the channel's weekly line. */
    void gather(Watch watch, RecordedChange change, Instant at) {
        outbox.enqueue(new Draft(watch.workspace(), watch.channel(), Delivery.Kind.WEEK, Optional.empty(), Optional.empty(),
                List.of(change), Optional.of(Delivery.WEEKLY)), at);
    }

    private static boolean corrects(RecordedChange recorded) {
        Change change = recorded.change();
        return change instanceof Change.Correction || change instanceof Change.TopicLost;
    }

    private Abilities can(ChannelRef channel) {
        return abilities.getOrDefault(channel.platform(), Abilities.NONE);
    }

    private Layout layout(ChannelRef channel) {
        return audience.channel(channel).map(Channel::wishes).map(wishes -> wishes.layout()).orElse(Layout.FLAT);
    }
}
