package floorwire.chat.slack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
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
    private static final SlackReach NOT_YET = workspace -> new SlackReach.Reached.NotNow("not connected to Slack");
    private final SlackApp app;
    private final InstantSource clock;
    private final Duration firstPause;
    private final Slack slack;
    private final AtomicReference<SlackReach> reach = new AtomicReference<>(NOT_YET);
    /** Of an app that many workspaces install: there while the socket is not yet, too. */
    private final AtomicReference<@Nullable SlackTokens> tokens = new AtomicReference<>();
    private final AtomicReference<@Nullable AutoCloseable> inlet = new AtomicReference<>();
    private final AtomicReference<@Nullable AutoCloseable> pages = new AtomicReference<>();
    private final AtomicReference<@Nullable SlackKnown> here = new AtomicReference<>();
    /** The one workspace, once it is known which. */
    private final AtomicReference<@Nullable String> joined = new AtomicReference<>();
    private volatile boolean connected;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SlackUploads uploads;
    private final SlackPlatform platform;

    /** @param clock the one the outbox goes by */
    public SlackBot(SlackApp app, InstantSource clock) {
        this(app, clock, SlackPlatform.APART);
    }

    /** @param apart how long after another a channel gets a post: what stands in for Slack may take them faster */
    public SlackBot(SlackApp app, InstantSource clock, Duration apart) {
        this(app, clock, apart, FIRST_PAUSE);
    }

    /** @param firstPause before Slack is tried a second time at start */
    SlackBot(SlackApp app, InstantSource clock, Duration apart, Duration firstPause) {
        this.app = app;
        this.clock = clock;
        this.firstPause = firstPause;
        this.slack = SlackClient.at(app.address());
        this.uploads = new SlackUploads(slack.getHttpClient().getOkHttpClient());
        this.platform = new SlackPlatform(new Reach(), clock, apart, new SlackImages(uploads, apart, SlackImages.PATIENCE),
                trouble -> Optional.ofNullable(here.get()).ifPresent(known -> known.posting(trouble)));
    }

    /** What stands behind is known once Slack has taken the tokens. */
    private final class Reach implements SlackReach {

        @Override
        public Reached in(String workspace) {
            return reach.get().in(workspace);
        }

        @Override
        public ChatPlatform.Outcome refused(String workspace, MethodsClient used, String error) {
            return reach.get().refused(workspace, used, error);
        }
    }

    /**
     * Connects, and goes on trying while Slack does not answer. To be called once.
     *
     * @param zone where a channel has chosen none
     * @throws IllegalArgumentException if Slack does not take a token
     */
    public void connect(Commands commands, SlackKnown known, ZoneId zone) {
        connect(commands, known, zone, false);
    }

    /**
     * The same, where a token that Slack does not take need not end the start.
     *
     * @param goesOn whether such a token is told to {@link SlackKnown#trouble} instead, and tried again
     */
    public void connect(Commands commands, SlackKnown known, ZoneId zone, boolean goesOn) {
        here.set(known);
        List<Runnable> rounds = app instanceof SlackDistribution many ? rounds(tokens(many, known), known) : List.of();
        Thread.ofVirtual().name("slack-keeper").start(() -> new SlackKeeper(app, known, rounds, () -> mended(known)).run(closed));
        try {
            open(commands, known, zone);
        } catch (SlackClient.Refused e) {
            if (!goesOn) {
                throw e;
            }
            known.trouble(Optional.of(String.valueOf(e.getMessage())));
            Thread.ofVirtual().name("slack-connect").start(() -> keepTrying(commands, known, zone));
        } catch (IOException e) {
            LOG.warn("Slack does not answer, tried again until it does: {}", String.valueOf(e.getMessage()));
            Thread.ofVirtual().name("slack-connect").start(() -> keepTrying(commands, known, zone));
        }
    }

    private List<Runnable> rounds(SlackTokens all, SlackKnown known) {
        return List.of(all::turn, new SlackVisits(all, known.installations(), clock, SlackVisits.MOST)::turn);
    }

    private void keepTrying(Commands commands, SlackKnown known, ZoneId zone) {
        Duration pause = firstPause;
        try {
            while (inlet.get() == null && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    open(commands, known, zone);
                    known.trouble(Optional.empty());
                } catch (IllegalArgumentException wrong) {
                    pause = longer(pause);
                    known.trouble(Optional.of(String.valueOf(wrong.getMessage())));
                } catch (IOException | RuntimeException e) { // whatever it is, another try may find it gone
                    pause = longer(pause);
                    LOG.warn("Slack does not answer, next try in {} s: {}", pause.toSeconds(), String.valueOf(e.getMessage()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void open(Commands commands, SlackKnown known, ZoneId zone) throws IOException {
        switch (app) {
            case SlackInstallation one -> {
                MethodsClient methods = SlackMethods.of(slack, one.bot().secret());
                String workspace = SlackClient.demand(methods);
                SlackReach single = new SlackSingle(methods, known);
                inlet.set(opened(bolt(AppConfig.builder().singleTeamBotToken(one.bot().secret()), single, commands, known, zone),
                        Optional.empty()));
                reach.set(single);
                joined.set(SlackAnswers.workspace(workspace));
                mended(known);
                LOG.info("connected to Slack, in the workspace {}", workspace);
            }
            case SlackDistribution many -> {
                SlackTokens all = tokens(many, known);
                reach.set(all);
                inlet.set(opened(bolt(AppConfig.builder(), all, commands, known, zone),
                        Optional.of(new SlackInstall(slack, many, all, clock))));
                LOG.info("connected to Slack; workspaces install the app at {}", many.installPage());
            }
        }
        connected = true;
    }

    /** Slack takes the token: what waits because it did not, or because of what the app might not do, is tried now and not in hours. */
    private void mended(SlackKnown known) {
        Optional.ofNullable(joined.get()).ifPresent(
                workspace -> known.whereabouts().mended(workspace, SlackErrors::ofTheToken, SlackErrors::ofTheApp));
    }

    /** Made once, however often the socket is tried. */
    private SlackTokens tokens(SlackDistribution many, SlackKnown known) {
        SlackTokens there = tokens.get();
        if (there != null) {
            return there;
        }
        SlackTokens made = new SlackTokens(slack, many, known.installations(), clock);
        tokens.set(made);
        return made;
    }

    private App bolt(AppConfig.AppConfigBuilder config, SlackReach reached, Commands commands, SlackKnown known, ZoneId zone) {
        config.slack(slack).allEventsApiAutoAckEnabled(true);
        App bolt = new App(app.inlet() instanceof SlackInlet.Http http ? config.signingSecret(http.signing().secret()).build()
                : config.build());
        new SlackCommands(slack, reached, commands, known, zone, uploads).register(bolt);
        new SlackChannels(known, reached).register(bolt);
        return bolt;
    }

    private AutoCloseable opened(App bolt, Optional<SlackInstall> install) throws IOException {
        return switch (app.inlet()) {
            case SlackInlet.Socket socket -> {
                if (app instanceof SlackDistribution many && pages.get() == null) {
                    pages.set(listening(many.listen(), Optional.empty(), install));
                }
                SlackClient.demandSocket(slack, socket.app());
                SocketModeApp socketMode;
                try {
                    socketMode = new SocketModeApp(socket.app().secret(), SocketModeClient.Backend.Tyrus, bolt);
                    socketMode.startAsync();
                } catch (Exception e) {
                    throw new IOException(String.valueOf(e.getMessage()), e);
                }
                yield socketMode::stop;
            }
            case SlackInlet.Http http -> listening(http.listen(), Optional.of(started(bolt)), install);
        };
    }

    /** The library asks once more whose the token is, and calls it invalid also where no answer comes. Slack has just taken it. */
    private static App started(App bolt) throws IOException {
        try {
            return bolt.start();
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static SlackHttp listening(InetSocketAddress address, Optional<App> bolt, Optional<SlackInstall> install) throws IOException {
        try {
            return new SlackHttp(address, bolt, install);
        } catch (BindException e) {
            throw new IllegalArgumentException("cannot listen on " + address + " (" + e.getMessage() + "): give another public-listen", e);
        }
    }

    public ChatPlatform platform() {
        return platform;
    }

    /** Whether Slack has taken the tokens. */
    public boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closed.countDown();
        for (AtomicReference<@Nullable AutoCloseable> held : List.of(inlet, pages)) {
            AutoCloseable open = held.get();
            if (open != null) {
                SlackClient.close(open);
            }
        }
        SlackClient.close(slack);
    }
}
