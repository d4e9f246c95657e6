package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import floorwire.Bills;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.pipeline.World;

class DispatcherTest {

    @TempDir Path folder;
    private static final ChannelRef NATO = new ChannelRef("test", "#nato");

    private World world;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2025-06-26T12:00:00Z");
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        dispatcher = world.wiring().dispatcher(List.of(world));
        introduce("s1-119");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void introduce(String id) {
        world.wiring().intake().hear(Bills.of(id, "2025-06-25")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.").said("2025-06-26T10:00:00Z"),
                world.instant(), () -> {});
    }

    private Delivery.State state() {
        return world.deliveries().getFirst().state();
    }

    @Test
    void a_delivery_that_the_platform_took_is_sent_and_never_again() {
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(dispatcher.turn()).isZero();
        assertThat(state()).isEqualTo(Delivery.State.SENT);
        assertThat(world.deliveries().getFirst().messageId()).contains(world.deliveries().getFirst().id());
    }

    @Test
    void a_platform_that_asks_to_wait_is_asked_again_no_sooner_and_the_channels_order_is_kept() {
        introduce("s2-119");
        world.next(new ChatPlatform.Outcome.Later(Duration.ofMinutes(5), "rate limited"));
        assertThat(dispatcher.turn()).isZero();
        world.at("2025-06-26T12:04:59Z");
        assertThat(dispatcher.turn()).isZero();
        world.at("2025-06-26T12:05:00Z");
        assertThat(dispatcher.turn()).isEqualTo(2);
        assertThat(world.posts().get(0)).contains("S. 1 (119th)");
        assertThat(world.posts().get(1)).contains("S. 2 (119th)");
    }

    @Test
    void a_channel_that_refuses_is_blocked_with_the_reason_and_heals_when_it_takes_a_post() {
        world.next(new ChatPlatform.Outcome.Refused("the channel is gone"));
        dispatcher.turn();
        assertThat(blocked()).contains("the channel is gone");
        assertThat(world.wiring().watches().all()).hasSize(1);
        dispatcher.turn();
        world.at("2025-06-26T12:14:59Z");
        assertThat(dispatcher.turn()).isZero();
        world.at("2025-06-26T12:15:00Z");
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(blocked()).isEmpty();
        assertThat(world.posts()).singleElement().asString().contains("S. 1 (119th)");
    }

    private Optional<String> blocked() {
        return world.wiring().audience().channel(NATO).orElseThrow().blocked();
    }

    @Test
    void who_set_a_channel_up_is_told_once_that_it_cannot_be_reached() {
        Channel nato = world.wiring().audience().channel(NATO).orElseThrow();
        world.wiring().audience().audit(nato, "4711", "follow nato", world.instant());
        world.next(new ChatPlatform.Outcome.Refused("no permission"));
        dispatcher.turn();
        assertThat(world.posts()).singleElement().asString().startsWith("@4711").contains("cannot be reached", "#nato", "no permission");
        world.at("2025-06-26T13:00:00Z");
        world.next(new ChatPlatform.Outcome.Refused("no permission"));
        dispatcher.turn();
        assertThat(world.posts()).hasSize(1);
    }

    @Test
    void what_is_for_a_platform_that_does_not_run_waits_for_it() {
        Dispatcher without = world.wiring().dispatcher(List.of());
        assertThat(without.turn()).isZero();
        assertThat(state()).isEqualTo(Delivery.State.PENDING);
        assertThat(dispatcher.turn()).isEqualTo(1);
    }

    @Test
    void an_unknown_outcome_that_the_platform_can_clear_up_is_not_sent_again() {
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        world.resolveWith(new ChatPlatform.Resolution.Found("m1"));
        dispatcher.turn();
        dispatcher.turn();
        assertThat(world.posts()).hasSize(1);
        assertThat(world.deliveries().getFirst().messageId()).isEqualTo(Optional.of("m1"));
    }

    @Test
    void an_unknown_outcome_that_stays_unknown_is_sent_once_more_and_marked() {
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        dispatcher.turn();
        dispatcher.turn();
        dispatcher.turn();
        assertThat(world.posts()).hasSize(2);
        assertThat(world.posts().get(0)).doesNotContain("may repeat");
        assertThat(world.posts().get(1)).contains("may repeat");
        assertThat(state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void who_asks_to_be_asked_later_what_became_of_it_is_asked_no_sooner_also_when_the_clock_is_set_back() {
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        world.resolveWith(new ChatPlatform.Resolution.Later(Duration.ofMinutes(2), "rate limited"));
        dispatcher.turn();
        dispatcher.turn();
        world.resolveWith(new ChatPlatform.Resolution.Found("m1"));
        world.at("2025-06-26T12:01:59Z");
        dispatcher.turn();
        assertThat(state()).isEqualTo(Delivery.State.UNKNOWN);
        world.at("2025-06-26T12:02:00Z");
        dispatcher.turn();
        assertThat(state()).isEqualTo(Delivery.State.SENT);

        introduce("s2-119");
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        world.resolveWith(new ChatPlatform.Resolution.Later(Duration.ofMinutes(2), "rate limited"));
        dispatcher.turn();
        dispatcher.turn();
        world.resolveWith(new ChatPlatform.Resolution.Found("m2"));
        world.at("2025-06-26T11:00:00Z");
        dispatcher.turn();
        assertThat(world.deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.SENT);
    }

    @Test
    void what_stays_in_doubt_again_and_again_is_not_given_up_as_lost_but_tried_more_and_more_seldom() {
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        dispatcher.turn();
        for (int times = 1; times <= 12; times++) {
            world.next(new ChatPlatform.Outcome.Unknown("no answer"));
            dispatcher.turn();
            assertThat(world.posts()).as("once more at once, then not before a pause is over").hasSize(Math.max(2, times));
            world.at(world.instant().plus(times == 1 ? Duration.ZERO : Duration.ofHours(6)).toString());
            dispatcher.turn();
        }
        dispatcher.turn();
        world.at(world.instant().plus(Duration.ofHours(6)).toString());
        dispatcher.turn();
        assertThat(world.posts()).hasSize(14).last().asString().contains("may repeat");
        assertThat(state()).isEqualTo(Delivery.State.SENT);
    }

    @ParameterizedTest
    @EnumSource(value = Delivery.Kind.class, names = {"ECHO", "WEEK"})
    void whatever_is_sent_once_more_says_that_it_may_repeat(Delivery.Kind kind) {
        dispatcher.turn();
        Delivery told = world.deliveries().getFirst();
        Channel nato = world.wiring().audience().channel(NATO).orElseThrow();
        world.wiring().audience().save(nato.wishing(nato.wishes().onFridays(true)));
        world.wiring().outbox().enqueue(kind == Delivery.Kind.WEEK ? Draft.of(kind, nato)
                : Draft.after(kind, told.workspace(), NATO, told.subject(), told.id()), world.instant());
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        dispatcher.turn();
        assertThat(world.posts()).last().asString().doesNotContain("may repeat");
        dispatcher.turn();
        assertThat(world.posts()).hasSize(3).last().asString().contains("may repeat");
    }

    @Test
    void a_platform_that_throws_whatever_it_is_asked_costs_nobody_else_a_turn() {
        world.follow("#other", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        var broken = new ChatPlatform() {
            @Override
            public String name() {
                return world.name();
            }

            @Override
            public int parallel() {
                return 4;
            }

            @Override
            public Outcome send(Channel channel, Delivery delivery, Message message) {
                if (channel.ref().equals(NATO)) {
                    throw new StackOverflowError("too deep");
                }
                return world.send(channel, delivery, message);
            }

            @Override
            public Resolution resolve(Channel channel, Delivery delivery) {
                throw new StackOverflowError("too deep");
            }
        };
        Dispatcher several = world.wiring().dispatcher(List.of(broken));
        assertThat(several.turn()).isZero();
        assertThat(state()).isEqualTo(Delivery.State.UNKNOWN);
        several.turn();
        introduce("s2-119");
        assertThat(several.turn()).isEqualTo(1);
        assertThat(world.posts()).singleElement().asString().startsWith("#other");
        assertThat(state()).isEqualTo(Delivery.State.UNKNOWN);
    }

    @Test
    void what_was_being_sent_when_the_program_stopped_has_an_unknown_outcome() {
        world.wiring().outbox().mark(world.deliveries().getFirst().id(), Delivery.State.SENDING, world.instant(), Optional.empty(),
                Optional.empty());
        dispatcher.recover();
        dispatcher.turn();
        assertThat(world.posts()).singleElement().asString().contains("may repeat");
    }

    @Test
    void a_delivery_that_cannot_be_worded_is_kept_and_holds_nobody_else_up() throws SQLException {
        world.follow("#other", Watch.Kind.BILL, "s2-119", Loudness.MILESTONES);
        introduce("s2-119");
        world.sql("update word set content = 'no json' where subject = 's1-119' and facet = 'ACTIONS'");
        dispatcher.turn();
        assertThat(world.posts()).singleElement().asString().startsWith("#other");
        assertThat(world.deliveries().getFirst()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.PENDING);
            assertThat(delivery.reason().orElse("")).contains("cannot be worded");
        });
    }

    @Test
    void one_channels_trouble_does_not_hold_another_up() {
        world.follow("#other", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        introduce("s3-119");
        world.next(new ChatPlatform.Outcome.Later(Duration.ofMinutes(5), "rate limited"));
        dispatcher.turn();
        assertThat(world.posts()).hasSize(1);
        assertThat(world.wiring().outbox().in(Set.of(Delivery.State.PENDING))).hasSize(2);
    }
}
