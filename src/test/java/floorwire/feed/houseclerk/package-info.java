/** Tests of the feed of the House Clerk, on captured files, on files written by us, and on hostile ones. */
@NullMarked
package floorwire.feed.houseclerk;

import org.jspecify.annotations.NullMarked;
