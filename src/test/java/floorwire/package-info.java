/** Tests of the whole house: its shape, its documents, its sizes. */
@NullMarked
package floorwire;

import org.jspecify.annotations.NullMarked;
