package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import okhttp3.WebSocketListener;
import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** Socket Mode: who is connected, what was sent to whom, and what goes wrong with it. */
public final class LoopbackSocket {

    /** By a report (node-slack-sdk#1654) an app has at most ten connections. */
    private static final int MOST = 10;

    private final World world;
    private final Random random;
    private final Set<String> tickets = new LinkedHashSet<>();
    private final List<SocketConnection> open = new ArrayList<>();
    private final Map<String, Envelope> envelopes = new LinkedHashMap<>();
    private final List<Envelope> held = new ArrayList<>();
    private boolean holding;
    private int everOpened;

    LoopbackSocket(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Everything that was sent over it, oldest first. */
    public List<Envelope> sent() {
        synchronized (world) {
            return List.copyOf(envelopes.values());
        }
    }

    /** How many connections take envelopes now. */
    public int connections() {
        synchronized (world) {
            return (int) open.stream().filter(SocketConnection::isTaking).count();
        }
    }

    /** How often anybody connected. */
    public int everOpened() {
        synchronized (world) {
            return everOpened;
        }
    }

    /** Waits until so many connections take envelopes. */
    public void awaitConnections(int count) {
        world.await(count + " connections", World.PATIENCE, () -> connections() >= count ? Optional.of(true) : Optional.empty());
    }

    /** Waits until anybody connected that often. */
    public void awaitOpened(int times) {
        world.await(times + " connections ever", World.PATIENCE,
                () -> everOpened >= times && connections() > 0 ? Optional.of(true) : Optional.empty());
    }

    /** Asks every client to connect anew ({@code refresh_requested}); what is connected now gets nothing more. */
    public void refreshes() {
        disconnects("refresh_requested");
    }

    /** Warns that a refresh comes soon; what is connected goes on. */
    public void warns() {
        synchronized (world) {
            open.forEach(connection -> connection.disconnect("warning"));
        }
    }

    /** Socket Mode is switched off ({@code link_disabled}). */
    public void disables() {
        disconnects("link_disabled");
    }

    private void disconnects(String reason) {
        synchronized (world) {
            open.forEach(connection -> {
                connection.disconnect(reason);
                connection.takesNoMore();
            });
        }
    }

    /** Closes every connection without a word. */
    public void closes() {
        synchronized (world) {
            List.copyOf(open).forEach(connection -> connection.close(1000));
        }
    }

    /** Sends what nobody took once more. */
    public void resendsUnacked() {
        synchronized (world) {
            envelopes.values().stream().filter(envelope -> envelope.acks().isEmpty()).toList().forEach(this::deliver);
        }
    }

    /** What comes from now on waits for {@link #releases}. */
    public void holds() {
        synchronized (world) {
            holding = true;
        }
    }

    /** What waited is sent, the newest first if the order is to be wrong. */
    public void releases(boolean newestFirst) {
        synchronized (world) {
            holding = false;
            List<Envelope> waiting = newestFirst ? held.reversed() : held;
            List.copyOf(waiting).forEach(this::deliver);
            held.clear();
        }
    }

    /** To one of those that are connected, by chance; by the documents that may be any. What nobody can take stays un-acked. */
    void deliver(Envelope envelope) {
        envelopes.put(envelope.id(), envelope);
        if (holding) {
            held.add(envelope);
            return;
        }
        List<SocketConnection> taking = open.stream().filter(SocketConnection::isTaking).toList();
        if (!taking.isEmpty()) {
            envelope.sentNow();
            taking.get(random.nextInt(taking.size())).send(envelope.json());
        }
    }

    String ticket() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return world.ws() + "/link/?ticket=" + ticket + "&app_id=" + world.appId;
    }

    /** Each ticket is good for one connection. */
    Optional<WebSocketListener> accept(String ticket) {
        synchronized (world) {
            return tickets.remove(ticket) ? Optional.of(new SocketConnection(world)) : Optional.empty();
        }
    }

    void opened(SocketConnection connection) {
        if (open.size() >= MOST) {
            connection.disconnect("too_many_websockets");
            connection.close(1000);
            return;
        }
        everOpened++;
        open.add(connection);
        connection.hello(open.size());
        world.changed();
    }

    void closed(SocketConnection connection) {
        open.remove(connection);
        world.changed();
    }

    void heard(JsonNode message) {
        Optional.ofNullable(envelopes.get(Json.text(message, "envelope_id")))
                .ifPresent(envelope -> envelope.taken(message.path("payload")));
    }

    String lately() {
        List<Envelope> all = sent();
        return all.subList(Math.max(0, all.size() - 3), all.size()).toString();
    }
}
