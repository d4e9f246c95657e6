package floorwire.feed.congressgov;

import java.util.List;

import floorwire.congress.AmendmentId;

/**
 * A page of the amendments to a measure.
 *
 * @param size how many rows it had, also those that could not be read
 * @param next whether the source says that more follow
 */
record AmendmentPage(List<Row> rows, int size, boolean next) {

    /** @param updated as printed; a hint that it moved */
    record Row(AmendmentId id, String updated) {}
}
