package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import floorwire.message.Block;

/**
 * Uploads files in Slack's three steps (Working with files: files.getUploadURLExternal, the bytes, files.completeUploadExternal), and
 * remembers which workspaces do not let the app do so. Nothing is tried twice.
 */
final class SlackUploads {

    /** A permission may be given later. */
    private static final Duration ASKED_AGAIN = Duration.ofDays(1);
    private static final String MISSING = "missing_scope";

    private static final MediaType PNG = MediaType.get("image/png");

    private final OkHttpClient http;
    private final Cache<String, Boolean> refused = Caffeine.newBuilder().expireAfterWrite(ASKED_AGAIN).maximumSize(100_000).build();

    SlackUploads(OkHttpClient http) {
        this.http = http;
    }

    /**
     * What is uploaded.
     *
     * @param words what it shows, for who does not see it; may be empty
     */
    record File(String name, RequestBody content, String words) {

        static File of(Block.Picture picture, byte[] png) {
            return new File(picture.fileName(), RequestBody.create(png, PNG), picture.alt());
        }

        static File of(Block.File file) {
            return new File(file.fileName(), RequestBody.create(file.content(), MediaType.get(file.mediaType())), "");
        }
    }

    /** A channel, or a thread in it. */
    record Place(String channel, Optional<String> thread) {}

    /** It did not arrive; the message says why, in words for who asked. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** Whether a workspace let the app not upload, as far as is known. */
    boolean mayNot(String workspace) {
        return refused.getIfPresent(workspace) != null;
    }

    /**
     * Uploads a file.
     *
     * @param place where it is shared; with nobody if there is none, and then blocks of the app's own messages may name it
     * @return the file's id
     */
    String upload(MethodsClient slack, String workspace, File file, String title, Optional<Place> place) throws Refused {
        try {
            return uploaded(slack, file, title, place);
        } catch (SlackApiException e) {
            throw new Refused("Slack answered " + e.getResponse().code());
        } catch (Refused e) {
            if (!MISSING.equals(e.getMessage())) {
                throw e;
            }
            refused.put(workspace, true);
            throw new Refused("the app may not upload files here (" + SlackScope.FILES_WRITE.scope()
                    + "). Who installed it can allow that by installing it again");
        } catch (IOException e) {
            throw new Refused("Slack does not answer");
        }
    }

    private String uploaded(MethodsClient slack, File file, String title, Optional<Place> place) throws IOException, SlackApiException {
        int length = Math.toIntExact(file.content().contentLength());
        FilesGetUploadURLExternalResponse begun = slack.filesGetUploadURLExternal(request -> request.filename(file.name())
                .length(length).altTxt(file.words().isEmpty() ? null : SlackLimits.FILE_ALT.cut(file.words())));
        HttpUrl url = HttpUrl.parse(String.valueOf(begun.getUploadUrl()));
        if (!begun.isOk() || url == null) {
            throw new Refused(begun.isOk() ? "Slack named no address for it" : String.valueOf(begun.getError()));
        }
        try (Response taken = http.newCall(new Request.Builder().url(url).post(file.content()).build()).execute()) {
            if (!taken.isSuccessful()) {
                throw new Refused("Slack answered " + taken.code());
            }
        }
        // no comment with it: that would be mrkdwn (decision 30)
        FilesCompleteUploadExternalResponse shared = slack.filesCompleteUploadExternal(request -> request
                .channelId(place.map(Place::channel).orElse(null)).threadTs(place.flatMap(Place::thread).orElse(null))
                .files(List.of(FileDetails.builder().id(begun.getFileId()).title(title).build())));
        if (!shared.isOk()) {
            throw new Refused(String.valueOf(shared.getError()));
        }
        return begun.getFileId();
    }
}
