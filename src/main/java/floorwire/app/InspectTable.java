package floorwire.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Stage;
import floorwire.congress.StageMachine;

/** The rows of {@code inspect}, for programs and for people. Lines end in a line feed on every system. */
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

    private static final List<String> HEADER = List.of("bill", "stage", "stage_date", "introduced", "actions", "cosponsors", "title");
    private static final Pattern BREAKS = Pattern.compile("[\t\r\n]+");

    private InspectTable() {}

    static void tsv(List<Row> rows, PrintWriter out) {
        out.print(String.join("\t", HEADER) + "\n");
        for (Row row : rows) {
            out.print(String.join("\t", cells(row)) + "\n");
        }
    }

    static void aligned(List<Row> rows, PrintWriter out) {
        List<List<String>> lines = rows.stream().map(InspectTable::cells).toList();
        int[] widths = HEADER.stream().mapToInt(String::length).toArray();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        out.print(padded(HEADER, widths));
        lines.forEach(line -> out.print(padded(line, widths)));
    }

    /** Numbers to the right; the title, as the last one, unpadded. */
    private static String padded(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        int last = cells.size() - 1;
        for (int i = 0; i < last; i++) {
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            boolean number = i == 4 || i == 5;
            line.append(number ? blanks : "").append(cells.get(i)).append(number ? "" : blanks).append("  ");
        }
        return line.append(cells.get(last)).append('\n').toString();
    }

    private static List<String> cells(Row row) {
        return List.of(row.bill().toString(), row.stage().map(Stage::code).orElse(""), row.stageDate().map(Object::toString).orElse(""),
                row.introduced().map(Object::toString).orElse(""), Integer.toString(row.actions()), Integer.toString(row.cosponsors()),
                BREAKS.matcher(row.title()).replaceAll(" "));
    }
}
