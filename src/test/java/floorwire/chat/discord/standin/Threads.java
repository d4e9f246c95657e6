package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Threads and forum posts. By the documents; a forum post takes no nonce, so two calls make two. */
final class Threads {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_TAGS = 5;

    private final World world;

    Threads(World world) {
        this.world = world;
    }

    Reply fromMessage(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        Post post = channel.post(ask.id(2)).orElseThrow(Refusal::unknownMessage);
        need(channel, Rights.CREATE_PUBLIC_THREADS);
        if (channel.isThread() || channel.isForum() || channel.isDirect()) {
            throw Refusal.of(400, 50024, "Cannot execute action on this channel type");
        }
        if (post.thread().isPresent()) {
            throw Refusal.of(400, 160004, "A thread has already been created for this message");
        }
        LoopbackChannel thread = world
                .opened(new LoopbackChannel(world, channel, post.id(), name(ask.call().body()), List.of()));
        post.threadIs(thread);
        return new Reply(201, thread.json().toString(), java.util.Map.of());
    }

    Reply create(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        return channel.isForum() ? forumPost(channel, ask.call()) : bare(channel, ask.call().body());
    }

    private Reply bare(LoopbackChannel channel, JsonNode sent) {
        need(channel, Rights.CREATE_PUBLIC_THREADS);
        LoopbackChannel thread = new LoopbackChannel(world, channel, world.ids.next(), name(sent), List.of());
        return new Reply(201, world.opened(thread).json().toString(), java.util.Map.of());
    }

    private Reply forumPost(LoopbackChannel forum, RecordedCall call) {
        need(forum, Rights.SEND_MESSAGES);
        JsonNode message = call.body().path("message");
        String name = name(call.body());
        List<String> tags = new ArrayList<>();
        call.body().path("applied_tags").forEach(tag -> tags.add(tag.asString()));
        if (tags.isEmpty() && forum.isTagRequired()) {
            throw Refusal.of(400, 40067, "A tag is required to create a forum post in this channel");
        }
        checkTags(forum, tags);
        MessageRules.check(message, call.files().keySet(), false);
        LoopbackChannel thread = new LoopbackChannel(world, forum, world.ids.next(), name, tags);
        Post root = new Post(world, thread, world.bot, message, call.files());
        root.raw().put("id", thread.id());
        thread.add(root);
        world.opened(thread);
        ObjectNode reply = thread.json();
        reply.set("message", root.json());
        return new Reply(201, reply.toString(), java.util.Map.of());
    }

    private static void checkTags(LoopbackChannel forum, List<String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw Refusal.invalid("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
        }
        if (!forum.tags().keySet().containsAll(tags)) {
            throw Refusal.of(404, 10087, "Unknown tag");
        }
    }

    Reply get(Rest.Ask ask) {
        return Reply.ok(world.channel(ask.id(1)).json());
    }

    Reply join(Rest.Ask ask) {
        if (world.channel(ask.id(1)).isArchived()) {
            throw Refusal.archived();
        }
        return Reply.nothing();
    }

    /** The thread's creator may open it again, unless a moderator locked it; other changes of an archived one are refused. */
    Reply modify(Rest.Ask ask) {
        LoopbackChannel channel = world.channel(ask.id(1));
        JsonNode sent = ask.call().body();
        boolean moderates = Rights.has(channel.botRights(), Rights.MANAGE_THREADS);
        if (!channel.isThread()) {
            need(channel, Rights.MANAGE_CHANNELS);
        } else if (channel.isLocked() && !moderates) {
            throw Refusal.missingPermissions();
        } else if (channel.isArchived() && sent.path("archived").asBoolean(true)) {
            throw Refusal.archived();
        }
        if (sent.has("applied_tags")) {
            List<String> tags = new ArrayList<>();
            sent.path("applied_tags").forEach(tag -> tags.add(tag.asString()));
            channel.parent().ifPresent(forum -> checkTags(forum, tags));
            channel.setAppliedTags(tags);
        }
        if (sent.has("name")) {
            channel.rename(name(sent));
        }
        channel.setState(sent.path("archived").asBoolean(channel.isArchived()), sent.path("locked").asBoolean(channel.isLocked()));
        return Reply.ok(channel.json());
    }

    Reply active(Rest.Ask ask) {
        return listed(world.guilds.values().stream().filter(guild -> guild.id().equals(ask.id(1)) && guild.isWithBot())
                .flatMap(world::channels).filter(LoopbackChannel::isThread).toList(), false);
    }

    Reply archived(Rest.Ask ask) {
        return listed(world.threadsOf(world.channel(ask.id(1))).toList(), true);
    }

    private static Reply listed(List<LoopbackChannel> threads, boolean archived) {
        ObjectNode list = Json.object();
        list.set("threads", Json.array(
                threads.reversed().stream().filter(thread -> thread.isArchived() == archived).map(LoopbackChannel::json)));
        list.putArray("members");
        return Reply.ok(list.put("has_more", false));
    }

    private static void need(LoopbackChannel channel, long rights) {
        if (!Rights.has(channel.botRights(), rights)) {
            throw Refusal.missingPermissions();
        }
    }

    private static String name(JsonNode sent) {
        String name = Json.text(sent, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        return name;
    }
}
