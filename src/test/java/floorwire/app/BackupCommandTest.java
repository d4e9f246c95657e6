package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.store.Database;
import floorwire.store.Postgres;

/** {@code backup}, {@code restore} and {@code migrate} as typed: what is wrong is one line, exit code 2, and nothing is changed. */
class BackupCommandTest {

    @TempDir Path folder;
    private Path backup = Path.of("");

    @BeforeEach
    void load() throws IOException {
        backup = folder.resolve("a.zip");
        assertThat(Ran.of("ingest", "--database", url("a.db"), Files.writeString(folder.resolve("a.xml"), StatusFile.s2174())).exit())
                .isZero();
        Ran ran = Ran.of("backup", "--database", url("a.db"), backup);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.last()).matches(".*a\\.zip: 20 tables, \\d+ rows, schema \\d+, \\d+\\.\\d MB, written and read again in [\\d.]+ s");
    }

    private String url(String name) {
        return Database.SQLITE + folder.resolve(name);
    }

    private static void refused(Ran ran, String... words) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.errors()).singleElement().asString().contains(words).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    /** While the backup is verified, before any database is looked at. */
    private void refusedAtOnce(Path file, String... words) {
        refused(Ran.of("restore", "--database", url("new.db"), file), words);
        assertThat(folder.resolve("new.db")).doesNotExist();
    }

    /** Into neither engine, and neither holds anything afterwards. */
    private void refusedEverywhere(Path file, String... words) {
        refusedAtOnce(file, words);
        String postgres = Postgres.database();
        refused(Ran.of("restore", "--database", postgres, file), words);
        refused(Ran.of("ask", "--database", postgres, "status"), "there is no database");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(found -> found.toString().contains(".part"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_was_backed_up_beside_a_writer_is_restored_and_answers() {
        try (Database writing = Database.write(url("a.db"), "run")) {
            writing.run(() -> {});
            assertThat(Ran.of("backup", "--database", url("a.db"), folder.resolve("b.zip")).exit()).isZero();
        }
        Ran restored = Ran.of("restore", "--database", url("new.db"), folder.resolve("b.zip"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.last()).contains("20 tables", "verified and restored");
        assertThat(Ran.of("ask", "--database", url("new.db"), "bill s2174-119").out()).contains("S. 2174 (119th)");
    }

    @Test
    void a_database_that_is_not_empty_is_kept_and_with_force_moved_aside() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("a.db"));
        refused(Ran.of("restore", "--database", url("a.db"), backup), "a.db", "is not empty", "--force");
        assertThat(folder.resolve("a.db")).hasBinaryContent(before);
        Ran forced = Ran.of("restore", "--force", "--database", url("a.db"), backup);
        assertThat(forced.exit()).as(forced.err()).isZero();
        Path aside = Path.of(forced.out().lines().findFirst().orElseThrow().replaceFirst(".* is now ", ""));
        assertThat(Ran.of("ask", "--database", Database.SQLITE + aside, "bill s2174-119").exit()).isZero();
        assertThat(Ran.of("ask", "--database", url("a.db"), "bill s2174-119").exit()).isZero();
    }

    @Test
    void a_file_that_is_no_database_is_kept_and_with_force_moved_aside() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear Senator, ".repeat(200));
        refused(Ran.of("restore", "--database", url("letter"), backup), "is not empty");
        assertThat(letter).hasContent("Dear Senator, ".repeat(200));
        Ran forced = Ran.of("restore", "--force", "--database", url("letter"), backup);
        assertThat(Path.of(forced.out().lines().findFirst().orElseThrow().replaceFirst(".* is now ", "")))
                .hasContent("Dear Senator, ".repeat(200));
    }

    @Test
    void nothing_is_restored_under_a_writer() {
        try (Database writing = Database.write(url("a.db"), "run")) {
            writing.run(() -> {});
            refused(Ran.of("restore", "--force", "--database", url("a.db"), backup), "being written by floorwire run");
        }
    }

    @Test
    void what_is_no_backup_is_named() throws IOException {
        refused(Ran.of("restore", "--database", url("new.db"), folder.resolve("none.zip")), "there is no file");
        refusedAtOnce(Files.writeString(folder.resolve("x"), "Dear Senator"), "no backup");
        refusedAtOnce(Files.write(folder.resolve("y"), StatusFile.zip("a.xml", StatusFile.s2174())), "no backup of Floorwire's");
        refused(Ran.of("backup", "--database", url("none.db"), folder.resolve("c.zip")), "there is no database");
        refused(Ran.of("backup", "--database", url("a.db"), folder), "is a folder");
        refused(Ran.of("backup", "--database", url("a.db"), folder.resolve("absent/c.zip")), "does not exist");
        refused(Ran.of("backup", "--database", url("a.db"), backup), "exists", "--force");
    }

    @Test
    void a_backup_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        for (int length : new int[]{0, 1, 100, whole.length / 2, whole.length - 30, whole.length - 1}) {
            refused(Ran.of("restore", "--database", url("new.db"), Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length))),
                    "cut");
            assertThat(folder.resolve("new.db")).doesNotExist();
        }
    }

    @Test
    void a_backup_with_a_changed_byte_is_refused_or_restores_the_same() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        int refused = 0;
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Path target = folder.resolve("new" + at + ".db");
            Ran ran = Ran.of("restore", "--database", Database.SQLITE + target, Files.write(folder.resolve("changed"), changed));
            assertThat(ran.exit()).as(ran.err()).isIn(0, 2);
            if (ran.exit() == 0) {
                assertThat(Ran.of("ask", "--database", Database.SQLITE + target, "bill s2174-119").out()).contains("S. 2174 (119th)");
            } else {
                refused++;
                assertThat(target).doesNotExist();
                assertThat(ran.errors()).singleElement().asString().doesNotContain("Exception");
            }
        }
        assertThat(refused).as("the rest lies in the zip's own headers: time stamps, attributes").isGreaterThan(15);
    }

    @Test
    void rows_and_tables_that_the_manifest_does_not_tell_of_are_refused() throws IOException {
        refusedAtOnce(changed("bill.jsonl", text -> text + text), "bill", "longer than the manifest");
        refusedAtOnce(changed("bill.jsonl", text -> ""), "bill", "shorter than the manifest");
        refusedAtOnce(changed("bill.jsonl", text -> text.replace("2174", "2175")), "bill", "hash");
        refusedAtOnce(with("../../escaped.jsonl", "{}\n"), "escaped.jsonl", "does not announce");
        refusedEverywhere(with("mine.jsonl", "{}\n"), "mine.jsonl", "does not announce");
        refusedAtOnce(changed("manifest.json", text -> text.replace("\"word\"", "\"worse\"")), "word.jsonl", "does not announce");
    }

    @Test
    void a_newer_and_a_senseless_manifest_are_told_apart() throws IOException {
        refusedAtOnce(changed("manifest.json", text -> text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2")),
                "newer Floorwire");
        refusedAtOnce(changed("manifest.json", text -> text.replaceFirst("\"schema\" : \\d+", "\"schema\" : 99")), "newer Floorwire");
        refusedAtOnce(changed("manifest.json", text -> text.replaceFirst("\"schema\" : \\d+", "\"schema\" : -1")), "damaged");
        refusedAtOnce(changed("manifest.json", text -> "{"), "manifest");
        refusedAtOnce(changed("manifest.json", text -> " ".repeat(2 << 20)), "manifest of more than");
    }

    /** Whoever can make hashes can make these: types, columns, tables and sizes are judged for themselves. */
    @Test
    void a_forged_backup_whose_hashes_hold_is_refused_all_the_same() throws IOException {
        refusedAtOnce(forged("bill", text -> text.replace("\"congress\":119", "\"congress\":\"many\"")), "bill", "congress", "type");
        refusedEverywhere(forged("bill", text -> text.replace("\"congress\":119", "\"congress\":99999999999")), "bill", "congress", "type");
        refusedAtOnce(forged("bill", text -> text.replace("\"congress\":119", "\"congress\":[119]")), "bill", "neither text nor");
        refusedAtOnce(forged("bill", text -> text.replace("\"congress\":119", "\"congress\":null")), "bill");
        refusedAtOnce(forged("bill", text -> text.replace("\"congress\":", "\"x\":")), "bill", "columns");
        refusedEverywhere(forged("bill", text -> text + text), "bill", "refused by the database");
        refusedAtOnce(forged("bill", text -> "Dear Senator\n"), "bill", "no JSON");
        refusedAtOnce(forged("bill", text -> " ".repeat(33 << 20) + "\n"), "bill", "unpacks to far more");
        refusedAtOnce(forged("bill", text -> (" ".repeat(1 << 20) + "{}\n").repeat(2)), "bill", "columns");
    }

    @Test
    void a_database_of_an_older_schema_is_migrated_after_a_backup_beside_it() throws SQLException, IOException {
        older(url("a.db"));
        refused(Ran.of("ask", "--database", url("a.db"), "status"), "has schema 1", "floorwire migrate --database");
        refused(Ran.of("ingest", "--database", url("a.db"), folder.resolve("a.xml")), "floorwire migrate");
        Ran migrated = Ran.of("migrate", "--database", url("a.db"));
        assertThat(migrated.exit()).as(migrated.err()).isZero();
        assertThat(migrated.out()).contains("backup before: ", "a.db.before-schema-", "from schema 1 to schema ");
        assertThat(Ran.of("ask", "--database", url("a.db"), "bill s2174-119").out()).contains("S. 2174 (119th)");
        assertThat(Ran.of("migrate", "--database", url("a.db")).out()).contains("nothing to do");
        Path before = Path.of(migrated.out().lines().findFirst().orElseThrow().replace("backup before: ", ""));
        assertThat(Ran.of("restore", "--database", url("again.db"), before).exit()).isZero();
        assertThat(Ran.of("ask", "--database", url("again.db"), "bill s2174-119").out()).contains("S. 2174 (119th)");
    }

    @Test
    void postgresql_is_told_where_its_backup_goes() throws SQLException {
        String postgres = Postgres.database();
        assertThat(Ran.of("migrate", "--database", postgres).out()).contains("from schema none to schema");
        assertThat(Ran.of("restore", "--database", postgres, backup).exit()).isZero();
        older(postgres);
        refused(Ran.of("migrate", "--database", postgres), "--backup FILE", "--no-backup");
        refused(Ran.of("migrate", "--no-backup", "--backup", folder.resolve("p.zip"), "--database", postgres), "exclude each other");
        assertThat(Ran.of("migrate", "--backup", folder.resolve("p.zip"), "--database", postgres).out()).contains("p.zip", "to schema");
        assertThat(Ran.of("ask", "--database", postgres, "bill s2174-119").out()).contains("S. 2174 (119th)");
        refused(Ran.of("migrate", "--database", url("none.db")), "there is no database");
    }

    /** Takes the database back to schema 1. */
    private static void older(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var sql = connection.createStatement()) {
            sql.execute("alter table source_health drop column newest");
            sql.execute("alter table source_health drop column unanswered_since");
            sql.execute("alter table bill drop column disputes");
            sql.execute("drop table group_topic");
            sql.execute("drop table installation");
            sql.execute("drop table roll_call_word");
            sql.execute("drop table bill_text");
            sql.execute("drop table group_provision");
            sql.execute("drop table text_section");
            sql.execute("drop table provision_step");
            sql.execute("drop table legislator");
            sql.execute("alter table channel drop column paused");
            for (String column : List.of("layout", "friday", "mention", "members")) {
                sql.execute("alter table channel drop column " + column);
            }
            sql.execute("alter table delivery drop column kind");
            sql.execute("alter table delivery drop column target");
            sql.execute("alter table audit drop column platform");
            sql.execute("alter table audit drop column channel");
            sql.execute("drop index resource_by_subject");
            sql.execute("drop index heard_by_subject");
            sql.execute("drop index bill_by_congress");
            sql.execute("drop index bill_by_time");
            sql.execute("delete from flyway_schema_history where version <> '1'");
        }
    }

    private Path with(String name, String text) throws IOException {
        Map<String, String> files = files();
        files.put(name, text);
        return zip(files);
    }

    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Map<String, String> files = files();
        files.computeIfPresent(name, (entry, text) -> change.apply(text));
        return zip(files);
    }

    /** Changes a table and makes the manifest agree. */
    private Path forged(String table, UnaryOperator<String> change) throws IOException {
        Map<String, String> files = files();
        String before = files.getOrDefault(table + ".jsonl", "");
        String after = change.apply(before);
        files.put(table + ".jsonl", after);
        files.computeIfPresent("manifest.json", (name, text) -> text.replace(sha256(before), sha256(after))
                .replaceFirst("(?s)(\"name\" : \"" + table + "\".*?\"rows\" : )\\d+(,\\s*\"bytes\" : )\\d+",
                        "$1" + after.chars().filter(c -> c == '\n').count() + "$2" + after.getBytes(StandardCharsets.UTF_8).length)
                .replaceFirst("\"congress\",", after.contains("\"x\":") ? "\"x\"," : "\"congress\","));
        return zip(files);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path made = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(made); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return made;
    }
}
