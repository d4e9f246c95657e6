package floorwire.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.slack.SlackBot;
import floorwire.command.Commands;

/** The places that a service posts to and answers in, as configured; they end with it. */
final class Places implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final List<ChatPlatform> platforms = new ArrayList<>();
    private Optional<DiscordBot> discord = Optional.empty();
    private Optional<SlackBot> slack = Optional.empty();

    void add(ChatPlatform platform) {
        platforms.add(platform);
    }

    /** Adds what is configured; nothing is asked of it yet. */
    void configure(Config config, InstantSource clock) {
        discord = config.discordToken().map(token -> new DiscordBot(token, config.discordAddress(), clock));
        discord.map(DiscordBot::platform).ifPresent(this::add);
        slack = config.slack().map(installation -> new SlackBot(installation, clock));
        slack.map(SlackBot::platform).ifPresent(this::add);
    }

    /**
     * A token that is not taken ends the start of who sets the program up, who reads it then; where another place goes on and channels follow
     * already, it is named as it is while the program runs.
     *
     * @throws IllegalArgumentException if a platform is configured wrongly
     */
    void connect(Config config, Wiring wiring) {
        if (chat()) {
            Commands commands = wiring.commands();
            boolean goesOn = discord.isPresent() && slack.isPresent() && !wiring.watches().all().isEmpty();
            Consumer<Optional<String>> trouble = what -> {
                if (wiring.trouble("Discord", what)) {
                    what.ifPresentOrElse(wrong -> LOG.error("{}", wrong), () -> LOG.info("Discord takes the token again"));
                }
            };
            discord.ifPresent(bot -> bot.connect(commands, wiring.audience()::channel, config.zone(),
                    Optional.of(trouble).filter(_ -> goesOn)));
            slack.ifPresent(bot -> bot.connect(commands, new SlackFollows(wiring, config.tokenKey()), config.zone(), goesOn));
            Thread.ofVirtual().name("index").start(wiring::prepare);
        }
    }

    /** Whether there is one beside the console. */
    boolean chat() {
        return discord.isPresent() || slack.isPresent();
    }

    List<ChatPlatform> platforms() {
        return List.copyOf(platforms);
    }

    @Override
    public void close() {
        discord.ifPresent(DiscordBot::close);
        slack.ifPresent(SlackBot::close);
    }
}
