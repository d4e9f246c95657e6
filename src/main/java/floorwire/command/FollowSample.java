package floorwire.command;

import java.util.List;
import java.util.Optional;

import floorwire.alert.Draft;
import floorwire.alert.Hindsight;
import floorwire.alert.Phrases;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.Block;
import floorwire.message.Message;

/** {@code follow sample}: one post into the channel as it would have been, marked as a sample. It goes the way of every post. */
final class FollowSample {

    private final Following following;
    private final FollowPreview preview;

    FollowSample(Following following, FollowPreview preview) {
        this.following = following;
        this.preview = preview;
    }

    Answer send(Invocation invocation, Channel channel, FollowTargets.Target target, Loudness loudness) {
        Optional<Hindsight.Post> last = preview.last(target, loudness);
        if (last.isEmpty()) {
            return Answer.no("There is no sample: of " + target.name() + " nothing would have been sent so far.",
                    "`follow preview " + target.typed() + "` shows how it stands.");
        }
        boolean queued = following.unitOfWork().call(() -> {
            following.audience().save(channel);
            boolean made = following.outbox().enqueue(Draft.sample(channel, last.get()), following.clock().instant()).isPresent();
            if (made) {
                following.audit(invocation, channel, "follow sample " + target.id());
            }
            return made;
        });
        if (!queued) {
            return Answer.no("That sample waits to be posted already; it is not sent twice.", when(channel));
        }
        boolean follows = following.watches().of(channel.ref()).stream()
                .anyMatch(watch -> watch.kind() == target.kind() && watch.target().equals(target.id()));
        String line = target.typed() + (loudness == Loudness.EVERYTHING ? " everything" : "");
        return Answer.of(Message.of(new Block.Headline("One sample of " + target.name() + " for " + channel.said() + ": " + Phrases.day(last
                .get().date()) + ", " + preview.headline(last.get())), new Block.Line(when(channel)),
                new Block.Line("It is marked as a sample, mentions nobody, and does not count as news."),
                new Block.Offers(List.of(follows ? new Block.Offer("Settings", "follow settings")
                        : new Block.Offer("Follow", "follow add " + line), new Block.Offer("Other choices", "follow")))));
    }

    private String when(Channel channel) {
        return channel.blocked().isPresent() ? "It comes once this channel can be reached again: `follow settings` says what is in the way."
                : following.posting().test(channel.ref().platform()) ? "It comes in a moment."
                        : "Nothing is posted from here: it comes as soon as `floorwire run` runs.";
    }
}
