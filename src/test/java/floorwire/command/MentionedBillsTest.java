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

    @Test
    void links_of_every_official_kind_are_found_wherever_they_stand() {
        assertThat(MentionedBills.in("Read https://www.govinfo.gov/app/details/BILLS-119s2174is, (govinfo.gov/link/bills/119/hr/6508) and"
                + " [this](http://www.govinfo.gov/content/pkg/BILLS-118hr2670enr/pdf/BILLS-118hr2670enr.pdf).", 5))
                .containsExactly("S. 2174-119", "H.R. 6508-119", "H.R. 2670-118");
        assertThat(MentionedBills.in("<https://www.govinfo.gov/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml|the file> and"
                + " \"https://www.congress.gov/bill/118th-congress/senate-joint-resolution/37/text?format=txt#toc\"", 5))
                .containsExactly("S. 2174-119", "S.J.Res. 37-118");
        assertThat(MentionedBills.in("https://www.govinfo.gov/app/details/PLAW-118publ31 https://www.govinfo.gov/link/plaw/117/private/2"
                + " https://www.congress.gov/amendment/118th-congress/senate-amendment/429", 5))
                .containsExactly("Pub. L. 118-31", "Priv. L. 117-2", "S.Amdt. 429-118");
    }

    @Test
    void what_only_looks_like_an_official_link_names_nothing() {
        for (String link : new String[]{"https://www.govinfo.gov.evil.example/app/details/BILLS-119s2174is",
            "https://evil.example/www.govinfo.gov/link/bills/119/s/2174", "evil.example/govinfo.gov/link/bills/119/s/2174",
            "https://evil.example/?u=https://www.congress.gov/bill/119th-congress/senate-bill/2174",
            "https://www.congress.gov@evil.example/bill/119th-congress/senate-bill/2174", "ada@govinfo.gov/link/bills/119/s/2174",
            "https://ada:pw@www.govinfo.gov/link/bills/119/s/2174", "fakecongress.gov/bill/119th-congress/senate-bill/2174",
            "www.congress.gov.evil.example/bill/119th-congress/senate-bill/2174", "https://evil.example/s2174"}) {
            assertThat(MentionedBills.in(link, 5)).as(link).isEmpty();
        }
    }

    @Property(tries = 200)
    void anything_can_stand_in_a_message(@ForAll String message) {
        assertThat(MentionedBills.in(message + "s2174" + message, 5).size()).isLessThanOrEqualTo(5);
    }
}
