/** What leaves other than by chat: comma-separated values, pages of HTML. */
@NullMarked
package floorwire.publish;

import org.jspecify.annotations.NullMarked;
