package floorwire.chat.discord;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

import net.dv8tion.jda.api.JDA;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.chat.discord.standin.LoopbackDiscord;

/** What a process of its own needs to post to a stand-in: the program's own connection, and the mark by which it finds a message again. */
public final class DiscordDoor {

    private DiscordDoor() {}

    /** The real JDA, set up as the program does, connected to nothing else. */
    public static JDA open(URI api, URI gateway) throws InterruptedException {
        return DiscordConnection.open(new DiscordToken(LoopbackDiscord.TOKEN), new DiscordAddress(Optional.of(api), Optional.of(gateway)))
                .awaitReady();
    }

    /** The program's own way of posting, by that clock. */
    public static ChatPlatform platform(JDA jda, InstantSource clock) {
        return new DiscordPlatform(() -> Optional.of(jda), clock);
    }

    /** What stands as the id of the container in its message. */
    public static int mark(Delivery delivery) {
        return DiscordReadback.mark(delivery);
    }
}
