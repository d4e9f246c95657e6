package floorwire.chat.discord.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/**
 * {@code enforce_nonce}: another message with the same nonce by the same author in the past few minutes is handed back, and none is made.
 * By the documents, which say nothing of the channel, so neither does this; how many minutes "a few" are is not known.
 */
final class Nonces {

    private record Seen(Instant at, Post post) {}

    private final World world;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private Duration window = Duration.ofMinutes(3);

    Nonces(World world) {
        this.world = world;
    }

    void setWindow(Duration window) {
        this.window = window;
    }

    Optional<Post> earlier(JsonNode sent) {
        String nonce = Json.text(sent, "nonce");
        if (nonce.isEmpty() || !sent.path("enforce_nonce").asBoolean(false)) {
            return Optional.empty();
        }
        return Optional.ofNullable(seen.get(nonce)).filter(one -> one.at.plus(window).isAfter(world.now())).map(Seen::post);
    }

    void remember(JsonNode sent, Post post) {
        String nonce = Json.text(sent, "nonce");
        if (!nonce.isEmpty()) {
            seen.put(nonce, new Seen(world.now(), post));
        }
    }
}
