/** Tests of what is typed at a terminal. */
@NullMarked
package floorwire.app;

import org.jspecify.annotations.NullMarked;
