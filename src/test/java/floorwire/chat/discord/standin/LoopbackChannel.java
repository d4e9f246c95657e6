package floorwire.chat.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A channel of a server, a thread in one (forum posts are threads), or somebody's direct messages with the bot. */
public final class LoopbackChannel {

    static final int DIRECT = 1;
    static final int ANNOUNCEMENT = 5;
    static final int ANNOUNCEMENT_THREAD = 10;
    static final int PUBLIC_THREAD = 11;
    static final int FORUM = 15;

    private final World world;
    private final Optional<LoopbackGuild> guild;
    private final Optional<LoopbackChannel> parent;
    private final Instant created;
    private final String id;
    private final int type;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private String name;
    private Optional<LoopbackUser> recipient = Optional.empty();
    private List<String> appliedTags = List.of();
    private boolean tagRequired;
    private boolean archived;
    private boolean locked;
    private long deniedToBot;
    private boolean gone;

    private LoopbackChannel(World world, Optional<LoopbackGuild> guild, Optional<LoopbackChannel> parent, String id, int type,
            String name) {
        this.world = world;
        this.created = world.now();
        this.guild = guild;
        this.parent = parent;
        this.id = id;
        this.type = type;
        this.name = name;
    }

    LoopbackChannel(World world, LoopbackGuild guild, int type, String name) {
        this(world, Optional.of(guild), Optional.empty(), world.ids.next(), type, name);
    }

    LoopbackChannel(World world, LoopbackGuild guild, int type, String name, List<String> tags) {
        this(world, guild, type, name);
        tags.forEach(tag -> this.tags.put(world.ids.next(), tag));
    }

    /** Direct messages. */
    LoopbackChannel(World world, LoopbackUser recipient) {
        this(world, Optional.empty(), Optional.empty(), world.ids.next(), DIRECT, "");
        this.recipient = Optional.of(recipient);
    }

    /** A thread; one made from a message has that message's id, by the documents. */
    LoopbackChannel(World world, LoopbackChannel parent, String id, String name, List<String> appliedTags) {
        this(world, parent.guild, Optional.of(parent), id, parent.type == ANNOUNCEMENT ? ANNOUNCEMENT_THREAD : PUBLIC_THREAD, name);
        this.appliedTags = appliedTags;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<LoopbackGuild> guild() {
        return guild;
    }

    /** What stands in it now, oldest first, answers to commands that everybody sees among it. */
    public List<Post> posts() {
        synchronized (world) {
            return posts.stream().filter(post -> !post.isDeleted()).toList();
        }
    }

    /** Its threads, oldest first; those of a forum are its posts. */
    public List<LoopbackChannel> threads() {
        synchronized (world) {
            return world.threadsOf(this).toList();
        }
    }

    /** What somebody says here. */
    public Post says(LoopbackUser author, String content) {
        synchronized (world) {
            Post post = new Post(world, this, author, Json.object().put("content", content), Map.of());
            add(post);
            return post;
        }
    }

    /** A post in this forum needs a tag from now on (40067). */
    public LoopbackChannel requiresTag() {
        synchronized (world) {
            tagRequired = true;
            update();
        }
        return this;
    }

    /** The channel's own settings take rights away from the bot; none gives them back. */
    public void deniesBot(long rights) {
        synchronized (world) {
            deniedToBot = rights;
            update();
        }
    }

    public void rename(String to) {
        synchronized (world) {
            name = to;
            update();
        }
    }

    /** Deleted, with its threads. */
    public void delete() {
        synchronized (world) {
            threads().forEach(LoopbackChannel::delete);
            world.tell(this, isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", json());
            gone = true;
        }
    }

    /** This thread is put away; a moderator's lock keeps it so. */
    public void archive(boolean byModerator) {
        setState(true, byModerator);
    }

    public void unarchive() {
        setState(false, false);
    }

    void setState(boolean nowArchived, boolean nowLocked) {
        synchronized (world) {
            archived = nowArchived;
            locked = nowLocked;
            update();
        }
    }

    void setAppliedTags(List<String> now) {
        appliedTags = now;
    }

    private void update() {
        world.tell(this, isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", json());
    }

    /** Waits until so many messages stand in it. */
    public List<Post> awaitPosts(int count) {
        return world.await(count + " messages in #" + name, World.PATIENCE,
                () -> posts().size() >= count ? Optional.of(posts()) : Optional.empty());
    }

    /** The same with a patience of one's own. */
    public List<Post> awaitPosts(int count, Duration patience) {
        return world.await(count + " messages in #" + name, patience,
                () -> posts().size() >= count ? Optional.of(posts()) : Optional.empty());
    }

    /** Waits until it has so many threads. */
    public List<LoopbackChannel> awaitThreads(int count) {
        return world.await(count + " threads in #" + name, World.PATIENCE,
                () -> threads().size() >= count ? Optional.of(threads()) : Optional.empty());
    }

    public boolean isArchived() {
        return archived;
    }

    boolean isLocked() {
        return locked;
    }

    boolean isGone() {
        return gone;
    }

    boolean isThread() {
        return parent.isPresent();
    }

    boolean isForum() {
        return type == FORUM;
    }

    boolean isDirect() {
        return type == DIRECT;
    }

    boolean isTagRequired() {
        return tagRequired;
    }

    Map<String, String> tags() {
        return tags;
    }

    Optional<LoopbackChannel> parent() {
        return parent;
    }

    Optional<LoopbackUser> recipient() {
        return recipient;
    }

    void add(Post post) {
        posts.add(post);
        world.changed();
    }

    Optional<Post> post(String postId) {
        return posts.stream().filter(post -> post.id().equals(postId) && !post.isDeleted()).findFirst();
    }

    /** By the documents' order: the roles, then the channel's own; a thread has its parent's. */
    long botRights() {
        if (parent.isPresent()) {
            return parent.get().botRights();
        }
        return guild.map(server -> Rights.has(server.botRights(), Rights.ADMINISTRATOR) ? Rights.ALL : server.botRights() & ~deniedToBot)
                .orElse(Rights.ALL);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("type", type).put("flags", tagRequired ? 1 << 4 : 0);
        json.put("last_message_id", posts.isEmpty() ? null : posts.getLast().id());
        if (recipient.isPresent()) {
            json.putArray("recipients").add(recipient.get().json());
            return json;
        }
        guild.ifPresent(server -> json.put("guild_id", server.id()));
        json.put("name", name).put("rate_limit_per_user", 0);
        parent.ifPresentOrElse(above -> describeThread(json, above), () -> describeChannel(json));
        return json;
    }

    private void describeChannel(ObjectNode json) {
        json.put("position", 0).put("nsfw", false).putNull("topic").putNull("parent_id");
        ArrayNode overwrites = json.putArray("permission_overwrites");
        if (deniedToBot != 0) {
            overwrites.addObject().put("id", world.bot.id()).put("type", 1).put("allow", "0").put("deny", Long.toString(deniedToBot));
        }
        if (isForum()) {
            json.put("default_forum_layout", 0).putNull("default_sort_order").putNull("default_reaction_emoji").put("template", "");
            ArrayNode available = json.putArray("available_tags");
            tags.forEach((tag, label) -> available.addObject().put("id", tag).put("name", label).put("moderated", false)
                    .putNull("emoji_id").putNull("emoji_name"));
        }
    }

    private void describeThread(ObjectNode json, LoopbackChannel above) {
        json.put("parent_id", above.id).put("owner_id", world.bot.id()).put("message_count", posts.size()).put("member_count", 1)
                .put("total_message_sent", posts.size());
        json.putObject("thread_metadata").put("archived", archived).put("locked", locked).put("auto_archive_duration", 4320)
                .put("archive_timestamp", World.STAMP).put("create_timestamp", created.toString());
        json.set("applied_tags", Json.strings(appliedTags));
    }
}
