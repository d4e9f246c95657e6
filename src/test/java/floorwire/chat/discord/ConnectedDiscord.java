package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import floorwire.chat.discord.standin.DiscordOracle;
import floorwire.chat.discord.standin.LoopbackDiscord;

/**
 * A Discord on this machine and the real JDA connected to it, once for a class of tests: connecting is what takes the time.
 * At the end everything that was sent is checked against Discord's published description, where it lies beside the project.
 * <pre>{@code @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();}</pre>
 */
final class ConnectedDiscord implements BeforeAllCallback, AfterAllCallback {

    private final EventListener[] listeners;
    private Optional<LoopbackDiscord> server = Optional.empty();
    private Optional<JDA> client = Optional.empty();

    ConnectedDiscord(EventListener... listeners) {
        this.listeners = listeners.clone();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        server = Optional.of(new LoopbackDiscord());
        client = Optional.of(connect(server(), listeners));
    }

    /** Another client of the same Discord, as after a restart; whoever opens it shuts it down. */
    static JDA connect(LoopbackDiscord server, EventListener... listeners) throws InterruptedException {
        return DiscordConnection.open(new DiscordToken(LoopbackDiscord.TOKEN),
                new DiscordAddress(Optional.of(server.api()), Optional.of(server.gatewayAddress())), listeners).awaitReady();
    }

    /** Lets what is under way come to its end, so that no test's last request is torn off. */
    static void end(JDA jda) throws InterruptedException {
        jda.shutdown();
        if (!jda.awaitShutdown(Duration.ofSeconds(3))) {
            jda.shutdownNow();
        }
    }

    LoopbackDiscord server() {
        return server.orElseThrow();
    }

    JDA jda() {
        return client.orElseThrow();
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        if (client.isPresent()) {
            end(client.get());
        }
        server.ifPresent(LoopbackDiscord::close);
        DiscordOracle.find().ifPresent(oracle -> {
            assertThat(oracle.problems(server().calls())).as("what Discord would not take of all that was sent").isEmpty();
            assertThat(oracle.problemsOfAnswers(server().calls())).as("what Discord would not have answered").isEmpty();
        });
    }
}
