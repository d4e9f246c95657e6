package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.alert.ChatPlatform.Outcome;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.change.ChangeId;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** Every code that JDA knows of Discord's, and some that it does not: no post is given up but for its own fault. */
class DiscordErrorsTest {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();
    private static Optional<LoopbackGuild> home = Optional.empty();
    private static Optional<LoopbackChannel> errors = Optional.empty();
    private static int posts;

    private final DiscordPlatform platform = new DiscordPlatform(() -> Optional.of(discord.jda()), () -> discord.server().now());

    @BeforeEach
    void open() {
        discord.server().faults().clear();
        discord.server().limits().channel(1000, Duration.ofSeconds(1));
        if (home.isEmpty()) {
            home = Optional.of(discord.server().guild("Peace Town"));
            errors = Optional.of(home.get().text("errors"));
            Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(channel().id()) != null);
        }
    }

    private static LoopbackChannel channel() {
        return errors.orElseThrow();
    }

    private Outcome posted(int times, Fault fault) {
        discord.server().faults().next(times, Faults.postingTo(channel()), fault);
        Channel to = new Channel("discord:" + home.orElseThrow().id(), new ChannelRef(DiscordPlatform.NAME, channel().id()),
                Congress.WASHINGTON, Optional.empty());
        Delivery delivery = new Delivery(ChangeId.digest("post", posts++), to.workspace(), to.ref(), posts, Delivery.Kind.POST,
                Optional.empty(), Optional.empty(), Delivery.State.SENDING, discord.server().now(), discord.server().now(),
                Optional.empty(), false, 1, discord.server().now(), Optional.empty(), Optional.empty(), List.of());
        return platform.send(to, delivery, Message.lines("New bill", "A *bill* by @everyone."));
    }

    private static Fault refused(ErrorResponse error) {
        return Fault.refused(400, error.getCode(), error.getMeaning());
    }

    static Set<ErrorResponse> ofTheForm() {
        return EnumSet.of(ErrorResponse.INVALID_FORM_BODY, ErrorResponse.EMPTY_MESSAGE, ErrorResponse.INVALID_REQUEST_BODY,
                ErrorResponse.REQUEST_ENTITY_TOO_LARGE, ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED, ErrorResponse.INVALID_FILE_UPLOADED,
                ErrorResponse.INVALID_FILE, ErrorResponse.INVALID_FILE_TYPE, ErrorResponse.UNKNOWN_UPLOADED_FILE,
                ErrorResponse.MAX_ATTACHMENTS);
    }

    static Set<ErrorResponse> ofTheMessage() {
        return EnumSet.of(ErrorResponse.UNKNOWN_MESSAGE, ErrorResponse.REFERENCED_MESSSAGE_NOT_FOUND, ErrorResponse.INVALID_AUTHOR_EDIT,
                ErrorResponse.INVALID_MESSAGE_TARGET);
    }

    static Set<ErrorResponse> waiting() {
        return EnumSet.of(ErrorResponse.SERVER_ERROR, ErrorResponse.SLOWMODE_RATE_LIMIT, ErrorResponse.ANNOUNCEMENT_RATE_LIMIT,
                ErrorResponse.CHANNEL_WRITE_RATE_LIMIT, ErrorResponse.GUILD_WRITE_RATE_LIMIT, ErrorResponse.MAX_OLD_MESSAGE_EDITS,
                ErrorResponse.OPEN_DM_TOO_FAST, ErrorResponse.MESSAGE_SEND_TEMPORARILY_DISABLED,
                ErrorResponse.FEATURE_TEMPORARILY_DISABLED, ErrorResponse.SERVICE_RESOURCE_RATE_LIMIT, ErrorResponse.RESOURCES_OVERLOADED,
                ErrorResponse.APPLICATION_NOT_AVAILABLE, ErrorResponse.CLOUDFLARE_BLOCKED_REQUEST);
    }

    static Set<ErrorResponse> closing() {
        return EnumSet.of(ErrorResponse.UNKNOWN_CHANNEL, ErrorResponse.UNKNOWN_GUILD, ErrorResponse.MISSING_ACCESS,
                ErrorResponse.MISSING_PERMISSIONS, ErrorResponse.REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM,
                ErrorResponse.CANNOT_SEND_TO_USER, ErrorResponse.NO_MUTUAL_GUILDS, ErrorResponse.VERIFICATION_ERROR,
                ErrorResponse.CANNOT_MESSAGE_VC, ErrorResponse.CANNOT_SEND_MESSAGE_IN_FORUM, ErrorResponse.INVALID_CHANNEL_TYPE,
                ErrorResponse.FORUM_POST_TAG_REQUIRED, ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD, ErrorResponse.THREAD_LOCKED,
                ErrorResponse.MAX_ACTIVE_THREADS, ErrorResponse.MESSAGE_BLOCKED_BY_AUTOMOD, ErrorResponse.TITLE_BLOCKED_BY_AUTOMOD,
                ErrorResponse.UNAUTHORIZED, ErrorResponse.INVALID_TOKEN);
    }

    @Test
    void the_table_has_these_codes_and_no_other() {
        assertThat(DiscordErrors.FORM).isEqualTo(ofTheForm());
        assertThat(DiscordErrors.LATER).isEqualTo(waiting());
        assertThat(DiscordErrors.REFUSED.keySet()).isEqualTo(closing());
        assertThat(Stream.of(DiscordErrors.MESSAGE, DiscordErrors.DELETED).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(ofTheMessage());
    }

    @ParameterizedTest
    @MethodSource("ofTheForm")
    void what_Discord_refuses_for_its_form_stands_there_at_once_as_text_alone(ErrorResponse error) {
        int before = channel().posts().size();
        assertThat(posted(1, refused(error))).isInstanceOf(Outcome.Sent.class);
        assertThat(channel().posts()).hasSize(before + 1).last().satisfies(post -> {
            assertThat(post.text()).isEqualTo("New bill\nA \\*bill\\* by \\@everyone.");
            assertThat(post.controls()).isEmpty();
            assertThat(post.pinged()).isEmpty();
            assertThat(post.json().path("components").path(0).path("id").asInt(0)).as("by which it is found").isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("ofTheForm")
    void what_is_refused_as_text_too_is_given_up_with_that_code(ErrorResponse error) {
        assertThat(posted(2, refused(error))).isInstanceOfSatisfying(Outcome.Pointless.class,
                pointless -> assertThat(pointless.reason()).contains(Integer.toString(error.getCode())));
    }

    @ParameterizedTest
    @MethodSource("ofTheMessage")
    void what_is_wrong_with_the_message_itself_gives_up_that_message_alone(ErrorResponse error) {
        assertThat(posted(1, refused(error))).isInstanceOf(Outcome.Pointless.class);
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void what_passes_by_itself_is_waited_for(ErrorResponse error) {
        assertThat(posted(1, refused(error))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.pause()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("closing")
    void what_somebody_can_mend_closes_the_channel_and_says_so(ErrorResponse error) {
        assertThat(posted(1, refused(error))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(Integer.toString(error.getCode())).doesNotContain("does not take posts"));
    }

    @ParameterizedTest
    @EnumSource(ErrorResponse.class)
    void a_code_that_is_in_no_table_closes_the_channel_and_loses_nothing(ErrorResponse error) {
        if (Stream.of(ofTheForm(), ofTheMessage(), waiting(), closing()).noneMatch(table -> table.contains(error))) {
            assertThat(posted(1, refused(error))).isInstanceOf(Outcome.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 59_999, 2_000_000})
    void a_code_of_next_year_closes_the_channel_with_it(int code) {
        assertThat(posted(1, Fault.refused(400, code, "Not yet"))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(code + ": Not yet"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413})
    void what_stands_between_here_and_Discord_costs_time_and_no_post(int status) {
        assertThat(posted(1, Fault.page(status, "<html>Blocked by policy</html>"))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.reason()).contains(Integer.toString(status)));
    }

    @Test
    void a_token_that_Discord_does_not_take_is_said_so_whatever_the_code() {
        assertThat(posted(1, Fault.refused(401, 0, "401: Unauthorized"))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("does not take the bot's token"));
    }
}
