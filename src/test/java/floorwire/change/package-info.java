@NullMarked
package floorwire.change;

import org.jspecify.annotations.NullMarked;
