/**
 * The sources: what each says, read politely and turned into the nouns of Congress. One folder for each source below this one; none
 * of them knows another.
 */
@NullMarked
package floorwire.feed;

import org.jspecify.annotations.NullMarked;
