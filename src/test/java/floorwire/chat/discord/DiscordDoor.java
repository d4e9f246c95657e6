package floorwire.chat.discord;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import net.dv8tion.jda.api.JDA;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.torment.Door;

/** What a process of its own needs to post to a stand-in of Discord: the real JDA, set up as the program does, connected to nothing else. */
public final class DiscordDoor implements Door {

    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final JDA jda;
    private final ChatPlatform platform;

    private DiscordDoor(JDA jda, InstantSource clock) {
        this.jda = jda;
        this.platform = new DiscordPlatform(() -> Optional.of(jda), clock);
    }

    /** @param clock the one the outbox goes by */
    public static Door open(URI api, URI gateway, InstantSource clock) throws InterruptedException {
        JDA jda =
                DiscordConnection.open(new DiscordToken(LoopbackDiscord.TOKEN), new DiscordAddress(Optional.of(api), Optional.of(gateway)))
                        .awaitReady();
        return new DiscordDoor(jda, clock);
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    /** As the id of the container. */
    @Override
    public String mark(Delivery delivery) {
        return Integer.toString(DiscordReadback.mark(delivery));
    }

    @Override
    public Duration settled() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(LAST_WORDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
