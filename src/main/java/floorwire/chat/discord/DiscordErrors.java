package floorwire.chat.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.MissingAccessException;
import net.dv8tion.jda.api.requests.ErrorResponse;

import floorwire.alert.ChatPlatform.Outcome;

/** What became of a call that failed, in the dispatcher's terms. */
final class DiscordErrors {

    static final String TAG_REQUIRED = "the forum requires a tag on each post: its settings can drop that";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<ErrorResponse> OF_FILES = EnumSet.of(ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.REQUEST_ENTITY_TOO_LARGE, ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED, ErrorResponse.INVALID_FILE_UPLOADED,
            ErrorResponse.INVALID_FORM_BODY);

    private DiscordErrors() {}

    static Outcome outcome(RuntimeException failure) {
        return switch (failure) {
            case MissingAccessException hidden -> new Outcome.Refused("the bot cannot see the channel: its role needs \""
                    + hidden.getPermission().getName() + "\" there");
            case InsufficientPermissionException missing -> new Outcome.Refused("the bot's role needs the permission \""
                    + missing.getPermission().getName() + "\" in the channel");
            case ErrorResponseException answered -> answered(answered);
            // JDA gave up before the request left: it stood in line behind a rate limit
            case CompletionException late when late.getCause() instanceof TimeoutException ->
                    new Outcome.Later(SOON, "Discord's rate limit left no room in time");
            // JDA looks before it sends: these never left
            case IllegalArgumentException malformed -> new Outcome.Pointless("JDA does not take this message: " + malformed.getMessage());
            case IllegalStateException closing -> new Outcome.Later(SOON, "JDA does not send now: " + closing.getMessage());
            case RejectedExecutionException closing -> new Outcome.Later(SOON, "the connection is being closed");
            default -> new Outcome.Unknown(String.valueOf(failure.getMessage()));
        };
    }

    private static Outcome answered(ErrorResponseException failure) {
        int status = failure.getResponse().code;
        if (status < 0 || status >= 500) {
            return new Outcome.Unknown("no answer from Discord: " + failure.getMessage());
        }
        String said = failure.getErrorCode() + ": " + failure.getMeaning();
        return switch (failure.getErrorResponse()) {
            case UNKNOWN_MESSAGE -> new Outcome.Pointless("the message was deleted");
            case UNKNOWN_CHANNEL -> new Outcome.Refused("the channel was deleted (" + said + ")");
            case UNKNOWN_GUILD -> new Outcome.Refused("the bot is no longer in the server (" + said + ")");
            case MISSING_ACCESS -> new Outcome.Refused("the bot cannot see the channel (" + said + ")");
            case MISSING_PERMISSIONS -> new Outcome.Refused("the bot may not write in the channel (" + said + ")");
            case CANNOT_SEND_TO_USER -> new Outcome.Refused("the person takes no direct messages (" + said + ")");
            case FORUM_POST_TAG_REQUIRED -> new Outcome.Refused(TAG_REQUIRED);
            case ILLEGAL_OPERATION_ARCHIVED_THREAD, THREAD_LOCKED -> new Outcome.Refused("the thread is closed (" + said + ")");
            case UNAUTHORIZED, INVALID_TOKEN -> new Outcome.Refused("Discord does not take the bot's token any more");
            default -> status == 401 ? new Outcome.Refused("Discord does not take the bot's token any more")
                    : status == 429 ? new Outcome.Later(SOON, "rate limited (" + said + ")")
                            : status == 403 ? new Outcome.Refused(said)
                                    : new Outcome.Pointless("Discord refuses this message (" + said + failure.getSchemaErrors().stream()
                                            .map(error -> "; " + error).reduce("", String::concat) + ")");
        };
    }

    /** Whether the message was not taken, and might be without its files: they may not be attached there, or are too large. */
    static boolean mayBeOfAFile(RuntimeException failure) {
        return switch (failure) {
            case InsufficientPermissionException missing -> missing.getPermission() == Permission.MESSAGE_ATTACH_FILES;
            case ErrorResponseException answered -> answered.getResponse().code == 413 || OF_FILES.contains(answered.getErrorResponse());
            default -> false;
        };
    }

    static boolean is(RuntimeException failure, ErrorResponse response) {
        return failure instanceof ErrorResponseException answered && answered.getErrorResponse() == response;
    }
}
