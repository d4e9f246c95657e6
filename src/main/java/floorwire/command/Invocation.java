package floorwire.command;

import java.time.ZoneId;
import java.util.Optional;

import floorwire.audience.Channel;

/**
 * Somebody asks something.
 *
 * @param argument what follows the command's words
 * @param channel  where it is asked; none from a shell without {@code --channel}
 * @param actor    who asks, by the platform's id
 * @param zone     in which wall-clock times are shown
 * @param csv      whether the rows of the answer are wanted as a file
 */
public record Invocation(CommandSpec spec, String argument, Optional<Channel> channel, String actor, ZoneId zone, boolean csv) {

    /** The same person asks another command something. */
    public Invocation asking(CommandSpec other, String words) {
        return new Invocation(other, words, channel, actor, zone, csv);
    }
}
