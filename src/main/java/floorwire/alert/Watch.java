package floorwire.alert;

import java.time.Instant;

import floorwire.audience.Loudness;
import floorwire.message.ChannelRef;

/**
 * One channel's standing interest. People say and type <em>follow</em>.
 *
 * @param target {@code nato} for a topic, {@code s2174-119} for a measure, {@code nato-limit} for a provision
 */
public record Watch(String id, String workspace, ChannelRef channel, Kind kind, String target, Loudness loudness, Instant since) {

    public enum Kind {
        TOPIC,
        BILL,
        PROVISION
    }
}
