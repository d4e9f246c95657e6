package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The header {@code Retry-After}: seconds or an HTTP date (RFC 9110, 10.2.3). Anything else says nothing. */
final class RetryAfter {
    /** What is longer is taken as this: a mistyped number must not silence a host for ever. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> parse(String text, Instant now) {
        try {
            Optional<Duration> wait = text.strip().chars().allMatch(Character::isDigit)
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
                    : HttpDate.parse(text.strip()).map(until -> Duration.between(now, until));
            return wait.map(time -> time.isNegative() ? Duration.ZERO : time.compareTo(LONGEST) > 0 ? LONGEST : time);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
