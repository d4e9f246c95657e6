/**
 * GovInfo's bulk data: BILLSTATUS files.
 */
@NullMarked
package floorwire.feed.govinfo;

import org.jspecify.annotations.NullMarked;
