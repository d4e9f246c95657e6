package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.Rights;

/** The stand-in as the real JDA finds it: posting, what is refused, what goes wrong. */
class LoopbackDiscordTest {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    private final LoopbackDiscord server = discord.server();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");

    @BeforeEach
    void all_is_well() {
        server.faults().clear();
        server.limits().channel(100, Duration.ofSeconds(1));
    }

    private TextChannel channel() {
        return Jdas.text(discord.jda(), general);
    }

    @Test
    void a_message_stands_in_the_channel_and_has_the_id_that_was_answered() {
        var message = channel().sendMessage("The House voted.").complete();

        assertThat(general.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("The House voted.");
            assertThat(post.id()).isEqualTo(message.getId());
        });
    }

    @Test
    void the_same_enforced_nonce_is_the_same_message_until_a_few_minutes_have_passed() {
        var first = channel().sendMessage("once").setNonce("delivery-1").complete();
        var again = channel().sendMessage("once").setNonce("delivery-1").complete();
        server.advance(Duration.ofMinutes(4));
        var late = channel().sendMessage("once").setNonce("delivery-1").complete();

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(late.getId()).isNotEqualTo(first.getId());
        assertThat(again.getNonce()).isEqualTo("delivery-1");
        assertThat(channel().retrieveMessageById(first.getId()).complete().getNonce()).as("read back").isNull();
        assertThat(general.posts()).hasSize(2);
    }

    @Test
    void an_answer_that_is_lost_is_one_request_one_message_and_an_unknown_outcome() {
        server.faults().next(Faults.postingTo(general), Fault.answerLost());

        var unknown = catchThrowableOfType(ErrorResponseException.class, () -> channel().sendMessage("lost").complete());

        assertThat(unknown.getErrorCode()).isEqualTo(-1);
        assertThat(general.posts()).hasSize(1);
        assertThat(server.calls(Faults.postingTo(general))).hasSize(1);
    }

    @Test
    void a_connection_reset_in_time_is_one_request_and_no_message() {
        server.faults().next(Faults.postingTo(general), Fault.reset());

        var unknown = catchThrowableOfType(ErrorResponseException.class, () -> channel().sendMessage("never").complete());

        assertThat(unknown.getErrorCode()).isEqualTo(-1);
        assertThat(general.posts()).isEmpty();
    }

    @Test
    void a_503_is_tried_again_within_jda() {
        server.faults().next(Faults.postingTo(general), Fault.status(503));

        channel().sendMessage("second try").complete();

        assertThat(general.posts()).hasSize(1);
        assertThat(server.calls(Faults.postingTo(general))).extracting(call -> call.status()).containsExactly(503, 200);
    }

    @Test
    void a_channel_that_may_not_be_written_to_says_50013_and_one_that_is_gone_10003() {
        TextChannel known = channel();
        server.faults().next(Faults.postingTo(general), Fault.refused(403, 50013, "Missing Permissions"));
        var forbidden = catchThrowableOfType(ErrorResponseException.class, () -> known.sendMessage("x").complete());
        general.delete();
        var gone = catchThrowableOfType(ErrorResponseException.class, () -> known.sendMessage("x").complete());

        assertThat(forbidden.getErrorCode()).isEqualTo(50013);
        assertThat(gone.getErrorCode()).isEqualTo(10003);
    }

    @Test
    void a_button_is_shown_with_its_custom_id_and_the_words_at_everyone_ping_nobody() {
        channel().sendMessage("@everyone look").addComponents(ActionRow.of(Button.primary("bill hr1-119", "Details"))).complete();

        assertThat(general.posts().getFirst().control("Details").customId()).isEqualTo("bill hr1-119");
        assertThat(general.posts().getFirst().pinged()).isEmpty();
    }

    @Test
    void a_lost_permission_is_heard_by_the_client() {
        channel();
        guild.botMay(Rights.VIEW_CHANNEL);
        Jdas.until(discord.jda(), () -> !channel().canTalk());

        assertThat(channel().canTalk()).isFalse();
    }
}
