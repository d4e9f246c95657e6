package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.chat.slack.standin.Envelope;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Workspace;
import floorwire.chat.standin.Gate;
import floorwire.congress.Congress;
import floorwire.ledger.UnitOfWork;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** What becomes of channels on Slack, from Slack's own events through the real Bolt to what is posted. */
class SlackChannelsTest {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") // set before all
    private static SlackBot bot;
    @SuppressWarnings("NullAway.Init") // set before all
    private static Dispatcher dispatcher;
    /** One for each event whose consequences are kept. */
    private static final Semaphore KEPT = new Semaphore(0);
    /** What is done before that. */
    private static final AtomicReference<Runnable> KEEPING = new AtomicReference<>(() -> {});
    private static int number;

    /** What the world knows, saying when an event's consequences are kept. */
    private record Knows(WorldKnows knows) implements SlackKnown {

        @Override
        public Optional<Channel> channel(ChannelRef ref) {
            return knows.channel(ref);
        }

        @Override
        public SortedMap<String, List<String>> follows(String workspace) {
            return knows.follows(workspace);
        }

        @Override
        public Whereabouts whereabouts() {
            UnitOfWork unit = new UnitOfWork() {
                @Override
                public <T> T call(Supplier<T> work) {
                    KEEPING.get().run();
                    T done = world.wiring().unitOfWork().call(work);
                    KEPT.release();
                    return done;
                }
            };
            return new Whereabouts(world.wiring().audience(), world.wiring().watches(), world.wiring().outbox(), unit, world);
        }
    }

    @BeforeAll
    static void open() {
        slack.server().limits().kept(false);
        world = new World(folder, SlackPlatform.NAME);
        world.at(slack.server().now().toString());
        bot = new SlackBot(new SlackInstallation(SlackToken.bot(slack.workspace().token()),
                new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), slack.address()), world, Duration.ZERO);
        bot.connect(world.wiring().commands(), new Knows(new WorldKnows(world, () -> {})), Congress.WASHINGTON);
        slack.server().socket().awaitConnections(1);
        dispatcher = world.wiring().dispatcher(List.of(bot.platform()));
    }

    @AfterEach
    void keep_again() {
        KEEPING.set(() -> {});
    }

    private static Envelope told(Runnable event) {
        event.run();
        return slack.server().socket().sent().getLast();
    }

    private static void failing() {
        KEEPING.set(() -> {
            KEEPING.set(() -> {});
            throw new IllegalStateException("the disk is full");
        });
    }

    @AfterAll
    static void close() {
        bot.close();
        world.close();
    }

    private static ChannelRef ref(LoopbackChannel channel) {
        return new ChannelRef(SlackPlatform.NAME, channel.id());
    }

    private static Channel known(LoopbackChannel channel) {
        return world.wiring().audience().channel(ref(channel)).orElseThrow();
    }

    /** Follows this bill alone: the other tests' channels hear nothing of it. */
    private static LoopbackChannel follows(LoopbackChannel channel, Bills bill) {
        String workspace = "slack:" + slack.workspace().id();
        world.wiring().audience().save(new Channel(workspace, ref(channel), Congress.WASHINGTON, Optional.empty())
                .wishing(Wishes.NONE.onFridays(true)));
        world.wiring().watches().add(new Watch(channel.id(), workspace, ref(channel), Watch.Kind.BILL, bill.bill().id().toString(),
                Loudness.MILESTONES, world.instant()));
        return channel;
    }

    private static Bills bill() {
        return Bills.of("s" + ++number + "-119", day(-3)).official("A bill of no consequence.");
    }

    private static String day(int days) {
        return slack.server().now().atZone(Congress.WASHINGTON).toLocalDate().plusDays(days).toString();
    }

    private static int hear(Bills bill) {
        world.at(world.instant().plus(Duration.ofMinutes(1)).toString());
        world.wiring().intake().hear(bill.said(world.instant().toString()), world.instant(), () -> {});
        return dispatcher.turn();
    }

    private static Bills passed(Bills bill, int introduced) {
        return Bills.of(bill.bill().id().toString(), day(introduced)).official("A bill of no consequence.").senate(day(-1),
                "Passed Senate without amendment by Unanimous Consent.");
    }

    private static void kept(Runnable event) {
        kept(event, () -> true);
    }

    /** @param seen tells its consequences from those of an event before it */
    private static void kept(Runnable event, BooleanSupplier seen) {
        KEPT.drainPermits();
        event.run();
        try {
            do {
                assertThat(KEPT.tryAcquire(20, TimeUnit.SECONDS)).as("its consequences are kept").isTrue();
            } while (!seen.getAsBoolean());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_archived_channel_is_known_as_such_at_once_and_gets_what_waits_when_it_is_opened_again() {
        Bills bill = bill();
        LoopbackChannel nato = follows(slack.workspace().channel("archived"), bill);
        LoopbackUser ada = slack.workspace().member("ada");
        world.wiring().audience().audit(known(nato), ada.id(), "follow", world.instant());
        kept(nato::archive);
        assertThat(known(nato).blocked()).contains("the channel is archived (is_archived)");
        assertThat(ada.direct().posts()).as("nothing waits yet").isEmpty();

        hear(bill);
        dispatcher.turn();
        assertThat(nato.posts()).isEmpty();
        assertThat(ada.direct().posts()).singleElement().satisfies(post -> assertThat(post.text()).contains("cannot be reached"));
        kept(nato::unarchive);
        assertThat(known(nato).blocked()).isEmpty();
        assertThat(dispatcher.turn()).as("without waiting for the next try").isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
        assertThat(ada.direct().posts()).hasSize(1);
    }

    @Test
    void Slack_is_told_that_an_event_was_taken_when_it_is_kept() throws InterruptedException {
        LoopbackChannel nato = follows(slack.workspace().channel("kept-first"), bill());
        Gate gate = new Gate();
        KEEPING.set(() -> {
            KEEPING.set(() -> {});
            assertThatNoException().isThrownBy(gate::pass);
        });
        Envelope archived = told(nato::archive);
        gate.awaitArrival();
        Instant opened = slack.server().now();
        gate.open();
        assertThat(archived.acked().at()).isAfterOrEqualTo(opened);
        assertThat(known(nato).blocked()).isPresent();
    }

    @Test
    void what_could_not_be_kept_is_not_taken_and_kept_when_Slack_gives_it_again() {
        LoopbackChannel nato = follows(slack.workspace().channel("gives-again"), bill());
        ChannelRef before = ref(nato);
        failing();
        Envelope moved = told(nato::changesId);
        Envelope next = told(follows(slack.workspace().channel("after"), bill())::archive);
        next.acked();
        assertThat(moved.acks()).isEmpty();
        assertThat(world.wiring().watches().of(before)).hasSize(1);
        moved.resend();
        moved.acked();
        assertThat(world.wiring().watches().of(before)).isEmpty();
        assertThat(world.wiring().watches().of(ref(nato))).hasSize(1);
    }

    @Test
    void an_event_that_comes_again_later_undoes_nothing() {
        LoopbackChannel nato = follows(slack.workspace().channel("comes-again"), bill());
        Envelope archived = told(nato::archive);
        archived.acked();
        told(nato::unarchive).acked();
        archived.resend();
        archived.acked(2);
        assertThat(known(nato).blocked()).isEmpty();

        failing();
        Envelope late = told(nato::archive);
        told(nato::unarchive).acked();
        late.resend();
        late.acked();
        assertThat(known(nato).blocked()).as("it was opened since").isEmpty();
    }

    @Test
    void a_private_channel_is_archived_and_opened_by_events_of_its_own() {
        LoopbackChannel nato = follows(slack.workspace().privateChannel("archived-private"), bill());
        kept(nato::archive);
        assertThat(known(nato).blocked()).contains("the channel is archived (is_archived)");
        kept(nato::unarchive);
        assertThat(known(nato).blocked()).isEmpty();
    }

    @Test
    void a_channel_that_removed_the_app_gets_what_waits_when_it_invites_it_again() {
        Bills bill = bill();
        LoopbackChannel nato = follows(slack.workspace().channel("removed"), bill);
        kept(nato::removesBot);
        assertThat(known(nato).blocked()).contains("the app is not in the channel: /invite @Floorwire lets it in (not_in_channel)");
        hear(bill);
        assertThat(nato.posts()).isEmpty();
        kept(nato::invitesBot);
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
        kept(nato::removesBotLikeAnybody);
        assertThat(known(nato).blocked()).isPresent();
    }

    @Test
    void in_a_channel_that_another_workspace_shares_the_app_hears_that_it_was_removed_and_invited() {
        LoopbackChannel nato = follows(slack.workspace().channel("shared"), bill());
        nato.sharesWith(slack.server().uninstalled("War Town"));
        kept(nato::removesBot);
        assertThat(known(nato).blocked()).isPresent();
        kept(nato::invitesBot);
        assertThat(known(nato).blocked()).isEmpty();
        kept(nato::removesBotLikeAnybody);
        assertThat(known(nato).blocked()).isPresent();
    }

    @Test
    void who_else_leaves_or_joins_changes_nothing__nor_does_another_workspace_s_app_in_a_shared_channel() {
        LoopbackChannel nato = follows(slack.workspace().channel("others"), bill());
        Workspace other = slack.server().workspace("War Town");
        nato.sharesWith(other);
        world.wiring().audience().save(new Channel("slack:" + other.id(), ref(nato), Congress.WASHINGTON, Optional.empty()));
        nato.leaves(slack.workspace().member("bob"));
        nato.removesBot();
        LoopbackChannel next = follows(slack.workspace().channel("next"), bill());
        kept(next::archive);
        assertThat(known(nato).blocked()).as("that of the workspace whose channel it is not left").isEmpty();
    }

    @Test
    void a_deleted_channel_keeps_what_it_follows_and_says_why_it_cannot_be_reached() {
        LoopbackChannel nato = follows(slack.workspace().privateChannel("deleted"), bill());
        kept(nato::delete);
        assertThat(known(nato).blocked().orElse("")).contains("the channel was deleted");
        assertThat(world.wiring().watches().of(ref(nato))).hasSize(1);
    }

    @Test
    void a_channel_with_another_name_or_turned_private_gets_its_posts_as_before() {
        Bills bill = bill();
        LoopbackChannel nato = follows(slack.workspace().channel("before"), bill);
        hear(bill);
        nato.rename("after");
        nato.turnsPrivate();
        hear(passed(bill, -3));
        assertThat(nato.posts()).hasSize(2);
        kept(nato::removesBot);
        assertThat(known(nato).blocked().orElse("")).contains("/invite @Floorwire");
    }

    @Test
    void with_another_id_goes_all_that_a_channel_follows_was_told_waits_for_and_chose() {
        Bills bill = bill();
        LoopbackChannel nato = follows(slack.workspace().channel("moves"), bill);
        hear(bill);
        nato.restrict(true);
        ChannelRef before = ref(nato);
        hear(passed(bill, -3));
        assertThat(known(nato).blocked()).isPresent();
        nato.restrict(false);
        kept(nato::changesId, () -> world.wiring().audience().channel(before).isEmpty());
        ChannelRef after = ref(nato);
        assertThat(after).isNotEqualTo(before);
        assertThat(known(nato).wishes().friday()).isTrue();
        assertThat(world.wiring().watches().of(before)).isEmpty();
        assertThat(world.wiring().watches().of(after)).hasSize(1);

        dispatcher.turn();
        assertThat(nato.posts()).as("what waited comes to the new id").hasSize(2);
        hear(passed(bill, -2));
        assertThat(nato.posts().getFirst()).as("what was posted under the old id is corrected").satisfies(post -> {
            assertThat(post.isEdited()).isTrue();
            assertThat(post.text()).contains("CORRECTED");
        });
        assertThat(world.wiring().outbox().about(bill.bill().id()).stream().filter(delivery -> delivery.channel().equals(after)))
                .hasSizeGreaterThan(1).allMatch(delivery -> delivery.state() == Delivery.State.SENT);
        assertThat(hear(passed(bill, -2))).as("nothing is told again").isZero();
    }
}
