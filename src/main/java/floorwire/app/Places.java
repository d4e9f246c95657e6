package floorwire.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.ChatPlatform;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.slack.SlackBot;
import floorwire.command.Commands;

/** The places that a service posts to and answers in, as configured; they end with it. */
final class Places implements AutoCloseable {

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

    /** @throws IllegalArgumentException if a platform is configured wrongly */
    void connect(Config config, Wiring wiring) {
        if (chat()) {
            Commands commands = wiring.commands();
            discord.ifPresent(bot -> bot.connect(commands, wiring.audience()::channel, config.zone()));
            slack.ifPresent(bot -> bot.connect(commands, new SlackFollows(wiring, config.tokenKey()), config.zone()));
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
