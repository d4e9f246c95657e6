package floorwire.feed;

/** A source's key, sent as the header {@code X-Api-Key} and nowhere else: keys in addresses leak (api.congress.gov#321, #360). */
public final class ApiKey {
    private final String key;

    /** @throws IllegalArgumentException if it could not stand in a header; the message does not show it */
    public ApiKey(String key) {
        if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("an API key is one word of printable ASCII letters, digits and signs");
        }
        this.key = key;
    }

    String header() {
        return key;
    }

    /** Never the key: what prints a request must not print it. */
    @Override
    public String toString() {
        return "(key)";
    }
}
