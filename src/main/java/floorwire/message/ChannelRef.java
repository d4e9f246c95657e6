package floorwire.message;

/**
 * A channel on a chat platform.
 *
 * @param platform {@code console}, {@code discord}, {@code slack}
 * @param id       the platform's id; on the console the name itself, {@code #nato}
 */
public record ChannelRef(String platform, String id) {

    @Override
    public String toString() {
        return platform + ":" + id;
    }
}
