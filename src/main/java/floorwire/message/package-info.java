/** What we say, before any platform's markup: blocks that each chat room renders natively, and one plain-text rendering. */
@NullMarked
package floorwire.message;

import org.jspecify.annotations.NullMarked;
