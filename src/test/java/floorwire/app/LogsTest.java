package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.alert.Delivery;
import floorwire.alert.Trace;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;
import floorwire.store.Postgres;

/** The log of a whole turn, at its most talkative: one id from feed to post, one JSON object a line, and no secret. */
class LogsTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";
    private static final String PASSWORD = "hunter2-of-the-database";

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @AfterEach
    void quiet() {
        Logs.configure("WARN", false, System.err);
    }

    private List<String> lines() {
        return logged.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void one_id_joins_feed_and_post_and_no_line_shows_a_secret() throws InterruptedException {
        whole(Database.SQLITE + folder.resolve("logs.db"));
    }

    @Test
    void nor_does_a_whole_turn_on_postgresql_show_its_password() throws InterruptedException {
        whole(Postgres.database() + "&password=" + PASSWORD);
    }

    private void whole(String database) throws InterruptedException {
        try (Served served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z", "FLOORWIRE_CONGRESS_KEY", KEY,
                "FLOORWIRE_DATABASE_URL", database)) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            Logs.configure("TRACE", true, logged);
            served.turn("2025-06-26T12:30:00Z");
            Delivery delivery = served.wiring().outbox().in(java.util.Set.of(Delivery.State.SENT)).getFirst();
            String trace = Trace.of(delivery.subject().orElseThrow(), delivery.createdAt());
            assertThat(lines()).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}")
                    .doesNotContainIgnoringCase(KEY, PASSWORD, "x-api-key", "authorization"));
            JsonMapper json = JsonMapper.builder().build();
            List<String> traced = lines().stream().map(json::readTree).filter(line -> line.path("mdc").path(Trace.KEY).asString("")
                    .equals(trace)).map(LogsTest::message).toList();
            assertThat(traced).anyMatch(text -> text.matches("(govinfo|congressgov): heard \\S+2174\\S*"))
                    .anyMatch(text -> text.matches("\\d+ notices queued for .*#nato.* as POST " + delivery.id()))
                    .anyMatch(text -> text.matches("(govinfo|congressgov): \\d+ changes recorded: s2174-119/.*"))
                    .anyMatch(text -> text.startsWith("delivery " + delivery.id() + " sent to "));
        }
    }

    private static String message(JsonNode line) {
        return line.path("formattedMessage").asString("");
    }

    @Test
    void text_of_a_feed_stays_on_its_line() {
        Logs.configure("INFO", false, logged);
        LoggerFactory.getLogger("x").info("a\nb\r\n12:00:00 ERROR forged");
        assertThat(lines()).singleElement().asString().contains("a b 12:00:00 ERROR forged");
        assertThat(Trace.line("a\u0000b\n" + "c".repeat(1000))).hasSize(301).doesNotContain("\n");
    }
}
