package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.SlackOracle;
import floorwire.chat.slack.standin.Workspace;

/** The stand-in's Web API as Slack's own client finds it: posting, what is refused, what goes wrong. */
class WebApiTest {

    private final LoopbackSlack server = start();
    private final Workspace town = server.workspace("Peace Town");
    private final LoopbackChannel general = town.channel("general");
    private final MethodsClient client = BoltClient.methods(server, town);

    private static LoopbackSlack start() {
        try {
            return new LoopbackSlack();
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void no_limits() {
        server.limits().kept(false);
    }

    @AfterEach
    void ends() {
        server.close();
        SlackOracle.find().ifPresent(oracle -> assertThat(oracle.problems(server.calls(call -> call.error().isEmpty()))).isEmpty());
    }

    private ChatPostMessageResponse post(String channel, String text) throws IOException, SlackApiException {
        return client.chatPostMessage(call -> call.channel(channel).text(text));
    }

    @Test
    void messages_rise_are_edited_replied_to_read_back_with_metadata_and_deleted() throws Exception {
        var first = client.chatPostMessage(call -> call.channel(general.id()).text("The House voted.")
                .metadata(Message.Metadata.builder().eventType("delivery").eventPayload(Map.of("key", "d-1")).build()));
        var second = post(general.id(), "<!channel> again");
        client.chatPostMessage(call -> call.channel(general.id()).threadTs(first.getTs()).text("below"));
        client.chatUpdate(call -> call.channel(general.id()).ts(first.getTs()).text("The Senate voted."));
        var read = client.conversationsHistory(call -> call.channel(general.id()).includeAllMetadata(true));
        var thread = client.conversationsReplies(call -> call.channel(general.id()).ts(first.getTs()));

        assertThat(new TreeSet<>(List.of(second.getTs(), first.getTs()))).containsExactly(first.getTs(), second.getTs());
        assertThat(read.getMessages()).extracting(Message::getText).containsExactly("<!channel> again", "The Senate voted.");
        assertThat(read.getMessages().getLast().getMetadata().getEventPayload()).containsEntry("key", "d-1");
        assertThat(thread.getMessages()).extracting(Message::getText).containsExactly("The Senate voted.", "below");
        assertThat(general.posts()).extracting(Post::isEdited).containsExactly(true, false);
        assertThat(general.posts().getLast().pinged()).containsExactly("channel");
        assertThat(client.chatGetPermalink(call -> call.channel(general.id()).messageTs(first.getTs())).getPermalink())
                .startsWith("https://");
        assertThat(client.chatDelete(call -> call.channel(general.id()).ts(second.getTs())).isOk()).isTrue();
        assertThat(general.posts()).hasSize(1);
    }

    @Test
    void refusals_are_ok_false_with_slacks_words() throws Exception {
        LoopbackChannel hidden = town.privateChannel("hidden");
        LoopbackChannel foreign = town.channel("foreign");
        LoopbackChannel old = town.channel("old");
        LoopbackChannel quiet = town.channel("quiet");
        hidden.removesBot();
        foreign.removesBot();
        old.archive();
        quiet.restrict(true);
        String ada = town.member("Ada").in(general).says("hello").ts();

        assertThat(List.of(post("C0NONE", "x").getError(), post(hidden.id(), "x").getError(), post(foreign.id(), "x").getError(),
                post(old.id(), "x").getError(), post(quiet.id(), "x").getError(), post(general.id(), "").getError(),
                post(general.id(), "x".repeat(40_001)).getError()))
                .containsExactly("channel_not_found", "channel_not_found", "not_in_channel", "is_archived", "restricted_action", "no_text",
                        "msg_too_long");
        assertThat(client.chatPostMessage(call -> call.channel(general.id()).threadTs("1.000000").text("x")).getError())
                .isEqualTo("thread_not_found");
        assertThat(client.chatUpdate(call -> call.channel(general.id()).ts("1.000000").text("x")).getError())
                .isEqualTo("message_not_found");
        assertThat(client.chatUpdate(call -> call.channel(general.id()).ts(ada).text("x")).getError()).isEqualTo("cant_update_message");
        assertThat(
                client.chatPostMessage(call -> call.channel(general.id()).text("x").blocksAsString("[{\"type\":\"header\"}]")).getError())
                .isEqualTo("invalid_blocks");
    }

    @Test
    void tokens_and_scopes_are_asked_for() throws Exception {
        town.withoutScope("chat:write");
        var scope = post(general.id(), "x");
        assertThat(List.of(scope.getError(), scope.getNeeded())).containsExactly("missing_scope", "chat:write");
        assertThat(client.authTest(call -> call.token("xoxb-other")).getError()).isEqualTo("invalid_auth");
        town.rotatesTokens(Duration.ofHours(12));
        String code = town.authorizes();
        var granted = BoltClient.slack(server).methods().oauthV2Access(call -> call.code(code).clientId(LoopbackSlack.CLIENT_ID)
                .clientSecret(LoopbackSlack.CLIENT_SECRET));
        assertThat(client.authTest(call -> call.token(granted.getAccessToken())).isOk()).isTrue();
        server.advance(Duration.ofHours(13));
        assertThat(client.authTest(call -> call.token(granted.getAccessToken())).getError()).isEqualTo("token_expired");
        town.revokesToken();
        assertThat(client.authTest(call -> call).getError()).isEqualTo("token_revoked");
    }

    @Test
    void a_second_post_within_a_second_is_429_and_a_lost_answer_is_one_request_and_one_message() throws Exception {
        server.limits().kept(true);
        post(general.id(), "first");
        var tooMany = catchThrowableOfType(SlackApiException.class, () -> post(general.id(), "second"));
        assertThat(tooMany.getResponse().code()).isEqualTo(429);
        assertThat(tooMany.getResponse().header("Retry-After")).isEqualTo("1");

        server.limits().kept(false);
        server.faults().next(Faults.postingTo(general), Fault.answerLost()).next(Faults.postingTo(general), Fault.status(503))
                .next(Faults.postingTo(general), Fault.refused("fatal_error")).next(Faults.postingTo(general), Fault.reset());
        assertThatIOException().isThrownBy(() -> post(general.id(), "lost"));
        assertThat(catchThrowableOfType(SlackApiException.class, () -> post(general.id(), "never")).getResponse().code()).isEqualTo(503);
        assertThat(post(general.id(), "never").getError()).isEqualTo("fatal_error");
        assertThatIOException().isThrownBy(() -> post(general.id(), "never"));
        assertThat(general.posts()).extracting(Post::text).containsExactly("first", "lost");
        assertThat(server.calls(Faults.postingTo(general))).hasSize(6);
    }

    @Test
    void people_channels_direct_messages_and_files_are_there() throws Exception {
        var ada = town.member("Ada").living("es-ES", "Europe/Madrid");
        var direct = client.conversationsOpen(call -> call.users(List.of(ada.id()))).getChannel();
        post(direct.getId(), "for you");
        var file = client.filesUploadV2(call -> call.channel(general.id()).filename("votes.csv").content("yea,nay\n")
                .initialComment("The votes"));

        assertThat(ada.direct().posts()).extracting(Post::text).containsExactly("for you");
        assertThat(client.usersInfo(call -> call.user(ada.id()).includeLocale(true)).getUser().getLocale()).isEqualTo("es-ES");
        assertThat(client.conversationsInfo(call -> call.channel(general.id())).getChannel().isMember()).isTrue();
        assertThat(file.isOk()).isTrue();
        assertThat(general.posts().getFirst().files()).containsOnlyKeys("votes.csv");
    }
}
