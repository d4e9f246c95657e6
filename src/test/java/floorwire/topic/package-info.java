/** Tests of topics, on titles of real measures and on invented ones. */
@NullMarked
package floorwire.topic;

import org.jspecify.annotations.NullMarked;
