/**
 * The nouns of Congress: measures, what happened to them, and the stage they have reached.
 *
 * <p>Nothing here does I/O, reads a clock or knows a feed. Legislative dates are {@link java.time.LocalDate}s in Washington's
 * calendar and are never converted between zones.
 */
@NullMarked
package floorwire.congress;

import org.jspecify.annotations.NullMarked;
