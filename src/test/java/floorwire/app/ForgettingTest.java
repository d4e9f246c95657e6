package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.audience.Workspaces;
import floorwire.store.Database;
import floorwire.store.Seal;
import floorwire.store.SqlInstallations;
import floorwire.store.SqlWorkspaces;

/** What is kept of a workspace that removed the app goes after the days of grace. */
class ForgettingTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    @Test
    void a_removed_workspace_is_forgotten_after_its_grace_and_one_that_came_back_is_not(@TempDir Path folder) {
        try (Database database = Database.write(Database.SQLITE + folder.resolve("ledger.db"), "test")) {
            Installations installations = new SqlInstallations(database, Optional.of(Seal.fresh()));
            Workspaces workspaces = new SqlWorkspaces(database);
            for (String town : new String[]{"slack:T1", "slack:T2", "slack:T3"}) {
                installations.install(new Installation(town, "Town", "U0BOT", new TreeSet<>(), NOON), Tokens.lasting(new Secret("xoxb-1")));
            }
            installations.end("slack:T1", Optional.empty(), new Installation.End(NOON, "removed"));
            installations.end("slack:T2", Optional.empty(), new Installation.End(NOON, "removed"));
            AtomicInteger erased = new AtomicInteger();
            Forgetting forgetting = new Forgetting(installations, workspaces, erased::incrementAndGet, Duration.ofDays(30));
            forgetting.turn(NOON.plus(Duration.ofDays(29)));
            assertThat(workspaces.all()).hasSize(3);
            installations.install(new Installation("slack:T2", "Town", "U0BOT", new TreeSet<>(), NOON.plus(Duration.ofDays(29))),
                    Tokens.lasting(new Secret("xoxb-2")));
            forgetting.turn(NOON.plus(Duration.ofDays(30)));
            assertThat(workspaces.all()).containsExactly("slack:T2", "slack:T3");
            assertThat(erased).hasValue(1);
        }
    }
}
