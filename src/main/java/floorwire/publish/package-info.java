/** What leaves other than by chat: comma-separated values. */
@NullMarked
package floorwire.publish;

import org.jspecify.annotations.NullMarked;
