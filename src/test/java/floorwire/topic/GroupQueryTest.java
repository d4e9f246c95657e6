package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What volunteers type as a topic's words, how it is read, what it finds, and what is refused. */
class GroupQueryTest {

    private static GroupTopic topic(String query) {
        return new GroupTopic("group", "group-1", "ours", query, Instant.EPOCH);
    }

    private static boolean finds(String query, String title) {
        try (TopicBook.Trial trial = TopicBook.trial(topic(query))) {
            return !trial.match(List.of(TopicDocument.ofTitle("s1-119", title))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "zoning | zoning",
        "ZONING Board | zoning and board",
        "\"land use\" | \"land use\"",
        "“land use” | \"land use\"",
        "\"land use\" OR zoning -military | (\"land use\" or zoning), and in no title military",
        "a OR nato c | (a or nato) and c",
        "nato not (troops or \"armed forces\") | nato, and in no title (troops or \"armed forces\")",
        "leave near treaty | (leave within 10 words of treaty)",
        "(leave OR leaving) NEAR/3 (treaty OR alliance) | ((leave or leaving) within 3 words of (treaty or alliance))",
        "(nato troops) or moscow | ((nato and troops) or moscow)",
        "wetlands, rivers and lakes - dams | wetlands and rivers and lakes and dams",
        "\"or\" nato | or and nato",
        "Säo | sao",
        "U.S.C. 1928f | \"u s c\" and 1928f",
        "cross-border | \"cross border\"",
        "-military zoning | zoning, and in no title military"})
    void a_query_is_read_as_a_person_would(String typed, String said) {
        assertThat(GroupQuery.read(typed).said()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "zoning board | To reform the Board that oversees zoning. | true",
        "zoning board | To reform zoning. | false",
        "zon | To reform zoning. | false",
        "\"land use\" | Land Use Act | true",
        "\"land use\" | To use land | false",
        "zoning -military | Zoning Act | true",
        "zoning -military | Zoning of military bases | false",
        "leave NEAR/2 treaty | to leave any such treaty | true",
        "leave NEAR/2 treaty | treaty that he may leave | false",
        "leave NEAR/2 treaty | the treaty we leave | true",
        "zoning OR \"land use\" federal | Federal land use | true",
        "zoning OR \"land use\" federal | land use | false",
        "(zoning law) OR wetlands | Wetlands Act | true",
        "the zoning | The Zoning Act | true",
        "são | SAO Act | true",
        "sao | São Act | true"})
    void it_finds_what_it_says_and_nothing_else(String typed, String title, boolean found) {
        assertThat(finds(typed, title)).isEqualTo(found);
    }

    @Test
    void all_words_must_stand_in_one_title_and_not_may_stand_in_none() {
        TopicDocument two = new TopicDocument("s1-119", java.util.Map.of(TopicField.SHORT_TITLE, List.of("Zoning Act", "Board Act"),
                TopicField.OFFICIAL_TITLE, List.of("To do something military.")));
        try (TopicBook.Trial both = TopicBook.trial(topic("zoning board"));
                TopicBook.Trial one = TopicBook.trial(topic("zoning"));
                TopicBook.Trial none = TopicBook.trial(topic("zoning -military"))) {
            assertThat(both.match(List.of(two))).isEmpty();
            assertThat(one.match(List.of(two))).containsOnlyKeys("s1-119");
            assertThat(none.match(List.of(two))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | no words",
        "`   , ; ` | no words",
        "nato withdraw* | here: nato withdraw* ←",
        "wom?n | every form out",
        "/nato.*/ | no meaning",
        "title:nato | \":\" has no meaning here; leave it out",
        "fn:or(nato un) | \":\" has no meaning",
        "nato~2 | no meaning",
        "\"land use | quotation mark is not closed",
        "(nato | ( is not closed",
        "nato) | ) too many, here: nato) ←",
        "() | nothing between",
        "nato OR | word is missing",
        "OR nato | missing before OR",
        "nato NEAR/0 un | 1 to 20",
        "nato NEAR/21 un | 1 to 20",
        "nato NEAR/999999 un | 1 to 20",
        "nato NEAR | word is missing",
        "nato OR -un | NOT can only stand",
        "(nato -un) | NOT can only stand",
        "not not nato | twice",
        "-nato | only says what it is not",
        "the act | Nearly every title",
        "nato OR the | Nearly every title",
        "北約 | English letters",
        "\"!?%\" | no meaning",
        "%% | no word",
        "((((nato)))) | deeper than 3",
        "\"a b c d e f g h i j k\" | at most 10"})
    void what_cannot_be_read_is_refused_with_the_place_and_the_way_out(String typed, String why) {
        assertThatThrownBy(() -> GroupQuery.read(typed)).isInstanceOf(GroupQuery.Refused.class).hasMessageContaining(why);
    }

    @Test
    void there_is_an_end_to_words_phrases_characters_and_cost() {
        String words = IntStream.rangeClosed(1, 25).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThatThrownBy(() -> GroupQuery.read(words)).hasMessageContaining("More than 24 words, here: ").hasMessageEndingWith("w25 ←");
        String phrases = IntStream.rangeClosed(1, 9).mapToObj(i -> "\"p" + i + " q\"").collect(Collectors.joining(" or "));
        assertThatThrownBy(() -> GroupQuery.read(phrases)).hasMessageContaining("More than 8 phrases");
        assertThatThrownBy(() -> GroupQuery.read("x".repeat(401))).hasMessageContaining("401 characters; 400 are the most");
        assertThatThrownBy(
                () -> GroupQuery.read("(a1 or a2 or a3 or a4 or a5) near (b1 or b2 or b3 or b4 or b5) near (c1 or c2 or c3 or c4 or c5)"))
                .hasMessageContaining("NEAR compares too many words here, 125 pairs of 100");
        assertThatThrownBy(() -> GroupQuery.read("(a1 a2 a3 a4 a5 a6 a7 a8 a9) near (b1 b2 b3 b4 b5 b6 b7 b8 b9 b10) nato or un -c1"
                + " -c2 -c3 -c4 -c5 -c6 -c7 -c8 -c9 -c10")).isInstanceOf(GroupQuery.Refused.class);
    }

    /** The costliest query that is taken, on a title of the longest length that is read, made of its own words. */
    @Test
    void no_query_that_is_taken_takes_long() {
        String query = "(" + words("a", 4) + ") near/20 (" + words("b", 4) + ") near/20 (" + words("c", 6) + ")";
        String title = String.join(" ", Collections.nCopies(2_000, "a1 b2 c3")).substring(0, 17_000);
        try (TopicBook.Trial trial = TopicBook.trial(topic(query))) {
            List<TopicDocument> documents =
                    IntStream.range(0, 20).mapToObj(i -> TopicDocument.ofTitle("s" + (i + 1) + "-119", title)).toList();
            trial.match(documents);
            long began = System.nanoTime();
            assertThat(trial.match(documents)).hasSize(20);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String words(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).collect(Collectors.joining(" OR "));
    }

    @Property(tries = 300)
    void whatever_is_typed_is_read_or_refused_and_what_is_read_can_be_looked_for(@ForAll @StringLength(max = 60) String typed) {
        try {
            GroupQuery query = GroupQuery.read(typed);
            assertThat(query.about()).isNotEmpty().allMatch(words -> words.matches("[a-z0-9 ]+"));
            assertThat(finds(typed, "Some title of " + query.about().getFirst().toUpperCase(Locale.ROOT))).isIn(true, false);
        } catch (GroupQuery.Refused refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void a_shared_topic_comes_back_as_it_was() {
        GroupTopicFile file = new GroupTopicFile("land use", "\"land use\" -military");
        assertThat(GroupTopicFile.read(file.line())).isEqualTo(file);
        assertThat(GroupTopicFile.read("{floorwire-topic: 1, name: land use, matching: '\"land use\" -military'}")).isEqualTo(file);
        for (String bad : List.of("", "nato", "{", "{}", "[1]", "{\"floorwire-topic\":2,\"name\":\"a\",\"matching\":\"b\"}",
                "{\"floorwire-topic\":1,\"name\":\"a\",\"matching\":\"b\",\"also\":1}", "{" + "a".repeat(1_000) + "}",
                "{floorwire-topic: 1, name: !!java.net.URL [http://x], matching: b}", "{a: &x [1], b: *x}")) {
            assertThatThrownBy(() -> GroupTopicFile.read(bad)).as(bad).isInstanceOf(GroupQuery.Refused.class);
        }
    }
}
