package floorwire.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Bill;
import floorwire.congress.StageMachine;

class PastTest {

    private static final List<String> TEXTS = List.of("Read twice and referred to the Committee on Foreign Relations.",
            "Committee on Foreign Relations. Hearings held.",
            "Passed Senate with an amendment by Yea-Nay Vote. 86 - 11. Record Vote Number: 212.",
            "Passed Senate without amendment by Unanimous Consent.", "Something never heard of.");

    @Provide
    Arbitrary<Bill> bills() {
        Arbitrary<String> dates = Arbitraries.integers().between(1, 9).map(day -> "2025-07-0" + day);
        Arbitrary<String> entries = dates.flatMap(date -> Arbitraries.of(TEXTS).map(text -> date + "|" + text));
        return entries.list().ofMaxSize(6).flatMap(actions -> Arbitraries.of("A000001", "B000002", "C000003").set().ofMaxSize(3)
                .flatMap(cosponsors -> Arbitraries.of("A bill for a test.", "A bill for another test.").map(title -> {
                    Bills bill = Bills.of("s9001-119", "2025-06-25").official(title);
                    actions.forEach(action -> bill.senate(action.substring(0, 10), action.substring(11)));
                    cosponsors.stream().sorted().forEach(bioguide -> bill.cosponsor(bioguide, "2025-07-03"));
                    return bill.bill();
                })));
    }

    private static Set<String> facts(Bill bill) {
        return Facts.of(bill).stream()
                .filter(change -> !(change instanceof Change.TitleChanged) && !(change instanceof Change.CosponsorAdded))
                .map(Change::fact).collect(Collectors.toSet());
    }

    /** What was lost since and what came since, both are undone; of what went without coming back only events are kept word for word. */
    @Property(tries = 300)
    void taking_the_changes_back_leads_to_the_events_and_stages_before(@ForAll("bills") Bill before, @ForAll("bills") Bill after) {
        Bill past = Past.before(after, Changes.between(before, after));
        assertThat(facts(past)).isEqualTo(facts(before));
        assertThat(StageMachine.of(past).current().map(step -> step.stage()))
                .isEqualTo(StageMachine.of(before).current().map(step -> step.stage()));
    }

    @Test
    void cosponsors_titles_and_laws_that_came_since_are_gone() {
        Bills then = Bills.of("s1-119", "2025-06-25").official("A bill.").cosponsor("A000001", "2025-07-01");
        Bill before = then.bill();
        Bill after = then.titled("Short Titles", "NATO Act").title("NATO Act").cosponsor("B000002", "2025-07-02")
                .senate("2025-07-03", "Passed Senate without amendment by Unanimous Consent.").law("119-9").bill();
        Bill past = Past.before(after, Changes.between(before, after));
        assertThat(past.titles()).isEqualTo(before.titles());
        assertThat(past.currentCosponsors()).isEqualTo(before.currentCosponsors());
        assertThat(past.laws()).isEmpty();
        assertThat(past.actions()).isEqualTo(before.actions());
        assertThat(Past.before(after, List.of())).isEqualTo(after);
    }

    @Test
    void a_withdrawal_that_came_since_is_taken_back() {
        Bill before = Bills.of("s1-119", "2025-06-25").cosponsor("A000001", "2025-07-01").bill();
        Bill after = Bills.of("s1-119", "2025-06-25").cosponsorWithdrawn("A000001", "2025-07-01", "2025-08-01").bill();
        assertThat(Past.before(after, Changes.between(before, after)).currentCosponsors()).hasSize(1);
    }

    @Test
    void what_the_record_dates_by_a_day_is_all_that_is_shown_of_a_day_before_the_ledger() {
        Bill bill = Bills.of("s1-119", "2025-06-25").official("A bill.").cosponsor("A000001", "2025-07-01")
                .senate("2025-07-03", "Passed Senate without amendment by Unanimous Consent.").law("119-9").bill();
        Bill dated = Past.dated(bill, LocalDate.parse("2025-06-30"));
        assertThat(dated.actions()).hasSize(1);
        assertThat(dated.cosponsors()).isEmpty();
        assertThat(dated.laws()).isEmpty();
        assertThat(Past.dated(bill, LocalDate.parse("2025-07-03"))).isEqualTo(bill);
    }
}
