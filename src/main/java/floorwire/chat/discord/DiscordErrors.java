package floorwire.chat.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
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

/**
 * What became of a call that failed, in the dispatcher's terms: by Discord's own codes (its documentation, Opcodes and Status Codes, JSON error codes). Only a code that speaks of the message itself
 * gives it up; whatever else is said closes the channel until it takes a post again, and nothing for it is lost (decision 4).
 */
final class DiscordErrors {

    static final String TAG_REQUIRED = "the forum requires a tag on each post: its settings can drop that";

    private static final String TOKEN = "Discord does not take the bot's token any more";
    private static final String AUTOMOD = "the server's AutoMod keeps the message out: its rules can exempt the bot's role";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Set<ErrorResponse> OF_FILES = EnumSet.of(ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.REQUEST_ENTITY_TOO_LARGE, ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED, ErrorResponse.INVALID_FILE_UPLOADED,
            ErrorResponse.INVALID_FORM_BODY);

    /** The channel takes nothing until somebody does something; the reason says what. */
    static final Map<ErrorResponse, String> REFUSED = Map.ofEntries(
            Map.entry(ErrorResponse.UNKNOWN_CHANNEL, "the channel was deleted"),
            Map.entry(ErrorResponse.UNKNOWN_GUILD, "the bot is no longer in the server"),
            Map.entry(ErrorResponse.MISSING_ACCESS, "the bot cannot see the channel"),
            Map.entry(ErrorResponse.MISSING_PERMISSIONS, "the bot may not write in the channel"),
            Map.entry(ErrorResponse.REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM, "the bot's role needs \"Read Message History\" there"),
            Map.entry(ErrorResponse.CANNOT_SEND_TO_USER, "the person takes no direct messages"),
            Map.entry(ErrorResponse.NO_MUTUAL_GUILDS, "the person is in no server with the bot any more"),
            Map.entry(ErrorResponse.VERIFICATION_ERROR, "the server's verification level keeps the bot out"),
            Map.entry(ErrorResponse.CANNOT_MESSAGE_VC, "the channel takes no messages"),
            Map.entry(ErrorResponse.CANNOT_SEND_MESSAGE_IN_FORUM, "the channel is a forum now"),
            Map.entry(ErrorResponse.INVALID_CHANNEL_TYPE, "the channel is of another kind now"),
            Map.entry(ErrorResponse.FORUM_POST_TAG_REQUIRED, TAG_REQUIRED),
            Map.entry(ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD, "the thread is closed"),
            Map.entry(ErrorResponse.THREAD_LOCKED, "the thread is closed"),
            Map.entry(ErrorResponse.MAX_ACTIVE_THREADS, "the server has as many open threads as Discord allows: close some"),
            Map.entry(ErrorResponse.MESSAGE_BLOCKED_BY_AUTOMOD, AUTOMOD), Map.entry(ErrorResponse.TITLE_BLOCKED_BY_AUTOMOD, AUTOMOD),
            Map.entry(ErrorResponse.UNAUTHORIZED, TOKEN), Map.entry(ErrorResponse.INVALID_TOKEN, TOKEN));

    /** It was not done, and may be asked for again; without a code of Discord's somebody before it said no. */
    static final Set<ErrorResponse> LATER = EnumSet.of(ErrorResponse.SERVER_ERROR, ErrorResponse.SLOWMODE_RATE_LIMIT,
            ErrorResponse.ANNOUNCEMENT_RATE_LIMIT, ErrorResponse.CHANNEL_WRITE_RATE_LIMIT, ErrorResponse.GUILD_WRITE_RATE_LIMIT,
            ErrorResponse.MAX_OLD_MESSAGE_EDITS, ErrorResponse.OPEN_DM_TOO_FAST, ErrorResponse.MESSAGE_SEND_TEMPORARILY_DISABLED,
            ErrorResponse.FEATURE_TEMPORARILY_DISABLED, ErrorResponse.SERVICE_RESOURCE_RATE_LIMIT, ErrorResponse.RESOURCES_OVERLOADED,
            ErrorResponse.APPLICATION_NOT_AVAILABLE, ErrorResponse.CLOUDFLARE_BLOCKED_REQUEST);

    static final Set<ErrorResponse> DELETED = EnumSet.of(ErrorResponse.UNKNOWN_MESSAGE, ErrorResponse.REFERENCED_MESSSAGE_NOT_FOUND);

    /** What is wrong with the form of this one message, in any channel and at any time: its words may be taken as text alone. */
    static final Set<ErrorResponse> FORM = EnumSet.of(ErrorResponse.INVALID_FORM_BODY, ErrorResponse.EMPTY_MESSAGE,
            ErrorResponse.INVALID_REQUEST_BODY, ErrorResponse.REQUEST_ENTITY_TOO_LARGE, ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED,
            ErrorResponse.INVALID_FILE_UPLOADED, ErrorResponse.INVALID_FILE, ErrorResponse.INVALID_FILE_TYPE,
            ErrorResponse.UNKNOWN_UPLOADED_FILE, ErrorResponse.MAX_ATTACHMENTS);

    /** What cannot be done with this one message whatever its form. */
    static final Set<ErrorResponse> MESSAGE = EnumSet.of(ErrorResponse.INVALID_AUTHOR_EDIT, ErrorResponse.INVALID_MESSAGE_TARGET);

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
        if (status == 401) {
            return new Outcome.Refused(TOKEN);
        }
        String said = failure.getErrorCode() + ": " + failure.getMeaning();
        ErrorResponse error = failure.getErrorResponse();
        if (DELETED.contains(error)) {
            return new Outcome.Pointless("the message was deleted (" + said + ")");
        }
        if (MESSAGE.contains(error) || FORM.contains(error)) {
            return new Outcome.Pointless("Discord refuses this message (" + said
                    + failure.getSchemaErrors().stream().map(wrong -> "; " + wrong).reduce("", String::concat) + ")");
        }
        // of a page JDA takes the status for its code, of a code that it does not know it has no name
        boolean unnamed = error == ErrorResponse.SERVER_ERROR && failure.getErrorCode() > 0 && failure.getErrorCode() != status;
        return status == 429 || (LATER.contains(error) && !unnamed)
                ? new Outcome.Later(SOON, "Discord, or what stands before it, answered " + status + " (" + said + ")")
                : new Outcome.Refused(REFUSED.getOrDefault(error, "Discord does not take posts here") + " (" + said + ")");
    }

    /** Whether a message is not taken for its form, of which its words and its channel have no part. */
    static boolean ofTheForm(RuntimeException failure) {
        return switch (failure) {
            case ErrorResponseException answered -> outcome(answered) instanceof Outcome.Pointless
                    && FORM.contains(answered.getErrorResponse());
            case IllegalArgumentException malformed -> true;
            default -> false;
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
