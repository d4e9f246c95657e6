package floorwire.congress;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Actions in, dated stage history out, by the transitions of domain.md 2.1 and the better rules of 2.3. Monotone: only a recorded
 * reversal takes a step back. What cannot be decided yet stays pending and never throws.
 */
public final class StageMachine {

    private final Bill bill;
    private final BillType type;
    private final TextEvidence texts;
    private final List<StageHistory.Step> steps = new ArrayList<>();
    private final Deque<Undo> undo = new ArrayDeque<>();
    private Position at = Position.START;
    private final List<Event> uncompared = new ArrayList<>();
    private Optional<Event> pending = Optional.empty();
    private Optional<Event> presented = Optional.empty();

    private StageMachine(Bill bill) {
        this.bill = bill;
        this.type = bill.id().type();
        this.texts = new TextEvidence(bill.texts());
    }

    /** The stages a measure has reached by its own actions, whatever today's date; {@link StageHistory#NONE} without any action. */
    public static StageHistory of(Bill bill) {
        List<Event> events = Events.fold(bill);
        return events.isEmpty() ? StageHistory.NONE : new StageMachine(bill).run(events);
    }

    private StageHistory run(List<Event> events) {
        Event first = events.stream().filter(event -> event.kind() == ActionKind.INTRODUCED).findFirst().orElse(events.getFirst());
        LocalDate introduced = first.kind() == ActionKind.INTRODUCED ? first.date() : bill.detail().introduced().orElse(first.date());
        step(Stage.INTRODUCED, introduced, first, at);
        for (Event event : events) {
            if (!event.amendment()) {
                apply(event);
            }
        }
        if (pending.isPresent() && texts.enrolled()) {
            settle(Event.Form.IDENTICAL);
        }
        return new StageHistory(events, List.copyOf(steps), pending, List.copyOf(uncompared), presented,
                events.stream().filter(event -> event.kind() == ActionKind.UNKNOWN).toList());
    }

    private void apply(Event event) {
        if (Stages.enacted(stage()) && event.kind() != ActionKind.PRESENTED) {
            return;
        }
        switch (event.kind()) {
            case REFERRED -> {
                if (stage() == Stage.INTRODUCED) {
                    step(Stage.REFERRED, event.date(), event, at);
                }
            }
            case REPORTED, DISCHARGED -> {
                if (stage() == Stage.INTRODUCED || stage() == Stage.REFERRED) {
                    step(Stage.REPORTED, event.date(), event, at);
                }
            }
            case CLOTURE -> cloture(event);
            case TABLED_MEASURE -> {
                if (event.outcome() == Event.Outcome.AGREED && !Stages.cleared(stage())) {
                    fail(event, chamber(event));
                }
            }
            case PASSAGE -> passage(event, chamber(event));
            case MESSAGE -> message(event);
            case CONCURRENCE -> concurrence(event, chamber(event));
            case CONFERENCE_REPORT -> conferenceReport(event, chamber(event));
            case PRESENTED -> presented(event);
            case SIGNED -> enact(Stage.ENACTED_SIGNED, event.date(), event);
            case UNSIGNED -> enact(Stage.ENACTED_TENDAYRULE, TenDays.enactment(presented, event), event);
            case VETOED -> {
                clear(event);
                step(event.text().toLowerCase(Locale.ROOT).contains("pocket veto") || pocketCode(event) ? Stage.VETOED_POCKET
                        : Stage.PROV_KILL_VETO,
                        event.date(), event, at);
            }
            case OVERRIDE -> override(event, chamber(event));
            case LAW_NUMBER -> lawNumber(event);
            case REVERSAL -> reverse(event);
            default -> {}
        }
    }

    private void cloture(Event event) {
        if (event.outcome() == Event.Outcome.FAILED && !Stages.cleared(stage())) {
            step(Stage.PROV_KILL_CLOTUREFAILED, event.date(), event, at);
        } else if (event.outcome() == Event.Outcome.AGREED && stage() == Stage.PROV_KILL_CLOTUREFAILED
                && event.text().toLowerCase(Locale.ROOT).contains("reconsideration")) {
            backBeforeCloture(event);
        }
    }

    private void passage(Event event, Chamber chamber) {
        if (Stages.cleared(stage())) {
            return;
        }
        boolean originating = chamber == type.origin();
        if (event.outcome() == Event.Outcome.FAILED) {
            fail(event, chamber);
        } else if (event.outcome() == Event.Outcome.AGREED && originating && !at.passedOrigin()) {
            Position passed = at.withOrigin();
            step(type.form() == BillType.Form.SIMPLE_RESOLUTION ? Stage.PASSED_SIMPLERES : Stage.of("PASS_OVER", chamber), event.date(),
                    event, passed);
        } else if (event.outcome() == Event.Outcome.AGREED && !originating && !at.passedSecond()
                && type.form() != BillType.Form.SIMPLE_RESOLUTION) {
            pending = Optional.of(event);
            Event.Form form =
                    event.form() == Event.Form.NOT_SAID && texts.amendedBy(chamber, event.date()) ? Event.Form.AMENDED : event.form();
            if (form == Event.Form.NOT_SAID) {
                uncompared.add(event);
            } else {
                settle(form);
            }
        }
    }

    /** Rule 5: the second chamber's passage is settled, and keeps its own day. */
    private void settle(Event.Form form) {
        Event passage = pending.orElseThrow();
        pending = Optional.empty();
        Position passed = at.withOrigin().withSecond();
        if (form == Event.Form.AMENDED) {
            step(Stage.of("PASS_BACK", chamber(passage)), passage.date(), passage, passed);
        } else {
            step(Stages.complete(bill), passage.date(), passage, passed);
        }
    }

    private void message(Event event) {
        if (pending.isEmpty() || event.form() == Event.Form.NOT_SAID) {
            return;
        }
        boolean sentByIt = event.chamber().isEmpty() || event.chamber().equals(pending.orElseThrow().chamber());
        if (sentByIt) {
            settle(event.form());
        }
    }

    private void concurrence(Event event, Chamber chamber) {
        if (pending.isPresent() && pending.orElseThrow().chamber().filter(passed -> passed == chamber).isEmpty()) {
            // the other chamber acts on an amendment, so there was one
            settle(Event.Form.AMENDED);
        }
        if (Stages.cleared(stage())) {
            return;
        }
        if (event.outcome() == Event.Outcome.FAILED) {
            step(Stage.PROV_KILL_PINGPONGFAIL, event.date(), event, at);
        } else if (event.outcome() == Event.Outcome.AGREED) {
            pending = Optional.empty();
            Position passed = at.withOrigin().withSecond();
            step(event.form() == Event.Form.AMENDED ? Stage.of("PASS_BACK", chamber) : Stages.complete(bill), event.date(), event, passed);
        }
    }

    private void conferenceReport(Event event, Chamber chamber) {
        if (event.outcome() != Event.Outcome.AGREED || Stages.cleared(stage())) {
            return;
        }
        if (pending.isPresent()) {
            settle(Event.Form.AMENDED);
        }
        Position agreed = at.withOrigin().withSecond().withReport(chamber);
        if (at.reportAgreed().contains(chamber.other())) {
            step(Stages.complete(bill), event.date(), event, agreed);
        } else if (!at.reportAgreed().contains(chamber)) {
            step(Stage.of("CONFERENCE_PASSED", chamber), event.date(), event, agreed);
        }
    }

    private void presented(Event event) {
        if (presented.isEmpty()) {
            presented = Optional.of(event);
        }
        clear(event);
    }

    /** Only a measure that both chambers agreed on in one form reaches the President, whatever the passage lines left unsaid. */
    private void clear(Event event) {
        if (pending.isPresent()) {
            settle(Event.Form.IDENTICAL);
        }
        if (!Stages.cleared(stage())) {
            step(Stages.complete(bill), event.date(), event, at.withOrigin().withSecond());
        }
    }

    private void enact(Stage stage, LocalDate date, Event event) {
        clear(event);
        step(stage, date, event, at);
    }

    private void override(Event event, Chamber chamber) {
        if (event.outcome() == Event.Outcome.FAILED) {
            step(Stage.of(chamber == type.origin() ? "VETOED_OVERRIDE_FAIL_ORIGINATING" : "VETOED_OVERRIDE_FAIL_SECOND", chamber),
                    event.date(),
                    event, at);
        } else if (event.outcome() == Event.Outcome.AGREED) {
            boolean second = stage() == Stage.of("VETOED_OVERRIDE_PASS_OVER", chamber.other());
            step(second ? Stage.ENACTED_VETO_OVERRIDE : Stage.of("VETOED_OVERRIDE_PASS_OVER", chamber), event.date(), event, at);
        }
    }

    /** A law number without a signature: a veto was overridden, the ten days ran out, or the signature's item is missing. */
    private void lawNumber(Event event) {
        if (Stages.vetoed(stage())) {
            LocalDate date = steps.getLast().cause().kind() == ActionKind.OVERRIDE ? steps.getLast().date() : event.date();
            step(Stage.ENACTED_VETO_OVERRIDE, date, event, at);
        } else if (TenDays.ranOut(presented, event)) {
            enact(Stage.ENACTED_TENDAYRULE, TenDays.enactment(presented, event), event);
        } else {
            enact(Stage.ENACTED_SIGNED, event.date(), event);
        }
    }

    private void fail(Event event, Chamber chamber) {
        boolean suspension = event.kind() == ActionKind.PASSAGE && event.text().toLowerCase(Locale.ROOT).contains("suspen");
        boolean originating = chamber == type.origin();
        if (originating && at.passedOrigin()) {
            return;
        }
        step(suspension ? Stage.PROV_KILL_SUSPENSIONFAILED : Stage.of(originating ? "FAIL_ORIGINATING" : "FAIL_SECOND", chamber),
                event.date(),
                event, at);
    }

    private void reverse(Event reversal) {
        if (pending.isPresent() && Reversals.undoes(reversal, pending.orElseThrow())) {
            pending = Optional.empty();
            steps.add(new StageHistory.Step(stage(), reversal.date(), reversal, false));
            return;
        }
        if (!undo.isEmpty() && Reversals.undoes(reversal, undo.getLast().step().cause())) {
            if (stage() == Stage.PROV_KILL_CLOTUREFAILED) {
                backBeforeCloture(reversal);
            } else {
                back(reversal, undo.getLast());
            }
        }
    }

    /** A vote against cloture that was reconsidered falls, and with it the failures before it that it repeated. */
    private void backBeforeCloture(Event reversal) {
        while (undo.getLast().stageBefore() == Stage.PROV_KILL_CLOTUREFAILED) {
            undo.removeLast();
        }
        back(reversal, undo.getLast());
    }

    private void back(Event reversal, Undo last) {
        undo.removeLast();
        at = last.before();
        pending = Optional.empty();
        steps.add(new StageHistory.Step(last.stageBefore(), reversal.date(), reversal, false));
    }

    private void step(Stage stage, LocalDate date, Event cause, Position position) {
        if (!steps.isEmpty()) {
            // a vote that can be tried again and fails again sets the stage anew
            boolean failedAgain = Stages.provisional(stage) && !steps.getLast().date().equals(date);
            if (stage() == stage && !failedAgain) {
                return;
            }
        }
        var step = new StageHistory.Step(stage, date, cause, skips(stage, cause, position));
        if (!steps.isEmpty()) {
            undo.addLast(new Undo(stage(), at, step));
        }
        at = position;
        steps.add(step);
    }

    /** Whether this stage implies a passage, or a final agreement, of which no item tells. */
    private boolean skips(Stage stage, Event cause, Position position) {
        boolean passage = cause.kind() == ActionKind.PASSAGE;
        boolean byOrigin = passage && chamber(cause) == type.origin();
        boolean agreement = passage || cause.kind() == ActionKind.CONCURRENCE || cause.kind() == ActionKind.CONFERENCE_REPORT;
        return (position.passedOrigin() && !at.passedOrigin() && !byOrigin)
                || (position.passedSecond() && !at.passedSecond() && (!passage || byOrigin))
                || (stage == Stages.complete(bill) && !agreement);
    }

    private Stage stage() {
        return steps.getLast().stage();
    }

    private Chamber chamber(Event event) {
        return event.chamber().orElse(type.origin());
    }

    private static boolean pocketCode(Event event) {
        return event.items().stream().anyMatch(item -> item.code().filter("30000"::equals).isPresent());
    }

    /** Which chambers have passed it, and which have agreed to the conference report. */
    private record Position(boolean passedOrigin, boolean passedSecond, Set<Chamber> reportAgreed) {

        static final Position START = new Position(false, false, Set.of());

        Position withOrigin() {
            return new Position(true, passedSecond, reportAgreed);
        }

        Position withSecond() {
            return new Position(passedOrigin, true, reportAgreed);
        }

        Position withReport(Chamber chamber) {
            Set<Chamber> agreed = EnumSet.of(chamber);
            agreed.addAll(reportAgreed);
            return new Position(passedOrigin, passedSecond, agreed);
        }
    }

    private record Undo(Stage stageBefore, Position before, StageHistory.Step step) {}
}
