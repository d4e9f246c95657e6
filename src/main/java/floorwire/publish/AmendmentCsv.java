package floorwire.publish;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;

/** Amendments as comma-separated values, a row an amendment. */
public final class AmendmentCsv {

    private static final List<String> HEADER = List.of("amendment", "number", "measure", "amends", "sponsor", "purpose", "description",
            "latest_date", "latest_action", "votes", "result", "source");

    private AmendmentCsv() {}

    /**
     * An amendment of a measure.
     *
     * @param votes the roll calls on it, in the order in which they were taken
     */
    public record Row(Amendment amendment, BillId measure, List<RollCall> votes) {}

    /**
     * All of these, in the order given. What it amends is an amendment or the measure itself; the result is that of the last roll call, and is
     * empty where none was taken.
     */
    public static Csv of(Collection<Row> all) {
        return new Csv(HEADER, all.stream().map(AmendmentCsv::row).toList());
    }

    private static List<String> row(Row row) {
        Amendment amendment = row.amendment();
        Optional<Action> latest = Amendments.latestAction(amendment);
        return List.of(amendment.id().toString(), amendment.id().citation(), row.measure().toString(),
                amendment.amends().map(AmendmentId::toString).orElseGet(row.measure()::toString), Amendments.sponsor(amendment).orElse(""),
                amendment.purpose().orElse(""), amendment.description().orElse(""),
                latest.map(Action::date).or(() -> Amendments.latest(amendment)).map(LocalDate::toString).orElse(""),
                latest.map(Action::text).orElse(""),
                row.votes().stream().map(vote -> vote.id().toString()).collect(Collectors.joining(" ")),
                row.votes().isEmpty() ? "" : row.votes().getLast().words().result(), amendment.id().url());
    }
}
