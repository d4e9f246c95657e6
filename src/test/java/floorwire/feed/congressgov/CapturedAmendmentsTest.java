package floorwire.feed.congressgov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Chamber;

/** Amendments as the API has printed them. */
class CapturedAmendmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");
    private final CongressGovParser parser = new CongressGovParser();

    private AmendmentRecord record(int congress, String type, int number) {
        return parser
                .amendment(CapturedAnswers.recorded("amendment-" + congress + "-" + type.toLowerCase(java.util.Locale.ROOT) + "-" + number
                        + "-detail.json"), new AmendmentId(congress, type, number), NOW);
    }

    @Test
    void an_amendment_to_an_amendment_names_both_and_its_purpose() {
        AmendmentRecord record = record(117, "SAMDT", 2564);
        Amendment amendment = record.amendment();
        assertThat(amendment.purpose()).contains("To improve provisions relating to appropriations for the Corps of Engineers.");
        assertThat(amendment.amends()).contains(new AmendmentId(117, "SAMDT", 2137));
        assertThat(amendment.amendedBill()).hasToString("Optional[hr3684-117]");
        assertThat(amendment.sponsors()).singleElement().satisfies(member -> assertThat(member.display()).contains("Carper"));
        assertThat(amendment.chamber()).contains(Chamber.SENATE);
        assertThat(amendment.proposed()).hasToString("Optional[2021-08-04]");
        assertThat(record.actions()).isTrue();
        assertThat(record.asOf()).isEqualTo("2026-05-30T10:56:35Z");
    }

    @Test
    void the_house_s_tell_what_they_are_about_in_their_description() {
        Amendment amendment = record(117, "HAMDT", 173).amendment();
        assertThat(amendment.purpose()).isEmpty();
        assertThat(amendment.description())
                .hasValueSatisfying(text -> assertThat(text).startsWith("An amendment numbered 1 printed in House"));
        assertThat(amendment.chamber()).contains(Chamber.HOUSE);
    }

    @Test
    void one_to_a_treaty_amends_no_measure() {
        assertThat(record(116, "SAMDT", 946).amendment().amendedBill()).isEmpty();
    }

    @Test
    void the_pages_of_a_list_are_one_list() {
        List<AmendmentId> all = new ArrayList<>();
        for (String page : List.of("first", "next", "terminal")) {
            AmendmentPage read = parser.amendments(CapturedAnswers.recorded("bill-117-hr-3076-amendments-" + page + ".json"),
                    CapturedAnswers.HR3076);
            read.rows().forEach(row -> all.add(row.id()));
            assertThat(read.next()).as(page).isEqualTo(!page.equals("terminal"));
        }
        assertThat(all).doesNotHaveDuplicates().contains(new AmendmentId(117, "SAMDT", 4981), new AmendmentId(117, "HAMDT", 173));
    }

    @Test
    void another_s_record_and_what_is_no_amendment_are_refused_by_name() {
        byte[] other = CapturedAnswers.recorded("amendment-117-hamdt-173-detail.json");
        assertThatThrownBy(() -> parser.amendment(other, new AmendmentId(117, "HAMDT", 174), NOW))
                .hasMessageContaining("about hamdt173-117, not hamdt174-117");
        assertThatThrownBy(() -> parser.amendment("{\"amendment\":{\"congress\":117,\"type\":\"XAMDT\",\"number\":\"1\"}}"
                .getBytes(StandardCharsets.UTF_8), new AmendmentId(117, "HAMDT", 1), NOW)).hasMessageContaining("names no amendment");
    }
}
