@NullMarked
package floorwire.chat.discord;

import org.jspecify.annotations.NullMarked;
