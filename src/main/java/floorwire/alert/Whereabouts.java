package floorwire.alert;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.ledger.UnitOfWork;
import floorwire.message.ChannelRef;

/**
 * What a platform says of its channels by itself, apart from what comes of posting there. What it says may be late or missing: posting tells all
 * of it too, only later.
 */
public final class Whereabouts {

    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final Audience audience;
    private final Watches watches;
    private final Outbox outbox;
    private final UnitOfWork unit;
    private final InstantSource clock;

    public Whereabouts(Audience audience, Watches watches, Outbox outbox, UnitOfWork unit, InstantSource clock) {
        this.audience = audience;
        this.watches = watches;
        this.outbox = outbox;
        this.unit = unit;
        this.clock = clock;
    }

    /** It takes no posts any more. Who set it up is told when a post is refused: until then nothing waits. */
    public void lost(ChannelRef channel, String reason) {
        unit.run(() -> {
            if (audience.channel(channel).isPresent()) {
                LOG.info("{} cannot be reached: {}", channel, Trace.line(reason));
                audience.block(channel, Optional.of(reason));
            }
        });
    }

    /** None of a workspace's channels takes posts any more. */
    public void closed(String workspace, String reason) {
        unit.run(() -> audience.channels().stream().filter(channel -> channel.workspace().equals(workspace) && channel.blocked().isEmpty())
                .forEach(channel -> lost(channel.ref(), reason)));
    }

    /** It takes posts again: what waits for it is due now. */
    public void back(ChannelRef channel) {
        unit.run(() -> {
            if (audience.channel(channel).filter(known -> known.blocked().isPresent()).isPresent()) {
                LOG.info("{} can be reached again, its place says", channel);
                audience.block(channel, Optional.empty());
                outbox.hasten(channel, clock.instant());
            }
        });
    }

    /**
     * What kept a workspace's channels closed is mended.
     *
     * @param over    of these reasons it is known: the channels are open again
     * @param perhaps of these it is not: what waits is due now, and shows it
     */
    public void mended(String workspace, Predicate<String> over, Predicate<String> perhaps) {
        unit.run(() -> {
            for (Channel channel : audience.blocked(workspace)) {
                if (channel.blocked().filter(over).isPresent()) {
                    back(channel.ref());
                } else if (channel.blocked().filter(perhaps).isPresent()) {
                    outbox.hasten(channel.ref(), clock.instant());
                }
            }
        });
    }

    /** It has another id: what it follows, what it was told, what waits for it and what its managers chose go with it, all or nothing. */
    public void moved(ChannelRef from, ChannelRef to) {
        unit.run(() -> {
            if (from.equals(to) || audience.channel(from).isEmpty()) {
                return;
            }
            watches.move(from, to);
            outbox.move(from, to);
            audience.move(from, to);
            LOG.info("{} is {} now", from, to);
            back(to);
        });
    }
}
