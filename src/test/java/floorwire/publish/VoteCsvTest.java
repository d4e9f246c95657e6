package floorwire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Threshold;
import floorwire.congress.VoteMember;

class VoteCsvTest {

    private static List<NamedCsvRecord> read(RollCall... votes) throws IOException {
        return read(VoteCsv.positions(List.of(votes)));
    }

    private static List<NamedCsvRecord> read(Csv csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.text())) {
            return reader.stream().toList();
        }
    }

    private static RollCall with(String name, String printed) {
        var member = new VoteMember(Optional.of("X000001"), Optional.empty(), name, "R", "PA");
        return Votes.senate(190, "s2226-118", "").withPositions(List.of(new Cast(member, Position.of(printed))));
    }

    @Test
    void each_member_is_a_row_that_stands_by_itself() throws IOException {
        List<NamedCsvRecord> rows = read(Votes.senate(190, "s2226-118", ""), Votes.senate(191, "s2226-118", ""));
        assertThat(rows).hasSize(12);
        assertThat(rows.getLast().getField("vote")).isEqualTo("s191-118.2023");
        assertThat(rows.getFirst().getFieldsAsMap()).containsEntry("date", "2023-07-19T16:04:00-04:00")
                .containsEntry("required", "more than half")
                .containsEntry("measure", "s2226-118").containsEntry("member", "X000001").containsEntry("position", "Yea");
    }

    @Test
    void nothing_is_a_formula_to_a_spreadsheet() throws IOException {
        for (String name : List.of("=1+1", "+1", "-x", "@SUM(A1)", "\t=1", " =1", "＝1", "|cmd")) {
            assertThat(read(with(name, name)).getFirst().getField("name")).as(name).startsWith("'");
        }
        assertThat(read(with("O'Halleran, \"Tom\"", "Present, Giving Live Pair")).getFirst().getField("name"))
                .isEqualTo("O'Halleran, \"Tom\"");
    }

    @Test
    void nothing_is_a_day_to_a_spreadsheet_but_days() throws IOException {
        assertThat(VoteCsv.results(List.of(Votes.senate(190, "s2226-118", ""))).text()).doesNotContain("1/2", "2/3", "3/5");
        assertThat(Arrays.stream(Threshold.values()).map(threshold -> required(Votes.senate(190, "s2226-118", ""), threshold)))
                .containsExactly("more than half", "two thirds", "three fifths");
    }

    private static String required(RollCall vote, Threshold threshold) {
        return VoteCsv.results(List.of(new RollCall(vote.id(), vote.at(), vote.modified(), false, vote.words(), Optional.of(threshold),
                vote.matter(), vote.counts(), vote.tieBreak(), vote.positions()))).rows().getFirst().get(3);
    }

    @Test
    void a_roll_call_without_members_is_one_row() throws IOException {
        assertThat(read(Votes.senate(190, "s2226-118", "").withoutPositions())).singleElement()
                .satisfies(row -> assertThat(row.getField("result")).isEqualTo("Bill Passed"));
    }

    @Test
    void of_many_roll_calls_each_is_a_row_with_its_published_tally() throws IOException {
        List<NamedCsvRecord> rows =
                read(VoteCsv.results(List.of(Votes.senate(190, "s2226-118", "Kaine Amdt. No. 429"), Votes.senate(191, "s2226-118", ""))));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFieldsAsMap()).containsEntry("vote", "s190-118.2023")
                .containsEntry("date", "2023-07-19T16:04:00-04:00")
                .containsEntry("question", "On Passage of the Bill").containsEntry("required", "more than half")
                .containsEntry("result", "Bill Passed")
                .containsEntry("measure", "s2226-118").containsEntry("amendment", "").containsEntry("about", "Kaine Amdt. No. 429")
                .containsEntry("yea", "3").containsEntry("nay", "2").containsEntry("present", "0").containsEntry("not_voting", "1");
        assertThat(rows.getFirst().getField("source")).startsWith("https://www.senate.gov/legislative/LIS/roll_call_votes/");
    }

    @Test
    void a_delegation_is_a_row_for_each_party_and_what_is_neither_yea_nor_nay_is_counted() throws IOException {
        RollCall vote = Votes.of(Chamber.SENATE, 190, "s2226-118", "On the Amendment", "Agreed to", "", "YYYNYNNA");
        List<NamedCsvRecord> rows = read(VoteCsv.delegations(List.of(vote)));
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.getField("state")).isEqualTo("PA"));
        assertThat(rows.getFirst().getFieldsAsMap()).containsEntry("party", "D").containsEntry("yea", "3").containsEntry("nay", "1")
                .containsEntry("not_voting", "0").containsEntry("other", "0");
        assertThat(rows.getLast().getFieldsAsMap()).containsEntry("party", "R").containsEntry("yea", "1").containsEntry("nay", "2")
                .containsEntry("not_voting", "1");
        RollCall election = with("Doe", "Johnson (LA)");
        assertThat(read(VoteCsv.delegations(List.of(election)))).singleElement()
                .satisfies(row -> assertThat(row.getField("other")).isEqualTo("1"));
        assertThat(VoteCsv.delegations(List.of(vote.withoutPositions())).rows()).isEmpty();
    }

    @Test
    void a_row_that_does_not_fit_its_headings_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> new Csv(List.of("a", "b"), List.of(List.of("1")))).hasMessage("a row of 1 cells below 2 headings");
    }

    @Test
    void lines_end_as_the_rule_has_it_and_a_cell_may_have_quotes_commas_and_breaks() {
        assertThat(new Csv(List.of("a", "b"), List.of(List.of("1,\"2\"", "x\ny"))).text()).isEqualTo("a,b\r\n\"1,\"\"2\"\"\",\"x\ny\"\r\n");
    }
}
