package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.audience.Channel;
import floorwire.audience.Installation;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.store.Database;
import floorwire.store.Seal;
import floorwire.store.SqlAudience;
import floorwire.store.SqlInstallations;

/** What is kept of a workspace, from the command line. */
class WorkspaceCommandTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    @TempDir Path folder;

    private String filled() {
        String url = Database.SQLITE + folder.resolve("ledger.db");
        try (Database database = Database.write(url, "test")) {
            for (String town : Set.of("slack:T1", "slack:T2")) {
                new SqlInstallations(database, Optional.of(Seal.fresh())).install(
                        new Installation(town, "Peace\u0007 Town", "U0BOT", new TreeSet<>(), NOON), Tokens.lasting(new Secret("xoxb-1")));
                new SqlAudience(database).save(new Channel(town, new ChannelRef("slack", "C" + town.substring(6)), Congress.WASHINGTON,
                        Optional.empty()));
            }
            new SqlInstallations(database, Optional.empty()).end("slack:T2", Optional.empty(), new Installation.End(NOON, "removed"));
        }
        return url;
    }

    @Test
    void workspaces_are_listed_and_one_is_deleted_without_the_key() {
        String url = filled();
        Ran list = Ran.of("workspace", "list", "--database", url);
        assertThat(list.out())
                .isEqualTo("slack:T1  2 rows  Peace  Town, installed\nslack:T2  2 rows  Peace  Town, out since 2026-01-10T12:00:00Z\n");
        Ran unasked = Ran.of("workspace", "delete", "slack:T1", "--database", url);
        assertThat(unasked.exit()).isEqualTo(Main.USAGE);
        assertThat(unasked.out()).contains("of slack:T1: 1 channel, 1 installation");
        assertThat(unasked.err()).contains("say --yes");
        Ran deleted = Ran.of("workspace", "delete", "slack:T1", "--yes", "--database", url);
        assertThat(deleted.exit()).isZero();
        assertThat(deleted.last()).isEqualTo("deleted: 1 channel, 1 installation");
        assertThat(Ran.of("workspace", "list", "--database", url).out()).startsWith("slack:T2").doesNotContain("slack:T1");
    }

    @Test
    void a_workspace_that_is_not_there_is_named_with_the_way_out() {
        Ran ran = Ran.of("workspace", "delete", "slack:T9", "--yes", "--database", filled());
        assertThat(ran.exit()).isEqualTo(Main.USAGE);
        assertThat(ran.err()).contains("nothing is kept of a workspace slack:T9").contains("workspace list");
    }

    @Test
    void a_database_that_is_not_there_is_not_made() {
        Ran ran = Ran.of("workspace", "delete", "slack:T1", "--yes", "--database", Database.SQLITE + folder.resolve("absent.db"));
        assertThat(ran.exit()).isEqualTo(Main.USAGE);
        assertThat(ran.err()).contains("there is no database");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_key_is_printed_alone_and_rotation_needs_one() {
        Ran made = Ran.of("key", "new");
        assertThat(made.exit()).isZero();
        assertThat(made.out()).matches("fwkey1\\.[\\w-]+\n");
        assertThat(made.err()).isEmpty();
        Ran without = Ran.of("key", "rotate");
        assertThat(without.exit()).isEqualTo(Main.USAGE);
        assertThat(without.err()).contains("FLOORWIRE_TOKEN_KEY is not set").contains("key new");
    }

    @Test
    void a_key_is_rotated_from_its_file_and_cut_down_again() throws Exception {
        Path key = folder.resolve("token-key");
        Files.writeString(key, Ran.of("key", "new").out());
        Path config = folder.resolve("floorwire.yaml");
        Files.writeString(config, "token-key-file: token-key\n");
        String rotated = Ran.of("key", "rotate", "--config", config).out().strip();
        assertThat(Seal.of(rotated).size()).isEqualTo(2);
        Files.writeString(key, rotated);
        assertThat(Seal.of(Ran.of("key", "newest", "--config", config).out().strip()).size()).isEqualTo(1);
    }
}
