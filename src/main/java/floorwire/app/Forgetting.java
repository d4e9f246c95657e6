package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

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
                SortedMap<String, Long> gone = workspaces.erase(installation.workspace());
                erased.run();
                LOG.info("{} removed the app {} days ago: all that was kept of it is deleted: {}", installation.workspace(), grace.toDays(),
                        gone);
            }
        }
    }
}
