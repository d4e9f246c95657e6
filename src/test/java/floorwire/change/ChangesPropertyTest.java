package floorwire.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import floorwire.Bills;
import floorwire.congress.Bill;

class ChangesPropertyTest {

    private static final List<String> TEXTS = List.of("Read twice and referred to the Committee on Foreign Relations.",
            "Committee on Foreign Relations. Hearings held.", "Considered by Senate.",
            "Passed Senate with an amendment by Yea-Nay Vote. 86 - 11. Record Vote Number: 212.",
            "Passed Senate without amendment by Unanimous Consent.", "Message on Senate action sent to the House.",
            "Something never heard of.");

    @Provide
    Arbitrary<Bill> bills() {
        Arbitrary<String> dates = Arbitraries.integers().between(1, 9).map(day -> "2025-07-0" + day);
        Arbitrary<String> entries = dates.flatMap(date -> Arbitraries.of(TEXTS).map(text -> date + "|" + text));
        return entries.list().ofMaxSize(7).flatMap(actions -> Arbitraries.of("A000001", "B000002", "C000003").set().ofMaxSize(3)
                .map(cosponsors -> bill(actions, cosponsors)));
    }

    private static Bill bill(List<String> actions, Set<String> cosponsors) {
        Bills bill = Bills.of("s9001-119", "2025-06-25").official("A bill for a test.");
        actions.forEach(action -> bill.senate(action.substring(0, 10), action.substring(11)));
        cosponsors.stream().sorted().forEach(bioguide -> bill.cosponsor(bioguide, "2025-07-03"));
        return bill.bill();
    }

    @Property(tries = 300)
    void nothing_changes_between_a_belief_and_itself(@ForAll("bills") Bill bill) {
        assertThat(Changes.between(bill, bill)).isEmpty();
    }

    /** Whoever heard every change knows which facts stand: added ones in, withdrawn ones out, corrected ones as corrected. */
    @Property(tries = 300)
    void the_changes_lead_from_one_belief_to_the_other(@ForAll("bills") Bill before, @ForAll("bills") Bill after) {
        Set<String> known = Facts.of(before).stream().map(Change::fact).collect(Collectors.toSet());
        for (Change change : Changes.between(before, after)) {
            switch (change) {
                case Change.Withdrawn withdrawn -> assertThat(known.remove(withdrawn.fact())).isTrue();
                case Change.Redated redated -> replace(known, redated.before(), redated.after());
                case Change.Reworded reworded -> replace(known, reworded.before(), reworded.after());
                default -> assertThat(known.add(change.fact())).isTrue();
            }
        }
        assertThat(known).isEqualTo(Facts.of(after).stream().map(Change::fact).collect(Collectors.toSet()));
    }

    private static void replace(Set<String> known, Change before, Change after) {
        assertThat(known.remove(before.fact())).isTrue();
        assertThat(known.add(after.fact())).isTrue();
    }
}
