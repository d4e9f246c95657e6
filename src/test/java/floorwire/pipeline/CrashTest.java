package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.store.Database;

/**
 * The process ends between any two steps of a unit of work and of a delivery; whoever starts it again finds nothing lost, and nothing
 * repeated whose outcome was known (decisions 3 and 4).
 */
class CrashTest {

    private static final String MAY_REPEAT = "|This may repeat an earlier post: whether that one arrived could not be found out.";
    private static final List<String> KEPT = List.of(CrashScenario.POSTS, CrashScenario.DATABASE, CrashScenario.DATABASE + "-wal");
    /** Real deaths are slow: the suite dies at a few steps, {@code -Dcrash.every=1} at each. */
    private static final int EVERY = Integer.getInteger("crash.every", 101);

    @TempDir private static Path shared;
    private static Path prepared;
    private static Path whole;
    private static final List<String> CALLS = new ArrayList<>();

    @TempDir Path folder;

    @BeforeAll
    static void play_it_whole() throws IOException {
        prepared = Files.createDirectory(shared.resolve("prepared"));
        CrashScenario.prepare(prepared);
        whole = copy(prepared, shared.resolve("whole"));
        new CrashScenario(whole, false, CALLS::add).play();
        assertThat(posts(whole)).hasSizeGreaterThanOrEqualTo(8).noneMatch(post -> post.contains(MAY_REPEAT));
        assertThat(CALLS).contains("UnitOfWork.call", "Ledger.keep", "Sources.remember", "Outbox.enqueue", "Outbox.mark",
                "ChatPlatform.send", "Audience.channel", "Watches.on");
    }

    /**
     * What a killed process leaves behind is what its files hold at that moment, so copies of them are as good as deaths, and steps
     * between which no file changed are one.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatever_the_files_hold_before_any_step_is_recovered_from(boolean resolves) throws IOException, SQLException {
        Path running = copy(prepared, folder.resolve("running"));
        Map<Integer, Path> left = new LinkedHashMap<>();
        int[] step = new int[1];
        new CrashScenario(running, resolves, call -> {
            try {
                if (left.isEmpty() || !same(running, left.values().stream().reduce((one, last) -> last).orElseThrow())) {
                    left.put(step[0], copy(running, folder.resolve("left" + step[0])));
                }
                step[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).play();
        assertThat(step[0]).isEqualTo(CALLS.size());
        assertThat(left).as("each unit of work, each mark and each post leaves other files behind").hasSizeGreaterThan(25);
        for (Map.Entry<Integer, Path> died : left.entrySet()) {
            recovers(died.getValue(), resolves, died.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_process_that_dies_before_a_step_is_started_again(boolean resolves) throws IOException, InterruptedException, SQLException {
        for (int step = resolves ? 0 : 1; step < CALLS.size(); step += EVERY) {
            Path dying = copy(prepared, folder.resolve("dying" + step));
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                    System.getProperty("java.class.path"), CrashScenario.class.getName(), dying.toString(), Integer.toString(step + 1),
                    Boolean.toString(resolves)).redirectErrorStream(true).redirectOutput(folder.resolve("dying.log").toFile()).start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(folder.resolve("dying.log"))).isEqualTo(137);
            recovers(dying, resolves, step);
        }
    }

    private void recovers(Path left, boolean resolves, int step) throws IOException, SQLException {
        String what = "died before step " + step + ", " + CALLS.get(step);
        new CrashScenario(left, resolves, call -> {}).play();
        List<String> expected = posts(whole);
        List<String> told = new ArrayList<>();
        int marked = 0;
        for (String post : posts(left)) {
            boolean mayRepeat = post.endsWith(MAY_REPEAT);
            marked += mayRepeat ? 1 : 0;
            String plain = post.replace(MAY_REPEAT, "");
            if (!(mayRepeat && told.contains(plain))) {
                told.add(plain);
            }
        }
        assertThat(told).as(what).containsExactlyInAnyOrderElementsOf(expected);
        for (String channel : Set.of("#nato", "#bill")) {
            assertThat(told.stream().filter(post -> post.contains(channel))).as(what)
                    .containsExactlyElementsOf(expected.stream().filter(post -> post.contains(channel)).toList());
        }
        assertThat(marked).as(what).isLessThanOrEqualTo(resolves ? 0 : 1);
        assertThat(ledger(left)).as(what).isEqualTo(ledger(whole));
    }

    /** Posts without their delivery's id. */
    private static List<String> posts(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(CrashScenario.POSTS)).stream().map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    private static Set<String> ledger(Path folder) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(Database.SQLITE + folder.resolve(CrashScenario.DATABASE));
                Statement statement = connection.createStatement()) {
            for (String table : List.of("bill", "word", "change", "membership", "resource")) {
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            line.append('\t').append(row.getString(i));
                        }
                        rows.add(line.toString());
                    }
                }
            }
        }
        return rows;
    }

    private static boolean same(Path one, Path other) throws IOException {
        for (String file : KEPT) {
            boolean there = Files.exists(one.resolve(file));
            if (there != Files.exists(other.resolve(file)) || (there && Files.mismatch(one.resolve(file), other.resolve(file)) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (String file : KEPT) {
            if (Files.exists(from.resolve(file))) {
                Files.copy(from.resolve(file), to.resolve(file));
            }
        }
        return to;
    }
}
