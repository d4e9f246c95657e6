package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    private static final Anchors ANCHORS = new Anchors(List.of("nato", "u n", "united nations", "1250a"));

    private static boolean mayHold(String title) {
        return ANCHORS.mayHold(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATO", "non-NATO ally", "the “Nato”", "U.N. Act", "leaving the U. N.", "UNITED\t\n nations' charter",
        "¶united¶nations¶", "section 1250A(b)"})
    void an_anchor_is_found_as_the_analyzer_would_divide_it(String title) {
        assertThat(mayHold(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "Senator", "nator", "un", "reunited nations", "united. States nations", "12 50a", "U.S. News"})
    void a_part_of_a_word_is_no_anchor_and_lucene_is_left_alone(String title) {
        assertThat(mayHold(title)).isFalse();
    }

    @Test
    void what_takes_more_than_ascii_to_read_is_let_through() {
        assertThat(mayHold("l'Été")).isTrue();
        assertThat(mayHold("\ud835\udc0d")).isTrue();
        assertThat(mayHold("x".repeat(256))).isTrue();
        assertThat(mayHold("a ".repeat(IndexedDocument.LONGEST_VALUE))).isTrue();
        assertThat(mayHold("a ".repeat(IndexedDocument.LONGEST_VALUE / 2))).isFalse();
    }
}
