package floorwire.chat.slack;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.command.Commands;

/**
 * The app on Slack: it answers, and is a place to post to. A lost socket is Bolt's to mend; that Slack does not answer at all when the program starts is not, so that is tried again here.
 */
public final class SlackBot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private final SlackInstallation installation;
    private final Slack slack;
    private final AtomicReference<@Nullable MethodsClient> client = new AtomicReference<>();
    private final AtomicReference<@Nullable AutoCloseable> inlet = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SlackPlatform platform;

    /** @param clock the one the outbox goes by */
    public SlackBot(SlackInstallation installation, InstantSource clock) {
        this(installation, clock, SlackPace.APART);
    }

    /** @param apart how long after another a channel gets a post: what stands in for Slack may take them faster */
    public SlackBot(SlackInstallation installation, InstantSource clock, Duration apart) {
        this.installation = installation;
        this.slack = SlackClient.at(installation.address());
        this.platform = new SlackPlatform(() -> Optional.ofNullable(client.get()), clock, apart);
    }

    /**
     * Connects, and goes on trying while Slack does not answer. To be called once.
     *
     * @param zone where a channel has chosen none
     * @throws IllegalArgumentException if Slack does not take a token
     */
    public void connect(Commands commands, SlackKnown known, ZoneId zone) {
        try {
            open(commands, known, zone);
        } catch (IOException e) {
            LOG.warn("Slack does not answer, tried again until it does: {}", String.valueOf(e.getMessage()));
            Thread.ofVirtual().name("slack-connect").start(() -> keepTrying(commands, known, zone));
        }
    }

    private void keepTrying(Commands commands, SlackKnown known, ZoneId zone) {
        Duration pause = FIRST_PAUSE;
        try {
            while (inlet.get() == null && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    open(commands, known, zone);
                } catch (IOException | IllegalArgumentException e) {
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                    LOG.warn("Slack does not answer, next try in {} s: {}", pause.toSeconds(), String.valueOf(e.getMessage()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(Commands commands, SlackKnown known, ZoneId zone) throws IOException {
        MethodsClient methods = slack.methods(installation.bot().secret());
        AuthTestResponse whose;
        try {
            whose = methods.authTest(request -> request);
        } catch (SlackApiException e) {
            throw new IOException("Slack answered " + e.getResponse().code(), e);
        }
        if (!whose.isOk()) {
            String said = String.valueOf(whose.getError());
            if (SlackClient.badToken(said)) {
                throw new IllegalArgumentException("Slack does not take the bot token (" + said
                        + "): on api.slack.com, page OAuth & Permissions, install the app again");
            }
            throw new IOException("Slack says " + said);
        }
        AppConfig.AppConfigBuilder config = AppConfig.builder().slack(slack).singleTeamBotToken(installation.bot().secret())
                .allEventsApiAutoAckEnabled(true);
        App bolt = new App(installation.inlet() instanceof SlackInlet.Http http ? config.signingSecret(http.signing().secret()).build()
                : config.build());
        new SlackCommands(slack, methods, commands, known, zone).register(bolt);
        new SlackChannels(known).register(bolt);
        inlet.set(opened(bolt));
        client.set(methods);
        LOG.info("connected to Slack, in the workspace {}", whose.getTeamId());
    }

    private AutoCloseable opened(App bolt) throws IOException {
        return switch (installation.inlet()) {
            case SlackInlet.Socket socket -> {
                demand(socket.app());
                SocketModeApp socketMode = new SocketModeApp(socket.app().secret(), SocketModeClient.Backend.Tyrus, bolt);
                try {
                    socketMode.startAsync();
                } catch (Exception e) {
                    throw new IOException(String.valueOf(e.getMessage()), e);
                }
                yield socketMode::stop;
            }
            case SlackInlet.Http http -> {
                try {
                    yield new SlackHttp(http.listen(), bolt.start());
                } catch (BindException e) {
                    throw new IllegalArgumentException("cannot listen on " + http.listen() + " (" + e.getMessage()
                            + "): give another public-listen", e);
                }
            }
        };
    }

    /** Asked apart, since the library does not say which of its calls was refused. */
    private void demand(SlackToken app) throws IOException {
        AppsConnectionsOpenResponse opened;
        try {
            opened = slack.methods(app.secret()).appsConnectionsOpen(request -> request.token(app.secret()));
        } catch (SlackApiException e) {
            throw new IOException("Slack answered " + e.getResponse().code(), e);
        }
        String said = String.valueOf(opened.getError());
        if (!opened.isOk() && (SlackClient.badToken(said) || said.equals("missing_scope"))) {
            throw new IllegalArgumentException("Slack does not take the app-level token (" + said + "): on api.slack.com, page Basic"
                    + " Information, make a new one with the scope connections:write");
        }
    }

    public ChatPlatform platform() {
        return platform;
    }

    /** Whether Slack has taken the tokens. */
    public boolean connected() {
        return client.get() != null;
    }

    @Override
    public void close() {
        closed.countDown();
        AutoCloseable open = inlet.get();
        if (open != null) {
            SlackClient.close(open);
        }
        SlackClient.close(slack);
    }
}
