@NullMarked
package floorwire.torment;

import org.jspecify.annotations.NullMarked;
