/** Tests of the legislators feed, on captured files, on files written by us, and on hostile ones. */
@NullMarked
package floorwire.feed.legislators;

import org.jspecify.annotations.NullMarked;
