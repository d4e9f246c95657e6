@NullMarked
package floorwire.command.explain;

import org.jspecify.annotations.NullMarked;
