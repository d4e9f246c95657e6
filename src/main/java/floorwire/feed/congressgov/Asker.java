package floorwire.feed.congressgov;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import floorwire.feed.ApiKey;
import floorwire.feed.Fetcher;
import floorwire.feed.Reply;
import floorwire.feed.Request;

/** Asks the API: sends the key as a header, reads refusals, and keeps count. */
final class Asker {
    /** From here on a refusal of the key is said to be lasting: a first one is not (api.congress.gov#96, #93). */
    private static final int LASTING = 3;

    private final Addresses addresses;
    private final Fetcher fetcher;
    private final Optional<ApiKey> key;
    private final Map<Purpose, Integer> spent = new ConcurrentHashMap<>();
    private int refusedPolls;
    private boolean refused;
    private boolean answered;
    private boolean low;
    private boolean stopped;

    Asker(URI base, Fetcher fetcher, Optional<ApiKey> key) {
        this.addresses = new Addresses(base);
        this.fetcher = fetcher;
        this.key = key;
    }

    /** A new poll: what stopped the last one may have passed. */
    void begin() {
        if (answered) {
            refusedPolls = 0;
        } else if (refused) {
            refusedPolls++;
        }
        refused = false;
        answered = false;
        low = false;
        stopped = false;
    }

    /** Whether so little is left that only what is followed may be asked (feeds.md 10). */
    boolean low() {
        return low;
    }

    /** Whether nothing more is to be asked in this poll. */
    boolean stopped() {
        return stopped;
    }

    Spent spent() {
        return new Spent(spent);
    }

    String url(String pathAndQuery) {
        return addresses.url(pathAndQuery).toString();
    }

    /** Asks for a list. */
    Said ask(Purpose purpose, String pathAndQuery) throws InterruptedException {
        return ask(purpose, request(pathAndQuery));
    }

    /** Asks about one measure: a 500 may mean that it is not there yet, and {@link Patience} asks again. */
    Said askAbout(Purpose purpose, String pathAndQuery) throws InterruptedException {
        return ask(purpose, request(pathAndQuery).asOnce());
    }

    private Request request(String pathAndQuery) {
        return new Request(addresses.url(pathAndQuery), "application/json", Optional.empty(), Envelope.MAX_BYTES, key);
    }

    private Said ask(Purpose purpose, Request request) throws InterruptedException {
        spent.merge(purpose, 1, Integer::sum);
        Reply reply = fetcher.get(request);
        return switch (reply) {
            case Reply.Body body -> {
                answered = true;
                low = body.budget().map(budget -> budget.low()).orElse(low);
                yield new Said.Body(body.startedAt(), body.bytes());
            }
            case Reply.NotModified not -> new Said.Refused(not.startedAt(), "304 to a question without a date", false, false);
            case Reply.Refused no -> refused(no);
        };
    }

    private Said refused(Reply.Refused no) {
        int status = no.status().orElse(0);
        String told = new String(no.body(), StandardCharsets.UTF_8);
        Optional<String> error = Envelope.error(no.body());
        if (status == 404) {
            return new Said.Absent(no.startedAt(), error.orElse(no.reason()));
        }
        if (status == 500 && (told.contains("UnboundLocalError") || told.contains("referenced before assignment")
                || told.contains("cannot access local variable"))) {
            return new Said.NotYet(no.startedAt());
        }
        if (status == 403) {
            stopped = true;
            refused = true;
            return new Said.Refused(no.startedAt(), keyTrouble(no), false, true);
        }
        stopped |= no.hostSilent();
        return new Said.Refused(no.startedAt(), no.reason() + error.map(text -> ": " + text).orElse(""), status == 500, no.hostSilent());
    }

    private String keyTrouble(Reply.Refused no) {
        String polls = refusedPolls + 1 >= LASTING ? ", for " + (refusedPolls + 1) + " polls in a row, so it will not pass by itself" : "";
        return Refusal.found(no) + polls + "; " + (key.isEmpty() ? "no key is set: one is free at " + Refusal.SIGN_UP : Refusal.mend(no));
    }
}
