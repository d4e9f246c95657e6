@NullMarked
package floorwire.alert;

import org.jspecify.annotations.NullMarked;
