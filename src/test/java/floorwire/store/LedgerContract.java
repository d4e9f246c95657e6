package floorwire.store;

import static floorwire.store.Stores.HOSTILE;
import static floorwire.store.Stores.HOSTILE_KEPT;
import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static floorwire.store.Stores.ids;
import static floorwire.store.Stores.introduced;
import static floorwire.store.Stores.row;
import static floorwire.store.Stores.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.Facet;
import floorwire.ledger.Ledger;
import floorwire.ledger.LedgerCounts;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;

/** What every ledger does, whatever keeps it. */
interface LedgerContract {

    Database database();

    private Ledger ledger() {
        return new SqlLedger(database(), new WordJson());
    }

    @Test
    default void a_source_has_one_last_word_on_each_facet() {
        SourceWord first = word("s2174-119", "govinfo", Facet.COSPONSORS, NOON);
        SourceWord later = word("s2174-119", "govinfo", Facet.COSPONSORS, NOON.plusMillis(1));
        SourceWord other = word("s2174-119", "congressgov", Facet.COSPONSORS, NOON);
        SourceWord detail = word("s2174-119", "govinfo", Facet.DETAIL, NOON);
        ledger().keep(List.of(first, other, detail));
        ledger().keep(List.of(later));
        ledger().keep(List.of());
        assertThat(ledger().words(id("s2174-119"))).extracting(SourceWord::source, SourceWord::facet, SourceWord::asOf, SourceWord::stored)
                .containsExactlyInAnyOrder(List.of(later, other, detail).stream()
                        .map(word -> Tuple.tuple(word.source(), word.facet(), word.asOf(), word.stored()))
                        .toArray(Tuple[]::new));
        assertThat(ledger().words(id("s2174-119"))).filteredOn(word -> word.facet() == Facet.COSPONSORS)
                .allSatisfy(word -> assertThat(word.content().cosponsors()).hasSize(1));
        assertThat(ledger().words(id("s2175-119"))).isEmpty();
    }

    @Test
    default void a_row_is_kept_whole_and_replaced() {
        ledger().save(row("s2174-119", "NATO Act"));
        assertThat(ledger().row(id("s2174-119"))).contains(row("s2174-119", "NATO Act"));
        ledger().save(List.of(row("s2174-119", "Another name")));
        assertThat(ledger().row(id("s2174-119"))).contains(row("s2174-119", "Another name"));
        assertThat(ledger().row(id("s2174-118"))).isEmpty();
        ledger().save(List.of());
        assertThat(ledger().counts()).isEqualTo(new LedgerCounts(1, 0, 2, 3));
    }

    @Test
    default void what_no_database_takes_is_replaced_and_everything_else_comes_back() {
        ledger().save(row("s2174-119", HOSTILE));
        assertThat(ledger().row(id("s2174-119")).orElseThrow().title()).isEqualTo(HOSTILE_KEPT);
        assertThat(ledger().titled(List.of("o'brien", "北約"), 5)).hasSize(1);
    }

    @Test
    default void a_fact_s_changes_are_its_revisions_in_the_order_recorded() {
        Change fact = introduced("s2174-119", "2025-06-25");
        Change other = introduced("hr6508-119", "2025-12-09");
        RecordedChange first = ledger().record(fact, "govinfo", NOON, true);
        RecordedChange between = ledger().record(other, "govinfo", NOON, false);
        RecordedChange second = ledger().record(new Change.Withdrawn(fact), "govinfo", NOON.plusSeconds(1), true);
        assertThat(List.of(first.revision(), between.revision(), second.revision())).containsExactly(0, 0, 1);
        assertThat(ledger().history(id("s2174-119"))).containsExactly(first, second);
        assertThat(ledger().latest(fact.fact())).contains(second);
        assertThat(ledger().recorded(fact.fact())).isTrue();
        assertThat(ledger().recorded("nothing/such")).isFalse();
        assertThat(ledger().recorded(id("s2174-119"), NOON)).containsExactly(first);
        assertThat(ledger().change(between.id())).contains(between);
        assertThat(ledger().change(new ChangeId("nothing"))).isEmpty();
        ledger().retract(second.id());
        assertThat(ledger().latest(fact.fact())).contains(first);
        assertThat(ledger().counts().changes()).isEqualTo(2);
    }

    @Test
    default void memberships_are_replaced_as_a_whole() {
        ledger().save(List.of(row("s2174-119", "a"), row("hr6508-119", "b"), row("s10-118", "c"), row("s9-118", "d")));
        Membership nato = new Membership("nato", "withdraw", "title: NATO", NOON);
        Membership un = new Membership("un", "other", "title: United Nations", NOON);
        ledger().memberships(id("s2174-119"), List.of(un, nato));
        for (String bill : List.of("hr6508-119", "s10-118", "s9-118")) {
            ledger().memberships(id(bill), List.of(nato));
        }
        assertThat(ledger().memberships(id("s2174-119"))).containsExactly(nato, un);
        assertThat(ids(ledger().inTopic("nato"))).containsExactly("hr6508-119", "s2174-119", "s9-118", "s10-118");
        ledger().memberships(id("s2174-119"), List.of(un));
        assertThat(ledger().memberships(id("s2174-119"))).containsExactly(un);
        ledger().memberships(id("s2174-119"), List.of());
        assertThat(ledger().memberships(id("s2174-119"))).isEmpty();
    }

    @Test
    default void measures_are_found_by_words_congress_and_number() {
        ledger().save(List.of(row("s2174-119", "100% NATO_Act!"), row("s2174-118", "Not so"), row("hr1-119", "1000 NATO Acts")));
        assertThat(ids(ledger().titled(List.of("nato"), 5))).containsExactly("hr1-119", "s2174-119");
        assertThat(ids(ledger().titled(List.of("100%", "o_act!"), 5))).containsExactly("s2174-119");
        assertThat(ids(ledger().titled(List.of("NATO"), 1))).containsExactly("hr1-119");
        assertThat(ledger().titled(List.of(), 5)).isEmpty();
        assertThat(ids(ledger().ofCongress(119))).containsExactly("hr1-119", "s2174-119");
        assertThat(ledger().sameNumber(id("s2174-119"))).containsExactly(id("s2174-119"), id("s2174-118"));
        assertThat(ledger().allIds()).isEqualTo(Set.of(id("s2174-119"), id("s2174-118"), id("hr1-119")));
    }
}
