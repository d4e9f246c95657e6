package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class MembersTest {
    private static final LocalDate DAY = LocalDate.of(2023, 7, 19);

    private static Legislator person(String bioguide, String lis, String last, Chamber chamber, String state, String party) {
        var term = new Term(chamber, Optional.of(LocalDate.of(2021, 1, 3)), Optional.of(LocalDate.of(2027, 1, 3)), state, Optional.empty(),
                party,
                Optional.empty(), List.of());
        return new Legislator(bioguide, lis.isEmpty() ? Optional.empty() : Optional.of(lis), "A.", last, "A. " + last, List.of(term));
    }

    private final Members members = new Members(List.of(person("K000384", "S362", "Kaine", Chamber.SENATE, "VA", "Democrat"),
            person("G000582", "", "González-Colón", Chamber.HOUSE, "PR", "Republican"),
            person("S000001", "", "Smith", Chamber.HOUSE, "NJ", "Republican"),
            person("S000002", "", "Smith", Chamber.HOUSE, "NJ", "Republican"),
            person("S000003", "", "Smith", Chamber.HOUSE, "WA", "Democrat"),
            person("K000384", "S999", "Other", Chamber.HOUSE, "VA", "Democrat")));

    private String found(VoteMember member) {
        return members.of(member, member.lis().isPresent() ? Chamber.SENATE : Chamber.HOUSE, DAY).map(Legislator::bioguide).orElse("");
    }

    private static VoteMember printed(String name, String party, String state) {
        return new VoteMember(Optional.empty(), Optional.empty(), name, party, state);
    }

    @Test
    void an_id_tells_and_an_unknown_one_is_no_fault() {
        assertThat(found(new VoteMember(Optional.empty(), Optional.of("S362"), "Kaine (D-VA)", "D", "VA"))).isEqualTo("K000384");
        assertThat(found(new VoteMember(Optional.empty(), Optional.of("S441"), "Graham (R-SC)", "R", "SC"))).isEmpty();
        assertThat(members.byBioguide("X000000")).isEmpty();
    }

    @Test
    void of_two_with_one_id_the_first_counts() {
        assertThat(members.size()).isEqualTo(5);
        assertThat(members.byLis("S999")).isEmpty();
    }

    @Test
    void without_an_id_name_state_and_party_tell_if_they_fit_one_alone() {
        assertThat(found(printed("Gonzalez-Colon (PR)", "R", "XX"))).isEqualTo("G000582");
        assertThat(found(printed("Smith (WA)", "D", "WA"))).isEqualTo("S000003");
        assertThat(found(printed("Smith (WA)", "R", "WA"))).isEmpty();
        assertThat(found(printed("Smith (NJ)", "R", "NJ"))).isEmpty();
        assertThat(members.of(printed("Smith (WA)", "D", "WA"), Chamber.HOUSE, LocalDate.of(1993, 1, 5))).isEmpty();
    }

    @Test
    void joining_adds_ids_and_changes_nothing_that_is_printed() {
        var kaine = new VoteMember(Optional.empty(), Optional.of("S362"), "Kaine (D-VA)", "D", "VA");
        var other = new VoteMember(Optional.empty(), Optional.of("S000"), "New (D-VA)", "D", "VA");
        var vote = new RollCall(RollCallId.parse("s190-118.2023").orElseThrow(), Optional.of(new VoteTime(DAY, Optional.empty())),
                Optional.empty(),
                false, new VoteWords("", "", "", "", "", ""), Optional.empty(), VoteMatter.NONE, VoteCounts.NONE, Optional.empty(),
                List.of(new Cast(kaine, Position.of("Yea")), new Cast(other, Position.of("Nay"))));
        RollCall joined = members.join(vote);
        assertThat(joined.positions()).extracting(cast -> cast.member().id()).containsExactly("K000384", "S000");
        assertThat(joined.positions().getFirst().member().name()).isEqualTo("Kaine (D-VA)");
        assertThat(joined.tally()).isEqualTo(vote.tally());
    }
}
