package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;

/** How a workspace lets the app in, and every way in which it does not. */
class SlackInstallTest {

    @TempDir Path folder;
    private ManyWorkspaces many;
    private Workspace town;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        many = new ManyWorkspaces(folder);
        town = many.slack.uninstalled("Peace <Town>");
        browser = new Browser(many.pages);
    }

    @AfterEach
    void close() {
        many.close();
    }

    private void nothingInstalled(Browser.Shown shown) {
        assertThat(many.installations.all()).isEmpty();
        assertThat(shown.text()).contains("Begin again").contains("href=\"/slack/install\"").doesNotContain(LoopbackSlack.CLIENT_SECRET);
    }

    @Test
    void a_workspace_installs_the_app_and_is_told_what_to_type_next() {
        Map<String, String> asked = browser.begins();
        assertThat(asked).containsEntry("redirect_uri", many.pages + "/slack/oauth_redirect").containsKey("state");
        assertThat(asked.getOrDefault("scope", "").split(",")).contains("commands", "chat:write", "channels:history");
        String code = town.authorizes();
        Browser.Shown shown = browser.returns(Map.of("code", code, "state", asked.getOrDefault("state", "")));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("Floorwire is in Peace &lt;Town&gt; now.").contains("/invite @Floorwire")
                .contains("/congress follow")
                .doesNotContain("xoxb").doesNotContain(code).doesNotContain(asked.getOrDefault("state", ""));
        assertThat(shown.headers()).containsEntry("referrer-policy", "no-referrer").containsEntry("cache-control", "no-store");
        assertThat(shown.headers().getOrDefault("content-security-policy", "")).contains("default-src 'none'");
        assertThat(many.installed(town).name()).isEqualTo("Peace <Town>");
        assertThat(many.installed(town).bot()).isEqualTo(town.bot().id());
        assertThat(many.installed(town).scopes()).contains("chat:write");
    }

    @Test
    void what_the_database_does_not_take_is_said_on_the_page_and_can_be_begun_again() throws SQLException {
        many.world.sql("create trigger full before insert on installation begin select raise(abort, 'the disk is full'); end");
        Browser.Shown shown = browser.installs(town);
        assertThat(shown.status()).isEqualTo(500);
        assertThat(shown.text()).contains("What Slack said could not be kept.").contains("Try again").doesNotContain("disk");
        nothingInstalled(shown);
        many.world.sql("drop trigger full");
        assertThat(browser.installs(town).status()).isEqualTo(200);
    }

    @Test
    void the_word_of_an_installation_is_good_once_in_its_own_browser_and_for_ten_minutes() {
        Map<String, String> asked = browser.begins();
        Browser.Shown other = new Browser(many.pages).returns(Map.of("code", town.authorizes(), "state", asked.getOrDefault("state", "")));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text()).contains("came from another place");
        nothingInstalled(other);

        String old = browser.begins().getOrDefault("state", "");
        many.later(Duration.ofMinutes(11));
        nothingInstalled(browser.returns(Map.of("code", town.authorizes(), "state", old)));
        nothingInstalled(browser.returns(Map.of("code", town.authorizes())));
        nothingInstalled(browser.returns(Map.of("code", town.authorizes(), "state", "made-up")));
        assertThat(many.slack.calls(Faults.call("oauth.v2.access"))).as("Slack was never asked").isEmpty();

        String once = browser.begins().getOrDefault("state", "");
        assertThat(browser.returns(Map.of("code", town.authorizes(), "state", once)).status()).isEqualTo(200);
        assertThat(browser.returns(Map.of("code", town.authorizes(), "state", once)).status()).isEqualTo(400);
    }

    @Test
    void who_presses_cancel_or_lacks_the_right_reads_so() {
        Browser.Shown denied = browser.returns(Map.of("error", "access_denied", "state", browser.begins().getOrDefault("state", "")));
        assertThat(denied.text()).contains("Floorwire was not installed.").contains("pressed Cancel").contains("administrator");
        nothingInstalled(denied);
        Browser.Shown hostile =
                browser.returns(Map.of("error", "<script>alert(1)</script>", "state", browser.begins().getOrDefault("state", "")));
        assertThat(hostile.text()).contains("no word that is known").doesNotContain("script>");
        nothingInstalled(hostile);
        nothingInstalled(browser.returns(Map.of("state", browser.begins().getOrDefault("state", ""))));
    }

    @ParameterizedTest
    @CsvSource({"invalid_code,Slack did not take the code", "bad_client_secret,slack-client-secret", "bad_redirect_uri,public-url"})
    void what_Slack_refuses_is_said_and_what_the_host_must_mend_is_named(String error, String said) {
        many.slack.faults().next(Faults.call("oauth.v2.access"), Fault.refused(error));
        Browser.Shown shown = browser.installs(town);
        assertThat(shown.text()).contains(said).contains(error);
        nothingInstalled(shown);
    }

    @Test
    void a_silent_Slack_is_said_and_the_next_try_works() {
        many.slack.faults().next(Faults.call("oauth.v2.access"), Fault.reset());
        Browser.Shown shown = browser.installs(town);
        assertThat(shown.status()).isEqualTo(502);
        assertThat(shown.text()).contains("Slack did not answer.");
        nothingInstalled(shown);
        assertThat(browser.installs(town).status()).isEqualTo(200);
    }

    @Test
    void an_app_without_a_needed_permission_is_refused_with_the_permission_s_name() {
        town.withoutScope("users:read");
        Browser.Shown shown = browser.installs(town);
        assertThat(shown.text()).contains("Missing: users:read").contains("App Manifest");
        nothingInstalled(shown);
    }

    @Test
    void a_whole_organisation_is_refused_with_the_way_out() {
        town.installsForOrganisation();
        Browser.Shown shown = browser.installs(town);
        assertThat(shown.text()).contains("single workspaces").contains("Remove it from the organisation");
        nothingInstalled(shown);
    }

    @Test
    void over_the_socket_the_address_serves_the_pages_alone(@TempDir Path other) throws IOException {
        try (ManyWorkspaces socket = new ManyWorkspaces(other, true)) {
            Workspace harmony = socket.slack.uninstalled("Harmony");
            assertThat(new Browser(socket.pages).installs(harmony).status()).isEqualTo(200);
            assertThat(harmony.member("ada").in(harmony.channel("general")).command("/congress follow add nato").shown().text())
                    .contains("now follows");
            var forged = HttpRequest.newBuilder(URI.create(socket.pages + SlackHttp.PATH)).POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(HttpClient.newHttpClient().sendAsync(forged.build(), HttpResponse.BodyHandlers.discarding()).join().statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void nothing_else_is_served_there() {
        assertThat(browser.get("/").status()).isEqualTo(404);
        assertThat(browser.get("/slack/events").status()).isEqualTo(404);
        assertThat(browser.get("/slack/oauth_redirect?=&&state&code=").status()).isEqualTo(400);
    }
}
