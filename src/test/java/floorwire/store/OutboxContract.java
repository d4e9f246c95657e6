package floorwire.store;

import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static floorwire.store.Stores.introduced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import floorwire.alert.Delivery;
import floorwire.alert.Draft;
import floorwire.alert.Outbox;
import floorwire.audience.Channel;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** What every outbox does, whatever keeps it. */
interface OutboxContract {

    BillId BILL = id("s2174-119");
    ChannelRef NATO = new ChannelRef("test", "#nato");
    ChannelRef UN = new ChannelRef("test", "#un");

    Database database();

    private Outbox outbox() {
        return new SqlOutbox(database());
    }

    private RecordedChange recorded(Change change) {
        return new SqlLedger(database(), new WordJson()).record(change, "govinfo", NOON, true);
    }

    private Optional<String> enqueue(ChannelRef channel, RecordedChange... changes) {
        return outbox().enqueue("group", channel, BILL, List.of(changes), NOON, Optional.empty());
    }

    private Delivery only() {
        List<Delivery> all = outbox().in(EnumSet.allOf(Delivery.State.class));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    default void a_channel_gets_one_notice_of_a_change_for_ever() {
        RecordedChange change = recorded(introduced("s2174-119", "2025-06-25"));
        String delivery = enqueue(NATO, change).orElseThrow();
        assertThat(enqueue(NATO, change)).isEmpty();
        outbox().mark(delivery, Delivery.State.SENT, NOON, Optional.of("42"), Optional.empty());
        assertThat(enqueue(NATO, change)).isEmpty();
        assertThat(enqueue(UN, change)).isPresent();
        assertThat(enqueue(UN)).isEmpty();
    }

    @Test
    default void many_drafts_are_each_a_delivery_in_their_order_and_told_no_more_than_once() {
        RecordedChange introduced = recorded(introduced("s2174-119", "2025-06-25"));
        RecordedChange other = recorded(introduced("s2-119", "2025-06-25"));
        enqueue(UN, introduced);
        outbox().enqueue(List.of(Draft.post("group", NATO, BILL, List.of(introduced), Optional.empty()),
                Draft.post("group", UN, BILL, List.of(introduced, other), Optional.empty()),
                Draft.post("group", NATO, BILL, List.of(introduced, other), Optional.of(Delivery.DISPUTE)),
                Draft.post("group", UN, BILL, List.of(other), Optional.empty())), NOON);
        assertThat(outbox().in(Set.of(Delivery.State.PENDING))).extracting(Delivery::channel, Delivery::notices, Delivery::hold)
                .containsExactly(tuple(UN, List.of(introduced), Optional.empty()), tuple(NATO, List.of(introduced), Optional.empty()),
                        tuple(UN, List.of(other), Optional.empty()), tuple(NATO, List.of(other), Optional.of(Delivery.DISPUTE)));
    }

    @Test
    default void what_was_held_or_claimed_since_it_was_read_is_not_claimed() {
        enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25")));
        Delivery read = only();
        outbox().hold(read.id(), Optional.of(Delivery.DISPUTE), NOON);
        assertThat(outbox().claim(read, NOON)).isFalse();
        outbox().hold(read.id(), Optional.empty(), NOON);
        assertThat(outbox().claim(read, NOON)).isTrue();
        assertThat(only().state()).isEqualTo(Delivery.State.SENDING);
        assertThat(outbox().claim(read, NOON)).isFalse();
    }

    @Test
    default void what_lost_a_notice_or_was_taken_back_since_it_was_read_is_not_claimed() {
        RecordedChange introduced = recorded(introduced("s2174-119", "2025-06-25"));
        RecordedChange other = recorded(introduced("s2-119", "2025-06-25"));
        enqueue(NATO, introduced, other);
        Delivery read = only();
        outbox().retract(other.id());
        assertThat(outbox().claim(read, NOON)).isFalse();
        read = only();
        outbox().retract(introduced.id());
        assertThat(outbox().claim(read, NOON)).isFalse();
        assertThat(outbox().in(EnumSet.allOf(Delivery.State.class))).isEmpty();
    }

    @Test
    default void a_digest_takes_in_only_what_still_waits() {
        for (int number = 1; number <= 4; number++) {
            enqueue(NATO, recorded(introduced("s" + number + "-119", "2025-06-25")));
        }
        List<Delivery> read = outbox().posts(NATO, NOON);
        outbox().hold(read.get(2).id(), Optional.of(Delivery.DISPUTE), NOON);
        assertThat(outbox().fold(read, NOON).notices()).hasSize(3);
        assertThat(outbox().held(Delivery.DISPUTE)).singleElement().satisfies(held -> assertThat(held.notices()).hasSize(1));
        enqueue(UN, recorded(introduced("s7-119", "2025-06-25")));
        List<Delivery> other = outbox().posts(UN, NOON);
        outbox().hold(other.getFirst().id(), Optional.of(Delivery.DISPUTE), NOON);
        assertThat(outbox().fold(other, NOON).kind()).isEqualTo(Delivery.Kind.POST);
    }

    @Test
    default void what_is_long_due_or_often_tried_is_stuck_but_not_what_is_held_or_waits_for_a_blocked_channel() {
        String id = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        assertThat(outbox().stuck(NOON, 1)).isZero();
        assertThat(outbox().stuck(NOON.plusSeconds(1), 1)).isEqualTo(1);
        outbox().hold(id, Optional.of(Delivery.DISPUTE), NOON);
        assertThat(outbox().stuck(NOON.plusSeconds(1), 1)).isZero();
        outbox().hold(id, Optional.empty(), NOON);
        outbox().mark(id, Delivery.State.SENDING, NOON, Optional.empty(), Optional.empty());
        outbox().retry(id, NOON, NOON.plusSeconds(60), false, "rate limited");
        assertThat(outbox().stuck(NOON, 1)).isEqualTo(1);
        SqlAudience audience = new SqlAudience(database());
        audience.save(new Channel("group", NATO, ZoneOffset.UTC, Optional.empty()));
        assertThat(outbox().stuck(NOON, 1)).isEqualTo(1);
        audience.block(NATO, Optional.of("no permission"));
        assertThat(outbox().stuck(NOON.plusSeconds(900), 1)).isZero();
    }

    @Test
    default void a_delivery_comes_back_as_it_was_made_and_marked() {
        RecordedChange change = recorded(introduced("s2174-119", "2025-06-25"));
        String id = enqueue(NATO, change).orElseThrow();
        assertThat(outbox().due(NOON)).containsExactly(new Delivery(id, "group", NATO, 1, Delivery.Kind.POST, Optional.of(BILL),
                Optional.empty(), Delivery.State.PENDING, NOON, NOON, Optional.empty(), false, 0, NOON, Optional.empty(), Optional.empty(),
                List.of(change)));
        outbox().mark(id, Delivery.State.SENDING, NOON, Optional.empty(), Optional.empty());
        outbox().mark(id, Delivery.State.UNKNOWN, NOON, Optional.empty(), Optional.of("no answer"));
        outbox().retry(id, NOON, NOON.plusSeconds(60), true, "not there");
        assertThat(only()).isEqualTo(new Delivery(id, "group", NATO, 1, Delivery.Kind.POST, Optional.of(BILL), Optional.empty(),
                Delivery.State.PENDING, NOON, NOON.plusSeconds(60), Optional.empty(), true, 1, NOON, Optional.empty(),
                Optional.of("not there"),
                List.of(change)));
        assertThat(outbox().due(NOON)).isEmpty();
        assertThat(outbox().due(NOON.plusSeconds(60))).hasSize(1);
    }

    @Test
    default void what_was_queued_or_put_off_by_a_clock_that_was_set_back_since_is_due() {
        String id = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        assertThat(outbox().due(NOON.minusSeconds(7200))).hasSize(1);
        outbox().retry(id, NOON, NOON.plusSeconds(900), false, "later");
        assertThat(outbox().due(NOON.plusSeconds(60))).isEmpty();
        assertThat(outbox().due(NOON.minusSeconds(7200))).hasSize(1);
        outbox().hold(id, Optional.of(Delivery.CONFIRMATION), NOON);
        assertThat(outbox().due(NOON.minusSeconds(7200))).isEmpty();
        outbox().hold(id, Optional.empty(), NOON);
        assertThat(outbox().due(NOON.minusSeconds(7200))).hasSize(1);
    }

    @Test
    default void a_channel_s_deliveries_leave_in_order() {
        String first = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        String second = enqueue(NATO, recorded(introduced("s2174-118", "2023-06-25"))).orElseThrow();
        String elsewhere = enqueue(UN, recorded(introduced("s2174-117", "2021-06-25"))).orElseThrow();
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(first, elsewhere);
        outbox().mark(first, Delivery.State.SENDING, NOON, Optional.empty(), Optional.empty());
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(elsewhere);
        assertThat(outbox().due(NATO, NOON)).isEmpty();
        outbox().mark(first, Delivery.State.UNKNOWN, NOON, Optional.empty(), Optional.empty());
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(first, elsewhere);
        assertThat(outbox().due(NATO, NOON)).get().extracting(Delivery::state).isEqualTo(Delivery.State.UNKNOWN);
        outbox().mark(first, Delivery.State.SENT, NOON, Optional.of("1"), Optional.empty());
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(second, elsewhere);
    }

    @Test
    default void what_a_channel_waits_for_is_its_first_open_delivery_due_or_not() {
        assertThat(outbox().first(NATO)).isEmpty();
        String first = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        enqueue(NATO, recorded(introduced("s2-119", "2025-06-25")));
        outbox().retry(first, NOON, NOON.plusSeconds(900), false, "closed");
        assertThat(outbox().first(NATO)).hasValueSatisfying(waits -> assertThat(waits.id()).isEqualTo(first));
        outbox().hold(first, Optional.of(Delivery.DISPUTE), NOON);
        assertThat(outbox().first(NATO)).hasValueSatisfying(waits -> assertThat(waits.id()).isNotEqualTo(first));
        assertThat(outbox().first(UN)).isEmpty();
    }

    @Test
    default void what_is_held_waits_and_holds_up_nobody() {
        RecordedChange change = recorded(introduced("s2174-119", "2025-06-25"));
        String held = outbox().enqueue("group", NATO, BILL, List.of(change), NOON, Optional.of(Delivery.CONFIRMATION)).orElseThrow();
        String next = enqueue(NATO, recorded(introduced("s2174-118", "2023-06-25"))).orElseThrow();
        assertThat(outbox().held()).isEqualTo(Set.of(BILL));
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(next);
        assertThat(outbox().counts()).isEqualTo(Map.of("HELD", 1L, "PENDING", 1L));
        assertThat(outbox().in(EnumSet.of(Delivery.State.PENDING))).extracting(Delivery::id).containsExactly(held, next);
    }

    @Test
    default void who_was_told_of_a_fact_is_known_after_it_moved() {
        Change fact = introduced("s2174-119", "2025-06-25");
        Change moved = new Change.Redated(fact, introduced("s2174-119", "2025-06-26"));
        String first = enqueue(NATO, recorded(fact)).orElseThrow();
        assertThat(outbox().told(fact.fact())).isEqualTo(Map.of(NATO, false));
        outbox().mark(first, Delivery.State.SENT, NOON, Optional.of("1"), Optional.empty());
        enqueue(NATO, recorded(moved));
        assertThat(outbox().told(moved.leaves())).isEqualTo(Map.of(NATO, true));
        assertThat(outbox().told("nothing/such")).isEmpty();
    }

    @Test
    default void a_correction_cancels_what_has_not_left_and_is_taken_back_with_what_it_cancelled() {
        Change fact = introduced("s2174-119", "2025-06-25");
        RecordedChange told = recorded(fact);
        String delivery = enqueue(NATO, told).orElseThrow();
        RecordedChange correction = recorded(new Change.Withdrawn(fact));
        assertThat(outbox().left(told.id())).isFalse();
        outbox().cancel(correction, NATO);
        assertThat(only().state()).isEqualTo(Delivery.State.DEAD);
        assertThat(only().notices()).isEmpty();
        outbox().retract(correction.id());
        assertThat(only().state()).isEqualTo(Delivery.State.PENDING);
        assertThat(only().notices()).containsExactly(told);
        outbox().mark(delivery, Delivery.State.SENDING, NOON, Optional.empty(), Optional.empty());
        assertThat(outbox().left(told.id())).isTrue();
        outbox().retract(told.id());
        assertThat(outbox().in(EnumSet.of(Delivery.State.SENDING))).hasSize(1);
    }

    /** It comes back within the same look under the same id, and would stand behind its own echo. */
    @Test
    default void what_was_to_follow_a_delivery_is_taken_back_with_it() {
        RecordedChange told = recorded(introduced("s2174-119", "2025-06-25"));
        String reply = enqueue(NATO, told).orElseThrow();
        Draft echo = new Draft("group", NATO, Delivery.Kind.ECHO, Optional.of(BILL), Optional.of(reply), List.of(), Optional.empty());
        outbox().enqueue(echo, NOON);
        outbox().retract(told.id());
        assertThat(outbox().in(EnumSet.allOf(Delivery.State.class))).isEmpty();
        assertThat(enqueue(NATO, told)).contains(reply);
        assertThat(outbox().enqueue(echo, NOON)).isPresent();
        assertThat(outbox().due(NOON)).extracting(Delivery::id).containsExactly(reply);
    }

    /** Also of what an earlier release has sent: nothing more is kept than what each call was about. */
    @Test
    default void a_reply_knows_the_message_that_its_thread_begins_with__however_often_a_reply_was_replied_to_or_edited() {
        String post = sent(enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow(), "root");
        String edit = sent(after(Delivery.Kind.EDIT, post), "root");
        String reply = sent(after(Delivery.Kind.REPLY, edit), "reply");
        String edited = sent(after(Delivery.Kind.EDIT, reply), "reply");
        assertThat(outbox().delivery(reply).orElseThrow().target()).contains(new Delivery.Target(edit, Optional.of("root")));
        assertThat(outbox().delivery(after(Delivery.Kind.REPLY, edited)).orElseThrow().target())
                .contains(new Delivery.Target(edited, Optional.of("reply"), Optional.of("root")));
        outbox().alone(reply);
        assertThat(outbox().delivery(edited).orElseThrow().target()).as("it stands in the channel, and begins its own")
                .contains(new Delivery.Target(reply, Optional.of("reply")));
    }

    private String after(Delivery.Kind kind, String target) {
        return outbox().enqueue(new Draft("group", NATO, kind, Optional.of(BILL), Optional.of(target), List.of(), Optional.empty()), NOON)
                .orElseThrow();
    }

    private String sent(String id, String message) {
        outbox().mark(id, Delivery.State.SENT, NOON, Optional.of(message), Optional.empty());
        return id;
    }

    @Test
    default void what_tells_nothing_new_is_queued_once_while_it_waits_and_again_once_it_left() {
        String post = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        Draft edit = new Draft("group", NATO, Delivery.Kind.EDIT, Optional.of(BILL), Optional.of(post), List.of(), Optional.empty());
        String first = outbox().enqueue(edit, NOON).orElseThrow();
        assertThat(outbox().enqueue(edit, NOON)).isEmpty();
        outbox().mark(first, Delivery.State.SENT, NOON, Optional.of("1"), Optional.empty());
        assertThat(outbox().enqueue(edit, NOON)).isPresent().get().isNotEqualTo(first);
    }

    @Test
    default void a_digest_is_about_each_of_its_measures() {
        String one = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        outbox().enqueue("group", NATO, id("s1-119"), List.of(recorded(introduced("s1-119", "2025-06-25"))), NOON, Optional.empty());
        Delivery digest = outbox().fold(outbox().posts(NATO, NOON), NOON);
        assertThat(digest.id()).isEqualTo(one);
        assertThat(outbox().about(id("s1-119"))).extracting(Delivery::id).contains(one);
        assertThat(digest.notices()).hasSize(2);
    }

    @Test
    default void a_channel_with_another_id_keeps_what_it_was_told_and_what_waits__which_is_not_sent_as_it_was_read_before() {
        RecordedChange told = recorded(introduced("s2174-119", "2025-06-25"));
        RecordedChange waits = recorded(introduced("s2-119", "2025-06-25"));
        outbox().mark(enqueue(NATO, told).orElseThrow(), Delivery.State.SENT, NOON, Optional.of("42"), Optional.empty());
        Delivery read = outbox().delivery(enqueue(NATO, waits).orElseThrow()).orElseThrow();
        outbox().retry(read.id(), NOON, NOON.plusSeconds(900), false, "refused");
        enqueue(UN, told);
        outbox().move(NATO, UN);
        assertThat(outbox().in(EnumSet.allOf(Delivery.State.class))).hasSize(3).allMatch(delivery -> delivery.channel().equals(UN));
        assertThat(enqueue(UN, told, waits)).as("told is told").isEmpty();
        assertThat(outbox().claim(read, NOON)).isFalse();
    }

    @Test
    default void what_was_put_off_can_be_due_at_once__what_was_never_tried_or_is_held_stays() {
        String tried = enqueue(NATO, recorded(introduced("s2174-119", "2025-06-25"))).orElseThrow();
        outbox().mark(tried, Delivery.State.SENDING, NOON, Optional.empty(), Optional.empty());
        outbox().retry(tried, NOON, NOON.plusSeconds(900), false, "refused");
        assertThat(outbox().due(NATO, NOON.plusSeconds(1))).isEmpty();
        outbox().hasten(UN, NOON.plusSeconds(1));
        assertThat(outbox().due(NATO, NOON.plusSeconds(1))).isEmpty();
        outbox().hasten(NATO, NOON.plusSeconds(1));
        assertThat(outbox().due(NATO, NOON.plusSeconds(1)).map(Delivery::id)).contains(tried);
        outbox().hold(tried, Optional.of(Delivery.CONFIRMATION), NOON.plusSeconds(900));
        outbox().hasten(NATO, NOON.plusSeconds(1));
        assertThat(outbox().delivery(tried).orElseThrow().notBefore()).isEqualTo(NOON.plusSeconds(900));
    }
}
