package floorwire.pipeline;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.feed.Observation;
import floorwire.ledger.RecordedChange;

/** What is heard of one bill, observation by observation, and what the channel that follows its topic is told. */
abstract class Hearing {

    @TempDir Path folder;
    World world;
    Dispatcher dispatcher;
    Intake intake;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        dispatcher = world.wiring().dispatcher(List.of(world));
        intake = world.wiring().intake();
    }

    @AfterEach
    void close() {
        world.close();
    }

    List<RecordedChange> hear(String at, Observation observation) {
        world.at(at);
        List<RecordedChange> changes = intake.hear(observation, world.instant(), () -> {});
        dispatcher.turn();
        return changes;
    }

    static Bills bill() {
        return Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.");
    }
}
