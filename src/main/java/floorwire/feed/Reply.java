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
     *
     * @param lastModified the header word for word, if it is a date: it is sent back, and garbled it could not be
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(Instant startedAt, byte[] bytes, Optional<String> lastModified, Optional<Budget> budget) implements Reply {}

    /** Not changed since the date that was sent. */
    record NotModified(Instant startedAt) implements Reply {}

    /**
     * No body. A redirect is one of these: it is told, not followed.
     *
     * @param status     of the answer; none where there was no answer, or none that could be read
     * @param reason     for people
     * @param body       the answer's beginning, at most {@value #KEPT} bytes; empty where there was none
     * @param hostSilent whether the host asked to be left alone for longer than we wait, in which case other requests to it are spared too, or
     *                   whether it still says 429: whoever has more to ask leaves that for later
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Refused(Instant startedAt, Optional<Integer> status, String reason, byte[] body, boolean hostSilent) implements Reply {

        /** An error is told in a few hundred bytes. */
        static final int KEPT = 4096;

        /** No answer at all. */
        Refused(Instant startedAt, String reason, boolean hostSilent) {
            this(startedAt, Optional.empty(), reason, new byte[0], hostSilent);
        }
    }
}
