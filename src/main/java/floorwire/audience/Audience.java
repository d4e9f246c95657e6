package floorwire.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import floorwire.message.ChannelRef;

/** The channels we know. */
public interface Audience {

    List<Channel> channels();

    Optional<Channel> channel(ChannelRef ref);

    /** A workspace's channels that cannot be reached. */
    List<Channel> blocked(String workspace);

    /** Makes the channel known, or replaces its settings; whether it can be reached stays as it is. */
    void save(Channel channel);

    /** The channel has this id now. If one of that id is known already, its settings stand. */
    void move(ChannelRef from, ChannelRef to);

    /** Keeps why a channel cannot be reached, or that it can. */
    void block(ChannelRef ref, Optional<String> reason);

    /** Who changed something in a channel last, by the platform's user id; who is told when it cannot be reached. */
    Optional<String> manager(ChannelRef ref);

    /** Keeps who changed what: the actor is the platform's user id and nothing more. */
    void audit(String workspace, String actor, String what, Instant at);

    /** The same of something in a channel. */
    void audit(Channel channel, String actor, String what, Instant at);
}
