package floorwire.chat.slack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;

import floorwire.alert.ChatPlatform.Outcome;

/**
 * What became of a call that did not succeed, in the dispatcher's terms: by Slack's own words for errors (its documentation of each method). Only a word
 * that speaks of the message itself gives it up; whatever else is said closes the channel until it takes a post again, and nothing for it is lost (decision 4).
 */
final class SlackErrors {

    static final String REVOKED = "Slack does not take the app's token any more: install the app again";
    static final String INVITE = "the app is not in the channel: /invite @Floorwire lets it in";

    private static final String OF_MESSAGE = "Slack refuses this message (";
    private static final String MOVING = "the workspace is being moved";
    private static final String OLD = "Slack does not take the form of our requests: look for a newer version of Floorwire";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The channel takes nothing until somebody does something; the reason says what. */
    static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("not_in_channel", INVITE),
            Map.entry("channel_not_found", "the channel was deleted, or is private and " + INVITE),
            Map.entry("is_archived", "the channel is archived"), Map.entry("is_inactive", "the channel is frozen, archived or deleted"),
            Map.entry("restricted_action", "the workspace's settings let the app not write there"),
            Map.entry("restricted_action_read_only_channel", "the channel is read-only for the app"),
            Map.entry("restricted_action_thread_only_channel", "the channel takes threads only"),
            Map.entry("restricted_action_thread_locked", "the thread is locked"),
            Map.entry("restricted_action_non_threadable_channel", "the channel takes no threads"),
            Map.entry("cannot_dm_bot", "nobody reads there"), Map.entry("user_disabled", "the person's account was closed"),
            Map.entry("messages_tab_disabled", "the app's messages are switched off: App Home, Messages Tab"),
            Map.entry("team_access_not_granted", "the app is not installed for this workspace"),
            Map.entry("team_not_found", "the app is not installed for this workspace"),
            Map.entry("access_denied", "the workspace does not let the app do that: ask its administrators"),
            Map.entry("enterprise_is_restricted", "the organization does not let the app do that: ask its administrators"),
            Map.entry("two_factor_setup_required", "the account that the app acts for has to set up two-factor authentication"),
            Map.entry("ekm_access_denied", "the workspace's administrators have suspended posting"),
            Map.entry("missing_scope", "the app lacks a permission: install it again from the present manifest"),
            Map.entry("not_allowed_token_type", REVOKED), Map.entry("invalid_auth", REVOKED), Map.entry("not_authed", REVOKED),
            Map.entry("token_revoked", REVOKED), Map.entry("token_expired", REVOKED), Map.entry("account_inactive", REVOKED),
            Map.entry("no_permission", REVOKED), Map.entry("org_login_required", MOVING), Map.entry("team_added_to_org", MOVING),
            Map.entry("unknown_method", OLD), Map.entry("method_deprecated", OLD), Map.entry("deprecated_endpoint", OLD));

    private static final Set<String> OF_THE_APP = Set.of("missing_scope", "team_access_not_granted", "team_not_found", "access_denied",
            "enterprise_is_restricted", "two_factor_setup_required", "ekm_access_denied", "no_permission", "org_login_required",
            "team_added_to_org", "messages_tab_disabled");

    /** It was not done, and may be asked for again. */
    static final Set<String> LATER = Set.of("ratelimited", "rate_limited", "service_unavailable", "accesslimited",
            "message_limit_exceeded", "external_channel_migrating");

    /** Of these Slack says that it may have been done all the same. */
    static final Set<String> UNKNOWN = Set.of("fatal_error", "internal_error", "request_timeout", "update_failed");

    static final Set<String> DELETED = Set.of("message_not_found", "thread_not_found");

    /** What is wrong with the form of this one message, in any channel and at any time: its words may be taken as text alone. */
    static final Set<String> FORM = Set.of("invalid_blocks", "invalid_blocks_format", "invalid_attachments", "block_mismatch",
            "msg_too_long", "msg_blocks_too_long", "no_text", "too_many_attachments", "attachment_payload_limit_exceeded",
            "markdown_text_conflict");

    /** The same with what goes along unseen: without it the message may be taken. */
    static final Set<String> METADATA = Set.of("metadata_too_large", "metadata_must_be_sent_from_app", "invalid_metadata_format",
            "invalid_metadata_schema");

    /** What cannot be done with this one message whatever its form. */
    static final Set<String> MESSAGE = Set.of("cant_update_message", "edit_window_closed", "cant_broadcast_message",
            "cannot_reply_to_message");

    /** A block that names a file which Slack does not know, or works on still, is an invalid block; in a shared channel files may be forbidden. */
    private static final Set<String> OF_PICTURES = Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long",
            "slack_connect_file_link_sharing_blocked", "slack_connect_blocked_file_ext", "slack_connect_file_upload_sharing_blocked");

    private SlackErrors() {}

    /** Why a channel takes nothing, of an error's name. */
    static String reason(String error) {
        return REFUSED.getOrDefault(error,
                error.startsWith("slack_connect_")
                        ? "the rules of Slack Connect keep it out of this shared channel: ask your administrators"
                        : "Slack does not take posts here")
                + " (" + SlackInstall.word(error) + ")";
    }

    /** Of a reason of ours: whether it is the token, which works again where Slack takes it. */
    static boolean ofTheToken(String reason) {
        return SlackClient.badToken(word(reason));
    }

    /** Of a reason of ours: whether it is the app's standing in the workspace, and not the channel. */
    static boolean ofTheApp(String reason) {
        return OF_THE_APP.contains(word(reason));
    }

    private static String word(String reason) {
        return reason.substring(reason.lastIndexOf('(') + 1).replaceFirst("\\)$", "");
    }

    /** Empty where Slack did it. */
    static Optional<Outcome> of(SlackApiTextResponse answer) {
        return answer.isOk() ? Optional.empty() : Optional.of(said(String.valueOf(answer.getError())));
    }

    static Outcome said(String error) {
        if (MESSAGE.contains(error) || FORM.contains(error) || METADATA.contains(error)) {
            return new Outcome.Pointless(OF_MESSAGE + error + ")");
        }
        if (DELETED.contains(error)) {
            return new Outcome.Pointless("the message was deleted (" + error + ")");
        }
        if (UNKNOWN.contains(error)) {
            return new Outcome.Unknown("Slack failed (" + error + ")");
        }
        return LATER.contains(error) ? new Outcome.Later(SOON, "Slack asks to wait (" + error + ")") : new Outcome.Refused(reason(error));
    }

    /** Whether it may be for its picture that Slack does not take a message. */
    static boolean mayBeOfThePicture(Outcome outcome) {
        return (outcome instanceof Outcome.Pointless || outcome instanceof Outcome.Refused) && OF_PICTURES.contains(word(why(outcome)));
    }

    /** Whether Slack does not take a message for its form, of which its words and its channel have no part. */
    static boolean ofTheForm(Outcome outcome) {
        return outcome instanceof Outcome.Pointless pointless
                && (FORM.contains(word(pointless.reason())) || ofTheMetadata(pointless.reason()));
    }

    /** Of a reason of ours: whether it is what goes along with a message unseen. */
    static boolean ofTheMetadata(String reason) {
        return METADATA.contains(word(reason));
    }

    /** In words, of an outcome that is a refusal. */
    static String why(Outcome refused) {
        return switch (refused) {
            case Outcome.Pointless pointless -> pointless.reason();
            case Outcome.Refused closed -> closed.reason();
            default -> String.valueOf(refused);
        };
    }

    static Outcome of(SlackApiException failure) {
        int status = failure.getResponse().code();
        if (status == 429) {
            String after = failure.getResponse().header("Retry-After");
            long seconds = after != null && after.matches("\\d{1,6}") ? Long.parseLong(after) : SOON.toSeconds();
            return new Outcome.Later(Duration.ofSeconds(Math.max(1, seconds)), "rate limited by Slack");
        }
        return notSlacks(status) ? between(status) : new Outcome.Unknown("Slack " + status(status));
    }

    private static Outcome between(int status) {
        return new Outcome.Later(SOON, "Slack " + status(status));
    }

    /** Slack says what is wrong in answers of 200, so what says no with another status stands before it: a proxy, or another server. */
    static boolean notSlacks(int status) {
        return status < 500 && status != 429;
    }

    static String status(int status) {
        return notSlacks(status)
                ? "answered " + status + ", as Slack itself does not: see what stands between here and Slack, and the setting slack-url"
                : "answered " + status;
    }

    /** Without a connection nothing left; else nobody knows. */
    static Outcome of(IOException failure) {
        if (failure instanceof SlackWire.Between before) {
            return between(before.status());
        }
        return unreached(failure) ? new Outcome.Later(SOON, "Slack cannot be reached: " + failure.getMessage())
                : new Outcome.Unknown("no answer from Slack: " + failure.getMessage());
    }

    /** Whether nothing gets to Slack at all. */
    static boolean unreached(IOException failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException || failure instanceof SlackWire.Between;
    }
}
