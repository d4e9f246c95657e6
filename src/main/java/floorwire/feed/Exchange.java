package floorwire.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as it went over the wire, for whoever measures. A retry is an exchange of its own.
 *
 * @param status  of the answer; none where no answer came
 * @param headers of the answer by name, in whatever case it is asked for; of several of one name the last
 * @param took    from the request's last byte to the answer's first; where no answer came, until that was known
 * @param at      when its head had come, by the fetcher's clock
 */
public record Exchange(URI url, Optional<Integer> status, Map<String, String> headers, Duration took, Instant at) {

    public Exchange {
        var any = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        headers = java.util.Collections.unmodifiableMap(any);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
