package floorwire.chat.slack;

import java.io.IOException;

import com.slack.api.Slack;
import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatMeMessageResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import okhttp3.FormBody;

/**
 * Slack's own client, but that what it cannot read of an answer is an {@link IOException} like any other broken answer, and that of the answer to a post it reads no more than anybody asks for: whether, where and when. The client makes
 * its reader of JSON anew for each answer, by reflection on every kind of block a message may have: a quarter of the processor time of a
 * post (docs/benchmarks.md).
 */
final class SlackMethods extends MethodsClientImpl {

    private final String token;

    private SlackMethods(Slack slack, String token) {
        super(slack.getHttpClient(), token);
        this.token = token;
    }

    /** What {@link Slack#methods(String)} gives, for posting with. */
    static MethodsClient of(Slack slack, String token) {
        SlackMethods methods = new SlackMethods(slack, token);
        methods.setEndpointUrlPrefix(slack.getConfig().getMethodsEndpointUrlPrefix());
        return methods;
    }

    /** Of an app, which asks without a token. */
    static MethodsClient of(Slack slack) {
        return of(slack, "");
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormAndParseResponse(FormBody.Builder form, String endpoint, Class<T> answer)
            throws IOException, SlackApiException {
        try {
            return super.postFormAndParseResponse(form, endpoint, answer);
        } catch (RuntimeException unread) {
            throw new SlackWire.NotJson(unread);
        }
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormWithAuthorizationHeaderAndParseResponse(FormBody.Builder form, String endpoint,
            String authorization, Class<T> answer) throws IOException, SlackApiException {
        try {
            return super.postFormWithAuthorizationHeaderAndParseResponse(form, endpoint, authorization, answer);
        } catch (RuntimeException unread) {
            throw new SlackWire.NotJson(unread);
        }
    }

    @Override
    protected <T extends SlackApiTextResponse> T postFormWithTokenAndParseResponse(FormBody.Builder form, String endpoint, String with,
            Class<T> answer) throws IOException, SlackApiException {
        try {
            return super.postFormWithTokenAndParseResponse(form, endpoint, with, answer);
        } catch (RuntimeException unread) {
            throw new SlackWire.NotJson(unread);
        }
    }

    /** The answer is without the message. */
    @Override
    public ChatPostMessageResponse chatPostMessage(ChatPostMessageRequest request) throws IOException, SlackApiException {
        FormBody.Builder form = RequestFormBuilder.toForm(request);
        // of the same fields, but for the message
        ChatMeMessageResponse read = postFormWithTokenAndParseResponse(form, Methods.CHAT_POST_MESSAGE, token,
                ChatMeMessageResponse.class);
        ChatPostMessageResponse answer = new ChatPostMessageResponse();
        answer.setHttpResponseHeaders(read.getHttpResponseHeaders());
        answer.setOk(read.isOk());
        answer.setError(read.getError());
        answer.setWarning(read.getWarning());
        answer.setNeeded(read.getNeeded());
        answer.setProvided(read.getProvided());
        answer.setChannel(read.getChannel());
        answer.setTs(read.getTs());
        return answer;
    }
}
