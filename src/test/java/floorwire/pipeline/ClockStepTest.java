package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.feed.Feed;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Observation;
import floorwire.feed.Remembered;

/** A machine's clock that was hours ahead is set right: what comes after that is told, confirmed, believed and sent as ever. */
class ClockStepTest {

    private static final String AHEAD = "2025-06-26T14:00:00Z";
    private static final String RIGHT = "2025-06-26T12:05:00Z";

    @TempDir private Path folder;
    private World world;
    private Turn turn;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at(AHEAD);
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        turn = world.wiring().turn();
        dispatcher = world.wiring().dispatcher(List.of(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** A source of one resource, polled at this time by the machine's clock. */
    private void hear(String at, Observation observation) throws InterruptedException {
        world.at(at);
        turn.poll(new Feed() {
            @Override
            public String source() {
                return observation.source();
            }

            @Override
            public void poll(Memory memory, Consumer<Heard> out) {
                Remembered as = new Remembered(Optional.empty(), Optional.empty(), "", world.instant());
                out.accept(new Heard.Observed("s2174", "http://localhost/s2174", as, observation));
            }
        });
        dispatcher.turn();
    }

    private static Bills bill() {
        return Bills.of("s2174-119", "2025-06-25")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private static Bills passed() {
        return bill().senate("2025-06-26", "Passed Senate without amendment by Unanimous Consent.");
    }

    @Test
    void a_milestone_of_a_bill_that_matched_by_the_wrong_clock_is_posted() throws InterruptedException {
        hear(AHEAD, bill().said("2025-06-26T10:00:00Z"));
        hear(RIGHT, passed().said("2025-06-26T12:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString().contains("passed the Senate");
    }

    @Test
    void a_look_by_the_right_clock_confirms_what_was_heard_by_the_wrong_one() throws InterruptedException {
        hear(AHEAD, bill().said("2025-06-26T10:00:00Z"));
        Bills presented = passed().house("2025-06-26", "H37100", "On passage Passed without objection.")
                .library("2025-06-26", "28000", "Presented to President.");
        hear("2025-06-26T14:05:00Z", presented.said("2025-06-26T11:00:00Z"));
        assertThat(world.posts()).noneMatch(post -> post.contains("presented to the President"));
        hear(RIGHT, presented.said("2025-06-26T11:00:00Z"));
        assertThat(world.posts()).last().asString().contains("presented to the President");
    }

    @Test
    void a_later_word_with_the_same_date_supersedes_one_heard_by_the_wrong_clock() throws InterruptedException {
        hear(AHEAD, bill().said("2025-06-26T10:00:00Z"));
        hear(RIGHT, passed().said("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).last().asString().contains("passed the Senate");
    }

    @Test
    void a_delivery_put_off_by_the_wrong_clock_holds_up_its_channel_no_longer() throws InterruptedException {
        world.next(new ChatPlatform.Outcome.Later(Duration.ofMinutes(10), "busy"));
        hear(AHEAD, bill().said("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        world.at(RIGHT);
        dispatcher.turn();
        assertThat(world.posts()).hasSize(1);
    }
}
