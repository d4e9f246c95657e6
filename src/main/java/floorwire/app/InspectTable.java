package floorwire.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Stage;
import floorwire.congress.StageMachine;

/** The rows of {@code inspect}. */
final class InspectTable {

    /**
     * @param stage      none for a bill without any action and date
     * @param actions    the bill's own items, before folding
     * @param cosponsors members on it now, each once
     */
    record Row(BillId bill, Optional<Stage> stage, Optional<LocalDate> stageDate, Optional<LocalDate> introduced, int actions,
            int cosponsors, String title) {
        static Row of(Bill bill) {
            var step = StageMachine.of(bill).current();
            var introduced = bill.detail().introduced();
            return new Row(bill.id(), step.map(last -> last.stage()).or(() -> introduced.map(day -> Stage.INTRODUCED)),
                    step.map(last -> last.date()).or(() -> introduced), introduced, bill.actions().size(), bill.currentCosponsors().size(),
                    bill.detail().title());
        }
    }

    private static final Table TABLE = new Table(
            List.of("bill", "stage", "stage_date", "introduced", "actions", "cosponsors", "title"), Set.of("actions", "cosponsors"));

    private InspectTable() {}

    static void print(List<Row> rows, Table.Format format, PrintWriter out) {
        TABLE.print(rows.stream().map(InspectTable::cells).toList(), format, out);
    }

    private static List<String> cells(Row row) {
        return List.of(row.bill().toString(), row.stage().map(Stage::code).orElse(""), row.stageDate().map(Object::toString).orElse(""),
                row.introduced().map(Object::toString).orElse(""), Integer.toString(row.actions()), Integer.toString(row.cosponsors()),
                row.title());
    }
}
