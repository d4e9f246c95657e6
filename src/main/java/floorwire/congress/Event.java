package floorwire.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened once, folded from all the action items that tell it (domain.md 2.3, rule 1).
 *
 * @param outcome   what came of it, where it is a question that can be lost
 * @param form      for a passage or concurrence: whether the text changed
 * @param text      the primary item's text, markup and page citations taken out
 * @param roll      the roll call's number, where one was called
 * @param amendment whether it belongs to an amendment and not to the measure (rule 10)
 * @param items     every source item that tells it, the chamber's own first
 */
public record Event(ActionKind kind, Optional<Chamber> chamber, Outcome outcome, Form form, LocalDate date, Optional<LocalTime> time,
        String text, OptionalInt roll, boolean amendment, List<Action> items) {

    public enum Outcome {
        /** Not a question. */
        NONE,
        AGREED,
        FAILED
    }

    public enum Form {
        NOT_SAID,
        IDENTICAL,
        AMENDED
    }
}
