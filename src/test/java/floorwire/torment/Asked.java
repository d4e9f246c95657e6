package floorwire.torment;

import java.util.Optional;

/**
 * A request about a channel, as it arrived.
 *
 * @param call what it asks for, if its shape says so: else its mark does
 * @param mark of the message it makes; empty if it makes none
 */
record Asked(Optional<Point.Call> call, String mark) {}
