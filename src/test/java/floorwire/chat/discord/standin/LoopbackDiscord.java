package floorwire.chat.discord.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;

import floorwire.PromptSockets;
import floorwire.chat.standin.Quiet;

/**
 * Discord on this machine: {@code http://127.0.0.1:port} and {@code ws://127.0.0.1:port/gateway}. A test makes servers, channels and
 * users, lets a real client connect, and looks at what stands in the channels afterwards.
 */
public final class LoopbackDiscord implements AutoCloseable {

    /** The token that it knows. */
    public static final String TOKEN = "loopback.discord.token";

    private final World world;
    private final Limits limits = new Limits();
    private final Faults faults = new Faults();
    private final Rest rest;
    private final MockWebServer server = new MockWebServer();

    /** @throws IOException if no port can be had */
    public LoopbackDiscord() throws IOException {
        this(Instant.now());
    }

    /**
     * @param now what its clock shows at first, which its ids tell
     * @throws IOException if no port can be had
     */
    public LoopbackDiscord(Instant now) throws IOException {
        this.world = new World(TOKEN, Duration.between(Instant.now(), now));
        this.rest = new Rest(world, limits);
        Quiet.please();
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return answer(request);
            }
        });
        server.start(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0);
        world.setAddress("127.0.0.1:" + server.getPort());
    }

    /** Without {@code /api/v10}. */
    public URI api() {
        return URI.create(world.api());
    }

    public URI gatewayAddress() {
        return URI.create(world.gatewayAddress());
    }

    public LoopbackGateway gateway() {
        return world.gateway;
    }

    public Limits limits() {
        return limits;
    }

    public Faults faults() {
        return faults;
    }

    /** A server that the bot is in, and is told of if it is connected. */
    public LoopbackGuild guild(String name) {
        return world.guild(name);
    }

    /** Somebody who is a member of nothing in particular. */
    public LoopbackUser user(String name) {
        return world.user(name);
    }

    /** The bot's own account; its id is the application's too. */
    public LoopbackUser bot() {
        return world.bot;
    }

    /** The commands as registered, with ids and versions. */
    public List<JsonNode> commands() {
        synchronized (world) {
            return world.commands.all();
        }
    }

    /** Every REST request, oldest first. */
    public List<RecordedCall> calls() {
        synchronized (world) {
            return List.copyOf(world.calls);
        }
    }

    /** Those that fit. */
    public List<RecordedCall> calls(Predicate<RecordedCall> fits) {
        return calls().stream().filter(fits).toList();
    }

    /** Waits until so many fitting requests were answered. */
    public List<RecordedCall> awaitCalls(int count, Predicate<RecordedCall> fits) {
        return world.await(count + " requests", World.PATIENCE, () -> Optional.of(calls(fits.and(call -> call.status() != 0)))
                .filter(found -> found.size() >= count));
    }

    /** Answers of 401, 403 and 429 but for shared ones: 10,000 of them in ten minutes block an address, by the documents. */
    public long invalidRequests() {
        return calls(call -> call.status() == 401 || call.status() == 403 || call.status() == 429).size();
    }

    /** The stand-in's clock goes ahead: nonces and interactions grow old. Rate limits keep the machine's time. */
    public void advance(Duration time) {
        world.advance(time);
    }

    /** What the stand-in's clock shows. */
    public Instant now() {
        return world.now();
    }

    /** How long an enforced nonce is remembered, at first 3 minutes; zero switches it off. */
    public void remembersNonces(Duration window) {
        synchronized (world) {
            world.nonces.setWindow(window);
        }
    }

    /** The token is bad from now on: 401 for every request, and the gateway closes with 4004. */
    public void revokesToken() {
        world.setToken("another.token");
        world.gateway.close(4004);
    }

    /** The token is good again. */
    public void restoresToken() {
        world.setToken(TOKEN);
    }

    private MockResponse answer(RecordedRequest request) throws InterruptedException {
        if ("websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
            boolean compressed = "zlib-stream".equals(request.getUrl().queryParameter("compress"));
            return new MockResponse.Builder().webSocketUpgrade(world.gateway.accept(compressed)).build();
        }
        RecordedCall call;
        try {
            call = record(request, Body.read(request.getHeaders().get("Content-Type"), request.getBody()));
        } catch (Refusal unreadable) {
            return response(Reply.refused(unreadable), true).build();
        }
        Optional<Fault> fault = faults.take(call);
        return fault.isPresent() ? faulty(call, fault.get()) : response(answered(call), true).build();
    }

    private RecordedCall record(RecordedRequest request, Body body) {
        synchronized (world) {
            var call = new RecordedCall(world.now(), request.getMethod(), request.getUrl(), request.getHeaders(), body);
            world.calls.add(call);
            world.changed();
            return call;
        }
    }

    private MockResponse faulty(RecordedCall call, Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.Answered other -> {
                status(call, other.status(), other.body());
                yield response(new Reply(other.status(), other.body(), other.headers()), other.viaProxy()).build();
            }
            case Fault.Reset _ -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
            case Fault.AnswerLost _ -> {
                rest.answer(call);
                yield new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
            }
            case Fault.FailedAfter after -> {
                rest.answer(call);
                status(call, after.status(), "");
                yield response(new Reply(after.status(), "", Map.of()), true).build();
            }
            case Fault.Held held -> {
                Optional<Reply> early = held.done() ? Optional.of(rest.answer(call)) : Optional.empty();
                held.gate().pass();
                Reply reply = early.isPresent() ? early.get() : rest.answer(call);
                status(call, reply.status(), reply.body());
                yield response(reply, true).build();
            }
        };
    }

    private Reply answered(RecordedCall call) {
        Reply reply = rest.answer(call);
        status(call, reply.status(), reply.body());
        return reply;
    }

    private void status(RecordedCall call, int status, String answer) {
        synchronized (world) {
            call.answered(status, answer);
            world.changed();
        }
    }

    /** Without {@code Via}, JDA takes a 429 for a ban by Cloudflare. */
    private static MockResponse.Builder response(Reply reply, boolean viaProxy) {
        var response = new MockResponse.Builder().code(reply.status()).body(reply.body());
        reply.headers().forEach(response::setHeader);
        if (!reply.body().isEmpty()) {
            response.setHeader("Content-Type",
                    reply.body().startsWith("{") || reply.body().startsWith("[") ? "application/json" : "text/plain");
        }
        return viaProxy ? response.setHeader("Via", "1.1 google") : response;
    }

    @Override
    public void close() {
        faults.openGates();
        world.gateway.close(1001);
        server.close();
    }
}
