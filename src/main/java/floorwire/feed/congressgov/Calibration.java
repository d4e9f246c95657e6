package floorwire.feed.congressgov;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;

/**
 * Whether {@code fromDateTime} honours the time of day: unknown, and seen both ways (feeds.md 3.5). Once a day the measures that moved
 * on one past weekday are counted from midnight and from noon: fewer from noon means that hours are honoured. None from noon tells
 * nothing for sure, and is taken for dates only.
 */
final class Calibration {
    /** The key under which the answer is remembered. */
    static final String RESOURCE = "/v3/bill?fromDateTime";

    private static final Logger LOG = LoggerFactory.getLogger(Calibration.class);
    private static final Duration EVERY = Duration.ofDays(1);
    /** After a failure it is tried again so much later; until it is settled, dates only are taken for granted. */
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Set<DayOfWeek> IDLE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String HOURS = "hours";
    private static final String DATES = "dates";

    private final Asker asker;
    private final CongressGovParser parser;
    private final CongressGovSettings.Window window;
    private Instant notBefore = Instant.MIN;

    Calibration(Asker asker, CongressGovParser parser, CongressGovSettings.Window window) {
        this.asker = asker;
        this.parser = parser;
        this.window = window;
    }

    boolean honoursHours(int congress, Memory memory, Instant now, Consumer<Heard> out) throws InterruptedException {
        if (window != CongressGovSettings.Window.AUTO) {
            return window == CongressGovSettings.Window.HOURS;
        }
        Optional<Remembered> before = memory.of(RESOURCE);
        boolean known = before.flatMap(Remembered::listed).filter(HOURS::equals).isPresent();
        boolean fresh = before.filter(answer -> Duration.between(answer.fetchedAt(), now).abs().compareTo(EVERY) < 0).isPresent();
        if (fresh || Kept.tooEarly(now, notBefore, AGAIN)) {
            return known;
        }
        notBefore = now.plus(AGAIN);
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        while (IDLE.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        OptionalInt whole = count(congress, end.minus(Duration.ofDays(1)), end);
        OptionalInt afternoon = whole.isEmpty() ? whole : count(congress, end.minus(Duration.ofHours(12)), end);
        if (afternoon.isEmpty()) {
            LOG.info("whether the date filter honours hours could not be found out; taken as before: {}", known ? HOURS : DATES);
            return known;
        }
        boolean hours = afternoon.getAsInt() > 0 && afternoon.getAsInt() < whole.getAsInt();
        LOG.info("of {}, {} measures are counted from 00:00 and {} from 12:00: the date filter takes {}", day, whole.getAsInt(),
                afternoon.getAsInt(), hours ? "hours" : "whole days only, as far as this tells");
        out.accept(new Heard.Walked(RESOURCE, Kept.mark(Optional.of(hours ? HOURS : DATES), now)));
        return hours;
    }

    private OptionalInt count(int congress, Instant from, Instant to) throws InterruptedException {
        if (asker.stopped() || !(asker.ask(Purpose.CALIBRATION, Addresses.between(congress, from, to)) instanceof Said.Body body)) {
            return OptionalInt.empty();
        }
        try {
            return parser.rows(body.bytes()).count();
        } catch (CongressGovException e) {
            return OptionalInt.empty();
        }
    }
}
