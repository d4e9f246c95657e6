package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.Listed;
import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.pipeline.World;

/** How whoever held a district voted: who that was on the day is in the list of members, not in the record. */
class VoteDistrictTest {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("hr2670-118", "2023-04-18").said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        world.hear("houseclerk", Votes.of(Chamber.HOUSE, 328, "hr2670-118", "On Passage", "Passed", "", "YYNYYA"));
        world.hear("senate", Votes.senate(190, "s2226-118", "Amendment 190"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Legislator holding(String bioguide, String name, String state, int district) {
        return Listed.of(bioguide, "", name, state, Optional.of(district), "Democrat", "", "2023-01-03", "2025-01-03");
    }

    private void listed() {
        world.wiring().members().sitting(List.of(holding("X000002", "Member 2", "PA", 12), holding("X000003", "Member 3", "PA", 13)), true,
                world.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote h328-118.2023 PA-12", "vote roll 328 2023 pa12", "vote h328-118.2023 PA 12",
        "vote h328-118.2023 state PA-12",
        "vote h328-118.2023 state PA district 12", "vote h328-118.2023 state PA 12", "vote h328-118.2023 Pennsylvania 12th district",
        "vote h328-118.2023 pennsylvania's 12th", "vote h328-118.2023 PA-12 D yea"})
    void as_a_district_may_be_written_it_is_understood_behind_a_roll_call(String line) {
        listed();
        assertThat(world.text(line)).contains("Pennsylvania's 12th district", "1 of 6 members", "Rep. Member 2").doesNotContain("Member 3");
    }

    @Test
    void a_state_alone_is_still_the_state_and_a_page_a_page() {
        listed();
        assertThat(world.text("vote h328-118.2023 PA")).contains("Pennsylvania · 6 of 6 members");
        assertThat(world.text("vote h328-118.2023 state PA page 1")).contains("Pennsylvania · 6 of 6 members");
        assertThat(world.text("vote h328-118.2023 PA-12 nay")).contains("Pennsylvania's 12th district · nay",
                "No member of this roll call fits.");
        assertThat(world.text("vote h328-118.2023 PA-12 page 2")).contains("There is 1 page of this.", "vote h328-118.2023 state PA-12");
    }

    @Test
    void a_state_with_one_seat_has_it_at_large_and_a_first_district_is_meant_as_that() {
        world.wiring().members().sitting(List.of(holding("X000002", "Member 2", "PA", 0)), true, world.instant());
        assertThat(world.text("vote h328-118.2023 PA-1")).contains("Pennsylvania at large · 1 of 6 members", "Rep. Member 2");
        assertThat(world.text("vote h328-118.2023 PA at large")).contains("Rep. Member 2");
    }

    @Test
    void where_nobody_is_found_for_a_district_it_is_said_why() {
        assertThat(world.text("vote h328-118.2023 PA-12"))
                .contains("The list of members, which says who held a district, has not been read yet.");
        listed();
        assertThat(world.text("vote h328-118.2023 PA-17"))
                .contains("The list of members has nobody of this roll call for Pennsylvania's 17th district that day.");
        assertThat(world.text("vote s190-118.2023 PA-12")).contains("Senators sit for whole states: `vote s190-118.2023 state PA`");
        assertThat(world.ask("vote s190-118.2023 state PA").ok()).isTrue();
    }
}
