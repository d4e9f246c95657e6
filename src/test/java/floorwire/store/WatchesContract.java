package floorwire.store;

import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.message.ChannelRef;

/** What every list of watches does, whatever keeps it. */
interface WatchesContract {

    Database database();

    private Watches watches() {
        return new SqlWatches(database());
    }

    private static Watch watch(String channel, Watch.Kind kind, String target, Loudness loudness) {
        return new Watch(channel + target + loudness, "group", new ChannelRef("test", channel), kind, target, loudness, NOON);
    }

    @Test
    default void a_change_is_for_the_watches_on_its_bill_and_on_its_topics() {
        Watch bill = watch("#b", Watch.Kind.BILL, "s2174-119", Loudness.EVERYTHING);
        Watch topic = watch("#a", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        Watch loud = watch("#B", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        List.of(bill, topic, loud, watch("#a", Watch.Kind.TOPIC, "un", Loudness.MILESTONES)).forEach(watches()::add);
        assertThat(watches().on(id("s2174-119"), List.of("nato"))).containsExactly(bill, loud, topic);
        assertThat(watches().on(id("s2175-119"), List.of())).isEmpty();
    }

    @Test
    default void a_paused_channel_keeps_its_watches_and_hears_of_nothing() {
        Watch watch = watch("#a", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        watches().add(watch);
        Channel channel = new Channel("group", watch.channel(), ZoneId.of("UTC"), Optional.empty())
                .paused(Optional.of(NOON));
        new SqlAudience(database()).save(channel);
        assertThat(watches().on(id("s1-119"), List.of("nato"))).isEmpty();
        assertThat(watches().of(watch.channel())).containsExactly(watch);
        new SqlAudience(database()).save(channel.paused(Optional.empty()));
        assertThat(watches().on(id("s1-119"), List.of("nato"))).containsExactly(watch);
    }

    @Test
    default void a_channel_watches_a_target_once_and_until_it_says_otherwise() {
        Watch quiet = watch("#a", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        watches().add(quiet);
        watches().add(watch("#a", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING));
        assertThat(watches().of(quiet.channel())).singleElement()
                .satisfies(watch -> assertThat(watch.loudness()).isEqualTo(Loudness.EVERYTHING));
        assertThat(watches().all()).hasSize(1);
        assertThat(watches().remove(quiet.channel(), Watch.Kind.BILL, "nato")).isFalse();
        assertThat(watches().remove(quiet.channel(), Watch.Kind.TOPIC, "nato")).isTrue();
        assertThat(watches().all()).isEmpty();
    }

    @Test
    default void a_channel_with_another_id_keeps_its_watches_and_has_none_twice() {
        ChannelRef after = new ChannelRef("test", "#after");
        watches().add(watch("#before", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES));
        watches().add(watch("#before", Watch.Kind.TOPIC, "un", Loudness.MILESTONES));
        watches().add(watch("#after", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING));
        watches().move(new ChannelRef("test", "#before"), after);
        assertThat(watches().all()).allMatch(watch -> watch.channel().equals(after));
        assertThat(watches().of(after)).extracting(Watch::target, Watch::loudness)
                .containsExactly(tuple("nato", Loudness.EVERYTHING), tuple("un", Loudness.MILESTONES));
    }
}
