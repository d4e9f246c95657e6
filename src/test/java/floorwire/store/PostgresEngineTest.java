package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One writer whatever happens to its connection, readers that only read, and no password in anything that is said. */
class PostgresEngineTest {

    @Test
    void a_writer_whose_connection_goes_writes_nothing_more_and_another_may_take_over() {
        String url = Postgres.database();
        try (Database database = Database.write(url, "run")) {
            SqlLedger ledger = new SqlLedger(database, new WordJson());
            ledger.save(Stores.row("s1-119", "before"));
            Postgres.admin("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'floorwire run%'"
                    + " and datname = '" + url.replaceFirst(".*/", "").replaceFirst("\\?.*", "") + "'");
            assertThatThrownBy(() -> ledger.save(Stores.row("s1-119", "after"))).isInstanceOf(LeaseLost.class)
                    .hasMessageContaining("the connection was lost").hasMessageContaining("start again");
            try (Database next = Database.write(url, "run")) {
                assertThat(new SqlLedger(next, new WordJson()).allIds()).containsExactly(Stores.id("s1-119"));
                assertThatThrownBy(() -> ledger.save(Stores.row("s1-119", "after"))).isInstanceOf(LeaseLost.class);
                assertThat(new SqlLedger(next, new WordJson()).row(Stores.id("s1-119")).orElseThrow().title()).isEqualTo("before");
            }
        }
    }

    @Test
    void a_connection_that_only_reads_is_opened_anew_when_it_went() {
        String url = Postgres.database();
        try (Database database = Database.write(url, "run")) {
            SqlLedger ledger = new SqlLedger(database, new WordJson());
            ledger.save(Stores.row("s1-119", "before"));
            assertThat(ledger.allIds()).hasSize(1);
            Postgres.admin("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'floorwire reader%'"
                    + " and datname = '" + url.replaceFirst(".*/", "").replaceFirst("\\?.*", "") + "'");
            assertThatThrownBy(ledger::allIds).isInstanceOf(StoreException.class).isNotInstanceOf(LeaseLost.class);
            assertThat(ledger.allIds()).hasSize(1);
            ledger.save(Stores.row("s2-119", "after"));
            assertThat(ledger.allIds()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_server_that_gives_few_connections_answers_all_the_same(int connections) throws InterruptedException, ExecutionException {
        String url = Postgres.database();
        Postgres.admin("create role few" + connections + " login connection limit " + connections);
        Database.write(url, "test").close(); // to make the tables takes more
        Postgres.run(url, "grant all on all tables in schema public to public");
        try (Database database = Database.write(url.replaceFirst("user=\\w+", "user=few" + connections), "run");
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            SqlLedger ledger = new SqlLedger(database, new WordJson());
            ledger.save(Stores.row("s1-119", "a"));
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(askers.submit(() -> ledger.allIds().size()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_lease_is_back_when_a_writer_was_closed() {
        String url = Postgres.database();
        for (int start = 0; start < 40; start++) {
            Database.write(url, "start " + start).close();
        }
    }

    @Test
    void a_reader_cannot_write() {
        String url = Postgres.database();
        Database.write(url, "test").close();
        try (Database database = Database.read(url)) {
            assertThatThrownBy(() -> new SqlLedger(database, new WordJson()).save(Stores.row("s1-119", "a")))
                    .isInstanceOf(StoreException.class).hasMessageContaining("read-only transaction");
            assertThat(new SqlLedger(database, new WordJson()).allIds()).isEmpty();
        }
    }

    @Test
    void two_schemas_of_one_database_have_a_writer_each() {
        String url = Postgres.database();
        Postgres.run(url, "create schema other");
        try (Database one = Database.write(url, "run"); Database other = Database.write(url + "&currentSchema=other", "run")) {
            new SqlLedger(one, new WordJson()).save(Stores.row("s1-119", "a"));
            assertThat(new SqlLedger(other, new WordJson()).allIds()).isEmpty();
        }
        assertThatThrownBy(() -> Database.write(url + "&currentSchema=absent", "run")).isInstanceOf(StoreException.class)
                .hasMessageContaining("currentSchema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/d?user=u&password=hunter2", "jdbc:postgresql://u:hunter2@h/d",
        "jdbc:postgresql://u:hunter2@h:1/d?x=%zz", "jdbc:postgresql://h:port/d?password=hunter2", "jdbc:postgresql://h?password=hunter2",
        "jdbc:postgresql://h/d?user=u&password=hunter2%zz", "jdbc:postgresql://127.0.0.1:1/d?user=u&password=hunter2",
        "postgresql://u:hunter2@h/d", "jdbc:mysql://h/d?password=hunter2", "jdbc:postgresql://h.invalid:1/d?sslpassword=hunter2"})
    void a_password_is_in_no_error_and_in_none_of_its_causes(String url) {
        try {
            Database.write(url, "run").close();
            assertThat(url).as("was opened").isEmpty();
        } catch (StoreException e) {
            StringWriter everything = new StringWriter();
            e.printStackTrace(new PrintWriter(everything));
            assertThat(everything.toString()).doesNotContain("hunter2");
            assertThat(e.getMessage()).contains(":");
        }
    }

    @Test
    void user_and_password_come_from_the_environment_unless_the_address_has_them() {
        Map<String, String> environment = Map.of("PGUSER", "from", "PGPASSWORD", "outside");
        assertThat(PostgresUrl.of("jdbc:postgresql://h/d", environment).source("test"))
                .satisfies(source -> assertThat(source.getUser() + source.getPassword()).isEqualTo("fromoutside"));
        assertThat(PostgresUrl.of("jdbc:postgresql://h/d?user=a&password=b", environment).source("test"))
                .satisfies(source -> assertThat(source.getUser() + source.getPassword()).isEqualTo("ab"));
    }

    /** SQLSTATE, PostgreSQL documentation appendix A. */
    @ParameterizedTest
    @CsvSource({"53100, disk is full", "53300, too many connections", "25006, primary", "42501, right to create", "57P03, starting",
        "3F000, currentSchema", "08006, is the server running", "23505, nothing of this step was kept"})
    void what_the_server_says_comes_with_the_way_out(String state, String wayOut) {
        PostgresEngine engine = new PostgresEngine(PostgresUrl.of("jdbc:postgresql://h:1/d?password=hunter2", Map.of()));
        assertThat(engine.failure(new SQLException("it says", state))).hasMessageStartingWith("jdbc:postgresql://h:1/d: it says - ")
                .hasMessageContaining(wayOut);
    }
}
