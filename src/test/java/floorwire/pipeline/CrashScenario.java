package floorwire.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import floorwire.Bills;
import floorwire.alert.Bulletins;
import floorwire.alert.ChangeMessages;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Herald;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.alert.Postings;
import floorwire.alert.Roads;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.Congress;
import floorwire.feed.Observation;
import floorwire.ledger.Ledger;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;
import floorwire.ledger.UnitOfWork;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.message.PlainText;
import floorwire.store.Database;
import floorwire.store.SqlAudience;
import floorwire.store.SqlBillTexts;
import floorwire.store.SqlLedger;
import floorwire.store.SqlOutbox;
import floorwire.store.SqlRollCalls;
import floorwire.store.SqlSources;
import floorwire.store.SqlWatches;
import floorwire.store.WordJson;
import floorwire.topic.ProvisionBook;
import floorwire.topic.TopicBook;
import floorwire.topic.TopicMatcher;

/**
 * A short life of the program in a folder: starts, recovers, hears a bill in four looks and posts to two channels. Somebody is called
 * before each call of each port, and may end the process there. What was posted stands in a file, as it would on a platform.
 */
final class CrashScenario implements InstantSource, ChatPlatform {

    static final String POSTS = "posts";
    static final String DATABASE = "world.db";

    private static final String NAME = "crashing";
    private static final TopicBook TOPICS = new TopicBook(TopicMatcher.shipped(), List.of());
    private static final ProvisionBook PROVISIONS = new ProvisionBook(List.of());

    private final Path folder;
    private final boolean resolves;
    private final Consumer<String> before;
    private Instant now = Instant.EPOCH;

    /** @param resolves whether the platform can tell what became of a delivery */
    CrashScenario(Path folder, boolean resolves, Consumer<String> before) {
        this.folder = folder;
        this.resolves = resolves;
        this.before = before;
    }

    /** Makes the database with two channels that follow. */
    static void prepare(Path folder) throws IOException {
        Files.createFile(folder.resolve(POSTS));
        try (Database database = Database.write(Database.SQLITE + folder.resolve(DATABASE), "test")) {
            follow(database, "#nato", Watch.Kind.TOPIC, "nato");
            follow(database, "#bill", Watch.Kind.BILL, "s9001-119");
        }
    }

    private static void follow(Database database, String channel, Watch.Kind kind, String target) {
        ChannelRef ref = new ChannelRef(NAME, channel);
        new SqlAudience(database).save(new Channel("test", ref, Congress.WASHINGTON, Optional.empty()));
        new SqlWatches(database).add(new Watch(channel, "test", ref, kind, target, Loudness.MILESTONES, Instant.EPOCH));
    }

    private static List<Observation> looks() {
        Bills bill = Bills.of("s9001-119", "2025-06-25")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
        Observation introduced = bill.said("2025-06-26T10:00:00Z");
        Observation passed = bill.senate("2025-06-27", "Passed Senate without amendment by Unanimous Consent.")
                .house("2025-06-27", "H37100", "On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).")
                .said("2025-06-28T10:00:00Z");
        Observation presented = bill.library("2025-06-29", "28000", "Presented to President.").said("2025-06-30T10:00:00Z");
        return List.of(introduced, passed, presented, presented);
    }

    void play() {
        try (Database database = Database.write(Database.SQLITE + folder.resolve(DATABASE), "test")) {
            Ledger ledger = watched(Ledger.class, new SqlLedger(database, new WordJson()));
            Sources sources = watched(Sources.class, new SqlSources(database));
            Outbox outbox = watched(Outbox.class, new SqlOutbox(database));
            Watches watches = watched(Watches.class, new SqlWatches(database));
            Audience audience = watched(Audience.class, new SqlAudience(database));
            UnitOfWork unitOfWork = watched(UnitOfWork.class, database);
            Phrases phrases = new Phrases(TOPICS.shipped(), Map.of());
            Intake intake = new Intake(ledger, watched(RollCalls.class, new SqlRollCalls(database)), unitOfWork,
                    new Herald(watches, outbox, new Postings(outbox, audience, Map.of())),
                    new Words(new WordJson(), TOPICS, new ProvisionBook(List.of())),
                    Intake.NEWS_WINDOW, true, new ReentrantLock());
            Dispatcher dispatcher = new Dispatcher(outbox, audience,
                    new ChangeMessages(ledger, outbox, phrases, new Bulletins(ledger, sources, watches, outbox, phrases),
                            new Roads(ledger, new SqlBillTexts(database), PROVISIONS)),
                    this,
                    List.of(watched(ChatPlatform.class, this)));
            now = Instant.parse("2025-06-26T12:00:00Z");
            dispatcher.recover();
            for (Observation look : looks()) {
                Sources.Resource cursor = new Sources.Resource(Optional.empty(), Optional.empty(), look.asOf().toString(), look.asOf(),
                        Optional.of(look.subject()));
                intake.hear(look, now, () -> sources.remember("govinfo", "the bill", cursor));
                dispatcher.turn();
                now = now.plusSeconds(86_400);
            }
            dispatcher.turn();
        }
    }

    private <T> T watched(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (proxy, method, args) -> {
            before.accept(port.getSimpleName() + "." + method.getName());
            try {
                return method.invoke(behind, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One line a post: the delivery's id, the channel, the text. */
    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        String line = delivery.id() + "\t" + channel.ref().id() + "\t" + PlainText.render(message).replace('\n', '|') + "\n";
        try {
            Files.writeString(folder.resolve(POSTS), line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome.Sent(delivery.id());
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        if (!resolves) {
            return new Resolution.CannotTell();
        }
        try {
            boolean there = Files.readString(folder.resolve(POSTS), StandardCharsets.UTF_8).contains(delivery.id());
            return there ? new Resolution.Found(delivery.id()) : new Resolution.NotThere();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays in {@code args[0]} and dies before the call of number {@code args[1]}, as if the power had gone. */
    public static void main(String... args) {
        int last = Integer.parseInt(args[1]);
        int[] calls = new int[1];
        new CrashScenario(Path.of(args[0]), Boolean.parseBoolean(args[2]), call -> {
            if (++calls[0] == last) {
                Runtime.getRuntime().halt(137);
            }
        }).play();
    }
}
