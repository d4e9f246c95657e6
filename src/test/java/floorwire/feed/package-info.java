/** Tests of what all sources share. */
@NullMarked
package floorwire.feed;

import org.jspecify.annotations.NullMarked;
