package floorwire.chat.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Something a user did, and what the bot makes of it, as the user sees it. Every question waits until there is something to tell. */
public final class LoopbackInteraction {

    private final World world;
    private final ObjectNode payload;
    private final LoopbackChannel channel;
    private final Instant at;
    private final long begun = System.nanoTime();
    private final Optional<Post> source;
    private final Optional<LoopbackInteraction> trigger;
    private final List<Post> followups = new ArrayList<>();
    private Optional<JsonNode> callback = Optional.empty();
    private Optional<Post> original = Optional.empty();
    private Duration acknowledged = Duration.ZERO;
    private Duration answered = Duration.ZERO;

    LoopbackInteraction(World world, LoopbackChannel channel, ObjectNode payload, Optional<Post> source,
            Optional<LoopbackInteraction> trigger) {
        this.world = world;
        this.channel = channel;
        this.payload = payload;
        this.source = source;
        this.trigger = trigger;
        this.at = world.now();
    }

    String id() {
        return Json.text(payload, "id");
    }

    String token() {
        return Json.text(payload, "token");
    }

    int type() {
        return payload.path("type").asInt(0);
    }

    LoopbackChannel channel() {
        return channel;
    }

    Instant at() {
        return at;
    }

    /** What was sent to the bot; a copy. */
    public ObjectNode payload() {
        return payload.deepCopy();
    }

    /** The body of the first answer: {@code type} and {@code data}. */
    public JsonNode callback() {
        return world.await("an answer to " + this, World.PATIENCE, () -> callback);
    }

    /** How long the first answer took. */
    public Duration acknowledgedAfter() {
        callback();
        return acknowledged;
    }

    /** How long it took until something stood there to read. */
    public Duration answeredAfter() {
        shown();
        return answered;
    }

    /** The answer, once it is more than "is thinking"; of an answer that changes the clicked message, that message. */
    public Post shown() {
        return world.await("a readable answer to " + this, World.PATIENCE, () -> original.filter(post -> !post.isLoading()));
    }

    /** The answer, once it was edited so often. */
    public Post edited(int times) {
        return world.await(times + " edits of the answer to " + this, World.PATIENCE,
                () -> original.filter(post -> post.earlier().size() >= times));
    }

    /** The messages after the first, once there are so many. */
    public List<Post> followups(int count) {
        return world.await(count + " further messages to " + this, World.PATIENCE,
                () -> followups.size() >= count ? Optional.of(List.copyOf(followups)) : Optional.empty());
    }

    /** What is offered while typing: the names. */
    public List<String> choices() {
        List<String> names = new ArrayList<>();
        callback().path("data").path("choices").forEach(choice -> names.add(Json.text(choice, "name")));
        return names;
    }

    /** The form that opened: {@code custom_id}, {@code title}, {@code components}. */
    public JsonNode modal() {
        JsonNode answer = callback();
        if (answer.path("type").asInt(0) != 9) {
            throw new AssertionError("no form opened: " + answer);
        }
        return answer.path("data");
    }

    /** As it stands in the messages that come of it. */
    ObjectNode metadata() {
        ObjectNode about = Json.object().put("id", id()).put("type", type());
        about.set("user", payload.has("user") ? payload.path("user") : payload.path("member").path("user"));
        about.set("authorizing_integration_owners", payload.path("authorizing_integration_owners"));
        if (type() == 3) {
            source.ifPresent(post -> about.put("interacted_message_id", post.id()));
        }
        trigger.ifPresent(before -> about.set("triggering_interaction_metadata", before.metadata()));
        return about;
    }

    Optional<JsonNode> answer() {
        return callback;
    }

    Optional<Post> original() {
        return original;
    }

    Optional<Post> source() {
        return source;
    }

    void answered(JsonNode with, Optional<Post> post) {
        callback = Optional.of(with);
        original = post;
        acknowledged = Duration.ofNanos(System.nanoTime() - begun);
        readable();
    }

    /** Something readable came. */
    void readable() {
        if (answered.isZero() && original.filter(post -> !post.isLoading()).isPresent()) {
            answered = Duration.ofNanos(System.nanoTime() - begun);
        }
        world.changed();
    }

    void followed(Post post) {
        followups.add(post);
        world.changed();
    }

    List<Post> followed() {
        return followups;
    }

    boolean isByUserInstallAlone() {
        return !payload.path("authorizing_integration_owners").has("0");
    }

    @Override
    public String toString() {
        return "interaction of type " + type() + " " + payload.path("data");
    }
}
