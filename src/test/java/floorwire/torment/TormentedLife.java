package floorwire.torment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Outbox;
import floorwire.app.TormentedSeason;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.chat.discord.DiscordDoor;
import floorwire.chat.slack.SlackDoor;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * The process that is killed: the program over a database file, posting to a platform that another process holds. At each named point it says so
 * and waits.
 */
public final class TormentedLife implements ChatPlatform {

    /** The exit code of a life that cannot go on. */
    static final int STUCK = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Voice voice;
    private final Door door;
    private final ChatPlatform platform;
    private final Audience audience;

    private TormentedLife(Voice voice, Door door, Audience audience) {
        this.voice = voice;
        this.door = door;
        this.platform = door.platform();
        this.audience = audience;
    }

    /** @param args the platform, the database, Congress.gov, GovInfo, the looks, and where the platform is */
    public static void main(String... args) throws InterruptedException {
        Voice voice = new Voice();
        int end;
        try (var season = new TormentedSeason(args[1], URI.create(args[2]), URI.create(args[3]), args[4]);
                Door door = args[0].equals(Towns.SLACK) ? SlackDoor.open(season.wiring(), voice, URI.create(args[5]), args[6])
                        : DiscordDoor.open(URI.create(args[5]), URI.create(args[6]), voice)) {
            end = new TormentedLife(voice, door, season.wiring().audience()).live(season);
        }
        System.exit(end);
    }

    private int live(TormentedSeason season) throws InterruptedException {
        Outbox outbox = watched(season.wiring().outbox());
        Dispatcher dispatcher = season.dispatcher(outbox, this, voice);
        voice.tell("at " + Instant.EPOCH);
        dispatcher.recover();
        boolean sent = deliver(season.wiring().outbox(), dispatcher);
        while (sent && season.next().isPresent()) {
            voice.tell("look " + season.next().get());
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
                waits(open);
            }
        }
        open.forEach(delivery -> System.err.println("STUCK " + delivery));
        return open.isEmpty();
    }

    private void waits(List<Delivery> open) throws InterruptedException {
        Optional<Instant> doubt = open.stream().filter(delivery -> delivery.state() == Delivery.State.UNKNOWN).map(Delivery::markedAt)
                .min(Instant::compareTo);
        if (doubt.isEmpty()) {
            voice.tell("at " + due(open));
        } else if (door.settled().isPositive()) {
            Instant settled = doubt.get().plus(door.settled());
            // what could not be looked for then waits for more
            voice.tell("at " + (voice.instant().isBefore(settled) ? settled : voice.instant().plus(door.settled())));
        } else {
            Thread.sleep(20);
        }
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

    private void pass(Delivery delivery, Point.Moment moment) {
        Layout layout = audience.channel(delivery.channel()).map(channel -> channel.wishes().layout()).orElse(Layout.FLAT);
        Point.Call call = switch (delivery.kind()) {
            case REPLY -> Point.Call.REPLY;
            case EDIT -> Point.Call.EDIT;
            case ECHO -> Point.Call.ECHO;
            case POST, DIGEST, WEEK, SAMPLE, TROUBLE -> layout == Layout.FORUM ? Point.Call.FORUM : Point.Call.POST;
        };
        voice.tell(
                "pass " + call + " " + moment + " " + delivery.channel().id() + " " + delivery.sequence() + " " + delivery.attempts() + " "
                        + door.mark(delivery));
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
        Outcome outcome = platform.send(channel, delivery, message);
        pass(delivery, Point.Moment.ANSWERED);
        return outcome;
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return platform.resolve(channel, delivery);
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public int parallel() {
        return platform.parallel();
    }
}
