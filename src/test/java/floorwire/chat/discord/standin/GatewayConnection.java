package floorwire.chat.discord.standin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** One WebSocket of a client. */
final class GatewayConnection extends WebSocketListener {

    private static final int HEARTBEAT_MILLIS = 41250;
    private static final long PRIVILEGED = 1L << 1 | 1L << 8 | 1L << 15;

    private final World world;
    private final boolean compressed;
    private final Deflater deflater = new Deflater();
    private @Nullable WebSocket socket;
    private boolean known;

    GatewayConnection(World world, boolean compressed) {
        this.world = world;
        this.compressed = compressed;
    }

    boolean isCompressed() {
        return compressed;
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        synchronized (world) {
            socket = opened;
            world.gateway.opened(this);
            ObjectNode hello = Json.object().put("op", 10);
            hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS);
            send(hello);
        }
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        synchronized (world) {
            try {
                JsonNode message = Json.read(text);
                world.gateway.heard(message);
                hear(message);
            } catch (JacksonException broken) {
                close(4002);
            }
        }
    }

    private void hear(JsonNode message) {
        switch (message.path("op").asInt(-1)) {
            case 1 -> {
                if (world.gateway.isAcknowledging()) {
                    send(Json.object().put("op", 11));
                }
            }
            case 2 -> identify(message.path("d"));
            case 6 -> resume(message.path("d"));
            case 3, 4, 8, 31 -> ifKnown();
            default -> close(4001);
        }
    }

    private void ifKnown() {
        if (!known) {
            close(4003);
        }
    }

    private void identify(JsonNode data) {
        if (!token(data).equals(world.token())) {
            close(4004);
        } else if (known) {
            close(4005);
        } else if ((data.path("intents").asLong(0) & PRIVILEGED) != 0) {
            close(4014);
        } else {
            known = true;
            GatewaySession session = world.gateway.identified(data);
            session.attach(this);
            session.dispatch("READY", ready(session, data));
            world.guilds.values().stream().filter(guild -> guild.isWithBot() && session.hears(Optional.of(guild.id())))
                    .forEach(guild -> session.dispatch("GUILD_CREATE", guild.json()));
            world.changed();
        }
    }

    private static String token(JsonNode data) {
        return Json.text(data, "token").replaceFirst("^Bot ", "");
    }

    private ObjectNode ready(GatewaySession session, JsonNode identify) {
        ObjectNode ready = Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", world.gatewayAddress());
        ready.set("user", world.bot.json().put("verified", true).put("mfa_enabled", false).putNull("email").put("flags", 0));
        ready.putObject("application").put("id", world.application).put("flags", 0);
        for (String none : java.util.List.of("private_channels", "relationships", "presences", "session_replay")) {
            ready.putArray(none);
        }
        var guilds = ready.putArray("guilds");
        world.guilds.values().stream().filter(guild -> guild.isWithBot() && session.hears(Optional.of(guild.id())))
                .forEach(guild -> guilds.addObject().put("id", guild.id()).put("unavailable", true));
        if (identify.has("shard")) {
            ready.set("shard", identify.path("shard").deepCopy());
        }
        return ready;
    }

    private void resume(JsonNode data) {
        int from = data.path("seq").asInt(-1);
        Optional<GatewaySession> session = world.gateway.session(Json.text(data, "session_id")).filter(one -> one.canReplay(from));
        if (!token(data).equals(world.token())) {
            close(4004);
        } else if (session.isEmpty()) {
            send(Json.object().put("op", 9).put("d", false));
        } else {
            known = true;
            session.get().attach(this);
            session.get().replay(from);
            session.get().dispatch("RESUMED", Json.object());
            world.changed();
        }
    }

    void send(ObjectNode message) {
        if (socket != null) {
            if (compressed) {
                socket.send(ByteString.of(deflate(message.toString().getBytes(StandardCharsets.UTF_8))));
            } else {
                socket.send(message.toString());
            }
        }
    }

    /** One stream for the whole connection; each message ends with a flush, 00 00 FF FF. */
    private byte[] deflate(byte[] plain) {
        deflater.setInput(plain);
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int written;
        do {
            written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, written);
        } while (written == buffer.length);
        return out.toByteArray();
    }

    void close(int code) {
        if (socket != null) {
            socket.close(code, "by the test");
        }
        gone();
    }

    private void gone() {
        socket = null;
        world.gateway.closed(this);
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closing.close(code == 1005 ? 1000 : code, null);
        synchronized (world) {
            if (code == 1000 || code == 1001) {
                world.gateway.ended(this);
            }
            gone();
        }
    }

    @Override
    public void onFailure(WebSocket failed, Throwable why, @Nullable Response response) {
        synchronized (world) {
            gone();
        }
    }
}
