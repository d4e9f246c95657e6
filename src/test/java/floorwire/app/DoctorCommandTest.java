package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** What the doctor says of a healthy installation, and of each thing that can be wrong with one. */
class DoctorCommandTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";
    private static final String CURRENT = "{\"congress\":{\"number\":119}}";

    @TempDir private Path folder;
    private final MockWebServer host = new MockWebServer();
    private final Rehearsal rehearsal = Rehearsal.start(Scenario.season(), () -> Instant.now());

    @BeforeEach
    void open() throws IOException {
        host.start();
    }

    @AfterEach
    void close() {
        host.close();
        rehearsal.close();
    }

    private Path config(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("floorwire.yaml"), String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private Ran doctor(Path config, Object... more) {
        var words = new ArrayList<Object>(List.of("doctor", "--config", config));
        words.addAll(List.of(more));
        if (!words.contains("--database")) {
            words.addAll(List.of("--database", Database.SQLITE + folder.resolve("floorwire.db")));
        }
        if (!words.contains("--govinfo-url")) {
            words.addAll(List.of("--govinfo-url", rehearsal.base()));
        }
        if (!words.contains("--clerk-url")) {
            words.addAll(List.of("--clerk-url", "off", "--senate-url", "off"));
        }
        if (!words.contains("--legislators-url")) {
            words.addAll(List.of("--legislators-url", "off"));
        }
        return Ran.of(words.toArray());
    }

    private Ran keyed(MockResponse answer) throws IOException {
        host.enqueue(answer);
        return doctor(config("congress-key: " + KEY, "contact: mailto:ops@example.org", "congress-url: " + host.url("/v3")));
    }

    private static MockResponse answer(int code, String body, String... headers) {
        var response = new MockResponse.Builder().code(code).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    @Test
    void a_healthy_installation_has_no_trouble_and_every_line_says_what_was_found() throws IOException {
        try (var wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("floorwire.db"), "run"), Instant::now)) {
            wiring.sources().succeeded("govinfo", Instant.parse("2026-11-20T13:05:00Z"),
                    java.util.Optional.of(Instant.parse("2026-11-20T11:00:00Z")));
            wiring.sources().failed("congressgov", Instant.parse("2026-11-20T13:05:00Z"), "503: not available");
        }
        Ran ran = keyed(answer(200, CURRENT, "X-RateLimit-Limit", "5000", "X-RateLimit-Remaining", "4998"));
        assertThat(ran.out()).contains("Configuration\n  ✓ file: " + folder.resolve("floorwire.yaml"),
                "✓ contact: mailto:ops@example.org, from contact in ", "✓ zone: America/New_York (default)",
                "✓ congress-key: set, from congress-key in ", "✓ Java: ", "✓ clock: ", "✓ engine: SQLite 3.",
                "✓ writer: nobody writes now", "✓ quick check: nothing damaged", "✓ holds: 0 bills, 0 follows",
                "✓ posts: 0 waiting, 0 held for a second word, 0 given up", "answered in", "lists ", "the key is taken",
                "4998 of 5000 requests are left in this hour",
                "GovInfo, so far: last answered Fri 20 Nov 2026, 8:05 am ET, newest record Fri 20 Nov 2026, 6:00 am ET",
                "! Congress.gov API, so far: never answered; failing since Fri 20 Nov 2026, 8:05 am ET (503: not available)",
                "✓ console: standard output", "No trouble, 1 thing to know (!).");
        assertThat(ran.exit()).isEqualTo(Main.OK);
        assertThat(ran.out() + ran.err()).doesNotContain(KEY);
        assertThat(rehearsal.unknownRequests()).isEmpty();
    }

    @Test
    void the_list_of_members_is_asked_for_and_what_stands_in_its_place_is_told() throws IOException {
        Path config = config("contact: mailto:ops@example.org");
        assertThat(doctor(config, "--legislators-url", rehearsal.legislators()).out()).contains("answered in", ", lists 5",
                "✓ Members, so far: never asked by this ledger");
        assertThat(doctor(config).out()).contains("✓ Members: left out: legislators-url is off");
        host.enqueue(answer(200, "<html>Welcome to our network</html>"));
        Ran ran = doctor(config, "--legislators-url", host.url("").toString());
        assertThat(ran.out()).contains("✗ Members", "but with not a list of members but an HTML page", "See the setting legislators-url");
        assertThat(ran.exit()).isNotEqualTo(Main.OK);
    }

    @Test
    void without_key_contact_or_ledger_nothing_is_wrong_and_each_is_told_with_the_way_out() throws IOException {
        Ran ran = doctor(config("# nothing yet"));
        assertThat(ran.exit()).isEqualTo(Main.OK);
        assertThat(ran.out()).contains("! contact: not set", "→ contact: mailto:you@example.org", "! ledger: ", "is not made yet",
                "→ ./floorwire run makes it", "no key: GovInfo is read alone", "→ a key is free, at https://api.congress.gov/sign-up/");
        assertThat(Files.exists(folder.resolve("floorwire.db"))).as("looking makes nothing").isFalse();
        assertThat(host.getRequestCount()).as("nobody is asked who is not configured").isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"error":{"code":"API_KEY_MISSING","message":"m"}}      | does a proxy take the header
            {"error":{"code":"API_KEY_INVALID","message":"m"}}      | a new key may need some minutes
            {"error":{"code":"API_KEY_DISABLED","message":"m"}}     | get another at https://api.congress.gov/sign-up/
            {"error":{"code":"API_KEY_UNVERIFIED","message":"m"}}   | open the link in the mail
            {"error":{"code":"API_KEY_UNAUTHORIZED","message":"m"}} | the key is for another service
            {"error":"Authorization failed"}                        | try again in ten
            <html>no</html>                                         | refuses this machine's address
            """)
    void a_refused_key_is_told_with_its_code_and_what_to_do(String body, String way) throws IOException {
        Ran ran = keyed(answer(403, body, "X-RateLimit-Limit", "5000", "X-RateLimit-Remaining", "4998"));
        assertThat(ran.out()).contains("✗ Congress.gov API", "403: refused", way, "1 trouble");
        assertThat(ran.exit()).isEqualTo(Main.BAD_INPUT);
        assertThat(ran.out()).doesNotContain(KEY);
    }

    @Test
    void something_else_than_the_api_and_a_budget_that_is_used_up_are_told_apart() throws IOException {
        assertThat(keyed(answer(200, "<html>hotel wifi</html>")).out()).contains("✗ Congress.gov API", "not with what was asked for",
                "page of some network");
        assertThat(keyed(answer(429, "{}", "Retry-After", "1800")).out()).contains("429: too many requests",
                "requests of this hour are used up");
    }

    @Test
    void a_source_that_is_away_is_trouble_of_the_source_and_found_within_fifteen_seconds() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Instant start = Instant.now();
        Ran ran = doctor(config("contact: mailto:ops@example.org"), "--govinfo-url", "http://127.0.0.1:" + closed);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(ran.exit()).isEqualTo(Main.BAD_INPUT);
        assertThat(ran.out()).contains("✗ GovInfo: the connection failed", "(after 2 attempts)", "→ check the network");
        rehearsal.fail("/bulkdata", Fault.HTML);
        assertThat(doctor(config("")).out()).contains("but with something else than a listing");
    }

    @ParameterizedTest
    @CsvSource({"0, '✓ clock: ', 0", "-90, '✓ clock: ', 0", "180, '! clock: 3 min behind', 0", "-180, '! clock: 3 min ahead', 0",
        "900, '✗ clock: 15 min behind', 2", "-90000, '✗ clock: 25 h ahead', 2"})
    void our_clock_is_compared_with_the_source_s(int ahead, String line, int exit) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(ahead).atOffset(ZoneOffset.UTC));
        host.enqueue(answer(200, "{\"files\":[]}", "Date", date));
        Ran ran = doctor(config("contact: mailto:ops@example.org"), "--govinfo-url", host.url("").toString());
        assertThat(ran.out()).contains(line);
        assertThat(ran.exit()).isEqualTo(exit);
    }

    @Test
    void a_configuration_that_cannot_be_read_is_the_first_trouble_and_nobody_is_asked() throws IOException {
        Ran unknown = doctor(config("congres-key: " + KEY));
        assertThat(unknown.exit()).isEqualTo(Main.USAGE);
        assertThat(unknown.out()).contains("✗ file: ", "Did you mean congress-key?").doesNotContain(KEY);
        Ran zone = doctor(config("zone: Eastern", "private-listen: 8025", "contact: mailto:\u00e4@example.org"));
        assertThat(zone.exit()).isEqualTo(Main.USAGE);
        assertThat(zone.out()).contains("✗ zone: ", "then it is America/New_York", "✗ contact: ", "✗ private-listen: ", "3 troubles");
        assertThat(rehearsal.requests()).isEmpty();
    }

    @Test
    void a_secret_that_others_may_read_is_told() throws IOException {
        Path config = config("congress-key: " + KEY, "congress-url: " + host.url("/v3"));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
        host.enqueue(answer(200, CURRENT));
        assertThat(doctor(config).out()).contains("! secret: ", "→ chmod 600 " + config);
    }

    @Test
    void a_database_that_is_none_or_not_ours_or_damaged_is_told_with_the_way_out() throws IOException {
        Path file = folder.resolve("floorwire.db");
        Files.writeString(file, "this is no database, whatever its name may say of it");
        Ran none = doctor(config("contact: mailto:ops@example.org"));
        assertThat(none.exit()).isEqualTo(Main.USAGE);
        assertThat(none.out()).contains("✗ ledger: ", "NOTADB", "→ this file is not a database: give another --database");
        assertThat(doctor(config(""), "--database", "mysql:x").out()).contains("✗ ledger: ", "jdbc:sqlite:FILE");
    }

    @Test
    void who_writes_is_told_while_they_write() throws IOException {
        try (var writing = Database.write(Database.SQLITE + folder.resolve("floorwire.db"), "run")) {
            assertThat(writing.address()).isNotEmpty();
            assertThat(doctor(config("")).out()).contains("✓ writer: this process");
        }
        assertThat(doctor(config("")).out()).contains("✓ writer: nobody writes now");
    }

    @Test
    void the_same_as_json() throws IOException {
        Ran ran = doctor(config("contact: mailto:ops@example.org"), "--json");
        var root = tools.jackson.databind.json.JsonMapper.shared().readTree(ran.out());
        assertThat(root.path("exit").asInt()).isEqualTo(ran.exit()).isZero();
        assertThat(root.path("findings").valueStream().map(one -> one.path("group").asString()).distinct())
                .containsExactly("configuration", "machine", "database", "sources", "platforms");
        assertThat(root.at("/findings/0/what").asString()).isEqualTo("file");
    }
}
