@NullMarked
package floorwire.command;

import org.jspecify.annotations.NullMarked;
