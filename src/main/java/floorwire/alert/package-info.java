/**
 * Who is told what: watches, notices, deliveries and the dispatcher that hands deliveries to the chat platforms.
 *
 * <p>The promise (decision 4): never lost; never repeated where the outcome is known.
 */
@NullMarked
package floorwire.alert;

import org.jspecify.annotations.NullMarked;
