package floorwire.chat.discord;

import java.util.Optional;

import floorwire.audience.Channel;
import floorwire.message.ChannelRef;

/** The channels we know: a port of this room. */
@FunctionalInterface
public interface DiscordChannels {

    /** With its settings, once something was followed or set there. */
    Optional<Channel> known(ChannelRef ref);
}
