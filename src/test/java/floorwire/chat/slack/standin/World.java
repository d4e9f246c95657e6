package floorwire.chat.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;
import floorwire.chat.standin.Watched;

/** All that the stand-in knows. */
final class World extends Watched {

    final String appId = "A0FLOORWIRE";
    final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    final Map<String, LoopbackChannel> channels = new LinkedHashMap<>();
    final Map<String, LoopbackUser> users = new LinkedHashMap<>();
    final Map<String, Grant> grants = new LinkedHashMap<>();
    final Map<String, Oauth.Code> codes = new LinkedHashMap<>();
    final Map<String, View> views = new LinkedHashMap<>();
    final Map<String, LoopbackInteraction> interactions = new LinkedHashMap<>();
    final Set<String> commands = new LinkedHashSet<>(Set.of("/congress"));
    final Set<String> unfurled = new LinkedHashSet<>(Set.of("congress.gov", "govinfo.gov"));
    final List<String> refusedAcks = new ArrayList<>();
    final LoopbackSocket socket;
    final List<RecordedCall> calls = new ArrayList<>();
    Optional<LoopbackSender> sender = Optional.empty();
    /** How often a block that names a new file is refused at first. */
    int processing;
    /** Whether channels are read by the limits of an app that is distributed, and not by the Marketplace. */
    boolean distributed;
    private volatile Duration ahead;
    private String address = "";
    private long last;
    private boolean twice;

    /** What a token opens, and whether it still does. */
    static final class Grant {
        final Workspace workspace;
        final Optional<Instant> expires;
        String error = "";

        Grant(Workspace workspace, Optional<Instant> expires) {
            this.workspace = workspace;
            this.expires = expires;
        }
    }

    World(Duration ahead, long seed) {
        this.ahead = ahead;
        this.socket = new LoopbackSocket(this, new Random(seed));
    }

    /** The machine's clock, and what a test put it ahead. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void advance(Duration time) {
        ahead = ahead.plus(time);
        changed();
    }

    /** As Slack writes a time: seconds, a dot, six digits. */
    String stamp() {
        return stamp(micros());
    }

    long micros() {
        Instant now = now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    static String stamp(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    String id(String prefix) {
        return prefix + String.format(Locale.ROOT, "0%9s", Long.toString(1_000_000_007L + 7919 * ++last, 36)).replace(' ', '0')
                .toUpperCase(Locale.ROOT);
    }

    String shortId() {
        return Long.toString(60_000_000L + 31 * ++last, 36);
    }

    long number() {
        return ++last;
    }

    String http() {
        return "http://" + address;
    }

    String ws() {
        return "ws://" + address;
    }

    void setAddress(String hostAndPort) {
        this.address = hostAndPort;
    }

    Optional<LoopbackUser> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    void arrivesTwice() {
        twice = true;
    }

    /** Over Socket Mode, or where the requests go. */
    void deliver(Envelope envelope) {
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            sender.ifPresentOrElse(http -> http.later(envelope), () -> socket.deliver(envelope));
        }
        twice = false;
    }

    /** An event that the app hears of, if it is installed there. */
    Envelope event(Workspace workspace, ObjectNode event) {
        return event(workspace, workspace, event);
    }

    /** @param source where it comes from, which may be another workspace that shares the channel */
    Envelope event(Workspace workspace, Workspace source, ObjectNode event) {
        synchronized (this) {
            if (!event.has("event_ts")) {
                event.put("event_ts", stamp());
            }
            Envelope envelope = new Envelope(this, "events_api", Payloads.event(this, workspace, source, event), Optional.empty());
            if (workspace.isInstalled()) {
                deliver(envelope);
            }
            return envelope;
        }
    }

    ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    @Override
    protected String lately() {
        return "asked last: " + calls.subList(Math.max(0, calls.size() - 5), calls.size()) + ", sent last: " + socket.lately();
    }
}
