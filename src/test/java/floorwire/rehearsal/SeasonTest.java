package floorwire.rehearsal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Law;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;

class SeasonTest {
    private final Scenario season = Scenario.season();

    @Test
    void holds_ten_real_measures_and_seven_invented_ones_numbered_above_9000() {
        assertThat(season.bills()).filteredOn(bill -> bill.number() <= 9000).extracting(BillId::toString).containsExactly("hr4350-117",
                "s1605-117", "hr2670-118",
                "s2226-118", "sjres37-118", "hr1498-119", "hr2010-119", "hr6508-119", "s669-119", "s2174-119");
        assertThat(season.bills()).filteredOn(bill -> bill.number() > 9000).hasSize(7);
        assertThat(season.publications().stream().filter(publication -> publication.bill().id().number() > 9000))
                .as("an invented measure has an invented sponsor")
                .allSatisfy(publication -> assertThat(publication.bill().detail().sponsors().getFirst().bioguideId()).startsWith("Z"));
    }

    @Test
    void publishes_every_measure_as_often_as_its_facts_came() {
        var counts = season.publications().stream().collect(groupingBy(publication -> publication.bill().id().toString(), counting()));
        assertThat(counts).containsEntry("sjres37-118", 2L).containsEntry("s2226-118", 6L).containsEntry("hr2670-118", 18L)
                .containsEntry("hr4350-117", 4L).containsEntry("s1605-117", 9L)
                .containsEntry("s669-119", 2L).containsEntry("hr1498-119", 2L).containsEntry("hr2010-119", 2L)
                .containsEntry("s2174-119", 4L).containsEntry("hr6508-119", 3L);
        assertThat(season.publications()).hasSize(59);
    }

    @Test
    void tells_the_tallies_of_the_public_record() {
        assertThat(last("hr2670-118").actions()).extracting(Action::text).contains(
                "On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).",
                "On agreeing to the Norman amendment (A020) Failed by recorded vote: 216 - 216 (Roll no. 311).",
                "On agreeing to the Norman amendment (A020) Agreed to by recorded vote: 214 - 213 (Roll no. 312).",
                "Senate agreed to conference report by Yea-Nay Vote. 87 - 13. Record Vote Number: 343.",
                "On motion to suspend the rules and agree to the conference report Agreed to by the Yeas and Nays: (2/3 required): 310 - 118 (Roll no. 723).");
        assertThat(last("s2226-118").amendments()).flatExtracting(amendment -> amendment.actions().stream()
                .flatMap(action -> action.rollCalls().stream()).map(RollCallRef::roll).toList()).containsExactly(190, 191);
        assertThat(last("hr2670-118").laws()).containsExactly(new Law("Public Law", "118-31"));
    }

    @Test
    void keeps_the_official_title_when_a_short_one_comes_to_be_displayed() {
        assertThat(season.publications()).allSatisfy(publication -> assertThat(publication.bill().officialTitle().orElseThrow())
                .contains(" ").endsWith("."));
        assertThat(last("s2174-119").detail().title()).isEqualTo("NATO Act");
        assertThat(last("s2174-119").officialTitle().orElseThrow()).startsWith("A bill to require the President to give notice");
        assertThat(last("s2174-119").texts()).hasSize(1);
        assertThat(last("hr2010-119").detail().title()).isEqualTo("NATO Edge Act");
    }

    @Test
    void lists_acts_as_often_as_upstream_does() {
        Bill bill = last("hr2670-118");
        assertThat(texts(bill, "Introduced in House")).containsExactly("Intro-H", "1000");
        assertThat(texts(bill, "Presented to President.")).containsExactly("E20000", "28000");
        assertThat(texts(bill, "Signed by President.")).containsExactly("E30000", "36000");
        assertThat(texts(bill, "Became Public Law No: 118-31.")).containsExactly("E40000", "36000");
        assertThat(bill.actions()).filteredOn(action -> action.text().endsWith("Passed Senate with an amendment by Unanimous Consent."))
                .extracting(Action::source).containsExactly(SourceSystem.SENATE, SourceSystem.LIBRARY);
        assertThat(bill.actions()).as("rehearsal trouble: the House's passage twice, apart")
                .filteredOn(action -> action.text().contains("Roll no. 328")).extracting(action -> action.code().orElseThrow())
                .containsExactly("H37100", "8000", "H37100");
    }

    /** And for less than the five minutes between two looks of {@code run}. */
    @Test
    void says_a_false_presentation_for_one_look_only() {
        BillId bill = BillId.parse("s2226-118").orElseThrow();
        assertThat(presented(bill, "2023-07-29T12:30:00Z")).isTrue();
        assertThat(presented(bill, "2023-07-29T12:27:30Z")).isFalse();
        assertThat(presented(bill, "2023-07-29T12:32:30Z")).isFalse();
        assertThat(season.looks()).contains(Instant.parse("2023-07-29T12:30:00Z"), Instant.parse("2023-07-29T20:30:00Z"));
    }

    @Test
    void looks_twice_after_every_publication_and_often_enough_to_be_quick() {
        assertThat(season.publications()).allSatisfy(publication -> assertThat(season.looks())
                .filteredOn(look -> !look.isBefore(publication.at()) && look.isBefore(publication.at().plusSeconds(36 * 3600)))
                .hasSizeGreaterThanOrEqualTo(2));
        assertThat(season.looks()).hasSizeLessThan(150).isSorted();
    }

    private boolean presented(BillId bill, String at) {
        return season.truth(bill, Instant.parse(at)).orElseThrow().bill().actions().stream()
                .anyMatch(action -> action.text().startsWith("Presented"));
    }

    private static List<String> texts(Bill bill, String text) {
        return bill.actions().stream().filter(action -> action.text().equals(text)).map(action -> action.code().orElseThrow()).toList();
    }

    private Bill last(String bill) {
        return season.truth(BillId.parse(bill).orElseThrow(), Instant.parse("2026-06-30T00:00:00Z")).orElseThrow().bill();
    }
}
