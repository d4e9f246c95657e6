package floorwire.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Tue, 06 Jan 2026 05:00:00 GMT}: how dates stand in headers (RFC 9110, 5.6.7). What reads as one is printable ASCII. */
public final class HttpDate {

    private HttpDate() {}

    /** Empty for what is no such date. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean reads(String text) {
        return parse(text).isPresent();
    }
}
