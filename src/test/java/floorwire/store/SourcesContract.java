package floorwire.store;

import static floorwire.store.Stores.HOSTILE;
import static floorwire.store.Stores.HOSTILE_KEPT;
import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.ledger.Sources;

/** What every memory of the sources does, whatever keeps it. */
interface SourcesContract {

    Database database();

    private Sources sources() {
        return new SqlSources(database());
    }

    @Test
    default void a_resource_is_remembered_as_last_read() {
        Sources.Resource bare = new Sources.Resource(Optional.empty(), Optional.empty(), "ab", NOON, Optional.empty());
        Sources.Resource whole = new Sources.Resource(Optional.of("1 Jan"), Optional.of("2 Jan"), "cd", NOON.plusMillis(7),
                Optional.of(id("s2174-119")));
        assertThat(sources().resource("govinfo", "a")).isEmpty();
        sources().remember("govinfo", "a", bare);
        assertThat(sources().resource("govinfo", "a")).contains(bare);
        sources().remember("govinfo", "a", whole);
        sources().remember("congressgov", "a", bare);
        assertThat(sources().resource("govinfo", "a")).contains(whole);
    }

    @Test
    default void bytes_heard_before_are_known_to_the_reader_that_heard_them() {
        sources().markHeard("govinfo", 1, Map.of());
        sources().markHeard("govinfo", 1, Map.of("ab", id("s2174-119"), "cd", id("hr1-119")));
        sources().markHeard("govinfo", 2, Map.of("ab", id("s2174-119")));
        assertThat(sources().heard("govinfo", 1)).isEqualTo(Map.of("cd", id("hr1-119")));
        assertThat(sources().heard("govinfo", 2)).isEqualTo(Map.of("ab", id("s2174-119")));
        assertThat(sources().heard("congressgov", 2)).isEmpty();
    }

    @Test
    default void a_source_fails_since_its_first_failure_and_is_as_fresh_as_its_newest_word() {
        sources().failed("govinfo", NOON, "first");
        sources().failed("govinfo", NOON.plusSeconds(9), HOSTILE);
        assertThat(sources().health()).containsExactly(new Sources.Health("govinfo", Optional.empty(), Optional.empty(), Optional.of(NOON),
                Optional.of(NOON), Optional.of(HOSTILE_KEPT)));
        sources().succeeded("govinfo", NOON.plusSeconds(10), Optional.of(NOON));
        sources().succeeded("govinfo", NOON.plusSeconds(11), Optional.of(NOON.minusSeconds(5)));
        sources().succeeded("congressgov", NOON, Optional.empty());
        assertThat(sources().health()).containsExactly(
                new Sources.Health("congressgov", Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty()),
                new Sources.Health("govinfo", Optional.of(NOON.plusSeconds(11)), Optional.of(NOON), Optional.empty(), Optional.empty(),
                        Optional.empty()));
    }

    /** A file that cannot be read for weeks, in a source that is asked every four hours. */
    @Test
    default void a_source_that_answers_is_not_stale_whatever_of_it_fails_and_however_seldom_it_is_asked() {
        for (int poll = 0; poll < 3; poll++) {
            Instant began = NOON.plus(Duration.ofHours(4L * poll));
            sources().failed("govinfo", began, "one file");
            sources().answered("govinfo", began, Optional.empty());
            assertThat(staleSince(began.plus(Duration.ofHours(4)))).isEmpty();
        }
        Instant silent = NOON.plus(Duration.ofHours(12));
        sources().failed("govinfo", silent, "no answer");
        assertThat(staleSince(silent.plus(Duration.ofMinutes(60)))).isEmpty();
        sources().failed("govinfo", silent.plus(Duration.ofMinutes(5)), "no answer");
        assertThat(staleSince(silent.plus(Duration.ofMinutes(61)))).contains(silent);
        assertThat(sources().health().getFirst().failingSince()).contains(NOON);
        sources().answered("govinfo", silent.plus(Duration.ofMinutes(70)), Optional.empty());
        assertThat(staleSince(silent.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    default void a_failure_by_a_clock_that_was_ahead_does_not_hide_one_by_the_right_clock() {
        sources().failed("govinfo", NOON.plus(Duration.ofDays(900)), "no answer");
        sources().failed("govinfo", NOON, "no answer");
        assertThat(staleSince(NOON.plus(Duration.ofHours(2)))).contains(NOON);
    }

    private Optional<Instant> staleSince(Instant now) {
        return sources().health().getFirst().staleSince(now);
    }

    @Test
    default void what_was_read_about_a_measure_is_found_by_it() {
        Sources.Resource about = new Sources.Resource(Optional.empty(), Optional.empty(), "ab", NOON, Optional.of(id("s2174-119")));
        sources().remember("govinfo", "b", about);
        sources().remember("congressgov", "a", about);
        sources().remember("govinfo", "other",
                new Sources.Resource(Optional.empty(), Optional.empty(), "cd", NOON, Optional.of(id("hr1-119"))));
        sources().markHeard("govinfo", 1, Map.of("ef", id("s2174-119"), "01", id("hr1-119")));
        assertThat(sources().about(id("s2174-119"))).containsExactly(new Sources.Named("congressgov", "a", about),
                new Sources.Named("govinfo", "b", about));
        assertThat(sources().loaded(id("s2174-119"))).isEqualTo(Map.of("govinfo", List.of("ef")));
        assertThat(sources().about(id("s9-118"))).isEmpty();
        assertThat(sources().loaded(id("s9-118"))).isEmpty();
    }
}
