@NullMarked
package floorwire.pipeline;

import org.jspecify.annotations.NullMarked;
