@NullMarked
package floorwire.publish;

import org.jspecify.annotations.NullMarked;
