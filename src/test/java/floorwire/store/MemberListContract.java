package floorwire.store;

import static floorwire.store.Stores.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.Term;
import floorwire.ledger.MemberList;

/** What a ledger keeps of the list of members, on every database. */
interface MemberListContract {

    LocalDate DAY = LocalDate.of(2026, 1, 10);

    Database database();

    /** To be closed. */
    Database reader();

    private MemberList list() {
        return new SqlMemberList(database());
    }

    static Legislator senator(String bioguide, String name) {
        LocalDate start = LocalDate.of(2025, 1, 3);
        LocalDate end = LocalDate.of(2031, 1, 3);
        return new Legislator(bioguide, Optional.of("S" + bioguide.substring(4)), "Angus", name, "Angus " + name,
                List.of(new Term(Chamber.SENATE,
                        Optional.of(start), Optional.of(end), "ME", Optional.empty(), "Independent", Optional.of("Democrat"),
                        List.of(new Term.Spell(start, end, "Independent", Optional.of("Democrat"))))));
    }

    private static Legislator former(String bioguide) {
        return new Legislator(bioguide, Optional.of("S" + bioguide.substring(4)), "Joe", "Former", "Joe Former", List.of(new Term(
                Chamber.SENATE, Optional.empty(), Optional.empty(), "DE", Optional.empty(), "Democrat", Optional.empty(), List.of())));
    }

    @Test
    default void a_list_is_read_back_by_both_ids_and_by_the_seat() {
        assertThat(list().members().size()).isZero();
        assertThat(list().standing()).isEqualTo(new MemberList.Standing(0, 0, Optional.empty()));
        Legislator king = senator("K000383", "König");
        list().sitting(List.of(king), true, NOON);
        list().former(List.of(former("B000444")), NOON);
        Members members = list().members();
        assertThat(members.byLis("S383")).contains(king);
        assertThat(members.byLis("S444")).contains(former("B000444"));
        assertThat(members.holding("ME", DAY)).extracting(Members.Holder::who).containsExactly(king);
        assertThat(list().standing()).isEqualTo(new MemberList.Standing(1, 1, Optional.of(NOON)));
    }

    @Test
    default void who_is_not_on_the_next_list_sat_until_then_and_stays_known() {
        list().sitting(List.of(senator("K000383", "King"), senator("C000880", "Gone")), true, NOON);
        MemberList kept = list();
        assertThat(kept.members().holding("ME", DAY.plusDays(9))).hasSize(2);
        kept.sitting(List.of(senator("K000383", "King")), true, NOON.plus(Duration.ofDays(1)));
        LocalDate noon = NOON.atZone(floorwire.congress.Congress.WASHINGTON).toLocalDate();
        assertThat(kept.members().holding("ME", noon)).hasSize(2);
        assertThat(kept.members().holding("ME", noon.plusDays(2))).extracting(one -> one.who().last()).containsExactly("King");
        assertThat(kept.members().byBioguide("C000880")).isPresent();
        assertThat(kept.standing()).isEqualTo(new MemberList.Standing(1, 1, Optional.of(NOON.plus(Duration.ofDays(1)))));
        kept.former(List.of(former("C000880")), NOON.plus(Duration.ofDays(2)));
        assertThat(kept.members().byBioguide("C000880").orElseThrow().last()).as("its terms with dates stay").isEqualTo("Gone");
        kept.sitting(List.of(senator("C000880", "Back")), false, NOON.plus(Duration.ofDays(3)));
        assertThat(kept.members().holding("ME", noon.plusDays(9))).as("a list that is not whole tells of nobody that he left")
                .extracting(one -> one.who().last()).containsExactly("Back", "King");
    }

    @Test
    default void what_another_process_keeps_is_seen() {
        MemberList writer = list();
        try (Database reader = reader()) {
            MemberList one = new SqlMemberList(reader);
            assertThat(one.members().size()).isZero();
            writer.sitting(List.of(senator("K000383", "King")), true, NOON);
            assertThat(one.members().size()).isEqualTo(1);
            writer.former(List.of(former("B000444")), NOON.minus(Duration.ofDays(1)));
            assertThat(one.members().size()).isEqualTo(2);
            database().run(() -> database().with(h -> h.execute("delete from legislator")));
            assertThat(one.members().size()).isZero();
        }
    }

    @Test
    default void who_writes_sees_what_was_kept_and_nothing_of_what_was_given_up() {
        MemberList list = list();
        assertThat(list.members().size()).isZero();
        assertThatThrownBy(() -> database().run(() -> {
            list.sitting(List.of(senator("K000383", "King")), true, NOON);
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThatThrownBy(() -> database().run(() -> {
            list.sitting(List.of(senator("K000383", "King")), true, NOON);
            assertThat(list.members().size()).as("who writes sees what it wrote").isEqualTo(1);
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(list.members().size()).isZero();
        database().run(() -> list.sitting(List.of(senator("K000383", "King")), true, NOON));
        assertThat(list.members().size()).isEqualTo(1);
    }
}
