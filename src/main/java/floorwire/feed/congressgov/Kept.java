package floorwire.feed.congressgov;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import floorwire.feed.Remembered;
import floorwire.feed.Sha256;

/** What is kept of a row and of bytes. */
final class Kept {
    /** Where a measure was read without its row having been seen. */
    static final String NO_ROW = "";

    private static final int FIELDS = 4;

    private Kept() {}

    /** All of a row that tells that its measure moved: both dates, the latest action, the title. */
    static String row(ListPage.Row row) {
        String latest =
                row.latest()
                        .map(action -> action.date() + "|" + Sha256.hex(action.text().getBytes(StandardCharsets.UTF_8)).substring(0, 12))
                        .orElse("|");
        return row.updated() + "|" + row.textUpdated() + "|" + latest + "|" + row.title();
    }

    /** The title that was kept with a row. */
    static String title(String row) {
        String[] fields = row.split("\\|", FIELDS + 1);
        return fields.length > FIELDS ? fields[FIELDS] : "";
    }

    /** What is remembered of something that is no reading of a measure. */
    static Remembered mark(Optional<String> listed, Instant at) {
        return new Remembered(listed, Optional.empty(), Sha256.hex(new byte[0]), at);
    }

    /**
     * Whether it is still too early.
     *
     * @param until as it was reckoned
     * @param most  the longest wait that is ever reckoned: what lies further ahead is of a clock that was ahead, and counts as absent
     */
    static boolean tooEarly(Instant now, Instant until, Duration most) {
        return now.isBefore(until) && !now.plus(most).isBefore(until);
    }
}
