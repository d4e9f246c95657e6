package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.SlackOracle;
import floorwire.chat.slack.standin.Workspace;

/**
 * A Slack on this machine and the real Bolt connected to it over Socket Mode, once for a class of tests: connecting is what takes the time.
 * <pre>{@code @RegisterExtension static final ConnectedSlack slack = new ConnectedSlack(app -> app.command(…));}</pre>
 */
final class ConnectedSlack implements BeforeAllCallback, AfterAllCallback {

    private final Consumer<App> listeners;
    private Optional<LoopbackSlack> server = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<SocketModeApp> client = Optional.empty();

    ConnectedSlack(Consumer<App> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server = Optional.of(new LoopbackSlack());
        server().limits().kept(false);
        workspace = Optional.of(server().workspace("Peace Town"));
        App app = BoltClient.app(server(), workspace());
        listeners.accept(app);
        var connecting = new SocketModeApp(LoopbackSlack.APP_TOKEN, app, SocketModeClient.Backend.Tyrus);
        client = Optional.of(connecting);
        connecting.startAsync();
        server().socket().awaitConnections(1);
    }

    LoopbackSlack server() {
        return server.orElseThrow();
    }

    Workspace workspace() {
        return workspace.orElseThrow();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (client.isPresent()) {
            client.get().close();
        }
        server().close();
        assertThat(server().refusedAcks()).as("acks that Slack would not take").isEmpty();
        SlackOracle.find().ifPresent(oracle -> assertThat(oracle.problems(server().calls(call -> call.error().isEmpty())))
                .as("what Slack would not take of all that was sent").isEmpty());
    }
}
