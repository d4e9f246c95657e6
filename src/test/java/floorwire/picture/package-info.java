@NullMarked
package floorwire.picture;

import org.jspecify.annotations.NullMarked;
