package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.discord.standin.LoopbackDiscord;

/** How {@code run} begins: with nowhere to post to, and with a chat platform that is configured wrongly. */
class RunCommandTest {

    @TempDir Path folder;

    private Ran run(String config) throws IOException {
        Path file = Files.writeString(folder.resolve("floorwire.yaml"), config);
        return Ran.of("run", "--config", file.toString(), "--database", "jdbc:sqlite:" + folder.resolve("r.db"), "--private-listen", "off",
                "--govinfo-url", "http://127.0.0.1:9", "--clerk-url", "off", "--senate-url", "off", "--legislators-url", "off");
    }

    @Test
    void without_a_terminal_and_a_platform_it_ends_and_names_the_settings() throws IOException {
        Ran ran = run("zone: UTC\n");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere to post to", "FLOORWIRE_DISCORD_TOKEN or FLOORWIRE_DISCORD_TOKEN_FILE", "docs/discord.md")
                .doesNotContain("Exception");
    }

    @Test
    void a_token_that_discord_does_not_take_ends_it_and_is_not_shown() throws IOException {
        try (LoopbackDiscord discord = new LoopbackDiscord()) {
            discord.revokesToken();
            Ran ran = run("discord-token: " + LoopbackDiscord.TOKEN + "\ndiscord-url: " + discord.api() + "\ndiscord-gateway-url: "
                    + discord.gatewayAddress() + "\n");
            assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("Discord does not take the token").doesNotContain(LoopbackDiscord.TOKEN, "Exception");
        }
    }

    @Test
    void one_of_the_two_addresses_alone_is_refused_before_anything_is_asked() throws IOException {
        Ran ran = run("discord-token: x.y.z\ndiscord-url: http://127.0.0.1:9\n");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("discord-url and discord-gateway-url go together").doesNotContain("x.y.z");
    }
}
