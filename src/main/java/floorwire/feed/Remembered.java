package floorwire.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one reading of a resource, so that the next one can be spared.
 *
 * @param listed       what the source's list printed for it: the time, word for word, or a hash of its row
 * @param lastModified the {@code Last-Modified} of the answer, word for word
 * @param sha256       of the bytes, in lower-case hexadecimal
 * @param fetchedAt    when the last reading of it began
 */
public record Remembered(Optional<String> listed, Optional<String> lastModified, String sha256, Instant fetchedAt) {}
