package floorwire.audience;

import java.time.ZoneId;
import java.util.Optional;

import floorwire.message.ChannelRef;

/**
 * A channel we may post to.
 *
 * @param workspace the tenant it belongs to; all its rows carry it (decision 9)
 * @param zone      the zone of wall-clock times in its posts
 * @param blocked   why it cannot be reached, if it cannot
 */
public record Channel(String workspace, ChannelRef ref, ZoneId zone, Optional<String> blocked) {}
