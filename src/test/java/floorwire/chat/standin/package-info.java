/** What the chat platforms' stand-ins share. */
@NullMarked
package floorwire.chat.standin;

import org.jspecify.annotations.NullMarked;
