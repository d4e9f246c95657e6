package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.congress.BillId;
import floorwire.pipeline.World;

/** What is said of a measure whose Congress is over, by how far its record reaches. */
class EndedCardTest {

    private static final String UNHEARD =
            "Passed both chambers; its record here ends on Thu 29 Dec 2022, and what became of it after that is"
                    + " not known here";

    @TempDir Path folder;

    /** As the files of S. 450 and S. 1402 of 29 December 2022 have it: both were approved on 5 January 2023. */
    private static Bills presented(String id) {
        return Bills.of(id, "2021-02-25").title("Emmett Till and Mamie Till-Mobley Congressional Gold Medal Act of 2021")
                .senate("2022-01-10", "Passed Senate without amendment by Voice Vote.")
                .house("2022-12-21", "H37100", "On passage Passed without amendment by voice vote.")
                .house("2022-12-28", "E20000", "Presented to President.");
    }

    private static void loaded(World world, Bills bill, String id, String asOf) {
        world.wiring().intake().hear(bill.said(asOf), world.instant(), () -> {});
        world.wiring().sources().markHeard("govinfo", 1, Map.of(id + asOf, BillId.parse(id).orElseThrow()));
    }

    @Test
    void what_both_chambers_passed_is_not_called_dead_by_a_file_older_than_the_time_to_sign_it() {
        try (World world = new World(folder)) {
            world.at("2026-11-20T15:00:00Z");
            loaded(world, presented("s450-117"), "s450-117", "2022-12-29T12:00:00Z");

            for (String line : new String[]{"bill s450-117", "bill s450-117 on 2023-02-01"}) {
                assertThat(world.text(line)).contains("passed both chambers when its Congress ended", UNHEARD,
                        "https://www.congress.gov/bill/117th-congress/senate-bill/450").doesNotContain("not enacted", "Ended with");
            }
            assertThat(world.text("bill s450-117 path")).contains("Its record here ends on 29 Dec 2022; what became of it after that is not"
                    + " known here").doesNotContain("not enacted", "Ended with");
            assertThat(world.text("bill s450-117 details") + world.text("why s450-117")).doesNotContain("not enacted", "nded with");
            assertThat(world.text("bill stage died congress 117")).doesNotContain("S. 450");
            assertThat(world.text("bill stage ended congress 117")).contains("S. 450 (117th)");
        }
    }

    @Test
    void a_later_file_without_a_law_says_that_there_was_none() {
        try (World world = new World(folder)) {
            world.at("2026-11-20T15:00:00Z");
            loaded(world, presented("s450-117"), "s450-117", "2023-02-01T12:00:00Z");

            assertThat(world.text("bill s450-117")).contains("Ended with the 117th Congress on Tue 3 Jan 2023, not enacted");
        }
    }

    @Test
    void of_what_became_law_later_a_day_before_that_was_heard_does_not_say_that_it_died() {
        try (World world = new World(folder)) {
            world.at("2023-01-25T15:00:00Z");
            loaded(world, presented("s450-117"), "s450-117", "2022-12-29T12:00:00Z");
            world.at("2023-02-10T15:00:00Z");
            loaded(world, presented("s450-117").house("2023-01-05", "E30000", "Signed by President.").law("117-334"), "s450-117",
                    "2023-02-09T12:00:00Z");

            assertThat(world.text("bill s450-117 on 2023-01-30")).contains("what became of it after that is not known here")
                    .doesNotContain("not enacted");
            assertThat(world.text("bill s450-117")).contains("became law").doesNotContain("not known here");
        }
    }

    /** The calendar's word goes by how long the sources were listened to, as they stand when it speaks. */
    @Test
    void the_end_is_posted_of_what_was_listened_to_until_then_and_of_nothing_else() {
        try (World world = new World(folder)) {
            world.follow("#here", Watch.Kind.BILL, "s450-117", Loudness.MILESTONES);
            world.at("2022-12-29T15:00:00Z");
            world.wiring().intake().hear(presented("s450-117").said("2022-12-29T12:00:00Z"), world.instant(), () -> {});
            world.at("2023-03-01T15:00:00Z");
            assertThat(world.wiring().calendar().turn(world.instant())).isZero();
            assertThat(world.text("bill s450-117")).contains(UNHEARD);
        }
    }

    @Test
    void a_bill_that_was_listened_to_past_its_ten_days_is_posted_as_ended_and_stays_so() {
        try (World world = new World(folder)) {
            world.follow("#here", Watch.Kind.BILL, "s450-117", Loudness.MILESTONES);
            world.at("2022-12-29T15:00:00Z");
            world.wiring().intake().hear(presented("s450-117").said("2022-12-29T12:00:00Z"), world.instant(), () -> {});
            world.wiring().sources().succeeded("govinfo", Instant.parse("2023-01-20T04:55:00Z"), Optional.empty());
            world.at("2023-01-20T05:00:00Z");
            assertThat(world.wiring().calendar().turn(world.instant())).isEqualTo(1);
            world.at("2024-01-20T05:00:00Z");
            assertThat(world.text("bill s450-117")).contains("Ended with the 117th Congress on Tue 3 Jan 2023, not enacted");
        }
    }

    @Test
    void what_needs_no_president_is_adopted_or_not_and_never_enacted() {
        try (World world = new World(folder)) {
            world.at("2022-06-01T15:00:00Z");
            for (Bills bill : new Bills[]{Bills.of("hconres44-117", "2021-07-01").title("Expressing the sense of Congress."),
                Bills.of("hjres3-117", "2021-01-04")
                        .title("Proposing a balanced budget amendment to the Constitution of the United States.")
                        .official("Proposing a balanced budget amendment to the Constitution of the United States.")}) {
                world.wiring().intake().hear(bill.said("2022-05-01T18:00:00Z"), world.instant(), () -> {});
            }
            assertThat(world.text("bill hconres44-117")).contains("Dies at noon ET, Tue 3 Jan 2023, if not adopted");
            assertThat(world.text("bill hjres3-117")).contains("Dies at noon ET, Tue 3 Jan 2023, if not adopted",
                    "To become part of the Constitution it would still need", "House two thirds", "Senate two thirds",
                    "three fourths of the States")
                    .doesNotContain("signature", "60 to end debate", "become law");
            world.at("2026-06-01T15:00:00Z");
            assertThat(world.text("bill hconres44-117")).contains("Ended with the 117th Congress on Tue 3 Jan 2023, not adopted");
            assertThat(world.text("bill hjres3-117")).contains("Ended with the 117th Congress on Tue 3 Jan 2023, not adopted");
        }
    }
}
