package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.slack.api.Slack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;

/** What became of the app in a workspace while nobody listened. */
class SlackVisitsTest {

    @TempDir Path folder;
    private ManyWorkspaces many;
    private Workspace peace;
    private Workspace harmony;
    private Slack client;
    private SlackTokens tokens;

    @BeforeEach
    void open() throws IOException {
        many = new ManyWorkspaces(folder);
        peace = installed(many.slack.uninstalled("Peace Town"));
        harmony = installed(many.slack.uninstalled("Harmony"));
        var app = new SlackDistribution(LoopbackSlack.CLIENT_ID, SlackToken.client(LoopbackSlack.CLIENT_SECRET), many.pages,
                new InetSocketAddress(0), new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)),
                new SlackAddress(Optional.of(many.slack.api())));
        client = SlackClient.at(app.address());
        tokens = new SlackTokens(client, app, many.installations, many.world);
    }

    @AfterEach
    void close() {
        SlackClient.close(client);
        many.close();
    }

    private Workspace installed(Workspace workspace) {
        assertThat(new Browser(many.pages).installs(workspace).status()).isEqualTo(200);
        return workspace;
    }

    /** As the program has them when it starts. */
    private SlackVisits started(int most) {
        return new SlackVisits(tokens, many.installations, many.world, most);
    }

    private static Predicate<RecordedCall> asking() {
        return Faults.call("auth.test");
    }

    private static Predicate<RecordedCall> asking(Workspace of) {
        return asking().and(call -> call.token().equals(of.token()));
    }

    private int asked(Workspace of) {
        return many.slack.calls(asking(of)).size();
    }

    private void goes(SlackVisits visits, Duration time) {
        many.later(time);
        visits.turn();
    }

    @Test
    void that_a_workspace_removed_the_app_while_the_program_was_down_is_seen_at_its_start_though_nothing_is_posted_there() {
        LoopbackChannel nato = many.follow(peace, "nato");
        LoopbackChannel news = many.follow(harmony, "news");
        many.slack.sendsTo(URI.create(many.pages + "/nowhere"));
        peace.uninstalls();
        started(SlackVisits.MOST).turn();
        assertThat(many.installed(peace).ended().orElseThrow().reason()).contains("the app was removed from the workspace",
                "/slack/install");
        assertThat(many.installed(peace).ended().orElseThrow().at()).isEqualTo(many.world.instant());
        assertThat(many.blocked(nato)).isPresent();
        assertThat(many.installations.tokens(ManyWorkspaces.id(peace))).as("forgotten").isEmpty();
        assertThat(many.installed(harmony).ended()).isEmpty();
        assertThat(many.blocked(news)).isEmpty();
    }

    @Test
    void each_workspace_is_asked_once_a_day_and_one_that_ended_no_more() {
        SlackVisits visits = started(SlackVisits.MOST);
        visits.turn();
        goes(visits, Duration.ofMinutes(1));
        goes(visits, Duration.ofHours(23));
        assertThat(List.of(asked(peace), asked(harmony))).containsExactly(1, 1);
        peace.deactivatesBot();
        goes(visits, Duration.ofHours(1));
        assertThat(many.installed(peace).ended().orElseThrow().reason()).contains("account_inactive");
        goes(visits, Duration.ofDays(2));
        assertThat(List.of(asked(peace), asked(harmony))).containsExactly(2, 3);
    }

    @Test
    void no_more_are_asked_in_a_minute_than_may_be_and_all_have_their_turn() {
        SlackVisits visits = started(1);
        visits.turn();
        assertThat(asked(peace) + asked(harmony)).isEqualTo(1);
        goes(visits, Duration.ofMinutes(1));
        assertThat(List.of(asked(peace), asked(harmony))).containsExactly(1, 1);
        goes(visits, Duration.ofMinutes(1));
        assertThat(asked(peace) + asked(harmony)).isEqualTo(2);
    }

    @Test
    void who_asks_us_to_wait_is_asked_no_sooner_and_keeps_no_other_waiting() {
        many.slack.faults().next(asking(peace), Fault.tooMany(7200));
        SlackVisits visits = started(SlackVisits.MOST);
        visits.turn();
        goes(visits, Duration.ofMinutes(1));
        assertThat(List.of(asked(peace), asked(harmony))).containsExactly(1, 1);
        goes(visits, Duration.ofHours(2).minusMinutes(2));
        assertThat(asked(peace)).isEqualTo(1);
        goes(visits, Duration.ofMinutes(1));
        assertThat(asked(peace)).isEqualTo(2);
        assertThat(asked(harmony)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "reset", "<html>Sign in</html>"})
    void where_no_answer_comes_nothing_ends_and_it_is_asked_again_in_an_hour(String trouble) {
        many.slack.faults().next(asking(peace), switch (trouble) {
            case "503" -> Fault.status(503);
            case "reset" -> Fault.reset();
            default -> Fault.page(200, trouble);
        });
        SlackVisits visits = started(SlackVisits.MOST);
        visits.turn();
        goes(visits, Duration.ofMinutes(1));
        assertThat(List.of(asked(peace), asked(harmony))).containsExactly(1, 1);
        goes(visits, Duration.ofHours(1));
        assertThat(asked(peace)).isEqualTo(2);
        assertThat(many.installed(peace).ended()).isEmpty();
    }

    @Test
    void a_word_that_need_not_mean_that_the_app_was_removed_deletes_nothing_and_is_named_until_it_passes() {
        many.slack.faults().next(asking(peace), Fault.refused("invalid_auth"));
        SlackVisits visits = started(SlackVisits.MOST);
        visits.turn();
        assertThat(many.installed(peace).ended()).isEmpty();
        assertThat(many.installed(peace).trouble().orElseThrow()).contains("does not take the workspace's token (invalid_auth)");
        assertThat(tokens.in(ManyWorkspaces.id(peace))).as("what waits there waits").isInstanceOf(SlackReach.Reached.NotNow.class);
        goes(visits, Duration.ofMinutes(9));
        assertThat(asked(peace)).isEqualTo(1);
        goes(visits, Duration.ofMinutes(1));
        assertThat(many.installed(peace).trouble()).isEmpty();
        assertThat(tokens.in(ManyWorkspaces.id(peace))).isInstanceOf(SlackReach.Reached.Open.class);
        assertThat(asked(harmony)).isEqualTo(1);
    }

    @Test
    void a_token_that_ended_by_itself_is_renewed_and_ends_nothing() {
        harmony.rotatesTokens(Duration.ofHours(12));
        installed(harmony);
        String first = harmony.token();
        many.slack.faults().next(asking(harmony), Fault.refused("token_expired"));
        SlackVisits visits = started(SlackVisits.MOST);
        visits.turn();
        assertThat(many.installed(harmony).ended()).isEmpty();
        assertThat(many.installed(harmony).trouble()).isEmpty();
        assertThat(tokens.in(ManyWorkspaces.id(harmony))).isInstanceOf(SlackReach.Reached.Open.class);
        assertThat(harmony.token()).as("before its next use").isNotEqualTo(first);
    }
}
