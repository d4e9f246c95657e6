package floorwire.message;

import java.util.Optional;

/**
 * A channel on a chat platform.
 *
 * @param platform {@code console}, {@code discord}, {@code slack}
 * @param id       the platform's id; on the console the name itself, {@code #nato}
 */
public record ChannelRef(String platform, String id) {

    private static final String PERSON = "@";

    /** One person, written to alone. */
    public static ChannelRef person(String platform, String user) {
        return new ChannelRef(platform, PERSON + user);
    }

    /** The platform's id of the person written to; none for a channel of several. */
    public Optional<String> person() {
        return id.startsWith(PERSON) ? Optional.of(id.substring(PERSON.length())) : Optional.empty();
    }

    /** What people call it, where that is its id: {@code #nato} on the console. Elsewhere an id is the platform's and no name. */
    public Optional<String> name() {
        return id.startsWith("#") ? Optional.of(id) : Optional.empty();
    }

    /** How a command line is typed there. */
    public String typed(String line) {
        return typed(platform, line);
    }

    /** How a command line is typed on a platform: on Slack everything is behind {@code /congress}. */
    public static String typed(String platform, String line) {
        return platform.equals("slack") ? "/congress " + line.replaceFirst("^congress ", "") : "/" + line;
    }

    @Override
    public String toString() {
        return platform + ":" + id;
    }
}
