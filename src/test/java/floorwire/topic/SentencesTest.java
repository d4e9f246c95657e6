package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void sentences_end_where_a_new_one_begins() {
        assertThat(Sentences.of("(a) In general.\u2014The President may not leave. The United States (Pub. L. 118-31) stays."))
                .containsExactly("(a) In general.\u2014", "The President may not leave.", "The United States (Pub. L. 118-31) stays.");
    }

    @Test
    void each_item_of_an_enumeration_stands_behind_the_words_that_lead_to_it() {
        assertThat(
                Sentences.of("None of the funds may be used\u2014 (1) to leave NATO; or (2) to close bases. The Secretary shall report."))
                .containsExactly("None of the funds may be used\u2014",
                        "None of the funds may be used\u2014 (1) to leave NATO; or (2) to close bases.",
                        "The Secretary shall report.");
        assertThat(Sentences.of("The following are repealed: (1) Section 5. (2) Section 6. (b) Nothing else is.")).containsExactly(
                "The following are repealed:", "The following are repealed: (1) Section 5.", "The following are repealed: (2) Section 6.",
                "(b) Nothing else is.");
    }

    @Test
    void an_enumeration_within_another_has_both_leads() {
        assertThat(Sentences.of("The President shall\u2014 (1) with respect to NATO\u2014 (A) give notice; (B) Leave; (2) Report."))
                .containsExactly("The President shall\u2014", "The President shall\u2014 (1) with respect to NATO\u2014",
                        "The President shall\u2014 (1) with respect to NATO\u2014 (A) give notice;",
                        "The President shall\u2014 (1) with respect to NATO\u2014 (B) Leave;", "The President shall\u2014 (2) Report.");
    }

    @Property(tries = 500)
    void whatever_the_text_no_word_of_it_is_lost(@ForAll String text) {
        assertThat(String.join(" ", Sentences.of(text))).contains(text.strip().split("\\s+", -1));
    }
}
