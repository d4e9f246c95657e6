package floorwire.feed.congressgov;

import java.util.Map;

/** How many requests were made for what since the feed was made; a request that was repeated after a failure counts once. */
public record Spent(Map<Purpose, Integer> requests) {

    public Spent {
        requests = Map.copyOf(requests);
    }

    public int on(Purpose purpose) {
        return requests.getOrDefault(purpose, 0);
    }

    public int total() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }
}
