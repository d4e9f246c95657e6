package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.congress.TextPackage;
import floorwire.feed.ChamberHost;
import floorwire.feed.TextWanted;

/** The feed against a loopback GovInfo, one story for each way in which its packages have been seen to answer. */
class BillTextFeedTest {

    private static final TextPackage NAME = new TextPackage("BILLS-119s2174is", "is");
    private static final String BILL =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE bill PUBLIC \"-//US Congress//DTDs/bill.dtd//EN\" \"bill.dtd\">\n"
                    + "<bill bill-stage=\"Introduced-in-Senate\"><legis-body><section><enum>3.</enum><header>Denunciation</header>"
                    + "<text>The President shall give notice.</text></section></legis-body></bill>";
    private static final String MODIFIED = "Fri, 04 Jul 2025 09:00:00 GMT";

    private ChamberHost govInfo;
    private BillTextFeed feed;

    @BeforeEach
    void open() throws IOException {
        govInfo = new ChamberHost("2025-07-04T12:00:00Z");
        govInfo.otherwise = ChamberHost.page(302, "", "Location", "/error");
        feed = new BillTextFeed(govInfo.base(), govInfo.fetcher());
        want(NAME, "2025-06-25");
    }

    @AfterEach
    void close() {
        govInfo.close();
    }

    private void want(TextPackage name, String made) {
        govInfo.texts.add(new TextWanted(BillId.parse("s2174-119").orElseThrow(), name, Optional.of(LocalDate.parse(made))));
    }

    private void publish(String xml, String modified) {
        govInfo.pages.put(NAME.path(), ChamberHost.page(200, xml, "Last-Modified", modified));
    }

    @Test
    void a_text_is_read_once_and_while_it_is_young_looked_at_each_day() throws InterruptedException {
        publish(BILL, MODIFIED);
        assertThat(govInfo.poll(feed)).containsExactly("+BILLS-119s2174is");
        assertThat(govInfo.poll(feed)).isEmpty();
        govInfo.later(Duration.ofHours(25));
        assertThat(govInfo.poll(feed)).containsExactly("=" + NAME.path());
        assertThat(govInfo.asked).as("by its date").containsExactly(NAME.path() + "?");
        govInfo.later(Duration.ofDays(40));
        assertThat(govInfo.poll(feed)).as("an old one stands").isEmpty();
        assertThat(govInfo.asked).isEmpty();
    }

    @Test
    void other_bytes_under_the_same_name_are_heard() throws InterruptedException {
        publish(BILL, MODIFIED);
        govInfo.poll(feed);
        govInfo.later(Duration.ofHours(25));
        publish(BILL.replace("give notice", "give such notice"), "Sat, 05 Jul 2025 09:00:00 GMT");
        assertThat(govInfo.poll(feed)).containsExactly("+BILLS-119s2174is");
    }

    /** api.congress.gov#396, #289: a text can be missing for months; GovInfo answers 302 for a package that is not there (feeds.md 4.3). */
    @Test
    void a_missing_text_is_no_fault_and_is_asked_for_more_and_more_seldom() throws InterruptedException {
        int asked = 0;
        for (int quarter = 0; quarter < 4 * 24 * 7; quarter++) {
            assertThat(govInfo.poll(feed)).isEmpty();
            asked += govInfo.asked.size();
            govInfo.later(Duration.ofMinutes(15));
        }
        assertThat(asked).as("requests in a week").isBetween(10, 40);
        publish(BILL, MODIFIED);
        govInfo.later(Duration.ofDays(2));
        assertThat(govInfo.poll(feed)).containsExactly("+BILLS-119s2174is");
    }

    @Test
    void what_is_no_text_is_a_fault_that_names_it_and_is_not_asked_for_again_at_once() throws InterruptedException {
        publish("<html><body>Just a moment…</body></html>", MODIFIED);
        assertThat(govInfo.poll(feed)).singleElement().asString().startsWith("!").contains("BILLS-119s2174is", "no text of a bill");
        assertThat(govInfo.poll(feed)).isEmpty();
        publish(BILL.substring(0, BILL.length() - 30), MODIFIED);
        govInfo.later(Duration.ofHours(1));
        assertThat(govInfo.poll(feed)).singleElement().asString().contains("not well-formed");
        publish(BILL, MODIFIED);
        govInfo.later(Duration.ofHours(1));
        assertThat(govInfo.poll(feed)).containsExactly("+BILLS-119s2174is");
    }

    @Test
    void many_texts_are_had_over_some_polls() throws InterruptedException {
        IntStream.rangeClosed(1, BillTextFeed.MOST_AT_ONCE + 10)
                .forEach(number -> want(new TextPackage("BILLS-119s" + number + "is", "is"), "2025-06-25"));
        govInfo.poll(feed);
        assertThat(govInfo.asked).hasSize(BillTextFeed.MOST_AT_ONCE);
        govInfo.poll(feed);
        assertThat(govInfo.asked).hasSize(11);
    }
}
