package floorwire.store;

import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is the whole database at one moment, whoever writes meanwhile, and fills either engine. */
class BackupTest {

    private static final Backup.Taken TAKEN = new Backup.Taken("floorwire test", NOON);

    @TempDir Path folder;

    private String sqlite(String name) {
        return Database.SQLITE + folder.resolve(name);
    }

    private static void restore(String url, Path file) {
        Restore.into(url, file, false, NOON, text -> {});
    }

    private static Map<String, List<String>> filled(String url) throws SQLException {
        try (Database database = Database.write(url, "test")) {
            Stores.fill(database);
        }
        Map<String, List<String>> dump = Stores.dump(url);
        assertThat(dump.values()).noneMatch(List::isEmpty);
        return dump;
    }

    @Test
    void from_sqlite_into_postgresql_and_back_every_table_is_the_same() throws SQLException {
        Map<String, List<String>> before = filled(sqlite("a.db"));
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        Backup.Summary summary = Backup.write(sqlite("a.db"), first, false, TAKEN, text -> {});
        assertThat(summary.rows()).isEqualTo(before.values().stream().mapToLong(List::size).sum());
        String postgres = Postgres.database();
        restore(postgres, first);
        assertThat(Stores.dump(postgres)).isEqualTo(before);
        Backup.write(postgres, second, false, TAKEN, text -> {});
        restore(sqlite("b.db"), second);
        assertThat(Stores.dump(sqlite("b.db"))).isEqualTo(before);
        Database.write(sqlite("b.db"), "test").close();
    }

    @Test
    void a_backup_taken_from_sqlite_while_another_thread_writes_is_one_moment() throws Exception {
        whileWriting(sqlite("a.db"), Postgres.database());
    }

    @Test
    void a_backup_taken_from_postgresql_while_another_thread_writes_is_one_moment() throws Exception {
        whileWriting(Postgres.database(), sqlite("b.db"));
    }

    /** Each unit writes a row and its change: a backup between two of its statements would hold one without the other. */
    private void whileWriting(String from, String into) throws SQLException, InterruptedException, ExecutionException {
        Path file = folder.resolve("moment.zip");
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(50);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor(); Database database = Database.write(from, "run")) {
            Stores.fill(database);
            SqlLedger ledger = new SqlLedger(database, new WordJson());
            Future<Integer> writing = pool.submit(() -> {
                int written = 0;
                while (!stop.get()) {
                    String bill = "hr" + ++written + "-119";
                    database.run(() -> {
                        ledger.save(row(bill, "a"));
                        ledger.record(Stores.introduced(bill, "2025-06-25"), "govinfo", NOON, true);
                    });
                    begun.countDown();
                }
                return written;
            });
            begun.await();
            Backup.write(from, file, false, TAKEN, text -> {});
            stop.set(true);
            assertThat(writing.get()).isGreaterThanOrEqualTo(50);
        }
        restore(into, file);
        Map<String, List<String>> source = Stores.dump(from);
        Map<String, List<String>> restored = Stores.dump(into);
        restored.forEach((table, rows) -> assertThat(source.get(table)).as(table).containsAll(rows));
        List<String> bills = restored.getOrDefault("bill", List.of());
        assertThat(bills.size() - 2).isEqualTo(restored.getOrDefault("change", List.of()).size() - 1).isGreaterThanOrEqualTo(50);
        for (String table : List.of("word", "notice", "delivery", "watch", "audit", "resource")) {
            assertThat(restored.get(table)).as(table).isEqualTo(source.get(table));
        }
    }

    @Test
    void a_backup_of_an_older_schema_is_restored_at_this_one() throws SQLException {
        Engine old = Engine.of(sqlite("old.db"));
        Schema.migrate(old, 1);
        try (var connection = DriverManager.getConnection(sqlite("old.db")); var sql = connection.createStatement()) {
            sql.execute("insert into source_health (source, last_success, failing_since) values ('a', 7, 9), ('b', 9, 7), ('c', 7, null)");
        }
        Path file = folder.resolve("old.zip");
        assertThat(Backup.write(sqlite("old.db"), file, false, TAKEN, text -> {}).schema()).isEqualTo(1);
        String postgres = Postgres.database();
        restore(postgres, file);
        restore(sqlite("new.db"), file);
        for (String url : List.of(postgres, sqlite("new.db"))) {
            try (Database database = Database.write(url, "test")) {
                assertThat(new SqlSources(database).health()).extracting(health -> health.unansweredSince().map(Instant::toEpochMilli))
                        .containsExactly(Optional.of(9L), Optional.empty(), Optional.empty());
                Stores.fill(database);
            }
            assertThat(Stores.dump(url)).hasSize(Stores.TABLES.size());
        }
    }

    @Test
    void nothing_is_left_beside_a_backup_and_none_but_its_owner_may_read_it() throws Exception {
        filled(sqlite("a.db"));
        Path file = folder.resolve("own.zip");
        Backup.write(sqlite("a.db"), file, false, TAKEN, text -> {});
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(found -> found.getFileName().toString()).filter(name -> !name.matches(".*-(wal|shm)")))
                    .containsExactlyInAnyOrder("a.db", "a.db.writer", "own.zip");
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> Backup.write(sqlite("a.db"), file, false, TAKEN, text -> {})).isInstanceOf(StoreException.class)
                .hasMessageContaining("exists").hasMessageContaining("--force");
        Backup.write(sqlite("a.db"), file, true, TAKEN, text -> {});
    }

    @Test
    void a_postgresql_database_that_is_not_empty_is_refused_whatever_is_forced() throws SQLException {
        filled(sqlite("a.db"));
        Path file = folder.resolve("a.zip");
        Backup.write(sqlite("a.db"), file, false, TAKEN, text -> {});
        String postgres = Postgres.database();
        Map<String, List<String>> before = filled(postgres);
        for (boolean force : List.of(true, false)) {
            assertThatThrownBy(() -> Restore.into(postgres, file, force, NOON, text -> {})).isInstanceOf(StoreException.class)
                    .hasMessageContaining("is not empty");
        }
        assertThat(Stores.dump(postgres)).isEqualTo(before);
    }
}
