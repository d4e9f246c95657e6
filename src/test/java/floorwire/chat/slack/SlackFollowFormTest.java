package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.SlackOracle;
import floorwire.chat.slack.standin.View;
import floorwire.chat.standin.Gate;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** The window in which somebody puts together what a channel follows, through the real Bolt in Socket Mode. */
class SlackFollowFormTest {

    private static final String FOLLOW_SOMETHING = "Follow something…";

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") // set before all
    private static SlackBot bot;
    private static int channels;
    /** What the port does before it answers. */
    private static final AtomicReference<Runnable> LOOKING = new AtomicReference<>(() -> {});

    private final LoopbackUser ada = slack.workspace().member("ada" + channels);
    private final LoopbackChannel general = slack.workspace().channel("general-" + channels++);

    @BeforeAll
    static void open() {
        slack.server().limits().kept(false);
        world = new World(folder, SlackPlatform.NAME);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        bot = new SlackBot(new SlackInstallation(SlackToken.bot(slack.workspace().token()),
                new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), slack.address()), world);
        bot.connect(world.wiring().commands(), new WorldKnows(world, () -> LOOKING.get().run()), Congress.WASHINGTON);
        slack.server().socket().awaitConnections(1);
    }

    @AfterEach
    void nothing_was_refused() {
        assertThat(slack.server().refusedAcks()).isEmpty();
    }

    @AfterAll
    static void close() {
        bot.close();
        world.close();
        SlackOracle.find().ifPresent(oracle -> assertThat(oracle.problems(slack.server().calls(call -> call.error().isEmpty())))
                .as("what Slack would not take of all that was sent").isEmpty());
    }

    private ChannelRef ref() {
        return new ChannelRef(SlackPlatform.NAME, general.id());
    }

    private View form() {
        ada.opensHome();
        return ada.clicks(ada.awaitHome(), FOLLOW_SOMETHING).modal();
    }

    /** Chosen as people do: typed, then picked from what is suggested. */
    private LoopbackInteraction chooses(View form, String what) {
        assertThat(ada.types(form, "What", what).choices()).anyMatch(choice -> choice.equals(what) || choice.startsWith(what + " · "));
        return ada.chooses(form, "What", what);
    }

    @Test
    void from_the_app_s_page_a_channel_follows_with_a_preview_before() throws SQLException {
        View form = form();
        assertThat(form.title()).isEqualTo("Follow something");
        assertThat(form.controls()).extracting(Control::label).containsExactly("What", "Channel", "How much");
        assertThat(ada.types(form, "What", "").choices()).contains("nato · NATO membership", "un · UN membership",
                "nato-limit · limits on leaving NATO");
        assertThat(ada.types(form, "What", "s21").choices().getFirst())
                .isEqualTo("s2174-119 · A bill to withdraw the United States from the North Atlantic…").hasSizeLessThanOrEqualTo(75);

        chooses(form, "nato");
        assertThat(form.awaitUpdates(1).text()).contains("If this channel followed NATO membership:", "It would have sent", "in 60 days",
                "Nothing old is posted.");
        ada.chooses(form, "Channel", general.id());
        form.awaitUpdates(2);
        ada.chooses(form, "How much", "everything");
        assertThat(form.awaitUpdates(3).text()).contains("If this channel followed NATO membership, everything:");
        assertThat(form.controls()).as("no button of the preview").hasSize(3);
        assertThat(world.wiring().watches().of(ref())).as("nothing is followed by looking").isEmpty();

        assertThat(ada.submits(form, Map.of()).errors()).isEmpty();
        View done = form.awaitUpdates(4);
        assertThat(done.text()).contains("This channel now follows NATO membership: everything, Eastern time.");
        assertThat(world.wiring().watches().of(ref())).singleElement().satisfies(watch -> {
            assertThat(watch.workspace()).isEqualTo("slack:" + slack.workspace().id());
            assertThat(watch.kind()).isEqualTo(Watch.Kind.TOPIC);
            assertThat(watch.target()).isEqualTo("nato");
            assertThat(watch.loudness()).isEqualTo(Loudness.EVERYTHING);
        });
        assertThat(general.posts()).as("following posts nothing").isEmpty();
        assertThat(world.audited()).as("as if it were typed").contains("slack:" + slack.workspace().id() + " " + ada.id()
                + " follow nato everything");

        ada.clicks(done, "Stop");
        assertThat(done.awaitUpdates(5).text()).contains("This channel no longer follows NATO membership.");
        assertThat(done.title()).isEqualTo("Stop");
        assertThat(world.wiring().watches().of(ref())).isEmpty();
    }

    @Test
    void below_what_a_channel_follows_a_button_opens_it_for_that_channel() {
        Post list = ada.in(general).command("/congress follow").shown();
        View form = ada.in(general).clicks(list, FOLLOW_SOMETHING).modal();
        chooses(form, "s2174-119");
        assertThat(form.awaitUpdates(1).text()).contains("If this channel followed S. 2174 (119th):", "Now: introduced");
        ada.submits(form, Map.of());
        assertThat(form.awaitUpdates(2).text()).contains("This channel now follows S. 2174 (119th): milestones");
        assertThat(world.wiring().watches().of(ref())).singleElement()
                .satisfies(watch -> assertThat(watch.target()).isEqualTo("s2174-119"));
        assertThat(list.text()).contains("follows nothing yet");
    }

    @Test
    void a_preview_opens_it_with_what_was_previewed() {
        Post preview = ada.in(general).command("/congress follow preview nato everything").shown();
        View form = ada.in(general).clicks(preview, FOLLOW_SOMETHING).modal();
        assertThat(form.awaitUpdates(1).text()).contains("If this channel followed NATO membership, everything:");
        ada.chooses(form, "How much", "milestones");
        assertThat(form.awaitUpdates(2).text()).as("of what was opened and not touched")
                .contains("If this channel followed NATO membership:");
        ada.submits(form, Map.of());
        assertThat(form.awaitUpdates(3).text()).contains("now follows NATO membership: milestones");
        assertThat(world.wiring().watches().of(ref())).hasSize(1);
    }

    @Test
    void a_group_s_own_topic_is_suggested_by_its_whole_name() {
        ada.in(general).command("/congress topic save \"land use\" matching zoning").shown();
        View form = form();
        assertThat(ada.types(form, "What", "lan").choices()).containsExactly("land use", "lan");
        ada.chooses(form, "What", "land use");
        assertThat(form.awaitUpdates(1).text()).contains("your group's topic 'land use'");
        ada.submits(form, Map.of("Channel", general.id()));
        assertThat(form.awaitUpdates(2).text()).contains("now follows your group's topic 'land use'");
    }

    @Test
    void where_there_is_no_channel_follow_it_here_asks_which() {
        ada.opensHome();
        View topics = ada.clicks(ada.awaitHome(), "Topics").modal();
        ada.clicks(topics, "NATO membership");
        ada.clicks(topics.awaitUpdates(1), "Follow it here");
        View form = topics.awaitUpdates(3);
        assertThat(form.title()).isEqualTo("Follow something");
        assertThat(form.text()).contains("If this channel followed NATO membership:");
        ada.submits(form, Map.of("Channel", general.id()));
        assertThat(form.awaitUpdates(4).text()).contains("now follows NATO membership: milestones");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_filled_in_stays() {
        View form = form();
        chooses(form, "natoo");
        assertThat(form.awaitUpdates(1).text()).contains("\"natoo\" is neither a topic, a provision nor a bill.");
        assertThat(ada.submits(form, Map.of("Channel", general.id())).errors()).hasEntrySatisfying("what",
                error -> assertThat(error).contains("\"natoo\" is neither a topic", "Did you mean"));
        chooses(form, "nato");
        form.awaitUpdates(2);
        general.removesBot();
        assertThat(ada.submits(form, Map.of()).errors()).hasEntrySatisfying("channel",
                error -> assertThat(error).contains("/invite @Floorwire"));
        assertThat(world.wiring().watches().of(ref())).isEmpty();
        general.invitesBot();
        assertThat(ada.submits(form, Map.of()).errors()).isEmpty();
        assertThat(world.wiring().watches().of(ref())).hasSize(1);
    }

    @Test
    void where_something_fails_a_field_suggests_what_was_typed_and_the_form_says_so() {
        View form = form();
        chooses(form, "nato");
        form.awaitUpdates(1);
        ada.chooses(form, "Channel", general.id());
        form.awaitUpdates(2);
        LOOKING.set(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        try {
            assertThat(ada.types(form, "What", "nat").choices()).containsExactly("nat");
            assertThat(ada.submits(form, Map.of()).errors()).hasEntrySatisfying("what",
                    error -> assertThat(error).containsPattern("That did not work; it was logged as s-[0-9a-f]{8}").doesNotContain("disk"));
        } finally {
            LOOKING.set(() -> {});
        }
        assertThat(ada.submits(form, Map.of()).errors()).isEmpty();
        assertThat(world.wiring().watches().of(ref())).hasSize(1);
    }

    @Test
    void a_guest_sees_the_preview_and_changes_nothing() {
        LoopbackUser guest = slack.workspace().member("gus" + channels).guest();
        guest.opensHome();
        View form = guest.clicks(guest.awaitHome(), FOLLOW_SOMETHING).modal();
        guest.types(form, "What", "nato").choices();
        guest.chooses(form, "What", "nato");
        assertThat(form.awaitUpdates(1).text()).contains("If this channel followed NATO membership:");
        assertThat(guest.submits(form, Map.of("Channel", general.id())).errors()).hasEntrySatisfying("channel",
                error -> assertThat(error).contains("Only members of this workspace can change that."));
        assertThat(world.wiring().watches().of(ref())).isEmpty();
    }

    @Test
    void a_form_that_arrives_twice_follows_once_and_is_answered_alike() throws SQLException {
        View form = form();
        chooses(form, "un");
        form.awaitUpdates(1);
        ada.picks(form, "Channel", general.id());
        ada.anywhere().arrivingTwice();
        LoopbackInteraction sent = ada.submits(form, Map.of());
        assertThat(sent.envelope().acked(2)).extracting(ack -> ack.payload().path("response_action").asString()).containsOnly("update");
        assertThat(world.audited()).filteredOn(line -> line.contains(ada.id())).hasSize(1);
        assertThat(world.wiring().watches().of(ref())).hasSize(1);
    }

    @Test
    void a_window_that_was_closed_meanwhile_is_left_alone_and_the_next_one_works() throws InterruptedException {
        View form = form();
        chooses(form, "nato");
        form.awaitUpdates(1);
        Gate gate = new Gate();
        slack.server().faults().next(Faults.call("views.update"), Fault.heldBefore(gate));
        LoopbackInteraction chosen = ada.chooses(form, "How much", "everything");
        chosen.acked();
        gate.awaitArrival();
        ada.closes(form);
        gate.open();
        assertThat(slack.server().awaitCalls(1, Faults.call("views.update").and(call -> call.error().equals("not_found"))))
                .isNotEmpty();
        assertThat(world.wiring().watches().of(ref())).isEmpty();
        View again = form();
        chooses(again, "nato");
        ada.submits(again.awaitUpdates(1), Map.of("Channel", general.id()));
        assertThat(again.awaitUpdates(2).text()).contains("now follows NATO membership");
    }

    @Test
    void of_two_choices_in_quick_succession_the_second_is_shown() throws InterruptedException {
        View form = form();
        chooses(form, "nato");
        form.awaitUpdates(1);
        Gate gate = new Gate();
        slack.server().faults().next(Faults.call("views.update"), Fault.heldBefore(gate));
        ada.chooses(form, "How much", "everything").acked();
        gate.awaitArrival();
        chooses(form, "un").acked();
        gate.open();
        assertThat(form.awaitUpdates(3).text()).contains("If this channel followed UN membership, everything:");
    }

    @Test
    void a_preview_that_took_longer_than_the_next_one_is_not_shown_after_it() throws InterruptedException {
        View form = form();
        chooses(form, "nato");
        form.awaitUpdates(1);
        Gate gate = new Gate();
        LOOKING.set(() -> {
            LOOKING.set(() -> {});
            assertThatNoException().isThrownBy(gate::pass);
        });
        ada.chooses(form, "How much", "everything").acked();
        gate.awaitArrival();
        ada.chooses(form, "How much", "milestones");
        form.awaitUpdates(2);
        gate.open();
        chooses(form, "un");
        assertThat(form.awaitUpdates(3).text()).contains("If this channel followed UN membership:");
        assertThat(slack.server().calls(Faults.call("views.update").and(call -> call.arg("view_id").equals(form.id())))).hasSize(3);
    }

    @Test
    void what_takes_longer_than_Slack_waits_is_shown_in_the_window_later_or_else_in_the_channel() {
        for (boolean closed : List.of(false, true)) {
            View form = form();
            chooses(form, "nato");
            form.awaitUpdates(1);
            Gate gate = new Gate();
            slack.server().faults().next(Faults.call("users.info"), Fault.heldBefore(gate));
            LoopbackInteraction sent = ada.submits(form, Map.of("Channel", general.id()));
            assertThat(sent.acked().payload().path("response_action").asString()).isEqualTo("update");
            assertThat(sent.acked().at()).as("Slack waits three seconds").isBefore(sent.envelope().sent().getFirst().plusSeconds(3));
            assertThat(form.awaitUpdates(2).text()).contains("This takes a little longer.");
            if (closed) {
                ada.closes(form);
            }
            gate.open();
            if (closed) {
                slack.server().awaitCalls(1, Faults.call("chat.postEphemeral"));
                assertThat(ada.in(general).sees()).last().satisfies(post -> {
                    assertThat(post.isEphemeral()).isTrue();
                    assertThat(post.text()).contains("now follows NATO membership");
                });
            } else {
                assertThat(form.awaitUpdates(3).text()).contains("now follows NATO membership");
            }
        }
    }

    @Test
    void an_answer_that_Slack_s_address_takes_no_more_comes_to_its_asker_in_the_channel() {
        slack.server().faults().next(Faults.responding(), Fault.page(404, "expired_url"));
        ada.in(general).command("/congress s2174");
        slack.server().awaitCalls(1, Faults.call("chat.postEphemeral").and(call -> call.arg("channel").equals(general.id())));
        assertThat(general.seenBy(ada)).singleElement().satisfies(post -> {
            assertThat(post.text()).contains("S. 2174 (119th)");
            assertThat(post.isEphemeral()).isTrue();
        });
    }

    @Test
    void who_presses_a_button_whose_window_comes_too_late_is_told_to_press_it_again() {
        Post answer = ada.in(general).command("/congress follow").shown();
        slack.server().faults().next(Faults.call("views.open"), Fault.refused("expired_trigger_id"));
        assertThat(ada.in(general).clicks(answer, FOLLOW_SOMETHING).shown().text()).contains("That took too long for Slack.",
                "Press it again.");
    }
}
