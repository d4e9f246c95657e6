package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.alert.Delivery;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.chat.slack.standin.Envelope;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.chat.standin.Gate;
import floorwire.congress.Congress;

/** Each workspace's own token, in commands and posts; its renewal, its end, and the next install. */
class SlackTokensTest {

    @TempDir Path folder;
    private ManyWorkspaces many;

    @BeforeEach
    void open() throws IOException {
        many = new ManyWorkspaces(folder);
    }

    @AfterEach
    void close() {
        many.close();
    }

    private Workspace installed(String name) {
        return installed(many.slack.uninstalled(name));
    }

    private Workspace installed(Workspace workspace) {
        assertThat(new Browser(many.pages).installs(workspace).status()).isEqualTo(200);
        return workspace;
    }

    private Workspace rotating() {
        Workspace town = many.slack.uninstalled("Peace Town");
        town.rotatesTokens(Duration.ofHours(12));
        return installed(town);
    }

    private List<String> renewals() {
        return many.slack.calls(Faults.call("oauth.v2.access")).stream().filter(call -> call.arg("grant_type").equals("refresh_token"))
                .map(RecordedCall::error).toList();
    }

    private List<Delivery.State> states() {
        return many.world.deliveries().stream().map(Delivery::state).toList();
    }

    /** What happens by itself after an event is done beside it. */
    private void awaitEnd(Workspace workspace) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        int looks = 0;
        boolean stopped = false;
        while (many.installed(workspace).ended().isEmpty() && looks++ < 1000 && !stopped) {
            stopped = never.await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(many.installed(workspace).ended()).isPresent();
    }

    @Test
    void commands_and_posts_go_with_the_token_of_their_own_workspace() {
        Workspace peace = installed("Peace Town");
        Workspace harmony = installed("Harmony");
        LoopbackChannel one = many.follow(peace, "nato");
        LoopbackChannel two = many.follow(harmony, "news");
        assertThat(many.hear(1)).isEqualTo(2);
        assertThat(one.posts()).hasSize(1);
        assertThat(two.posts()).hasSize(1);
        for (RecordedCall post : many.posts()) {
            assertThat(post.token()).isEqualTo(post.arg("channel").equals(one.id()) ? peace.token() : harmony.token());
        }
        LoopbackUser ada = harmony.member("ada");
        assertThat(ada.in(two).command("/congress follow add un").shown().text()).contains("now follows");
        assertThat(many.slack.calls(Faults.call("users.info"))).isNotEmpty().allMatch(call -> call.token().equals(harmony.token()));
        ada.in(two).mentions("s1");
        many.slack.awaitCalls(3, Faults.call("chat.postMessage"));
        assertThat(many.posts().getLast().token()).isEqualTo(harmony.token());
        ada.opensHome();
        assertThat(ada.awaitHome()).isNotNull();
        assertThat(many.slack.calls(call -> call.status() == 200 && !call.error().isEmpty())).isEmpty();
    }

    @Test
    void of_a_workspace_that_was_deleted_meanwhile_no_token_is_used_any_more() throws SQLException {
        Workspace town = installed("Peace Town");
        var app = new SlackDistribution(LoopbackSlack.CLIENT_ID, SlackToken.client(LoopbackSlack.CLIENT_SECRET), many.pages,
                new InetSocketAddress(0), new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)),
                new SlackAddress(Optional.of(many.slack.api())));
        SlackTokens tokens = new SlackTokens(SlackClient.at(app.address()), app, many.installations, many.world);
        assertThat(tokens.in(ManyWorkspaces.id(town))).isInstanceOf(SlackReach.Reached.Open.class);
        many.world.sql("delete from installation");
        tokens.turn();
        assertThat(tokens.in(ManyWorkspaces.id(town))).isInstanceOfSatisfying(SlackReach.Reached.Closed.class,
                closed -> assertThat(closed.reason()).contains("not installed in this workspace", "/slack/install"));
    }

    @Test
    void a_token_is_renewed_once_before_it_ends_and_kept_before_it_is_used() {
        Workspace town = rotating();
        LoopbackChannel nato = many.follow(town, "nato");
        LoopbackChannel more = many.follow(town, "more");
        String first = town.token();
        many.hear(1);
        many.later(Duration.ofHours(10).plusMinutes(5));
        assertThat(many.hear(2)).isEqualTo(2);
        assertThat(renewals()).as("two channels at once ask once").containsExactly("");
        assertThat(town.token()).isNotEqualTo(first);
        assertThat(many.installations.tokens(ManyWorkspaces.id(town)).orElseThrow().access().value()).isEqualTo(town.token());
        many.later(Duration.ofHours(13));
        many.hear(3);
        assertThat(nato.posts()).hasSize(3);
        assertThat(more.posts()).hasSize(3);
        assertThat(renewals()).hasSize(2);
        assertThat(many.posts().subList(4, 6)).as("what ended is not used").allMatch(post -> post.token().equals(town.token()));
    }

    @Test
    void a_renewal_that_fails_is_named_and_tried_again_and_posts_wait_for_it() {
        Workspace town = rotating();
        LoopbackChannel nato = many.follow(town, "nato");
        many.slack.faults().next(3, Faults.call("oauth.v2.access"), Fault.status(503));
        many.later(Duration.ofHours(10).plusMinutes(5));
        assertThat(many.hear(1)).as("the present token is still good").isEqualTo(1);
        assertThat(many.installed(town).trouble().orElseThrow()).contains("could not be renewed: Slack answered 503")
                .contains("/slack/install");
        many.later(Duration.ofMinutes(3));
        many.hear(2);
        many.later(Duration.ofHours(2));
        assertThat(many.hear(3)).as("it has ended").isZero();
        assertThat(states()).containsExactly(Delivery.State.SENT, Delivery.State.SENT, Delivery.State.PENDING);
        assertThat(many.installed(town).ended()).isEmpty();
        many.later(Duration.ofMinutes(30));
        assertThat(many.dispatcher.turn()).isEqualTo(1);
        assertThat(many.installed(town).trouble()).isEmpty();
        assertThat(nato.posts()).hasSize(3);
        assertThat(renewals()).hasSize(4);
    }

    @Test
    void while_a_token_that_Slack_refused_cannot_be_renewed_it_is_used_no_more_though_our_clock_thinks_it_good() {
        Workspace town = rotating();
        many.follow(town, "nato");
        many.follow(town, "more");
        many.slack.faults().next(2, Faults.posting(), Fault.refused("token_expired")).next(Faults.call("oauth.v2.access"),
                Fault.status(503));
        assertThat(many.hear(1)).isZero();
        int refused = many.posts().size();
        for (int seconds = 0; seconds < 50; seconds += 10) {
            many.later(Duration.ofSeconds(10));
            many.dispatcher.turn();
        }
        assertThat(many.posts()).as("each of them once at most").hasSize(refused).hasSizeLessThanOrEqualTo(2);
        many.later(Duration.ofMinutes(5));
        assertThat(many.dispatcher.turn()).isEqualTo(2);
        assertThat(many.posts().getLast().token()).isEqualTo(town.token());
        assertThat(many.installed(town).ended()).isEmpty();
    }

    @Test
    void status_names_the_trouble_of_its_own_workspace_and_counts_them_for_whoever_runs_it() {
        Workspace peace = installed("Peace Town");
        Workspace harmony = installed("Harmony");
        LoopbackChannel one = many.follow(peace, "nato");
        LoopbackChannel two = many.follow(harmony, "news");
        many.installations.trouble(ManyWorkspaces.id(peace),
                Optional.of("the token could not be renewed: Slack says invalid_refresh_token"));
        assertThat(peace.member("ada").in(one).command("/congress status").shown().text())
                .contains("This workspace: the token could not be renewed").doesNotContain("Workspaces: ");
        many.hear(1);
        LoopbackUser bob = harmony.member("bob");
        assertThat(bob.in(two).command("/congress status").shown().text()).contains("Posts: 1 sent")
                .doesNotContain("could not be renewed", "Workspaces: ");
        bob.opensHome();
        assertThat(bob.awaitHome().text()).contains("Posts: 1 sent").doesNotContain("could not be renewed", "Workspaces: ");
        LoopbackUser ada = peace.member("eve");
        ada.opensHome();
        assertThat(ada.awaitHome().text()).contains("This workspace: the token could not be renewed").doesNotContain("Workspaces: ");
        assertThat(many.world.wiring().commands().answer("status", Optional.empty(), "operator", Congress.WASHINGTON).message().toString())
                .as("for whoever runs it").contains("Workspaces: 2, of which 0 removed the app and 1 has a token with trouble",
                        "Posts: 2 sent");
    }

    @Test
    void an_uninstall_ends_the_installation_and_a_new_install_sends_what_waited() throws InterruptedException {
        Workspace peace = installed("Peace Town");
        Workspace harmony = installed("Harmony");
        LoopbackChannel nato = many.follow(peace, "nato");
        LoopbackChannel news = many.follow(harmony, "news");
        peace.uninstalls();
        awaitEnd(peace);
        assertThat(many.blocked(nato).orElseThrow()).contains("the app was removed from the workspace").contains("/slack/install");
        assertThat(many.blocked(news)).isEmpty();
        assertThat(many.hear(1)).as("the other workspace's").isEqualTo(1);
        assertThat(states()).containsExactlyInAnyOrder(Delivery.State.PENDING, Delivery.State.SENT);
        assertThat(many.installations.tokens(ManyWorkspaces.id(peace))).isEmpty();

        many.later(Duration.ofHours(1));
        installed(peace);
        assertThat(many.blocked(nato)).isEmpty();
        assertThat(many.dispatcher.turn()).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
        assertThat(many.world.wiring().watches().all()).as("follows stay").hasSize(2);
    }

    @Test
    void an_uninstall_in_mid_delivery_loses_nothing_and_repeats_nothing() throws InterruptedException {
        Workspace town = installed("Peace Town");
        LoopbackChannel nato = many.follow(town, "nato");
        Gate before = new Gate();
        many.slack.faults().next(Faults.posting(), Fault.heldBefore(before));
        Thread sending = Thread.ofVirtual().start(() -> many.hear(1));
        before.awaitArrival();
        town.uninstalls();
        before.open();
        sending.join();
        awaitEnd(town);
        assertThat(nato.posts()).isEmpty();
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        many.later(Duration.ofMinutes(1));
        installed(town);
        many.slack.faults().next(Faults.posting(), Fault.answerLost());
        many.dispatcher.turn();
        town.uninstalls();
        many.later(Duration.ofMinutes(1));
        many.dispatcher.turn();
        assertThat(states()).as("nobody can look now").doesNotContain(Delivery.State.SENT, Delivery.State.DEAD);
        many.later(Duration.ofMinutes(1));
        installed(town);
        many.later(Duration.ofMinutes(1));
        many.dispatcher.turn();
        assertThat(nato.posts()).as("found there again").hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void a_token_that_is_found_revoked_when_posting_ends_the_installation() {
        Workspace town = installed("Peace Town");
        LoopbackChannel nato = many.follow(town, "nato");
        town.deactivatesBot();
        assertThat(many.hear(1)).isZero();
        assertThat(many.installed(town).ended().orElseThrow().reason()).contains("account_inactive");
        assertThat(many.blocked(nato)).isPresent();
        assertThat(many.posts()).hasSize(1);
        many.later(Duration.ofHours(7));
        many.dispatcher.turn();
        assertThat(many.posts()).as("without a token nothing is asked of Slack").hasSize(1);
    }

    /** {@code invalid_auth} is also what a host is told whose address Slack does not let in (auth.test). */
    @Test
    void a_token_that_is_not_taken_when_posting_is_named_and_tried_again_and_what_waits_is_posted_then() {
        Workspace town = installed("Peace Town");
        LoopbackChannel nato = many.follow(town, "nato");
        many.slack.faults().next(Faults.posting(), Fault.refused("invalid_auth"));
        assertThat(many.hear(1)).isZero();
        assertThat(many.installed(town).ended()).isEmpty();
        assertThat(many.blocked(nato)).isEmpty();
        assertThat(many.installed(town).trouble().orElseThrow()).contains("does not take the workspace's token (invalid_auth)");
        many.later(Duration.ofMinutes(5));
        assertThat(many.dispatcher.turn()).isZero();
        assertThat(many.posts()).as("meanwhile nothing is asked of Slack").hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        many.later(Duration.ofMinutes(6));
        assertThat(many.dispatcher.turn()).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
    }

    @Test
    void a_late_word_of_an_earlier_uninstall_does_not_end_the_next_install() {
        Workspace town = installed("Peace Town");
        LoopbackChannel general = town.channel("general");
        many.slack.sendsTo(URI.create(many.pages + "/nowhere"));
        Envelope late = town.uninstalls();
        many.later(Duration.ofMinutes(1));
        installed(town);
        many.slack.sendsTo(URI.create(many.pages + SlackHttp.PATH));
        late.resend();
        many.slack.awaitCalls(1, Faults.call("auth.test"));
        assertThat(town.member("ada").in(general).command("/congress help").shown().text()).contains("What you can ask");
        assertThat(many.installed(town).ended()).isEqualTo(Optional.empty());
    }

    @Test
    void a_token_that_was_replaced_while_a_post_was_on_its_way_ends_nothing() throws Exception {
        Workspace town = installed("Peace Town");
        LoopbackChannel nato = many.follow(town, "nato");
        many.hear(1);
        town.deactivatesBot();
        String code = town.authorizes();
        String next = BoltClient.slack(many.slack).methods().oauthV2Access(ask -> ask.clientId(LoopbackSlack.CLIENT_ID)
                .clientSecret(LoopbackSlack.CLIENT_SECRET).code(code)).getAccessToken();
        many.installations.install(many.installed(town), Tokens.lasting(new Secret(next)));
        many.hear(2);
        many.later(Duration.ofMinutes(1));
        many.dispatcher.turn();
        assertThat(many.installed(town).ended()).isEmpty();
        assertThat(nato.posts()).hasSize(2);
    }

    @Test
    void a_second_install_replaces_the_first() {
        Workspace town = installed("Peace Town");
        LoopbackChannel nato = many.follow(town, "nato");
        many.hear(1);
        many.later(Duration.ofMinutes(1));
        installed(town);
        many.hear(2);
        assertThat(nato.posts()).hasSize(2);
        assertThat(many.posts().getLast().token()).isEqualTo(town.token());
        assertThat(many.installations.all()).hasSize(1);
    }
}
