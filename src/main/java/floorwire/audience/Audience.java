package floorwire.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import floorwire.message.ChannelRef;

/** The channels we know. */
public interface Audience {

    List<Channel> channels();

    Optional<Channel> channel(ChannelRef ref);

    /** Makes the channel known, or replaces its settings. */
    void save(Channel channel);

    /** Keeps who changed what: the actor is the platform's user id and nothing more. */
    void audit(String workspace, String actor, String what, Instant at);
}
