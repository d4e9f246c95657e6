package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFilesTest {
    private static final String WHOLE = """
            id: tea
            name: Tea
            definition: About tea.
            about: [tea]
            in: [[other, Tea Act]]
            out: [Coffee Act]
            words:
              drinks: [tea, green tea]
            directions:
              other:
                - in: [title]
                  find: '{drinks}'
            """;

    private static Topic read(String yaml) {
        return TopicFiles.read("tea.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Words());
    }

    @Test
    void a_topic_is_one_file_and_its_words_are_filled_in() {
        Topic topic = read(WHOLE);
        assertThat(topic.rules().get(Direction.OTHER)).extracting(Topic.Rule::find).containsExactly("fn:or(tea \"green tea\")");
        try (var matcher = new TopicMatcher(List.of(topic))) {
            assertThat(matcher.match(List.of(TopicDocument.ofTitle("a", "Steam Act"), TopicDocument.ofTitle("b", "Tea-Party Act"))))
                    .satisfiesExactly(none -> assertThat(none).isEmpty(), one -> assertThat(one).hasSize(1));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', value = {"id: tea | ident: tea | tea.yaml: id: a text is missing",
        "{drinks} | {drink} | directions: other: there are no words {drink}",
        "in: [title] | in: [titel] | directions: other: there is no field titel", "  other: |  others: | there is no direction others",
        "[[other, Tea Act]] | [Tea Act] | in: each is [direction, title]", "out: [Coffee Act] | out: | out: a list is missing",
        "about: [tea] | about: tea | about: a list is missing", "id: tea | grammar: x | grammar: there is no x.yaml"})
    void a_mistake_is_named_with_the_file_and_the_place(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tea.yaml").hasMessageContaining(message);
    }

    @Test
    void what_a_measure_cites_cannot_decide_and_can_support() {
        assertThatThrownBy(() -> read(WHOLE.replace("in: [title]", "in: [title, recitals]"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tea.yaml: directions: other: recitals cannot decide");
        Topic supported = read(WHOLE + "      with: [{in: [recitals, subjects], find: leaf}]\n");
        var alone = TopicDocument.ofTitle("a", "Tea Act");
        try (var matcher = new TopicMatcher(List.of(supported))) {
            assertThat(matcher.match(List.of(alone, alone.with(TopicField.RECITALS, List.of("Whereas a leaf fell")),
                    TopicDocument.ofTitle("b", "Act").with(TopicField.RECITALS, List.of("Whereas a leaf of tea fell")))))
                    .extracting(List::size).containsExactly(0, 1, 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            value = {"fn:or(tea | has no )", "tea) | more follows", "fn:maxgaps(tea) | there is no fn:maxgaps",
                "fn:wildcard(t*) | there is no fn:wildcard", "fn:phrase(tea \"!\") | no word in",
                "fn:or() | there is no fn:or of 0 queries"})
    void a_query_that_cannot_be_read_says_what_is_wrong(String query, String message) {
        assertThatThrownBy(() -> QueryReader.read(query)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void a_file_that_is_no_yaml_is_named() {
        assertThatThrownBy(() -> read("a: [")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tea.yaml: no YAML");
    }
}
