package floorwire.feed.legislators;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values of RFC 4180: cells in quotation marks may hold commas, line ends and doubled quotation marks. */
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<List<String>> of(String text) {
        var rows = new CsvRows(text);
        List<List<String>> all = new ArrayList<>();
        while (rows.at < text.length()) {
            List<String> row = rows.row();
            if (row.size() > 1 || !row.getFirst().isEmpty()) {
                all.add(row);
            }
        }
        return all;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == ',') {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }
    }

    /** Ends before the comma or the line end. */
    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    break;
                }
            }
        }
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            cell.append(text.charAt(at++));
        }
        return cell.toString();
    }
}
