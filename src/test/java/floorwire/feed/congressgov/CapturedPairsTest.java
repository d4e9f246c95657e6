package floorwire.feed.congressgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * The same measure captured in both forms reads as the same nouns. The file of H.R. 3076 is of 31 December 2022, its answers of 2023;
 * what differs between them was changed upstream in between, and is named here.
 */
class CapturedPairsTest {
    private final CongressGovParser parser = new CongressGovParser();

    private static Bill file(String name) {
        return new BillStatusParser().parse(CapturedAnswers.bytes("billstatus/named/" + name)).bill();
    }

    private BillRecord hr3076() {
        return parser.record(CapturedAnswers.answer("bill/117/hr/3076.json"), CapturedAnswers.HR3076, Instant.EPOCH);
    }

    private Bill part(String file, Part part) {
        return parser.page(CapturedAnswers.answer("bill/117/hr/3076/" + file + ".json"), CapturedAnswers.HR3076, part).bill();
    }

    @Test
    void the_head_of_a_measure() {
        Detail copy = file("BILLSTATUS-117hr3076.xml").detail();
        assertThat(unfolded(hr3076().bill().detail())).isEqualTo(unfolded(copy));
        assertThat(hr3076().covered()).containsExactlyInAnyOrder(Facet.DETAIL, Facet.LAWS);
    }

    /** The file of 2022 has the statement's lines without the ends between them. */
    private static Detail unfolded(Detail detail) {
        return new Detail(detail.title(), detail.introduced(), detail.sponsors(), detail.byRequest(), detail.reports(),
                detail.costEstimates(), detail.notes(), detail.constitutionalAuthority().map(text -> text.replaceAll("\\s", "")));
    }

    @Test
    void the_law_it_became() {
        assertThat(hr3076().bill().laws()).isEqualTo(file("BILLSTATUS-117hr3076.xml").laws())
                .containsExactly(new Law("Public Law", "117-108"));
    }

    @Test
    void the_first_page_of_its_actions() {
        List<Action> page = part("actions", Part.ACTIONS).actions();
        List<Action> copy = file("BILLSTATUS-117hr3076.xml").actions().subList(0, 20);
        assertThat(page).hasSize(20);
        assertThat(page.stream().map(action -> ofSenate(action) ? withoutRollCalls(action) : action).toList()).isEqualTo(copy);
        // since the file was made, the Senate's own items name their roll calls too
        assertThat(page.stream().filter(CapturedPairsTest::ofSenate).flatMap(action -> action.rollCalls().stream()))
                .extracting(RollCallRef::roll).contains(70, 71);
    }

    private static boolean ofSenate(Action action) {
        return action.source() == SourceSystem.SENATE;
    }

    private static Action withoutRollCalls(Action action) {
        return new Action(action.date(), action.time(), action.text(), action.type(), action.code(), action.source(), action.committees(),
                List.of(), action.calendar());
    }

    @Test
    void its_summaries() {
        List<Summary> copy = file("BILLSTATUS-117hr3076.xml").summaries();
        assertThat(part("summaries", Part.SUMMARIES).summaries()).isNotEmpty().isEqualTo(copy);
    }

    @Test
    void its_texts_with_addresses_at_govinfo() {
        List<TextVersion> copy = file("BILLSTATUS-117hr3076.xml").texts();
        assertThat(part("text", Part.TEXTS).texts()).isNotEmpty().isEqualTo(copy);
    }

    @Test
    void its_committees() {
        List<CommitteeReferral> copy = file("BILLSTATUS-117hr3076.xml").committees();
        List<CommitteeReferral> answer = part("committees", Part.COMMITTEES).committees();
        // a committee was renamed in January 2023, and activities got capitals
        assertThat(answer.toString().toLowerCase(Locale.ROOT).replace("government reform", "reform"))
                .isEqualTo(copy.toString().toLowerCase(Locale.ROOT));
        assertThat(answer).hasSize(3).extracting(CommitteeReferral::chamber).containsOnly("House");
    }

    @Test
    void cosponsors_over_three_pages_one_of_them_withdrawn() {
        Bill copy = new BillStatusParser().parse(CapturedAnswers.bulk("BILLSTATUS-117-s.zip", "BILLSTATUS-117s3580.xml")).bill();
        Bill joined = List.of("first", "next", "terminal").stream()
                .map(page -> parser.page(CapturedAnswers.recorded("bill117-s3580-cosponsors-" + page + ".json"), CapturedAnswers.S3580,
                        Part.COSPONSORS).bill())
                .reduce(Pages::join).orElseThrow();
        // the file, older by years, ends one earlier
        assertThat(joined.cosponsors().subList(0, 30)).isEqualTo(copy.cosponsors());
        assertThat(joined.cosponsors().getLast().member().display()).isEqualTo("Sen. Roger Wicker (R-MS)");
        assertThat(joined.cosponsors()).hasSize(31).filteredOn(cosponsor -> cosponsor.withdrawn().isPresent()).hasSize(1);
        assertThat(joined.currentCosponsors()).hasSize(30);
    }
}
