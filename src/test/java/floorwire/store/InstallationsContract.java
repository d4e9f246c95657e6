package floorwire.store;

import static floorwire.store.Stores.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import floorwire.alert.Delivery;
import floorwire.alert.Draft;
import floorwire.audience.Channel;
import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;
import floorwire.audience.TokensSealed;
import floorwire.message.ChannelRef;

/** What all installations do, whatever keeps them. */
interface InstallationsContract {

    Seal KEY = Seal.fresh();
    String TOWN = "slack:T1";
    Installation.End GONE = new Installation.End(NOON.plusSeconds(60), "the app was removed");

    Database database();

    private Installations with(Seal key) {
        return new SqlInstallations(database(), Optional.of(key));
    }

    private Installations installations() {
        return with(KEY);
    }

    private static Installation installation(String workspace) {
        return new Installation(workspace, "Peace Town", "U0BOT", new TreeSet<>(Set.of("commands", "chat:write")), NOON);
    }

    private static Tokens rotating(String access, String renewal) {
        return new Tokens(new Secret(access), Optional.of(new Secret(renewal)), Optional.of(NOON.plus(Duration.ofHours(12))));
    }

    private String row() {
        return database().with(h -> h.createQuery("select sealed from installation where workspace = :w").bind("w", TOWN)
                .mapTo(String.class).one());
    }

    @Test
    default void an_installation_is_kept_with_its_tokens_and_a_second_one_replaces_it() {
        installations().install(installation(TOWN), rotating("xoxe.xoxb-1", "xoxe-1"));
        assertThat(installations().all()).containsExactly(installation(TOWN));
        assertThat(installations().of(TOWN)).contains(installation(TOWN));
        assertThat(installations().of("slack:T2")).isEmpty();
        assertThat(installations().tokens(TOWN)).contains(rotating("xoxe.xoxb-1", "xoxe-1"));
        installations().install(installation(TOWN), Tokens.lasting(new Secret("xoxb-2")));
        assertThat(installations().all()).hasSize(1);
        assertThat(installations().tokens(TOWN)).contains(Tokens.lasting(new Secret("xoxb-2")));
    }

    @Test
    default void the_tokens_do_not_stand_in_the_database_and_open_for_their_own_workspace_alone() {
        installations().install(installation(TOWN), rotating("xoxe.xoxb-1", "xoxe-1"));
        installations().install(installation("slack:T2"), Tokens.lasting(new Secret("xoxb-other")));
        assertThat(row()).doesNotContain("xox").doesNotContain("eG94"); // nor in Base64
        database().run(() -> database().with(h -> h.execute("update installation set sealed = (select sealed from installation"
                + " where workspace = 'slack:T2') where workspace = 'slack:T1'")));
        assertThatThrownBy(() -> installations().tokens(TOWN)).isInstanceOf(TokensSealed.class).hasMessageContaining("slack:T1");
        assertThat(installations().sealed()).containsExactly(TOWN);
    }

    @Test
    default void a_missing_or_another_key_says_so_by_its_name_and_loses_nothing() {
        installations().install(installation(TOWN), rotating("xoxe.xoxb-1", "xoxe-1"));
        Installations without = new SqlInstallations(database(), Optional.empty());
        assertThat(without.all()).hasSize(1);
        assertThatThrownBy(() -> without.tokens(TOWN)).isInstanceOf(TokensSealed.class).hasMessageContaining("token-key is not set");
        assertThatThrownBy(() -> with(Seal.fresh()).tokens(TOWN)).isInstanceOf(TokensSealed.class)
                .hasMessageContaining("token-key does not open").hasMessageNotContaining("xox");
        assertThat(with(Seal.fresh()).reseal()).as("what cannot be opened stays as it is").isZero();
        assertThat(without.sealed()).containsExactly(TOWN);
        assertThat(installations().sealed()).isEmpty();
        assertThat(installations().tokens(TOWN)).isPresent();
    }

    @Test
    default void a_newer_key_opens_what_the_earlier_one_sealed_and_seals_it_anew() {
        installations().install(installation(TOWN), rotating("xoxe.xoxb-1", "xoxe-1"));
        Seal rotated = Seal.of(KEY.rotated().text());
        assertThat(with(rotated).tokens(TOWN)).contains(rotating("xoxe.xoxb-1", "xoxe-1"));
        assertThatThrownBy(() -> with(rotated.newest()).tokens(TOWN)).isInstanceOf(TokensSealed.class);
        assertThat(with(rotated).reseal()).isEqualTo(1);
        assertThat(with(rotated).reseal()).as("once").isZero();
        assertThat(with(Seal.of(rotated.newest().text())).tokens(TOWN)).contains(rotating("xoxe.xoxb-1", "xoxe-1"));
    }

    @Test
    default void tokens_are_renewed_in_place_of_those_that_were_read() {
        installations().install(installation(TOWN), rotating("xoxe.xoxb-1", "xoxe-1"));
        installations().trouble(TOWN, Optional.of("not renewed"));
        assertThat(installations().of(TOWN).orElseThrow().trouble()).contains("not renewed");
        assertThat(installations().expiringBefore(NOON.plus(Duration.ofHours(11)))).isEmpty();
        assertThat(installations().expiringBefore(NOON.plus(Duration.ofHours(13)))).containsExactly(TOWN);
        assertThat(installations().renew(TOWN, rotating("xoxe.xoxb-1", "xoxe-1"), rotating("xoxe.xoxb-2", "xoxe-2"))).isTrue();
        assertThat(installations().of(TOWN).orElseThrow().trouble()).isEmpty();
        assertThat(installations().renew(TOWN, rotating("xoxe.xoxb-1", "xoxe-1"), rotating("xoxe.xoxb-3", "xoxe-3"))).isFalse();
        assertThat(installations().tokens(TOWN)).contains(rotating("xoxe.xoxb-2", "xoxe-2"));
    }

    @Test
    default void an_end_of_what_was_replaced_meanwhile_ends_nothing() {
        Tokens former = Tokens.lasting(new Secret("xoxb-1"));
        installations().install(installation(TOWN), former);
        installations().install(installation(TOWN), Tokens.lasting(new Secret("xoxb-2")));
        assertThat(installations().end(TOWN, Optional.of(former), GONE)).isFalse();
        assertThat(installations().of(TOWN).orElseThrow().ended()).isEmpty();
        assertThat(installations().tokens(TOWN)).contains(Tokens.lasting(new Secret("xoxb-2")));
        assertThat(installations().end(TOWN, Optional.of(Tokens.lasting(new Secret("xoxb-2"))), GONE)).isTrue();
        assertThat(installations().of(TOWN).orElseThrow().ended()).contains(GONE);
    }

    @Test
    default void an_end_forgets_the_tokens_and_closes_the_channels_and_a_new_install_heals_both() {
        SqlAudience audience = new SqlAudience(database());
        SqlOutbox outbox = new SqlOutbox(database());
        ChannelRef open = new ChannelRef("slack", "C1");
        ChannelRef closed = new ChannelRef("slack", "C2");
        ChannelRef others = new ChannelRef("slack", "C3");
        for (ChannelRef ref : List.of(open, closed)) {
            audience.save(new Channel(TOWN, ref, ZoneId.of("UTC"), Optional.empty()));
        }
        audience.save(new Channel("slack:T2", others, ZoneId.of("UTC"), Optional.empty()));
        audience.block(closed, Optional.of("archived"));
        installations().install(installation(TOWN), Tokens.lasting(new Secret("xoxb-1")));
        String waiting = outbox.enqueue(new Draft(TOWN, open, Delivery.Kind.WEEK, Optional.empty(), Optional.empty(), List.of(),
                Optional.empty()), NOON).orElseThrow();
        assertThat(outbox.claim(outbox.delivery(waiting).orElseThrow(), NOON)).isTrue();
        outbox.retry(waiting, NOON, NOON.plus(Duration.ofHours(6)), false, "refused");

        installations().end(TOWN, Optional.empty(), GONE);
        installations().end(TOWN, Optional.empty(), new Installation.End(NOON.plusSeconds(120), "again"));
        assertThat(installations().of(TOWN).orElseThrow().ended()).contains(GONE);
        assertThat(installations().tokens(TOWN)).isEmpty();
        assertThat(installations().expiringBefore(NOON.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(audience.channel(open).orElseThrow().blocked()).contains(GONE.reason());
        assertThat(audience.channel(closed).orElseThrow().blocked()).contains("archived");
        assertThat(audience.channel(others).orElseThrow().blocked()).isEmpty();

        installations().install(installation(TOWN), Tokens.lasting(new Secret("xoxb-2")));
        assertThat(installations().of(TOWN)).contains(installation(TOWN));
        assertThat(audience.channel(open).orElseThrow().blocked()).isEmpty();
        assertThat(audience.channel(closed).orElseThrow().blocked()).contains("archived");
        assertThat(outbox.due(open, NOON)).as("what waited is due at once").isPresent();
    }
}
