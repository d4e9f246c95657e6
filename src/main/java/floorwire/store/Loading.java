package floorwire.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/** The rows of a backup into tables of its schema, in one transaction. */
final class Loading {

    private static final int ROWS_AT_ONCE = 500;
    private static final int ROWS_A_WORD = 10_000;

    private Loading() {}

    /** @throws StoreException when the backup's tables, columns or values are not those of its schema; then nothing is kept */
    static void load(Engine engine, Handle handle, BackupFile backup, Consumer<String> progress) throws SQLException {
        List<String> tables = ours(engine, handle);
        BackupManifest manifest = backup.manifest();
        if (!new HashSet<>(tables).equals(manifest.tables().stream().map(BackupManifest.Table::name).collect(Collectors.toSet()))) {
            throw new StoreException("the backup holds other tables than schema " + manifest.schema() + " has: it is no backup of ours, or"
                    + " was changed");
        }
        handle.useTransaction(h -> {
            for (BackupManifest.Table table : manifest.tables()) {
                load(engine, h, backup, table, progress);
            }
            for (BackupManifest.Table table : manifest.tables()) {
                if (rows(h, table.name()) != table.rows()) {
                    throw backup.wrong(table, "came out with another number of rows");
                }
            }
        });
    }

    private static List<String> ours(Engine engine, Handle handle) {
        return Schema.tables(engine, handle).stream().filter(name -> !name.equals(Schema.HISTORY)).toList();
    }

    /** How many rows all our tables hold together. */
    static long rows(Engine engine, Handle handle) {
        return ours(engine, handle).stream().mapToLong(table -> rows(handle, table)).sum();
    }

    private static long rows(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
    }

    private static void load(Engine engine, Handle handle, BackupFile backup, BackupManifest.Table table, Consumer<String> progress)
            throws SQLException {
        List<Column> columns = columns(handle, table.name());
        if (!new HashSet<>(columns.stream().map(Column::name).toList()).equals(new HashSet<>(table.columns()))) {
            throw backup.wrong(table, "has other columns than schema " + backup.manifest().schema());
        }
        String sql = "insert into " + table.name() + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ", " values (", ")"));
        try (PreparedStatement insert = handle.getConnection().prepareStatement(sql)) {
            long[] rows = new long[1];
            backup.rows(table, row -> {
                try {
                    add(insert, backup, table, columns, row);
                    rows[0]++;
                    if (rows[0] % ROWS_AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                } catch (SQLException e) {
                    throw refused(engine, backup, table, e);
                }
                if (rows[0] % ROWS_A_WORD == 0) {
                    progress.accept(String.format(Locale.ROOT, "%s, %,d of %,d rows", table.name(), rows[0], table.rows()));
                }
            });
            try {
                insert.executeBatch();
            } catch (SQLException e) {
                throw refused(engine, backup, table, e);
            }
        }
    }

    /** A broken rule is the backup's fault, anything else the database's. */
    private static StoreException refused(Engine engine, BackupFile backup, BackupManifest.Table table, SQLException e) {
        SQLException cause = Optional.ofNullable(e.getNextException()).orElse(e);
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        boolean rule = String.valueOf(cause.getSQLState()).startsWith("23") || reason.contains("SQLITE_CONSTRAINT");
        return rule ? backup.wrong(table, "was refused by the database (" + reason + ")", e)
                : engine.failure(cause);
    }

    private static void add(PreparedStatement insert, BackupFile backup, BackupManifest.Table table, List<Column> columns, JsonNode row)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JsonNode value = row.path(column.name());
            if (!column.takes(value)) {
                throw backup.wrong(table, "has a row whose " + column.name() + " is of the wrong type");
            }
            column.bind(insert, i + 1, value);
        }
        insert.addBatch();
    }

    private static List<Column> columns(Handle handle, String table) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            return Column.of(none);
        }
    }
}
