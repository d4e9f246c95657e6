package floorwire.feed;

import java.net.URI;
import java.util.Optional;

/**
 * A GET.
 *
 * @param accept        the media type asked for; GovInfo's listings answer 406 without one
 * @param modifiedSince an HTTP date as the host once printed it; what is none is not sent
 * @param maxBytes      the longest body that is read, after unpacking
 * @param key           for hosts that want one
 * @param once          whether a 500 is taken as said: it is about this resource, and whoever asks will ask again at a time of their own
 */
public record Request(URI url, String accept, Optional<String> modifiedSince, int maxBytes, Optional<ApiKey> key, boolean once) {

    public Request(URI url, String accept, Optional<String> modifiedSince, int maxBytes, Optional<ApiKey> key) {
        this(url, accept, modifiedSince, maxBytes, key, false);
    }

    public Request(URI url, String accept, Optional<String> modifiedSince, int maxBytes) {
        this(url, accept, modifiedSince, maxBytes, Optional.empty());
    }

    /** The same question, to which a 500 is an answer. */
    public Request asOnce() {
        return new Request(url, accept, modifiedSince, maxBytes, key, true);
    }
}
