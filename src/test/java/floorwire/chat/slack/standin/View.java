package floorwire.chat.slack.standin;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/**
 * A modal or somebody's Home tab. An update changes it in place; what was filled in stays where the block's and the action's id do (Slack's
 * guide to modals, Preserving input entries).
 */
public final class View implements Surface {

    private final World world;
    private final LoopbackUser user;
    private final Workspace app;
    private final ObjectNode json = Json.object();
    private Choices choices = new Choices();
    private int updates;
    private boolean open = true;

    /** @param app the workspace whose app shows it, which in a shared channel need not be the person's own */
    View(World world, LoopbackUser user, Workspace app, JsonNode sent) {
        this.world = world;
        this.user = user;
        this.app = app;
        String id = world.id("V");
        json.put("id", id).put("team_id", user.workspace().id()).put("root_view_id", id).put("app_id", world.appId)
                .put("app_installed_team_id", app.id()).put("bot_id", app.botId()).putNull("previous_view_id");
        fill(sent);
    }

    private void fill(JsonNode sent) {
        for (String text : java.util.List.of("private_metadata", "callback_id", "external_id")) {
            json.put(text, Json.text(sent, text));
        }
        for (String part : java.util.List.of("title", "submit", "close")) {
            json.set(part, sent.has(part) ? sent.path(part).deepCopy() : tools.jackson.databind.node.NullNode.getInstance());
        }
        json.put("type", Json.text(sent, "type")).put("clear_on_close", sent.path("clear_on_close").asBoolean(false))
                .put("notify_on_close", sent.path("notify_on_close").asBoolean(false)).put("hash", world.stamp() + '.' + world.shortId());
        json.set("blocks", Post.named(world, (ArrayNode) sent.path("blocks")));
    }

    /** Waits until it was updated so often since it was opened or first published. */
    public View awaitUpdates(int times) {
        return world.await(times + " updates of view " + id(), World.PATIENCE,
                () -> updates >= times ? Optional.of(this) : Optional.empty());
    }

    public String id() {
        return Json.text(json, "id");
    }

    public String callbackId() {
        return Json.text(json, "callback_id");
    }

    public String privateMetadata() {
        return Json.text(json, "private_metadata");
    }

    /** A modal's title; empty on a Home tab. */
    public String title() {
        return Json.text(json.path("title"), "text");
    }

    public boolean isHome() {
        return Json.text(json, "type").equals("home");
    }

    /** Whether it is still shown. */
    public boolean isOpen() {
        synchronized (world) {
            return open;
        }
    }

    LoopbackUser user() {
        return user;
    }

    Workspace app() {
        return app;
    }

    String hash() {
        return Json.text(json, "hash");
    }

    String externalId() {
        return Json.text(json, "external_id");
    }

    boolean notifiesOnClose() {
        return json.path("notify_on_close").asBoolean(false);
    }

    @Override
    public ObjectNode json() {
        ObjectNode copy = json.deepCopy();
        copy.putObject("state").set("values", choices.values());
        return copy;
    }

    @Override
    public Choices choices() {
        return choices;
    }

    void update(JsonNode sent) {
        fill(sent);
        choices = choices.of(controls());
        updates++;
        world.changed();
    }

    void close() {
        open = false;
        world.changed();
    }
}
