package floorwire.chat.slack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/**
 * Uploads an answer's pictures and files and shares them where the answer is. A file that is shared with nobody is of no use in what the app
 * answers to one person (slackapi/java-slack-sdk#1349), and nobody else may see what was answered in private: so that is shared in the
 * asker's own messages with the app.
 *
 * <p>Unproved: all of it; in particular sharing in those messages while their tab is read-only for people.
 */
final class SlackPictures {

    private static final Logger LOG = LoggerFactory.getLogger(SlackPictures.class);

    private final SlackUploads uploads;

    SlackPictures(SlackUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Where a picture goes.
     *
     * @param channel none for somebody's messages with the app
     */
    record Place(String team, Optional<String> channel, Optional<String> thread, String user) {}

    /**
     * What follows an answer.
     *
     * @param what      {@code picture}
     * @param otherwise what to say where it does not arrive
     */
    record Following(SlackUploads.File file, String what, String otherwise) {}

    /** An answer's, none where the workspace lets the app not upload, as far as is known: who asked is told so once a day. */
    List<Following> of(SlackAsked asked, Answer answer) {
        return uploads.mayNot(SlackAnswers.workspace(asked.team())) ? List.of()
                : answer.message().blocks().stream().flatMap(block -> switch (block) {
                    case Block.Picture picture -> Stream.of(new Following(SlackUploads.File.of(picture, picture.png()), "picture",
                            "What it shows is in the words above."));
                    case Block.File file -> Stream.of(new Following(SlackUploads.File.of(file), "file", file.words()));
                    default -> Stream.<Following>empty();
                }).toList();
    }

    /** The answer as words beside what follows: how else to come by a file is not said where it comes. */
    Answer worded(SlackAsked asked, Answer answer) {
        return of(asked, answer).isEmpty() ? answer : withoutFiles(answer);
    }

    private static Answer withoutFiles(Answer answer) {
        return new Answer(answer.ok(), new Message(answer.message().blocks().stream()
                .filter(block -> !(block instanceof Block.File)).toList()), answer.sources());
    }

    /** An answer in private, with where what follows it comes. */
    static Answer elsewhere(Answer answer, String what) {
        return SlackAnswers.with(withoutFiles(answer), new Block.Line("The " + what + " comes among your messages with Floorwire."));
    }

    /** The answer, with where its picture comes, if that is elsewhere. */
    Answer announced(SlackAsked asked, Answer answer, boolean here) {
        List<Following> all = of(asked, answer);
        return here || all.isEmpty() ? worded(asked, answer) : elsewhere(answer, all.getFirst().what());
    }

    /** Whether an answer in private is asked for where its pictures come: among the asker's messages with the app, of which an id alone says nothing. */
    boolean here(MethodsClient slack, SlackAsked asked, Answer answer) {
        if (asked.channel().filter(SlackPlace::direct).isEmpty() || of(asked, answer).isEmpty()) {
            return false;
        }
        try {
            return asked.channel().get().equals(opened(slack, asked.user()));
        } catch (SlackUploads.Refused e) {
            LOG.warn("Slack did not say which are somebody's messages with the app: {}", e.getMessage());
            return false;
        }
    }

    /** The answer's headline. */
    static String title(Answer answer) {
        return SlackLimits.FILE_TITLE.cut(answer.message().blocks().stream().filter(Block.Headline.class::isInstance)
                .map(Block.Headline.class::cast).findFirst().map(headline -> PlainText.tidy(headline.text())).orElse("Floorwire"));
    }

    /** @return why it did not arrive, in words for who asked; empty if it did */
    Optional<String> share(MethodsClient slack, Place place, Following following, String title) {
        try {
            uploads.upload(slack, SlackAnswers.workspace(place.team()),
                    following.file(), title,
                    Optional.of(new SlackUploads.Place(channel(slack, place), place.thread())));
            return Optional.empty();
        } catch (SlackUploads.Refused e) {
            LOG.warn("a {} did not arrive on Slack: {}", following.what(), e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String channel(MethodsClient slack, Place place) throws SlackUploads.Refused {
        return place.channel().isPresent() ? place.channel().get() : opened(slack, place.user());
    }

    /** The messages that somebody has with the app. */
    private static String opened(MethodsClient slack, String user) throws SlackUploads.Refused {
        try {
            ConversationsOpenResponse direct = slack.conversationsOpen(request -> request.users(List.of(user)));
            if (!direct.isOk()) {
                throw new SlackUploads.Refused(String.valueOf(direct.getError()));
            }
            return direct.getChannel().getId();
        } catch (SlackApiException e) {
            throw new SlackUploads.Refused("Slack answered " + e.getResponse().code());
        } catch (SlackUploads.Refused e) {
            throw e;
        } catch (IOException e) {
            throw new SlackUploads.Refused("Slack does not answer");
        }
    }
}
