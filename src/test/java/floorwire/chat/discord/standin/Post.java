package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A message as it stands, with what stood there before. */
public final class Post {

    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int V2 = 1 << 15;

    private final World world;
    private final LoopbackChannel channel;
    private final LoopbackUser author;
    private final ObjectNode json;
    private final Map<String, byte[]> files;
    private final Set<String> pinged;
    private final List<JsonNode> earlier = new ArrayList<>();
    private Optional<LoopbackChannel> thread = Optional.empty();
    private boolean deleted;

    Post(World world, LoopbackChannel channel, LoopbackUser author, JsonNode sent, Map<String, byte[]> files) {
        this.world = world;
        this.channel = channel;
        this.author = author;
        this.files = new java.util.LinkedHashMap<>(files);
        this.json = Json.object().put("id", world.ids.next()).put("channel_id", channel.id());
        json.set("author", author.json());
        json.put("content", Json.text(sent, "content")).put("timestamp", world.now().toString()).putNull("edited_timestamp")
                .put("tts", false).put("mention_everyone", false).put("pinned", false).put("type", 0).put("flags", 0);
        for (String none : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            json.putArray(none);
        }
        apply(sent);
        this.pinged = Pings.of(sent, this);
    }

    public String id() {
        return Json.text(json, "id");
    }

    public LoopbackChannel channel() {
        return channel;
    }

    LoopbackUser author() {
        return author;
    }

    /** As Discord would hand it out now; a copy. */
    public ObjectNode json() {
        ObjectNode copy = json.deepCopy();
        thread.ifPresent(below -> copy.set("thread", below.json()));
        return copy;
    }

    /** What it said before each edit, oldest first. */
    public List<JsonNode> earlier() {
        return List.copyOf(earlier);
    }

    /** Everything in it that can be read, one line for each part. */
    public String text() {
        return Reading.text(json);
    }

    /** Its buttons and select menus, in order. */
    public List<Control> controls() {
        return Reading.controls(json);
    }

    /**
     * The control with this label, placeholder or custom id.
     *
     * @throws java.util.NoSuchElementException if there is none; the message lists those there are
     */
    public Control control(String label) {
        return controls().stream().filter(control -> control.is(label)).findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException("no control '" + label + "' among " + controls()));
    }

    /** Who was notified when it came: user and role ids, {@code everyone}, {@code here}. An edit notifies nobody. */
    public Set<String> pinged() {
        return pinged;
    }

    /** The files that came with it, by name. */
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** Whether only the one who asked sees it. */
    public boolean isEphemeral() {
        return (flags() & EPHEMERAL) != 0;
    }

    /** Whether it still says that the bot is thinking. */
    public boolean isLoading() {
        return (flags() & LOADING) != 0;
    }

    /** Whether it was edited. */
    public boolean isEdited() {
        return !earlier.isEmpty();
    }

    /** The thread made from it. */
    public Optional<LoopbackChannel> thread() {
        return thread;
    }

    /** Taken away by a moderator; a bot that asks for no message events does not hear of it. */
    public void removedByModerator() {
        synchronized (world) {
            delete();
        }
    }

    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
        world.changed();
    }

    void threadIs(LoopbackChannel made) {
        thread = Optional.of(made);
    }

    int flags() {
        return json.path("flags").asInt(0);
    }

    void setFlags(int flags) {
        json.put("flags", flags);
    }

    ObjectNode raw() {
        return json;
    }

    /** Changes what the request names, by the documents; absent fields stay, null ones are emptied. */
    void edit(JsonNode sent, Map<String, byte[]> more) {
        earlier.add(json.deepCopy());
        Attachments.drop(json, sent, files);
        files.putAll(more);
        apply(sent);
        json.put("edited_timestamp", world.now().toString());
        world.changed();
    }

    /** The first words in place of "is thinking": no edit. */
    void fill(JsonNode sent, Map<String, byte[]> more) {
        files.putAll(more);
        json.put("flags", flags() & ~LOADING);
        apply(sent);
        world.changed();
    }

    private void apply(JsonNode sent) {
        if (sent.has("content")) {
            json.put("content", Json.text(sent, "content"));
        }
        if (sent.has("flags")) {
            json.put("flags", json.path("flags").asInt(0) | sent.path("flags").asInt(0));
        }
        Attachments.apply(world, json, sent, files);
        for (String part : List.of("embeds", "components")) {
            if (sent.has(part)) {
                JsonNode resolved = Attachments.resolved(world, json, sent.path(part));
                json.set(part, part.equals("components") ? Attachments.completed(resolved) : Attachments.rich(resolved));
            }
        }
        if (Json.has(sent, "message_reference")) {
            json.put("type", 19).set("message_reference", sent.path("message_reference"));
        }
    }
}
