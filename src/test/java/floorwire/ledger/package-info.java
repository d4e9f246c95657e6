@NullMarked
package floorwire.ledger;

import org.jspecify.annotations.NullMarked;
