/** Who listens: workspaces, their channels and the channels' settings. */
@NullMarked
package floorwire.audience;

import org.jspecify.annotations.NullMarked;
