package floorwire.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Failures in the words of the person who looks after the bot. What a host sends is shown cut and on one line. */
final class Wording {
    private static final int LONGEST = 120;

    private Wording() {}

    static String of(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : shown(message);
    }

    static String of(int status, Optional<String> location, Optional<String> contentType, Optional<Duration> retryAfter) {
        String meaning = switch (status) {
            case 301, 302, 303, 307, 308 -> "a redirect, which we do not follow" + location.map(to -> ", to " + shown(to)).orElse("");
            case 403 -> "refused";
            case 404 -> "not there";
            case 406 -> "it does not have the format we asked for";
            case 429 -> "too many requests";
            case 500, 502, 504, 522 -> "the host failed";
            case 503 -> "the host is not available";
            default -> "an answer we did not expect";
        };
        String kind = contentType.map(type -> " (" + shown(type) + ")").orElse("");
        return status + ": " + meaning + retryAfter.map(wait -> ", asked to come back after " + wait.toSeconds() + " s").orElse("") + kind;
    }

    /** Whether the same request may well succeed soon. */
    static boolean passing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    static String shown(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
