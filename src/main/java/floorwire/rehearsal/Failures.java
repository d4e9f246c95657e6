package floorwire.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What stands in an answer's place when a source fails (feeds.md 3.2). */
final class Failures {

    private Failures() {}

    static Answer instead(Answer known, Fault fault, URI asked) {
        return switch (fault) {
            case KEY_INVALID -> Answer.refused(403, "API_KEY_INVALID", "An invalid api_key was supplied.");
            case KEY_DISABLED -> Answer.refused(403, "API_KEY_DISABLED", "The api_key supplied has been disabled.");
            case KEY_UNVERIFIED -> Answer.refused(403, "API_KEY_UNVERIFIED", "The api_key supplied has not been verified yet.");
            case KEY_UNAUTHORIZED -> Answer.refused(403, "API_KEY_UNAUTHORIZED", "The api_key supplied is not authorized to access this.");
            case AUTHORIZATION_FAILED -> Answer.error(403, "Authorization failed");
            case OVER_RATE_LIMIT -> rate().with(Map.of("Retry-After", "60"));
            case OVER_RATE_LIMIT_MUTE -> rate();
            case NOT_FOUND -> Answer.error(404, "Unknown resource: " + resource(asked));
            case SERVER_ERROR -> python("'NoneType' object is not subscriptable", asked);
            case UNBOUND -> python("UnboundLocalError: local variable 'data' referenced before assignment", asked);
            case UNAVAILABLE -> Answer.page(503, "text/plain", "Http/1.1 Service Unavailable").with(Map.of("Connection", "close"));
            case HOST_TIMED_OUT -> Answer.page(522, "text/html", "Error 522: Connection timed out");
            case REDIRECT_LOOP -> new Answer(302, "text/html", Optional.empty(), Map.of("Location", asked.toString()), new byte[0]);
            case ERROR_IN_200 -> Answer.error(200, "Internal error");
            case HTML -> Answer.page(200, "text/html", "govinfo");
            case WRONG_ROOT -> wrongRoot(known);
            case PROGRAM_REFUSED -> Answer.page(403, "text/html", "Access Denied");
            case NOT_ACCEPTABLE -> Answer.notAcceptable();
            case TRUNCATED -> new Answer(known.status(), known.contentType(), known.modified(), known.headers(),
                    Arrays.copyOf(known.body(), known.body().length * 3 / 5));
            default -> known;
        };
    }

    private static Answer rate() {
        return Answer.refused(429, "OVER_RATE_LIMIT", "You have exceeded your rate limit. Try again later.");
    }

    private static Answer python(String exception, URI asked) {
        return Answer.json(500, Page.request(Json.object().put("error", exception), resource(asked)));
    }

    private static String resource(URI asked) {
        return asked.getPath().replaceFirst("^/(v3/)?", "");
    }

    private static Answer wrongRoot(Answer known) {
        if (known.contentType().contains("json")) {
            var root = Json.object();
            root.putArray("results");
            return Answer.json(200, root);
        }
        return new Answer(200, known.contentType(), Optional.empty(),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<results/>\n".getBytes(StandardCharsets.UTF_8));
    }
}
