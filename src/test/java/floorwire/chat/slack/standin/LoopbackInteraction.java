package floorwire.chat.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** One thing that somebody did, and what the app made of it. */
public final class LoopbackInteraction {

    /** By the documents a {@code response_url} is good for five answers in thirty minutes. */
    static final int ANSWERS = 5;
    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(30);
    /** By the documents a {@code trigger_id} is good once, for three seconds. */
    static final Duration TRIGGERED_WITHIN = Duration.ofSeconds(3);

    /** @param trigger {@code trigger_id} */
    record Ids(String trigger, String responseUrl) {}

    private final World world;
    private final LoopbackUser user;
    private final Workspace app;
    private final Optional<LoopbackChannel> channel;
    private final Optional<Surface> on;
    private final Instant began;
    private final Ids ids;
    private final List<Post> answers = new ArrayList<>();
    private Optional<Envelope> envelope = Optional.empty();
    private Optional<View> modal = Optional.empty();
    private Optional<List<JsonNode>> offered = Optional.empty();
    private Map<String, String> errors = Map.of();
    private boolean triggered;
    private int used;

    LoopbackInteraction(World world, LoopbackUser user, Workspace app, Optional<LoopbackChannel> channel, Optional<Surface> on) {
        this.world = world;
        this.user = user;
        this.app = app;
        this.channel = channel;
        this.on = on;
        this.began = world.now();
        long number = world.number();
        this.ids = new Ids(number + ".loopback." + world.shortId(), world.http() + "/response/" + number);
    }

    public Envelope envelope() {
        return envelope.orElseThrow();
    }

    /** Waits until the app took it. */
    public Ack acked() {
        return envelope().acked();
    }

    /** The first message that answers it, by the ack or by {@code response_url}, once it is there. */
    public Post shown() {
        return answers(1).getFirst();
    }

    /** Waits for so many messages that answer it. */
    public List<Post> answers(int count) {
        return world.await(count + " answers to " + this, World.PATIENCE,
                () -> Optional.of(List.copyOf(answers)).filter(all -> all.size() >= count));
    }

    /** The message it was done on, once it was replaced so often. */
    public Post replaced(int times) {
        return ((Post) on.orElseThrow()).awaitEdits(times);
    }

    /** The modal that it opened, once it is there. */
    public View modal() {
        return world.await("a modal for " + this, World.PATIENCE, () -> modal);
    }

    /** What the app offers for what was typed: the words of each. */
    public List<String> choices() {
        return world.await("choices for " + this, World.PATIENCE, () -> offered).stream()
                .map(option -> Json.text(option.path("text"), "text")).toList();
    }

    /** What the app found wrong with a form, by block; empty if nothing. */
    public Map<String, String> errors() {
        acked();
        synchronized (world) {
            return errors;
        }
    }

    /** How often {@code response_url} was used. */
    public int responsesUsed() {
        synchronized (world) {
            return used;
        }
    }

    Ids ids() {
        return ids;
    }

    LoopbackUser user() {
        return user;
    }

    /** The workspace whose app it is for. */
    Workspace app() {
        return app;
    }

    void is(Envelope made) {
        envelope = Optional.of(made);
    }

    /** @throws Refusal if it comes too late or a second time */
    void trigger() {
        if (triggered) {
            throw Refusal.of("exchanged_trigger_id");
        }
        if (world.now().isAfter(began.plus(TRIGGERED_WITHIN))) {
            throw Refusal.of("expired_trigger_id");
        }
        triggered = true;
    }

    void opened(View view) {
        modal = Optional.of(view);
        user.modals().add(view);
        world.changed();
    }

    boolean hasResponse(String url) {
        return ids.responseUrl().equals(url);
    }

    /** An answer by {@code response_url}. */
    void responds(JsonNode answer) {
        if (world.now().isAfter(began.plus(ANSWERED_WITHIN))) {
            throw Refusal.of(404, "expired_url");
        }
        if (used >= ANSWERS) {
            throw Refusal.of(404, "used_url");
        }
        BlockRules.message(answer, "invalid_blocks");
        used++;
        answered(answer);
    }

    private void answered(JsonNode answer) {
        if (on.orElse(null) instanceof Post source && answer.path("delete_original").asBoolean(false)) {
            source.delete();
        } else if (on.orElse(null) instanceof Post source && answer.path("replace_original").asBoolean(false)) {
            source.edit(answer);
        } else {
            boolean shared = Json.text(answer, "response_type").equals("in_channel");
            LoopbackChannel place = channel.orElseThrow(() -> Refusal.of(404, "no_channel"));
            answers.add(place.add(new Post(world, place, app.bot(), answer, shared ? Optional.empty() : Optional.of(user))));
        }
        world.changed();
    }

    /** What came with the ack. */
    void taken(JsonNode answer) {
        switch (envelope().type() + ' ' + Json.text(envelope().payload(), "type")) {
            case "slash_commands " -> {
                if (answer.has("text") || answer.has("blocks")) {
                    BlockRules.message(answer, "invalid_blocks");
                    answered(answer);
                }
            }
            case "interactive block_suggestion" -> {
                List<JsonNode> options = new ArrayList<>();
                answer.path("options").forEach(options::add);
                answer.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
                on.ifPresent(surface -> surface.choices().offered(Json.text(envelope().payload(), "action_id"), options));
                offered = Optional.of(options);
            }
            case "interactive view_submission" -> submitted((View) on.orElseThrow(), answer);
            default -> {
                // an ack says no more
            }
        }
        world.changed();
    }

    private void submitted(View view, JsonNode answer) {
        switch (Json.text(answer, "response_action")) {
            case "errors" -> {
                Map<String, String> found = new LinkedHashMap<>();
                answer.path("errors").properties().forEach(error -> found.put(error.getKey(), error.getValue().asString()));
                errors = found;
            }
            case "update" -> {
                BlockRules.view(answer.path("view"));
                view.update(answer.path("view"));
            }
            case "push" -> {
                BlockRules.view(answer.path("view"));
                View pushed = new View(world, user, app, answer.path("view"));
                world.views.put(pushed.id(), pushed);
                opened(pushed);
            }
            case "clear" -> {
                user.modals().forEach(View::close);
                user.modals().clear();
            }
            default -> {
                user.modals().remove(view);
                view.close();
            }
        }
    }

    @Override
    public String toString() {
        return user + ": " + envelope.map(Envelope::toString).orElse("");
    }
}
