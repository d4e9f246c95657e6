package floorwire.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server, started at first use and ended with the JVM of the tests. Where it cannot start, the test is skipped. */
public final class Postgres {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static String unable = "";

    private Postgres() {}

    private static synchronized EmbeddedPostgres server() {
        if (server == null && unable.isEmpty()) {
            try {
                server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(30)).start();
            } catch (IOException | RuntimeException e) {
                unable = String.valueOf(e.getMessage());
            }
        }
        EmbeddedPostgres started = server;
        assumeTrue(started != null, "skipped: no PostgreSQL could be started here: " + unable);
        return Objects.requireNonNull(started);
    }

    /** The URL of a new database with nothing in it. */
    public static String database() {
        String name = "floorwire" + MADE.incrementAndGet();
        admin("create database " + name);
        return url(name, "postgres");
    }

    /** The URL of a database that may not exist. */
    public static String url(String database, String user) {
        return server().getJdbcUrl(user, database);
    }

    /** Runs a statement as the server's master. */
    public static void admin(String statement) {
        run(url("postgres", "postgres"), statement);
    }

    /** Does something to a database behind the program's back. */
    public static void run(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url); Statement made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** From now on, this user must give a password. */
    public static void demandPassword(String user) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres", "postgres"));
                Statement made = connection.createStatement()) {
            var rows = made.executeQuery("show hba_file");
            rows.next();
            Path rules = Path.of(rows.getString(1));
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
            made.execute("select pg_reload_conf()");
        }
    }
}
