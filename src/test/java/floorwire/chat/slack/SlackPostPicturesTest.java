package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.standin.Gate;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** A roll call's seats in its post on Slack: uploaded before, once for a workspace, and never at the post's cost. */
class SlackPostPicturesTest {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static int channels;

    @TempDir Path folder;
    private World world;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        slack.server().faults().clear();
        slack.server().limits().kept(false);
        slack.server().processes(0);
        slack.workspace().scopes("chat:write", "files:write", "channels:read", "channels:history");
        world = new World(folder, SlackPlatform.NAME);
        dispatcher = posting(PATIENCE);
        hear("2025-07-18T12:00:00Z", bill());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Dispatcher posting(Duration patience) {
        SlackImages images = new SlackImages(new SlackUploads(slack.http()), Duration.ZERO, patience);
        return world.wiring().dispatcher(
                List.of(new SlackPlatform(workspace -> new SlackReach.Reached.Open(slack.methods()), world, Duration.ZERO, images)));
    }

    private LoopbackChannel follow() {
        LoopbackChannel channel = slack.workspace().channel("votes-" + channels++);
        ChannelRef ref = new ChannelRef(SlackPlatform.NAME, channel.id());
        String workspace = "slack:" + slack.workspace().id();
        world.wiring().audience().save(new Channel(workspace, ref, Congress.WASHINGTON, Optional.empty()));
        world.wiring().watches().add(new Watch(channel.id(), workspace, ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                world.instant()));
        return channel;
    }

    private static Bills bill() {
        return Bills.of("s1-119", "2025-05-17")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private static RollCall passage(String cast) {
        return Votes.of(Chamber.SENATE, 328, "s1-119", "On Passage of the Bill", "Bill Passed", "", cast);
    }

    private int hear(String at, Bills bill) {
        world.at(at);
        world.wiring().intake().hear(bill.said(at), world.instant(), () -> {});
        return turn();
    }

    private int take(String at, RollCall vote) {
        world.at(at);
        world.hear("senate", vote);
        return turn();
    }

    private int turn() {
        int all = 0;
        for (int sent = dispatcher.turn(); sent > 0; sent = dispatcher.turn()) {
            all += sent;
        }
        return all;
    }

    private int passed() {
        return take("2025-07-19T20:15:00Z", passage("YYYNNA"));
    }

    private List<RecordedCall> uploads(int before) {
        return slack.server().calls().subList(before, slack.server().calls().size()).stream()
                .filter(Faults.call("files\\..*|upload/.*")).toList();
    }

    private static void showsSeats(Post post, String... alt) {
        assertThat(post.images()).hasSize(1);
        assertThat(post.images().values().iterator().next()).contains(alt);
        assertThat(slack.server().file(post.images().keySet().iterator().next())).startsWith(new byte[]{(byte) 0x89, 'P', 'N', 'G'});
        assertThat(post.fallback()).as("what is read aloud has it in words already").contains("Yea 3 D").doesNotContain("Picture",
                "half circle");
    }

    private static void isInWords(Post post) {
        assertThat(post.images()).isEmpty();
        assertThat(post.text()).contains("passed the Senate", "Yea 3 D");
        assertThat(post.isEdited()).isFalse();
    }

    private void allSent() {
        assertThat(world.deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.SENT);
    }

    @Test
    void the_post_of_a_roll_call_shows_its_seats_with_alt_text_and_it_is_uploaded_once_for_all_channels_of_a_workspace() {
        List<LoopbackChannel> all = List.of(follow(), follow(), follow());
        int before = slack.server().calls().size();
        assertThat(passed()).isEqualTo(3);
        assertThat(all).allSatisfy(channel -> assertThat(channel.posts()).singleElement()
                .satisfies(post -> showsSeats(post, "Senate vote 328 (2025): Bill Passed 3–2", "Not voting 1: 1 R.")));
        assertThat(uploads(before)).extracting(call -> call.method().replaceFirst("/.*", ""))
                .containsExactly("files.getUploadURLExternal", "upload", "files.completeUploadExternal");
        assertThat(uploads(before).getLast().arg("channel_id")).as("shared with nobody").isEmpty();
        assertThat(all.getFirst().posts().getFirst().controls()).hasSize(4);
        allSent();
    }

    @Test
    void a_correction_shows_the_new_seats_in_place_of_the_old_ones() {
        LoopbackChannel nato = follow();
        passed();
        Post post = nato.posts().getFirst();
        String before = post.images().keySet().iterator().next();
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(post.text()).contains("CORRECTED");
        showsSeats(post, "Bill Passed 4–1");
        assertThat(post.images()).doesNotContainKey(before);
        assertThat(post.replies()).allSatisfy(reply -> assertThat(reply.images()).isEmpty());
    }

    @Test
    void what_was_provisional_gets_its_seats_by_the_edit_that_completes_it() {
        LoopbackChannel nato = follow();
        hear("2025-07-20T12:00:00Z", bill().senate("2025-07-19", "Passed Senate by Yea-Nay Vote. 3 - 2. Record Vote Number: 328."));
        Post post = nato.posts().getFirst();
        assertThat(post.images()).isEmpty();
        take("2025-07-20T13:00:00Z", passage("YYYNNA"));
        showsSeats(post, "Bill Passed 3–2");
        assertThat(post.text()).doesNotContain("Provisional");
    }

    @Test
    void without_the_permission_posts_go_in_words_and_it_is_asked_for_once_a_day() {
        slack.workspace().withoutScope("files:write");
        List<LoopbackChannel> all = IntStream.range(0, 12).mapToObj(nth -> follow()).toList();
        int before = slack.server().calls().size();
        assertThat(passed()).isEqualTo(12);
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(uploads(before)).hasSize(1);
        assertThat(all).allSatisfy(channel -> assertThat(channel.posts()).allSatisfy(post -> assertThat(post.images()).isEmpty()));
        allSent();
    }

    @Test
    void an_upload_that_fails_at_any_step_costs_the_picture_and_not_the_post() throws IOException {
        for (Predicate<RecordedCall> step : List.of(Faults.call("files.getUploadURLExternal"), Faults.call("upload/.*"),
                Faults.call("files.completeUploadExternal"))) {
            for (Fault fault : List.of(Fault.reset(), Fault.answerLost(), Fault.status(503), Fault.tooMany(30),
                    Fault.refused("file_uploads_disabled"))) {
                close();
                channels++;
                world = new World(Files.createDirectory(folder.resolve(Integer.toString(channels))), SlackPlatform.NAME);
                dispatcher = posting(PATIENCE);
                hear("2025-07-18T12:00:00Z", bill());
                LoopbackChannel nato = follow();
                slack.server().faults().clear();
                slack.server().faults().next(step, fault);
                assertThat(passed()).isEqualTo(1);
                isInWords(nato.posts().getFirst());
                allSent();
            }
        }
    }

    @Test
    void an_upload_that_hangs_holds_no_post_up_longer_than_a_moment_and_the_next_not_at_all() {
        dispatcher = posting(Duration.ofMillis(200));
        Gate gate = new Gate();
        slack.server().faults().always(Faults.call("upload/.*"), Fault.heldBefore(gate));
        LoopbackChannel nato = follow();
        int before = slack.server().calls().size();
        assertThat(passed()).isEqualTo(1);
        isInWords(nato.posts().getFirst());
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(uploads(before).stream().filter(Faults.call("files.getUploadURLExternal"))).as("one is enough").hasSize(1);
        gate.open();
        allSent();
    }

    @Test
    void a_file_that_Slack_still_works_on_is_shown_at_the_second_try() {
        slack.server().processes(1);
        LoopbackChannel nato = follow();
        assertThat(passed()).isEqualTo(1);
        assertThat(nato.posts()).singleElement().satisfies(post -> showsSeats(post, "Bill Passed 3–2"));
        allSent();
    }

    @Test
    void where_Slack_shows_no_such_file_posts_go_in_words_and_the_next_without_trying() {
        slack.server().processes(1_000);
        LoopbackChannel nato = follow();
        int before = slack.server().calls().size();
        assertThat(passed()).isEqualTo(1);
        isInWords(nato.posts().getFirst());
        assertThat(slack.server().calls(Faults.postingTo(nato))).as("twice with the picture, then without").hasSize(3);
        int uploads = uploads(before).size();
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(uploads(before)).hasSize(uploads);
        assertThat(nato.posts().getFirst().text()).contains("CORRECTED");
        allSent();
    }

    private List<RecordedCall> edits(int before) {
        return slack.server().calls().subList(before, slack.server().calls().size()).stream().filter(Faults.editing()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit_window_closed", "cant_update_message", "message_not_found", "is_archived", "missing_scope"})
    void what_is_no_fault_of_the_picture_costs_no_picture(String word) {
        LoopbackChannel nato = follow();
        passed();
        slack.server().faults().next(2, Faults.editing(), Fault.refused(word));
        int before = slack.server().calls().size();
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(edits(before)).as("not tried without its picture").hasSize(1);
        slack.server().faults().clear();

        LoopbackChannel other = follow();
        take("2025-07-21T12:00:00Z", Votes.of(Chamber.SENATE, 329, "s1-119", "On Passage of the Bill", "Bill Passed", "", "YYYNNA"));
        assertThat(List.of(nato, other)).anySatisfy(channel -> assertThat(channel.posts()).last()
                .satisfies(post -> assertThat(post.images()).hasSize(1)));
    }

    @Test
    void a_form_that_Slack_does_not_take_with_or_without_a_picture_costs_no_picture_either() {
        LoopbackChannel nato = follow();
        slack.server().faults().next(2, Faults.postingTo(nato), Fault.refused("msg_too_long"));
        passed();
        isInWords(nato.posts().getFirst());
        LoopbackChannel other = follow();
        take("2025-07-21T12:00:00Z", Votes.of(Chamber.SENATE, 329, "s1-119", "On Passage of the Bill", "Bill Passed", "", "YYYNNA"));
        assertThat(other.posts()).singleElement().satisfies(post -> assertThat(post.images()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "slack_connect_file_link_sharing_blocked"})
    void a_message_that_is_refused_without_its_picture_too_costs_no_other_its_picture(String word) {
        LoopbackChannel nato = follow();
        slack.server().faults().next(4, Faults.postingTo(nato), Fault.refused(word));
        LoopbackChannel other = follow();
        passed();
        assertThat(nato.posts()).isEmpty();
        assertThat(other.posts()).singleElement().satisfies(post -> showsSeats(post, "Bill Passed 3–2"));
        LoopbackChannel third = follow();
        take("2025-07-21T12:00:00Z", Votes.of(Chamber.SENATE, 329, "s1-119", "On Passage of the Bill", "Bill Passed", "", "YYYNNA"));
        assertThat(third.posts()).singleElement().satisfies(post -> assertThat(post.images()).hasSize(1));
    }

    @Test
    void a_post_whose_answer_was_lost_after_the_upload_is_found_again_and_stands_once_with_its_picture() {
        LoopbackChannel nato = follow();
        int before = slack.server().calls().size();
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost());
        assertThat(passed()).isZero();
        assertThat(world.deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.UNKNOWN);
        world.at(world.instant().plus(SlackReadback.SETTLED).plusSeconds(1).toString());
        turn();
        assertThat(nato.posts()).singleElement().satisfies(post -> showsSeats(post, "Bill Passed 3–2"));
        assertThat(uploads(before)).hasSize(3);
        allSent();
    }

    @Test
    void a_post_that_never_arrived_after_the_upload_is_sent_again_with_the_same_file() {
        LoopbackChannel nato = follow();
        int before = slack.server().calls().size();
        slack.server().faults().next(Faults.postingTo(nato), Fault.reset());
        passed();
        world.at(world.instant().plus(SlackReadback.SETTLED).plusSeconds(1).toString());
        turn();
        assertThat(nato.posts()).singleElement().satisfies(post -> showsSeats(post, "Bill Passed 3–2"));
        assertThat(uploads(before)).as("uploaded once").hasSize(3);
        allSent();
    }

    @Test
    void a_process_that_knows_of_no_upload_any_more_uploads_again_and_that_harms_nobody() {
        LoopbackChannel nato = follow();
        passed();
        dispatcher = posting(PATIENCE);
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        showsSeats(nato.posts().getFirst(), "Bill Passed 4–1");
        assertThat(nato.posts().stream().filter(post -> !post.files().isEmpty())).as("nothing is shared aside").isEmpty();
    }
}
