package floorwire.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** Decides who is told of a measure's changes, and queues it: one delivery per channel, and one for what waits for confirmation. */
public final class Herald {

    private static final int MOST_POSTS_AT_ONCE = 4;

    private final Watches watches;
    private final Outbox outbox;
    private final Postings postings;

    public Herald(Watches watches, Outbox outbox, Postings postings) {
        this.watches = watches;
        this.outbox = outbox;
        this.postings = postings;
    }

    /**
     * What an amendment matches.
     *
     * @param provisions shipped ones
     */
    public record OfAmendment(List<Membership> topics, Set<String> provisions) {

        public static final OfAmendment NONE = new OfAmendment(List.of(), Set.of());
    }

    /**
     * What a measure matches, and what the amendments to it do by their own purpose.
     *
     * @param amendments those that match something
     */
    public record Matches(Collection<Membership> memberships, Map<AmendmentId, OfAmendment> amendments) {

        /** Where no amendment plays a part. */
        public static Matches of(Collection<Membership> memberships) {
            return new Matches(memberships, Map.of());
        }

        private OfAmendment of(AmendmentId id) {
            return amendments.getOrDefault(id, OfAmendment.NONE);
        }

        /** The provisions that a change is about. */
        private Set<String> provisions(Change change) {
            return switch (change.stands()) {
                case Change.ProvisionFound found -> Set.of(found.step().provision());
                case Change.AmendmentSays says -> Set.of(says.provision());
                case Change.ActionTaken action -> action.amendment().map(id -> of(id).provisions()).orElse(Set.of());
                default -> Set.of();
            };
        }

        private boolean ever(String topic) {
            return memberships.stream().anyMatch(membership -> membership.topic().equals(topic));
        }

        /** Whether the measure has been in the topic since another look. */
        private boolean in(String topic, Instant at) {
            return memberships.stream().anyMatch(membership -> membership.topic().equals(topic) && !membership.since().equals(at));
        }
    }

    /**
     * Tells what was just recorded, inside the caller's unit of work.
     *
     * <p>A channel that follows a topic hears of a measure's changes once the measure has been in that topic since another look than this:
     * what is heard together with the match is the state the match finds, and "new match" tells it. So the order in which one look's
     * words are heard does not matter.
     *
     * <p>Of an amendment only those hear whom the measure concerns, and whose topic the amendment matches, and only where it matches one: a
     * defense act has a thousand. A roll call on one is the measure's too.
     *
     * @param disputed facts on which the sources disagree: what changed in them is held until they agree
     */
    public void tell(BillId bill, Collection<RecordedChange> changes, Matches matches, Set<String> disputed, Instant at) {
        Map<ChannelRef, String> workspaces = new LinkedHashMap<>();
        Map<ChannelRef, List<RecordedChange>> byChannel = new LinkedHashMap<>();
        List<Watch> interested = new ArrayList<>(watches.on(bill, topics(changes, matches)));
        interested
                .addAll(watches
                        .onProvisions(
                                changes.stream().flatMap(change -> matches.provisions(change.change()).stream()).distinct().toList()));
        for (RecordedChange change : changes) {
            Set<ChannelRef> channels = new LinkedHashSet<>();
            for (Watch watch : interested) {
                if (hears(watch, change.change(), matches, at)) {
                    channels.add(watch.channel());
                    workspaces.put(watch.channel(), watch.workspace());
                }
            }
            if (change.change() instanceof Change.TitleChanged) {
                postings.refresh(bill, interested.stream().map(Watch::channel).collect(Collectors.toSet()), at);
            }
            interested.stream().filter(watch -> weekly(change.change()) && !channels.contains(watch.channel())
                    && concerns(watch, change.change(), matches, at)).forEach(watch -> postings.gather(watch, change, at));
            if (change.change() instanceof Change.Correction || change.change() instanceof Change.TopicLost) {
                correct(change, channels);
                channels.forEach(channel -> watches.of(channel).forEach(watch -> workspaces.putIfAbsent(channel, watch.workspace())));
            }
            channels.forEach(channel -> byChannel.computeIfAbsent(channel, c -> new ArrayList<>()).add(change));
        }
        List<Draft> drafts = new ArrayList<>();
        byChannel.forEach((channel, told) -> {
            Map<Optional<String>, List<RecordedChange>> held = told.stream()
                    .collect(Collectors.groupingBy(change -> hold(change.change(), disputed), LinkedHashMap::new, Collectors.toList()));
            String workspace = workspaces.get(channel);
            if (workspace != null) {
                held.forEach((hold, waiting) -> (hold.isEmpty() ? occasions(waiting) : List.of(waiting))
                        .forEach(occasion -> drafts.add(Draft.post(workspace, channel, bill, occasion, hold))));
            }
        });
        postings.queue(bill, drafts, at);
    }

    /** Each roll call is a post of its own, with what it decided; more than a few at once are one post (product.md: a burst). */
    private static Collection<List<RecordedChange>> occasions(List<RecordedChange> changes) {
        Map<String, List<RecordedChange>> occasions = new LinkedHashMap<>();
        Map<AmendmentId, String> votes = new LinkedHashMap<>();
        changes.forEach(change -> {
            if (change.change() instanceof Change.ActionTaken action && action.roll().isPresent()) {
                action.amendment().ifPresent(amendment -> votes.put(amendment, roll(action.roll(), action.on())));
            }
        });
        for (RecordedChange change : changes) {
            String roll = switch (change.change()) {
                case Change.Acted acted -> roll(acted.roll(), acted.on());
                case Change.AmendmentMatched matched -> votes.getOrDefault(matched.amendment(), "");
                case Change.AmendmentSays says -> votes.getOrDefault(says.amendment(), "");
                default -> "";
            };
            occasions.computeIfAbsent(roll, key -> new ArrayList<>()).add(change);
        }
        return occasions.size() > MOST_POSTS_AT_ONCE ? List.of(changes) : occasions.values();
    }

    private static String roll(OptionalInt roll, LocalDate on) {
        return roll.isPresent() ? on + "/" + roll.getAsInt() : "";
    }

    /**
     * Looks again at what is held of a measure: a delivery goes once nothing in it is disputed or unconfirmed any more.
     *
     * @param disputed facts on which the sources disagree now
     * @param seconded whether a second word asserts what a change told: another source's, or a later one of the same
     */
    public void review(BillId bill, Set<String> disputed, Predicate<RecordedChange> seconded, Instant at) {
        for (Delivery delivery : outbox.held(bill)) {
            Set<String> reasons = new TreeSet<>();
            for (RecordedChange notice : delivery.notices()) {
                hold(notice.change(), disputed).filter(reason -> reason.equals(Delivery.DISPUTE) || !seconded.test(notice))
                        .ifPresent(reasons::add);
            }
            Optional<String> hold = reasons.stream().reduce((one, other) -> other);
            if (!hold.equals(delivery.hold())) {
                outbox.hold(delivery.id(), hold, at);
                if (hold.isEmpty()) {
                    postings.follow(delivery, at);
                }
            }
        }
    }

    /** Who follows one of some carriers of an act by number follows from now on the measure that carries it too. */
    public void carryOver(Collection<BillId> carriers, BillId to, Instant at) {
        carriers.stream().flatMap(carrier -> watches.on(carrier, List.of()).stream()).filter(watch -> watch.kind() == Watch.Kind.BILL)
                .filter(watch -> watches.of(watch.channel()).stream()
                        .noneMatch(other -> other.kind() == Watch.Kind.BILL && other.target().equals(to.toString())))
                .forEach(watch -> watches
                        .add(new Watch(ChangeId.digest(watch.channel() + "/" + watch.kind() + "/" + to, 0), watch.workspace(),
                                watch.channel(), Watch.Kind.BILL, to.toString(), watch.loudness(), at)));
    }

    /** More is known of a fact that was told, and nothing of it otherwise: what was posted of it is brought up to date, without a word. */
    public void complete(BillId bill, String fact, Instant at) {
        postings.complete(bill, fact, at);
    }

    /** Takes back what was queued of a change that did not last to the end of its look; false when it has left already. */
    public boolean takeBack(ChangeId change) {
        if (outbox.left(change)) {
            return false;
        }
        outbox.retract(change);
        return true;
    }

    /** Measures of which something waits for such a second reading. */
    public Set<BillId> unconfirmed() {
        return outbox.held();
    }

    /** Why a change is not told yet, if it is not; the hold is the delivery's, belief has it already. */
    private static Optional<String> hold(Change change, Set<String> disputed) {
        if (change instanceof Change.Withdrawn) {
            return Optional.empty();
        }
        if (disputed.contains(change.leaves())) {
            return Optional.of(Delivery.DISPUTE);
        }
        return change.stands().needsConfirmation() ? Optional.of(Delivery.CONFIRMATION) : Optional.empty();
    }

    private static Set<String> topics(Collection<RecordedChange> changes, Matches matches) {
        Set<String> topics = new LinkedHashSet<>();
        matches.memberships().forEach(membership -> topics.add(membership.topic()));
        matches.amendments().values().forEach(ofOne -> ofOne.topics().forEach(membership -> topics.add(membership.topic())));
        for (RecordedChange change : changes) {
            if (change.change() instanceof Change.TopicLost lost) {
                topics.add(lost.topic());
            }
        }
        return topics;
    }

    private static boolean hears(Watch watch, Change change, Matches matches, Instant at) {
        boolean loud = change.milestone() || (change instanceof Change.ActionTaken action && action.decidesAmendment())
                || watch.loudness() == Loudness.EVERYTHING;
        return loud && concerns(watch, change, matches, at);
    }

    /** What is told once a week where not everything is heard (product.md, rules of behaviour). */
    private static boolean weekly(Change change) {
        return change instanceof Change.CosponsorAdded || change instanceof Change.CosponsorWithdrawn;
    }

    private static boolean concerns(Watch watch, Change change, Matches matches, Instant at) {
        if (watch.kind() == Watch.Kind.PROVISION) {
            return matches.provisions(change).contains(watch.target());
        }
        boolean bill = watch.kind() == Watch.Kind.BILL;
        if (TopicIds.ofAGroup(change) && (bill || change.stands() instanceof Change.ProvisionFound)) {
            return false; // a group's topic or provision is news to who follows that, and to nobody else
        }
        return switch (change) {
            case Change.TopicGained gained -> bill || gained.topic().equals(watch.target());
            case Change.TopicLost lost -> bill || lost.topic().equals(watch.target());
            case Change.AmendmentMatched matched -> bill || matched.topic().equals(watch.target())
                    || (!TopicIds.ofAGroup(matched.topic()) && matches.in(watch.target(), at));
            case Change.ActionTaken action when action.amendment().isPresent() -> {
                List<Membership> own = matches.of(action.amendment().get()).topics();
                boolean ofTopic = own.stream().anyMatch(match -> match.topic().equals(watch.target()));
                boolean told = action.roll().isPresent() || own.stream().anyMatch(match -> !TopicIds.ofAGroup(match.topic()));
                yield ofTopic || (told && (bill || matches.in(watch.target(), at)));
            }
            // news to who follows the provision alone: who follows a topic hears of what matches that
            case Change.AmendmentSays says -> false;
            // what brings a measure into a topic is told with it
            case Change.ProvisionFound found -> bill || matches.ever(watch.target());
            default -> bill || matches.in(watch.target(), at);
        };
    }

    /**
     * A correction goes to those who were told and to nobody else, also when the measure has left the topic since; a channel that follows
     * nothing any more is left alone. Where the first word has not gone out yet it is taken back: of something withdrawn nothing is said,
     * of something that moved only the new state.
     */
    private void correct(RecordedChange correction, Set<ChannelRef> channels) {
        Map<ChannelRef, Boolean> told = outbox.told(correction.change().fact());
        if (correction.change() instanceof Change.Correction) {
            if (!(correction.change() instanceof Change.Revoted)) {
                channels.clear(); // a vote taken anew is news also to who was not told of the first
            }
            told.keySet().stream().filter(channel -> !watches.of(channel).isEmpty()).forEach(channels::add);
        }
        told.forEach((channel, sent) -> {
            if (!sent) {
                outbox.cancel(correction, channel);
                if (correction.change() instanceof Change.Withdrawn || correction.change() instanceof Change.TopicLost) {
                    channels.remove(channel);
                }
            }
        });
    }
}
