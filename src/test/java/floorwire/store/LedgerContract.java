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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.change.TopicIds;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Facet;
import floorwire.ledger.Held;
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
    default void measures_are_found_by_congress_and_number() {
        ledger().save(List.of(row("s2174-119", "100% NATO_Act!"), row("s2174-118", "Not so"), row("hr1-119", "1000 NATO Acts")));
        assertThat(ids(ledger().rows(List.of(id("s2174-118"), id("s9-99"), id("hr1-119"))))).containsExactly("s2174-118", "hr1-119");
        assertThat(ledger().rows(List.of())).isEmpty();
        assertThat(ledger().congresses()).containsExactly(119, 118);
        assertThat(ledger().held()).containsExactlyInAnyOrder(new Held(119, BillType.S, 1), new Held(119, BillType.HR, 1),
                new Held(118, BillType.S, 1));
        assertThat(Held.said(ledger().held(), 8)).isEqualTo("119th: 1 H.R., 1 S.; 118th: 1 S.");
        assertThat(ids(ledger().ofCongress(119))).containsExactly("hr1-119", "s2174-119");
        assertThat(ids(ledger().sameNumber(id("s2174-119")))).containsExactly("s2174-119", "s2174-118");
        assertThat(ledger().allIds()).isEqualTo(Set.of(id("s2174-119"), id("s2174-118"), id("hr1-119")));
    }

    @Test
    default void what_a_measure_can_be_found_by_is_the_same_for_one_and_for_all() {
        ledger().save(row("s2174-119", "NATO Act"));
        ledger().memberships(id("s2174-119"), List.of(new Membership("nato", "withdraw", "NATO", NOON),
                new Membership(TopicIds.OF_A_GROUP + "secret", "other", "NATO", NOON)));
        assertThat(ledger().searchable()).containsExactly(ledger().searchable(id("s2174-119")).orElseThrow());
        assertThat(ledger().searchable(id("s1-119"))).isEmpty();
        assertThat(ledger().memberships(id("s2174-119"))).hasSize(1);
        assertThat(ledger().membershipsOf(List.of(id("s2174-119"), id("s1-119"))))
                .isEqualTo(Map.of(id("s2174-119"), ledger().memberships(id("s2174-119"))));
        assertThat(ledger().membershipsOf(List.of())).isEmpty();
    }

    @Test
    default void a_listener_hears_of_each_measure_that_is_written() {
        List<BillId> heard = new ArrayList<>();
        Ledger ledger = ledger();
        ledger.listen(heard::add);
        ledger.save(List.of(row("s2174-119", "a"), row("hr1-119", "b")));
        ledger.memberships(id("hr1-119"), List.of());
        assertThat(heard).containsExactly(id("s2174-119"), id("hr1-119"), id("hr1-119"));
    }

    @Test
    default void a_listener_hears_of_each_measure_that_a_group_s_topic_gained_or_lost() {
        List<BillId> heard = new ArrayList<>();
        Ledger ledger = ledger();
        String topic = TopicIds.OF_A_GROUP + "land";
        ledger.matching(topic, Map.of(id("s1-119"), new Membership(topic, "other", "land", NOON)));
        ledger.listen(heard::add);
        ledger.matching(topic, Map.of(id("s2-119"), new Membership(topic, "other", "land", NOON)));
        assertThat(heard).containsExactlyInAnyOrder(id("s1-119"), id("s2-119"));
    }

    @Test
    default void what_fails_in_a_listener_undoes_nothing_and_the_next_one_hears() {
        List<BillId> heard = new ArrayList<>();
        Ledger ledger = ledger();
        ledger.listen(_ -> {
            throw new IllegalStateException("deaf");
        });
        ledger.listen(heard::add);
        ledger.listen(id -> ledger.record(introduced("s2-119", "2025-06-25"), "govinfo", NOON, true));
        database().run(() -> {
            ledger.save(row("s1-119", "a"));
            ledger.save(row("hr1-119", "b"));
        });
        assertThat(heard).containsExactly(id("s1-119"), id("hr1-119"));
        assertThat(ledger.allIds()).hasSize(2);
        assertThat(ledger.history(id("s2-119"))).hasSize(2);
    }

    @Test
    default void a_listener_hears_once_the_unit_is_kept_and_nothing_of_one_that_is_given_up() {
        List<BillId> heard = new ArrayList<>();
        Ledger ledger = ledger();
        ledger.listen(heard::add);
        assertThatThrownBy(() -> database().run(() -> {
            ledger.save(row("s2174-119", "a"));
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        database().run(() -> {
            ledger.save(row("hr1-119", "b"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly(id("hr1-119"));
    }

    @Test
    default void measures_are_found_by_what_an_amendment_to_them_matches() {
        ledger().record(
                new Change.AmendmentMatched(id("s2226-118"), AmendmentId.parse("samdt429-118").orElseThrow(), "nato", "limit", "NATO",
                        "", Optional.empty(), Optional.empty()),
                "senate", NOON, true);
        assertThat(ledger().amendedOn(List.of("nato", "un"))).containsExactly(id("s2226-118"));
        assertThat(ledger().amendedOn(List.of("un"))).isEmpty();
        assertThat(ledger().amendedOn(List.of())).isEmpty();
    }

    @Test
    default void news_since_an_instant_is_that_of_the_topics_and_bills_asked_for_the_latest_first() {
        ledger().save(List.of(row("s2174-119", "a"), row("hr6508-119", "b"), row("s10-118", "c")));
        ledger().memberships(id("s2174-119"), List.of(new Membership("nato", "withdraw", "NATO", NOON)));
        RecordedChange old = ledger().record(introduced("s2174-119", "2025-06-25"), "govinfo", NOON, true);
        ledger().record(introduced("s10-118", "2023-06-25"), "govinfo", NOON.plusSeconds(1), true);
        RecordedChange other = ledger().record(introduced("hr6508-119", "2025-12-09"), "govinfo", NOON.plusSeconds(1), true);
        RecordedChange latest = ledger().record(new Change.Withdrawn(old.change()), "govinfo", NOON.plusSeconds(2), true);
        ledger().record(new Change.DiedWithCongress(id("s2174-119"), LocalDate.of(2027, 1, 3)), "calendar", NOON.plusSeconds(3), false);
        assertThat(ledger().newsSince(NOON, List.of("nato"), List.of(id("hr6508-119")), 9)).containsExactly(latest, other, old);
        assertThat(ledger().newsSince(NOON.plusSeconds(1), List.of("nato"), List.of(), 9)).containsExactly(latest);
        assertThat(ledger().newsSince(NOON, List.of("nato", "un"), List.of(), 1)).containsExactly(latest);
        assertThat(ledger().newsSince(NOON, List.of(), List.of(), 9)).isEmpty();
    }
}
