package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.pipeline.World;

/** {@code status}, as people read it. */
class StatusQuestionsTest {

    @TempDir Path folder;

    @Test
    void says_why_posts_were_not_sent_and_names_no_delivery() throws SQLException {
        try (World world = new World(folder)) {
            world.follow("#all", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING);
            world.hear("2025-06-26T10:00:00Z", Bills.of("s2174-119", "2025-06-25").title("NATO Act"));
            Bills heard = Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                    .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
            world.hear("2025-06-27T10:00:00Z", heard);
            world.wiring().dispatcher(List.of(world)).turn();
            assertThat(world.text("status")).doesNotContain("Not sent");
            world.sql("update delivery set state = 'DEAD', reason = 'corrected upstream before it was sent: wJJXV6PZHJ8p-OZzD6wu9A'");
            assertThat(world.text("status")).contains("Not sent: ", " (corrected upstream before it was sent)").doesNotContain("wJJXV6PZ");
        }
    }

    @Test
    void a_time_in_a_reason_is_said_in_words() {
        try (World world = new World(folder)) {
            world.at("2026-11-23T12:00:00Z");
            world.wiring().sources().failed("congressgov", Instant.parse("2026-11-23T08:30:00Z"),
                    "/v3/bill: the host failed 5 times in a row and is left alone until 2026-11-23T13:40:58.011640794Z");
            assertThat(world.text("status")).contains("Congress.gov · never answered",
                    "is left alone until Mon 23 Nov 2026, 8:40 am ET");
        }
    }
}
