package floorwire.feed.congressgov;

import java.util.List;

import floorwire.congress.RollCallId;

/**
 * A page of the House's roll calls of a session, in no order that could be relied on (captured).
 *
 * @param size how many rows it had, also those that could not be read
 * @param next whether the source says that more follow
 */
record HouseVotePage(List<Row> rows, int size, boolean next) {

    /** @param updated as printed; a hint that it moved */
    record Row(RollCallId id, String updated) {}
}
