package floorwire.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopics;
import floorwire.topic.Provision;
import floorwire.topic.Topic;

/** What can be followed, by what people call it: the shipped topics, the group's own, provisions, and bills. */
final class FollowTargets {

    private final Ledger ledger;
    private final GroupTopics groupTopics;
    private final GroupProvisions groupProvisions;
    private final InstantSource clock;
    private final Phrases phrases;

    FollowTargets(Ledger ledger, GroupTopics groupTopics, GroupProvisions groupProvisions, InstantSource clock, Phrases phrases) {
        this.ledger = ledger;
        this.groupTopics = groupTopics;
        this.groupProvisions = groupProvisions;
        this.clock = clock;
        this.phrases = phrases;
    }

    /**
     * Something to follow.
     *
     * @param name  as shown: the topic's name or the measure's citation
     * @param typed as typed in a command
     */
    record Target(Watch.Kind kind, String id, String name, String typed) {}

    Optional<Target> find(String text, Optional<Channel> channel) {
        Optional<Topic> topic = TopicCommand.named(phrases.topics(), text);
        if (topic.isPresent()) {
            return Optional.of(new Target(Watch.Kind.TOPIC, topic.get().id(), topic.get().name(), topic.get().id()));
        }
        Optional<Provision> provision = Provision.named(text);
        if (provision.isPresent()) {
            return Optional.of(of(provision.get()));
        }
        Optional<GroupProvision> ownProvision = channel.map(Channel::workspace).map(groupProvisions::of).orElse(List.of()).stream()
                .filter(one -> GroupTopic.folded(one.name()).equals(GroupTopic.folded(text.replace("\"", "")))).findFirst();
        if (ownProvision.isPresent()) {
            return ownProvision.map(this::of);
        }
        return GroupTopicName.find(own(channel), text).map(own -> new Target(Watch.Kind.TOPIC, own.id(), Phrases.groupTopic(own.name()),
                GroupTopicName.typed(own.name()))).or(() -> BillReference.parse(text)
                        .filter(reference -> reference.congress().orElse(0) <= Congress.at(clock.instant()).number()).map(this::bill));
    }

    private Target bill(BillReference reference) {
        BillId asked = reference.in(Congress.at(clock.instant()).number());
        return of(reference.congress().isPresent() ? asked : ledger.sameNumber(asked).stream().findFirst().map(BillRow::id).orElse(asked));
    }

    private static Target of(Provision provision) {
        return new Target(Watch.Kind.PROVISION, provision.id(), provision.name(), provision.id());
    }

    private Target of(GroupProvision own) {
        return new Target(Watch.Kind.PROVISION, own.id(), phrases.in(own.workspace()).provisionName(own.id()),
                GroupTopicName.typed(own.name()));
    }

    private static Target of(BillId bill) {
        return new Target(Watch.Kind.BILL, bill.toString(), bill.citationWithCongress(), bill.toString());
    }

    Target of(Watch watch) {
        return switch (watch.kind()) {
            case TOPIC -> {
                Optional<GroupTopic> own = groupTopics.of(watch.workspace()).stream().filter(topic -> topic.id().equals(watch.target()))
                        .findFirst();
                yield new Target(watch.kind(), watch.target(), phrases.in(watch.workspace()).topicName(watch.target()),
                        own.map(topic -> GroupTopicName.typed(topic.name())).orElse(watch.target()));
            }
            case PROVISION -> Provision.of(watch.target()).map(FollowTargets::of).or(() -> groupProvisions.of(watch.workspace()).stream()
                    .filter(one -> one.id().equals(watch.target())).findFirst().map(this::of))
                    .orElse(new Target(watch.kind(), watch.target(), phrases.in(watch.workspace()).provisionName(watch.target()),
                            watch.target()));
            case BILL -> BillId.parse(watch.target()).map(FollowTargets::of)
                    .orElse(new Target(watch.kind(), watch.target(), watch.target(), watch.target()));
        };
    }

    /** All topics this channel can follow. */
    List<Target> topics(Optional<Channel> channel) {
        return Stream.concat(phrases.topics().stream().map(Topic::id), own(channel).stream().map(GroupTopic::name))
                .flatMap(name -> find(name, channel).stream()).toList();
    }

    /** What a topic is about in a sentence, behind its name. */
    String about(Target topic) {
        return phrases.topics().stream().filter(shipped -> shipped.id().equals(topic.id())).findFirst()
                .map(shipped -> ": " + shipped.definition().strip().replaceFirst("(?s)(?<=[a-z)])\\.\\s.*", "."))
                .or(() -> groupTopics.all().stream().filter(own -> own.id().equals(topic.id())).findFirst().map(own -> ": " + own.query()))
                .orElse("");
    }

    private List<GroupTopic> own(Optional<Channel> channel) {
        return channel.map(Channel::workspace).map(groupTopics::of).orElse(List.of());
    }

    Answer unknown(String text, String verb, Optional<Channel> channel) {
        int sitting = Congress.at(clock.instant()).number();
        if (BillReference.parse(text).filter(reference -> reference.congress().orElse(0) > sitting).isPresent()) {
            return Answer.no("There is no such Congress yet; the " + Congress.ordinal(sitting) + " sits.",
                    "A bill of it: s2174-" + sitting + ". A topic outlives its Congress: `follow " + verb + " nato`.");
        }
        List<String> names = topics(channel).stream().map(Target::typed).toList();
        String said = Phrases.cut(PlainText.clean(text).strip(), 60);
        Answer none = Answer.no(said.isEmpty() ? "Follow what?" : "\"" + said + "\" is neither a topic, a provision nor a bill.",
                "Topics: " + String.join(", ", names) + ". Provisions: "
                        + Provision.shipped().stream().map(Provision::id).collect(Collectors.joining(", ")) + ". A bill: s2174-119."
                        + Nearest.of(said, names).map(nearest -> " Did you mean `follow " + verb + " " + nearest + "`?").orElse(""),
                "Your group can have topics of its own: `help topic`.");
        return Nearest.of(said, names).map(nearest -> {
            List<Block> blocks = new ArrayList<>(none.message().blocks());
            blocks.add(new Block.Offers(List.of(new Block.Offer(nearest, "follow " + verb + " " + nearest))));
            return new Answer(false, new Message(List.copyOf(blocks)), List.of());
        }).orElse(none);
    }
}
