package floorwire.feed.legislators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import floorwire.congress.Legislator;
import floorwire.congress.Term;
import floorwire.feed.XmlException;

/** Reads {@code legislators-historical.csv}: one line a person, with the last term only and without its dates. */
final class HistoricalReader {

    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

    private HistoricalReader() {}

    /** @throws LegislatorsException if the file's form is broken; a person who cannot be read is named, and the rest is kept */
    static Legislators read(String csv) {
        List<Legislator> people = new ArrayList<>();
        List<String> unreadable = new ArrayList<>(0);
        try {
            for (NamedCsvRecord row : CSV.ofNamedCsvRecord(csv)) {
                try {
                    people.add(person(row));
                } catch (LegislatorsException e) {
                    unreadable.add("line " + row.getStartingLineNumber() + ": " + e.getMessage());
                }
            }
        } catch (CsvParseException e) {
            throw new LegislatorsException("no comma-separated values: " + XmlException.shown(String.valueOf(e.getMessage())));
        }
        return new Legislators(List.copyOf(people), List.copyOf(unreadable));
    }

    private static Legislator person(NamedCsvRecord row) {
        String bioguide = cell(row, "bioguide_id");
        String first = cell(row, "first_name");
        String last = cell(row, "last_name");
        PersonReader.demandId(bioguide, first + " " + last);
        String full = cell(row, "full_name");
        var term = new Term(PersonReader.chamber(cell(row, "type"), bioguide), Optional.empty(), Optional.empty(), cell(row, "state"),
                PersonReader.district(cell(row, "district")), cell(row, "party"), Optional.empty(), List.of());
        return new Legislator(bioguide, PersonReader.nonEmpty(cell(row, "lis_id")), first, last,
                full.isEmpty() ? (first + " " + last).strip() : full, List.of(term));
    }

    private static String cell(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("").strip();
    }
}
