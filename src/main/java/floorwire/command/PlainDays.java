package floorwire.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import floorwire.congress.Days;

/**
 * Days in plain words: {@code on july 19 2023}, {@code in july 2023}, {@code 2023}, {@code this year}, {@code since june}, {@code between July 1, 2023 and
 * July 31, 2023}. A number of four digits is a year; a month without one is the last that has begun.
 */
public final class PlainDays {

    /** Words of the longest. */
    public static final int LONGEST = 9;

    private static final Pattern BETWEEN = Pattern.compile("(?:between|from) (.+) (?:and|to|until|through) (.+)");
    private static final Pattern MONTH = Pattern.compile("(?:in |of )?(\\p{L}{3,9}),? (\\d{4})");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?:in|of|during|last) (\\p{L}{3,9})");
    private static final Pattern LATELY = Pattern.compile("(?:in |of |from |during )?(this|last|the last|past|the past) (week|month|year)");
    private static final Pattern OPEN = Pattern.compile("(since|after|before|until) (.+)");
    private static final Pattern YEAR = Pattern.compile("(?:(?:in|of|during|from) )?(?:the )?(?:year )?((?:19|20)\\d{2})");

    private PlainDays() {}

    /** Empty for what names no day, and for a day that no calendar has. */
    public static Optional<Days> parse(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        Matcher open = OPEN.matcher(lower);
        return open.matches() ? closed(open.group(2), today).or(() -> month("in " + open.group(2), today))
                .map(days -> open(open.group(1), days, today)) : closed(lower, today);
    }

    /** What stands in these words as a day and is none. */
    public static Optional<String> noDay(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        Matcher open = OPEN.matcher(lower);
        Matcher between = BETWEEN.matcher(lower);
        return (open.matches() ? Stream.of(open.group(2)) : between.matches() ? Stream.of(between.group(1), between.group(2))
                : Stream.of(lower)).filter(day -> Typed.dated(day) && Typed.day(day).isEmpty()).findFirst();
    }

    /** As they would be typed. */
    static String line(Days days) {
        return days.from().equals(days.to()) ? days.from().toString() : "from " + days.from() + " to " + days.to();
    }

    private static Days open(String word, Days days, LocalDate today) {
        return switch (word) {
            case "since" -> new Days(days.from(), today);
            case "after" -> new Days(days.to().plusDays(1), today);
            case "before" -> Days.before(days.from());
            default -> Days.before(days.to().plusDays(1));
        };
    }

    private static Optional<Days> closed(String text, LocalDate today) {
        Matcher year = YEAR.matcher(text);
        return Typed.day(text.replaceFirst("^on (?:the )?", ""), today).map(Days::of).or(() -> between(text, today))
                .or(() -> month(text, today)).or(() -> lately(text, today))
                .or(() -> year.matches() ? Optional.of(Days.ofYear(Integer.parseInt(year.group(1)))) : Optional.empty());
    }

    private static Optional<Days> between(String text, LocalDate today) {
        Matcher days = BETWEEN.matcher(text);
        return !days.matches() ? Optional.empty() : Typed.day(days.group(1), today).flatMap(from -> Typed.day(days.group(2), today)
                .map(to -> to.isBefore(from) ? new Days(to, from) : new Days(from, to)));
    }

    private static Optional<Days> month(String text, LocalDate today) {
        Matcher dated = MONTH.matcher(text);
        Matcher alone = MONTH_ALONE.matcher(text);
        return (dated.matches() ? Typed.day(dated.group(1) + " 1, " + dated.group(2)).map(YearMonth::from)
                : alone.matches() ? month(alone.group(1)).map(month -> last(month, today)) : Optional.<YearMonth>empty())
                .map(month -> new Days(month.atDay(1), month.atEndOfMonth()));
    }

    private static Optional<Month> month(String name) {
        return Typed.day(name + " 1, 2000").map(LocalDate::getMonth);
    }

    private static YearMonth last(Month month, LocalDate today) {
        YearMonth ofThisYear = YearMonth.of(today.getYear(), month);
        return ofThisYear.isAfter(YearMonth.from(today)) ? ofThisYear.minusYears(1) : ofThisYear;
    }

    /** Weeks begin on Monday; what has not ended ends today. */
    private static Optional<Days> lately(String text, LocalDate today) {
        Matcher lately = LATELY.matcher(text);
        if (!lately.matches()) {
            return Optional.empty();
        }
        boolean last = !lately.group(1).equals("this");
        LocalDate begun = switch (lately.group(2)) {
            case "week" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> today.withDayOfMonth(1);
            default -> today.withDayOfYear(1);
        };
        LocalDate before = switch (lately.group(2)) {
            case "week" -> begun.minusWeeks(1);
            case "month" -> begun.minusMonths(1);
            default -> begun.minusYears(1);
        };
        return Optional.of(last ? new Days(before, begun.minusDays(1)) : new Days(begun, today));
    }
}
