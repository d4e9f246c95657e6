package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import okhttp3.WebSocketListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** The gateway: who is connected, and what goes wrong with it. */
public final class LoopbackGateway {

    private final World world;
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private final List<GatewayConnection> open = new ArrayList<>();
    private final List<JsonNode> received = new ArrayList<>();
    private boolean acknowledging = true;

    LoopbackGateway(World world) {
        this.world = world;
    }

    /** What clients sent over it, oldest first: op 1 heartbeat, 2 identify, 6 resume. */
    public List<JsonNode> received() {
        synchronized (world) {
            return List.copyOf(received);
        }
    }

    /** How often a client identified (2) or resumed (6). */
    public long count(int op) {
        return received().stream().filter(message -> message.path("op").asInt(-1) == op).count();
    }

    /** Waits until it was sent so many of that op. */
    public void await(int op, long times) {
        world.await(times + " of op " + op, World.PATIENCE, () -> count(op) >= times ? Optional.of(true) : Optional.empty());
    }

    /** Waits until somebody is ready to hear. */
    public void awaitReady() {
        world.await("a ready gateway session", World.PATIENCE,
                () -> sessions.values().stream().anyMatch(GatewaySession::isConnected) ? Optional.of(true) : Optional.empty());
    }

    /** Closes every connection; 4000 lets a client resume, 4004 says that the token is bad. */
    public void close(int code) {
        synchronized (world) {
            List.copyOf(open).forEach(connection -> connection.close(code));
        }
    }

    /** Op 7: asks every client to connect again and to resume. */
    public void asksToReconnect() {
        synchronized (world) {
            List.copyOf(open).forEach(connection -> connection.send(Json.object().put("op", 7).putNull("d")));
        }
    }

    /** Op 9: the session is over, or may be resumed. */
    public void invalidates(boolean resumable) {
        synchronized (world) {
            if (!resumable) {
                sessions.clear();
            }
            List.copyOf(open).forEach(connection -> connection.send(Json.object().put("op", 9).put("d", resumable)));
        }
    }

    /** Whether heartbeats are answered; a client that hears no answer takes the connection for dead. */
    public void acknowledgesHeartbeats(boolean answers) {
        synchronized (world) {
            acknowledging = answers;
        }
    }

    /** Whether all who are connected asked for a compressed stream. */
    public boolean isCompressed() {
        synchronized (world) {
            return !open.isEmpty() && open.stream().allMatch(GatewayConnection::isCompressed);
        }
    }

    boolean isAcknowledging() {
        return acknowledging;
    }

    WebSocketListener accept(boolean compressed) {
        return new GatewayConnection(world, compressed);
    }

    void opened(GatewayConnection connection) {
        open.add(connection);
    }

    void closed(GatewayConnection connection) {
        open.remove(connection);
        sessions.values().forEach(session -> session.lost(connection));
        world.changed();
    }

    /** A client that closes with 1000 or 1001 gives its session up, by the documents. */
    void ended(GatewayConnection connection) {
        sessions.values().removeIf(session -> session.isOn(connection));
    }

    void heard(JsonNode message) {
        received.add(message);
        world.changed();
    }

    GatewaySession identified(JsonNode identify) {
        GatewaySession session = new GatewaySession(world.ids.next(), identify);
        sessions.put(session.id(), session);
        return session;
    }

    Optional<GatewaySession> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** To every session whose shard has the server; direct messages are shard 0's. */
    void dispatch(String event, ObjectNode data, Optional<String> guild) {
        sessions.values().stream().filter(session -> session.hears(guild)).forEach(session -> session.dispatch(event, data));
    }
}
