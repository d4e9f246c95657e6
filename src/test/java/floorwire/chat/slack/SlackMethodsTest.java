package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;

/** Our client's posts beside those of Slack's own. */
class SlackMethodsTest {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    private MethodsClient theirs;

    @BeforeEach
    void open() {
        slack.server().faults().clear();
        slack.server().limits().kept(false);
        theirs = BoltClient.methods(slack.server(), slack.workspace());
    }

    private static ChatPostMessageRequest post(String channel) {
        return ChatPostMessageRequest.builder().channel(channel).text("words").mrkdwn(false).unfurlLinks(false)
                .blocksAsString("[{\"type\":\"divider\"}]").build();
    }

    private static List<String> words(ChatPostMessageResponse answer) {
        return List.of(String.valueOf(answer.isOk()), String.valueOf(answer.getError()), String.valueOf(answer.getNeeded()),
                String.valueOf(answer.getProvided()), String.valueOf(answer.getChannel()));
    }

    @Test
    void a_post_is_the_same_request_and_its_answer_says_where_it_stands() throws Exception {
        LoopbackChannel channel = slack.workspace().channel("both");
        ChatPostMessageResponse one = theirs.chatPostMessage(post(channel.id()));
        ChatPostMessageResponse other = slack.methods().chatPostMessage(post(channel.id()));
        assertThat(words(other)).isEqualTo(words(one)).startsWith("true");
        assertThat(channel.posts().getLast().ts()).isEqualTo(other.getTs());
        var calls = slack.server().calls(Faults.posting());
        assertThat(calls.getLast().args()).isEqualTo(calls.get(calls.size() - 2).args());
        assertThat(Objects.requireNonNull(other.getHttpResponseHeaders())).containsKey("content-type");
    }

    @Test
    void a_refused_post_is_refused_by_the_same_word() throws Exception {
        LoopbackChannel channel = slack.workspace().channel("closed");
        channel.archive();
        ChatPostMessageResponse other = slack.methods().chatPostMessage(post(channel.id()));
        assertThat(words(other)).isEqualTo(words(theirs.chatPostMessage(post(channel.id())))).contains("false", "is_archived");
    }

    @Test
    void a_429_is_the_exception_that_it_was() {
        LoopbackChannel channel = slack.workspace().channel("busy");
        slack.server().faults().next(1, Faults.posting(), Fault.tooMany(7));
        assertThatThrownBy(() -> slack.methods().chatPostMessage(post(channel.id()))).isInstanceOfSatisfying(SlackApiException.class,
                refused -> assertThat(refused.getResponse().header("Retry-After")).isEqualTo("7"));
    }
}
