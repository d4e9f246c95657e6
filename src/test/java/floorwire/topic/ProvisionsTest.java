package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import floorwire.text.Section;

class ProvisionsTest {

    private static final Provisions PROVISIONS = new Provisions();

    @AfterAll
    static void close() {
        PROVISIONS.close();
    }

    private static List<String> in(String heading, String text) {
        return PROVISIONS.in(List.of(new Section("1", heading, List.of(), text, List.of()))).stream().map(Provisions.Found::provision)
                .toList();
    }

    static Stream<Arguments> examples() {
        return TopicFiles.read(List.of("europe-posture", "un-funding")).stream().flatMap(topic -> Stream.concat(
                topic.in().stream().map(in -> Arguments.of(topic.id(), in.title(), true)),
                topic.out().stream().map(out -> Arguments.of(topic.id(), out, false))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_file_keeps_its_own_examples(String provision, String sentence, boolean isIn) {
        assertThat(in("", sentence).contains(provision)).isEqualTo(isIn);
    }

    /** The law's own words, and the words of bills and amendments about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nato-limit|The President shall not suspend, terminate, denounce, or withdraw the United States from the North Atlantic Treaty, done at Washington, DC, April 4, 1949, except by and with the advice and consent of the Senate, provided that two-thirds of the Senators present concur, or pursuant to an Act of Congress.",
        "nato-limit|No funds authorized or appropriated by any Act may be used to support, directly or indirectly, any decision on the part of any United States Government official to suspend, terminate, denounce, or withdraw the United States from the North Atlantic Treaty, done at Washington, DC, April 4, 1949, except by and with the advice and consent of the Senate.",
        "nato-limit|None of the funds made available by this Act may be used to withdraw the United States from the North Atlantic Treaty Organization.",
        "nato-limit|The President may not withdraw from the North Atlantic Treaty unless Congress enacts a joint resolution.",
        "nato-limit|Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f) is amended by striking subsection (b) and inserting the following:",
        "nato-withdraw|Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f) is repealed.",
        "nato-withdraw|Not later than 30 days after the date of the enactment of this Act, the President shall give notice, pursuant to Article 13 of the North Atlantic Treaty, of the withdrawal of the United States from such treaty.",
        "nato-withdraw|Effective 180 days after enactment the United States ceases to be a party to the North Atlantic Treaty.",
        "un-withdraw|The President shall immediately take all necessary steps to withdraw the United States from the United Nations.",
        "un-withdraw|The United Nations Participation Act of 1945 (Public Law 79–264; 22 U.S.C. 287 et seq.) is repealed.",
        "un-withdraw|The United States shall terminate its membership in the United Nations, including any organ, specialized agency, commission, or other formally affiliated body thereof."})
    void what_a_section_would_do_is_told(String provision, String text) {
        assertThat(in("General provision", text)).containsExactly(provision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Reporting|The Secretary of Defense shall submit a report on the effects of a withdrawal of the United States from NATO.",
        "Agreement|The Secretary shall enter into an agreement with NATO allies to withdraw equipment from Kosovo.",
        "Cyprus|Section 1250A of the National Defense Authorization Act for Fiscal Year 2020 is repealed.",
        "Land|The Secretary may withdraw land from the North Atlantic Planning Area.",
        "WHO|The President shall withdraw the United States from the World Health Organization."})
    void what_does_something_else_is_not(String heading, String text) {
        assertThat(in(heading, text)).isEmpty();
    }

    @Test
    void what_states_does_nothing() {
        String words =
                "The President shall not withdraw the United States from the North Atlantic Treaty without the consent of the Senate.";
        for (String heading : List.of("Short title", "Findings", "FINDINGS AND PURPOSES", "Sense of Congress on NATO", "Definitions")) {
            assertThat(in(heading, words)).as(heading).isEmpty();
        }
        assertThat(in("Limitation", words)).containsExactly("nato-limit");
    }

    @Test
    void the_words_that_say_so_are_shown_and_more_of_them_count_for_more() {
        Section section = new Section("3", "Denunciation of North Atlantic Treaty", List.of(),
                "The President shall give notice of denunciation of the North Atlantic Treaty.", List.of());
        assertThat(PROVISIONS.in(List.of(section))).singleElement().satisfies(found -> {
            assertThat(found.section()).isEqualTo(section);
            assertThat(found.evidence()).containsExactly("heading: Denunciation of North Atlantic Treaty",
                    "text: denunciation of the North Atlantic Treaty");
            assertThat(found.score()).isEqualTo(0.75);
        });
    }
}
