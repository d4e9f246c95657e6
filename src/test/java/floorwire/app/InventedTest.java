package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

class InventedTest {

    /** H.R. 9002 (118th) of the season is invented, and Congress had another of that number. */
    @Test
    void an_invented_measure_has_no_page_and_says_so_and_a_real_one_keeps_its_own() {
        assertThat(said("https://www.congress.gov/bill/118th-congress/house-bill/9002"))
                .isEqualTo("Checked · invented for the rehearsal, so it has no page");
        assertThat(said("https://www.congress.gov/bill/118th-congress/house-bill/9002/all-actions")).doesNotContain("https");
        assertThat(said("https://www.congress.gov/bill/119th-congress/senate-bill/2174")).endsWith("/senate-bill/2174");
    }

    private static String said(String link) {
        return PlainText.render(Invented.unlinked(Message.of(new Block.Source("Checked", Optional.of(URI.create(link))))));
    }
}
