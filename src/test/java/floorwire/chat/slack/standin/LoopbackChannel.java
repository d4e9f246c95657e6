package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A channel, public or private, or direct messages with the bot. */
public final class LoopbackChannel {

    enum Kind {
        PUBLIC("channels", "channel"), PRIVATE("groups", "group"), DIRECT("im", "im");

        final String scope;
        final String event;

        Kind(String scope, String event) {
            this.scope = scope;
            this.event = event;
        }
    }

    private final World world;
    private final Workspace home;
    private Kind kind;
    private final Set<LoopbackUser> members = new LinkedHashSet<>();
    private final Set<Workspace> shared = new LinkedHashSet<>();
    private final List<Post> all = new ArrayList<>();
    private String id;
    private String name;
    private boolean archived;
    private boolean restricted;
    private long lastMicros;

    LoopbackChannel(World world, Workspace home, Kind kind, String name) {
        this.world = world;
        this.home = home;
        this.kind = kind;
        this.name = name;
        this.id = world.id(kind == Kind.DIRECT ? "D" : "C");
        shared.add(home);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    /** What everybody there sees now, oldest first; without replies that stand in threads alone, and without what was deleted. */
    public List<Post> posts() {
        synchronized (world) {
            return all.stream().filter(post -> !post.isDeleted() && !post.isEphemeral() && (!post.isReply() || post.isBroadcast()))
                    .toList();
        }
    }

    /** What was ever posted there, replies and what is deleted too; without what only one person saw. */
    public List<Post> everything() {
        synchronized (world) {
            return all.stream().filter(post -> !post.isEphemeral()).toList();
        }
    }

    /** Waits until so many posts stand there. */
    public List<Post> awaitPosts(int count) {
        return world.await(count + " posts in " + this, World.PATIENCE, () -> Optional.of(posts()).filter(posts -> posts.size() >= count));
    }

    /** What this person sees there: posts and what is for nobody else, oldest first. */
    public List<Post> seenBy(LoopbackUser user) {
        synchronized (world) {
            return all.stream().filter(post -> post.isSeenBy(user) && (!post.isReply() || post.isBroadcast())).toList();
        }
    }

    /** Archived, and the app is told. */
    public void archive() {
        happens("archive", () -> archived = true);
    }

    public void unarchive() {
        happens("unarchive", () -> archived = false);
    }

    private void happens(String what, Runnable change) {
        synchronized (world) {
            change.run();
            tell(world.event(kind.event + '_' + what).put("channel", id).put("user", "U0ADMIN"));
        }
    }

    /** Gone, and the app is told. */
    public void delete() {
        happens("deleted", () -> world.channels.remove(id));
    }

    public void rename(String to) {
        synchronized (world) {
            name = to;
            ObjectNode event = world.event(kind.event + "_rename");
            event.putObject("channel").put("id", id).put("name", to).put("created", 1735689600);
            tell(event);
        }
    }

    /** Its id changes, as when it is shared with another workspace or turned private, and the app is told. */
    public void changesId() {
        synchronized (world) {
            String before = id;
            world.channels.remove(before);
            id = world.id("C");
            world.channels.put(id, this);
            tell(world.event("channel_id_changed").put("old_channel_id", before).put("new_channel_id", id));
        }
    }

    /** A public channel becomes a private one, with the id it has; who was in it stays, and no event of its own tells the app. */
    public void turnsPrivate() {
        synchronized (world) {
            kind = Kind.PRIVATE;
        }
    }

    /** Whether only some may post there: {@code restricted_action}. */
    public void restrict(boolean only) {
        synchronized (world) {
            restricted = only;
        }
    }

    /** Another workspace takes part in it (Slack Connect). */
    public void sharesWith(Workspace other) {
        synchronized (world) {
            shared.add(other);
        }
    }

    /** Somebody invites the bot, and it is told. */
    public void invitesBot() {
        synchronized (world) {
            admit(home.bot());
            tell(world.event("member_joined_channel").put("user", home.bot().id()).put("channel", id).put("channel_type", letter())
                    .put("team", home.id()).put("inviter", "U0ADMIN"));
        }
    }

    /** Somebody removes the bot, and it is told. */
    public void removesBot() {
        synchronized (world) {
            world.event(home, source(),
                    world.event(kind == Kind.PUBLIC ? "channel_left" : "group_left").put("channel", id).put("actor_id", "U0ADMIN"));
            members.remove(home.bot());
        }
    }

    /** The same, told as of anybody who leaves: by the documents {@code channel_left} is "sometimes withheld". */
    public void removesBotLikeAnybody() {
        synchronized (world) {
            leaves(home.bot());
            members.remove(home.bot());
        }
    }

    /** Somebody leaves, and the app is told if it is there. */
    public void leaves(LoopbackUser user) {
        synchronized (world) {
            tell(world.event("member_left_channel").put("user", user.id()).put("channel", id).put("channel_type", letter())
                    .put("team", user.workspace().id()));
        }
    }

    private String letter() {
        return kind == Kind.PUBLIC ? "C" : "G";
    }

    /** By the documents what happens to public channels is told wherever {@code channels:read} is, to others where the bot is. */
    private void tell(ObjectNode event) {
        if (kind == Kind.PUBLIC || isWith(home.bot())) {
            world.event(home, source(), event);
        }
        world.changed();
    }

    /** Where what happens comes from: in a shared channel it may be another workspace, and here it is. */
    private Workspace source() {
        return shared.stream().filter(other -> other != home).findFirst().orElse(home);
    }

    /** Whose app hears what somebody does there: that of their own workspace if it is there, else that of the channel's. */
    Workspace appFor(LoopbackUser user) {
        return isWith(user.workspace().bot()) ? user.workspace() : home;
    }

    void admit(LoopbackUser user) {
        members.add(user);
    }

    /** Whether somebody joined it, and not only may. */
    boolean hasMember(LoopbackUser user) {
        return members.contains(user);
    }

    boolean isWith(LoopbackUser user) {
        return members.contains(user) || (kind == Kind.PUBLIC && !user.isBot() && shared.contains(user.workspace()));
    }

    /** Whether it exists for who asks from there. */
    boolean isKnownTo(Workspace workspace) {
        return shared.contains(workspace) && (kind == Kind.PUBLIC || isWith(workspace.bot()));
    }

    Kind kind() {
        return kind;
    }

    Workspace home() {
        return home;
    }

    boolean isArchived() {
        return archived;
    }

    boolean isRestricted() {
        return restricted;
    }

    /** Unique in a channel, and rising. */
    String nextTs() {
        lastMicros = Math.max(lastMicros + 1, world.micros());
        return World.stamp(lastMicros);
    }

    Post add(Post post) {
        all.add(post);
        world.changed();
        return post;
    }

    Optional<Post> post(String ts) {
        return all.stream().filter(post -> post.ts().equals(ts) && !post.isDeleted() && !post.isEphemeral()).findFirst();
    }

    List<Post> repliesTo(Post parent) {
        synchronized (world) {
            return all.stream().filter(post -> post.isReply() && !post.isDeleted() && !post.isEphemeral()
                    && post.threadTs().filter(parent.ts()::equals).isPresent()).toList();
        }
    }

    ObjectNode json(Workspace asker) {
        ObjectNode json = Json.object().put("id", id).put("created", 1735689600).put("is_archived", archived).put("is_im", isDirect())
                .put("is_org_shared", false).put("is_shared", shared.size() > 1).put("is_ext_shared", shared.size() > 1)
                .put("is_mpim", false).put("context_team_id", asker.id()).put("updated", 1735689600000L);
        if (isDirect()) {
            members.stream().filter(member -> !member.isBot()).forEach(member -> json.put("user", member.id()));
            return json.put("is_open", true).put("priority", 0);
        }
        json.put("name", name).put("name_normalized", name).put("is_channel", kind == Kind.PUBLIC).put("is_group", kind == Kind.PRIVATE)
                .put("is_private", kind == Kind.PRIVATE).put("is_general", false).put("is_member", isWith(asker.bot()))
                .put("is_read_only", restricted).put("creator", "U0ADMIN").put("is_pending_ext_shared", false);
        json.set("shared_team_ids", Json.strings(shared.stream().map(Workspace::id).toList()));
        json.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
        json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
        json.putArray("previous_names");
        return json;
    }

    @Override
    public String toString() {
        return isDirect() ? "direct messages " + id : "#" + name;
    }
}
