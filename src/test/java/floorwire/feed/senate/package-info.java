/** Tests of the feed of the Senate, on captured files, on files written by us, and on hostile ones. */
@NullMarked
package floorwire.feed.senate;

import org.jspecify.annotations.NullMarked;
