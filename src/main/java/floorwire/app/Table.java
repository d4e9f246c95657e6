package floorwire.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows for programs and for people. Lines end in a line feed on every system.
 *
 * @param header  the columns' names
 * @param numbers those that stand to the right
 */
record Table(List<String> header, Set<String> numbers) {

    /** How rows are printed. */
    enum Format {
        table,
        tsv
    }

    private static final Pattern BREAKS = Pattern.compile(" *[\t\r\n]+ *");

    void print(List<List<String>> rows, Format format, PrintWriter out) {
        if (format == Format.tsv) {
            out.print(tsv(header));
            rows.forEach(row -> out.print(tsv(row)));
        } else {
            aligned(rows, out);
        }
        out.flush();
    }

    /** One line for programs. */
    static String tsv(List<String> row) {
        return String.join("\t", row.stream().map(Table::plain).toList()) + "\n";
    }

    private static String plain(String cell) {
        return BREAKS.matcher(cell).replaceAll(" ");
    }

    private void aligned(List<List<String>> rows, PrintWriter out) {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], plain(row.get(i)).length());
            }
        }
        out.print(line(header, widths));
        rows.forEach(row -> out.print(line(row, widths)));
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = plain(row.get(i));
            String blanks = " ".repeat(widths[i] - cell.length());
            boolean right = numbers.contains(header.get(i));
            line.append(right ? blanks : "").append(cell).append(right ? "" : blanks).append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }
}
