/** Tests of the Congress.gov feed, on captured answers, on answers written by us in the captured form, and on hostile ones. */
@NullMarked
package floorwire.feed.congressgov;

import org.jspecify.annotations.NullMarked;
