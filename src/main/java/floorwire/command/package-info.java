/**
 * What people ask: the catalogue of commands read from {@code commands/*.yaml}, and one handler each. Answers come from the ledger,
 * never from an upstream call (decision 6).
 */
@NullMarked
package floorwire.command;

import org.jspecify.annotations.NullMarked;
