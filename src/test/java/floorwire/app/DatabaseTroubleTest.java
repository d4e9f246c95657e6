package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.store.Database;

/** Whatever is wrong with a database is one line that names it and the way out, exit code 2, and what was committed stays. */
class DatabaseTroubleTest {

    @TempDir Path folder;

    private String url(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    private Ran load(String url) throws IOException {
        return Ran.of("ingest", "--database", url, Files.writeString(folder.resolve("a.xml"), StatusFile.s2174()));
    }

    private static void refused(Ran ran, String... words) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.errors()).singleElement().asString().contains(words).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "jdbc:postgresql:x", "jdbc:sqlite:", "", "jdbc:sqlite::memory:", "floorwire.db"})
    void what_is_no_sqlite_address_is_refused_by_every_command_that_takes_one(String url) throws IOException {
        refused(Ran.of("ask", "--database", url, "status"), "--database takes jdbc:sqlite:FILE");
        refused(load(url), "--database takes jdbc:sqlite:FILE");
    }

    @Test
    void a_missing_database_names_the_ways_to_get_one_and_is_not_made() {
        refused(Ran.of("ask", "--database", url("none.db"), "bill s2174-119"), "none.db", "floorwire ingest", "floorwire demo");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void a_folder_and_a_missing_folder_are_named() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        refused(Ran.of("ask", "--database", url("dir"), "status"), "dir", "is a folder");
        refused(load(url("dir")), "dir", "is a folder");
        refused(load(url("absent/x.db")), "absent", "does not exist");
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "Dear Senator, ".repeat(200));
        refused(Ran.of("ask", "--database", url("letter"), "status"), "letter", "not a database");
        refused(load(url("letter")), "letter", "not a database");
        assertThat(file).hasContent("Dear Senator, ".repeat(200));
    }

    @Test
    void the_database_of_another_program_is_named_and_left_as_it_is() throws IOException, SQLException {
        sql("other.db", "create table mine (x)");
        refused(Ran.of("ask", "--database", url("other.db"), "status"), "other.db", "not Floorwire's");
        refused(load(url("other.db")), "other.db", "not Floorwire's");
    }

    @Test
    void a_database_of_a_newer_schema_is_neither_read_nor_written() throws IOException, SQLException {
        load(url("new.db"));
        sql("new.db", "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', '', 0, 1)");
        refused(Ran.of("ask", "--database", url("new.db"), "status"), "new.db", "newer", "schema 99");
        refused(load(url("new.db")), "new.db", "newer", "schema 99");
    }

    @Test
    void a_database_without_permission_is_named() throws IOException {
        load(url("kept.db"));
        Path file = folder.resolve("kept.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "skipped: this user may read everything");
        refused(Ran.of("ask", "--database", url("kept.db"), "status"), "kept.db", "permissions");
        refused(load(url("kept.db")), "kept.db", "permissions");
    }

    @Test
    void a_second_writer_is_told_who_writes_and_a_reader_reads_beside_it() throws IOException {
        load(url("shared.db"));
        try (Database writing = Database.write(url("shared.db"), "run")) {
            writing.run(() -> {});
            refused(load(url("shared.db")), "shared.db", "being written by floorwire run, process " + ProcessHandle.current().pid());
            refused(Ran.of("ask", "--database", url("shared.db"), "--channel", "#nato", "follow add nato"), "being written by");
            assertThat(Ran.of("ask", "--database", url("shared.db"), "bill s2174-119").exit()).isZero();
            assertThat(Ran.of("ask", "--database", url("shared.db"), "--channel", "#nato", "follow list").exit()).isZero();
        }
        assertThat(Ran.of("ask", "--database", url("shared.db"), "--channel", "#nato", "follow add nato").exit()).isZero();
    }

    @Test
    void a_writer_in_another_process_is_named_too() throws IOException, InterruptedException {
        load(url("shared.db"));
        try (Database writing = Database.write(url("shared.db"), "run")) {
            writing.run(() -> {});
            Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Main.class.getName(), "ingest", "--database", url("shared.db"), folder.resolve("a.xml").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("other.log").toFile()).start();
            assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(folder.resolve("other.log"))).contains("shared.db is being written by floorwire run, process "
                    + ProcessHandle.current().pid()).doesNotContain("Exception");
            assertThat(other.exitValue()).isEqualTo(2);
        }
    }

    /** SQLite says the same of a limit on pages as of a full disk. */
    @Test
    void a_full_disk_is_said_and_what_was_committed_before_stays() throws IOException {
        load(url("full.db"));
        Path more = Files.createDirectory(folder.resolve("more"));
        for (int i = 1; i <= 300; i++) {
            Files.writeString(more.resolve(i + ".xml"),
                    StatusFile.of(119, "HR", i, "2025-06-26T10:00:00Z", "A bill to be long. ".repeat(40), ""));
        }
        long pages = Files.size(folder.resolve("full.db")) / 4096;
        refused(Ran.of("ingest", "--database", url("full.db") + "?max_page_count=" + (pages + 20), more), "full.db", "the disk is full",
                "make room");
        assertThat(Ran.of("ask", "--database", url("full.db"), "bill s2174-119").exit()).isZero();
        Ran again = Ran.of("ingest", "--database", url("full.db"), more);
        assertThat(again.exit()).isZero();
        assertThat(again.last()).startsWith("300 bills, 0 changes, ");
    }

    private void sql(String name, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name)); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
