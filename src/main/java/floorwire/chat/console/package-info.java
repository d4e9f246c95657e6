/** The terminal as a chat platform: posts go through the same port as Discord's and Slack's, questions through the same commands. */
@NullMarked
package floorwire.chat.console;

import org.jspecify.annotations.NullMarked;
