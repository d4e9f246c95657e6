package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PA-12                          | PA-12 | Pennsylvania's 12th district
            PA 12                          | PA-12 | Pennsylvania's 12th district
            pa12                           | PA-12 | Pennsylvania's 12th district
            PA – 12                        | PA-12 | Pennsylvania's 12th district
            Pennsylvania 12                | PA-12 | Pennsylvania's 12th district
            Pennsylvania's 12th            | PA-12 | Pennsylvania's 12th district
            Pennsylvania’s 12th congressional district | PA-12 | Pennsylvania's 12th district
            12th district of Pennsylvania  | PA-12 | Pennsylvania's 12th district
            the 1st congressional district in New York | NY-1 | New York's 1st district
            New York district 3            | NY-3  | New York's 3rd district
            NY-03                          | NY-3  | New York's 3rd district
            AK-AL                          | AK-AL | Alaska at large
            Alaska at large                | AK-AL | Alaska at large
            WY-0                           | WY-AL | Wyoming at large
            Guam at-large                  | GU-AL | Guam at large
            """)
    void a_district_is_understood_as_people_write_it(String typed, String code, String words) {
        District district = District.parse(typed).orElseThrow();
        assertThat(district.code()).isEqualTo(code);
        assertThat(district.inWords()).isEqualTo(words);
        assertThat(District.parse(code)).contains(district);
    }

    @Test
    void what_is_long_is_none_and_costs_nothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(District.parse("PA" + " ".repeat(200_000) + "12")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PA", "12", "PA-123", "QQ-1", "Lee", "s2174", "hr 12", "Smith 12", "of PA 12 13", "PA-", "K000384"})
    void nothing_else_is_one(String typed) {
        assertThat(District.parse(typed)).isEmpty();
    }
}
