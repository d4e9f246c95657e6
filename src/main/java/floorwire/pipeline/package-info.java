/** From feed to ledger to topic to alert, each thing heard in one unit of work. The only room that sees both feeds and alerts. */
@NullMarked
package floorwire.pipeline;

import org.jspecify.annotations.NullMarked;
