package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.message.Block;
import floorwire.message.Message;

/** Bare {@code follow}: what the channel follows, and what more it could. Each choice is a preview, so that nothing happens by a slip. */
final class FollowList {

    private static final int MOST_STOPS = 10;

    private final Following following;
    private final FollowTargets targets;
    private final FollowSettings settings;

    FollowList(Following following, FollowTargets targets, FollowSettings settings) {
        this.following = following;
        this.targets = targets;
        this.settings = settings;
    }

    Answer of(Channel channel) {
        List<Watch> followed = following.watches().of(channel.ref());
        List<FollowTargets.Target> more = targets.topics(Optional.of(channel)).stream()
                .filter(topic -> followed.stream().noneMatch(watch -> targets.of(watch).id().equals(topic.id()))).toList();
        return Answer.of(new Message(followed.isEmpty() ? nothing(channel, more) : something(channel, followed, more)));
    }

    private List<Block> nothing(Channel channel, List<FollowTargets.Target> topics) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(channel.saidFirst() + " follows nothing yet."));
        blocks.add(new Block.Line(
                "What a channel follows is posted in it, as Congress publishes: the milestones, or everything. Choose; you see how"
                        + " it stands and what would have been sent, and can have a sample sent, before anything is decided."));
        blocks.add(new Block.Section("It can follow:", topics.stream().map(topic -> topic.name() + targets.about(topic)).toList()));
        blocks.add(new Block.Line("Or one bill, by its number: `follow preview s2174`."));
        if (channel.blocked().isPresent() || channel.paused().isPresent()) {
            blocks.addAll(FollowState.lines(channel, following.outbox()));
        }
        blocks.add(new Block.Offers(topics.stream().map(FollowList::preview).toList()));
        return List.copyOf(blocks);
    }

    private List<Block> something(Channel channel, List<Watch> followed, List<FollowTargets.Target> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(channel.saidFirst() + " follows:"));
        blocks.add(new Block.Section("Now, " + Zones.spoken(channel.zone()) + ":", settings.heard(channel)));
        blocks.addAll(FollowState.lines(channel, following.outbox()));
        if (!more.isEmpty()) {
            blocks.add(new Block.Line("It could also follow " + String.join(", ", more.stream().map(FollowTargets.Target::name).toList())
                    + ", or one bill: `follow preview s2174`."));
        }
        List<Block.Offer> offers = new ArrayList<>();
        followed.stream().limit(MOST_STOPS).map(targets::of)
                .forEach(target -> offers.add(new Block.Offer("Stop " + target.name() + "?", "follow stop " + target.typed())));
        offers.add(new Block.Offer("Settings", "follow settings"));
        more.forEach(topic -> offers.add(preview(topic)));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return List.copyOf(blocks);
    }

    static Block.Offer preview(FollowTargets.Target topic) {
        return new Block.Offer(topic.name(), "follow preview " + topic.typed());
    }
}
