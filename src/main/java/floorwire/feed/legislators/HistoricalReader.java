package floorwire.feed.legislators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.congress.Legislator;
import floorwire.congress.Term;
import floorwire.feed.XmlException;

/** Reads {@code legislators-historical.csv}: one line a person, with the last term only and without its dates. */
final class HistoricalReader {

    private HistoricalReader() {}

    static Legislators read(String csv) {
        List<Legislator> people = new ArrayList<>();
        List<String> unreadable = new ArrayList<>(0);
        Map<String, Integer> columns = new HashMap<>();
        int line = 0;
        for (List<String> row : CsvRows.of(csv)) {
            line++;
            if (line == 1) {
                for (int i = 0; i < row.size(); i++) {
                    columns.put(row.get(i), i);
                }
                continue;
            }
            try {
                people.add(person(row, columns));
            } catch (LegislatorsException e) {
                unreadable.add("line " + line + ": " + e.getMessage());
            }
        }
        return new Legislators(List.copyOf(people), List.copyOf(unreadable));
    }

    private static Legislator person(List<String> row, Map<String, Integer> columns) {
        String bioguide = cell(row, columns, "bioguide_id");
        String first = cell(row, columns, "first_name");
        String last = cell(row, columns, "last_name");
        if (bioguide.isEmpty()) {
            throw new LegislatorsException("somebody without a Bioguide id: " + XmlException.shown(first + " " + last));
        }
        String full = cell(row, columns, "full_name");
        var term = new Term(PersonReader.chamber(cell(row, columns, "type"), bioguide), Optional.empty(), Optional.empty(),
                cell(row, columns, "state"), PersonReader.district(cell(row, columns, "district")), cell(row, columns, "party"),
                Optional.empty(), List.of());
        return new Legislator(bioguide, PersonReader.nonEmpty(cell(row, columns, "lis_id")), first, last,
                full.isEmpty() ? (first + " " + last).strip() : full, List.of(term));
    }

    private static String cell(List<String> row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }
}
