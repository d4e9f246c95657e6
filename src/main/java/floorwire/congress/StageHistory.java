package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a measure and the stages it reached by it, each with its day and the event that set it, in legislative order.
 *
 * @param events       everything that happened, also what set no stage ({@link Events#fold})
 * @param steps        never empty for a measure with any action; a recorded reversal is a step back with the reversing event
 * @param pending      a second chamber's passage whose text is not yet compared with the first's (rule 5); the last step stays certain
 * @param uncompared   every second chamber's passage that was pending when it was heard of, also those settled or taken back since
 * @param presented    the event that sent it to the President, which is no stage of the vocabulary
 * @param unrecognised items whose text says nothing to us: shown and counted, never guessed (rule 13)
 */
public record StageHistory(List<Event> events, List<Step> steps, Optional<Event> pending, List<Event> uncompared,
        Optional<Event> presented, List<Event> unrecognised) {

    /**
     * @param date  the legislative date of the event that set the stage; for enactment the day of signature (rule 11)
     * @param skips whether a step before it is only inferred: no item tells of a passage or an agreement that it must have had (rule 12)
     */
    public record Step(Stage stage, LocalDate date, Event cause, boolean skips) {}

    public static final StageHistory NONE = new StageHistory(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(),
            List.of());

    /** The last certain stage; empty for a measure without any action. */
    public Optional<Step> current() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
