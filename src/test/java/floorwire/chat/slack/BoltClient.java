package floorwire.chat.slack;

import java.time.Duration;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.OkHttpClient;

import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;

/** Bolt for Java as it is published, pointed at a Slack on this machine, with OkHttp's own retries off. */
final class BoltClient {

    private BoltClient() {}

    static Slack slack(LoopbackSlack server) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(server.api().toString());
        config.setProxyUrl(null);
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config).newBuilder().retryOnConnectionFailure(false)
                .readTimeout(Duration.ofSeconds(5)).build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    static App app(LoopbackSlack server, Workspace workspace) {
        return new App(AppConfig.builder().slack(slack(server)).singleTeamBotToken(workspace.token())
                .signingSecret(LoopbackSlack.SIGNING_SECRET).build());
    }

    static MethodsClient methods(LoopbackSlack server, Workspace workspace) {
        return slack(server).methods(workspace.token());
    }
}
