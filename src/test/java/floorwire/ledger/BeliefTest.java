package floorwire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Bill;
import floorwire.congress.Facet;
import floorwire.store.WordJson;

class BeliefTest {

    private static final Instant HEARD = Instant.parse("2026-01-10T12:00:00Z");
    private static final WordJson CODEC = new WordJson();

    private static SourceWord word(String source, String asOf, Bills bill) {
        return SourceWord.of(source, Facet.COSPONSORS, Instant.parse(asOf), HEARD, bill.bill(), CODEC);
    }

    private static Bills bill() {
        return Bills.of("s1-119", "2025-02-01");
    }

    @Test
    void a_facet_never_heard_of_is_believed_empty() {
        Bill believed = Belief.of(bill().bill().id(), List.of()).bill();
        assertThat(believed).isEqualTo(Bill.unknown(believed.id()));
    }

    @Test
    void a_stale_copy_cannot_withdraw_what_a_fresher_source_asserts() {
        SourceWord fresh = word("congressgov", "2025-03-02T00:00:00Z", bill().cosponsor("A000001", "2025-03-01"));
        SourceWord stale = word("govinfo", "2025-02-02T00:00:00Z", bill());
        assertThat(Belief.of(fresh.subject(), List.of(fresh, stale)).bill().cosponsors()).hasSize(1);
        assertThat(Belief.of(fresh.subject(), List.of(fresh, stale)).disputes()).isEmpty();
    }

    @Test
    void what_only_an_older_word_asserts_stays_believed_and_is_disputed_until_that_source_too_lets_go() {
        SourceWord older = word("govinfo", "2025-02-02T00:00:00Z", bill().cosponsor("A000001", "2025-02-01"));
        SourceWord newer = word("congressgov", "2025-03-02T00:00:00Z", bill());
        Believed disputed = Belief.of(older.subject(), List.of(older, newer));
        assertThat(disputed.bill().cosponsors()).hasSize(1);
        assertThat(disputed.disputes()).containsExactly(new Believed.Dispute(Facet.COSPONSORS, "govinfo", "congressgov"));
        SourceWord letGo = word("govinfo", "2025-03-03T00:00:00Z", bill());
        assertThat(Belief.of(older.subject(), List.of(letGo, newer)).bill().cosponsors()).isEmpty();
    }

    @Test
    void on_equal_as_of_the_api_wins_over_its_copy() {
        SourceWord api = SourceWord.of("congressgov", Facet.DETAIL, HEARD, HEARD, bill().title("API").bill(), CODEC);
        SourceWord copy = SourceWord.of("govinfo", Facet.DETAIL, HEARD, HEARD.plusSeconds(60), bill().title("copy").bill(), CODEC);
        assertThat(Belief.of(api.subject(), List.of(copy, api)).bill().detail().title()).isEqualTo("API");
        assertThat(Belief.of(api.subject(), List.of(api, copy)).bill().detail().title()).isEqualTo("API");
    }

    private static SourceWord actions(String source, String asOf, Bills bill) {
        return SourceWord.of(source, Facet.ACTIONS, Instant.parse(asOf), HEARD, bill.bill(), CODEC);
    }

    @Test
    void an_event_that_the_fresher_word_dates_or_words_anew_is_the_same_event() {
        SourceWord older = actions("govinfo", "2025-03-01T00:00:00Z",
                bill().senate("2025-02-10", "Committee on Foreign Relations. Hearings held.").senate("2025-02-20", "Held at the desk."));
        SourceWord newer = actions("congressgov", "2025-03-02T00:00:00Z", bill()
                .senate("2025-02-11", "Committee on Foreign Relations. Hearings held.").senate("2025-02-20", "Held at the desk, again."));
        Believed believed = Belief.of(older.subject(), List.of(older, newer));
        assertThat(believed.bill().actions()).isEqualTo(newer.content().actions());
        assertThat(believed.disputes()).isEmpty();
        assertThat(believed.disputedFacts()).isEmpty();
    }

    @Test
    void an_event_that_only_the_older_word_tells_is_disputed_as_that_fact_alone() {
        Bills base = bill().senate("2025-02-10", "Committee on Foreign Relations. Hearings held.");
        SourceWord newer = actions("congressgov", "2025-03-02T00:00:00Z", base);
        SourceWord older = actions("govinfo", "2025-03-01T00:00:00Z", bill()
                .senate("2025-02-10", "Committee on Foreign Relations. Hearings held.")
                .senate("2025-02-27", "Committee on Foreign Relations. Ordered to be reported without amendment favorably."));
        Believed believed = Belief.of(older.subject(), List.of(older, newer));
        assertThat(believed.bill().actions()).hasSize(3);
        assertThat(believed.leading().actions()).hasSize(2);
        assertThat(believed.disputedFacts()).isNotEmpty().allMatch(fact -> !fact.contains("hearings"));
        assertThat(Belief.of(older.subject(), List.of(newer, older))).isEqualTo(believed);
    }

    @Test
    void a_cosponsor_is_one_cosponsor_whatever_day_each_source_prints() {
        SourceWord older = word("govinfo", "2025-03-01T00:00:00Z", bill().cosponsor("A000001", "2025-02-01"));
        SourceWord newer = word("congressgov", "2025-03-02T00:00:00Z", bill().cosponsor("A000001", "2025-02-02"));
        assertThat(Belief.of(older.subject(), List.of(older, newer)).bill().cosponsors()).hasSize(1);
    }

    @Test
    void every_facet_survives_its_stored_form() {
        Bill bill = bill().official("A bill to test.").senate("2025-02-02", "Considered by Senate.").cosponsor("A000001", "2025-02-03")
                .law("119-1").bill();
        for (Facet facet : Facet.values()) {
            String stored = CODEC.write(facet, bill);
            assertThat(CODEC.write(facet, CODEC.read(facet, bill.id(), stored))).as(facet.name()).isEqualTo(stored);
        }
        assertThat(CODEC.read(Facet.ACTIONS, bill.id(), CODEC.write(Facet.ACTIONS, bill)).actions()).isEqualTo(bill.actions());
        assertThat(CODEC.read(Facet.COSPONSORS, bill.id(), CODEC.write(Facet.COSPONSORS, bill)).cosponsors()).isEqualTo(bill.cosponsors());
    }
}
