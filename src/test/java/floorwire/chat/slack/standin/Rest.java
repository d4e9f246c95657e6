package floorwire.chat.slack.standin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Which handler answers which method, whose token it needs, which scope, and how often it may be called. */
final class Rest {

    /** By the documents: so many calls a minute. */
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    /** @param workspace whose bot token it came with */
    record Ask(Workspace workspace, RecordedCall call) {

        String arg(String name) {
            return call.arg(name);
        }

        ObjectNode args() {
            return call.args();
        }

        boolean flag(String name) {
            return Arrays.asList("true", "1").contains(arg(name));
        }

        int number(String name, int otherwise) {
            return arg(name).isEmpty() ? otherwise : Integer.parseInt(arg(name));
        }
    }

    /** @param scope empty if it needs none; {@code *:read} depends on the channel */
    private record Method(String scope, int perMinute, Function<Ask, ObjectNode> handler) {}

    private final World world;
    private final Limits limits;
    private final String appToken;
    private final Oauth oauth;
    private final Responses responses;
    private final Files files;
    private final Map<String, Method> methods = new LinkedHashMap<>();

    Rest(World world, Limits limits, String appToken) {
        this.world = world;
        this.limits = limits;
        this.appToken = appToken;
        this.oauth = new Oauth(world);
        this.responses = new Responses(world);
        this.files = new Files(world);
        var messages = new Messages(world, files);
        var views = new Views(world);
        var conversations = new Conversations(world);
        method("auth.test", "", UNCOUNTED, oauth::test);
        method("auth.revoke", "", TIER_3, oauth::revoke);
        method("chat.postMessage", "chat:write", UNCOUNTED, messages::post);
        method("chat.postEphemeral", "chat:write", TIER_4, messages::postEphemeral);
        method("chat.update", "chat:write", TIER_3, messages::update);
        method("chat.delete", "chat:write", TIER_3, messages::delete);
        method("chat.unfurl", "links:write", TIER_3, messages::unfurl);
        method("chat.getPermalink", "", UNCOUNTED, messages::permalink);
        method("views.open", "", TIER_4, views::open);
        method("views.update", "", TIER_4, views::update);
        method("views.publish", "", TIER_4, views::publish);
        method("conversations.info", "*:read", TIER_3, conversations::info);
        method("conversations.history", "*:history", TIER_3, conversations::history);
        method("conversations.replies", "*:history", TIER_3, conversations::replies);
        method("conversations.list", "*:read", TIER_2, conversations::list);
        method("conversations.open", "im:write", TIER_3, conversations::open);
        method("users.conversations", "*:read", TIER_3, conversations::ofUser);
        method("users.info", "users:read", TIER_4, conversations::user);
        method("files.getUploadURLExternal", "files:write", TIER_4, files::begin);
        method("files.completeUploadExternal", "files:write", TIER_4, files::complete);
        method("files.info", "files:read", TIER_4, files::info);
    }

    byte[] file(String id) {
        synchronized (world) {
            return files.content(id);
        }
    }

    private void method(String name, String scope, int perMinute, Function<Ask, ObjectNode> handler) {
        methods.put(name, new Method(scope, perMinute, handler));
    }

    Reply answer(RecordedCall call) {
        synchronized (world) {
            try {
                return done(call);
            } catch (Refusal refused) {
                return refused.reply();
            } catch (NumberFormatException noNumber) {
                return Refusal.of("invalid_arguments").reply();
            } finally {
                world.changed();
            }
        }
    }

    private Reply done(RecordedCall call) {
        if (call.method().startsWith("response/")) {
            return responses.answer(call);
        }
        if (call.method().startsWith("upload/")) {
            return files.receive(call);
        }
        return switch (call.method()) {
            case "apps.connections.open" -> connection(call);
            case "oauth.v2.access" -> Reply.ok(oauth.access(call));
            case "api.test" -> Reply.ok(Json.object());
            default -> method(call);
        };
    }

    private Reply connection(RecordedCall call) {
        if (!call.token().equals(appToken)) {
            throw Refusal.of(
                    call.token().isEmpty() ? "not_authed" : call.token().startsWith("xapp-") ? "invalid_auth" : "not_allowed_token_type");
        }
        return Reply.ok(Json.object().put("url", world.socket.ticket()));
    }

    private Reply method(RecordedCall call) {
        if (call.method().equals("auth.test") && call.token().equals(appToken)) {
            return Reply.ok(Json.object().put("app_name", "Floorwire").put("app_id", world.appId));
        }
        Method method = Optional.ofNullable(methods.get(call.method())).orElseThrow(() -> Refusal.of("unknown_method"));
        Ask ask = new Ask(oauth.workspace(call), call);
        require(ask, method.scope);
        Optional<Reply> refused = call.method().equals("chat.postMessage") ? limits.posting(ask.workspace.id(), ask.arg("channel"))
                : world.distributed && method.scope.endsWith(":history") ? limits.once(ask.workspace.id(), call.method(), world.now())
                        : limits.tier(ask.workspace.id(), call.method(), method.perMinute);
        return refused
                .orElseGet(() -> Reply.ok(method.handler.apply(ask)).with("x-oauth-scopes", String.join(",", ask.workspace.scopes())));
    }

    private void require(Ask ask, String scope) {
        String needed = scope.startsWith("*") ? Optional.ofNullable(world.channels.get(ask.arg("channel")))
                .map(channel -> channel.kind().scope).orElse("channels") + scope.substring(1) : scope;
        if (!needed.isEmpty() && !ask.workspace.scopes().contains(needed)) {
            throw Refusal.missingScope(needed, String.join(",", ask.workspace.scopes()));
        }
    }
}
