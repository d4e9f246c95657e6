package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.chat.standin.Gate;

/** What Discord limits, and threads and forums with their refusals, as the real JDA finds them. */
class LoopbackLimitsTest {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    private final LoopbackDiscord server = discord.server();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");

    @BeforeEach
    void all_is_well() {
        server.faults().clear();
        server.limits().channel(100, Duration.ofSeconds(1));
        server.limits().global(50);
    }

    private static List<Integer> statuses(List<RecordedCall> calls) {
        return calls.stream().map(RecordedCall::status).toList();
    }

    @Test
    void a_429_of_the_channel_is_waited_out_and_counted_as_an_invalid_request() {
        long before = server.invalidRequests();
        server.faults().next(Faults.postingTo(general), Fault.tooMany("user", 0.3));

        Jdas.text(discord.jda(), general).sendMessage("late").complete();

        assertThat(statuses(server.calls(Faults.postingTo(general)))).containsExactly(429, 200);
        assertThat(server.invalidRequests() - before).isEqualTo(1);
    }

    @Test
    void a_bucket_is_told_in_every_answer_so_that_jda_never_runs_into_it() {
        server.limits().channel(3, Duration.ofMillis(300));
        var channel = Jdas.text(discord.jda(), general);

        RestAction.allOf(IntStream.range(0, 7).mapToObj(i -> channel.sendMessage("number " + i)).toList()).complete();

        assertThat(general.posts()).extracting(post -> post.text()).containsExactly("number 0", "number 1", "number 2", "number 3",
                "number 4", "number 5", "number 6");
        assertThat(statuses(server.calls(Faults.postingTo(general)))).containsOnly(200);
    }

    @Test
    void the_tokens_limit_stands_in_no_bucket_and_is_met_over_many_channels() {
        server.limits().global(5);
        List<LoopbackChannel> channels = IntStream.range(0, 7).mapToObj(i -> guild.text("channel-" + i)).toList();

        RestAction.allOf(channels.stream().map(channel -> Jdas.text(discord.jda(), channel).sendMessage("to all")).toList()).complete();

        assertThat(channels).allSatisfy(channel -> assertThat(channel.posts()).hasSize(1));
        assertThat(statuses(server.calls(Faults.posting()))).contains(429);
    }

    @Test
    void a_held_answer_is_done_before_it_is_given() throws InterruptedException {
        var gate = new Gate();
        server.faults().next(Faults.postingTo(general), Fault.heldAfter(gate));
        var sending = Jdas.text(discord.jda(), general).sendMessage("held").submit();
        gate.awaitArrival();

        assertThat(general.posts()).hasSize(1);
        assertThat(sending).isNotDone();
        gate.open();
        assertThat(sending.join().getContentRaw()).isEqualTo("held");
    }

    @Test
    void a_second_thread_of_one_message_is_160004_and_an_archived_one_refuses_edits_with_50083() {
        Message root = Jdas.text(discord.jda(), general).sendMessage("S. 2174").complete();
        var thread = root.createThreadChannel("S. 2174").complete();
        Message inside = thread.sendMessage("passed").complete();
        var again = catchThrowableOfType(ErrorResponseException.class, () -> root.createThreadChannel("again").complete());
        LoopbackChannel made = general.threads().getFirst();
        made.archive(false);
        // the answer to our request and the gateway's event may each have made a thread of it; only one is kept current
        Jdas.until(discord.jda(), () -> discord.jda().getThreadChannels().stream()
                .noneMatch(open -> open.getIdLong() == thread.getIdLong() && !open.isArchived()));
        var edit = catchThrowableOfType(ErrorResponseException.class, () -> inside.editMessage("failed").complete());

        assertThat(again.getErrorCode()).isEqualTo(160004);
        assertThat(edit.getErrorCode()).isEqualTo(50083);
        thread.sendMessage("a message opens it again").complete();
        assertThat(made.isArchived()).isFalse();
    }

    @Test
    void a_forum_that_needs_a_tag_refuses_a_post_without_with_40067() {
        LoopbackChannel bills = guild.forum("bills", "NATO", "UN").requiresTag();
        Jdas.until(discord.jda(), () -> discord.jda().getForumChannelById(bills.id()) != null);
        ForumChannel forum = Optional.ofNullable(discord.jda().getForumChannelById(bills.id())).orElseThrow();

        // JDA itself refuses once it has heard that a tag is required
        var bare = catchThrowable(() -> forum.createForumPost("S. 2174", MessageCreateData.fromContent("root")).complete());
        forum.createForumPost("S. 2174", MessageCreateData.fromContent("root")).setTags(forum.getAvailableTagsByName("UN", false))
                .complete();

        assertThat(
                bare instanceof ErrorResponseException answered ? answered.getErrorCode() == 40067 : bare instanceof IllegalStateException)
                .as(String.valueOf(bare)).isTrue();
        assertThat(bills.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.name()).isEqualTo("S. 2174");
            assertThat(thread.posts()).extracting(post -> post.text()).containsExactly("root");
        });
    }
}
