package floorwire.chat.slack.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Something the app is told: a command, an interaction or an event. It can be told more than once. */
public final class Envelope {

    private final World world;
    private final String id = UUID.randomUUID().toString();
    private final String type;
    private final ObjectNode payload;
    private final Optional<LoopbackInteraction> interaction;
    private final List<Instant> sent = new ArrayList<>();
    private final List<Ack> acks = new ArrayList<>();

    Envelope(World world, String type, ObjectNode payload, Optional<LoopbackInteraction> interaction) {
        this.world = world;
        this.type = type;
        this.payload = payload;
        this.interaction = interaction;
    }

    /** Slack's id of it in Socket Mode; a second delivery has the same one. */
    public String id() {
        return id;
    }

    /** {@code slash_commands}, {@code interactive} or {@code events_api}. */
    public String type() {
        return type;
    }

    public ObjectNode payload() {
        return payload.deepCopy();
    }

    /** When it was sent, each time. */
    public List<Instant> sent() {
        synchronized (world) {
            return List.copyOf(sent);
        }
    }

    /** How the app took it, each time. */
    public List<Ack> acks() {
        synchronized (world) {
            return List.copyOf(acks);
        }
    }

    /** Waits until the app took it. */
    public Ack acked() {
        return acked(1).getFirst();
    }

    /** Waits until the app took it so often. */
    public List<Ack> acked(int times) {
        return world.await(times + " acks of " + this, World.PATIENCE, () -> Optional.of(acks()).filter(all -> all.size() >= times));
    }

    /** Sends it again, as Slack does with what was not taken. */
    public void resend() {
        synchronized (world) {
            world.deliver(this);
        }
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object().put("envelope_id", id).put("type", type).put("accepts_response_payload", !type.equals("events_api"));
        if (type.equals("events_api")) {
            json.put("retry_attempt", Math.max(0, sent.size() - 1)).put("retry_reason", sent.size() > 1 ? "timeout" : "");
        }
        return json.set("payload", payload.deepCopy());
    }

    void sentNow() {
        sent.add(world.now());
        world.changed();
    }

    /** The first counts. */
    void taken(JsonNode answer) {
        acks.add(new Ack(world.now(), answer));
        if (acks.size() == 1) {
            try {
                interaction.ifPresent(one -> one.taken(answer));
            } catch (Refusal refused) {
                world.refusedAcks.add(this + ": " + refused.getMessage());
            }
        }
        world.changed();
    }

    @Override
    public String toString() {
        String what = Json.text(payload, "command") + Json.text(payload.path("event"), "type")
                + (type.equals("interactive") ? Json.text(payload, "type") : "");
        return type + ' ' + what + " (" + acks.size() + " acks)";
    }
}
