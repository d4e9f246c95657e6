package floorwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SessionTest {

    private static Session at(String instant) {
        return Session.at(Instant.parse(instant));
    }

    @Test
    void a_session_begins_at_noon_on_3_January_in_Washington() {
        assertThat(at("2023-07-19T20:04:00Z")).isEqualTo(new Session(118, 2023));
        assertThat(at("2024-01-03T16:59:00Z")).isEqualTo(new Session(118, 2023));
        assertThat(at("2024-01-03T17:00:00Z")).isEqualTo(new Session(118, 2024));
        assertThat(at("2013-01-02T02:57:00Z")).as("h659-112.2012 was cast on 1 January 2013").isEqualTo(new Session(112, 2012));
        assertThat(at("2025-01-03T17:00:00Z")).isEqualTo(new Session(119, 2025));
        assertThat(at("2026-11-22T17:00:00Z").number()).isEqualTo(2);
    }

    @Test
    void for_two_days_the_session_before_is_listened_to_as_well_and_for_two_months_its_corrections() {
        Instant opened = Instant.parse("2025-01-03T17:00:00Z");
        assertThat(Session.moving(opened)).containsExactly(new Session(119, 2025), new Session(118, 2024));
        assertThat(Session.moving(opened.plusSeconds(2 * 86_400))).containsExactly(new Session(119, 2025));
        assertThat(Session.corrected(opened.plusSeconds(59 * 86_400))).containsExactly(new Session(119, 2025), new Session(118, 2024));
        assertThat(Session.corrected(opened.plusSeconds(60 * 86_400))).containsExactly(new Session(119, 2025));
    }
}
