package floorwire.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import floorwire.Bills;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Watch;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.command.Answer;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.message.PlainText;
import floorwire.store.Database;
import floorwire.topic.TopicMatcher;

/** The whole program over a database of its own, with a clock that is set and a platform that keeps what it is sent. */
public final class World implements AutoCloseable, InstantSource, ChatPlatform {

    private static final List<String> TABLES = List.of("bill", "word", "resource", "heard", "source_health", "change", "membership",
            "channel", "watch", "delivery", "notice", "audit", "group_topic", "installation", "roll_call_word",
            "bill_text", "text_section", "provision_step", "group_provision", "legislator");

    /** One for all worlds, as long as the tests last. */
    private static final TopicMatcher SHIPPED = TopicMatcher.shipped();

    private final String url;
    private final String platform;
    private final Wiring wiring;
    private Instant now = Instant.parse("2026-01-10T12:00:00Z");
    private volatile Runnable working = () -> {};
    private final List<String> posts = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private Outcome next = new Outcome.Sent("");
    private Resolution resolution = new Resolution.CannotTell();

    public World(Path folder) {
        this(folder, "test");
    }

    public World(String url) {
        this(url, "test");
    }

    /** @param platform as what the world posts: some can edit and thread */
    public World(Path folder, String platform) {
        this(EmptyDatabase.in(folder.resolve("world.db")), platform);
    }

    private World(String url, String platform) {
        this.url = url;
        this.platform = platform;
        this.wiring = new Wiring(Database.write(url, "test"), this::asked, SHIPPED);
    }

    private Instant asked() {
        working.run();
        return now;
    }

    /** What the program does, on the thread of whoever asks it what is so, before it looks at its clock. */
    public void working(Runnable work) {
        working = work;
    }

    /** Where its database is. */
    public String url() {
        return url;
    }

    /** Does something to the database behind the program's back. */
    public void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); Statement made = connection.createStatement()) {
            made.executeUpdate(statement);
        }
    }

    /** Who changed what, in order. */
    public List<String> audited() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select workspace, actor, what from audit order by rowid")) {
            while (row.next()) {
                lines.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
        }
        return lines;
    }

    /** Begins anew, sparing the making of another database. */
    public void wipe() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.addBatch("delete from " + table);
            }
            statement.executeBatch();
        }
        posts.clear();
        messages.clear();
    }

    public Wiring wiring() {
        return wiring;
    }

    public void at(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void follow(String channel, Watch.Kind kind, String target, Loudness loudness) {
        ChannelRef ref = new ChannelRef(name(), channel);
        wiring.audience().save(new Channel("test", ref, Congress.WASHINGTON, Optional.empty()));
        wiring.watches().add(new Watch(ChangeId.digest(channel + target, 0), "test", ref, kind, target, loudness, now));
    }

    /** A source says something of a measure. */
    public void hear(String at, Bills said) {
        at(at);
        wiring.intake().hear(said.said(at), now, () -> {});
    }

    /** What anybody is answered, outside any channel. */
    public Answer ask(String line) {
        return wiring.commands().answer(line, Optional.empty(), "someone", Congress.WASHINGTON);
    }

    /** The same as it is read. */
    public String text(String line) {
        return PlainText.render(ask(line).message());
    }

    /** A chamber publishes a roll call's record now. */
    public void hear(String source, RollCall vote) {
        hear(wiring, source, vote, now);
    }

    /** The same in any world. */
    public static void hear(Wiring wiring, String source, RollCall vote, Instant now) {
        wiring.intake().hear(wiring.rollCalls().word(source, now, now, vote), Duration.ZERO, () -> {});
    }

    /** What stands told at the end, per channel: facts with their dates, corrections taken into account. */
    public Set<String> standing() {
        Map<String, String> standing = new TreeMap<>();
        for (Delivery delivery : deliveries()) {
            // what gathers for the weekly line is no milestone
            for (RecordedChange notice : delivery.kind() == Delivery.Kind.WEEK ? List.<RecordedChange>of() : delivery.notices()) {
                String key = delivery.channel().id() + " " + notice.change().fact();
                switch (notice.change()) {
                    case Change.Withdrawn withdrawn -> standing.remove(key);
                    case Change.TopicLost lost -> standing.remove(key);
                    case Change.Redated redated -> {
                        standing.remove(key);
                        standing.put(delivery.channel().id() + " " + redated.leaves(), redated.after().date().toString());
                    }
                    case Change.Reworded reworded -> {
                        standing.remove(key);
                        standing.put(delivery.channel().id() + " " + reworded.leaves(), reworded.after().date().toString());
                    }
                    default -> standing.put(key, notice.change().date().toString());
                }
            }
        }
        Set<String> lines = new TreeSet<>();
        standing.forEach((key, date) -> lines.add(key + " " + date));
        return lines;
    }

    /** Every notice: the change's id and the channel. */
    public Set<String> notices() {
        Set<String> notices = new TreeSet<>();
        deliveries().forEach(delivery -> delivery.notices()
                .forEach(notice -> notices.add(notice.id() + " " + delivery.channel() + " " + notice.change().fact())));
        return notices;
    }

    public List<Delivery> deliveries() {
        return wiring.outbox().in(EnumSet.allOf(Delivery.State.class)).stream()
                .sorted(Comparator.comparingLong(Delivery::sequence)).toList();
    }

    public List<String> posts() {
        return posts;
    }

    /** What was sent, each as it was handed over. */
    public List<Message> messages() {
        return messages;
    }

    public void next(Outcome outcome) {
        next = outcome;
    }

    public void resolveWith(Resolution found) {
        resolution = found;
    }

    @Override
    public String name() {
        return platform;
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        Outcome outcome = next;
        next = new Outcome.Sent("");
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Unknown) {
            boolean post = delivery.target().isEmpty() || delivery.kind() == Delivery.Kind.TROUBLE;
            messages.add(message);
            posts.add(channel.ref().id() + (post ? "" : " " + delivery.kind()) + "\n" + PlainText.render(message));
        }
        return outcome instanceof Outcome.Sent ? new Outcome.Sent(delivery.id()) : outcome;
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return resolution;
    }

    @Override
    public void close() {
        wiring.close();
    }
}
