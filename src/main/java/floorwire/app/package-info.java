/** The one room that knows everybody: the command line, configuration and wiring. Nobody uses it. */
@NullMarked
package floorwire.app;

import org.jspecify.annotations.NullMarked;
