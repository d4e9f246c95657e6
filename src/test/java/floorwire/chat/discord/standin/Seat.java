package floorwire.chat.discord.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/**
 * A user in a channel. What Discord's client would not let through is an {@link AssertionError} here: a command that is not registered,
 * or not for this user, a button that is not there. The {@code forged} ones go through all the same, as from a client that is not Discord's.
 */
public final class Seat {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int FORM = 5;

    private final World world;
    private final LoopbackUser user;
    private final LoopbackChannel channel;
    private boolean twice;

    Seat(World world, LoopbackUser user, LoopbackChannel channel) {
        this.world = world;
        this.user = user;
        this.channel = channel;
    }

    /** The next thing this user does arrives twice over the gateway. */
    public Seat arrivingTwice() {
        twice = true;
        return this;
    }

    /** A command without options. */
    public LoopbackInteraction command(String line) {
        return command(line, Map.of());
    }

    /**
     * A slash command.
     *
     * @param line    the name, with the subcommand if there is one: {@code congress status}
     * @param options the values by name; a number's and a truth value's may be given as such or as text
     */
    public LoopbackInteraction command(String line, Map<String, ?> options) {
        return send(COMMAND, CommandLine.typed(world, this, line, options, Optional.empty()), Optional.empty());
    }

    /** Typing in an option that completes itself. */
    public LoopbackInteraction completes(String line, String option, String typed) {
        return completes(line, option, typed, Map.of());
    }

    /** The same, with what the other options hold already. */
    public LoopbackInteraction completes(String line, String option, String typed, Map<String, ?> others) {
        Map<String, Object> options = new java.util.LinkedHashMap<>(others);
        options.put(option, typed);
        return send(AUTOCOMPLETE, CommandLine.typed(world, this, line, options, Optional.of(option)), Optional.empty());
    }

    /** A command as it stands, registered or not, such as one of an older version; {@code data} without an id. */
    public LoopbackInteraction forgedCommand(ObjectNode data) {
        if (!data.has("id")) {
            data.put("id", world.ids.next());
        }
        return send(COMMAND, data, Optional.empty());
    }

    /** A click on the button with this label or custom id. */
    public LoopbackInteraction clicks(Post post, String label) {
        Control button = post.control(label);
        if (button.disabled() || button.type() != 2 || button.customId().isEmpty()) {
            throw new AssertionError("nothing to click: " + button);
        }
        return forgedClick(post, button.customId());
    }

    /** A click on a button that the message may not have. */
    public LoopbackInteraction forgedClick(Post post, String customId) {
        return send(COMPONENT, Json.object().put("custom_id", customId).put("component_type", 2).put("id", 1), Optional.of(post));
    }

    /** Choosing in the menu with this placeholder or custom id: options by value; channels, roles and users by id. */
    public LoopbackInteraction chooses(Post post, String menu, String... values) {
        Control control = post.control(menu);
        if (control.type() == 3 && !control.values().containsAll(List.of(values))) {
            throw new AssertionError("not among the options " + control.values() + ": " + List.of(values));
        }
        ObjectNode data = Json.object().put("custom_id", control.customId()).put("component_type", control.type()).put("id", 1);
        data.set("values", Json.strings(List.of(values)));
        if (control.type() != 3) {
            resolve(data, control.type(), values);
        }
        return send(COMPONENT, data, Optional.of(post));
    }

    private void resolve(ObjectNode data, int menuType, String... ids) {
        ObjectNode resolved = data.putObject("resolved");
        for (String id : ids) {
            if (menuType == 8) {
                resolved.withObject("/channels").set(id, partial(world.channelById(id).orElseThrow()));
            } else if (menuType == 5) {
                resolved.withObject("/users").set(id, world.userById(id).orElseThrow().json());
            } else {
                throw new AssertionError("menus of type " + menuType + " are not played here");
            }
        }
    }

    /** Sending off the form that opened, with what was typed by custom id. */
    public LoopbackInteraction submits(LoopbackInteraction opened, Map<String, String> typed) {
        return send(FORM, Forms.filled(opened.modal(), typed), opened.source(), Optional.of(opened));
    }

    /** The entry of this name in a message's menu ("Apps"). */
    public LoopbackInteraction uses(String name, Post post) {
        ObjectNode command = CommandLine.offered(world, this, 3, name);
        ObjectNode data = Json.object().put("id", Json.text(command, "id")).put("name", name).put("type", 3).put("target_id", post.id());
        data.putObject("resolved").putObject("messages").set(post.id(), post.json());
        return send(COMMAND, data, Optional.empty());
    }

    LoopbackUser user() {
        return user;
    }

    LoopbackChannel channel() {
        return channel;
    }

    long rights() {
        return channel.guild().map(guild -> guild.rights(user)).orElse(Rights.ALL);
    }

    private boolean isGuildInstalled() {
        return channel.guild().map(LoopbackGuild::isWithBot).orElse(true);
    }

    private LoopbackInteraction send(int type, ObjectNode data, Optional<Post> source) {
        return send(type, data, source, Optional.empty());
    }

    private LoopbackInteraction send(int type, ObjectNode data, Optional<Post> source, Optional<LoopbackInteraction> trigger) {
        synchronized (world) {
            if (!isGuildInstalled() && !user.hasInstalled()) {
                throw new AssertionError("neither is the app in this server, nor has " + user.name() + " installed it");
            }
            ObjectNode payload = payload(type);
            payload.set("data", data);
            source.ifPresent(post -> payload.set("message", post.json()));
            LoopbackInteraction interaction = new LoopbackInteraction(world, channel, payload, source, trigger);
            world.interactions.put(interaction.token(), interaction);
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                world.gateway.dispatch("INTERACTION_CREATE", payload,
                        channel.guild().filter(LoopbackGuild::isWithBot).map(LoopbackGuild::id));
            }
            twice = false;
            return interaction;
        }
    }

    private ObjectNode payload(int type) {
        String id = world.ids.next();
        ObjectNode payload = Json.object().put("id", id).put("application_id", world.application).put("type", type)
                .put("token", "interaction-" + id).put("version", 1).put("channel_id", channel.id()).put("locale", user.locale())
                .put("attachment_size_limit", 10485760)
                .put("app_permissions", Long.toString(isGuildInstalled() ? channel.botRights() : Rights.POSTING));
        payload.set("channel", partial(channel));
        payload.putArray("entitlements");
        ObjectNode owners = payload.putObject("authorizing_integration_owners");
        if (isGuildInstalled()) {
            owners.put("0", channel.guild().map(LoopbackGuild::id).orElse("0"));
        }
        if (user.hasInstalled()) {
            owners.put("1", user.id());
        }
        channel.guild().ifPresentOrElse(guild -> {
            payload.put("guild_id", guild.id()).put("guild_locale", "en-US").put("context", 0);
            payload.putObject("guild").put("id", guild.id()).put("locale", "en-US").putArray("features");
            payload.set("member", guild.member(user).put("permissions", Long.toString(rights())));
        }, () -> payload.put("context", 1).set("user", user.json()));
        return payload;
    }

    private JsonNode partial(LoopbackChannel of) {
        return of.json().put("permissions", Long.toString(rights()));
    }
}
