package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.change.ChangeId;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** What every chat platform owes to the dispatcher. What one cannot do is skipped by name: its abilities and its bench say so. */
public interface ChatPlatformContract {

    /** What can become of the next call. */
    enum Trouble {
        /** The platform asks to come again later. */
        WAIT,
        /** The channel takes nothing any more. */
        GONE,
        /** It is done, and nobody hears so. */
        ANSWER_LOST,
        /** Nothing is done, and nobody hears so. */
        NOT_DONE
    }

    /** A platform, its abilities as the program knows them, and the place where its messages stand. */
    interface Bench {

        ChatPlatform platform();

        ChatPlatform.Abilities abilities();

        /** A new channel laid out so; none where the platform has no such layout. */
        Optional<Channel> channel(Layout layout);

        /** What stands there, oldest first, with what stands in its threads behind it. */
        List<String> stands(Channel channel);

        /** The next call in this channel goes so; false if nothing like it can happen on this platform. */
        boolean next(Channel channel, Trouble trouble);

        /** What was wrong with this channel is over. */
        default void over(Channel channel) {}

        /** Whether what is sent again within its window shows once. */
        boolean knowsItsKeys();

        /** The clock that the platform goes by. */
        Instant now();
    }

    Bench bench();

    private Channel flat() {
        return bench().channel(Layout.FLAT).orElseThrow();
    }

    private static Delivery delivery(Bench bench, Channel channel, int number, Delivery.Kind kind, Optional<Delivery.Target> target) {
        ChannelRef ref = channel.ref();
        return new Delivery(ChangeId.digest(ref + "/" + number, number), channel.workspace(), ref, number, kind, Optional.empty(), target,
                Delivery.State.SENDING, bench.now(), bench.now(), Optional.empty(), false, 1, bench.now(), Optional.empty(),
                Optional.empty(), List.of());
    }

    private Delivery post(Channel channel, int number) {
        return delivery(bench(), channel, number, Delivery.Kind.POST, Optional.empty());
    }

    private static Message says(String words) {
        return new Message(List.of(new Block.Headline(words), new Block.Line("Passed Senate without amendment by Voice Vote.")));
    }

    private ChatPlatform.Outcome send(Channel channel, Delivery delivery, String words) {
        return bench().platform().send(channel, delivery, says(words));
    }

    private static String id(ChatPlatform.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ChatPlatform.Outcome.Sent.class);
        return ((ChatPlatform.Outcome.Sent) outcome).messageId();
    }

    private static long count(List<String> stands, String words) {
        return stands.stream().filter(text -> text.contains(words)).count();
    }

    private boolean can(Channel channel, Trouble trouble) {
        boolean can = bench().next(channel, trouble);
        assumeTrue(can, () -> bench().platform().name() + ": there is no " + trouble + " on this platform");
        return can;
    }

    @Test
    default void what_it_took_stands_there_once() {
        Channel channel = flat();
        assertThat(id(send(channel, post(channel, 1), "one"))).isNotBlank();
        assertThat(bench().stands(channel)).singleElement().asString().contains("one");
    }

    @Test
    default void what_follows_stands_behind_it() {
        Channel channel = flat();
        IntStream.rangeClosed(1, 5).forEach(number -> id(send(channel, post(channel, number), "number " + number)));
        List<String> stands = bench().stands(channel);
        assertThat(stands).hasSize(5);
        IntStream.rangeClosed(1, 5).forEach(number -> assertThat(stands.get(number - 1)).contains("number " + number));
    }

    @Test
    default void when_it_asks_to_wait_nothing_stands_there_and_a_later_call_goes_through() {
        Channel channel = flat();
        can(channel, Trouble.WAIT);
        assertThat(send(channel, post(channel, 1), "one")).isInstanceOf(ChatPlatform.Outcome.Later.class);
        assertThat(bench().stands(channel)).isEmpty();
        bench().over(channel);
        id(send(channel, post(channel, 1), "one"));
        assertThat(bench().stands(channel)).hasSize(1);
    }

    @Test
    default void a_channel_that_takes_nothing_is_said_to_refuse_with_the_reason() {
        Channel channel = flat();
        can(channel, Trouble.GONE);
        assertThat(send(channel, post(channel, 1), "one"))
                .isInstanceOfSatisfying(ChatPlatform.Outcome.Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
    }

    /** In each layout: posts of a forum have no key that keeps them from being made twice. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    default void of_an_answer_that_was_lost_the_outcome_is_unknown_and_what_then_happens_shows_once(Layout layout) {
        Channel channel = channel(layout);
        can(channel, Trouble.ANSWER_LOST);
        assertThat(send(channel, post(channel, 1), "one")).isInstanceOf(ChatPlatform.Outcome.Unknown.class);
        cleared(channel, post(channel, 1));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    default void of_a_request_that_was_not_done_the_outcome_is_unknown_and_what_then_happens_shows_once(Layout layout) {
        Channel channel = channel(layout);
        can(channel, Trouble.NOT_DONE);
        assertThat(send(channel, post(channel, 1), "one")).isInstanceOf(ChatPlatform.Outcome.Unknown.class);
        cleared(channel, post(channel, 1));
    }

    private void cleared(Channel channel, Delivery delivery) {
        switch (bench().platform().resolve(channel, delivery)) {
            case ChatPlatform.Resolution.Found found -> assertThat(found.messageId()).isNotBlank();
            case ChatPlatform.Resolution.NotThere nothing -> id(send(channel, delivery, "one"));
            case ChatPlatform.Resolution.CannotTell cannot -> {
                return; // the dispatcher sends it once more and says that it may repeat
            }
            case ChatPlatform.Resolution.Later later -> throw new AssertionError("it answers: " + later);
        }
        assertThat(count(bench().stands(channel), "one")).isEqualTo(1);
    }

    @Test
    default void what_is_sent_again_within_its_window_shows_once_and_has_the_same_id() {
        assumeTrue(bench().knowsItsKeys(), () -> bench().platform().name() + " has no key for a message");
        Channel channel = flat();
        String first = id(send(channel, post(channel, 1), "one"));
        assertThat(id(send(channel, post(channel, 1), "one"))).isEqualTo(first);
        assertThat(bench().stands(channel)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    default void an_edit_changes_what_stands_and_may_be_repeated(Layout layout) {
        assumeTrue(bench().abilities().edits(), () -> bench().platform().name() + " cannot edit");
        Channel channel = channel(layout);
        String first = id(send(channel, post(channel, 1), "one"));
        Delivery edit = delivery(bench(), channel, 2, Delivery.Kind.EDIT, Optional.of(new Delivery.Target("first", Optional.of(first))));
        assertThat(List.of(id(send(channel, edit, "other")), id(send(channel, edit, "other words")))).containsOnly(first);
        assertThat(bench().stands(channel)).singleElement().asString().contains("other words");
        assertThat(bench().platform().resolve(channel, edit)).isInstanceOf(ChatPlatform.Resolution.NotThere.class);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    default void a_reply_stands_under_what_it_answers(Layout layout) {
        assumeTrue(bench().abilities().threads(), () -> bench().platform().name() + " has no threads");
        Channel channel = channel(layout);
        String first = id(send(channel, post(channel, 1), "one"));
        for (int number = 2; number < 4; number++) {
            id(send(channel, delivery(bench(), channel, number, Delivery.Kind.REPLY,
                    Optional.of(new Delivery.Target("first", Optional.of(first)))), "reply " + number));
        }
        List<String> stands = bench().stands(channel);
        assertThat(stands).hasSize(3);
        assertThat(stands.get(1)).contains("reply 2");
        assertThat(stands.get(2)).contains("reply 3");
    }

    private Channel channel(Layout layout) {
        Optional<Channel> channel = bench().channel(layout);
        assumeTrue(channel.isPresent(), () -> bench().platform().name() + " has no layout " + layout);
        return channel.orElseThrow();
    }
}
