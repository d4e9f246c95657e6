package floorwire.audience;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import floorwire.message.ChannelRef;

/**
 * A channel we may post to.
 *
 * @param workspace the tenant it belongs to; all its rows carry it (decision 9)
 * @param zone      the zone of wall-clock times in its posts
 * @param blocked   why it cannot be reached, if it cannot
 * @param paused    since when nothing new is posted there because it said so
 */
public record Channel(String workspace, ChannelRef ref, ZoneId zone, Optional<String> blocked, Optional<Instant> paused, Wishes wishes) {

    /** One whose managers chose nothing. */
    public Channel(String workspace, ChannelRef ref, ZoneId zone, Optional<String> blocked) {
        this(workspace, ref, zone, blocked, Optional.empty(), Wishes.NONE);
    }

    /** As its answers name it: by its name, or where the platform alone knows that as {@code this channel}. */
    public String said() {
        return ref.name().orElse("this channel");
    }

    /** The same at the beginning of a sentence. */
    public String saidFirst() {
        return ref.name().orElse("This channel");
    }

    public Channel blocked(Optional<String> reason) {
        return new Channel(workspace, ref, zone, reason, paused, wishes);
    }

    public Channel in(ZoneId other) {
        return new Channel(workspace, ref, other, blocked, paused, wishes);
    }

    public Channel paused(Optional<Instant> since) {
        return new Channel(workspace, ref, zone, blocked, since, wishes);
    }

    public Channel wishing(Wishes other) {
        return new Channel(workspace, ref, zone, blocked, paused, other);
    }
}
