package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Somebody in a workspace, or the bot. */
public final class LoopbackUser {

    private final World world;
    private final Workspace workspace;
    private final String id;
    private final String name;
    private final boolean bot;
    private final List<View> modals = new ArrayList<>();
    private Optional<View> home = Optional.empty();
    private Optional<LoopbackChannel> direct = Optional.empty();
    private String locale = "en-US";
    private String zone = "America/New_York";
    private boolean admin;
    private boolean guest;
    private Optional<List<Workspace>> organisation = Optional.empty();

    LoopbackUser(World world, Workspace workspace, String name, boolean bot) {
        this.world = world;
        this.workspace = workspace;
        this.id = world.id("U");
        this.name = name;
        this.bot = bot;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** What Slack says of where they live; at first {@code en-US} and {@code America/New_York}. */
    public LoopbackUser living(String inLocale, String inZone) {
        synchronized (world) {
            locale = inLocale;
            zone = inZone;
            return this;
        }
    }

    /** Made an administrator of the workspace. */
    public LoopbackUser administrator() {
        synchronized (world) {
            admin = true;
            return this;
        }
    }

    /** A guest of the workspace, who is let into some channels only. */
    public LoopbackUser guest() {
        synchronized (world) {
            guest = true;
            return this;
        }
    }

    /** A person of an organisation (Enterprise Grid), who is a member of these workspaces of it; no one workspace is theirs. */
    public LoopbackUser ofOrganisation(Workspace... members) {
        synchronized (world) {
            organisation = Optional.of(List.of(members));
            return this;
        }
    }

    /** Made a member of a private channel. */
    public LoopbackUser joins(LoopbackChannel channel) {
        synchronized (world) {
            channel.admit(this);
            return this;
        }
    }

    /** This person in that channel. */
    public Seat in(LoopbackChannel channel) {
        if (!channel.isWith(this)) {
            throw new AssertionError(name + " is not in " + channel);
        }
        return new Seat(world, this, Optional.of(channel));
    }

    /** This person outside of any channel: on the Home tab, in a modal. */
    public Seat anywhere() {
        return new Seat(world, this, Optional.empty());
    }

    /** Their direct messages with the bot. */
    public LoopbackChannel direct() {
        synchronized (world) {
            LoopbackChannel channel = direct.orElseGet(() -> {
                LoopbackChannel made = new LoopbackChannel(world, workspace, LoopbackChannel.Kind.DIRECT, "directmessage");
                made.admit(this);
                made.admit(workspace.bot());
                world.channels.put(made.id(), made);
                return made;
            });
            direct = Optional.of(channel);
            return channel;
        }
    }

    /** Opens the app's Home tab, which the app is told of; what it shows then is {@link #awaitHome}. */
    public Envelope opensHome() {
        synchronized (world) {
            ObjectNode event = world.event("app_home_opened").put("user", id).put("channel", direct().id()).put("tab", "home");
            home.ifPresent(view -> event.set("view", view.json()));
            return world.event(workspace, event);
        }
    }

    /** Opens the Home tab of an app of a workspace that shares a channel with their own. */
    public Envelope opensHomeOf(Workspace app) {
        synchronized (world) {
            return world.event(app, workspace, world.event("app_home_opened").put("user", id).put("channel", direct().id())
                    .put("tab", "home"));
        }
    }

    /** What the Home tab shows, once something was published. */
    public View awaitHome() {
        return world.await("a Home tab for " + name, World.PATIENCE, () -> home);
    }

    /** The modal on top, once one is open. */
    public View awaitModal() {
        return world.await("a modal for " + name, World.PATIENCE, this::modal);
    }

    /** The modal on top, if one is open. */
    public Optional<View> modal() {
        synchronized (world) {
            return modals.isEmpty() ? Optional.empty() : Optional.of(modals.getLast());
        }
    }

    /** A global shortcut. */
    public LoopbackInteraction shortcut(String callbackId) {
        return anywhere().shortcut(callbackId);
    }

    /** A click on the Home tab or in a modal. */
    public LoopbackInteraction clicks(View view, String label) {
        return anywhere().clicks(view, label);
    }

    /** Choosing on the Home tab or in a modal. */
    public LoopbackInteraction chooses(View view, String menu, String... values) {
        return anywhere().chooses(view, menu, values);
    }

    /** Choosing in a field of a modal, of which the app hears nothing before it is sent. */
    public void picks(View view, String menu, String... values) {
        anywhere().picks(view, menu, values);
    }

    /** Typing in a menu that the app fills. */
    public LoopbackInteraction types(View view, String menu, String text) {
        return anywhere().types(view, menu, text);
    }

    /** Sends a modal off, with what was typed and chosen by label or action id: a text, or a list of them. */
    public LoopbackInteraction submits(View view, Map<String, ?> values) {
        return anywhere().submits(view, values);
    }

    /** Closes a modal without sending it; the app hears of it if it asked to. */
    public Optional<LoopbackInteraction> closes(View view) {
        return anywhere().closes(view);
    }

    boolean isBot() {
        return bot;
    }

    Optional<View> home() {
        return home;
    }

    void homeIs(View view) {
        home = Optional.of(view);
    }

    List<View> modals() {
        return modals;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("team_id", workspace.id()).put("name", name).put("deleted", false)
                .put("color", "9f69e7").put("real_name", name).put("tz", zone).put("tz_label", zone).put("tz_offset", 0)
                .put("is_admin", admin).put("is_owner", false).put("is_primary_owner", false).put("is_restricted", guest)
                .put("is_ultra_restricted", false).put("is_bot", bot).put("is_app_user", false).put("updated", 1735689600)
                .put("locale", locale);
        ObjectNode profile = json.putObject("profile").put("real_name", name).put("display_name", name).put("team", workspace.id());
        organisation.ifPresent(members -> {
            json.remove("team_id");
            ObjectNode there = json.putObject("enterprise_user").put("id", "W" + id.substring(1)).put("enterprise_id", "E0ORGANISED")
                    .put("enterprise_name", "Organised").put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
            there.set("teams", Json.strings(members.stream().map(Workspace::id).toList()));
        });
        if (bot) {
            profile.put("bot_id", workspace.botId()).put("api_app_id", world.appId);
        }
        return json;
    }

    @Override
    public String toString() {
        return name;
    }
}
