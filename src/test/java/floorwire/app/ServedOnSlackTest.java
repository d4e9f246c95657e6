package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.Workspace;
import floorwire.rehearsal.Scenario;

/** The service with Slack, as configured: command in, post out, restart in between. */
class ServedOnSlackTest {

    @TempDir Path folder;
    private LoopbackSlack slack;
    private LoopbackChannel nato;
    private LoopbackUser ada;
    private Served served;

    @BeforeEach
    void open() throws IOException {
        slack = new LoopbackSlack();
        Workspace workspace = slack.workspace("Peace Town");
        nato = workspace.channel("nato");
        ada = workspace.member("ada");
        served = new Served(folder, Scenario.season(), "2025-06-24T12:00:00Z", "FLOORWIRE_SLACK_BOT_TOKEN", workspace.token(),
                "FLOORWIRE_SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN, "FLOORWIRE_SLACK_URL", slack.api().toString());
        slack.socket().awaitConnections(1);
    }

    @AfterEach
    void close() {
        served.close();
        slack.close();
    }

    @Test
    void a_channel_that_follows_gets_the_news_with_buttons_that_work_after_a_restart() throws InterruptedException {
        served.service().loop().once(false);
        assertThat(ada.in(nato).command("/congress follow add nato").shown().text())
                .contains("This channel now follows NATO membership: milestones, Eastern time. Change: /congress follow settings");
        assertThat(nato.posts()).as("following posts nothing old").isEmpty();

        served.turn("2025-06-26T12:30:00Z");
        Post post = nato.awaitPosts(1).getFirst();
        assertThat(post.text()).contains("New bill · S. 2174 (119th) · would direct withdrawal from NATO");

        served.restart();
        slack.socket().awaitConnections(1);
        Post why = ada.in(nato).clicks(post, "Why this?").shown();
        assertThat(why.isEphemeral()).isTrue();
        assertThat(why.text()).contains("S. 2174 (119th)", "withdraw");

        served.turn("2025-06-27T12:30:00Z");
        assertThat(nato.posts()).as("a restart repeats nothing").hasSize(1);
    }

    @Test
    void a_socket_that_is_refreshed_or_lost_loses_no_question() throws InterruptedException {
        served.service().loop().once(false);
        slack.socket().refreshes();
        slack.socket().awaitOpened(2);
        assertThat(ada.in(nato).command("/congress s2174").shown().text()).contains("S. 2174");
        slack.socket().closes();
        slack.socket().awaitOpened(3);
        assertThat(ada.in(nato).command("/congress status").shown().text()).contains("Status");
    }
}
