package floorwire.chat.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.command.Commands;

/**
 * The bot on Discord: it registers its commands, answers, and is a place to post to. A lost connection is JDA's to mend; that Discord does
 * not answer at all when the program starts is not, so that is tried again here.
 */
public final class DiscordBot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private static final String REFUSED = "Discord does not take the token: on the developer portal, page Bot, press Reset Token";

    private final AtomicReference<@Nullable JDA> connection = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final DiscordPlatform platform;

    private final DiscordToken token;
    private final DiscordAddress address;

    /** @param clock the one the outbox goes by */
    public DiscordBot(DiscordToken token, DiscordAddress address, InstantSource clock) {
        this.token = token;
        this.address = address;
        this.platform = new DiscordPlatform(() -> Optional.ofNullable(connection.get()), clock);
    }

    /**
     * Begins to connect, and goes on trying while Discord does not answer. To be called once.
     *
     * @param zone where a channel has chosen none
     * @throws IllegalArgumentException if Discord does not take the token
     */
    public void connect(Commands commands, DiscordChannels channels, ZoneId zone) {
        connect(commands, channels, zone, Optional.empty());
    }

    /**
     * The same, where a token that is not taken need not end the start.
     *
     * @param trouble hears then what is wrong, and that nothing is any more
     * @throws IllegalArgumentException if Discord does not take the token and nobody hears of it
     */
    public void connect(Commands commands, DiscordChannels channels, ZoneId zone, Optional<Consumer<Optional<String>>> trouble) {
        Supplier<JDA> connect = () -> DiscordConnection.open(token, address, new DiscordCommands(commands, channels, zone),
                event -> heard(event, commands));
        try {
            connection.set(connect.get());
        } catch (InvalidTokenException e) {
            if (trouble.isEmpty()) {
                throw new IllegalArgumentException(REFUSED, e);
            }
            tell(trouble, Optional.of(REFUSED));
            Thread.ofVirtual().name("discord-connect").start(() -> keepTrying(connect, trouble));
        } catch (RuntimeException e) {
            LOG.warn("Discord does not answer, tried again until it does: {}", String.valueOf(e.getMessage()));
            Thread.ofVirtual().name("discord-connect").start(() -> keepTrying(connect, trouble));
        }
    }

    private static void tell(Optional<Consumer<Optional<String>>> trouble, Optional<String> what) {
        trouble.ifPresent(hearing -> hearing.accept(what));
    }

    private void keepTrying(Supplier<JDA> connect, Optional<Consumer<Optional<String>>> trouble) {
        Duration pause = FIRST_PAUSE;
        try {
            while (connection.get() == null && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    connection.set(connect.get());
                    tell(trouble, Optional.empty());
                } catch (RuntimeException e) {
                    if (e instanceof InvalidTokenException) {
                        tell(trouble, Optional.of(REFUSED));
                    }
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                    LOG.warn("Discord does not answer, next try in {} s: {}", pause.toSeconds(), String.valueOf(e.getMessage()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void heard(GenericEvent event, Commands commands) {
        switch (event) {
            case ReadyEvent ready -> {
                LOG.info("connected to Discord, in {} servers", ready.getGuildTotalCount());
                Thread.ofVirtual().name("discord-commands")
                        .start(() -> new DiscordRegistration(commands.catalog()).register(ready.getJDA()));
            }
            case GuildJoinEvent joined -> LOG.info("added to the Discord server {}", joined.getGuild().getId());
            case ShutdownEvent ended -> Optional.ofNullable(ended.getCloseCode()).filter(code -> code != CloseCode.GRACEFUL_CLOSE)
                    .ifPresent(code -> LOG.error("Discord ended the connection for good: {}", code.getMeaning()));
            default -> {}
        }
    }

    public ChatPlatform platform() {
        return platform;
    }

    /** Whether Discord has told which servers there are. */
    public boolean connected() {
        JDA jda = connection.get();
        return jda != null && jda.getStatus() == JDA.Status.CONNECTED;
    }

    /** Lets what is under way end. */
    @Override
    public void close() {
        closed.countDown();
        JDA jda = connection.get();
        if (jda == null) {
            return;
        }
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(LAST_WORDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
