package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.pipeline.World;

/** Roll calls by topic, with what narrows it, and all there are. */
class VotesOfATopicTest {

    private static final String NDAA = "National Defense Authorization Act for Fiscal Year ";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("hr2670-118", "2023-04-18").title(NDAA + "2024"),
                Bills.of("s4638-118", "2024-07-08").title(NDAA + "2025"), Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                        .official("A bill to direct the President to give notice of denunciation of the North Atlantic Treaty."),
                Bills.of("hr2010-119", "2025-03-10").title("NATO Edge Act")
                        .official("To prevent the President from withdrawing the United States from the North Atlantic Treaty."))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        world.hear("houseclerk", Votes.of(Chamber.HOUSE, 801, "hr2670-118", "On Passage", "Passed", "", "YYYNNA"));
        world.hear("houseclerk", Votes.of(Chamber.HOUSE, 802, "hr2670-118", "On Motion to Recommit", "Failed", "", "YYNNNA"));
        world.hear("senate", Votes.of(Chamber.SENATE, 803, "s4638-118", "On the Cloture Motion", "Cloture Motion Agreed to", "", "YYYNNA"));
        world.hear("senate", Votes.of(Chamber.SENATE, 804, "s2174-119", "On Passage of the Bill", "Bill Defeated", "", "YYNNNA"));
        world.hear("houseclerk", Votes.of(Chamber.HOUSE, 805, "hr2010-119", "On Passage", "Passed", "", "YYYYNA"));
        IntStream.rangeClosed(1, 110).forEach(number -> world.hear("houseclerk",
                Votes.of(Chamber.HOUSE, number, "hr9-116", "On Motion to Adjourn", "Failed", "", "YNN")));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vote ndaa               | Roll calls · National Defense Authorization Act | 801 802 803
            vote ndaa fy2024        | Roll calls · National Defense Authorization Act · fy2024 | 801 802
            vote fy2024 ndaa        | Roll calls · National Defense Authorization Act · fy2024 | 801 802
            vote ndaa 2025          | Roll calls · National Defense Authorization Act · 2025 | 803
            vote passage ndaa       | Roll calls · National Defense Authorization Act · passage | 801
            vote nato               | Roll calls · NATO membership | 804 805
            vote nato limit         | Roll calls · NATO membership · limit | 805
            vote nato withdraw      | Roll calls · NATO membership · withdraw | 804
            vote ndaa unicorns      | No roll call on National Defense Authorization Act in the ledger fits "unicorns". | ''
            """)
    void a_topic_is_understood_with_what_narrows_it(String line, String begins, String votes) {
        String answer = world.text(line);
        assertThat(answer).startsWith(begins);
        assertThat(IntStream.rangeClosed(801, 805).filter(number -> answer.contains(" " + number + " ("))
                .mapToObj(String::valueOf)).containsExactlyInAnyOrder(votes.isEmpty() ? new String[0] : votes.split(" "));
    }

    @Test
    void all_roll_calls_of_the_ledger_are_counted_and_reached() {
        assertThat(world.text("vote")).contains("115 roll calls, the latest first, page 1 of 12:");
        assertThat(world.text("vote latest page 12")).contains("page 12 of 12", "House roll call 1 (2019)").doesNotContain("Next page");
        assertThat(world.text("vote latest page 13")).startsWith("There are 12 pages of this.");
    }
}
