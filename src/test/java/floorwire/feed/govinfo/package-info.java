/** Tests of the GovInfo feed, on captured files, on files written by us, and on hostile ones. */
@NullMarked
package floorwire.feed.govinfo;

import org.jspecify.annotations.NullMarked;
