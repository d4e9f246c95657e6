package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.command.CommandCatalog;

/** The manifest of the Slack app: its bytes, Slack's published schema of it, and what that schema lets pass. */
class SlackManifestTest {

    private static final Path GOLDEN = Path.of("src/test/resources/floorwire/chat/slack/manifest.json");
    private static final String JSON = new SlackManifest(CommandCatalog.shipped()).json();
    private static final JsonNode MANIFEST = JsonMapper.builder().build().readTree(JSON);

    /** Bot scopes as Slack's reference of scopes names them: those in use here, and their neighbours that could be meant. */
    private static final Set<String> KNOWN = Set.of("app_mentions:read", "assistant:write", "bookmarks:read", "bookmarks:write",
            "calls:read", "calls:write", "canvases:read", "canvases:write", "channels:history", "channels:join", "channels:manage",
            "channels:read", "channels:write.invites", "channels:write.topic", "chat:write", "chat:write.customize", "chat:write.public",
            "commands", "conversations.connect:manage", "conversations.connect:read", "conversations.connect:write", "dnd:read",
            "emoji:read", "files:read", "files:write", "groups:history", "groups:read", "groups:write", "groups:write.invites",
            "groups:write.topic", "im:history", "im:read", "im:write", "im:write.topic", "incoming-webhook", "links.embed:write",
            "links:read", "links:write", "metadata.message:read", "mpim:history", "mpim:read", "mpim:write", "mpim:write.topic",
            "pins:read",
            "pins:write", "reactions:read", "reactions:write", "reminders:read", "reminders:write", "remote_files:read",
            "remote_files:share", "remote_files:write", "team.billing:read", "team.preferences:read", "team:read", "usergroups:read",
            "usergroups:write", "users.profile:read", "users:read", "users:read.email", "users:write", "workflow.steps:execute");

    /** What each event asks for, by Slack's reference of events; none for the others. */
    private static final Map<String, String> ASKED = Map.ofEntries(Map.entry("app_mention", "app_mentions:read"),
            Map.entry("link_shared", "links:read"), Map.entry("channel_archive", "channels:read"),
            Map.entry("channel_unarchive", "channels:read"), Map.entry("channel_deleted", "channels:read"),
            Map.entry("channel_left", "channels:read"), Map.entry("channel_id_changed", "channels:read"),
            Map.entry("group_archive", "groups:read"), Map.entry("group_unarchive", "groups:read"),
            Map.entry("group_deleted", "groups:read"), Map.entry("group_left", "groups:read"),
            Map.entry("member_joined_channel", "channels:read"), Map.entry("member_left_channel", "channels:read"));
    /** Those that ask for no scope. */
    private static final List<String> FREE = List.of("app_home_opened", "app_uninstalled", "tokens_revoked");

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void the_manifest_is_that_of_the_golden_file() throws IOException {
        assertThat(JSON + "\n").as("after a wanted change: ./floorwire commands export --slack-manifest > " + GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void slacks_own_schema_accepts_it_and_would_refuse_a_wrong_one() throws IOException {
        Optional<SlackSpec> spec = SlackSpec.load("manifest");
        assumeTrue(spec.isPresent(), "skipped: ../shared/data/specs/slack-manifest.schema.json is absent");
        assertThat(spec.get().errors(JSON)).isEmpty();
        for (String wrong : List.of(JSON.replace("\"/congress\"", "\"congress\""),
                JSON.replace("\"socket_mode_enabled\"", "\"socket_mode\""),
                JSON.replace("\"Floorwire\"", "\"" + "x".repeat(81) + "\""), JSON.replace("\"global\"", "\"globe\""))) {
            assertThat(wrong).isNotEqualTo(JSON);
            assertThat(spec.get().errors(wrong)).isNotEmpty();
        }
        assertThat(spec.get().errors(JSON.replace("chat:write", "chat:wirte"))).as("why the scopes are looked at below").isEmpty();
    }

    @Test
    void each_scope_is_one_that_slack_knows_and_has_its_reason() {
        JsonNode scopes = MANIFEST.path("oauth_config").path("scopes");
        assertThat(KNOWN).containsAll(texts(scopes.path("bot"))).containsAll(texts(scopes.path("bot_optional")))
                .doesNotContain("chat:wirte");
        assertThat(texts(scopes.path("bot"))).doesNotHaveDuplicates().doesNotContainAnyElementsOf(texts(scopes.path("bot_optional")))
                .doesNotContain("channels:history", "chat:write.public");
        assertThat(SlackScope.values()).hasSize(scopes.path("bot").size() + scopes.path("bot_optional").size())
                .allSatisfy(scope -> assertThat(SlackScope.markdown()).contains("| `" + scope.scope() + "` | " + scope.reason()));
    }

    @Test
    void no_event_is_asked_for_without_its_scope() {
        List<String> events = texts(MANIFEST.path("settings").path("event_subscriptions").path("bot_events"));
        List<String> known = new ArrayList<>(ASKED.keySet());
        known.addAll(FREE);
        assertThat(events).containsExactlyInAnyOrderElementsOf(known);
        assertThat(texts(MANIFEST.path("oauth_config").path("scopes").path("bot"))).containsAll(ASKED.values());
    }

    @ParameterizedTest
    @CsvSource({"/display_information/name, 1, 35", "/display_information/description, 1, 140",
        "/display_information/long_description, 175, 4000", "/features/bot_user/display_name, 1, 80",
        "/features/slash_commands/0/command, 2, 32", "/features/slash_commands/0/usage_hint, 1, 1000",
        "/features/shortcuts/0/name, 1, 24", "/features/shortcuts/0/description, 1, 150", "/features/shortcuts/1/name, 1, 24",
        "/features/shortcuts/1/description, 1, 150", "/features/shortcuts/0/callback_id, 1, 255"})
    void each_text_keeps_slacks_limits(String path, int least, int most) {
        assertThat(MANIFEST.at(path).asString().length()).isBetween(least, most);
    }

    @Test
    void it_is_for_one_workspace_over_socket_mode_and_has_no_address() {
        JsonNode settings = MANIFEST.path("settings");
        assertThat(settings.path("socket_mode_enabled").asBoolean()).isTrue();
        assertThat(settings.path("org_deploy_enabled").asBoolean()).isFalse();
        assertThat(settings.path("token_rotation_enabled").asBoolean()).isFalse();
        assertThat(settings.path("interactivity").path("is_enabled").asBoolean()).isTrue();
        assertThat(JSON).doesNotContain("://");
    }

    @Test
    void with_an_address_requests_go_there_and_installs_come_back_there() throws IOException {
        String at = "https://floorwire.example.org";
        String json = new SlackManifest(CommandCatalog.shipped(), Optional.of(URI.create(at)), false).json();
        JsonNode manifest = JsonMapper.builder().build().readTree(json);
        for (String path : List.of("/features/slash_commands/0/url", "/settings/event_subscriptions/request_url",
                "/settings/interactivity/request_url", "/settings/interactivity/message_menu_options_url")) {
            assertThat(manifest.at(path).asString()).as(path).isEqualTo(at + "/slack/events");
        }
        assertThat(texts(manifest.at("/oauth_config/redirect_urls"))).containsExactly(at + "/slack/oauth_redirect");
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        String socket = new SlackManifest(CommandCatalog.shipped(), Optional.of(URI.create(at)), true).json();
        assertThat(socket).contains("/slack/oauth_redirect").doesNotContain("/slack/events").contains("\"socket_mode_enabled\" : true");
        Optional<SlackSpec> spec = SlackSpec.load("manifest");
        assumeTrue(spec.isPresent(), "skipped: ../shared/data/specs/slack-manifest.schema.json is absent");
        assertThat(spec.get().errors(json)).isEmpty();
        assertThat(spec.get().errors(socket)).isEmpty();
    }

    @Test
    void each_declared_command_is_in_the_hint_and_each_menu_a_shortcut() {
        JsonNode features = MANIFEST.path("features");
        assertThat(Arrays.asList(features.at("/slash_commands/0/usage_hint").asString().split(" \\| ")))
                .contains("s2174", "bill", "follow", "topic", "help").hasSize(CommandCatalog.shipped().all().size() + 1);
        assertThat(features.path("shortcuts").valueStream().map(shortcut -> shortcut.path("type").asString() + " "
                + shortcut.path("callback_id").asString()))
                .containsExactly("message floorwire:1:what-bill-is-this", "global floorwire:1:ask-floorwire");
    }
}
