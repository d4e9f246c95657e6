/**
 * What we know and from whom: every source's last word per measure and facet, belief as a pure function of those words, and what is
 * remembered of the sources themselves.
 */
@NullMarked
package floorwire.ledger;

import org.jspecify.annotations.NullMarked;
