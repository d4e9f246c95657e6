package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The topics that come with the program")
class ShippedTopicsTest {
    private static final List<Topic> TOPICS = TopicFiles.shipped();
    private static TopicMatcher matcher;

    @BeforeAll
    static void open() {
        matcher = new TopicMatcher(TOPICS);
    }

    @AfterAll
    static void close() {
        matcher.close();
    }

    @Test
    void each_tell_ten_titles_in_and_ten_out() {
        assertThat(TOPICS).extracting(Topic::id).containsExactly("nato", "un", "ndaa");
        assertThat(TOPICS).allSatisfy(topic -> {
            assertThat(topic.in()).hasSize(10);
            assertThat(topic.out()).hasSize(10);
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource
    void find_every_title_they_say_is_in(String topicId, Direction direction, String title) {
        assertThat(matcher.match(List.of(TopicDocument.ofTitle("one", title))).getFirst())
                .filteredOn(match -> match.topicId().equals(topicId)).extracting(Match::direction).containsExactly(direction);
    }

    static Stream<Arguments> find_every_title_they_say_is_in() {
        return TOPICS.stream().flatMap(topic -> topic.in().stream()
                .map(example -> Arguments.of(topic.id(), example.direction(), example.title())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void find_no_title_they_say_is_out(String topicId, String title) {
        assertThat(matcher.match(List.of(TopicDocument.ofTitle("one", title))).getFirst())
                .filteredOn(match -> match.topicId().equals(topicId)).isEmpty();
    }

    static Stream<Arguments> find_no_title_they_say_is_out() {
        return TOPICS.stream().flatMap(topic -> topic.out().stream().map(title -> Arguments.of(topic.id(), title)));
    }

    @Test
    void name_no_bill_by_its_number() {
        assertThat(TOPICS).allSatisfy(topic -> assertThat(topic.rules().toString()).doesNotContainPattern("\\b(hr|s|hjres|sjres) ?[0-9]"));
    }
}
