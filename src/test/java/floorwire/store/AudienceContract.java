package floorwire.store;

import static floorwire.store.Stores.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.message.ChannelRef;

/** What every audience does, whatever keeps it. */
interface AudienceContract {

    Database database();

    private Audience audience() {
        return new SqlAudience(database());
    }

    private static Channel channel(String name, Optional<String> blocked) {
        return new Channel("group", new ChannelRef("test", name), ZoneId.of("America/New_York"), blocked);
    }

    @Test
    default void a_channel_is_known_by_its_platform_and_id_and_keeps_its_last_settings() {
        audience().save(channel("#b", Optional.empty()));
        audience().save(channel("#a", Optional.empty()));
        audience().save(channel("#B", Optional.empty()));
        audience().block(new ChannelRef("test", "#b"), Optional.of("kicked out"));
        assertThat(audience().channels()).containsExactly(channel("#B", Optional.empty()), channel("#a", Optional.empty()),
                channel("#b", Optional.of("kicked out")));
        assertThat(audience().channel(new ChannelRef("test", "#a"))).contains(channel("#a", Optional.empty()));
        assertThat(audience().channel(new ChannelRef("other", "#a"))).isEmpty();
    }

    @Test
    default void the_channels_of_one_workspace_that_cannot_be_reached_are_found() {
        Channel closed = channel("#a", Optional.of("kicked out"));
        audience().save(closed);
        audience().save(channel("#b", Optional.empty()));
        audience().save(new Channel("others", new ChannelRef("test", "#c"), ZoneId.of("UTC"), Optional.of("gone")));
        assertThat(audience().blocked("group")).containsExactly(closed);
        assertThat(audience().blocked("nobody")).isEmpty();
    }

    @Test
    default void a_pause_is_kept_until_it_ends() {
        Channel open = channel("#a", Optional.empty());
        audience().save(open.paused(Optional.of(NOON)));
        assertThat(audience().channel(open.ref())).contains(open.paused(Optional.of(NOON)));
        audience().save(open);
        assertThat(audience().channel(open.ref())).contains(open);
    }

    @Test
    default void who_changed_what_is_kept_each_time() {
        audience().audit("group", "U1", "follow add nato", NOON);
        audience().audit("group", "U1", "follow add nato", NOON);
        assertThat(database().<Integer>with(h -> h.createQuery("select count(*) from audit").mapTo(Integer.class).one())).isEqualTo(2);
    }

    @Test
    default void what_a_manager_saves_and_whether_a_channel_can_be_reached_do_not_undo_each_other() {
        Channel read = channel("#both", Optional.empty());
        audience().save(read);
        audience().block(read.ref(), Optional.of("no permission"));
        audience().save(read.in(ZoneId.of("UTC")));
        assertThat(audience().channel(read.ref()).orElseThrow().blocked()).contains("no permission");
        audience().block(read.ref(), Optional.empty());
        assertThat(audience().channel(read.ref()).orElseThrow()).isEqualTo(read.in(ZoneId.of("UTC")));
    }

    @Test
    default void a_channel_with_another_id_keeps_its_settings_and_its_manager_but_for_one_that_is_known_by_that_id() {
        ChannelRef after = new ChannelRef("test", "#after");
        Channel before = channel("#before", Optional.of("gone")).paused(Optional.of(NOON));
        audience().save(before);
        audience().audit(before, "U1", "follow", NOON);
        audience().move(before.ref(), after);
        assertThat(audience().channels()).containsExactly(new Channel("group", after, before.zone(), before.blocked(), before.paused(),
                before.wishes()));
        assertThat(audience().manager(after)).contains("U1");
        audience().save(channel("#again", Optional.empty()));
        audience().move(new ChannelRef("test", "#again"), after);
        assertThat(audience().channels()).singleElement().satisfies(channel -> assertThat(channel.paused()).contains(NOON));
    }
}
