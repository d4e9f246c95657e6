package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.chat.console.ConsolePlatform;
import floorwire.congress.Congress;
import floorwire.ledger.Sources;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** What is kept of a workspace is deleted while the program runs, by the program that runs. */
class DeletedWhileRunningTest {

    private static final String TOWN = "console:peace town & co";

    @TempDir private Path folder;
    private Served served;

    @BeforeEach
    void open() throws InterruptedException {
        served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z");
        served.follow("#nato", "nato");
        ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, "#town");
        served.wiring().audience().save(new Channel(TOWN, ref, Congress.WASHINGTON, Optional.empty()));
        served.wiring().watches()
                .add(new Watch(ChangeId.digest(ref.toString(), 0), TOWN, ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                        served.clock.instant()));
        served.wiring().commands().answer("topic save \"land use\" matching zoning", served.wiring().audience().channel(ref), "ada",
                Congress.WASHINGTON);
        served.service().loop().once(false);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Ran delete() {
        return Ran.of("workspace", "delete", TOWN, "--yes", "--database", Database.SQLITE + folder.resolve("served.db"));
    }

    private List<String> watching() {
        return served.wiring().watches().all().stream().map(Watch::workspace).toList();
    }

    @Test
    void the_running_program_deletes_it_and_goes_on_for_the_others() throws InterruptedException {
        assertThat(watching()).hasSize(2).contains(TOWN);
        try (PrivateListener listener = served.service().listen("127.0.0.1:0")) {
            assertThat(listener.port()).isPositive();
            Ran ran = delete();
            assertThat(ran.exit()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("of " + TOWN + ": 1 audit, 1 channel, 1 group_topic, 1 watch",
                    "deleted: 1 audit, 1 channel, 1 group_topic, 1 watch");
            assertThat(watching()).containsExactly(AskCommand.WORKSPACE);
            assertThat(delete().err()).contains("nothing is kept of a workspace");

            served.turn("2025-06-26T12:30:00Z");
            assertThat(served.posts()).hasSize(1).allSatisfy(post -> assertThat(post).startsWith("#nato New bill · S. 2174 (119th)"));
        }
    }

    @Test
    void where_the_running_program_cannot_be_asked_it_says_who_runs_and_deletes_nothing() throws IOException {
        assertThat(delete().err()).contains("is being written by floorwire run", "stop it");
        served.service().listen("127.0.0.1:0").close();
        assertThat(delete().err()).contains("is being written by floorwire run");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Served elsewhere = new Served(other, Scenario.season(), "2025-06-20T12:00:00Z");
                PrivateListener another = elsewhere.service().listen("127.0.0.1:0")) {
            served.wiring().sources().remember(Service.SELF, "control", new Sources.Resource(
                    Optional.of("http://127.0.0.1:" + another.port() + " its-word-is-another"), Optional.empty(), "",
                    served.clock.instant(),
                    Optional.empty()));
            assertThat(delete().err()).contains("is being written by floorwire run");
        }
        assertThat(watching()).hasSize(2);
    }

    @Test
    void who_does_not_know_the_word_of_this_start_asks_in_vain() throws Exception {
        try (PrivateListener listener = served.service().listen("127.0.0.1:0"); HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://127.0.0.1:" + listener.port() + Control.PATH);
            for (String word : List.of("", "Bearer ", "Bearer x", "Basic x")) {
                assertThat(
                        client.send(HttpRequest.newBuilder(page).header("Authorization", word).POST(BodyPublishers.ofString(TOWN)).build(),
                                BodyHandlers.ofString()).statusCode())
                        .isEqualTo(404);
            }
            assertThat(client.send(HttpRequest.newBuilder(page).POST(BodyPublishers.ofString(TOWN)).build(), BodyHandlers.ofString())
                    .statusCode())
                    .isEqualTo(404);
            assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body())
                    .isEqualTo("there are /health and /metrics\n");
            assertThat(watching()).hasSize(2);
        }
    }
}
