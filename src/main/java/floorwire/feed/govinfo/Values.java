package floorwire.feed.govinfo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Dates and times as BILLSTATUS prints them. Written out by hand, as a file holds thousands of them; anything unusual goes to java.time. */
final class Values {

    private Values() {}

    /** {@code 2021-02-18}; of a longer text its first ten characters never: a date with a time is an instant. */
    static LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("not a date");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** {@code 2021-02-18T17:36:05Z}, or with an offset. */
    static Instant instant(String text) {
        if (text.length() == 20 && text.charAt(10) == 'T' && text.charAt(19) == 'Z') {
            long day = date(text.substring(0, 10)).toEpochDay();
            return Instant.ofEpochSecond(day * 86_400 + time(text.substring(11, 19)).toSecondOfDay());
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    /** {@code 18:30:00}. */
    static LocalTime time(String text) {
        if (text.length() != 8 || text.charAt(2) != ':' || text.charAt(5) != ':') {
            return LocalTime.parse(text);
        }
        return LocalTime.of(digits(text, 0, 2), digits(text, 3, 5), digits(text, 6, 8));
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a number");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
