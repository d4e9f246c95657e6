package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.pipeline.World;

/** A platform that takes so many calls in any so long: the dispatcher waits before it begins, and never longer than that. */
class QuotasTest implements ChatPlatform {

    private static final String CROWDED = "#crowded";
    private static final Duration WITHIN = Duration.ofMillis(300);
    private static final int CALLS = 3;

    @TempDir Path folder;
    private World world;
    private Duration within = WITHIN;
    private int calls = CALLS;
    private boolean ofEach;
    /** When each call came, by what it counts towards. */
    private final Map<String, List<Long>> came = new ConcurrentHashMap<>();

    @BeforeEach
    void open() {
        world = new World(folder, "quotas");
        world.at("2025-06-26T12:00:00Z");
        for (int i = 0; i < 8; i++) {
            world.follow(CROWDED + i, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        }
        world.follow("#alone", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        hear("s1-119");
    }

    private void hear(String bill) {
        world.wiring().intake().hear(Bills.of(bill, "2025-06-25")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.").said("2025-06-26T10:00:00Z"),
                world.instant(), () -> {});
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    public String name() {
        return "quotas";
    }

    /** Fewer than wait: they take nobody's room. */
    @Override
    public int parallel() {
        return 2;
    }

    private String counted(ChannelRef channel) {
        return ofEach || !channel.id().startsWith(CROWDED) ? channel.id() : CROWDED;
    }

    @Override
    public List<Quota> quotas(Delivery delivery) {
        return List.of(new Quota(counted(delivery.channel()), calls, within));
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        came.computeIfAbsent(counted(channel.ref()), id -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime());
        return new Outcome.Sent(delivery.id());
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return new Resolution.CannotTell();
    }

    private static void apart(List<Long> times, int calls) {
        for (int i = calls; i < times.size(); i++) {
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - calls))).isGreaterThan(WITHIN);
        }
    }

    @Test
    void no_more_calls_are_made_in_any_so_long_and_none_is_lost() {
        assertThat(world.wiring().dispatcher(List.of(this)).turn()).isEqualTo(9);
        assertThat(came.getOrDefault(CROWDED, List.of())).hasSize(8);
        apart(came.getOrDefault(CROWDED, List.of()), CALLS);
    }

    @Test
    void what_waits_was_not_begun_and_keeps_nobody_else_waiting() {
        within = Duration.ofHours(1);
        Dispatcher dispatcher = world.wiring().dispatcher(List.of(this));
        dispatcher.start();
        while (world.wiring().outbox().counts().getOrDefault("SENT", 0L) < CALLS + 1) {
            Thread.onSpinWait();
        }
        assertThat(came).containsKey("#alone");
        assertThat(world.wiring().outbox().counts()).containsEntry("PENDING", 8L - CALLS).doesNotContainKey("SENDING");
        dispatcher.stop();
        dispatcher.await();
        assertThat(came.getOrDefault(CROWDED, List.of())).as("who waits an hour is not waited for").hasSize(CALLS);
        assertThat(world.wiring().outbox().counts()).containsEntry("PENDING", 8L - CALLS);
    }

    @Test
    void a_channel_with_a_quota_of_its_own_gets_all_in_order_and_as_late() {
        ofEach = true;
        calls = 1;
        hear("s2-119");
        hear("s3-119");
        assertThat(world.wiring().dispatcher(List.of(this)).turn()).isEqualTo(27);
        assertThat(came).hasSize(9).allSatisfy((channel, times) -> {
            assertThat(times).hasSize(3);
            apart(times, 1);
        });
    }
}
