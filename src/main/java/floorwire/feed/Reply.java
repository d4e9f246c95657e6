package floorwire.feed;

import java.time.Instant;
import java.util.Optional;

/** What came of one request, retries included. */
public sealed interface Reply {
    /** When the last attempt began. */
    Instant startedAt();

    /**
     * The whole body, unpacked. Whether it is what was asked for only its parser can say: some hosts answer 200 with an error page.
     * The bytes are handed on, not copied: a reply is read once and never compared.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(Instant startedAt, byte[] bytes, Optional<String> lastModified) implements Reply {}

    /** Not changed since the date that was sent. */
    record NotModified(Instant startedAt) implements Reply {}

    /**
     * No body. A redirect is one of these: it is told, not followed.
     *
     * @param hostSilent whether the host asked to be left alone for longer than we wait; other requests to it are spared too
     */
    record Refused(Instant startedAt, String reason, boolean hostSilent) implements Reply {}
}
