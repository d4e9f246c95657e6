package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.alert.ChatPlatform;
import floorwire.alert.ChatPlatform.Outcome;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.change.ChangeId;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** Every word that Slack has for an error, words that it may have tomorrow, and every status that is not Slack's: no post is given up but for its own fault. */
class SlackErrorsTest {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    private final List<Optional<String>> told = new ArrayList<>();
    private final ChatPlatform platform = new SlackPlatform(workspace -> new SlackReach.Reached.Open(slack.methods()), slack.server()::now,
            Duration.ZERO, slack.images(), told::add);
    private static int posts;
    private LoopbackChannel made = slack.workspace().channel("errors");

    @BeforeEach
    void open() {
        slack.server().faults().clear();
        slack.server().limits().kept(false);
    }

    private Outcome posted(Fault fault) {
        return posted(1, fault);
    }

    private Outcome posted(int times, Fault fault) {
        made = slack.workspace().channel("errors-" + posts++);
        slack.server().faults().next(times, Faults.postingTo(made), fault);
        return sent(made);
    }

    private Outcome sent(LoopbackChannel to) {
        Channel channel = new Channel("slack:" + slack.workspace().id(), new ChannelRef(SlackPlatform.NAME, to.id()), Congress.WASHINGTON,
                Optional.empty());
        Delivery delivery = new Delivery(ChangeId.digest("post", posts), channel.workspace(), channel.ref(), posts, Delivery.Kind.POST,
                Optional.empty(), Optional.empty(), Delivery.State.SENDING, slack.server().now(), slack.server().now(), Optional.empty(),
                false, 1, slack.server().now(), Optional.empty(), Optional.empty(), List.of());
        return platform.send(channel, delivery, Message.lines("New bill", "A bill."));
    }

    /** As written in Slack's documentation of chat.postMessage, chat.update and conversations.open, by what is to become of the post. */
    static Stream<String> closing() {
        return Stream.of("not_in_channel", "channel_not_found", "is_archived", "is_inactive", "restricted_action",
                "restricted_action_read_only_channel", "restricted_action_thread_only_channel", "restricted_action_thread_locked",
                "restricted_action_non_threadable_channel", "cannot_dm_bot", "user_disabled", "messages_tab_disabled",
                "team_access_not_granted", "team_not_found", "access_denied", "enterprise_is_restricted", "two_factor_setup_required",
                "ekm_access_denied", "missing_scope", "not_allowed_token_type", "invalid_auth", "not_authed", "token_revoked",
                "token_expired", "account_inactive", "no_permission", "org_login_required", "team_added_to_org", "unknown_method",
                "method_deprecated", "deprecated_endpoint");
    }

    static Stream<String> ofTheMessage() {
        return Stream.of("cant_update_message", "edit_window_closed", "cant_broadcast_message", "cannot_reply_to_message",
                "message_not_found", "thread_not_found");
    }

    static Stream<String> ofTheForm() {
        return Stream.of("invalid_blocks", "invalid_blocks_format", "invalid_attachments", "block_mismatch", "msg_too_long",
                "msg_blocks_too_long", "no_text", "too_many_attachments", "attachment_payload_limit_exceeded", "markdown_text_conflict");
    }

    static Stream<String> ofTheMetadata() {
        return Stream.of("metadata_too_large", "metadata_must_be_sent_from_app", "invalid_metadata_format", "invalid_metadata_schema");
    }

    static Stream<String> waiting() {
        return Stream.of("ratelimited", "rate_limited", "service_unavailable", "accesslimited", "message_limit_exceeded",
                "external_channel_migrating");
    }

    static Stream<String> inDoubt() {
        return Stream.of("fatal_error", "internal_error", "request_timeout", "update_failed");
    }

    @Test
    void the_table_has_these_words_and_no_other() {
        TreeSet<String> table = new TreeSet<>(SlackErrors.REFUSED.keySet());
        Stream.of(SlackErrors.LATER, SlackErrors.UNKNOWN, SlackErrors.DELETED, SlackErrors.MESSAGE, SlackErrors.FORM,
                SlackErrors.METADATA).forEach(words -> {
                    assertThat(words).doesNotContainAnyElementsOf(table);
                    table.addAll(words);
                });
        assertThat(table).containsExactlyInAnyOrderElementsOf(
                Stream.of(closing(), ofTheMessage(), ofTheForm(), ofTheMetadata(), waiting(), inDoubt()).flatMap(words -> words).toList());
    }

    @Test
    void a_reason_is_known_again_by_its_word() {
        assertThat(closing().filter(word -> SlackErrors.ofTheToken(SlackErrors.reason(word)))).containsExactlyInAnyOrder(
                "not_allowed_token_type", "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");
        assertThat(closing().filter(word -> SlackErrors.reason(word).startsWith(SlackErrors.REVOKED)))
                .allMatch(word -> SlackErrors.ofTheToken(SlackErrors.reason(word)) || SlackErrors.ofTheApp(SlackErrors.reason(word)));
        assertThat(List.of("missing_scope", "access_denied", "team_not_found")).allMatch(word -> SlackErrors.ofTheApp(SlackErrors
                .reason(word)));
        assertThat(List.of("is_archived", "not_in_channel", "a_word_of_next_year"))
                .noneMatch(word -> SlackErrors.ofTheToken(SlackErrors.reason(word)) || SlackErrors.ofTheApp(SlackErrors.reason(word)));
    }

    @ParameterizedTest
    @MethodSource("closing")
    void what_somebody_can_mend_closes_the_channel_and_says_so(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).endsWith(" (" + word + ")").doesNotContain("does not take posts here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack_connect_file_link_sharing_blocked", "slack_connect_canvas_sharing_blocked", "invalid_arguments",
        "invalid_form_data", "invalid_post_type", "is_bot", "user_not_found", "a_word_of_next_year", "", "null",
        "<!channel> Read this https://example.org"})
    void a_word_that_is_in_no_table_closes_the_channel_and_loses_nothing(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).isNotBlank().doesNotContain("<", "https"));
    }

    @ParameterizedTest
    @MethodSource("ofTheMessage")
    void what_is_wrong_with_the_message_itself_gives_up_that_message_alone(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOfSatisfying(Outcome.Pointless.class,
                pointless -> assertThat(pointless.reason()).contains(word));
    }

    @ParameterizedTest
    @MethodSource("ofTheForm")
    void what_Slack_refuses_for_its_form_stands_there_at_once_as_text_alone(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOf(Outcome.Sent.class);
        assertThat(made.posts()).singleElement().satisfies(post -> {
            assertThat(post.json().path("blocks").isEmpty()).isTrue();
            assertThat(post.fallback()).contains("New bill", "A bill.");
            assertThat(post.metadata().isMissingNode()).as("by which it is found").isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("ofTheMetadata")
    void what_Slack_refuses_for_its_metadata_stands_there_at_once_without(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOf(Outcome.Sent.class);
        assertThat(made.posts()).singleElement().satisfies(post -> {
            assertThat(post.json().path("blocks").isEmpty()).isFalse();
            assertThat(post.metadata().isMissingNode()).isTrue();
        });
    }

    static Stream<String> malformed() {
        return Stream.concat(ofTheForm(), ofTheMetadata());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_refused_in_its_plainest_form_too_is_given_up_with_that_word(String word) {
        assertThat(posted(2, Fault.refused(word))).isInstanceOfSatisfying(Outcome.Pointless.class,
                pointless -> assertThat(pointless.reason()).contains(word));
        assertThat(slack.server().calls(Faults.postingTo(made))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void what_passes_by_itself_is_waited_for(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.pause()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("inDoubt")
    void what_may_have_been_done_all_the_same_is_in_doubt(String word) {
        assertThat(posted(Fault.refused(word))).isInstanceOf(Outcome.Unknown.class);
    }

    static IntStream notSlacks() {
        return IntStream.concat(IntStream.of(300, 301, 302, 303, 304, 307, 308), IntStream.rangeClosed(400, 451).filter(one -> one != 429));
    }

    @ParameterizedTest
    @MethodSource("notSlacks")
    void a_status_that_is_not_Slacks_is_tried_again_and_told(int status) {
        assertThat(posted(Fault.page(status, "<html>Access to this site is blocked</html>"))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.reason()).contains("Slack answered " + status, "slack-url"));
        assertThat(told).singleElement().satisfies(what -> assertThat(what.orElseThrow()).contains("answered " + status, "slack-url"));
        posted(Fault.page(status, ""));
        assertThat(told).as("told once").hasSize(1);
        sent(slack.workspace().channel("errors-" + posts++));
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void no_token_goes_where_an_answer_points(int status) {
        int before = slack.server().calls().size();
        assertThat(posted(Fault.headed(status, "Location", slack.server().api() + "auth.test"))).isInstanceOf(Outcome.Later.class);
        assertThat(slack.server().calls()).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520})
    void what_Slack_fails_at_is_in_doubt(int status) {
        assertThat(posted(Fault.status(status))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_503_that_asks_for_the_request_at_once_is_not_answered_by_the_library_itself() {
        int before = slack.server().calls().size();
        assertThat(posted(Fault.headed(503, "Retry-After", "0"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(slack.server().calls()).hasSize(before + 1);
    }
}
