package floorwire.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.message.Block;

/**
 * Pictures of posts: each uploaded once for a workspace before the first of its posts leaves, shared with nobody, and named by the posts'
 * own image blocks (decision 43). An upload changes nothing that people see, so it may be repeated; a post goes without its picture
 * where that is not there in a moment.
 *
 * <p>Unproved: all of it. By the reference of the Slack file object "the user posting these blocks must have access to this file", which is the
 * app here; reports have it work a second after the upload (slackapi/python-slack-sdk#1521), and one doubts it (slackapi/java-slack-sdk#1349).
 */
final class SlackImages {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SlackImages.class);
    /** Slack may delete what is old by the workspace's rules; what is corrected later is another picture. */
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);

    private final SlackUploads uploads;
    private final Duration settling;
    private final Duration patience;
    private final Cache<Key, CompletableFuture<Optional<String>>> files =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(50_000).build();
    private final Cache<String, Boolean> failing = Caffeine.newBuilder().expireAfterWrite(TRIED_AGAIN).maximumSize(100_000).build();

    private record Key(String workspace, String content) {}

    /**
     * @param settling how long Slack works on a file before blocks may name it
     * @param patience how long a post waits for its picture
     */
    SlackImages(SlackUploads uploads, Duration settling, Duration patience) {
        this.uploads = uploads;
        this.settling = settling;
        this.patience = patience;
    }

    /** The message with its picture, if it has one and Slack has that; none of a message that says in words what the picture shows alone. */
    Optional<SlackMessage> shown(MethodsClient slack, String workspace, SlackMessage message) {
        return message.pictures().stream().filter(Block.Picture::illustrates).findFirst()
                .flatMap(picture -> file(slack, workspace, picture).map(id -> message.showing(id, picture)));
    }

    /** Slack takes no message with such a picture there now. */
    void refused(String workspace, String why) {
        LOG.warn("posts in {} go without pictures for a while: {}", workspace, why);
        failing.put(workspace, true);
    }

    private Optional<String> file(MethodsClient slack, String workspace, Block.Picture picture) {
        byte[] png = closed(workspace) ? new byte[0] : picture.png();
        if (png.length == 0) {
            return Optional.empty();
        }
        Key key = new Key(workspace, ByteString.of(png).sha256().hex());
        CompletableFuture<Optional<String>> file = files.get(key,
                unknown -> closed(workspace) ? CompletableFuture.completedFuture(Optional.empty()) : begin(slack, key, picture, png));
        try {
            Optional<String> id = file.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (id.isEmpty()) {
                files.asMap().remove(key, file);
            }
            return id;
        } catch (TimeoutException | ExecutionException late) {
            refused(workspace, "the upload takes too long");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean closed(String workspace) {
        return uploads.mayNot(workspace) || failing.getIfPresent(workspace) != null;
    }

    /** Goes on when the post has left without it: another may need it. */
    private CompletableFuture<Optional<String>> begin(MethodsClient slack, Key key, Block.Picture picture, byte[] png) {
        CompletableFuture<Optional<String>> file = new CompletableFuture<>();
        Thread.ofVirtual().name("slack-upload").start(() -> {
            try {
                String id = uploads.upload(slack, key.workspace(),
                        SlackUploads.File.of(picture, png), picture.fileName(), Optional.empty());
                Thread.sleep(settling);
                file.complete(Optional.of(id));
            } catch (SlackUploads.Refused | RuntimeException e) {
                refused(key.workspace(), String.valueOf(e.getMessage()));
                file.complete(Optional.empty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                file.complete(Optional.empty());
            }
        });
        return file;
    }
}
