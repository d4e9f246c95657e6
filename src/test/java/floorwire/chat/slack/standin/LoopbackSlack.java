package floorwire.chat.slack.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import floorwire.PromptSockets;
import floorwire.chat.standin.Quiet;

/**
 * Slack on this machine: {@code http://127.0.0.1:port/api/}, Socket Mode below {@code ws://127.0.0.1:port/link/}, and requests to an
 * app's own address. A test makes workspaces, channels and members, lets a real client connect, and looks at what stands there afterwards.
 */
public final class LoopbackSlack implements AutoCloseable {

    /** The app-level token that Socket Mode asks for; Bolt takes none shorter than 16 characters. */
    public static final String APP_TOKEN = "xapp-1-loopback-app-level-token";
    /** What requests are signed with. */
    public static final String SIGNING_SECRET = "loopback-signing-secret";
    public static final String CLIENT_ID = "1111.2222";
    public static final String CLIENT_SECRET = "loopback-client-secret";

    private final World world;
    private final Limits limits = new Limits();
    private final Faults faults = new Faults();
    private final Rest rest;
    private final MockWebServer server = new MockWebServer();

    /** @throws IOException if no port can be had */
    public LoopbackSlack() throws IOException {
        this(Instant.now(), 1);
    }

    /**
     * @param now  what its clock shows at first, which its timestamps tell
     * @param seed which of several connections an envelope goes to
     * @throws IOException if no port can be had
     */
    public LoopbackSlack(Instant now, long seed) throws IOException {
        this.world = new World(Duration.between(Instant.now(), now), seed);
        this.rest = new Rest(world, limits, APP_TOKEN);
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

    /** The Web API, with the slash at its end that Bolt needs. */
    public URI api() {
        return URI.create(world.http() + "/api/");
    }

    public LoopbackSocket socket() {
        return world.socket;
    }

    public Limits limits() {
        return limits;
    }

    public Faults faults() {
        return faults;
    }

    /** The app's id. */
    public String appId() {
        return world.appId;
    }

    /** A workspace with the app installed. */
    public Workspace workspace(String name) {
        synchronized (world) {
            Workspace made = uninstalled(name);
            made.grantsToken();
            return made;
        }
    }

    /** A workspace without the app; {@link Workspace#authorizes} lets it in. */
    public Workspace uninstalled(String name) {
        synchronized (world) {
            Workspace made = new Workspace(world, name);
            world.workspaces.put(made.id(), made);
            return made;
        }
    }

    /** The app's slash commands; at first {@code /congress}. */
    public void registers(String... commands) {
        synchronized (world) {
            world.commands.clear();
            world.commands.addAll(Arrays.asList(commands));
        }
    }

    /** New files are worked on for a while: blocks that name one are refused so often at first. */
    public void processes(int refusals) {
        synchronized (world) {
            world.processing = refusals;
        }
    }

    /**
     * Channels are read as Slack lets an app that is distributed and not in the Marketplace: once a minute, 15 messages (its changelog of
     * 29 May 2025). By the stand-in's clock.
     */
    public void readsSlowly(boolean slowly) {
        synchronized (world) {
            world.distributed = slowly;
        }
    }

    /** The bytes of an uploaded file. */
    public byte[] file(String id) {
        return rest.file(id);
    }

    /** The domains whose links the app hears of; at first {@code congress.gov}, and what stands below. */
    public void unfurls(String... domains) {
        synchronized (world) {
            world.unfurled.clear();
            world.unfurled.addAll(Arrays.asList(domains));
        }
    }

    /** What people do goes there from now on instead of over Socket Mode, as signed requests. */
    public LoopbackSender sendsTo(URI address) {
        synchronized (world) {
            LoopbackSender sender = new LoopbackSender(world, address);
            world.sender = Optional.of(sender);
            return sender;
        }
    }

    /** Every request, oldest first. */
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

    /** Answers in acks that Slack would not take: it shows nothing, and says so to nobody. */
    public List<String> refusedAcks() {
        synchronized (world) {
            return List.copyOf(world.refusedAcks);
        }
    }

    /** The stand-in's clock goes ahead: tokens, triggers and response addresses grow old. Rate limits keep the machine's time. */
    public void advance(Duration time) {
        world.advance(time);
    }

    /** What the stand-in's clock shows. */
    public Instant now() {
        return world.now();
    }

    private MockResponse answer(RecordedRequest request) throws InterruptedException {
        String path = String.join("/", request.getUrl().pathSegments());
        if (path.startsWith("link/")) {
            return world.socket.accept(String.valueOf(request.getUrl().queryParameter("ticket")))
                    .map(listener -> new MockResponse.Builder().webSocketUpgrade(listener).build())
                    .orElseGet(() -> response(Reply.text(408, "")));
        }
        RecordedCall call;
        try {
            Body body = Body.read(request.getHeaders().get("Content-Type"), request.getBody());
            request.getUrl().queryParameterNames().forEach(name -> body.args().put(name, request.getUrl().queryParameter(name)));
            call = record(new RecordedCall(world.now(), path.replaceFirst("^api/", ""), request.getHeaders(), body));
        } catch (Refusal unreadable) {
            return response(unreadable.reply());
        }
        Optional<Fault> fault = faults.take(call);
        return fault.isPresent() ? faulty(call, fault.get()) : answered(call, rest.answer(call));
    }

    private RecordedCall record(RecordedCall call) {
        synchronized (world) {
            world.calls.add(call);
            world.changed();
            return call;
        }
    }

    private MockResponse faulty(RecordedCall call, Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.Answered other -> {
                if (other.done()) {
                    rest.answer(call);
                }
                yield answered(call, other.with());
            }
            case Fault.Reset _ -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
            case Fault.AnswerLost _ -> {
                rest.answer(call);
                yield new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
            }
            case Fault.Held held -> {
                Optional<Reply> early = held.done() ? Optional.of(rest.answer(call)) : Optional.empty();
                held.gate().pass();
                yield answered(call, early.orElseGet(() -> rest.answer(call)));
            }
        };
    }

    private MockResponse answered(RecordedCall call, Reply reply) {
        synchronized (world) {
            call.answered(reply);
            world.changed();
        }
        return response(reply);
    }

    private static MockResponse response(Reply reply) {
        var response = new MockResponse.Builder().code(reply.status()).body(reply.body());
        reply.headers().forEach(response::setHeader);
        return response.build();
    }

    @Override
    public void close() {
        faults.openGates();
        world.socket.closes();
        server.close();
    }
}
