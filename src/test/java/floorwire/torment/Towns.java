package floorwire.torment;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The towns there are, by platform. */
final class Towns {

    static final String DISCORD = "discord";
    static final String SLACK = "slack";
    static final List<String> NAMES = List.of(DISCORD, SLACK);
    static final List<String> TOPICS = List.of("nato", "un", "ndaa");

    private Towns() {}

    /** @param start what its clock shows */
    static Town<?, ?> open(String platform, Instant start) throws IOException {
        return platform.equals(SLACK) ? new SlackTown(start) : new DiscordTown(start);
    }

    /** What is asked of it. */
    static Set<Point.Call> calls(String platform) {
        return platform.equals(SLACK) ? EnumSet.of(Point.Call.POST, Point.Call.REPLY, Point.Call.EDIT, Point.Call.ECHO)
                : EnumSet.allOf(Point.Call.class);
    }
}
