package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Workspaces;

/** Deletes all that is kept of a workspace that removed the app, some days after it did and did not come back. */
final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Installations installations;
    private final Workspaces workspaces;
    private final Runnable erased;
    private final Duration grace;
    private Instant next = Instant.MIN;

    /** @param erased is called when something was deleted, of which more may be known than the rows */
    Forgetting(Installations installations, Workspaces workspaces, Runnable erased, Duration grace) {
        this.installations = installations;
        this.workspaces = workspaces;
        this.erased = erased;
        this.grace = grace;
    }

    void turn(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(LOOK);
        for (Installation installation : installations.all()) {
            if (installation.ended().filter(end -> !end.at().plus(grace).isAfter(now)).isPresent()) {
                String gone = erase(installation.workspace());
                LOG.info("{} removed the app {} days ago: all that was kept of it is deleted: {}", installation.workspace(), grace.toDays(),
                        gone);
            }
        }
    }

    /** At once. Says what was deleted: {@code 1 channel, 2 watch}. */
    String erase(String workspace) {
        SortedMap<String, Long> gone = workspaces.erase(workspace);
        erased.run();
        return said(gone);
    }

    /** How many rows of which tables. */
    static String said(SortedMap<String, Long> rows) {
        return rows.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }
}
