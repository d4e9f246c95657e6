package floorwire.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Delivery;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.ProvisionStep;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;

/** What became of a measure's changes in one channel, and by which rule. Of other channels nothing is told. */
final class WhyNot {

    private static final int SHOWN = 12;

    private final Phrases phrases;
    private final Watches watches;
    private final Outbox outbox;

    WhyNot(Phrases phrases, Watches watches, Outbox outbox) {
        this.phrases = phrases;
        this.watches = watches;
        this.outbox = outbox;
    }

    /**
     * @param history the changes that are asked about
     * @param all     of the measure
     */
    List<Block> in(Channel channel, Subject subject, List<RecordedChange> history, List<RecordedChange> all) {
        List<Watch> interested =
                watches.of(channel.ref()).stream().filter(watch -> isAbout(watch, subject, all)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(channel.saidFirst()
                + (interested.isEmpty() ? " follows neither this bill nor a topic it is in, so nothing of it is posted here."
                        : " follows "
                                + String.join(" and ", interested.stream().map(watch -> name(watch, phrases.in(channel.workspace())) + " ("
                                        + (watch.loudness() == Loudness.EVERYTHING ? "everything" : "milestones") + ", since "
                                        + Phrases.moment(watch.since(), channel.zone()) + ")").toList())
                                + ".")));
        FollowState.paused(channel).ifPresent(paused -> blocks.add(new Block.Line(paused)));
        Map<ChangeId, Delivery> carried = new HashMap<>();
        outbox.about(subject.id()).stream().filter(delivery -> delivery.channel().equals(channel.ref()))
                .forEach(delivery -> delivery.notices().forEach(notice -> carried.put(notice.id(), delivery)));
        List<Phrases.Line> recorded = lines(history, carried.keySet(), phrases.in(channel.workspace()));
        List<String> lines = recorded.reversed().stream().limit(SHOWN).map(line -> Phrases.cut(line.headline(), 140)
                + " · recorded " + Phrases.moment(line.recorded().recordedAt(), channel.zone()) + " · "
                + Optional.ofNullable(carried.get(line.recorded().id())).map(WhyNot::fate)
                        .orElseGet(() -> silence(line.recorded(), interested, subject, channel.zone())))
                .toList();
        blocks.add(lines.isEmpty() ? new Block.Line("No change of it was recorded, so there was nothing to post.")
                : new Block.Section(
                        recorded.size() > SHOWN ? "The last " + SHOWN + " of " + recorded.size() + " changes:" : "What was recorded:",
                        lines));
        return blocks;
    }

    /** What was posted here and what was not, each told by itself: another channel may have heard of one of two that are told in one line. */
    private static List<Phrases.Line> lines(List<RecordedChange> history, Set<ChangeId> posted, Phrases phrases) {
        Map<Boolean, List<RecordedChange>> parts =
                history.stream().collect(Collectors.partitioningBy(change -> posted.contains(change.id())));
        List<RecordedChange> here = parts.getOrDefault(true, List.of());
        Set<Phrases.Line> lines = new HashSet<>(phrases.lines(here));
        Set<String> told = lines.stream().map(line -> line.recorded().recordedAt() + line.headline()).collect(Collectors.toSet());
        phrases.lines(parts.getOrDefault(false, List.of())).stream()
                .filter(line -> !told.contains(line.recorded().recordedAt() + line.headline()))
                .filter(line -> !saidBy(here, line.recorded(), phrases)).forEach(lines::add);
        return lines.stream().sorted(Comparator.comparingInt(line -> history.indexOf(line.recorded()))).toList();
    }

    /** Whether a post of the same look, on the amendment or a vote on it, says it too. */
    private static boolean saidBy(List<RecordedChange> posted, RecordedChange change, Phrases phrases) {
        if (!(change.change() instanceof Change.AmendmentMatched) && !(change.change() instanceof Change.AmendmentSays)) {
            return false;
        }
        List<RecordedChange> look = Stream.concat(posted.stream().filter(one -> one.recordedAt().equals(change.recordedAt())),
                Stream.of(change)).toList();
        return phrases.lines(look).stream().noneMatch(line -> line.recorded().equals(change));
    }

    private static boolean isAbout(Watch watch, Subject subject, List<RecordedChange> history) {
        return switch (watch.kind()) {
            case BILL -> watch.target().equals(subject.id().toString());
            case TOPIC -> subject.memberships().stream().map(Membership::topic).anyMatch(watch.target()::equals)
                    || history.stream().anyMatch(change -> change.change() instanceof Change.AmendmentMatched matched
                            && matched.topic().equals(watch.target()));
            case PROVISION -> subject.believed().bill().sections().provisions().stream().map(ProvisionStep::provision)
                    .anyMatch(watch.target()::equals)
                    || history.stream().anyMatch(change -> change.change() instanceof Change.AmendmentSays says
                            && says.provision().equals(watch.target()));
        };
    }

    private static String name(Watch watch, Phrases phrases) {
        return switch (watch.kind()) {
            case TOPIC -> phrases.topicName(watch.target());
            case BILL -> "this bill";
            case PROVISION -> phrases.provisionName(watch.target());
        };
    }

    private static String fate(Delivery delivery) {
        return switch (delivery.state()) {
            case SENT -> "posted";
            case SENDING -> "being posted";
            case UNKNOWN -> "sent, but whether it arrived could not be found out";
            case DEAD -> "not posted: " + delivery.reason().map(Delivery::reasonForPeople).orElse("given up");
            case PENDING -> delivery.hold().map(WhyNot::held).orElse("waits for its turn");
        };
    }

    private static String held(String hold) {
        return switch (hold) {
            case Delivery.CONFIRMATION -> "held: what ends a bill's way is posted at the second word that asserts it";
            case Delivery.DISPUTE -> "held: the sources disagree about it";
            case Delivery.WEEKLY -> "held for Friday's line";
            default -> "held: " + hold;
        };
    }

    /** The rule by which a change made no post here. */
    private static String silence(RecordedChange change, List<Watch> interested, Subject subject, ZoneId zone) {
        if (!change.news()) {
            return change.change() instanceof Change.DiedWithCongress ? "not posted: the law that superseded it was"
                    : "not posted: found while loading files, which tells nobody";
        }
        if (interested.isEmpty()) {
            return "not posted: not followed here";
        }
        if (interested.stream().allMatch(watch -> change.recordedAt().isBefore(watch.since()))) {
            return "not posted: recorded before this channel followed it, and following posts nothing old";
        }
        if (!change.change().milestone() && interested.stream().noneMatch(watch -> watch.loudness() == Loudness.EVERYTHING)) {
            return "not posted: no milestone; with \"everything\" it would be";
        }
        if (change.change() instanceof Change.Correction) {
            return "not posted: it corrects what was never posted here";
        }
        if (change.change() instanceof Change.AmendmentSays) {
            return "not posted: the provision that it is about is not followed here";
        }
        boolean bill = interested.stream().anyMatch(watch -> watch.kind() == Watch.Kind.BILL);
        List<Membership> followed = subject.memberships().stream().filter(membership -> interested.stream()
                .anyMatch(watch -> watch.kind() == Watch.Kind.TOPIC && watch.target().equals(membership.topic()))).toList();
        Optional<Instant> since = followed.stream().map(Membership::since).min(Instant::compareTo);
        if (interested.stream().allMatch(watch -> watch.kind() == Watch.Kind.TOPIC)
                && since.filter(change.recordedAt()::isBefore).isPresent()) {
            return "not posted: recorded before it was in a topic that is followed here, which it is since "
                    + Phrases.moment(since.get(), zone);
        }
        if (followed.isEmpty() && interested.stream().allMatch(watch -> watch.kind() == Watch.Kind.TOPIC)
                && !(change.change() instanceof Change.AmendmentMatched)) {
            return "not posted: it is in no topic that is followed here; an amendment to it is, and what decides on that is told";
        }
        boolean withMatch = followed.stream().allMatch(membership -> !membership.since().isBefore(change.recordedAt()));
        return !bill && withMatch && !followed.isEmpty() ? "not posted by itself: heard with the match, whose post shows the state found"
                : "not posted: it went with another change, was told before, or was queued and taken back";
    }
}
