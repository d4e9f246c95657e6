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
 */
public record Request(URI url, String accept, Optional<String> modifiedSince, int maxBytes, Optional<ApiKey> key) {

    public Request(URI url, String accept, Optional<String> modifiedSince, int maxBytes) {
        this(url, accept, modifiedSince, maxBytes, Optional.empty());
    }
}
