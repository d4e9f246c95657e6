package floorwire.chat.slack.standin;

import java.util.Optional;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** One WebSocket of a client. */
final class SocketConnection extends WebSocketListener {

    private final World world;
    private Optional<WebSocket> socket = Optional.empty();
    private boolean taking = true;

    SocketConnection(World world) {
        this.world = world;
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        synchronized (world) {
            socket = Optional.of(opened);
            world.socket.opened(this);
        }
    }

    void hello(int connections) {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
        hello.putObject("debug_info").put("host", "applink-loopback").put("build_number", 1).put("approximate_connection_time", 18060);
        hello.putObject("connection_info").put("app_id", world.appId);
        send(hello);
    }

    void disconnect(String reason) {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", "applink-loopback");
        send(message);
    }

    boolean isTaking() {
        return taking && socket.isPresent();
    }

    void takesNoMore() {
        taking = false;
        world.changed();
    }

    void send(ObjectNode message) {
        socket.ifPresent(to -> to.send(message.toString()));
    }

    void close(int code) {
        socket.ifPresent(one -> one.close(code, "by the test"));
        gone();
    }

    private void gone() {
        socket = Optional.empty();
        world.socket.closed(this);
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        synchronized (world) {
            try {
                world.socket.heard(Json.read(text));
            } catch (JacksonException noJson) {
                // Slack takes no notice of it: JavaWebSocket and Tyrus clients may send words of their own as a ping
            }
        }
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closing.close(code == 1005 ? 1000 : code, null);
        synchronized (world) {
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
