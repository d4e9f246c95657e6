package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.alert.Delivery;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.rehearsal.Ballot;
import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Scenario;

/** The service left alone on GovInfo, without a key: the first start, the days after, downtime, outages, and a new Congress. */
class ServiceTest {

    private static final String BEFORE = "2025-06-20T12:00:00Z";

    @TempDir private Path folder;

    private Served served(String start) {
        return new Served(folder, Scenario.season(), start);
    }

    private static long zips(Served served) {
        return served.rehearsal.requests().entrySet().stream().filter(request -> request.getKey().endsWith(".zip"))
                .mapToLong(java.util.Map.Entry::getValue).sum();
    }

    @Test
    void the_first_start_reads_the_zips_of_the_congress_and_posts_nothing_old() throws InterruptedException {
        try (Served served = served("2025-07-20T12:00:00Z")) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            assertThat(served.posts()).isEmpty();
            assertThat(served.wiring().ledger().inTopic("nato")).isNotEmpty();
            assertThat(zips(served)).isEqualTo(8);
            assertThat(served.progress.getLast()).matches("GovInfo: \\d+ bills read");
            assertThat(served.wiring().sources().health()).filteredOn(health -> health.source().equals("govinfo")).singleElement()
                    .satisfies(health -> assertThat(health.failingSince()).isEmpty());
            served.turn("2025-07-20T16:00:00Z");
            assertThat(zips(served)).as("zips are read once").isEqualTo(8);
            assertThat(served.rehearsal.requests().keySet()).as("only the last minute of a zip is asked for again")
                    .filteredOn(path -> path.startsWith("/bulkdata") && path.endsWith(".xml")).hasSizeLessThanOrEqualTo(2);
            assertThat(served.rehearsal.unknownRequests()).isEmpty();
            assertThat(served.posts()).isEmpty();
        }
    }

    @Test
    void what_happens_after_the_first_start_is_posted_once_and_a_restart_repeats_nothing() throws InterruptedException {
        try (Served served = served(BEFORE)) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            served.turn("2025-06-26T12:30:00Z");
            assertThat(served.posts()).singleElement().asString()
                    .isEqualTo("#nato New bill · S. 2174 (119th) · would direct withdrawal from NATO");
            served.restart();
            served.turn("2025-06-27T12:30:00Z");
            assertThat(served.posts()).hasSize(1);
        }
    }

    @Test
    void with_a_key_both_sources_are_read_each_at_its_pace_and_a_bill_is_posted_once() throws InterruptedException {
        try (Served served = new Served(folder, Scenario.season(), BEFORE, "FLOORWIRE_CONGRESS_KEY", "rehearsal")) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            assertThat(served.posts()).isEmpty();
            assertThat(served.rehearsal.requests()).containsKeys("/v3/bill/119", "/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119-s.zip");
            served.turn("2025-06-26T12:30:00Z");
            served.turn("2025-06-26T12:40:00Z");
            assertThat(served.posts()).containsExactly("#nato New bill · S. 2174 (119th) · would direct withdrawal from NATO");
            int listings = served.rehearsal.requests().getOrDefault("/bulkdata/json/BILLSTATUS/119/s", 0);
            served.turn("2025-06-26T13:50:00Z");
            assertThat(served.rehearsal.requests().get("/bulkdata/json/BILLSTATUS/119/s")).as("GovInfo waits four hours")
                    .isEqualTo(listings);
            assertThat(served.wiring().sources().health()).extracting(floorwire.ledger.Sources.Health::source).contains("congressgov",
                    "govinfo");
            assertThat(served.rehearsal.unknownRequests()).isEmpty();
        }
    }

    @Test
    void after_forty_days_down_everything_missed_is_caught_up_with() throws InterruptedException {
        try (Served served = served("2025-12-01T12:00:00Z")) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            served.clock.set(Instant.parse("2026-01-10T12:00:00Z"));
            served.restart();
            served.turn("2026-01-10T12:00:00Z");
            assertThat(served.posts()).contains("#nato New match · H.R. 6508 (119th) · would direct withdrawal from NATO");
            assertThat(served.wiring().outbox().in(Set.of(Delivery.State.PENDING))).isEmpty();
        }
    }

    /** Nothing is started anew when a machine wakes. */
    @Test
    void after_forty_days_of_the_machine_s_sleep_everything_missed_is_caught_up_with() throws InterruptedException {
        try (Served served = served("2025-12-01T12:00:00Z")) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            served.turn("2026-01-10T12:00:00Z");
            assertThat(served.posts()).contains("#nato New match · H.R. 6508 (119th) · would direct withdrawal from NATO");
        }
    }

    @Test
    void a_load_cut_short_by_an_outage_is_made_again_before_anything_is_news() throws InterruptedException {
        try (Served served = served(BEFORE)) {
            served.follow("#nato", "nato");
            served.rehearsal.fail("/bulkdata/BILLSTATUS/119/s/", Fault.UNAVAILABLE);
            served.service().loop().once(false);
            assertThat(served.service().loop().sources()).filteredOn(source -> source.name().equals("govinfo")).singleElement()
                    .satisfies(source -> assertThat(source.answers()).isFalse());
            served.rehearsal.heal();
            served.restart();
            served.turn("2025-06-26T12:30:00Z");
            assertThat(served.posts()).as("S. 2174 stood in the zip of the second try").isEmpty();
            assertThat(served.wiring().ledger().inTopic("nato")).isNotEmpty();
        }
    }

    @Test
    void a_zip_that_stays_away_keeps_only_its_own_type_waiting() throws InterruptedException {
        String away = "/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119-hr.zip";
        try (Served served = served(BEFORE)) {
            served.follow("#nato", "nato");
            served.rehearsal.fail(away, Fault.UNAVAILABLE);
            served.service().loop().once(false);
            served.turn("2025-06-26T12:30:00Z");
            assertThat(served.posts()).containsExactly("#nato New bill · S. 2174 (119th) · would direct withdrawal from NATO");
            assertThat(served.rehearsal.requests()).containsEntry("/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119-s.zip", 1);
            assertThat(served.rehearsal.requests()).doesNotContainKey("/bulkdata/json/BILLSTATUS/119/hr");
            assertThat(served.wiring().sources().health()).filteredOn(health -> health.source().equals("govinfo")).singleElement()
                    .satisfies(health -> assertThat(health.reason().orElse("")).contains(away))
                    .satisfies(health -> assertThat(health.unansweredSince()).as("the others answer").isEmpty());
            served.rehearsal.heal();
            served.turn("2025-12-10T12:30:00Z");
            assertThat(served.posts()).as("H.R. 6508 stood in its zip").hasSize(1);
            long zips = zips(served);
            served.turn("2025-12-10T17:30:00Z");
            assertThat(served.rehearsal.requests()).containsKey("/bulkdata/json/BILLSTATUS/119/hr");
            assertThat(zips(served)).as("nothing is missing any more").isEqualTo(zips);
            assertThat(served.rehearsal.requests()).containsEntry("/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119-s.zip", 1);
        }
    }

    /** The chambers of the rehearsal are asked as `run` asks the real ones. */
    @Test
    void a_vote_is_posted_at_the_first_minute_after_its_chamber_publishes_it() throws InterruptedException {
        List<Ballot> kaine = Scenario.season().ballots().stream().filter(ballot -> ballot.id().toString().equals("s190-118.2023")).toList();
        Instant published = kaine.getFirst().published();
        try (Served served = ServedVotes.open(folder, "2023-07-19T19:00:00Z")) {
            served.follow("#nato", "nato");
            served.follow("#ndaa", "ndaa");
            served.service().loop().once(false);
            assertThat(served.posts()).as("what was taken before the first start is kept and told to nobody").isEmpty();
            assertThat(served.wiring().rollCalls().numbered(Chamber.HOUSE, 328)).as("the House's year is read whole").hasSize(1);
            Instant posted = ServedVotes.until(served, published, "Senate vote 190 (2023)");
            assertThat(Duration.between(published, posted)).isBetween(Duration.ZERO, Duration.ofSeconds(61 + 4));
            assertThat(served.posts()).filteredOn(post -> post.contains("Senate vote 190 (2023)")).extracting(post -> post.substring(0, 5))
                    .containsExactlyInAnyOrder("#nato", "#ndaa");
            assertThat(served.rehearsal.unknownRequests()).isEmpty();
            served.restart();
            served.turn(posted.plusSeconds(120).toString());
            assertThat(served.posts()).filteredOn(post -> post.contains("Senate vote 190 (2023)")).as("a restart repeats nothing")
                    .hasSize(2);
        }
    }

    @Test
    void the_list_of_members_is_asked_for_once_a_day_and_a_failure_takes_nobody_away() throws InterruptedException {
        try (Served served = new Served(folder, Scenario.season(), "2025-02-03T12:00:00Z", "FLOORWIRE_LEGISLATORS_URL",
                "%BASE%/congress-legislators")) {
            String list = "/congress-legislators/legislators-current.json";
            served.service().loop().once(false);
            int sitting = served.wiring().members().standing().sitting();
            assertThat(sitting).isGreaterThan(500);
            served.restart();
            served.turn("2025-02-04T11:00:00Z");
            assertThat(served.rehearsal.requests()).containsEntry(list, 1);
            served.rehearsal.fail("/congress-legislators", Fault.HTML);
            served.turn("2025-02-04T13:30:00Z");
            assertThat(served.rehearsal.requests()).as("the day is over").containsEntry(list, 2);
            assertThat(served.wiring().members().standing().sitting()).isEqualTo(sitting);
            served.turn("2025-02-04T14:45:00Z");
            assertThat(served.wiring().commands().answer("status", Optional.empty(), "test", Congress.WASHINGTON).toString())
                    .contains("List of members · last answered Mon 3 Feb 2025", "stale: failing since", "HTML page");
            assertThat(served.rehearsal.unknownRequests()).isEmpty();
        }
    }
}
