package floorwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteMember;

class VoteCsvTest {

    private static List<NamedCsvRecord> read(RollCall... votes) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(VoteCsv.of(List.of(votes)))) {
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
        assertThat(rows.getFirst().getFieldsAsMap()).containsEntry("date", "2023-07-19T16:04:00-04:00").containsEntry("required", "1/2")
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
    void a_roll_call_without_members_is_one_row() throws IOException {
        assertThat(read(Votes.senate(190, "s2226-118", "").withoutPositions())).singleElement()
                .satisfies(row -> assertThat(row.getField("result")).isEqualTo("Bill Passed"));
    }
}
