package floorwire.chat.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;

/** A loopback Slack with one workspace, and our client of it. */
public final class OneWorkspace implements BeforeAllCallback, AfterAllCallback {

    private Optional<LoopbackSlack> server = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Slack> client = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        LoopbackSlack made = new LoopbackSlack();
        server = Optional.of(made);
        workspace = Optional.of(made.workspace("Peace Town"));
        client = Optional.of(SlackClient.at(address()));
    }

    LoopbackSlack server() {
        return server.orElseThrow();
    }

    Workspace workspace() {
        return workspace.orElseThrow();
    }

    SlackAddress address() {
        return new SlackAddress(Optional.of(URI.create(server().api().toString())));
    }

    OkHttpClient http() {
        return client.orElseThrow().getHttpClient().getOkHttpClient();
    }

    SlackImages images() {
        return new SlackImages(new SlackUploads(http()), Duration.ZERO, SlackImages.PATIENCE);
    }

    MethodsClient methods() {
        return SlackMethods.of(client.orElseThrow(), workspace().token());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (client.isPresent()) {
            client.get().close();
        }
        server().close();
    }
}
