package floorwire.chat.discord.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A server ("guild") with its channels, its members' permissions, and the bot's. */
public final class LoopbackGuild {

    private final World world;
    private final String id;
    private final String name;
    private final LoopbackUser owner;
    private final String botRole;
    private final Map<String, Long> members = new HashMap<>();
    private long everyone = Rights.TALKING;
    private long bot = Rights.POSTING;
    private boolean withBot = true;

    LoopbackGuild(World world, String name) {
        this.world = world;
        this.id = world.ids.next();
        this.name = name;
        this.owner = world.user("Owner of " + name);
        this.botRole = world.ids.next();
        members.put(owner.id(), Rights.ALL);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    boolean isWithBot() {
        return withBot;
    }

    String botRole() {
        return botRole;
    }

    /** A text channel that everybody may use. */
    public LoopbackChannel text(String channel) {
        return world.opened(new LoopbackChannel(world, this, 0, channel));
    }

    public LoopbackChannel announcements(String channel) {
        return world.opened(new LoopbackChannel(world, this, 5, channel));
    }

    /** A forum, in which each post is a thread. */
    public LoopbackChannel forum(String channel, String... tags) {
        return world.opened(new LoopbackChannel(world, this, 15, channel, List.of(tags)));
    }

    /** A member who may do this, whatever the channel says. */
    public LoopbackUser member(String user, long rights) {
        LoopbackUser member = world.user(user);
        members.put(member.id(), rights);
        return member;
    }

    /** The same user as a member here too. */
    public LoopbackUser member(LoopbackUser user, long rights) {
        members.put(user.id(), rights);
        return user;
    }

    long rights(LoopbackUser user) {
        return members.getOrDefault(user.id(), Rights.TALKING);
    }

    /** What the bot may do here from now on; it hears of it. What members may do stays as it was. */
    public void botMay(long rights) {
        synchronized (world) {
            this.bot = rights;
            this.everyone = rights & Rights.TALKING;
            world.tell(this, "GUILD_ROLE_UPDATE", Json.object().put("guild_id", id).set("role", role(id, "@everyone", everyone)));
            world.tell(this, "GUILD_ROLE_UPDATE", Json.object().put("guild_id", id).set("role", role(botRole, "Floorwire", bot)));
        }
    }

    long botRights() {
        return Rights.has(bot | everyone, Rights.ADMINISTRATOR) ? Rights.ALL : bot | everyone;
    }

    /** The bot is thrown out: one GUILD_DELETE, and nothing more is heard from here. */
    public void removesBot() {
        synchronized (world) {
            world.tell(this, "GUILD_DELETE", Json.object().put("id", id));
            withBot = false;
        }
    }

    /** The bot is invited (again). */
    public void invitesBot() {
        synchronized (world) {
            withBot = true;
            bot = Rights.POSTING;
            world.tell(this, "GUILD_CREATE", json());
        }
    }

    /** An outage of Discord's: the server is away, not lost. */
    public void goesAway() {
        world.tell(this, "GUILD_DELETE", Json.object().put("id", id).put("unavailable", true));
    }

    /** The outage is over. */
    public void comesBack() {
        world.tell(this, "GUILD_CREATE", json());
    }

    private static ObjectNode role(String id, String name, long rights) {
        ObjectNode role = Json.object().put("id", id).put("name", name).put("color", 0).put("hoist", false).put("position", 0)
                .put("permissions", Long.toString(rights)).put("managed", !name.startsWith("@")).put("mentionable", false).put("flags", 0)
                .putNull("icon").putNull("unicode_emoji");
        role.putObject("colors").put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color");
        return role;
    }

    ObjectNode member(LoopbackUser user) {
        ObjectNode member = Json.object().putNull("nick").putNull("avatar").put("joined_at", World.STAMP).put("deaf", false)
                .put("mute", false).put("flags", 0).put("pending", false).putNull("premium_since").putNull("communication_disabled_until");
        member.set("user", user.json());
        member.set("roles", user == world.bot ? Json.strings(List.of(botRole)) : Json.array());
        return member;
    }

    /** As in {@code GET /guilds/{id}}. */
    ObjectNode summary() {
        ObjectNode guild = Json.object().put("id", id).put("name", name).put("owner_id", owner.id()).put("preferred_locale", "en-US")
                .put("region", "us-east").put("afk_timeout", 300).put("verification_level", 0).put("default_message_notifications", 0)
                .put("explicit_content_filter", 0).put("mfa_level", 0).put("premium_tier", 0).put("nsfw_level", 0).put("nsfw", false)
                .put("system_channel_flags", 0).put("premium_progress_bar_enabled", false).put("max_members", 500000)
                .put("max_video_channel_users", 25).put("premium_subscription_count", 0);
        for (String nothing : List.of("icon", "splash", "discovery_splash", "afk_channel_id", "application_id", "system_channel_id",
                "rules_channel_id", "max_presences", "vanity_url_code", "description", "banner", "public_updates_channel_id",
                "safety_alerts_channel_id", "widget_channel_id", "incidents_data")) {
            guild.putNull(nothing);
        }
        guild.putArray("features");
        guild.putArray("emojis");
        guild.putArray("stickers");
        guild.putArray("roles").add(role(id, "@everyone", everyone)).add(role(botRole, "Floorwire", bot));
        return guild;
    }

    /** As in GUILD_CREATE. */
    ObjectNode json() {
        ObjectNode guild = summary().put("joined_at", World.STAMP).put("large", false).put("unavailable", false)
                .put("member_count", members.size() + 1);
        guild.set("members", Json.array(List.of(member(world.bot)).stream()));
        guild.set("channels", Json.array(world.channels(this).filter(channel -> !channel.isThread()).map(LoopbackChannel::json)));
        guild.set("threads", Json.array(
                world.channels(this).filter(channel -> channel.isThread() && !channel.isArchived()).map(LoopbackChannel::json)));
        for (String none : List.of("presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds")) {
            guild.putArray(none);
        }
        return guild;
    }
}
