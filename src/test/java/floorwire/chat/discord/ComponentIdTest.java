package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentIdTest {

    @Test
    void it_is_the_command_line_itself() {
        assertThat(ComponentId.of("bill s2174-119 details")).contains("1:bill s2174-119 details");
        assertThat(ComponentId.line("1:bill s2174-119 details")).contains("bill s2174-119 details");
    }

    @Test
    void of_98_characters_it_still_fits_and_of_99_no_more() {
        assertThat(ComponentId.of("x".repeat(98))).hasValueSatisfying(id -> assertThat(ComponentId.line(id)).contains("x".repeat(98)));
        assertThat(ComponentId.of("x".repeat(99))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:  ", "2:bill s2174", "bill s2174", "1:bill\ns2174", "1:bill\u0000", "1?0"})
    void what_we_never_made_is_no_command_line(String forged) {
        assertThat(ComponentId.line(forged)).isEmpty();
    }

    @Test
    void a_forged_one_that_is_too_long_is_none() {
        assertThat(ComponentId.line("1:" + "x".repeat(99))).isEmpty();
    }

    @Test
    void a_menu_is_told_from_a_command() {
        assertThat(ComponentId.isMenu(ComponentId.menu(0))).isTrue();
        assertThat(ComponentId.isMenu(ComponentId.of("bill s1").orElseThrow())).isFalse();
        assertThat(ComponentId.line(ComponentId.menu(0))).isEmpty();
    }
}
