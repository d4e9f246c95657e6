@NullMarked
package floorwire.command.vote;

import org.jspecify.annotations.NullMarked;
