/** All SQL: the schema, and the ports of ledger, audience and alert on SQLite (and the same SQL on PostgreSQL, later). */
@NullMarked
package floorwire.store;

import org.jspecify.annotations.NullMarked;
