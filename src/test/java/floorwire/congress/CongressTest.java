package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CongressTest {
    private static Set<Integer> moving(String day) {
        return Congress.moving(LocalDate.parse(day).atTime(15, 0).atZone(Congress.WASHINGTON).toInstant());
    }

    @Test
    void until_20_January_of_an_odd_year_the_one_before_still_moves() {
        assertThat(moving("2026-12-31")).containsExactly(119);
        assertThat(moving("2027-01-02")).containsExactly(119);
        assertThat(moving("2027-01-03")).containsExactlyInAnyOrder(119, 120);
        assertThat(moving("2027-01-19")).containsExactlyInAnyOrder(119, 120);
        assertThat(moving("2027-01-20")).as("what was not signed by then is told as dead").containsExactly(120);
        assertThat(moving("2028-01-10")).containsExactly(120);
    }

    @Test
    void a_congress_begins_at_noon_of_3_January_in_Washington() {
        assertThat(Congress.moving(Instant.parse("2027-01-03T16:59:00Z"))).containsExactly(119);
        assertThat(Congress.moving(Instant.parse("2027-01-03T17:00:00Z"))).containsExactlyInAnyOrder(119, 120);
    }

    @Test
    void the_day_is_Washingtons() {
        assertThat(Congress.moving(Instant.parse("2027-01-20T04:59:00Z"))).containsExactlyInAnyOrder(119, 120);
        assertThat(Congress.moving(Instant.parse("2027-01-20T05:00:00Z"))).containsExactly(120);
    }
}
