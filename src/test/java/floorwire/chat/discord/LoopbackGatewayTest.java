package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGateway;
import floorwire.chat.discord.standin.LoopbackGuild;

/** What goes wrong with the gateway, as the real JDA takes it, over a compressed connection. */
class LoopbackGatewayTest {

    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    private final LoopbackDiscord server = discord.server();
    private final LoopbackGateway gateway = server.gateway();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private final long identified = gateway.count(IDENTIFY);
    private final long resumed = gateway.count(RESUME);

    private void connectedAgain() {
        gateway.awaitReady();
        Jdas.until(discord.jda(), () -> discord.jda().getStatus() == JDA.Status.CONNECTED);
    }

    @Test
    void a_closed_connection_is_resumed_and_what_was_missed_is_heard() {
        gateway.close(4000);
        LoopbackChannel made = guild.text("made-meanwhile");
        gateway.await(RESUME, resumed + 1);

        assertThat(Jdas.text(discord.jda(), made).getName()).isEqualTo("made-meanwhile");
        assertThat(gateway.count(IDENTIFY)).isEqualTo(identified);
        connectedAgain();
    }

    @Test
    void who_is_asked_to_reconnect_resumes() {
        gateway.asksToReconnect();
        gateway.await(RESUME, resumed + 1);
        LoopbackChannel made = guild.text("made-afterwards");

        assertThat(Jdas.text(discord.jda(), made).getName()).isEqualTo("made-afterwards");
        assertThat(gateway.count(IDENTIFY)).isEqualTo(identified);
        connectedAgain();
    }

    @Test
    void an_invalid_session_begins_anew_and_the_servers_are_told_again() {
        gateway.invalidates(false);
        LoopbackChannel made = guild.text("made-meanwhile");
        gateway.await(IDENTIFY, identified + 1);

        assertThat(Jdas.text(discord.jda(), made).getName()).isEqualTo("made-meanwhile");
        connectedAgain();
    }

    @Test
    void the_client_asks_for_compression_and_for_no_privileged_intent() {
        // the first heartbeat may come before it
        var identify = gateway.received().stream().filter(said -> said.path("op").asInt() == IDENTIFY).findFirst().orElseThrow();

        assertThat(identify.path("d").path("intents").asInt()).isEqualTo(1);
        assertThat(gateway.isCompressed()).isTrue();
    }
}
