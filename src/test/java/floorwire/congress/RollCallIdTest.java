package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollCallIdTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            h312-118.2023 | House roll call 312 (2023) | https://clerk.house.gov/evs/2023/roll312.xml
            h7-119.2025   | House roll call 7 (2025)   | https://clerk.house.gov/evs/2025/roll007.xml
            h1177-110.2007 | House roll call 1177 (2007) | https://clerk.house.gov/evs/2007/roll1177.xml
            s190-118.2023 | Senate vote 190 (2023)     | https://www.senate.gov/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00190.xml
            s251-112.2012 | Senate vote 251 (2012)     | https://www.senate.gov/legislative/LIS/roll_call_votes/vote1122/vote_112_2_00251.xml
            """)
    void an_id_is_read_printed_cited_and_makes_the_address(String printed, String citation, String url) {
        RollCallId id = RollCallId.parse(printed).orElseThrow();
        assertThat(id).hasToString(printed);
        assertThat(id.citation()).isEqualTo(citation);
        assertThat(id.url()).isEqualTo(url);
        assertThat(RollCallId.of(id.chamber(), id.number(), id.congress(), id.session())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h312", "h312-118", "x1-118.2023", "h0-118.2023", "h1-118.2025", "h1-118.2022", "H1-118.2023",
        "h123456-118.2023"})
    void what_names_no_roll_call_is_none(String text) {
        assertThat(RollCallId.parse(text)).isEmpty();
    }

    @Test
    void a_session_that_its_congress_does_not_have_is_refused() {
        assertThatThrownBy(() -> RollCallId.of(Chamber.HOUSE, 1, 118, 3)).hasMessageContaining("118th").hasMessageContaining("2025");
    }

    @Test
    void they_go_by_congress_year_chamber_and_number() {
        var ids = List.of("s2-118.2023", "h10-118.2023", "h9-118.2023", "h1-118.2024", "h1-117.2022");
        assertThat(ids.stream().map(id -> RollCallId.parse(id).orElseThrow()).sorted().map(Object::toString))
                .containsExactly("h1-117.2022", "h9-118.2023", "h10-118.2023", "s2-118.2023", "h1-118.2024");
    }
}
