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

/** What became of a call that did not succeed, in the dispatcher's terms: by Slack's own words for errors (its documentation of each method). */
final class SlackErrors {

    static final String REVOKED = "Slack does not take the app's token any more: install the app again";
    private static final String OF_MESSAGE = "Slack refuses this message (";
    static final String INVITE = "the app is not in the channel: /invite @Floorwire lets it in";

    private static final Duration SOON = Duration.ofSeconds(30);

    /** The channel takes nothing until somebody does something; the reason says what. */
    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("not_in_channel", INVITE),
            Map.entry("channel_not_found", "the channel was deleted, or is private and " + INVITE),
            Map.entry("is_archived", "the channel is archived"),
            Map.entry("restricted_action", "the workspace's settings let the app not write there"),
            Map.entry("restricted_action_read_only_channel", "the channel is read-only for the app"),
            Map.entry("restricted_action_thread_only_channel", "the channel takes threads only"),
            Map.entry("restricted_action_thread_locked", "the thread is locked"),
            Map.entry("restricted_action_non_threadable_channel", "the channel takes no threads"),
            Map.entry("cannot_dm_bot", "nobody reads there"), Map.entry("user_disabled", "the person's account was closed"),
            Map.entry("messages_tab_disabled", "the app's messages are switched off: App Home, Messages Tab"),
            Map.entry("team_access_not_granted", "the app is not installed for this workspace"),
            Map.entry("ekm_access_denied", "the workspace's administrators have suspended posting"),
            Map.entry("missing_scope", "the app lacks a permission: install it again from the present manifest"),
            Map.entry("not_allowed_token_type", REVOKED), Map.entry("invalid_auth", REVOKED), Map.entry("not_authed", REVOKED),
            Map.entry("token_revoked", REVOKED), Map.entry("token_expired", REVOKED), Map.entry("account_inactive", REVOKED),
            Map.entry("no_permission", REVOKED), Map.entry("org_login_required", "the workspace is being moved"),
            Map.entry("team_added_to_org", "the workspace is being moved"));

    /** It was not done, and may be asked for again. */
    private static final Set<String> LATER = Set.of("ratelimited", "rate_limited", "service_unavailable", "accesslimited",
            "message_limit_exceeded");

    /** Of these Slack says that it may have been done all the same. */
    private static final Set<String> UNKNOWN = Set.of("fatal_error", "internal_error", "request_timeout");

    private static final Set<String> DELETED = Set.of("message_not_found", "thread_not_found");

    private SlackErrors() {}

    /** Why a channel takes nothing, of an error's name that says so. */
    static String reason(String error) {
        return REFUSED.get(error) + " (" + error + ")";
    }

    /** Empty where Slack did it. */
    static Optional<Outcome> of(SlackApiTextResponse answer) {
        return answer.isOk() ? Optional.empty() : Optional.of(said(String.valueOf(answer.getError())));
    }

    static Outcome said(String error) {
        if (REFUSED.containsKey(error)) {
            return new Outcome.Refused(reason(error));
        }
        if (UNKNOWN.contains(error)) {
            return new Outcome.Unknown("Slack failed (" + error + ")");
        }
        if (LATER.contains(error)) {
            return new Outcome.Later(SOON, "Slack asks to wait (" + error + ")");
        }
        return DELETED.contains(error) ? new Outcome.Pointless("the message was deleted (" + error + ")")
                : new Outcome.Pointless(OF_MESSAGE + error + ")");
    }

    /** Whether it is this message that Slack does not take. */
    static boolean ofTheMessage(Outcome.Pointless refused) {
        return refused.reason().startsWith(OF_MESSAGE);
    }

    static Outcome of(SlackApiException failure) {
        int status = failure.getResponse().code();
        if (status == 429) {
            String after = failure.getResponse().header("Retry-After");
            long seconds = after != null && after.matches("\\d{1,6}") ? Long.parseLong(after) : SOON.toSeconds();
            return new Outcome.Later(Duration.ofSeconds(Math.max(1, seconds)), "rate limited by Slack");
        }
        return status >= 500 ? new Outcome.Unknown("Slack answered " + status) : new Outcome.Pointless("Slack answered " + status);
    }

    /** Without a connection nothing left; else nobody knows. */
    static Outcome of(IOException failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException
                ? new Outcome.Later(SOON, "Slack cannot be reached: " + failure.getMessage())
                : new Outcome.Unknown("no answer from Slack: " + failure.getMessage());
    }
}
