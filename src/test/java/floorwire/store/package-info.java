@NullMarked
package floorwire.store;

import org.jspecify.annotations.NullMarked;
