package floorwire.chat.slack.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** {@code auth.*} and {@code oauth.v2.access}: what a token is good for, and how one comes by it. */
final class Oauth {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    record Code(Workspace workspace, Instant until) {}

    private final World world;
    private final Map<String, Workspace> refreshes = new HashMap<>();

    Oauth(World world) {
        this.world = world;
    }

    static String code(World world, Workspace workspace) {
        String code = UUID.randomUUID().toString();
        world.codes.put(code, new Code(workspace, world.now().plus(CODE_LIFE)));
        return code;
    }

    /** @throws Refusal {@code not_authed}, {@code invalid_auth}, {@code token_revoked}, {@code account_inactive}, {@code token_expired} */
    Workspace workspace(RecordedCall call) {
        if (call.token().isEmpty()) {
            throw Refusal.of("not_authed");
        }
        World.Grant grant = Optional.ofNullable(world.grants.get(call.token())).orElseThrow(() -> Refusal.of("invalid_auth"));
        if (!grant.error.isEmpty()) {
            throw Refusal.of(grant.error);
        }
        if (grant.expires.filter(end -> !world.now().isBefore(end)).isPresent()) {
            throw Refusal.of("token_expired");
        }
        return grant.workspace;
    }

    ObjectNode test(Rest.Ask ask) {
        Workspace workspace = ask.workspace();
        return Json.object().put("url", "https://" + workspace.domain() + ".slack.com/").put("team", workspace.name())
                .put("user", workspace.bot().name()).put("team_id", workspace.id()).put("user_id", workspace.bot().id())
                .put("bot_id", workspace.botId()).put("is_enterprise_install", false);
    }

    ObjectNode revoke(Rest.Ask ask) {
        if (!ask.flag("test")) {
            ask.workspace().revoked();
        }
        return Json.object().put("revoked", !ask.flag("test"));
    }

    ObjectNode access(RecordedCall call) {
        client(call);
        Workspace workspace = switch (call.arg("grant_type")) {
            case "refresh_token" -> Optional.ofNullable(refreshes.remove(call.arg("refresh_token")))
                    .orElseThrow(() -> Refusal.of("invalid_refresh_token"));
            default -> Optional.ofNullable(world.codes.remove(call.arg("code")))
                    .filter(code -> world.now().isBefore(code.until)).orElseThrow(() -> Refusal.of("invalid_code")).workspace;
        };
        String token = workspace.grantsToken();
        ObjectNode answer = Json.object().put("app_id", world.appId).put("scope", String.join(",", workspace.scopes()))
                .put("token_type", "bot").put("access_token", token).put("bot_user_id", workspace.bot().id())
                .put("is_enterprise_install", workspace.isForOrganisation());
        if (workspace.isForOrganisation()) {
            answer.putNull("team").putObject("enterprise").put("id", "E0ORG").put("name", "Org");
        } else {
            answer.putNull("enterprise").putObject("team").put("id", workspace.id()).put("name", workspace.name());
        }
        answer.putObject("authed_user").put("id", "U0ADMIN");
        workspace.tokenLife().ifPresent(life -> {
            String refresh = "xoxe-1-" + UUID.randomUUID();
            refreshes.put(refresh, workspace);
            answer.put("refresh_token", refresh).put("expires_in", life.toSeconds());
        });
        return answer;
    }

    private static void client(RecordedCall call) {
        List<String> basic = call.header("Authorization").filter(value -> value.startsWith("Basic "))
                .map(value -> List.of(new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8).split(":", 2)))
                .orElse(List.of(call.arg("client_id"), call.arg("client_secret")));
        if (!basic.getFirst().equals(LoopbackSlack.CLIENT_ID)) {
            throw Refusal.of("invalid_client_id");
        }
        if (!basic.getLast().equals(LoopbackSlack.CLIENT_SECRET)) {
            throw Refusal.of("bad_client_secret");
        }
    }
}
