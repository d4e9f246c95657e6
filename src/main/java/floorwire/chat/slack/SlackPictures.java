package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.PlainText;

/**
 * Uploads an answer's pictures and shares them where the answer is, in Slack's three steps (Working with files: files.getUploadURLExternal,
 * the bytes, files.completeUploadExternal). A file that is shared with nobody is of no use in a message (slackapi/java-slack-sdk#1349), and
 * nobody else may see what was answered in private: so that is shared in the asker's own messages with the app.
 *
 * <p>Unproved: all of it; in particular sharing in those messages while their tab is read-only for people.
 */
final class SlackPictures {

    private static final Logger LOG = LoggerFactory.getLogger(SlackPictures.class);
    private static final MediaType PNG = MediaType.get("image/png");
    /** A permission may be given later. */
    private static final Duration ASKED_AGAIN = Duration.ofDays(1);
    private static final String MISSING = "missing_scope";

    private final OkHttpClient http;
    private final Cache<String, Boolean> refused = Caffeine.newBuilder().expireAfterWrite(ASKED_AGAIN).maximumSize(100_000).build();

    SlackPictures(OkHttpClient http) {
        this.http = http;
    }

    /**
     * Where a picture goes.
     *
     * @param channel none for somebody's messages with the app
     */
    record Place(String team, Optional<String> channel, Optional<String> thread, String user) {}

    /** An answer's, none where the workspace lets the app not upload, as far as is known: who asked is told so once a day. */
    List<Block.Picture> of(SlackAsked asked, Answer answer) {
        return refused.getIfPresent(asked.team()) != null ? List.of()
                : answer.message().blocks().stream().filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast).toList();
    }

    /** The answer, with where its picture comes, if that is elsewhere. */
    Answer announced(SlackAsked asked, Answer answer) {
        boolean elsewhere = asked.channel().filter(id -> id.startsWith("D")).isEmpty() && !of(asked, answer).isEmpty();
        return elsewhere ? SlackAnswers.with(answer, new Block.Line("The picture comes among your messages with Floorwire.")) : answer;
    }

    /** The answer's headline. */
    static String title(Answer answer) {
        return SlackLimits.FILE_TITLE.cut(answer.message().blocks().stream().filter(Block.Headline.class::isInstance)
                .map(Block.Headline.class::cast).findFirst().map(headline -> PlainText.tidy(headline.text())).orElse("Floorwire"));
    }

    /** @return why it did not arrive, in words for who asked; empty if it did */
    Optional<String> share(MethodsClient slack, Place place, Block.Picture picture, String title) {
        Optional<String> error;
        try {
            error = uploaded(slack, place, picture, title);
        } catch (SlackApiException e) {
            error = Optional.of("Slack answered " + e.getResponse().code());
        } catch (IOException e) {
            error = Optional.of("Slack does not answer");
        }
        error.ifPresent(why -> LOG.warn("a picture did not arrive on Slack: {}", why));
        if (error.filter(MISSING::equals).isPresent()) {
            refused.put(place.team(), true);
            return Optional.of("the app may not upload files here (" + SlackScope.FILES_WRITE.scope()
                    + "). Who installed it can allow that by installing it again");
        }
        return error;
    }

    private Optional<String> uploaded(MethodsClient slack, Place place, Block.Picture picture, String title)
            throws IOException, SlackApiException {
        byte[] bytes = picture.png();
        FilesGetUploadURLExternalResponse begun = slack.filesGetUploadURLExternal(
                request -> request.filename(picture.fileName()).length(bytes.length).altTxt(SlackLimits.FILE_ALT.cut(picture.alt())));
        if (!begun.isOk()) {
            return Optional.of(String.valueOf(begun.getError()));
        }
        HttpUrl url = HttpUrl.parse(String.valueOf(begun.getUploadUrl()));
        if (url == null) {
            return Optional.of("Slack named no address for it");
        }
        try (Response taken = http.newCall(new Request.Builder().url(url).post(RequestBody.create(bytes, PNG)).build()).execute()) {
            if (!taken.isSuccessful()) {
                return Optional.of("Slack answered " + taken.code());
            }
        }
        String channel;
        if (place.channel().isPresent()) {
            channel = place.channel().get();
        } else {
            ConversationsOpenResponse direct = slack.conversationsOpen(request -> request.users(List.of(place.user())));
            if (!direct.isOk()) {
                return Optional.of(String.valueOf(direct.getError()));
            }
            channel = direct.getChannel().getId();
        }
        // no comment with it: that would be mrkdwn (decision 30)
        FilesCompleteUploadExternalResponse shared = slack.filesCompleteUploadExternal(request -> request.channelId(channel)
                .threadTs(place.thread().orElse(null)).files(List.of(FilesCompleteUploadExternalRequest.FileDetails.builder()
                        .id(begun.getFileId()).title(title).build())));
        return shared.isOk() ? Optional.empty() : Optional.of(String.valueOf(shared.getError()));
    }
}
