package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;

/** What goes wrong with the gateway, as the real JDA takes it, over a compressed connection. */
class LoopbackGatewayTest {

    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private final CountDownLatch resumed = new CountDownLatch(1);
    private final CountDownLatch recreated = new CountDownLatch(1);
    private LoopbackDiscord server;
    private JDA jda;

    @BeforeEach
    void connects() throws IOException, InterruptedException {
        server = new LoopbackDiscord();
        EventListener listener = event -> {
            if (event instanceof SessionResumeEvent) {
                resumed.countDown();
            } else if (event instanceof SessionRecreateEvent) {
                recreated.countDown();
            }
        };
        jda = ConnectedDiscord.connect(server, listener);
    }

    @AfterEach
    void ends() {
        jda.shutdownNow();
        server.close();
    }

    @Test
    void a_closed_connection_is_resumed_and_what_was_missed_is_heard() throws InterruptedException {
        LoopbackGuild guild = server.guild("Peace Town");
        server.gateway().close(4000);
        LoopbackChannel made = guild.text("made-meanwhile");
        server.gateway().await(RESUME, 1);

        assertThat(resumed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Jdas.text(jda, made).getName()).isEqualTo("made-meanwhile");
        assertThat(server.gateway().count(IDENTIFY)).isEqualTo(1);
    }

    @Test
    void op_7_is_resumed_and_op_9_begins_anew() throws InterruptedException {
        server.gateway().asksToReconnect();
        assertThat(resumed.await(10, TimeUnit.SECONDS)).isTrue();

        server.gateway().invalidates(false);
        server.gateway().await(IDENTIFY, 2);
        assertThat(recreated.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_client_asks_for_compression_and_for_no_privileged_intent() {
        var identify = server.gateway().received().getFirst();

        assertThat(identify.path("d").path("intents").asInt()).isEqualTo(1);
        assertThat(server.gateway().isCompressed()).isTrue();
    }
}
