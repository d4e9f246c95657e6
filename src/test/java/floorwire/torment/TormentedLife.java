package floorwire.torment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import net.dv8tion.jda.api.JDA;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Outbox;
import floorwire.app.TormentedSeason;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.chat.discord.DiscordDoor;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * The process that is killed: the program over a database file, posting to a Discord that another process holds. It says on standard
 * output which named point it has come to, and waits there for a line that says what time it is. No line comes to one that dies.
 */
public final class TormentedLife implements InstantSource, ChatPlatform {

    /** The exit code of a life that cannot go on. */
    static final int STUCK = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PrintStream out;
    private final BufferedReader in;
    private final ChatPlatform discord;
    private final Audience audience;
    private Instant base = Instant.EPOCH;
    private long since = System.nanoTime();

    private TormentedLife(JDA jda, Audience audience, PrintStream out, BufferedReader in) {
        this.audience = audience;
        this.out = out;
        this.in = in;
        this.discord = DiscordDoor.platform(jda, this);
    }

    /** @param args the database, the API, the gateway, Congress.gov, GovInfo, and the looks */
    public static void main(String... args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JDA jda = DiscordDoor.open(URI.create(args[1]), URI.create(args[2]));
        int end;
        try (var season = new TormentedSeason(args[0], URI.create(args[3]), URI.create(args[4]), args[5])) {
            end = new TormentedLife(jda, season.wiring().audience(), out, in).live(season);
        }
        jda.shutdown();
        if (!jda.awaitShutdown(Duration.ofSeconds(3))) {
            jda.shutdownNow();
        }
        System.exit(end);
    }

    private int live(TormentedSeason season) throws InterruptedException {
        Outbox outbox = watched(season.wiring().outbox());
        Dispatcher dispatcher = season.dispatcher(outbox, this, this);
        tell("at " + Instant.EPOCH);
        dispatcher.recover();
        boolean sent = deliver(season.wiring().outbox(), dispatcher);
        while (sent && season.next().isPresent()) {
            tell("look " + season.next().get());
            season.hear();
            sent = deliver(season.wiring().outbox(), dispatcher);
        }
        return sent ? 0 : STUCK;
    }

    /** Turns the crank until nothing is left to send; time goes on to where something is due. */
    private boolean deliver(Outbox outbox, Dispatcher dispatcher) throws InterruptedException {
        long given = System.nanoTime() + PATIENCE.toNanos();
        List<Delivery> open = open(outbox);
        while (!open.isEmpty() && System.nanoTime() - given < 0) {
            dispatcher.turn();
            open = open(outbox);
            if (!open.isEmpty()) {
                if (open.stream().noneMatch(delivery -> delivery.state() == Delivery.State.UNKNOWN)) {
                    tell("at " + due(open));
                } else {
                    Thread.sleep(20);
                }
            }
        }
        open.forEach(delivery -> System.err.println("STUCK " + delivery));
        return open.isEmpty();
    }

    /** When the first of any channel is due. */
    private static Instant due(List<Delivery> open) {
        Map<ChannelRef, Delivery> heads = open.stream().collect(
                Collectors.toMap(Delivery::channel, one -> one, (one, other) -> one.sequence() < other.sequence() ? one : other));
        return heads.values().stream().map(Delivery::notBefore).min(Instant::compareTo).orElseThrow();
    }

    private static List<Delivery> open(Outbox outbox) {
        return outbox.in(EnumSet.of(Delivery.State.PENDING, Delivery.State.SENDING, Delivery.State.UNKNOWN)).stream()
                .filter(delivery -> delivery.hold().isEmpty()).toList();
    }

    /** Says something and waits for the time of day. */
    private synchronized void tell(String line) {
        out.println(line);
        try {
            String answer = in.readLine();
            if (answer == null) {
                Runtime.getRuntime().halt(1); // whoever torments is gone
            } else {
                base = Instant.parse(answer);
                since = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Delivery delivery, Point.Moment moment) {
        Layout layout = audience.channel(delivery.channel()).map(channel -> channel.wishes().layout()).orElse(Layout.FLAT);
        Point.Call call = switch (delivery.kind()) {
            case REPLY -> Point.Call.REPLY;
            case EDIT -> Point.Call.EDIT;
            case ECHO -> Point.Call.ECHO;
            case POST, DIGEST, WEEK, SAMPLE, TROUBLE -> layout == Layout.FORUM ? Point.Call.FORUM : Point.Call.POST;
        };
        tell("pass " + call + " " + moment + " " + delivery.channel().id() + " " + delivery.sequence() + " " + delivery.attempts() + " "
                + DiscordDoor.mark(delivery));
    }

    private Outbox watched(Outbox behind) {
        return (Outbox) Proxy.newProxyInstance(Outbox.class.getClassLoader(), new Class<?>[]{Outbox.class}, (proxy, method, args) -> {
            boolean sending = method.getName().equals("claim");
            boolean sent = method.getName().equals("mark") && args[1] == Delivery.State.SENT;
            Optional<Delivery> delivery = sending ? Optional.of((Delivery) args[0])
                    : sent ? behind.delivery((String) args[0]) : Optional.empty();
            delivery.ifPresent(one -> pass(one, sending ? Point.Moment.BEFORE_SENDING : Point.Moment.BEFORE_SENT));
            Object result;
            try {
                result = method.invoke(behind, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (!Boolean.FALSE.equals(result)) { // what was not claimed is not being sent
                delivery.ifPresent(one -> pass(one, sending ? Point.Moment.SENDING : Point.Moment.SENT));
            }
            return result;
        });
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        pass(delivery, Point.Moment.LEAVING);
        Outcome outcome = discord.send(channel, delivery, message);
        pass(delivery, Point.Moment.ANSWERED);
        return outcome;
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return discord.resolve(channel, delivery);
    }

    @Override
    public String name() {
        return discord.name();
    }

    @Override
    public int parallel() {
        return discord.parallel();
    }

    @Override
    public synchronized Instant instant() {
        return base.plusNanos(System.nanoTime() - since);
    }
}
