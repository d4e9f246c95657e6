package floorwire.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.change.Change;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.ledger.RecordedChange;

/**
 * Subjects and summaries are published days to months after a bill (api.congress.gov#289, #396): what they bring into a topic is news,
 * and so is what a newer summary takes out of it. From the bytes of the files on; section headings do not reach the ledger yet.
 */
class LaterFieldsTest extends Hearing {

    private static final String WITHDRAW_FROM_THE_ALLIANCE = "A bill to provide for withdrawal from the alliance, and for other purposes.";

    private List<RecordedChange> hears(String at, String title, String published) {
        String xml =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<billStatus><version>3.0.0</version><bill><congress>119</congress><type>S</type>"
                        + "<number>77</number><updateDate>" + at + "</updateDate><introducedDate>2025-06-25</introducedDate><title>" + title
                        + "</title><sponsors/><actions/><titles/>" + published + "</bill></billStatus>";
        return hear(at, new BillStatusParser(unread -> {}).parse(xml.getBytes(UTF_8)));
    }

    private static String summary(String text) {
        return "<summaries><summary><versionCode>00</versionCode><actionDate>2025-06-25</actionDate><actionDesc>Introduced in Senate</actionDesc>"
                + "<updateDate>2025-07-20T10:00:00Z</updateDate><cdata><text><![CDATA[<p>" + text
                + "</p>]]></text></cdata></summary></summaries>";
    }

    private static String subject(String name) {
        return "<subjects><legislativeSubjects><item><name>" + name + "</name></item></legislativeSubjects></subjects>";
    }

    @Test
    void a_subject_that_comes_weeks_later_brings_a_bill_in_and_is_posted() {
        hears("2025-06-26T12:00:00Z", WITHDRAW_FROM_THE_ALLIANCE, "");
        assertThat(world.posts()).isEmpty();
        assertThat(hears("2025-07-17T12:00:00Z", WITHDRAW_FROM_THE_ALLIANCE, subject("North Atlantic Treaty Organization (NATO)")))
                .extracting(RecordedChange::change).hasAtLeastOneElementOfType(Change.TopicGained.class);
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\n").contains("S. 77 (119th)", "NATO");
    }

    @Test
    void another_subject_brings_nothing() {
        hears("2025-06-26T12:00:00Z", WITHDRAW_FROM_THE_ALLIANCE, "");
        hears("2025-07-17T12:00:00Z", WITHDRAW_FROM_THE_ALLIANCE, subject("Congressional oversight"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_summary_that_comes_later_brings_a_bill_in_and_a_newer_one_takes_it_out() {
        hears("2025-06-26T12:00:00Z", "A bill to bring peace.", "");
        hears("2025-07-20T12:00:00Z", "A bill to bring peace.",
                summary("This bill directs the President to withdraw the United States from the North Atlantic Treaty Organization."));
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\n")
                .contains("S. 77 (119th) · would direct withdrawal from NATO");
        hears("2025-08-20T12:00:00Z", "A bill to bring peace.", summary("This bill names a bridge."));
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nNo longer matched · S. 77 (119th)");
    }

    @Test
    void what_a_later_file_leaves_out_takes_no_bill_out() {
        hears("2025-06-26T12:00:00Z", "A bill to bring peace.",
                summary("This bill directs the President to withdraw the United States from the North Atlantic Treaty Organization."));
        hears("2025-07-20T12:00:00Z", "A bill to bring peace.", "");
        assertThat(world.posts()).singleElement().asString().contains("would direct withdrawal from NATO");
    }

    @Test
    void a_bill_that_was_old_at_first_sight_gains_its_topic_as_news_too() {
        hears("2025-09-01T12:00:00Z", "A bill to bring peace.", "");
        hears("2025-09-20T12:00:00Z", "A bill to bring peace.",
                summary("This bill directs the President to withdraw the United States from the North Atlantic Treaty Organization."));
        assertThat(world.posts()).singleElement().asString().contains("would direct withdrawal from NATO");
    }
}
