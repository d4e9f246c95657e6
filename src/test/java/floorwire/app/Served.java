package floorwire.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** The service over a database of its own and a stand-in of GovInfo, with a clock that is set and that sleeping moves. */
final class Served implements AutoCloseable {

    final SettableClock clock;
    final Rehearsal rehearsal;
    final List<String> progress = new ArrayList<>();
    private final Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>();
    private Places places = new Places();
    private Wiring wiring;
    private Service service;

    /** @param settings variables and their values, by turns; {@code %BASE%} in a value is the stand-in's address */
    Served(Path folder, Scenario scenario, String start, String... settings) {
        this.folder = folder;
        this.clock = new SettableClock(Instant.parse(start));
        this.rehearsal = Rehearsal.start(scenario, clock);
        environment.put("FLOORWIRE_GOVINFO_URL", rehearsal.base().toString());
        environment.put("FLOORWIRE_CONGRESS_URL", rehearsal.base() + "/v3");
        environment.put("FLOORWIRE_CLERK_URL", "off");
        environment.put("FLOORWIRE_SENATE_URL", "off");
        environment.put("FLOORWIRE_LEGISLATORS_URL", "off");
        for (int i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1].replace("%BASE%", rehearsal.base().toString()));
        }
        this.wiring = open();
        this.service = start(List.of());
    }

    private Wiring open() {
        String file = Database.SQLITE + folder.resolve("served.db") + "?synchronous=OFF";
        return new Wiring(Database.write(environment.getOrDefault("FLOORWIRE_DATABASE_URL", file), "run"), clock);
    }

    private Service start(List<ChatPlatform> others) {
        List<ChatPlatform> platforms = new ArrayList<>(others);
        platforms.add(new ConsolePlatform(new PrintStream(printed, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock));
        Config config = new ConfigReader(environment, folder).read(Optional.empty(), Map.of());
        places.configure(config, clock);
        platforms.addAll(places.platforms());
        Service started = new Service(config, wiring, clock, time -> clock.set(clock.instant().plus(time)), Duration.ofMillis(1), platforms,
                progress::add);
        started.recover();
        places.connect(config, wiring);
        return started;
    }

    /** Ends it and starts it anew over the same database. */
    void restart() {
        places.close();
        places = new Places();
        wiring.close();
        wiring = open();
        service = start(List.of());
    }

    void follow(String channel, String topic) {
        ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, channel);
        wiring.audience().save(new Channel(AskCommand.WORKSPACE, ref, Congress.WASHINGTON, Optional.empty()));
        wiring.watches().add(new Watch(ChangeId.digest(ref.toString(), 0), AskCommand.WORKSPACE, ref, Watch.Kind.TOPIC, topic,
                Loudness.MILESTONES, clock.instant()));
    }

    /** One turn of the crank at this time. */
    void turn(String at) throws InterruptedException {
        clock.set(Instant.parse(at));
        service.loop().once(false);
    }

    Wiring wiring() {
        return wiring;
    }

    Service service() {
        return service;
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The posts' headlines with their channels. */
    List<String> posts() {
        List<String> posts = new ArrayList<>();
        for (String post : printed().split("\n(?=#\\S+ · )", -1)) {
            String[] lines = post.split("\n", 3);
            if (lines.length > 1) {
                posts.add(lines[0].substring(0, lines[0].indexOf(" · ")) + " " + lines[1]);
            }
        }
        return posts;
    }

    @Override
    public void close() {
        places.close();
        wiring.close();
        rehearsal.close();
    }
}
