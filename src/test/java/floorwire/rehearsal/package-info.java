@NullMarked
package floorwire.rehearsal;

import org.jspecify.annotations.NullMarked;
