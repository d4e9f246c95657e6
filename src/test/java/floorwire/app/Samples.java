package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import floorwire.Bills;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.command.Answer;
import floorwire.feed.Observation;
import floorwire.message.Message;
import floorwire.pipeline.World;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** One message of each kind, as the season and the commands make it, for the golden files of every place. */
final class Samples {

    private static Optional<Samples> played = Optional.empty();

    private record Key(String place, String name) {}

    private final Map<Key, Message> posts = new HashMap<>();
    private final Map<Key, Answer> answers = new HashMap<>();
    private final Map<String, String> windows = new TreeMap<>();

    private Samples() {}

    /**
     * Made once in a process, since the season takes its time.
     *
     * @param folder for the databases
     */
    static synchronized Samples play(Path folder) throws InterruptedException {
        Optional<Samples> before = played;
        if (before.isPresent()) {
            return before.get();
        }
        Samples samples = new Samples();
        samples.season(folder);
        samples.corrected(folder);
        played = Optional.of(samples);
        return samples;
    }

    /** Each in the words of a place, by its name. */
    Map<String, String> each(String place, Function<Message, String> post, Function<Answer, String> answer) {
        Map<String, String> all = new TreeMap<>();
        posts.forEach((key, message) -> {
            if (key.place().equals(place)) {
                all.put(key.name(), post.apply(message));
            }
        });
        answers.forEach((key, said) -> {
            if (key.place().equals(place)) {
                all.put(key.name(), answer.apply(said));
            }
        });
        return all;
    }

    /** Views, and the blocks below a link, as Slack is sent them. */
    Map<String, String> windows() {
        return new TreeMap<>(windows);
    }

    private void season(Path folder) throws InterruptedException {
        var clock = new SettableClock(Scenario.season().looks().getFirst());
        try (Wiring wiring =
                new Wiring(Database.write(Database.SQLITE + folder.resolve("season.db") + "?synchronous=OFF", "test"), clock)) {
            for (Specimen specimen : Specimens.season(wiring, clock, new Silent())) {
                specimen.said().forEach((place, said) -> keep(new Key(place, specimen.name()), said));
            }
            for (Specimen specimen : GalleryStories.windows(wiring, clock)) {
                specimen.said().values().forEach(said -> {
                    if (said instanceof Specimen.Said.Window window) {
                        windows.put(specimen.name(), window.view());
                    }
                });
            }
        }
    }

    private void keep(Key key, Specimen.Said said) {
        switch (said) {
            case Specimen.Said.Window _ -> throw new AssertionError("a window in the season: " + key);
            case Specimen.Said.Post post -> posts.put(key, post.message());
            case Specimen.Said.Reply reply -> {
                assertThat(reply.answer().ok()).as(key + ": " + reply.answer().message()).isEqualTo(!key.name().startsWith("refusal"));
                answers.put(key, reply.answer());
            }
        }
    }

    private void everywhere(String name, Message message) {
        Stream.of(Hall.DISCORD, Hall.SLACK).forEach(place -> posts.put(new Key(place, name), message));
    }

    /** A passage that its source takes back the next day, and a day on which several things happened. */
    private void corrected(Path folder) {
        try (World world = new World(folder)) {
            world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING);
            var posted = new Recorder(world.name());
            hear(world, posted, "2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
            hear(world, posted, "2025-09-02T12:00:00Z",
                    bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.").said("2025-09-02T10:00:00Z"));
            hear(world, posted, "2025-09-03T12:00:00Z", bill().said("2025-09-03T10:00:00Z"));
            hear(world, posted, "2025-09-03T13:00:00Z", bill().said("2025-09-03T10:00:00Z"));
            everywhere("post-corrected", posted.headed("CORRECTED").orElseThrow().message());
            Bills busy = bill();
            for (int i = 1; i < 7; i++) {
                busy = busy.senate("2025-10-0" + i, "Hearing " + i + " held by the Committee on Foreign Relations.");
            }
            hear(world, posted, "2025-10-08T12:00:00Z", busy.said("2025-10-08T10:00:00Z"));
            everywhere("post-several", posted.all().getLast().message());
        }
    }

    private static void hear(World world, ChatPlatform platform, String at, Observation said) {
        world.at(at);
        world.wiring().intake().hear(said, world.instant(), () -> {});
        world.wiring().dispatcher(List.of(platform)).turn();
    }

    private static Bills bill() {
        return Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.");
    }
}
