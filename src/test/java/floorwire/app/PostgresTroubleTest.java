package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import floorwire.store.Checkup;
import floorwire.store.Database;
import floorwire.store.Postgres;

/** The whole program on PostgreSQL, and whatever may be wrong with a server: one line that names it and the way out, exit code 2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTroubleTest {

    private Path folder = Path.of("");
    private String loaded = "";

    @BeforeAll
    void load(@TempDir Path made) throws IOException {
        folder = made;
        loaded = Postgres.database();
        assertThat(load(loaded).exit()).isZero();
    }

    private Ran load(String url) throws IOException {
        return Ran.of("ingest", "--database", url, Files.writeString(folder.resolve("a.xml"), StatusFile.s2174()));
    }

    private static void refused(Ran ran, String... words) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.errors()).singleElement().asString().contains(words).doesNotContain("Exception").doesNotContain("hunter2");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void what_was_loaded_is_answered_and_follows_are_kept() {
        assertThat(Ran.of("ask", "--database", loaded, "bill s2174-119").out()).contains("S. 2174 (119th)");
        assertThat(Ran.of("ask", "--database", loaded, "--channel", "#nato", "follow add nato").exit()).isZero();
        assertThat(Ran.of("ask", "--database", loaded, "--channel", "#nato", "follow list").out()).contains("NATO membership");
    }

    @Test
    void the_same_bytes_again_are_skipped_here_too() throws IOException {
        assertThat(load(loaded).last()).startsWith("1 bills, 0 changes, ");
    }

    @Test
    void a_server_that_does_not_answer_is_named() throws IOException {
        String nobody = "jdbc:postgresql://127.0.0.1:1/floorwire?user=floorwire&password=hunter2";
        refused(Ran.of("ask", "--database", nobody, "status"), "jdbc:postgresql://127.0.0.1:1/floorwire", "is the server running");
        refused(load(nobody), "is the server running");
    }

    @Test
    void a_wrong_password_and_none_are_said_and_not_repeated() throws IOException, SQLException {
        Postgres.admin("create role wary login password 'hunter1'");
        Postgres.demandPassword("wary");
        String url = Postgres.url("postgres", "wary");
        refused(load(url + "&password=hunter2"), "check user and password", "password file");
        refused(Ran.of("ask", "--database", url, "status"), "check user and password");
    }

    @Test
    void a_database_that_is_not_there_is_named_with_the_way_to_make_one() throws IOException {
        refused(load(Postgres.url("absent", "postgres")), "\"absent\" does not exist", "createdb");
    }

    @Test
    void a_user_without_rights_is_told_which_are_needed() throws IOException {
        Postgres.admin("create role guest login");
        String url = Postgres.database();
        Postgres.run(url, "revoke all on schema public from public");
        refused(load(url.replace("user=postgres", "user=guest")), "schema");
    }

    @Test
    void an_empty_database_and_another_program_s_are_told_apart() throws IOException {
        String url = Postgres.database();
        refused(Ran.of("ask", "--database", url, "status"), "there is no database", "floorwire ingest");
        Postgres.run(url, "create table mine (x integer)");
        refused(Ran.of("ask", "--database", url, "status"), "not Floorwire's");
        refused(load(url), "not Floorwire's");
    }

    @Test
    void the_history_of_another_program_s_migrations_is_not_taken_for_ours() throws IOException {
        String url = Postgres.database();
        Postgres.run(url, "create table mine (x integer); create table flyway_schema_history (installed_rank integer, version text,"
                + " description text, success boolean); insert into flyway_schema_history values (1, '1', 'other', true)");
        refused(load(url), "not Floorwire's");
    }

    @Test
    void a_newer_schema_is_neither_read_nor_written() throws IOException {
        String url = Postgres.database();
        load(url);
        Postgres.run(url, "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', '', 0, true)");
        refused(Ran.of("ask", "--database", url, "status"), "newer", "schema 99");
        refused(load(url), "newer", "schema 99");
    }

    @Test
    void a_server_that_only_lets_us_read_is_read_and_not_written() throws IOException {
        String url = Postgres.database();
        load(url);
        Postgres.admin(
                "alter database " + url.replaceFirst(".*/", "").replaceFirst("\\?.*", "") + " set default_transaction_read_only = on");
        assertThat(Ran.of("ask", "--database", url, "bill s2174-119").exit()).isZero();
        refused(Ran.of("ask", "--database", url, "--channel", "#nato", "follow add nato"), "only lets us read", "primary");
    }

    @Test
    void a_second_writer_is_told_who_writes_and_a_reader_reads_beside_it() throws IOException {
        String url = Postgres.database();
        load(url);
        try (Database writing = Database.write(url, "run")) {
            writing.run(() -> {});
            refused(load(url), "being written by floorwire run, process " + ProcessHandle.current().pid());
            assertThat(Ran.of("ask", "--database", url, "bill s2174-119").exit()).isZero();
        }
        assertThat(load(url).exit()).isZero();
    }

    @Test
    void a_look_at_it_tells_schema_size_and_who_writes() {
        String empty = Postgres.database();
        assertThat(Checkup.of(empty)).get().satisfies(look -> assertThat(look.schema()).isEmpty());
        try (Database writing = Database.write(loaded, "run")) {
            assertThat(Checkup.of(loaded)).get().satisfies(look -> {
                assertThat(look.engine()).startsWith("PostgreSQL ");
                assertThat(look.schema()).contains(Checkup.SCHEMA);
                assertThat(look.bytes()).isPositive();
                assertThat(look.writer()).as("while %s", writing).get().asString().contains("run");
                assertThat(look.damage()).isEmpty();
            });
        }
        assertThat(Checkup.of(loaded)).get().satisfies(look -> assertThat(look.writer()).isEmpty());
    }
}
