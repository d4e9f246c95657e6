package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.LoopbackUser;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.Rights;
import floorwire.rehearsal.Scenario;

/** The whole service between the sources' stand-in and Discord's: a command in, a post out, a restart in between. */
class ServedOnDiscordTest {

    @TempDir Path folder;
    private LoopbackDiscord discord;
    private LoopbackGuild guild;
    private LoopbackChannel nato;
    private LoopbackUser manager;
    private Served served;

    @BeforeEach
    void open() throws IOException {
        discord = new LoopbackDiscord();
        guild = discord.guild("Peace Town");
        nato = guild.text("nato");
        manager = guild.member("Ada", Rights.TALKING | Rights.MANAGE_CHANNELS);
        served = new Served(folder, Scenario.season(), "2025-06-24T12:00:00Z", "FLOORWIRE_DISCORD_TOKEN", LoopbackDiscord.TOKEN,
                "FLOORWIRE_DISCORD_URL", discord.api().toString(), "FLOORWIRE_DISCORD_GATEWAY_URL", discord.gatewayAddress().toString());
        discord.gateway().awaitReady();
        discord.awaitCalls(1, call -> call.method().equals("PUT") && call.path().endsWith("/commands"));
    }

    @AfterEach
    void close() {
        served.close();
        discord.close();
    }

    private Post asked(LoopbackUser user, String command, Map<String, ?> options) {
        var question = user.in(nato).command(command, options);
        discord.awaitCalls(1, call -> call.method().equals("PATCH") && call.path().contains(question.payload().path("token").asString()));
        return question.shown();
    }

    @Test
    void a_channel_that_follows_gets_the_news_with_buttons_that_work_after_a_restart() throws InterruptedException {
        served.service().loop().once(false);
        assertThat(asked(manager, "follow", Map.of("do", "add", "what", "nato")).text())
                .contains("This channel now follows NATO membership: milestones, Eastern time.");
        assertThat(nato.posts()).as("following posts nothing old").isEmpty();

        served.turn("2025-06-26T12:30:00Z");
        Post post = nato.awaitPosts(1).getFirst();
        assertThat(post.text()).contains("New bill · S. 2174 (119th) · would direct withdrawal from NATO");

        served.restart();
        discord.gateway().awaitReady();
        LoopbackUser anybody = guild.member("Bob", Rights.TALKING);
        var click = anybody.in(nato).clicks(post, "Why this?");
        discord.awaitCalls(1, call -> call.method().equals("PATCH") && call.path().contains(click.payload().path("token").asString()));
        assertThat(click.shown().isEphemeral()).isTrue();
        assertThat(click.shown().text()).contains("S. 2174 (119th)", "withdraw");

        served.turn("2025-06-27T12:30:00Z");
        assertThat(nato.posts()).as("a restart repeats nothing").hasSize(1);
        assertThat(discord.calls(call -> call.method().equals("PUT") && call.path().endsWith("/commands"))).as("registered once")
                .hasSize(1);
    }

    @Test
    void who_may_not_manage_the_channel_changes_nothing() throws InterruptedException {
        served.service().loop().once(false);
        Post picker = asked(manager, "follow", Map.of());
        LoopbackUser anybody = guild.member("Bob", Rights.TALKING);
        var forged = anybody.in(nato).forgedClick(picker, "1:follow add nato");
        discord.awaitCalls(1, call -> call.method().equals("PATCH") && call.path().contains(forged.payload().path("token").asString()));
        assertThat(forged.shown().text()).contains("Only those who may manage this channel can change that.");
        assertThat(served.wiring().watches().all()).isEmpty();
    }
}
