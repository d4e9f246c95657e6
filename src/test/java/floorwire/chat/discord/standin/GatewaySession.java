package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** What one client has heard, with its number; the connection may change below it. */
final class GatewaySession {

    private final String id;
    private final int shard;
    private final int shards;
    private final List<ObjectNode> sent = new ArrayList<>();
    private Optional<GatewayConnection> connection = Optional.empty();

    GatewaySession(String id, JsonNode identify) {
        this.id = id;
        this.shard = identify.path("shard").path(0).asInt(0);
        this.shards = Math.max(1, identify.path("shard").path(1).asInt(1));
    }

    String id() {
        return id;
    }

    boolean isConnected() {
        return connection.isPresent();
    }

    boolean isOn(GatewayConnection one) {
        return connection.filter(now -> now == one).isPresent();
    }

    boolean hears(Optional<String> guild) {
        return guild.map(server -> (Long.parseUnsignedLong(server) >> 22) % shards == shard).orElse(shard == 0);
    }

    void attach(GatewayConnection now) {
        connection = Optional.of(now);
    }

    void lost(GatewayConnection gone) {
        connection = connection.filter(now -> now != gone);
    }

    /** Kept for whoever resumes, and sent if somebody listens. */
    void dispatch(String event, ObjectNode data) {
        ObjectNode message = Json.object().put("op", 0).put("s", sent.size() + 1).put("t", event).set("d", data.deepCopy());
        sent.add(message);
        connection.ifPresent(listener -> listener.send(message));
    }

    boolean canReplay(int from) {
        return from >= 0 && from <= sent.size();
    }

    void replay(int from) {
        List.copyOf(sent.subList(from, sent.size())).forEach(message -> connection.ifPresent(listener -> listener.send(message)));
    }
}
