package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** {@code conversations.*} and {@code users.info}. */
final class Conversations {

    private final World world;

    Conversations(World world) {
        this.world = world;
    }

    /** @throws Refusal {@code channel_not_found} if there is none, or it is a private one without the bot */
    static LoopbackChannel known(World world, Rest.Ask ask) {
        return Optional.ofNullable(world.channels.get(ask.arg("channel"))).filter(channel -> channel.isKnownTo(ask.workspace()))
                .orElseThrow(() -> Refusal.of("channel_not_found"));
    }

    ObjectNode info(Rest.Ask ask) {
        return Json.object().set("channel", known(world, ask).json(ask.workspace()));
    }

    /** What somebody is in; of private ones those that the bot is in too. */
    ObjectNode ofUser(Rest.Ask ask) {
        LoopbackUser user = world.user(ask.arg("user")).filter(one -> knows(world, ask.workspace(), one))
                .orElseThrow(() -> Refusal.of("user_not_found"));
        return list(ask, channel -> channel.hasMember(user));
    }

    ObjectNode list(Rest.Ask ask) {
        return list(ask, channel -> true);
    }

    private ObjectNode list(Rest.Ask ask, Predicate<LoopbackChannel> which) {
        List<String> types = List.of((ask.arg("types").isEmpty() ? "public_channel" : ask.arg("types")).split(","));
        List<ObjectNode> all = world.channels.values().stream().filter(channel -> channel.isKnownTo(ask.workspace())).filter(which)
                .filter(channel -> types.contains(switch (channel.kind()) {
                    case PUBLIC -> "public_channel";
                    case PRIVATE -> "private_channel";
                    case DIRECT -> "im";
                })).filter(channel -> !ask.flag("exclude_archived") || !channel.isArchived())
                .map(channel -> channel.json(ask.workspace())).toList();
        return page(ask, "channels", all, 100, 1000);
    }

    /** Newest first; without replies that were not sent to the channel. */
    ObjectNode history(Rest.Ask ask) {
        LoopbackChannel channel = read(ask);
        List<ObjectNode> found = channel.posts().stream().filter(within(ask)).sorted(Comparator.comparing(Post::ts).reversed())
                .map(post -> shown(ask, post)).toList();
        return page(ask, "messages", found, 100, most()).put("pin_count", 0);
    }

    /** The message and what stands below it, oldest first; of a reply it alone, as reported (documented is only that a parent is wanted). */
    ObjectNode replies(Rest.Ask ask) {
        LoopbackChannel channel = read(ask);
        Post parent = channel.post(ask.arg("ts")).orElseThrow(() -> Refusal.of("thread_not_found"));
        List<Post> thread = new ArrayList<>(List.of(parent));
        if (!parent.isReply()) {
            parent.replies().stream().filter(within(ask)).forEach(thread::add);
        }
        return page(ask, "messages", thread.stream().map(post -> shown(ask, post)).toList(), 1000, most());
    }

    private int most() {
        return world.distributed ? 15 : 1000;
    }

    private LoopbackChannel read(Rest.Ask ask) {
        LoopbackChannel channel = known(world, ask);
        if (!channel.isWith(ask.workspace().bot())) {
            throw Refusal.of("not_in_channel");
        }
        return channel;
    }

    private static Predicate<Post> within(Rest.Ask ask) {
        String oldest = ask.arg("oldest");
        String latest = ask.arg("latest");
        boolean inclusive = ask.flag("inclusive");
        return post -> (oldest.isEmpty() || compare(post.ts(), oldest) > (inclusive ? -1 : 0))
                && (latest.isEmpty() || compare(post.ts(), latest) < (inclusive ? 1 : 0));
    }

    private static int compare(String ts, String bound) {
        return new java.math.BigDecimal(ts).compareTo(new java.math.BigDecimal(bound));
    }

    /** By the documents metadata is handed out only where it is asked for. */
    private static ObjectNode shown(Rest.Ask ask, Post post) {
        ObjectNode json = post.json();
        if (!ask.flag("include_all_metadata")) {
            json.remove("metadata");
        }
        return json;
    }

    private static ObjectNode page(Rest.Ask ask, String name, List<ObjectNode> all, int usual, int most) {
        int from = ask.number("cursor", 0);
        int to = Math.min(all.size(), from + Math.max(1, Math.min(most, ask.number("limit", usual))));
        ObjectNode answer = Json.object().put("has_more", to < all.size());
        answer.set(name, Json.array(all.subList(Math.min(from, to), to).stream()));
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? Integer.toString(to) : "");
        return answer;
    }

    ObjectNode open(Rest.Ask ask) {
        LoopbackUser user = world.user(ask.arg("users")).filter(one -> one.workspace() == ask.workspace())
                .orElseThrow(() -> Refusal.of("user_not_found"));
        LoopbackChannel direct = user.direct();
        return Json.object().set("channel", ask.flag("return_im") ? direct.json(ask.workspace()) : Json.object().put("id", direct.id()));
    }

    /** Somebody of another workspace is known too where a channel is shared. */
    static boolean knows(World world, Workspace workspace, LoopbackUser user) {
        return user.workspace() == workspace
                || world.channels.values().stream().anyMatch(channel -> channel.isKnownTo(workspace) && channel.isWith(user));
    }

    ObjectNode user(Rest.Ask ask) {
        LoopbackUser user = world.user(ask.arg("user")).filter(one -> knows(world, ask.workspace(), one))
                .orElseThrow(() -> Refusal.of("user_not_found"));
        ObjectNode json = user.json();
        if (!ask.flag("include_locale")) {
            json.remove("locale");
        }
        return Json.object().set("user", json);
    }
}
