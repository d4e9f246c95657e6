/**
 * What people ask of votes: roll calls, the members who cast them, and the defense act of a year over all that was voted on it. A room of its own,
 * which uses {@code command} and is not used by it.
 */
@NullMarked
package floorwire.command.vote;

import org.jspecify.annotations.NullMarked;
