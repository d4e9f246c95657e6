package floorwire.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A table that leaves as comma-separated values.
 *
 * @param header the columns' names
 * @param rows   each with a cell for each column
 */
public record Csv(List<String> header, List<List<String>> rows) {

    /** What kind of file it is. */
    public static final String MEDIA_TYPE = "text/csv";

    /** Also behind blanks and the wide forms, which some programs take for the same. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠|].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    public Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells below " + header.size() + " headings");
            }
        }
    }

    /**
     * As RFC 4180 has it: the headings, then the rows, each line ended by CRLF. A cell that a spreadsheet would take for a formula gets an
     * apostrophe in front (CWE-1236).
     */
    public String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header);
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(Csv::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows in memory", e);
        }
        return text.toString();
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
