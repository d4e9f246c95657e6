@NullMarked
package floorwire.chat.slack;

import org.jspecify.annotations.NullMarked;
