package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Messages of channels: posting, reading back, editing, deleting. */
final class Messages {

    private static final int LISTED = 50;

    private final World world;

    Messages(World world) {
        this.world = world;
    }

    Reply create(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        JsonNode sent = ask.call().body();
        mayPost(channel, sent, ask.call());
        MessageRules.check(sent, ask.call().files().keySet(), true);
        Optional<Post> earlier = world.nonces.earlier(sent);
        ObjectNode made = earlier.orElseGet(() -> posted(channel, sent, ask.call())).json();
        if (Json.has(sent, "nonce")) {
            made.set("nonce", sent.path("nonce"));
        }
        return Reply.ok(made);
    }

    private Post posted(LoopbackChannel channel, JsonNode sent, RecordedCall call) {
        if (channel.isArchived()) {
            channel.setState(false, false);
        }
        Post post = make(channel, sent, call);
        world.nonces.remember(sent, post);
        return post;
    }

    private Post make(LoopbackChannel channel, JsonNode sent, RecordedCall call) {
        if (Json.has(sent, "message_reference")
                && channel.post(Json.text(sent.path("message_reference"), "message_id")).isEmpty()
                && sent.path("message_reference").path("fail_if_not_exists").asBoolean(true)) {
            throw Refusal.invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        Post post = new Post(world, channel, world.bot, sent, call.files());
        channel.add(post);
        return post;
    }

    /** The documents' order is not known: what one may not even see comes first. */
    private static void mayPost(LoopbackChannel channel, JsonNode sent, RecordedCall call) {
        if (channel.isForum()) {
            throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
        }
        if (channel.recipient().filter(LoopbackUser::isClosedToMessages).isPresent()) {
            throw Refusal.of(403, 50007, "Cannot send messages to this user");
        }
        long needed = channel.isThread() ? Rights.SEND_MESSAGES_IN_THREADS : Rights.SEND_MESSAGES;
        needed |= sent.path("embeds").isEmpty() ? 0 : Rights.EMBED_LINKS;
        needed |= call.files().isEmpty() ? 0 : Rights.ATTACH_FILES;
        needed |= Json.has(sent, "message_reference") ? Rights.READ_MESSAGE_HISTORY : 0;
        if (!Rights.has(channel.botRights(), needed)) {
            throw Refusal.missingPermissions();
        }
        if (channel.isLocked() && !Rights.has(channel.botRights(), Rights.MANAGE_THREADS)) {
            throw channel.isArchived() ? Refusal.archived() : Refusal.of(400, 160005, "Thread is locked");
        }
    }

    /** Newest first. What others wrote is blank: the bot has no message content intent. Nonces are not kept (discord.js's documents). */
    Reply list(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        if (!Rights.has(channel.botRights(), Rights.READ_MESSAGE_HISTORY)) {
            return Reply.ok(Json.array());
        }
        int limit = ask.call().query("limit").map(Integer::parseInt).orElse(LISTED);
        Optional<Long> before = ask.call().query("before").map(Long::parseUnsignedLong);
        Optional<Long> after = ask.call().query("after").map(Long::parseUnsignedLong);
        List<Post> fitting = new ArrayList<>(channel.posts().stream().filter(post -> {
            long id = Long.parseUnsignedLong(post.id());
            return before.map(bound -> id < bound).orElse(true) && after.map(bound -> id > bound).orElse(true);
        }).toList());
        List<Post> page = after.isPresent() ? fitting.subList(0, Math.min(limit, fitting.size()))
                : fitting.subList(Math.max(0, fitting.size() - limit), fitting.size());
        return Reply.ok(Json.array(page.reversed().stream().map(this::seen)));
    }

    private ObjectNode seen(Post post) {
        ObjectNode json = post.json();
        if (post.author() != world.bot && !post.channel().isDirect()) {
            json.put("content", "");
            for (String part : List.of("embeds", "attachments", "components")) {
                json.putArray(part);
            }
        }
        return json;
    }

    Reply get(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        if (!Rights.has(channel.botRights(), Rights.READ_MESSAGE_HISTORY)) {
            throw Refusal.missingPermissions();
        }
        return Reply.ok(seen(find(channel, ask)));
    }

    Reply edit(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        Post post = find(channel, ask);
        if (post.author() != world.bot) {
            throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
        }
        if (channel.isArchived()) {
            throw Refusal.archived();
        }
        MessageRules.checkEdit(post, ask.call().body(), ask.call().files().keySet());
        post.edit(ask.call().body(), ask.call().files());
        return Reply.ok(post.json());
    }

    Reply delete(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        Post post = find(channel, ask);
        if (post.author() != world.bot && !Rights.has(channel.botRights(), Rights.MANAGE_MESSAGES)) {
            throw Refusal.missingPermissions();
        }
        if (channel.isArchived()) {
            throw Refusal.archived();
        }
        post.delete();
        return Reply.nothing();
    }

    private static Post find(LoopbackChannel channel, Rest.Ask ask) {
        return channel.post(ask.id(2)).orElseThrow(Refusal::unknownMessage);
    }
}
