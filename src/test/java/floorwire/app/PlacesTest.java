package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.PlainText;
import floorwire.rehearsal.Scenario;

/** A token that is refused when the program starts again keeps no other place from what it waits for. */
class PlacesTest {

    @TempDir Path folder;
    private LoopbackDiscord discord;
    private LoopbackSlack slack;
    private Workspace workspace;
    private Served served;

    @BeforeEach
    void open() throws IOException {
        discord = new LoopbackDiscord();
        slack = new LoopbackSlack();
        workspace = slack.workspace("Peace Town");
        served = new Served(folder, Scenario.season(), "2025-06-24T12:00:00Z", "FLOORWIRE_DISCORD_TOKEN", LoopbackDiscord.TOKEN,
                "FLOORWIRE_DISCORD_URL", discord.api().toString(), "FLOORWIRE_DISCORD_GATEWAY_URL", discord.gatewayAddress().toString(),
                "FLOORWIRE_SLACK_BOT_TOKEN", workspace.token(), "FLOORWIRE_SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN,
                "FLOORWIRE_SLACK_URL", slack.api().toString());
        discord.gateway().awaitReady();
        slack.socket().awaitConnections(1);
    }

    @AfterEach
    void close() {
        served.close();
        discord.close();
        slack.close();
    }

    private String status() {
        return PlainText.render(served.wiring().commands().answer("status", Optional.empty(), "operator", Congress.WASHINGTON).message());
    }

    @Test
    void where_channels_follow_a_refused_token_of_Slack_s_is_named_and_Discord_goes_on() {
        served.follow("#nato", "nato");
        workspace.revokesToken();
        served.restart();
        assertThat(status()).contains("Slack: Slack does not take the bot token (token_revoked)", "`doctor` says what to do");
        discord.gateway().awaitReady();
    }

    @Test
    void and_so_is_one_of_Discord_s() {
        served.follow("#nato", "nato");
        discord.revokesToken();
        served.restart();
        assertThat(status()).contains("Discord: Discord does not take the token");
        slack.socket().awaitOpened(2);
    }

    @Test
    void of_who_sets_it_up_it_ends_the_start() {
        workspace.revokesToken();
        assertThatThrownBy(served::restart).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not take the bot token (token_revoked)");
    }
}
