package floorwire.feed.congressgov;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import floorwire.congress.BillId;
import floorwire.congress.Law;

/**
 * A page of a list of measures.
 *
 * @param rows       those that could be read
 * @param unreadable what was wrong with the others: a bad row costs itself, not the page
 * @param next       whether the source says that more follow
 * @param count      of the whole list, as it says: a hint, often wrong (feeds.md 3.6)
 */
record ListPage(List<Row> rows, List<String> unreadable, boolean next, OptionalInt count) {

    /** How many rows the page had, also those that could not be read. */
    int size() {
        return rows.size() + unreadable.size();
    }

    /**
     * A measure in a list. Its dates are a hint: they need not agree with its own record (api.congress.gov#112).
     *
     * @param title       empty on a fresh measure
     * @param latest      day and text of the latest action; none on reserved numbers
     * @param updated     as printed: a date, in old captures a time
     * @param textUpdated likewise
     * @param laws        in lists of laws only
     */
    record Row(BillId id, String title, Optional<Latest> latest, String updated, String textUpdated, List<Law> laws) {

        /** The later of the two printed days; none if neither can be read. */
        Optional<LocalDate> moved() {
            return Stream.of(updated, textUpdated).flatMap(text -> Printed.roughly(text).stream()).max(LocalDate::compareTo);
        }
    }

    /** A latest action as printed. */
    record Latest(String date, String text) {}
}
