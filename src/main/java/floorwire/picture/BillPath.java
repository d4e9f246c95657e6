package floorwire.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.Bill;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.Outlook;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageWords;
import floorwire.congress.Successor;

/**
 * A measure's way: the stages it reached with their legislative dates, and what would still be needed, before it is drawn or written.
 *
 * @param name    {@code S. 2174 (119th)}
 * @param title   the official title, or the display title where there is none; may be empty
 * @param state   where it stands, in a few words: {@code in committee}
 * @param rows    what happened, oldest first
 * @param goal    what stands before the needs: {@code To become law it would still need}
 * @param needs   each requirement, in the order in which they would have to happen; empty when nothing more is needed or possible
 * @param remarks what else is to be said of it: the day on which it dies, the measure that carries its text on
 * @param asOf    the day in Washington for which all this holds
 */
public record BillPath(String name, String title, String state, List<Row> rows, String goal, List<String> needs, List<String> remarks,
        LocalDate asOf) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /**
     * One thing on the way.
     *
     * @param when a day, or the first and the last; empty where there is none
     * @param note a committee, a roll call, a law's number; may be empty
     */
    public record Row(Mark mark, String what, String when, String note) {}

    /** The path at an instant, which decides whether its Congress is over. */
    public static BillPath of(Bill bill, StageHistory history, Instant now) {
        return of(bill, history, now, now, Optional.empty());
    }

    /**
     * @param heard      until when it is known what became of it
     * @param superseded words for the law that carries its text, {@code superseded by H.R. 2670, Public Law 118-31}, where one does
     */
    public static BillPath of(Bill bill, StageHistory history, Instant now, Instant heard, Optional<String> superseded) {
        Congress congress = new Congress(bill.id().congress());
        EndOfCongress.Fate fate = EndOfCongress.of(history, bill.id(), now, heard).fate();
        List<Row> rows = new ArrayList<>(PathRows.of(bill, history, fate == EndOfCongress.Fate.ALIVE));
        List<String> needs = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        String state = StageWords.label(history);
        String undone = Outlook.undone(bill);
        switch (fate) {
            case ALIVE -> {
                needs.addAll(Outlook.stillNeeds(bill, history));
                remarks.add("Dies at noon ET, " + day(congress.lastDay()) + ", if not " + undone);
            }
            case AWAITING_SIGNATURE -> {
                boolean law = undone.equals("enacted");
                if (law) {
                    needs.add("signature, or ten days (Sundays excepted) without a veto");
                }
                remarks.add("The " + congress + " Congress has ended; passed in both chambers, "
                        + (law ? "awaiting the President" : "perhaps not in the same words"));
            }
            case UNHEARD -> {
                state = superseded.orElse(state + " when its Congress ended");
                remarks.add(superseded.map(PathRows::sentence).orElse("Its record here ends on " + day(
                        heard.atZone(Congress.WASHINGTON).toLocalDate()) + "; what became of it after that is not known here"));
            }
            case DIED -> {
                state = superseded.orElse("ended with the " + congress + " Congress, not " + undone);
                rows.add(new Row(Mark.ENDED, superseded.map(PathRows::sentence).orElse("Ended with the " + congress + " Congress"),
                        day(congress.lastDay()),
                        superseded.map(by -> "the " + congress + " Congress ended").orElse("not " + undone)));
            }
            case FINAL -> {
                if (history.current().filter(step -> step.stage() == Stage.PASSED_CONSTAMEND).isPresent()) {
                    needs.addAll(Outlook.stillNeeds(bill, history));
                }
            }
        }
        if (fate != EndOfCongress.Fate.FINAL && superseded.isEmpty()) {
            Successor.of(bill).ifPresent(carrier -> remarks.add("Its text went into " + carrier.citation()));
        }
        return new BillPath(bill.id().citationWithCongress(), bill.officialTitle().orElse(bill.detail().title()).strip(), state,
                List.copyOf(rows), "To " + Outlook.goal(bill) + " it would still need", List.copyOf(needs), List.copyOf(remarks),
                now.atZone(Congress.WASHINGTON).toLocalDate());
    }

    /** {@code 25 Jun 2025}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The picture, and its alt text. */
    public Picture picture() {
        return PathPicture.draw(this);
    }

    /** The same facts in plain words, for who hears the picture: steps first, then what would be needed. */
    public String alt() {
        return PathAlt.of(this);
    }

    /**
     * The same facts as lines for a terminal.
     *
     * @param width   the columns to keep to, at least 20
     * @param unicode whether the terminal shows more than ASCII
     */
    public List<String> lines(int width, boolean unicode) {
        return PathText.lines(this, Math.max(20, width), unicode);
    }

    /** One line for each thing, of any length, for messages: {@code ✓ Introduced · 25 Jun 2025}. */
    public List<String> items() {
        return PathText.items(this);
    }
}
