package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.Message;
import floorwire.pipeline.World;

/** A platform that serves several channels at once: each in its own order, none waiting for another. */
class ManyChannelsTest implements ChatPlatform {

    private static final int AT_ONCE = 3;

    @TempDir Path folder;
    private World world;
    private final Map<String, List<Long>> sent = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch together = new CountDownLatch(AT_ONCE);
    private CountDownLatch slow = new CountDownLatch(0);

    @BeforeEach
    void open() {
        world = new World(folder, "many");
        world.at("2025-06-26T12:00:00Z");
        for (int i = 0; i < 20; i++) {
            world.follow("#" + i, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        }
        for (int bill = 1; bill <= 4; bill++) {
            world.wiring().intake().hear(Bills.of("s" + bill + "-119", "2025-06-25")
                    .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                    .said("2025-06-26T10:00:00Z"),
                    world.instant(), () -> {});
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    public String name() {
        return "many";
    }

    @Override
    public int parallel() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            together.countDown();
            assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
            if (channel.ref().id().equals("#0")) {
                slow.await();
            }
            sent.computeIfAbsent(channel.ref().id(), id -> Collections.synchronizedList(new ArrayList<>())).add(delivery.sequence());
            return new Outcome.Sent(delivery.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        } finally {
            now.decrementAndGet();
        }
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        return new Resolution.CannotTell();
    }

    @Test
    void each_channel_gets_all_in_order_and_no_more_are_served_at_once_than_the_platform_takes() {
        assertThat(world.wiring().dispatcher(List.of(this)).turn()).isEqualTo(80);
        assertThat(sent).hasSize(20).allSatisfy((channel, sequences) -> assertThat(sequences).hasSize(4).isSorted());
        assertThat(most.get()).isEqualTo(AT_ONCE);
    }

    @Test
    void a_slow_channel_keeps_no_other_waiting() throws InterruptedException {
        slow = new CountDownLatch(1);
        Dispatcher dispatcher = world.wiring().dispatcher(List.of(this));
        dispatcher.start();
        while (sent.values().stream().mapToInt(List::size).sum() < 76) {
            Thread.onSpinWait();
        }
        dispatcher.start();
        assertThat(sent).doesNotContainKey("#0");
        slow.countDown();
        dispatcher.await();
        assertThat(sent.get("#0")).hasSize(4);
    }

    @Test
    void once_told_to_stop_it_begins_no_other_send() {
        slow = new CountDownLatch(1);
        Dispatcher dispatcher = world.wiring().dispatcher(List.of(this));
        dispatcher.stop();
        assertThat(dispatcher.turn()).isZero();
        assertThat(sent).isEmpty();
    }
}
