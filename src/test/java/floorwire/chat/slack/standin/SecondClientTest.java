package floorwire.chat.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import floorwire.chat.standin.NodeClient;

/** The stand-in as another client finds it that knows nothing of Bolt for Java: Bolt for JavaScript. */
class SecondClientTest {

    private static final Path SCRIPT = Path.of("src/test/js/second-slack-client.cjs");

    @Test
    void bolt_for_javascript_posts_reads_back_uploads_and_answers() throws IOException {
        try (var server = new LoopbackSlack()) {
            server.limits().kept(false);
            Workspace town = server.workspace("Peace Town");
            LoopbackChannel general = town.channel("general");
            Map<String, String> secrets = Map.of("SECOND_CLIENT_TOKEN", town.token(), "SECOND_CLIENT_APP_TOKEN", LoopbackSlack.APP_TOKEN);
            try (var client = NodeClient.start("@slack/bolt", SCRIPT, List.of(server.api().toString(), general.id()), secrets)) {
                assertThat(client.says()).isEqualTo("ready");
                assertThat(client.says()).isEqualTo("posted 2 edited d-1");
                assertThat(client.says()).isEqualTo("refused channel_not_found");
                assertThat(general.posts().getLast().files()).containsOnlyKeys("votes.csv");
                answers(town.member("Ada"), general);
            }
            SlackOracle.find().ifPresent(oracle -> assertThat(oracle.problems(server.calls())).isEmpty());
            assertThat(server.refusedAcks()).isEmpty();
        }
    }

    private static void answers(LoopbackUser ada, LoopbackChannel general) {
        Post answer = ada.in(general).command("/congress s2174").shown();
        assertThat(answer.text()).isEqualTo("*S. 2174*");
        assertThat(ada.in(general).clicks(answer, "More").replaced(1).text()).isEqualTo("more");

        View modal = ada.in(general).command("/congress ask").modal();
        assertThat(ada.types(modal, "Bill", "hr").choices()).containsExactly("hr 1");
        assertThat(ada.submits(modal, Map.of("Word", "x", "Bill", "hr 1")).errors()).containsEntry("word", "say a word");
        ada.submits(modal, Map.of("Word", "treaty")).acked();
        assertThat(ada.direct().awaitPosts(1)).extracting(Post::text).containsExactly("looked for treaty");

        Post said = ada.in(general).says("H.R. 7");
        assertThat(ada.in(general).shortcut("which", said).shown().text()).isEqualTo("said: H.R. 7");
        assertThat(ada.in(general).mentions("s2174").awaitReplies(1)).extracting(Post::text).containsExactly("yes");
        ada.opensHome();
        assertThat(ada.awaitHome().text()).isEqualTo("*S. 2174*");
        assertThat(ada.in(general).posts("https://www.congress.gov/bill/119th-congress/senate-bill/2174").awaitUnfurls()).hasSize(1);
    }
}
