package floorwire.chat.slack.standin;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** What Slack sends to an app, after the documents' examples. */
final class Payloads {

    private static final String VERIFICATION = "loopback-verification";

    private Payloads() {}

    /**
     * An event.
     *
     * @param source whose outer {@code team_id} it has: in a shared channel that of whoever it comes from, and not of the app's installation,
     *               which {@code authorizations} names (slackapi/java-slack-sdk#629)
     */
    static ObjectNode event(World world, Workspace workspace, Workspace source, ObjectNode event) {
        ObjectNode payload = Json.object().put("token", VERIFICATION).put("team_id", source.id()).put("context_team_id", source.id())
                .putNull("context_enterprise_id").put("api_app_id", world.appId).put("type", "event_callback")
                .put("event_id", world.id("Ev")).put("event_time", world.now().getEpochSecond())
                .put("is_ext_shared_channel", source != workspace)
                .put("event_context", "4-" + world.shortId());
        payload.set("event", event);
        payload.putArray("authorizations").addObject().putNull("enterprise_id").put("team_id", workspace.id())
                .put("user_id", workspace.bot().id()).put("is_bot", true).put("is_enterprise_install", false);
        return payload;
    }

    static ObjectNode message(Post post, String type) {
        ObjectNode event = post.json().put("type", type).put("channel", post.channel().id()).put("event_ts", post.ts());
        event.remove("reply_count");
        event.remove("latest_reply");
        if (!post.isReply()) {
            event.remove("thread_ts");
        }
        return event;
    }

    static ObjectNode linkShared(World world, Workspace app, Post post, List<String> links) {
        ObjectNode event = world.event("link_shared").put("user", post.author().id()).put("channel", post.channel().id())
                .put("message_ts", post.ts()).put("is_bot_user_member", post.channel().isWith(app.bot()))
                .put("unfurl_id", post.channel().id() + "-" + post.ts() + "-" + world.shortId()).put("source", "conversations_history");
        post.threadTs().ifPresent(ts -> event.put("thread_ts", ts));
        var array = event.putArray("links");
        links.forEach(link -> array.addObject().put("domain", URI.create(link).getHost()).put("url", link));
        return event;
    }

    static ObjectNode command(World world, LoopbackUser user, LoopbackChannel channel, String command, String text,
            LoopbackInteraction.Ids ids) {
        return Json.object().put("token", VERIFICATION).put("team_id", user.workspace().id()).put("team_domain", user.workspace().domain())
                .put("channel_id", channel.id()).put("channel_name", channel.name()).put("user_id", user.id()).put("user_name", user.name())
                .put("command", command).put("text", text).put("api_app_id", world.appId).put("is_enterprise_install", "false")
                .put("response_url", ids.responseUrl()).put("trigger_id", ids.trigger());
    }

    /** What any interaction says of who did it. */
    private static ObjectNode interaction(World world, LoopbackUser user, String type, Workspace team) {
        ObjectNode payload = Json.object().put("type", type).put("token", VERIFICATION).put("api_app_id", world.appId)
                .putNull("enterprise").put("is_enterprise_install", false);
        payload.putObject("user").put("id", user.id()).put("username", user.name()).put("name", user.name())
                .put("team_id", user.workspace().id());
        return payload.set("team", team.team());
    }

    static ObjectNode click(Control button) {
        ObjectNode action = action(button);
        for (String copied : List.of("text", "value", "style", "url")) {
            if (button.element().has(copied)) {
                action.set(copied, button.element().path(copied).deepCopy());
            }
        }
        return action;
    }

    static ObjectNode chosen(Control control, ObjectNode value) {
        return action(control).setAll(value);
    }

    private static ObjectNode action(Control control) {
        return Json.object().put("type", control.type()).put("action_id", control.actionId()).put("block_id", control.blockId());
    }

    static ObjectNode blockActions(World world, Seat seat, Surface on, Control control, ObjectNode action, LoopbackInteraction.Ids ids) {
        ObjectNode payload = interaction(world, seat.user(), "block_actions", team(seat, on)).put("trigger_id", ids.trigger());
        surface(payload, seat, on);
        if (on instanceof Post) {
            payload.put("response_url", ids.responseUrl()).putObject("state").set("values", on.choices().values());
        }
        payload.putArray("actions").add(action.put("action_ts", world.stamp()));
        return payload;
    }

    static ObjectNode suggestion(World world, Seat seat, Surface on, Control control, String typed) {
        ObjectNode payload = interaction(world, seat.user(), "block_suggestion", team(seat, on)).put("action_id", control.actionId())
                .put("block_id", control.blockId()).put("value", typed);
        surface(payload, seat, on);
        return payload;
    }

    /** On a message that of the app; in a window that of who does it, and the view names the app's (slackapi/bolt-js#1614). */
    private static Workspace team(Seat seat, Surface on) {
        return on instanceof Post ? seat.app() : seat.user().workspace();
    }

    private static void surface(ObjectNode payload, Seat seat, Surface on) {
        ObjectNode container = payload.putObject("container");
        switch (on) {
            case View view -> {
                container.put("type", "view").put("view_id", view.id());
                payload.set("view", view.json());
            }
            case Post post -> {
                container.put("type", "message").put("message_ts", post.ts()).put("channel_id", post.channel().id())
                        .put("is_ephemeral", post.isEphemeral());
                // of a private answer, too (slackapi/java-slack-sdk#1200); a thread's first message names itself
                String thread = Json.text(post.json(), "thread_ts");
                if (!thread.isEmpty()) {
                    container.put("thread_ts", thread);
                }
                channel(payload, seat.place());
                if (!post.isEphemeral()) {
                    payload.set("message", post.json());
                }
            }
        }
    }

    private static void channel(ObjectNode payload, LoopbackChannel channel) {
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    }

    static ObjectNode messageAction(World world, Seat seat, String callbackId, Post post, LoopbackInteraction.Ids ids) {
        ObjectNode payload = interaction(world, seat.user(), "message_action", team(seat, post)).put("callback_id", callbackId)
                .put("trigger_id", ids.trigger()).put("response_url", ids.responseUrl()).put("message_ts", post.ts())
                .put("action_ts", world.stamp());
        channel(payload, seat.place());
        return payload.set("message", post.json());
    }

    static ObjectNode shortcut(World world, LoopbackUser user, String callbackId, LoopbackInteraction.Ids ids) {
        return interaction(world, user, "shortcut", user.workspace()).put("callback_id", callbackId).put("trigger_id", ids.trigger())
                .put("action_ts", world.stamp());
    }

    static ObjectNode view(World world, LoopbackUser user, String type, View view, LoopbackInteraction.Ids ids) {
        ObjectNode payload = interaction(world, user, type, user.workspace());
        payload.set("view", view.json());
        if (type.equals("view_submission")) {
            payload.put("trigger_id", ids.trigger()).putArray("response_urls");
        }
        return payload;
    }

    /** As HTTP carries it: the fields of a command, {@code payload} of an interaction, an event as it is. */
    static String overHttp(Envelope envelope) {
        return switch (envelope.type()) {
            case "slash_commands" -> envelope.payload().properties().stream()
                    .map(field -> field.getKey() + '=' + encoded(field.getValue().asString()))
                    .collect(java.util.stream.Collectors.joining("&"));
            case "interactive" -> "payload=" + encoded(envelope.payload().toString());
            case "events_api" -> envelope.payload().toString();
            default -> throw new AssertionError(envelope.type().toLowerCase(Locale.ROOT));
        };
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
