package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageMachine;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * The season says to the real parser and the stage machine what it means to say. It does not prove the parser: writer and parser are
 * both ours, and only captured files can do that.
 */
class ParsedSeasonTest {
    private final Scenario season = Scenario.season();

    @Test
    void every_file_of_the_season_is_read_as_the_state_it_was_written_from() {
        var unread = new ArrayList<String>();
        var parser = new BillStatusParser(unread::add);
        assertThat(season.publications()).allSatisfy(publication -> {
            Observation observation = parser.parse(BillStatusWriter.write(publication));
            assertThat(observation.bill()).isEqualTo(publication.bill());
            assertThat(observation.asOf()).isEqualTo(publication.at());
        });
        assertThat(unread).isEmpty();
    }

    @Test
    void the_house_bill_becomes_law_step_by_step() {
        StageHistory history = stages("hr2670-118", "2024-01-01T00:00:00Z");
        assertThat(history.steps()).extracting(StageHistory.Step::stage).containsExactly(Stage.INTRODUCED, Stage.REFERRED, Stage.REPORTED,
                Stage.PASS_OVER_HOUSE, Stage.PASS_BACK_SENATE, Stage.CONFERENCE_PASSED_SENATE, Stage.PASSED_BILL, Stage.ENACTED_SIGNED);
        assertThat(history.presented()).isPresent();
    }

    @Test
    void the_other_measures_stop_where_the_record_leaves_them() {
        assertThat(stages("s2226-118", "2024-01-01T00:00:00Z").current().orElseThrow().stage()).isEqualTo(Stage.PASS_OVER_SENATE);
        for (String referred : new String[]{"sjres37-118", "s669-119", "hr1498-119", "hr2010-119", "s2174-119", "hr6508-119"}) {
            assertThat(stages(referred, "2026-06-30T00:00:00Z").current().orElseThrow().stage()).as(referred).isEqualTo(Stage.REFERRED);
        }
    }

    @Test
    void no_act_of_the_season_is_worded_so_that_nobody_understands_it() {
        assertThat(season.bills()).allSatisfy(bill -> assertThat(stages(bill.toString(), "2026-06-30T00:00:00Z").unrecognised()).isEmpty());
    }

    private StageHistory stages(String bill, String at) {
        return StageMachine.of(season.truth(BillId.parse(bill).orElseThrow(), Instant.parse(at)).orElseThrow().bill());
    }
}
