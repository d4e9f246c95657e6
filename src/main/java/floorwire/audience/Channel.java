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
public record Channel(String workspace, ChannelRef ref, ZoneId zone, Optional<String> blocked, Optional<Instant> paused) {

    /** One that is not paused. */
    public Channel(String workspace, ChannelRef ref, ZoneId zone, Optional<String> blocked) {
        this(workspace, ref, zone, blocked, Optional.empty());
    }

    public Channel blocked(String reason) {
        return new Channel(workspace, ref, zone, Optional.of(reason), paused);
    }

    public Channel in(ZoneId other) {
        return new Channel(workspace, ref, other, blocked, paused);
    }

    public Channel paused(Optional<Instant> since) {
        return new Channel(workspace, ref, zone, blocked, since);
    }
}
