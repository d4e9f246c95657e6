package floorwire.chat.discord.standin;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Somebody with an account. */
public final class LoopbackUser {

    private final World world;
    private final String id;
    private final String name;
    private final boolean bot;
    private String locale = "en-US";
    private boolean installed;
    private boolean closedToMessages;

    LoopbackUser(World world, String name, boolean bot) {
        this.world = world;
        this.id = world.ids.next();
        this.name = name;
        this.bot = bot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    String locale() {
        return locale;
    }

    boolean hasInstalled() {
        return installed;
    }

    boolean isClosedToMessages() {
        return closedToMessages;
    }

    /** The language of this user's client, such as {@code es-ES}; at first en-US. */
    public LoopbackUser speaks(String language) {
        this.locale = language;
        return this;
    }

    /** From now on the app comes along with this user, into servers too where it is not a member. */
    public LoopbackUser installsTheApp() {
        this.installed = true;
        return this;
    }

    /** Direct messages to this user are refused from now on (50007). */
    public LoopbackUser closesDirectMessages() {
        this.closedToMessages = true;
        return this;
    }

    /** At the keyboard in a channel: what comes from there are interactions. */
    public Seat in(LoopbackChannel channel) {
        return new Seat(world, this, channel);
    }

    /** At the keyboard in the direct messages with the bot. */
    public Seat inDirectMessages() {
        return in(world.directMessages(this));
    }

    /** The direct messages with the bot, as a channel. */
    public LoopbackChannel directMessages() {
        return world.directMessages(this);
    }

    ObjectNode json() {
        return Json.object().put("id", id).put("username", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'))
                .put("discriminator", bot ? "0001" : "0").put("global_name", name).putNull("avatar").put("bot", bot).put("public_flags", 0)
                .put("flags", 0)
                .putNull("primary_guild");
    }
}
