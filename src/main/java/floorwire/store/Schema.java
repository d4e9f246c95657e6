package floorwire.store;

import java.util.List;
import java.util.Optional;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The tables as the migrations make them, and how far a database has come. */
final class Schema {

    /** What this program reads and writes: the number of the newest migration. */
    static final int CURRENT = 15;

    static final String HISTORY = "flyway_schema_history";

    private static final String RESOURCES = "classpath:floorwire/store";

    /** The first migration's name, as its file's name says it: other programs keep a history of that name too. */
    private static final String OURS = "first light";

    private Schema() {}

    /**
     * None where nothing is made yet.
     *
     * @throws StoreException when the tables are another program's or a newer one's
     */
    static Optional<Integer> standing(Engine engine, Handle handle) {
        try {
            return standing(engine.address(), tables(engine, handle), handle);
        } catch (JdbiException e) {
            throw engine.failure(e);
        }
    }

    private static Optional<Integer> standing(String address, List<String> tables, Handle handle) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        boolean ours = tables.contains(HISTORY)
                && (tables.size() == 1 || handle.createQuery("select 1 from " + HISTORY + " where version = '1' and description = :ours")
                        .bind("ours", OURS).mapTo(Integer.class).findFirst().isPresent());
        if (!ours) {
            throw new StoreException(address + " holds tables that are not Floorwire's: give another --database");
        }
        Optional<MigrationVersion> version = handle.createQuery("select version from " + HISTORY
                + " where success and version is not null order by installed_rank desc limit 1").mapTo(String.class).findOne()
                .map(MigrationVersion::fromVersion);
        if (version.filter(standing -> standing.isNewerThan(Integer.toString(CURRENT))).isPresent()) {
            throw new StoreException(address + " was written by a newer Floorwire (schema " + version.get() + ", this one knows "
                    + CURRENT + "): use that one, or give another --database");
        }
        return version.map(standing -> Integer.parseInt(standing.getVersion()));
    }

    /** @throws StoreException unless the schema is this program's */
    static void demandCurrent(Engine engine, Optional<Integer> standing) {
        if (!standing.equals(Optional.of(CURRENT))) {
            throw new StoreException(engine.address() + " has schema " + standing.map(String::valueOf).orElse("none")
                    + ", this program needs " + CURRENT + ": run `floorwire migrate --database " + engine.address()
                    + "`, or give another --database");
        }
    }

    /** All tables, ours and the migrations' own. */
    static List<String> tables(Engine engine, Handle handle) {
        return handle.createQuery(engine.tables()).mapTo(String.class).list();
    }

    /** Brings the schema to a version; the caller holds the writer's lease. */
    static void migrate(Engine engine, int version) {
        try {
            Flyway.configure().dataSource(engine.migrations()).locations(RESOURCES).target(Integer.toString(version)).load().migrate();
        } catch (FlywayException e) {
            throw engine.failure(e);
        }
    }
}
