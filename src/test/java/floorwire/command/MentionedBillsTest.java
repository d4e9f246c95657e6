package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MentionedBillsTest {

    @Test
    void numbers_and_links_are_found_in_order_and_once() {
        assertThat(MentionedBills.in("Lee's S.2174 is H.R. 6508, see https://www.congress.gov/bill/119th-congress/senate-bill/2174?s=1 and "
                + "s 2174 again; also H.J.Res. 54-119.", 5)).containsExactly("S. 2174", "H.R. 6508", "S. 2174-119", "H.J.Res. 54-119");
    }

    @Test
    void five_are_the_most() {
        assertThat(MentionedBills.in("s1 s2 s3 s4 s5 s6 s7", 5)).containsExactly("S. 1", "S. 2", "S. 3", "S. 4", "S. 5");
    }

    @Test
    void ordinary_words_name_no_bill() {
        assertThat(MentionedBills.in("It's 5 pm in the U.S. 2025 was long; class 5 and hrs 3, s0, congress.gov/bill/119th-congress/", 5))
                .isEmpty();
    }

    @Property(tries = 200)
    void anything_can_stand_in_a_message(@ForAll String message) {
        assertThat(MentionedBills.in(message + "s2174" + message, 5).size()).isLessThanOrEqualTo(5);
    }
}
