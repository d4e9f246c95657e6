package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;
import floorwire.store.Database;
import floorwire.store.Seal;
import floorwire.store.SqlInstallations;

/** What the doctor says of Slack: its tokens, and what they may do; and which settings go together. */
class SlackCheckTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final String KEY = Seal.fresh().text();

    @TempDir Path folder;
    private LoopbackSlack slack;

    @BeforeEach
    void open() throws IOException {
        slack = new LoopbackSlack();
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private Map<String, String> distributed() {
        return new TreeMap<>(Map.of("FLOORWIRE_SLACK_CLIENT_ID", LoopbackSlack.CLIENT_ID, "FLOORWIRE_SLACK_CLIENT_SECRET",
                LoopbackSlack.CLIENT_SECRET, "FLOORWIRE_SLACK_SIGNING_SECRET", LoopbackSlack.SIGNING_SECRET, "FLOORWIRE_PUBLIC_LISTEN",
                "127.0.0.1:8026", "FLOORWIRE_PUBLIC_URL", "https://floorwire.example.org", "FLOORWIRE_TOKEN_KEY", KEY,
                "FLOORWIRE_SLACK_URL",
                slack.api().toString(), "FLOORWIRE_DATABASE_URL", Database.SQLITE + folder.resolve("ledger.db")));
    }

    private Config config(Map<String, String> environment) {
        return new ConfigReader(environment, folder).read(Optional.empty(), Map.of());
    }

    private List<String> said(Map<String, String> environment) {
        return lines(SlackCheck.of(config(environment)));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding.level().sign() + " " + finding.what() + ": " + finding.found()
                + finding.then().map(then -> " → " + then).orElse("")).toList();
    }

    private void install(Installations installations, String id, String name, String token, String... scopes) {
        installations.install(new Installation("slack:" + id, name, "U0BOT", new TreeSet<>(List.of(scopes)), NOON),
                Tokens.lasting(new Secret(token)));
    }

    @Test
    void each_workspace_is_named_with_what_is_wrong_with_it() {
        Workspace good = slack.workspace("Good");
        Workspace revoked = slack.workspace("Revoked");
        Workspace old = slack.workspace("Old");
        revoked.revokesToken();
        old.withoutScope("users:read");
        try (Database database = Database.write(Database.SQLITE + folder.resolve("ledger.db"), "test")) {
            Installations installations = new SqlInstallations(database, Optional.of(Seal.of(KEY)));
            install(installations, "T1", "Good", good.token());
            install(installations, "T2", "Revoked", revoked.token());
            install(installations, "T3", "Old", old.token());
            install(installations, "T4", "Gone", "xoxb-gone");
            installations.end("slack:T4", Optional.empty(), new Installation.End(NOON, "the app was removed"));
            install(installations, "T5", "Other", good.token());
            installations.trouble("slack:T5", Optional.of("the token could not be renewed: Slack says invalid_refresh_token"));
        }
        List<String> said = said(distributed());
        assertThat(said).hasSize(6);
        assertThat(said.getFirst()).isEqualTo(
                "✓ Slack: installed in 4 workspaces; others install it at https://floorwire.example.org/slack/install");
        assertThat(said.get(1)).isEqualTo("✓ Slack, Good (slack:T1): installed, and Slack takes its token");
        assertThat(said.get(2))
                .startsWith("✗ Slack, Revoked (slack:T2): Slack does not take its token (token_revoked) → have that workspace install");
        assertThat(said.get(3)).startsWith("! Slack, Old (slack:T3): the app was made of an older manifest; it lacks users:read → ");
        assertThat(said.get(4))
                .startsWith("! Slack, Gone (slack:T4): out since 2026-01-10T12:00:00Z: the app was removed → have that workspace");
        assertThat(said.get(5)).startsWith("✗ Slack, Other (slack:T5): the token could not be renewed");
        assertThat(String.join("\n", said)).doesNotContain("xoxb");

        Map<String, String> otherKey = distributed();
        otherKey.put("FLOORWIRE_TOKEN_KEY", Seal.fresh().text());
        assertThat(said(otherKey).get(1))
                .startsWith("✗ Slack, Good (slack:T1): token-key does not open the tokens of slack:T1 → put the key back");
    }

    @Test
    void before_the_first_install_the_doctor_says_where_that_is() {
        assertThat(said(distributed()))
                .containsExactly("✓ Slack: no workspace yet: they install it at https://floorwire.example.org/slack/install");
    }

    @Test
    void an_app_level_token_that_ended_and_an_older_manifest_are_named() {
        Map<String, String> socket = distributed();
        socket.remove("FLOORWIRE_SLACK_SIGNING_SECRET");
        socket.put("FLOORWIRE_SLACK_APP_TOKEN", "xapp-1-another-app-level-token");
        assertThat(said(socket).getFirst()).startsWith("✗ Slack: it does not take the app-level token (invalid_auth) → ");
        Workspace old = slack.workspace("Old");
        old.withoutScope("users:read");
        List<String> single = said(Map.of("FLOORWIRE_SLACK_BOT_TOKEN", old.token(), "FLOORWIRE_SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN,
                "FLOORWIRE_SLACK_URL", slack.api().toString()));
        assertThat(single).hasSize(2);
        assertThat(single.get(1)).startsWith("! Slack: the app was made of an older manifest; it lacks users:read → on api.slack.com");
    }

    @Test
    void what_is_missing_is_to_be_set_and_not_to_be_taken_away() {
        Map<String, String> one = Map.of("FLOORWIRE_SLACK_BOT_TOKEN", "xoxb-0123456789-abcdef");
        assertThat(trouble(one)).singleElement().asString().startsWith("✗ slack-app-token: Slack needs slack-app-token too")
                .endsWith("→ set it, in the file or the environment, or take away what needs it");
        Map<String, String> signed = Map.of("FLOORWIRE_SLACK_BOT_TOKEN", "xoxb-0123456789-abcdef", "FLOORWIRE_SLACK_SIGNING_SECRET",
                "0123456789abcdef0123456789abcdef");
        assertThat(trouble(signed)).hasSize(2).allSatisfy(said -> assertThat(said).contains("public-listen or slack-app-token"));
    }

    @Test
    void a_token_that_stands_in_the_place_of_another_is_told_by_what_it_is() {
        assertThat(trouble(Map.of("FLOORWIRE_SLACK_BOT_TOKEN", "xapp-0123456789-abcdef", "FLOORWIRE_SLACK_APP_TOKEN",
                "xoxb-0123456789-abcdef")))
                .anySatisfy(said -> assertThat(said).contains("This is the app-level token; are the two swapped?"));
        assertThat(trouble(Map.of("FLOORWIRE_SLACK_BOT_TOKEN", "xoxe.xoxb-1-0123456789-abcdef"))).anySatisfy(
                said -> assertThat(said).contains("ends after twelve hours").doesNotContain("0123456789"));
    }

    private List<String> trouble(Map<String, String> environment) {
        return lines(ConfigCheck.of(config(environment)).stream().filter(finding -> finding.level() == Finding.Level.TROUBLE).toList());
    }

    @Test
    void what_is_missing_of_an_app_for_many_workspaces_is_named_and_one_token_excludes_it() {
        for (String needed : List.of("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "PUBLIC_LISTEN", "PUBLIC_URL",
                "TOKEN_KEY")) {
            Map<String, String> without = distributed();
            without.remove("FLOORWIRE_" + needed);
            assertThat(ConfigCheck.of(config(without))).filteredOn(finding -> finding.level() == Finding.Level.TROUBLE)
                    .hasSize(needed.equals("SLACK_SIGNING_SECRET") ? 2 : 1)
                    .allSatisfy(finding -> assertThat(finding.found()).contains("FLOORWIRE_" + needed));
            assertThatThrownBy(() -> config(without).slack()).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("FLOORWIRE_" + needed).hasMessageNotContaining(LoopbackSlack.CLIENT_SECRET);
        }
        Map<String, String> both = distributed();
        both.put("FLOORWIRE_SLACK_BOT_TOKEN", "xoxb-one-workspace-token");
        assertThatThrownBy(() -> config(both).slack()).hasMessageContaining("slack-bot-token is for one workspace");
        for (String address : List.of("floorwire.example.org", "http://floorwire.example.org", "https://example.org/floorwire")) {
            Map<String, String> wrong = distributed();
            wrong.put("FLOORWIRE_PUBLIC_URL", address);
            assertThatThrownBy(() -> config(wrong).slack())
                    .hasMessageContainingAll("FLOORWIRE_PUBLIC_URL must be an", "such as https://floorwire.example.org, not " + address);
        }
        Map<String, String> noKey = distributed();
        noKey.put("FLOORWIRE_TOKEN_KEY", "hunter2");
        assertThatThrownBy(() -> config(noKey).slack()).hasMessageContaining("FLOORWIRE_TOKEN_KEY: this is no key")
                .hasMessageNotContaining("hunter2");
        Map<String, String> forget = distributed();
        forget.put("FLOORWIRE_FORGET_AFTER", "soon");
        assertThatThrownBy(() -> config(forget).forgetAfter()).hasMessageContaining("FLOORWIRE_FORGET_AFTER must be a number of days");
    }
}
