package floorwire.chat.slack.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** {@code chat.*}. */
final class Messages {

    /** By the documents a message is cut at 40,000 characters, and an edit refused over 4,000. */
    private static final int LONGEST = 40_000;
    private static final int LONGEST_EDIT = 4_000;

    private final World world;
    private final Files files;

    Messages(World world, Files files) {
        this.world = world;
        this.files = files;
    }

    ObjectNode post(Rest.Ask ask) {
        LoopbackChannel channel = writable(ask);
        check(ask, LONGEST);
        Optional<Post> parent = parent(ask, channel);
        Post post = channel.add(new Post(world, channel, ask.workspace().bot(), ask.args(), Optional.empty()));
        if (parent.isPresent() && ask.flag("reply_broadcast")) {
            post.broadcast();
        }
        return Json.object().put("channel", channel.id()).put("ts", post.ts()).set("message", post.json());
    }

    ObjectNode postEphemeral(Rest.Ask ask) {
        LoopbackChannel channel = writable(ask);
        LoopbackUser user = world.user(ask.arg("user")).filter(channel::isWith).orElseThrow(() -> Refusal.of("user_not_in_channel"));
        check(ask, LONGEST);
        Post post = channel.add(new Post(world, channel, ask.workspace().bot(), ask.args(), Optional.of(user)));
        return Json.object().put("message_ts", post.ts());
    }

    ObjectNode update(Rest.Ask ask) {
        LoopbackChannel channel = readable(ask);
        Post post = own(ask, channel, "ts", "cant_update_message");
        open(channel);
        check(ask, LONGEST_EDIT);
        post.edit(ask.args());
        return Json.object().put("channel", channel.id()).put("ts", post.ts()).put("text", post.fallback()).set("message", post.json());
    }

    ObjectNode delete(Rest.Ask ask) {
        LoopbackChannel channel = readable(ask);
        Post post = own(ask, channel, "ts", "cant_delete_message");
        post.delete();
        return Json.object().put("channel", channel.id()).put("ts", post.ts());
    }

    ObjectNode permalink(Rest.Ask ask) {
        LoopbackChannel channel = readable(ask);
        Post post = message(channel, ask.arg("message_ts"));
        return Json.object().put("channel", channel.id()).put("permalink", "https://" + ask.workspace().domain() + ".slack.com/archives/"
                + channel.id() + "/p" + post.ts().replace(".", ""));
    }

    ObjectNode unfurl(Rest.Ask ask) {
        JsonNode unfurls = ask.args().path("unfurls");
        if (!unfurls.isObject() && !ask.flag("user_auth_required") && ask.arg("user_auth_message").isEmpty()) {
            throw Refusal.of("missing_unfurls");
        }
        // by the channel and the message, or by the id that the event told: channel-ts-more
        List<String> id = List.of(ask.arg("unfurl_id").split("-", -1));
        String in = id.size() == 3 ? id.get(0) : ask.arg("channel");
        LoopbackChannel channel = Optional.ofNullable(world.channels.get(in)).orElseThrow(() -> Refusal.of("cannot_find_channel"));
        Post post = channel.post(id.size() == 3 ? id.get(1) : ask.arg("ts")).orElseThrow(() -> Refusal.of("cannot_find_message"));
        Map<String, JsonNode> shown = new HashMap<>();
        unfurls.properties().forEach(unfurl -> {
            if (!post.fallback().contains(unfurl.getKey())) {
                throw Refusal.of("cannot_unfurl_url");
            }
            BlockRules.unfurl(unfurl.getValue());
            shown.put(unfurl.getKey(), unfurl.getValue());
        });
        post.unfurl(shown);
        return Json.object();
    }

    /**
     * What is sent below a reply is taken, and stands below it, where no thread shows it and nothing that reads one finds it. Documented is
     * "avoid using a reply's ts value; use its parent instead" (chat.postMessage), and that {@code conversations.replies} wants the
     * parent's; what Slack does otherwise is assumed: this way the mistake shows.
     */
    private static Optional<Post> parent(Rest.Ask ask, LoopbackChannel channel) {
        return ask.arg("thread_ts").isEmpty() ? Optional.empty()
                : Optional.of(channel.post(ask.arg("thread_ts")).orElseThrow(() -> Refusal.of("thread_not_found")));
    }

    /** A user's id stands for the direct messages with them. */
    private LoopbackChannel writable(Rest.Ask ask) {
        Optional<LoopbackUser> direct = world.user(ask.arg("channel")).filter(user -> user.workspace() == ask.workspace());
        LoopbackChannel channel = direct.map(LoopbackUser::direct).orElseGet(() -> readable(ask));
        if (!channel.isWith(ask.workspace().bot())) {
            throw Refusal.of("not_in_channel");
        }
        open(channel);
        if (channel.isRestricted()) {
            throw Refusal.of("restricted_action");
        }
        return channel;
    }

    private static void open(LoopbackChannel channel) {
        if (channel.isArchived()) {
            throw Refusal.of("is_archived");
        }
    }

    private LoopbackChannel readable(Rest.Ask ask) {
        return Conversations.known(world, ask);
    }

    private static Post message(LoopbackChannel channel, String ts) {
        return channel.post(ts).orElseThrow(() -> Refusal.of("message_not_found"));
    }

    private static Post own(Rest.Ask ask, LoopbackChannel channel, String arg, String otherwise) {
        Post post = message(channel, ask.arg(arg));
        if (post.author() != ask.workspace().bot()) {
            throw Refusal.of(otherwise);
        }
        return post;
    }

    private void check(Rest.Ask ask, int longest) {
        JsonNode sent = ask.args();
        String text = Json.text(sent, "text");
        if (text.isEmpty() && sent.path("blocks").isEmpty() && sent.path("attachments").isEmpty()) {
            throw Refusal.of("no_text");
        }
        if (text.length() > longest) {
            throw Refusal.of("msg_too_long");
        }
        BlockRules.message(sent, "invalid_blocks");
        files.check(sent.path("blocks"), ask.workspace());
    }
}
