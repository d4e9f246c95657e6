package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's own client, with what it does by itself switched off. */
final class SlackClient {

    private static final Logger LOG = LoggerFactory.getLogger(SlackClient.class);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** As OkHttp has it by itself; but that keeps five connections, and opens one for nearly every post of many at once. */
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Set<String> BAD_TOKEN = Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired",
            "not_allowed_token_type");

    private SlackClient() {}

    /**
     * One call of ours is one request: by itself the client sends a lost post again on every idle connection. Nor does it go where an answer
     * points: Slack's never do, and the token would go along.
     */
    static Slack at(SlackAddress address) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(address.methods());
        config.setMethodsConfig(MethodsConfig.builder().statsEnabled(false).build()); // for its figures it asks whose each token is
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config).newBuilder().retryOnConnectionFailure(false).followRedirects(false)
                .followSslRedirects(false).callTimeout(ANSWER)
                .addInterceptor(SlackWire.json(address.methods())).addNetworkInterceptor(SlackWire::unrepeated)
                .connectionPool(new ConnectionPool(SlackPlatform.AT_ONCE, IDLE.toMinutes(), TimeUnit.MINUTES)).build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /**
     * The workspace whose token a client carries.
     *
     * @throws Refused if Slack does not take it
     * @throws IOException if Slack does not say
     */
    static String demand(MethodsClient methods) throws IOException {
        AuthTestResponse whose;
        try {
            whose = methods.authTest(request -> request);
        } catch (SlackApiException e) {
            throw new IOException("Slack " + SlackErrors.status(e.getResponse().code()), e);
        }
        if (whose.isOk()) {
            return whose.getTeamId();
        }
        String said = String.valueOf(whose.getError());
        if (badToken(said)) {
            throw new Refused("Slack does not take the bot token (" + said
                    + "): on api.slack.com, page OAuth & Permissions, install the app again");
        }
        throw new IOException("Slack says " + said);
    }

    /** Slack does not take a token; the message says what to do. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** Asked apart, since the library does not say which of its calls was refused. */
    static void demandSocket(Slack slack, SlackToken app) throws IOException {
        AppsConnectionsOpenResponse opened;
        try {
            opened = SlackMethods.of(slack, app.secret()).appsConnectionsOpen(request -> request.token(app.secret()));
        } catch (SlackApiException e) {
            throw new IOException("Slack " + SlackErrors.status(e.getResponse().code()), e);
        }
        String said = String.valueOf(opened.getError());
        if (!opened.isOk() && (badToken(said) || said.equals("missing_scope"))) {
            throw new Refused("Slack does not take the app-level token (" + said + "): on api.slack.com, page Basic"
                    + " Information, make a new one with the scope connections:write");
        }
    }

    /** Nothing is lost by an end that is not orderly. */
    static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("a connection to Slack did not end well: {}", e.toString());
        }
    }

    /** Whether this error of Slack's means that a token is of no use. */
    static boolean badToken(String error) {
        return BAD_TOKEN.contains(error);
    }
}
