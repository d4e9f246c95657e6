package floorwire.feed.congressgov;

import java.util.OptionalInt;

import floorwire.congress.Bill;

/**
 * A page of one of a measure's parts.
 *
 * @param bill  a measure in which only that part means anything
 * @param size  how many items the source counts on this page: the policy area is one of the subjects
 * @param next  whether it says that more follow
 * @param count of all pages, as it says: a hint
 */
record PartPage(Bill bill, int size, boolean next, OptionalInt count) {}
