package floorwire.torment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import floorwire.alert.Watch;
import floorwire.app.TormentedSeason;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.congress.Congress;
import floorwire.rehearsal.Rehearsal;
import floorwire.store.Database;

/** What outlives the processes: the town with its channels, the sources, the database file, and the time of day of each. */
final class Server implements AutoCloseable {

    private final String platform;
    private final String url;
    private final AtomicReference<Instant> published;
    private final Town<?, ?> town;
    private final Rehearsal rehearsal;

    Server(String platform, Path database) throws IOException {
        Instant start = TormentedSeason.scenario().looks().getFirst().minus(Duration.ofHours(1));
        this.platform = platform;
        this.url = Database.SQLITE + database;
        this.published = new AtomicReference<>(start);
        this.town = Towns.open(platform, start);
        this.rehearsal = Rehearsal.start(TormentedSeason.scenario(), published::get);
        try (Wiring wiring = new Wiring(Database.write(url, "torment"), () -> start)) {
            town.homes().forEach(home -> {
                wiring.audience().save(new Channel(home.workspace(), home.ref(), Congress.WASHINGTON, Optional.empty())
                        .wishing(Wishes.NONE.laidOut(home.layout()).onFridays(home.topic().equals("nato"))));
                wiring.watches().add(new Watch(home.ref().id(), home.workspace(), home.ref(), Watch.Kind.TOPIC, home.topic(),
                        home.topic().equals("ndaa") ? Loudness.MILESTONES : Loudness.EVERYTHING, start));
            });
        }
    }

    Town<?, ?> town() {
        return town;
    }

    /** What a life needs to know of it. */
    List<String> arguments(String looks) {
        List<String> arguments = new ArrayList<>(
                List.of(platform, url, rehearsal.congress().toString(), rehearsal.base().toString(), looks));
        arguments.addAll(town.address());
        return arguments;
    }

    /** The sources are at this look, and so is the day, unless it is later. */
    void look(Instant at) {
        published.set(at);
        goOn(at);
    }

    /** Time never goes back. */
    void goOn(Instant to) {
        Duration ahead = Duration.between(town.now(), to);
        if (ahead.isPositive()) {
            town.advance(ahead);
        }
    }

    @Override
    public void close() {
        town.close();
        rehearsal.close();
    }
}
