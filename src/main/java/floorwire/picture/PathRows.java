package floorwire.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.congress.ActionKind;
import floorwire.congress.Bill;
import floorwire.congress.Chamber;
import floorwire.congress.Event;
import floorwire.congress.Law;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageWords;

/** What happened to a measure, a row for each stage: a vote lost again is told once, and a very long way is told by its ends. */
final class PathRows {

    private static final int MOST_ROWS = 16;
    private static final int FIRST_ROWS = 5;
    private static final int NAMED_COMMITTEES = 2;
    private static final int LONGEST_NOTE = 120;

    private final Bill bill;
    private final StageHistory history;
    private final boolean open;

    private PathRows(Bill bill, StageHistory history, boolean open) {
        this.bill = bill;
        this.history = history;
        this.open = open;
    }

    /** @param open whether it can still move, so that the last row is where it stands */
    static List<BillPath.Row> of(Bill bill, StageHistory history, boolean open) {
        return new PathRows(bill, history, open).rows();
    }

    private List<BillPath.Row> rows() {
        List<BillPath.Row> rows = new ArrayList<>();
        List<StageHistory.Step> steps = history.steps();
        Optional<Event> presented = history.presented();
        for (int at = 0; at < steps.size();) {
            int end = at + 1;
            while (end < steps.size() && sameAgain(steps.get(at), steps.get(end))) {
                end++;
            }
            if (presented.isPresent() && presidents(steps.get(at).stage())) {
                rows.add(presented(presented.get()));
                presented = Optional.empty();
            }
            rows.add(row(steps.subList(at, end), at > 0));
            at = end;
        }
        presented.ifPresent(event -> rows.add(presented(event)));
        history.pending().ifPresent(passage -> rows.add(new BillPath.Row(Mark.DONE, sentence(StageWords.label(history)),
                BillPath.day(passage.date()), note(passage))));
        if (open && !rows.isEmpty() && rows.getLast().mark() == Mark.DONE) {
            BillPath.Row last = rows.removeLast();
            rows.add(new BillPath.Row(Mark.NOW, last.what(), last.when(), last.note()));
        }
        return rows.size() > MOST_ROWS ? ends(rows) : rows;
    }

    /** A cloture vote, say, that failed three times; a reversal is never such a repetition. */
    private static boolean sameAgain(StageHistory.Step first, StageHistory.Step next) {
        return first.stage() == next.stage() && !back(first) && !back(next);
    }

    private static boolean back(StageHistory.Step step) {
        return step.cause().kind() == ActionKind.REVERSAL;
    }

    private static boolean presidents(Stage stage) {
        return stage.name().startsWith("ENACTED") || stage.name().contains("VETO");
    }

    private static BillPath.Row presented(Event event) {
        return new BillPath.Row(Mark.DONE, "Sent to the President", BillPath.day(event.date()), "");
    }

    private BillPath.Row row(List<StageHistory.Step> same, boolean later) {
        StageHistory.Step first = same.getFirst();
        LocalDate last = same.getLast().date();
        String when = BillPath.day(first.date()) + (last.equals(first.date()) ? "" : " – " + BillPath.day(last));
        String label = sentence(StageWords.label(first.stage()));
        if (later && back(first)) {
            return new BillPath.Row(Mark.BACK, "Step back, to: " + StageWords.label(first.stage()), when,
                    cut(first.cause().text(), LONGEST_NOTE));
        }
        List<String> notes = new ArrayList<>();
        switch (first.stage()) {
            case REFERRED -> notes.add(committees());
            case ENACTED_SIGNED, ENACTED_VETO_OVERRIDE, ENACTED_TENDAYRULE ->
                    notes.add(bill.laws().stream().map(Law::citation).collect(Collectors.joining(" · ")));
            case VETOED_POCKET -> notes.add("not law");
            default -> {
                if (first.stage().name().startsWith("VETOED_OVERRIDE_FAIL")) {
                    notes.add("the veto stands; not law");
                }
                notes.add(note(same.getLast().cause()));
            }
        }
        if (first.skips()) {
            notes.add("a step before this one is not on record");
        }
        return new BillPath.Row(mark(first.stage()), same.size() == 1 ? label : label + ", " + same.size() + " times", when,
                notes.stream().filter(note -> !note.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static Mark mark(Stage stage) {
        return switch (stage) {
            case ENACTED_SIGNED, ENACTED_VETO_OVERRIDE, ENACTED_TENDAYRULE, PASSED_SIMPLERES, PASSED_CONCURRENTRES -> Mark.FINAL;
            case FAIL_ORIGINATING_HOUSE, FAIL_ORIGINATING_SENATE, FAIL_SECOND_HOUSE, FAIL_SECOND_SENATE, PROV_KILL_SUSPENSIONFAILED,
                    PROV_KILL_CLOTUREFAILED, PROV_KILL_PINGPONGFAIL, PROV_KILL_VETO, VETOED_POCKET, VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE,
                    VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE, VETOED_OVERRIDE_FAIL_SECOND_SENATE ->
                    Mark.FAILED;
            default -> Mark.DONE;
        };
    }

    private static String note(Event cause) {
        return cause.roll().isPresent()
                ? cause.chamber().map(chamber -> chamber.label() + " roll call ").orElse("roll call ") + cause.roll().getAsInt() : "";
    }

    /** {@code Senate Foreign Relations}; of many committees the first two and how many more. */
    private String committees() {
        Chamber origin = bill.id().type().origin();
        List<String> names = bill.committees().stream().filter(referral -> referral.chamber().equalsIgnoreCase(origin.label()))
                .map(referral -> referral.committee().name().replaceFirst("(?i)^(?:(?:house|senate) )?committee on (?:the )?", "")
                        .replaceFirst("(?i) committee$", "").strip())
                .distinct().toList();
        int more = names.size() - NAMED_COMMITTEES;
        return names.isEmpty() ? "" : origin.label() + " " + names.stream().limit(NAMED_COMMITTEES).map(name -> cut(name, LONGEST_NOTE))
                .collect(Collectors.joining("; ")) + (more > 0 ? "; and " + more + " more" : "");
    }

    private static List<BillPath.Row> ends(List<BillPath.Row> rows) {
        int last = rows.size() - (MOST_ROWS - FIRST_ROWS - 1);
        List<BillPath.Row> between = rows.subList(FIRST_ROWS, last);
        long lost = between.stream().filter(row -> row.mark() == Mark.FAILED).count();
        List<BillPath.Row> ends = new ArrayList<>(rows.subList(0, FIRST_ROWS));
        ends.add(new BillPath.Row(Mark.DONE, between.size() + " steps between", "",
                lost == 0 ? "" : "among them lost votes or vetoes: " + lost));
        ends.addAll(rows.subList(last, rows.size()));
        return ends;
    }

    /** At most so many characters, cut at a word and marked. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest - 1);
        int at = blank > longest / 2 ? blank : longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + "…";
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
