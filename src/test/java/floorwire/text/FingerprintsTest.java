package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final Section NATO = section("3", "Opposition to leaving the alliance",
            "The President shall not suspend, terminate, denounce, or withdraw the United States from the North Atlantic Treaty, done at Washington,"
                    + " DC, April 4, 1949, except by and with the advice and consent of the Senate, provided that two-thirds of the Senators present"
                    + " concur, or pursuant to an Act of Congress.");
    private static final Section PIERS = section("4", "Piers",
            "The Secretary of the Navy shall paint every pier of a naval shipyard grey, and keep a register of the piers that were painted, with"
                    + " the day on which each was painted and the name of the painter.");
    private static final Section TITLE = section("1", "Short title", "This Act may be cited as the \u201cHarbor Act of 2025\u201d.");
    private static final Section REPORT = section("9", "Report",
            "Not later than 180 days after the date of the enactment of this Act, the Secretary of Defense shall submit to the congressional defense"
                    + " committees a report on the matters described in subsection (a).");

    private static Section section(String number, String heading, String text) {
        return new Section(number, heading, List.of(), text, List.of());
    }

    private static List<Hit> hits(String text) {
        return Fingerprints.of(List.of(Fingerprint.of(PIERS), Fingerprint.of(NATO)))
                .in(List.of(TITLE, section("1250A", "Limitation", text), REPORT));
    }

    @Test
    void the_same_words_under_another_number_are_the_provision() {
        assertThat(hits(NATO.text())).singleElement().satisfies(hit -> {
            assertThat(hit.fingerprint()).isEqualTo(1);
            assertThat(hit.section().number()).isEqualTo("1250A");
            assertThat(hit.as()).isEqualTo(Hit.As.SAME);
            assertThat(hit.score()).isEqualTo(1);
        });
    }

    @Test
    void numbers_and_letters_of_subdivisions_may_change() {
        assertThat(hits("(a) " + NATO.text().replace("April 4, 1949", "April 5, 1950"))).singleElement()
                .satisfies(hit -> assertThat(hit.as()).isEqualTo(Hit.As.SAME));
    }

    @Test
    void with_other_words_here_and_there_it_is_edited_and_the_words_that_stayed_are_shown() {
        assertThat(hits(NATO.text().replace("shall not", "may not").replace(", done at Washington, DC, April 4, 1949,", "")))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.as()).isEqualTo(Hit.As.EDITED);
                    assertThat(hit.score()).isBetween(0.7, 0.95);
                    assertThat(hit.evidence().getFirst()).startsWith("except by and with the advice and consent of the Senate");
                });
    }

    @Test
    void quoted_into_a_law_that_is_amended_it_stands_within_the_section() {
        assertThat(hits("Section 5 of the Harbor Act is amended by adding at the end the following: \u201c(c) Rule.\u2014" + NATO.text()
                + "\u201d. "
                + "The Commandant shall replace every response boat of the Coast Guard that has been in service for more than fifteen years with a newer"
                + " one, and shall sell the older boats to whoever offers most for them at a public auction in the harbor where they lie."))
                .singleElement().satisfies(hit -> assertThat(hit.as()).isEqualTo(Hit.As.WITHIN));
    }

    @Test
    void a_mention_of_the_same_matter_is_not_the_provision() {
        assertThat(hits(
                "It is the sense of Congress that the North Atlantic Treaty, done at Washington, DC, April 4, 1949, has kept the peace."))
                .isEmpty();
        assertThat(hits("The Secretary of the Navy shall paint every pier green.")).isEmpty();
    }

    @Test
    void of_what_any_bill_has_nothing_can_be_known_again() {
        assertThat(Fingerprint.of(TITLE).telling()).isFalse();
        assertThat(Fingerprint.of(REPORT).telling()).isFalse();
        assertThat(Fingerprint.of(NATO).telling()).isTrue();
        assertThat(Fingerprints.of(List.of(Fingerprint.of(TITLE), Fingerprint.of(REPORT))).in(List.of(TITLE, REPORT))).isEmpty();
    }

    @Test
    void the_better_one_comes_first_where_two_stand_in_one_section() {
        assertThat(hits(PIERS.text() + " " + NATO.text().replace("two-thirds", "most"))).extracting(Hit::fingerprint).containsExactly(0, 1);
    }

    @Test
    void beside_the_provision_itself_what_is_only_rather_like_it_is_not_named() {
        Section green = section("5", "Other piers",
                PIERS.text().replace("grey", "green").replace("register of the piers that were painted", "list of them"));
        Fingerprints piers = Fingerprints.of(List.of(Fingerprint.of(PIERS)));
        assertThat(piers.in(List.of(green))).as("alone it may be it").hasSize(1);
        assertThat(piers.in(List.of(green, PIERS))).extracting(Hit::section).containsExactly(PIERS);
        assertThat(piers.in(List.of(PIERS, PIERS))).as("twice in one text").hasSize(2);
    }

    @Test
    void its_phrases_leave_out_what_any_bill_has() {
        Fingerprint both = Fingerprint.of(section("1", "", REPORT.text() + " (b) " + NATO.text()));
        assertThat(both.phrases(2)).containsExactly("or withdraw the United States from the North Atlantic Treaty",
                "except by and with the advice and consent of the Senate");
    }

    @Test
    void nothing_to_look_for_and_nothing_to_look_in_are_no_trouble() {
        assertThat(Fingerprints.of(List.of()).in(List.of(NATO))).isEmpty();
        assertThat(Fingerprints.of(List.of(Fingerprint.of(section("1", "", "")), Fingerprint.of(NATO))).in(List.of())).isEmpty();
        assertThat(Fingerprints.of(List.of(Fingerprint.of(section("1", "", "")))).in(List.of(section("1", "", "")))).isEmpty();
    }

    @Property(tries = 500)
    void what_is_kept_as_text_is_read_back(@ForAll String heading, @ForAll List<String> citations, @ForAll String text) {
        Fingerprint one = new Fingerprint(heading, citations, text);
        assertThat(Fingerprint.read(one.stored())).contains(one);
    }

    @Property(tries = 500)
    void what_is_none_is_not_read(@ForAll String stored) {
        assertThat(Fingerprint.read(stored)).isEmpty();
        assertThat(Fingerprint.read("fingerprint 1\nheading x\nsize 3\ntext y")).isEmpty();
        assertThat(Fingerprint.read("fingerprint 1\nheading x\nheading y")).isEmpty();
    }
}
