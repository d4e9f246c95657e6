package floorwire.congress;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the end of a Congress does to a measure (domain.md 2.3, rule 14). No feed reports it: it follows from the 20th Amendment, by
 * which a Congress ends at noon Eastern on 3 January of an odd year, and all that is not final ends with it.
 */
public final class EndOfCongress {

    /** The day until which an old Congress is still listened to: signatures come up to eleven days into the next one. */
    private static final int LAST_WORD_JANUARY = 20;

    /** Constitution, Article I, section 7. */
    private static final int DAYS_TO_SIGN = 10;

    private EndOfCongress() {}

    public enum Fate {
        /** Its Congress still sits. */
        ALIVE,
        /** Its Congress is over; it had passed both chambers, or may have, and the President's word can still come. */
        AWAITING_SIGNATURE,
        /** It reached an end of its own: law, adopted, or a veto that stood. */
        FINAL,
        /**
         * Its Congress is over; it had passed both chambers, or may have, and nothing was heard of it after the time in which it could still
         * become law: whether it did is not known.
         */
        UNHEARD,
        /** It ended with its Congress. */
        DIED
    }

    /** @param died the legislative date of death, for {@link Fate#DIED} only */
    public record Standing(Fate fate, Optional<LocalDate> died) {}

    /**
     * Where a measure stands at an instant. A measure without any known action dies with its Congress like any other.
     *
     * @param heard until when it is known what became of it: of one that both chambers passed no law seen is no law only if it was heard of
     *     after the time for one (rule 14; Public Laws 117-334 and 117-337 were approved two days after their Congress had ended)
     */
    public static Standing of(StageHistory history, BillId bill, Instant now, Instant heard) {
        if (history.current().map(StageHistory.Step::stage).filter(EndOfCongress::isFinal).isPresent()) {
            return new Standing(Fate.FINAL, Optional.empty());
        }
        Congress congress = new Congress(bill.congress());
        if (now.isBefore(congress.ends())) {
            return new Standing(Fate.ALIVE, Optional.empty());
        }
        if (!passedBoth(history)) {
            return new Standing(Fate.DIED, Optional.of(congress.lastDay()));
        }
        if (now.isBefore(heardUntil(congress))) {
            return new Standing(Fate.AWAITING_SIGNATURE, Optional.empty());
        }
        return heard.isBefore(actedOn(history, congress)) ? new Standing(Fate.UNHEARD, Optional.empty())
                : new Standing(Fate.DIED, Optional.of(lastWord(congress)));
    }

    /** Whether both chambers passed it, or may have: of no other does it matter until when it was heard of. */
    public static boolean passedBoth(StageHistory history) {
        return history.current().filter(reached -> reached.stage() == Stage.PASSED_BILL).isPresent() || history.pending().isPresent();
    }

    /** The instant by which the President has acted, or the time has: the tenth day after presentment, Sundays excepted, is over. */
    private static Instant actedOn(StageHistory history, Congress congress) {
        LocalDate day = history.presented().map(Event::date).orElse(congress.lastDay());
        for (int counted = 0; counted < DAYS_TO_SIGN;) {
            day = day.plusDays(1);
            counted += day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(Congress.WASHINGTON).toInstant();
    }

    /** The instant until which signatures and laws of a Congress are waited for: the start of 20 January after its end, in Washington. */
    public static Instant heardUntil(Congress congress) {
        return lastWord(congress).atStartOfDay(Congress.WASHINGTON).toInstant();
    }

    private static LocalDate lastWord(Congress congress) {
        return congress.lastDay().withDayOfMonth(LAST_WORD_JANUARY);
    }

    /** A stage in the words of posts and cards; where the measure's Congress is over, how it stood then: {@code in committee when its Congress ended}. */
    public static String words(Stage stage, BillId bill, Instant now) {
        boolean over = !isFinal(stage) && !now.isBefore(new Congress(bill.congress()).ends());
        return StageWords.label(stage) + (over ? " when its Congress ended" : "");
    }

    /** Whether a measure that stands there lives on when its Congress ends, or ended before. */
    public static boolean isFinal(Stage stage) {
        return switch (stage) {
            case PASSED_SIMPLERES, PASSED_CONCURRENTRES, PASSED_CONSTAMEND, VETOED_POCKET, VETOED_OVERRIDE_FAIL_ORIGINATING_HOUSE,
                    VETOED_OVERRIDE_FAIL_ORIGINATING_SENATE, VETOED_OVERRIDE_FAIL_SECOND_HOUSE, VETOED_OVERRIDE_FAIL_SECOND_SENATE,
                    ENACTED_SIGNED, ENACTED_VETO_OVERRIDE, ENACTED_TENDAYRULE -> true;
            default -> false;
        };
    }
}
