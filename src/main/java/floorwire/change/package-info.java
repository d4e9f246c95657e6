/**
 * What happened: the difference between what was believed of a measure before and after.
 *
 * <p>Pure: no I/O, no clock. {@link floorwire.change.Facts} lists what can be told of a measure; {@link floorwire.change.Changes}
 * compares two such lists.
 */
@NullMarked
package floorwire.change;

import org.jspecify.annotations.NullMarked;
