package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A message as it stands, with what stood there before. */
public final class Post implements Surface {

    private final World world;
    private final LoopbackChannel channel;
    private final LoopbackUser author;
    private final ObjectNode json = Json.object();
    private final Optional<LoopbackUser> onlyFor;
    private final Set<String> pinged;
    private final List<JsonNode> earlier = new ArrayList<>();
    private final Map<String, JsonNode> unfurls = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Choices choices = new Choices();
    private boolean deleted;

    Post(World world, LoopbackChannel channel, LoopbackUser author, JsonNode sent, Optional<LoopbackUser> onlyFor) {
        this.world = world;
        this.channel = channel;
        this.author = author;
        this.onlyFor = onlyFor;
        json.put("type", "message").put("user", author.id()).put("ts", channel.nextTs()).put("team", author.workspace().id());
        if (author.isBot()) {
            json.put("bot_id", author.workspace().botId()).put("app_id", world.appId);
            json.set("bot_profile", author.workspace().botProfile());
        }
        apply(sent);
        if (!Json.text(sent, "thread_ts").isEmpty()) {
            json.put("thread_ts", Json.text(sent, "thread_ts"));
        }
        if (sent.path("metadata").isObject()) {
            json.set("metadata", sent.path("metadata").deepCopy());
        }
        this.pinged = Reading.pings(json);
    }

    /** Slack's id of it within its channel: seconds, a dot, six digits. */
    public String ts() {
        return Json.text(json, "ts");
    }

    public LoopbackChannel channel() {
        return channel;
    }

    public LoopbackUser author() {
        return author;
    }

    /** The {@code text}: what a notification shows, and what is read where there are no blocks. */
    public String fallback() {
        return Json.text(json, "text");
    }

    /** What goes with it unseen: {@code event_type} and {@code event_payload}; a missing node if nothing does. */
    public JsonNode metadata() {
        return json.path("metadata");
    }

    /** What it said before each edit, oldest first. */
    public List<JsonNode> earlier() {
        return List.copyOf(earlier);
    }

    public boolean isEdited() {
        return !earlier.isEmpty();
    }

    /** Waits until it was edited so often. */
    public Post awaitEdits(int times) {
        return world.await(times + " edits of " + this, World.PATIENCE,
                () -> earlier.size() >= times ? Optional.of(this) : Optional.empty());
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** Whether only one person sees it. */
    public boolean isEphemeral() {
        return onlyFor.isPresent();
    }

    /** Who was notified when it came: ids of users and groups, {@code channel}, {@code here}, {@code everyone}. An edit notifies nobody. */
    public Set<String> pinged() {
        return pinged;
    }

    /** The files that came with it, by name. */
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** What its image blocks say of their files to who does not see them, by the files' ids. */
    public Map<String, String> images() {
        Map<String, String> images = new LinkedHashMap<>();
        json().path("blocks").valueStream().filter(block -> block.has("slack_file"))
                .forEach(block -> images.put(Json.text(block.path("slack_file"), "id"), Json.text(block, "alt_text")));
        return images;
    }

    /** What the app shows of the links in it, by link. */
    public Map<String, JsonNode> unfurls() {
        synchronized (world) {
            return Map.copyOf(unfurls);
        }
    }

    /** Waits until the app shows something of a link in it. */
    public Map<String, JsonNode> awaitUnfurls() {
        return world.await("unfurls of " + this, World.PATIENCE,
                () -> unfurls.isEmpty() ? Optional.empty() : Optional.of(Map.copyOf(unfurls)));
    }

    /** The {@code ts} of what it replies to. */
    public Optional<String> threadTs() {
        return Optional.of(Json.text(json, "thread_ts")).filter(ts -> !ts.isEmpty());
    }

    /** Whether it stands below another one. */
    public boolean isReply() {
        return threadTs().filter(ts -> !ts.equals(ts())).isPresent();
    }

    /** Whether a reply was sent to the channel as well. */
    public boolean isBroadcast() {
        return Json.text(json, "subtype").equals("thread_broadcast");
    }

    /** What stands below it, oldest first. */
    public List<Post> replies() {
        return channel.repliesTo(this);
    }

    /** Waits until so much stands below it. */
    public List<Post> awaitReplies(int count) {
        return world.await(count + " replies to " + this, World.PATIENCE, () -> Optional.of(replies()).filter(all -> all.size() >= count));
    }

    /** Taken away by somebody who may; the app is not told. */
    public void removed() {
        synchronized (world) {
            delete();
        }
    }

    @Override
    public ObjectNode json() {
        ObjectNode copy = json.deepCopy();
        List<Post> replies = isEphemeral() || isReply() ? List.of() : replies();
        if (!replies.isEmpty()) {
            copy.put("thread_ts", ts()).put("reply_count", replies.size()).put("latest_reply", replies.getLast().ts());
        }
        return copy;
    }

    @Override
    public Choices choices() {
        return choices;
    }

    boolean isSeenBy(LoopbackUser user) {
        return !deleted && onlyFor.filter(one -> one != user).isEmpty();
    }

    void broadcast() {
        json.put("subtype", "thread_broadcast");
    }

    void attach(String name, byte[] content, ObjectNode file) {
        files.put(name, content);
        json.withArray("/files").add(file);
    }

    void unfurl(Map<String, JsonNode> shown) {
        unfurls.putAll(shown);
        world.changed();
    }

    void delete() {
        deleted = true;
        world.changed();
    }

    /** By the documents: what is named is replaced, and blocks that are not named go where a text is. */
    void edit(JsonNode sent) {
        earlier.add(json.deepCopy());
        if (sent.has("text") && !sent.has("blocks")) {
            json.remove("blocks");
        }
        apply(sent);
        if (sent.path("metadata").isObject()) {
            json.set("metadata", sent.path("metadata").deepCopy());
        }
        json.putObject("edited").put("user", author.id()).put("ts", world.stamp());
        world.changed();
    }

    private void apply(JsonNode sent) {
        if (sent.has("text")) {
            json.put("text", Json.text(sent, "text"));
        } else if (!json.has("text")) {
            json.put("text", "");
        }
        for (String part : List.of("blocks", "attachments")) {
            if (sent.path(part).isArray()) {
                json.set(part, part.equals("blocks") ? named(world, (ArrayNode) sent.path(part)) : sent.path(part).deepCopy());
            }
        }
    }

    /** Slack names blocks and elements that have no name. */
    static ArrayNode named(World world, ArrayNode blocks) {
        ArrayNode copy = blocks.deepCopy();
        copy.forEach(block -> {
            if (!block.has("block_id")) {
                ((ObjectNode) block).put("block_id", world.shortId());
            }
        });
        Reading.elements(copy, (_, element) -> {
            if (!element.has("action_id") && element instanceof ObjectNode object && !Reading.controls(Json.object()
                    .set("blocks", Json.array().add(Json.object().set("element", object)))).isEmpty()) {
                object.put("action_id", world.shortId());
            }
        });
        return copy;
    }

    @Override
    public String toString() {
        String text = text();
        return ts() + " in " + channel + ": " + text.substring(0, Math.min(80, text.length()));
    }
}
