package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.QueryMatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words looked up in our own postings")
class PostingsTest {
    private static final long SEED = 7;

    /** Few words, so that the queries find something: the rarest are looked for. */
    private static String text(Random random, int words) {
        return IntStream.range(0, words).mapToObj(i -> "word" + (char) ('a' + (int) (Math.abs(random.nextGaussian()) * 5)) + (char) ('a'
                + random.nextInt(26))).collect(Collectors.joining(" "));
    }

    @Test
    void are_found_where_lucenes_own_words_are_found() throws Exception {
        var random = new Random(SEED);
        List<TopicDocument> documents = IntStream.range(0, 120).mapToObj(i -> new TopicDocument("d" + i, Map.of(TopicField.TITLE,
                List.of(text(random, 1 + random.nextInt(80)), text(random, 10))))).toList();
        String all = documents.stream().flatMap(document -> document.values().values().stream()).flatMap(List::stream)
                .collect(Collectors.joining(" "));
        List<SyntheticQuery> queries = SyntheticQuery.many(all.replaceAll("[0-9]", ""), 200, SEED);
        try (var ours = new TopicMatcher(queries.stream().map(query -> query.topic(TopicField.TITLE)).toList());
                var plain = new Monitor(IndexedDocument.ANALYZER)) {
            plain.register(queries.stream().map(query -> query.plain(TopicField.TITLE)).toList());
            var matches = plain.match(documents.stream().map(document -> new IndexedDocument(document, any -> true).document())
                    .toArray(Document[]::new), QueryMatch.SIMPLE_MATCHER);
            List<Set<String>> expected = IntStream.range(0, documents.size()).mapToObj(i -> matches.getMatches(i).stream()
                    .map(QueryMatch::getQueryId).collect(Collectors.<String, Set<String>>toCollection(TreeSet::new))).toList();
            assertThat(expected.stream().mapToInt(Set::size).sum()).isGreaterThan(200);
            List<List<Match>> found = ours.match(documents);
            assertThat(found.stream().map(PostingsTest::ids).toList()).isEqualTo(expected);
            assertThat(found)
                    .allSatisfy(of -> assertThat(of).allSatisfy(match -> assertThat(match.evidence().getFirst().text()).contains(" ")));
        }
    }

    private static Set<String> ids(List<Match> matches) {
        return matches.stream().map(Match::topicId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void of_a_long_field_only_values_with_a_word_of_the_topic_count_and_keep_their_places() {
        var rule = new Topic.Rule(List.of(TopicField.TEXT), List.of("nato"), "withdraw", Optional.empty(), List.of(), List.of());
        var topic = new Topic("one", "One", Optional.empty(), "-", List.of(), List.of(), Map.of(Direction.OTHER, List.of(rule)));
        String[] paragraphs = new String[50];
        Arrays.setAll(paragraphs, i -> "To withdraw troops, " + i);
        paragraphs[31] = "To withdraw from NATO";
        paragraphs[40] = "NATO summits";
        try (var matcher = new TopicMatcher(List.of(topic))) {
            assertThat(matcher.match(List.of(new TopicDocument("a", Map.of(TopicField.TEXT, List.of(paragraphs)))))).first()
                    .satisfies(matches -> assertThat(matches).singleElement().satisfies(match -> assertThat(match.evidence())
                            .containsExactly(new Evidence(TopicField.TEXT, "withdraw", 31, 3, 11))));
            paragraphs[31] = "";
            assertThat(matcher.match(List.of(new TopicDocument("a", Map.of(TopicField.TEXT, List.of(paragraphs))))))
                    .isEqualTo(Collections.singletonList(List.of()));
        }
    }
}
