package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** What can be in the way when the program starts: it gets to Slack when that has passed. */
class SlackStartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PAGE = "<!doctype html><title>Sign in to the network</title>";
    private static final String AUTH = "auth.test";
    private static final String OPEN = "apps.connections.open";

    @TempDir Path folder;
    private LoopbackSlack slack;
    private Workspace town;
    private World world;
    private Optional<SlackBot> bot = Optional.empty();
    /** What is wrong with the app as it is set up, or that nothing is. */
    private final List<Optional<String>> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        slack = new LoopbackSlack();
        slack.limits().kept(false);
        town = slack.workspace("Peace Town");
        world = new World(folder, SlackPlatform.NAME);
    }

    @AfterEach
    void close() {
        bot.ifPresent(SlackBot::close);
        world.close();
        slack.close();
    }

    private SlackBot starts(SlackInlet inlet) {
        SlackBot made = new SlackBot(new SlackInstallation(SlackToken.bot(town.token()), inlet, new SlackAddress(Optional.of(slack.api()))),
                world, Duration.ZERO, Duration.ofMillis(5));
        bot = Optional.of(made);
        made.connect(world.wiring().commands(), new WorldKnows(world, () -> {}, said::add), Congress.WASHINGTON);
        return made;
    }

    private static SlackInlet socket() {
        return new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN));
    }

    private static SlackInlet http() {
        return new SlackInlet.Http(SlackToken.signing(LoopbackSlack.SIGNING_SECRET), new InetSocketAddress(InetAddress.getLoopbackAddress(),
                0));
    }

    private static void connects(SlackBot bot) {
        comesTrue("it is connected", bot::connected);
    }

    private static void comesTrue(String what, BooleanSupplier now) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!now.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** What a proxy, a network's sign-in page or a broken line makes of an answer of 200. */
    static Stream<Arguments> broken() {
        return Stream.of(AUTH, OPEN).flatMap(method -> Stream.of(PAGE, "", " \n", "null", "[]", "{\"ok\":tr", "{\"ok\":true,\"team_id\":{",
                "{\"ok\":true,\"team_id\":{},\"url\":[]}").map(body -> Arguments.of(method, body)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void an_answer_that_is_no_json_is_tried_again_until_it_is(String method, String body) {
        slack.faults().next(3, Faults.call(method), Fault.page(200, body));
        SlackBot started = starts(socket());
        slack.socket().awaitConnections(1);
        connects(started);
        assertThat(slack.calls(Faults.call(method))).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "", "{\"ok\":true,\"team_id\":{}}"})
    void nor_does_it_end_what_waits_for_signed_requests(String body) {
        slack.faults().next(3, Faults.call(AUTH), Fault.page(200, body));
        connects(starts(http()));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "", "null"})
    void a_page_in_place_of_an_answer_is_what_the_doctor_finds(String body) {
        SlackInstallation app = new SlackInstallation(SlackToken.bot(town.token()), socket(), new SlackAddress(Optional.of(slack.api())));
        slack.faults().next(Faults.call(AUTH), Fault.page(200, body));
        assertThat(SlackLook.at(app)).isInstanceOfSatisfying(SlackLook.Seen.NoAnswer.class,
                silent -> assertThat(silent.why()).contains("in place of Slack's JSON", "slack-url"));
        slack.faults().next(Faults.call(OPEN), Fault.page(200, body));
        assertThat(SlackLook.at(app)).isInstanceOf(SlackLook.Seen.NoAnswer.class);
        assertThat(SlackLook.at(app)).isInstanceOf(SlackLook.Seen.Workspace.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "missing_scope", "team_access_not_granted"})
    void what_waited_for_a_token_or_a_permission_is_posted_when_the_program_starts_with_a_good_one(String word) {
        LoopbackChannel nato = town.channel("nato");
        LoopbackChannel closed = town.channel("closed");
        world.at(slack.now().toString());
        follows(nato);
        follows(closed);
        slack.faults().next(5, Faults.postingTo(nato), Fault.refused(word)).next(5, Faults.postingTo(closed), Fault.refused("is_archived"));
        Dispatcher dispatcher = world.wiring().dispatcher(List.of(starts(socket()).platform()));
        connects(bot.orElseThrow());
        news(dispatcher);
        for (int hours = 0; hours < 12; hours += 6) {
            world.at(world.instant().plus(Duration.ofHours(6)).toString());
            dispatcher.turn();
        }
        assertThat(channel(nato).blocked().orElse("")).endsWith("(" + word + ")");
        slack.faults().clear();
        world.at(world.instant().plusSeconds(10).toString());
        assertThat(dispatcher.turn()).as("it is not due for hours").isZero();
        bot.orElseThrow().close();

        Dispatcher next = world.wiring().dispatcher(List.of(starts(socket()).platform()));
        connects(bot.orElseThrow());
        next.turn();
        assertThat(nato.posts()).hasSize(1);
        assertThat(channel(nato).blocked()).isEmpty();
        assertThat(closed.posts()).as("another reason").isEmpty();
        assertThat(channel(closed).blocked()).isPresent();
    }

    /** The library asks {@code auth.test} itself, after we did. */
    static Stream<Fault> troubles() {
        return Stream.of(Fault.reset(), Fault.answerLost(), Fault.status(503), Fault.tooMany(1), Fault.page(200, PAGE),
                Fault.page(403, PAGE),
                Fault.refused("internal_error"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatever_becomes_of_a_request_at_start_is_no_refused_token(Fault fault) {
        for (int nth = 0; nth < 3; nth++) {
            AtomicInteger before = new AtomicInteger(nth);
            slack.faults().clear();
            slack.faults().next(Faults.call(AUTH).and(call -> before.getAndDecrement() == 0), fault);
            connects(starts(http()));
            assertThat(said).filteredOn(Optional::isPresent).isEmpty();
            bot.orElseThrow().close();
        }
    }

    @Test
    void a_refused_token_ends_the_start_and_says_what_to_do() {
        town.revokesToken();
        for (SlackInlet inlet : List.of(http(), socket())) {
            assertThatThrownBy(() -> starts(inlet)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not take the bot token (token_revoked)");
        }
    }

    @Test
    void a_token_that_is_refused_after_the_network_was_away_is_named_until_it_is_taken() {
        slack.faults().next(Faults.call(AUTH), Fault.reset()).next(3, Faults.call(AUTH), Fault.refused("token_revoked"));
        connects(starts(socket()));
        comesTrue("all is well", () -> said.size() > 3);
        assertThat(said).hasSize(4);
        assertThat(said.subList(0, 3))
                .allSatisfy(what -> assertThat(what.orElse("")).contains("does not take the bot token (token_revoked)"));
        assertThat(said.getLast()).isEmpty();
    }

    @Test
    void a_workspace_that_removes_the_app_closes_its_channels_deletes_nothing_and_all_goes_on_when_it_is_back() {
        LoopbackChannel nato = town.channel("nato");
        LoopbackChannel quiet = town.channel("quiet");
        world.at(slack.now().toString());
        follows(nato);
        world.wiring().audience().save(new Channel("slack:" + town.id(), new ChannelRef(SlackPlatform.NAME, quiet.id()),
                Congress.WASHINGTON, Optional.empty()));
        Dispatcher dispatcher = world.wiring().dispatcher(List.of(starts(socket()).platform()));
        slack.socket().awaitConnections(1);
        town.uninstalls();
        comesTrue("it is closed", () -> channel(quiet).blocked().isPresent());
        assertThat(channel(nato).blocked().orElse("")).contains("the app was removed from the workspace");
        comesTrue("it is said", () -> said.stream().flatMap(Optional::stream).anyMatch(what -> what.contains("the app was removed")));
        news(dispatcher);
        assertThat(nato.posts()).isEmpty();
        assertThat(world.wiring().watches().all()).hasSize(1);
        bot.orElseThrow().close();

        town.installsAgain();
        Dispatcher next = world.wiring().dispatcher(List.of(starts(socket()).platform()));
        connects(bot.orElseThrow());
        next.turn();
        assertThat(nato.posts()).hasSize(1);
        assertThat(channel(quiet).blocked()).isEmpty();
    }

    private void follows(LoopbackChannel channel) {
        ChannelRef ref = new ChannelRef(SlackPlatform.NAME, channel.id());
        String workspace = "slack:" + town.id();
        world.wiring().audience().save(new Channel(workspace, ref, Congress.WASHINGTON, Optional.empty()));
        world.wiring().watches().add(new Watch(channel.id(), workspace, ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                world.instant()));
    }

    private Channel channel(LoopbackChannel channel) {
        return world.wiring().audience().channel(new ChannelRef(SlackPlatform.NAME, channel.id())).orElseThrow();
    }

    private void news(Dispatcher dispatcher) {
        world.wiring().intake()
                .hear(Bills.of("s1-119", world.instant().atZone(Congress.WASHINGTON).toLocalDate().minusDays(1).toString())
                        .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                        .said(world.instant().toString()), world.instant(), () -> {});
        dispatcher.turn();
    }
}
