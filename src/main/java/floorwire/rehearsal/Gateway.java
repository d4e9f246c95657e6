package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.node.ObjectNode;

/** What stands before the API: it wants a key, counts requests, and turns what is asked into a question of the API's. */
final class Gateway {
    static final String ROOT = "/v3/";

    private final Api api;
    private final RateLimit rate = new RateLimit();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Gateway(Api api) {
        this.api = api;
    }

    void filterHonoursHours(boolean honours) {
        api.filterHonoursHours(honours);
    }

    RateLimit rate() {
        return rate;
    }

    /** What a client did that works today and must not be done, in order. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * @param key as the header {@code X-Api-Key} bears it, empty for none
     * @return empty for an address that the stand-in does not know
     */
    Optional<Answer> answer(String path, String rawQuery, String key, Instant now) {
        Query query;
        try {
            query = Query.parse(rawQuery);
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            complaints.add(path + "?" + rawQuery + ": " + unreadable.getMessage());
            return Optional.of(Answer.error(400, "Invalid request: " + unreadable.getMessage()));
        }
        if (query.hasKey()) {
            complaints.add(path + ": the key stands in the address, where it leaks (api.congress.gov#321)");
        } else if (key.isEmpty()) {
            return Optional.of(Answer.refused(403, "API_KEY_MISSING",
                    "No api_key was supplied. Get one at https://api.congress.gov/sign-up/"));
        }
        RateLimit.Counted counted = rate.count(now);
        if (counted.pause().isPresent()) {
            return Optional.of(Answer.refused(429, "OVER_RATE_LIMIT", "You have exceeded your rate limit. Try again later.")
                    .with(counted.headers()).with(Map.of("Retry-After", Long.toString(counted.pause().get().toSeconds() + 1))));
        }
        return questioned(path, query, rawQuery, now).map(answer -> answer.with(counted.headers())
                .with(Map.of("Cache-Control", "no-cache,no-store")));
    }

    private Optional<Answer> questioned(String path, Query query, String rawQuery, Instant now) {
        try {
            return question(path, query, rawQuery, now);
        } catch (Broken broken) {
            ObjectNode root = Json.object().put("error", broken.getMessage());
            return Optional.of(Answer.json(broken.status(), broken.status() == 404 ? root
                    : Page.request(root, path.substring(ROOT.length()))));
        }
    }

    private Optional<Answer> question(String path, Query query, String rawQuery, Instant now) {
        Optional<ObjectNode> told = api.answer(path.substring(ROOT.length()), query, now);
        if (told.isPresent() && !query.json()) {
            complaints.add(path + ": format=json is missing, so the answer is XML (change log of April 2026)");
            return Optional.of(new Answer(200, "application/xml", Optional.empty(),
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<api-root></api-root>\n".getBytes(StandardCharsets.UTF_8)));
        }
        if (told.isPresent() && rawQuery.contains("%2B")) {
            complaints.add(path + ": a sort with %2B is ignored and the oldest come first (feeds.md 2)");
        }
        return told.map(root -> Answer.json(200, root)).or(() -> missing(path));
    }

    /** A measure that is not there is no unknown address; whatever else has no answer is. */
    private Optional<Answer> missing(String path) {
        return api.knows(path.substring(ROOT.length()))
                ? Optional.of(Answer.error(404, "Unknown resource: " + path.substring(ROOT.length())))
                : Optional.empty();
    }
}
