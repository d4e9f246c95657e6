package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.lucene.monitor.Presearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TopicMatcherTest {
    private static final TopicMatcher MATCHER = TopicMatcher.shipped();
    private static final String LEAVES = "To withdraw the United States from NATO.";

    @AfterAll
    static void close() {
        MATCHER.close();
    }

    @Test
    void evidence_is_the_words_as_printed_and_where_they_stand() {
        String title = "A bill — to WITHDRAW  the United\tStates from the “North Atlantic Treaty”.";
        var document = new TopicDocument("one", Map.of(TopicField.OFFICIAL_TITLE, List.of("Another title.", title)));
        Match match = MATCHER.match(List.of(document)).getFirst().getFirst();
        assertThat(match.direction()).isEqualTo(Direction.WITHDRAW);
        Evidence evidence = match.evidence().getFirst();
        assertThat(evidence.text()).isEqualTo("WITHDRAW the United States from the “North Atlantic Treaty");
        assertThat(evidence.index()).isEqualTo(1);
        assertThat(title.substring(evidence.start(), evidence.end())).startsWith("WITHDRAW  the").endsWith("Treaty");
        assertThat(evidence).hasToString("official_title: " + evidence.text());
    }

    @Test
    void a_match_does_not_run_from_one_title_into_the_next() {
        var document = new TopicDocument("one",
                Map.of(TopicField.SHORT_TITLE, List.of("An Act on withdrawal of the United States from", "NATO Enhancement Act")));
        assertThat(MATCHER.match(List.of(document)).getFirst()).isEmpty();
    }

    @Test
    void a_measure_can_point_both_ways_and_other_stands_alone() {
        var document = new TopicDocument("one", Map.of(TopicField.HEADINGS, List.of("Termination of membership in United Nations",
                "Prohibition on the use of funds to withdraw from NATO"), TopicField.TITLE,
                List.of("United States Membership in the United Nations Act")));
        assertThat(MATCHER.match(List.of(document)).getFirst()).extracting(match -> match.topicId() + " " + match.direction())
                .containsExactly("nato LIMIT", "un WITHDRAW");
    }

    @Test
    void headings_and_summaries_tell_what_titles_hide_and_findings_tell_nothing() {
        var support = TopicDocument.ofTitle("one", "To reiterate the support of Congress for the North Atlantic Treaty Organization.");
        String findings = "Congress finds that there are threats to withdraw the United States from NATO.";
        String summary = "This bill prohibits the use of funds to withdraw the United States from the North Atlantic Treaty Organization.";
        List<List<Match>> found = MATCHER.match(List.of(support.with(TopicField.RECITALS, List.of(findings)),
                support.withHeadings(List.of("Findings", "Prohibition on the use of funds to withdraw from NATO")),
                support.with(TopicField.SUMMARY, List.of(summary)),
                TopicDocument.ofTitle("two", "Opposing any withdrawal from the alliance."),
                TopicDocument.ofTitle("two", "On withdrawal from the alliance.").with(TopicField.SUBJECTS, List.of("NATO"))));
        assertThat(found.getFirst()).isEmpty();
        assertThat(found.get(1).getFirst().evidence()).hasToString("[headings: Prohibition on the use of funds to withdraw from NATO]");
        assertThat(found.get(2).getFirst().direction()).isEqualTo(Direction.LIMIT);
        assertThat(found.get(2).getFirst().evidence().getFirst().field()).isEqualTo(TopicField.SUMMARY);
        assertThat(found.get(3)).isEmpty();
        assertThat(found.get(4)).extracting(Match::direction).containsExactly(Direction.OTHER);
    }

    @Test
    void a_limit_shows_what_hinders_and_what_is_left() {
        assertThat(shown("To prohibit the use of funds to withdraw the United States from the North Atlantic Treaty Organization."))
                .isEqualTo("prohibit the use of funds to withdraw the United States from the North Atlantic Treaty");
        assertThat(shown("To provide that withdrawal from NATO is void without the advice and consent of the Senate."))
                .isEqualTo("withdrawal from NATO is void without the advice");
        assertThat(
                shown("Requiring the advice and consent of the Senate or an Act of Congress to withdraw from the North Atlantic Treaty."))
                .isEqualTo(
                        "Requiring the advice and consent of the Senate or an Act of Congress to withdraw from the North Atlantic Treaty");
        assertThat(shown("No NATO Withdrawal Act")).isEqualTo("No NATO Withdrawal");
        assertThat(shown(LEAVES)).isEqualTo("withdraw the United States from NATO");
        assertThat(shown("To prohibit " + "extraordinarily".repeat(30) + " " + "funds to withdraw the United States from NATO."))
                .hasSizeLessThan(IndexedDocument.LONGEST_EVIDENCE).startsWith("prohibit").contains(" … ")
                .endsWith("withdraw the United States from NATO");
    }

    private static String shown(String title) {
        return MATCHER.match(List.of(TopicDocument.ofTitle("one", title))).getFirst().getFirst().evidence().getFirst().text();
    }

    @Test
    void the_quick_look_ahead_loses_nothing() {
        List<TopicDocument> documents =
                new ArrayList<>(LabelledTitles.read("labelled.tsv").stream().map(LabelledTitles.Labelled::document).toList());
        for (Topic topic : TopicFiles.shipped()) {
            topic.in().forEach(example -> documents.add(TopicDocument.ofTitle("in", example.title())));
            topic.out().forEach(title -> documents.add(TopicDocument.ofTitle("out", title)));
        }
        for (String odd : List.of("To leave N.A.T.O.", "LEAVE (NATO)", "leave\tthe North  Atlantic-Treaty", "Leave Ñato or NÁTO",
                "To leave the U.N.", "To withdraw from the UN", "leave the\u00a0United\u2013Nations", "\ud835\udc0d NATO", "senator",
                "National Defense Authorization Act")) {
            documents.add(TopicDocument.ofTitle("odd", odd));
        }
        try (var slow = new TopicMatcher(TopicFiles.shipped(), Presearcher.NO_FILTERING, any -> true)) {
            assertThat(MATCHER.match(documents)).isEqualTo(slow.match(documents));
        }
    }

    @Test
    void many_threads_get_the_answers_of_one() throws Exception {
        var documents = List.of(TopicDocument.ofTitle("a", LEAVES), TopicDocument.ofTitle("b", "To name a post office."));
        List<List<Match>> alone = MATCHER.match(documents);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<List<Match>>>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Callable<List<List<Match>>> ask = () -> MATCHER.match(documents);
                answers.add(threads.submit(ask));
            }
            for (Future<List<List<Match>>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void hostile_text_is_read_and_bounded() {
        String words = "withdraw the United States from ¶ \u0000\u0007\u202e NATO membership withdrawing prohibit ";
        var hostile = new TopicDocument("big", Map.of(TopicField.OFFICIAL_TITLE, List.of(words.repeat(15_000)), TopicField.TITLE,
                List.of("\u0000", "", "¶¶¶", "\ud800 NATO \udc00", "x".repeat(1_000_000)), TopicField.HEADINGS,
                List.of(LEAVES, words.repeat(20_000), "heading ".repeat(10))));
        List<Match> matches = MATCHER.match(List.of(hostile)).getFirst();
        assertThat(matches).extracting(Match::topicId).contains("nato");
        assertThat(matches).allSatisfy(match -> assertThat(match.evidence()).isNotEmpty()
                .allSatisfy(evidence -> assertThat(evidence.text()).doesNotContainPattern("\\p{Cntrl}")));
    }

    @Test
    void a_text_of_two_megabytes_in_many_headings_is_searched_to_its_end() {
        var headings = new ArrayList<String>();
        for (int i = 0; i < 40_000; i++) {
            headings.add("Section on the United Nations and funds, number " + i);
        }
        headings.add("Repeal of United Nations Participation Act of 1945");
        var document = new TopicDocument("long", Map.of(TopicField.HEADINGS, headings));
        assertThat(MATCHER.match(List.of(document)).getFirst()).extracting(Match::topicId).containsExactly("un");
    }

    @Test
    void no_document_and_an_empty_document_match_nothing() {
        assertThat(MATCHER.match(List.of())).isEmpty();
        assertThat(MATCHER.match(List.of(new TopicDocument("empty", Map.of())))).containsExactly(List.of());
    }
}
