/** All SQL: the schema, and the ports of ledger, audience and alert, in the one dialect that SQLite and PostgreSQL share. */
@NullMarked
package floorwire.store;

import org.jspecify.annotations.NullMarked;
