package floorwire.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.ChatPlatform;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.discord.DiscordToken;

/** The places that a service posts to and answers in, as configured; they end with it. */
final class Places implements AutoCloseable {

    private final List<ChatPlatform> platforms = new ArrayList<>();
    private Optional<DiscordBot> discord = Optional.empty();

    void add(ChatPlatform platform) {
        platforms.add(platform);
    }

    /** @throws IllegalArgumentException if a platform is configured wrongly */
    void open(Config config, Wiring wiring, InstantSource clock) {
        Optional<DiscordToken> token = config.discordToken();
        if (token.isPresent()) {
            DiscordBot bot =
                    DiscordBot.open(token.get(), config.discordAddress(), wiring.commands(), wiring.audience()::channel, config.zone(),
                            clock);
            Thread.ofVirtual().name("index").start(wiring::prepare);
            discord = Optional.of(bot);
            add(bot.platform());
        }
    }

    /** Whether there is one beside the console. */
    boolean chat() {
        return discord.isPresent();
    }

    List<ChatPlatform> platforms() {
        return List.copyOf(platforms);
    }

    @Override
    public void close() {
        discord.ifPresent(DiscordBot::close);
    }
}
