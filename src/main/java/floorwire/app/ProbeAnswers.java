package floorwire.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import tools.jackson.databind.JsonNode;

/** What the measurements of the API say, and when they say nothing. */
final class ProbeAnswers {

    /** Fewer records than this may by chance have come in one hour. */
    private static final int FEW = 20;
    private static final String CALIBRATED = "the feed finds this out by itself, once a day";

    private ProbeAnswers() {}

    /**
     * Does {@code fromDateTime} honour the time of day? The same closed day from its first hour and from its last.
     *
     * @param all   of the list without a window
     * @param whole of the day
     * @param late  of the day's last hour
     */
    static Finding hours(LocalDate day, OptionalInt all, OptionalInt whole, OptionalInt late) {
        String what = "API, fromDateTime";
        if (whole.isEmpty() || late.isEmpty()) {
            return Probe.unknown(what, "unknown: an answer has no count", CALIBRATED);
        }
        String measured = whole.getAsInt() + " records from " + day + " 00:00, " + late.getAsInt() + " from 23:00";
        if (whole.equals(all) && whole.equals(late)) {
            return Probe.unknown(what, "unknown: " + measured + ", as many as without a window, so the count is not of the window",
                    CALIBRATED);
        }
        if (late.getAsInt() < whole.getAsInt()) {
            return Probe.settled(what, "honours the time of day: " + measured,
                    "a look asks for two hours, one page as a rule; " + CALIBRATED);
        }
        if (late.getAsInt() == whole.getAsInt() && whole.getAsInt() >= FEW) {
            return Probe.settled(what, "goes by dates only: " + measured, "a look asks for a day and more, several pages; " + CALIBRATED);
        }
        return Probe.unknown(what, "unknown: " + measured + (late.getAsInt() > whole.getAsInt() ? ", which makes no sense"
                : ", too few to tell"), CALIBRATED);
    }

    /** Which of a row's two dates does the window hold? A row decides that has one well inside and the other well outside. */
    static Finding whichDate(LocalDate day, ProbeRows whole) {
        String what = "API, the date that is filtered";
        long byUpdate = whole.rows().stream().filter(row -> inside(row, ProbeRows.UPDATED, day) && outside(row, ProbeRows.WITH_TEXT, day))
                .count();
        long byText = whole.rows().stream().filter(row -> inside(row, ProbeRows.WITH_TEXT, day) && outside(row, ProbeRows.UPDATED, day))
                .count();
        String measured = whole.rows().size() + " rows of " + day + ", of which " + byUpdate + " have only updateDate then and " + byText
                + " only updateDateIncludingText";
        String both = "the feed reads either date of a row";
        if (byUpdate > 0 && byText == 0) {
            return Probe.settled(what, "updateDate: " + measured, "a text that comes alone is seen by the sweep of what is followed");
        }
        if (byText > 0 && byUpdate == 0) {
            return Probe.settled(what, "updateDateIncludingText: " + measured, "a text that comes alone is seen in the list");
        }
        return byText > 0 ? Probe.settled(what, "either: " + measured, both)
                : Probe.unknown(what, "unknown: " + (whole.why().isEmpty() ? measured : whole.why()), both);
    }

    private static boolean inside(JsonNode row, String field, LocalDate day) {
        return ProbeRows.day(row, field).filter(date -> date.equals(day)).isPresent();
    }

    /** By more than a day: a printed date may be Washington's or Greenwich's. */
    private static boolean outside(JsonNode row, String field, LocalDate day) {
        return ProbeRows.day(row, field).filter(date -> date.isBefore(day.minusDays(1)) || date.isAfter(day.plusDays(2))).isPresent();
    }

    /** Does {@code sort=updateDate+desc} give the newest first? */
    static Finding blank(ProbeRows newest, ProbeRows whole) {
        String what = "API, sort=updateDate+desc";
        Optional<LocalDate> first = newest.firstDay();
        Optional<LocalDate> later = whole.latestDay();
        String measured = "first row of " + newest.firstUpdate();
        if (first.isEmpty() || later.isEmpty()) {
            return Probe.unknown(what, "unknown: " + measured + later.map(date -> "").orElse(", and no row beside it to compare with"),
                    "the feed checks the order of every walk");
        }
        return first.get().isBefore(later.get())
                ? Probe.unknown(what, "not the newest first: " + measured + ", and there is one of " + later.get(),
                        "the feed takes no order for granted, and asks for more pages then")
                : Probe.settled(what, "newest first: " + measured, "as the feed asks");
    }

    /** And what does the same with an encoded plus give? */
    static Finding plus(ProbeRows newest, ProbeRows oldest) {
        String what = "API, sort=updateDate%2Bdesc";
        String measured = "first row of " + oldest.firstUpdate() + ", with a blank of " + newest.firstUpdate();
        String meaning = "the feed sends a blank";
        Optional<LocalDate> with = oldest.firstDay();
        Optional<LocalDate> without = newest.firstDay();
        return with.isEmpty() || without.isEmpty() ? Probe.unknown(what, "unknown: " + measured, meaning)
                : with.equals(without) ? Probe.settled(what, "the same as with a blank: " + measured, meaning)
                        : Probe.settled(what, "another order: " + measured, meaning);
    }
}
