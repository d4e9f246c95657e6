package floorwire.feed.congressgov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Cosponsor;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.TextVersion;

/** Answers in the captured forms, captured ones among them, and each form in which the API has been seen to fail. */
class CongressGovParserTest {
    private static final BillId S1 = BillId.parse("s1-119").orElseThrow();
    private static final Instant FETCHED = Instant.parse("2026-11-21T12:00:00Z");
    private final CongressGovParser parser = new CongressGovParser();

    private BillRecord record(String fields) {
        return parser.record(("{\"bill\":{\"congress\":119,\"type\":\"S\",\"number\":\"1\"" + fields.replace('\'', '"') + "}}")
                .getBytes(UTF_8), S1, FETCHED);
    }

    private Bill part(Part part, String json) {
        return parser.page(json.replace('\'', '"').getBytes(UTF_8), S1, part).bill();
    }

    @Test
    void a_page_of_a_captured_list() {
        ListPage page = parser.rows(CapturedAnswers.answer("bill.json"));
        assertThat(page.rows()).hasSize(20);
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.next()).isTrue();
        assertThat(page.count()).hasValue(403_340);
        ListPage.Row first = page.rows().getFirst();
        assertThat(first.id()).hasToString("hr6503-118");
        assertThat(first.title()).isEqualTo("Airport and Airway Extension Act of 2023, Part II");
        assertThat(first.latest()).contains(new ListPage.Latest("2023-12-26", "Became Public Law No: 118-34."));
        assertThat(first.updated()).isEqualTo("2023-12-29");
        assertThat(first.textUpdated()).isEqualTo("2023-12-29T12:58:54Z");
        assertThat(first.moved()).contains(LocalDate.of(2023, 12, 29));
        assertThat(parser.rows(CapturedAnswers.answer("bill/118.limit.json")).next()).isTrue();
    }

    @Test
    void captured_lists_of_laws_name_each_measures_law() {
        ListPage laws = parser.rows(CapturedAnswers.recorded("law117-private-terminal.json"));
        assertThat(laws.next()).isFalse();
        assertThat(laws.rows()).singleElement().satisfies(row -> {
            assertThat(row.laws()).singleElement().extracting(Law::type).isEqualTo("Private Law");
            assertThat(row.id().congress()).isEqualTo(117);
        });
        assertThat(parser.rows(CapturedAnswers.answer("law/118.json")).rows()).hasSize(20)
                .allSatisfy(row -> assertThat(row.laws()).hasSize(1));
        BillRecord law = parser.record(CapturedAnswers.answer("law/118/pub/108.json"), BillId.parse("hr599-118").orElseThrow(), FETCHED);
        assertThat(law.bill().laws()).containsExactly(new Law("Public Law", "118-108"));
        assertThat(law.asOf()).isEqualTo("2025-04-07T12:56:45Z");
    }

    @Test
    void a_captured_record_with_its_stubs() {
        BillRecord hr1 = parser.record(CapturedAnswers.recorded("bill119.json"), CapturedAnswers.HR1, FETCHED);
        assertThat(hr1.asOf()).isEqualTo("2026-09-19T23:26:15Z");
        assertThat(hr1.stubs()).containsAllEntriesOf(Map.of(Part.ACTIONS, "59", Part.TEXTS, "6", Part.TITLES, "12"));
        assertThat(hr1.stub(Part.COSPONSORS)).isEmpty();
        assertThat(hr1.bill().detail().costEstimates()).extracting(estimate -> estimate.title())
                .anyMatch(title -> title.contains("CBO's January 2025 Baseline")).noneMatch(title -> title.contains("&#"));
        assertThat(parser.record(CapturedAnswers.answer("bill/117/hr/3076.json"), CapturedAnswers.HR3076, FETCHED).stub(Part.COSPONSORS))
                .isEqualTo("102/102");
    }

    @Test
    void captured_subjects_related_bills_and_texts_over_their_pages() {
        List<PartPage> subjects = List.of("bill119-s5-subjects-first.json", "bill119-s5-subjects-terminal.json").stream()
                .map(file -> parser.page(CapturedAnswers.recorded(file), CapturedAnswers.S5, Part.SUBJECTS)).toList();
        assertThat(subjects).extracting(PartPage::size).containsExactly(6, 6);
        Bill joined = Pages.join(subjects.getFirst().bill(), subjects.getLast().bill());
        assertThat(joined.subjects().policyArea()).contains("Immigration");
        assertThat(joined.subjects().terms()).hasSize(11).doesNotHaveDuplicates();

        Bill related = List.of("bill119-s5-related-first.json", "bill119-s5-related-terminal.json").stream()
                .map(file -> parser.page(CapturedAnswers.recorded(file), CapturedAnswers.S5, Part.RELATED_BILLS).bill())
                .reduce(Pages::join).orElseThrow();
        assertThat(related.relatedBills()).extracting(RelatedBill::id).extracting(BillId::toString)
                .containsExactly("s149-119", "hr29-119", "hres53-119");

        Bill texts = List.of("first", "next", "offset4").stream()
                .map(page -> parser.page(CapturedAnswers.recorded("bill119-text-" + page + ".json"), CapturedAnswers.HR1, Part.TEXTS)
                        .bill())
                .reduce(Pages::join).orElseThrow();
        assertThat(texts.texts()).doesNotHaveDuplicates().extracting(TextVersion::type).filteredOn("Public Law"::equals).hasSize(1);
        assertThat(texts.texts()).filteredOn(text -> text.type().equals("Public Law")).first()
                .extracting(text -> text.date().orElseThrow()).isEqualTo(LocalDate.of(2025, 7, 4));
        assertThat(texts.texts()).allSatisfy(
                text -> assertThat(text.urls()).singleElement().asString().startsWith("https://www.govinfo.gov/content/pkg/"));
    }

    @Test
    void a_head_is_covered_only_when_title_day_of_introduction_and_sponsors_stand_in_it__bill_status_52() {
        assertThat(record(",'title':'A bill','introducedDate':'2026-01-05'").covered()).isEmpty();
        assertThat(record(",'title':'A bill','introducedDate':'2026-01-05','sponsors':[]").covered()).containsExactly(Facet.DETAIL);
        assertThat(record(",'laws':[{'type':'Public Law','number':'119-1'}]").covered()).containsExactly(Facet.LAWS);
    }

    @Test
    void the_later_of_the_two_update_dates_is_the_as_of_and_the_reading_where_there_is_none() {
        assertThat(record(",'updateDate':'2026-01-06T05:00:00Z','updateDateIncludingText':'2026-01-06 07:00:00+00:00'").asOf())
                .isEqualTo("2026-01-06T07:00:00Z");
        assertThat(record(",'updateDate':'2026-01-06'").asOf()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(record("").asOf()).isEqualTo(FETCHED);
    }

    @Test
    void numbers_may_be_strings_and_committees_an_object_or_null__api_congress_gov_371() {
        Bill actions = part(Part.ACTIONS, """
                {'actions':[
                  {'actionDate':'2026-01-06','committees':null,'sourceSystem':{'name':'Senate'},
                   'recordedVotes':[{'chamber':'Senate','congress':'119','sessionNumber':'2','rollNumber':'7','date':'2026-01-06T23:00:00Z'}]},
                  {'actionDate':'2026-01-06','text':'Referred.','committees':{'systemCode':'ssfr00','name':'Foreign Relations Committee'}},
                  {'actionDate':'2026-01-05','committees':{'item':[{'systemCode':'ssju00','name':'Judiciary Committee'}]}},
                  {'actionDate':'2026-01-05','committees':{'count':2,'url':'https://x'},'calendarNumber':{'calendar':'U00171'}}]}
                """);
        assertThat(actions.actions()).extracting(action -> action.committees().size()).containsExactly(0, 1, 1, 0);
        assertThat(actions.actions().getFirst().text()).isEmpty();
        assertThat(actions.actions().getFirst().rollCalls()).singleElement().extracting(vote -> vote.roll()).isEqualTo(7);
        assertThat(actions.actions().getLast().calendar()).contains("U00171");
    }

    @Test
    void a_cosponsor_who_stands_twice_on_a_page_is_kept_as_printed_and_counted_once__bulk_data_225() {
        String member =
                "{'bioguideId':'L000577','fullName':'Sen. Lee, Mike [R-UT]','sponsorshipDate':'2026-01-06','isOriginalCosponsor':'True'}";
        Bill twice = part(Part.COSPONSORS, "{'cosponsors':[" + member + "," + member + "]}");
        assertThat(twice.cosponsors()).hasSize(2).allMatch(Cosponsor::original);
        assertThat(twice.currentCosponsors()).hasSize(1);
        assertThat(Pages.join(part(Part.COSPONSORS, "{'cosponsors':[" + member + "]}"), part(Part.COSPONSORS, "{'cosponsors':[" + member
                + "]}")).cosponsors()).hasSize(1);
    }

    @Test
    void a_text_without_formats_is_a_version_without_address_and_a_summary_may_lack_its_date__api_congress_gov_332_234() {
        assertThat(part(Part.TEXTS, "{'textVersions':[{'type':'Introduced in Senate','date':null},{}]}").texts())
                .containsExactly(new TextVersion("Introduced in Senate", java.util.Optional.empty(), List.of()));
        assertThat(part(Part.SUMMARIES, "{'summaries':[{'versionCode':'00','text':' <p>A &amp; B<p> '}]}").summaries()).singleElement()
                .satisfies(summary -> {
                    assertThat(summary.actionDate()).isEmpty();
                    assertThat(summary.html()).isEqualTo("<p>A &amp; B<p>");
                });
    }

    @Test
    void what_steers_a_terminal_is_left_out_and_entities_are_read_in_plain_text() {
        assertThat(record(",'title':' The \\u202eFoe\\u0007 &#x201c;&amp;&#39;&#99999999; Act&nbsp;'").bill().detail().title())
                .isEqualTo("The Foe \u201c&'&#99999999; Act\u00a0");
    }

    @Test
    void a_bad_row_costs_itself_and_not_its_page__api_congress_gov_116_166_351() {
        ListPage page = parser.rows("{\"bills\":[{\"congress\":119,\"type\":\"S\",\"number\":1,\"title\":\"\"},{\"type\":null},{\"x\":1}]}"
                .getBytes(UTF_8));
        assertThat(page.rows()).singleElement().extracting(ListPage.Row::title).isEqualTo("");
        assertThat(page.unreadable()).hasSize(2).first().asString().contains("names no measure");
        assertThat(page.size()).isEqualTo(3);
    }

    @Test
    void in_a_part_a_bad_item_is_no_word_at_all() {
        assertThatThrownBy(() -> part(Part.ACTIONS, "{'actions':[{'actionDate':'2026-01-06'},{'text':'no date'}]}"))
                .isInstanceOf(CongressGovException.class).hasMessage("actions/actions has an action without actionDate");
        assertThatThrownBy(() -> part(Part.ACTIONS, "{'actions':[{'actionDate':'yesterday'}]}"))
                .hasMessage("actions/actions has a wrong actionDate: '\"yesterday\"' is not a date");
    }

    @Test
    void each_wrong_answer_is_named() {
        assertThat(said("{\"error\":\"Unknown resource: bill/119/s/1\"}")).isEqualTo(
                "an error in place of the answer: Unknown resource: bill/119/s/1");
        assertThat(said("{\"error\":{\"code\":\"API_KEY_INVALID\",\"message\":\"An invalid key\"}}"))
                .isEqualTo("an error in place of the answer: API_KEY_INVALID: An invalid key");
        assertThat(said("<!DOCTYPE html><html><title>Just a moment")).startsWith("an HTML page in place of JSON");
        assertThat(said("<api-root><error>x</error></api-root>")).startsWith("XML in place of JSON");
        assertThat(said("")).isEqualTo("an empty answer");
        assertThat(said("[]")).isEqualTo("not an object of the API but a list");
        assertThat(said("{\"amendment\":{}}")).isEqualTo("no 'bill' in it, but [amendment]");
        assertThat(said("{\"bill\":{\"congress\":119")).isEqualTo("cut off at byte 23");
        assertThat(said("{\"bill\":{\"congress\":119,\"type\":\"S\",\"number\":2}}")).isEqualTo("the answer is about s2-119");
        assertThat(said("{\"bill\":[]}")).isEqualTo("bill has a wrong bill: '[]' is not an object");
        byte[] latin = "{\"bill\":{\"title\":\"caf\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> parser.record(latin, S1, FETCHED)).hasMessageStartingWith("not JSON in UTF-8");
        assertThatThrownBy(() -> parser.record(new byte[Envelope.MAX_BYTES + 1], S1, FETCHED)).hasMessageStartingWith("too large");
        byte[] deep = new byte[5000];
        Arrays.fill(deep, (byte) '[');
        assertThatThrownBy(() -> parser.record(deep, S1, FETCHED)).isInstanceOf(CongressGovException.class).message().isNotBlank();
    }

    private String said(String answer) {
        try {
            parser.record(answer.getBytes(UTF_8), S1, FETCHED);
            return "(read)";
        } catch (CongressGovException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
