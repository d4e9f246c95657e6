package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackActionTest {

    @Test
    void a_button_carries_the_command_line_itself() {
        assertThat(SlackAction.line(SlackAction.button(0), "bill s2174-119 details")).contains("bill s2174-119 details");
        assertThat(SlackAction.line(SlackAction.menu(), "topic nato")).contains("topic nato");
    }

    @Test
    void what_slack_hands_back_as_entities_is_what_was_sent() {
        assertThat(SlackAction.line(SlackAction.button(3), "topic new \"R&amp;D\"")).contains("topic new \"R&D\"");
        assertThat(SlackAction.line(SlackAction.button(3), "topic new \"R&D\"")).contains("topic new \"R&D\"");
    }

    @Test
    void of_300_characters_it_is_carried_and_of_301_typed() {
        assertThat(SlackAction.carries("x".repeat(300))).isTrue();
        assertThat(SlackAction.carries("x".repeat(301))).isFalse();
        assertThat(SlackAction.line(SlackAction.button(0), "x".repeat(301))).as("forged").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"floorwire:2:menu, bill s1", "menu, bill s1", "'', bill s1"})
    void another_actions_value_is_no_command_line(String action, String value) {
        assertThat(SlackAction.line(action, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "bill\ns2174", "bill\u0000"})
    void what_we_never_made_is_no_command_line(String forged) {
        assertThat(SlackAction.line(SlackAction.button(0), forged)).isEmpty();
    }
}
