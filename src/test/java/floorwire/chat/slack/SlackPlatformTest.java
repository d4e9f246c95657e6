package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.alert.Delivery;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;

/** From something heard to what stands on Slack, through Slack's own client. */
class SlackPlatformTest extends FollowingOnSlack {

    @Test
    void news_stands_in_the_channel_with_its_buttons_and_pings_nobody() {
        LoopbackChannel nato = follow(Wishes.NONE);
        assertThat(hear(bill())).isEqualTo(1);
        Post post = nato.posts().getFirst();
        assertThat(post.text()).contains("New bill · S. 1 (119th) · would direct withdrawal from NATO");
        assertThat(post.fallback()).contains("New bill · S. 1 (119th)");
        assertThat(post.controls()).extracting(Control::label).containsExactly("Details", "Text", "Why this?");
        assertThat(post.pinged()).isEmpty();
        assertThat(post.unfurls()).isEmpty();
        assertThat(world.deliveries().getFirst().messageId()).contains(nato.id() + "/" + post.ts());
    }

    @Test
    void a_correction_edits_the_post_and_says_so_where_all_can_see_it() {
        LoopbackChannel nato = follow(Wishes.NONE);
        hear(bill());
        hear(passed(-1));
        hear(passed(0));
        Post wrong = nato.posts().get(1);
        assertThat(wrong.isEdited()).isTrue();
        assertThat(wrong.text()).contains("CORRECTED");
        assertThat(wrong.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.isBroadcast()).isTrue();
            assertThat(reply.text()).contains("CORRECTED");
        });
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void with_threads_a_bill_has_one_thread_under_its_first_post_which_is_kept_current() {
        LoopbackChannel nato = follow(Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill());
        hear(passed(-1));
        Post first = nato.posts().getFirst();
        assertThat(first.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.text()).contains("passed the Senate");
            assertThat(reply.isBroadcast()).isFalse();
        });
        assertThat(first.text()).contains("Now: passed the Senate");
        assertThat(nato.posts()).as("milestones reach the channel").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT", "THREADS"})
    void what_is_corrected_twice_says_so_twice_in_the_one_thread_that_its_first_message_begins(Layout layout) {
        LoopbackChannel nato = follow(Wishes.NONE.laidOut(layout));
        hear(bill());
        hear(passed(-2));
        Post root = nato.posts().get(layout == Layout.FLAT ? 1 : 0);
        hear(passed(-1));
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost());
        hear(passed(0));
        later(Duration.ofSeconds(30));
        assertThat(root.replies().stream().filter(reply -> reply.text().contains("CORRECTED")))
                .as("the two, and with threads what they correct").hasSize(layout == Layout.FLAT ? 2 : 3);
        assertThat(nato.everything().stream().filter(Post::isReply).flatMap(reply -> reply.threadTs().stream()))
                .as("\"avoid using a reply's ts value; use its parent instead\" (chat.postMessage)").containsOnly(root.ts());
        assertThat(nato.everything()).as("what was in doubt is found").hasSize(layout == Layout.FLAT ? 4 : 5);
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void a_lost_answer_is_read_back_and_stands_once() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost());
        hear(bill());
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        assertThat(later(Duration.ofSeconds(1))).as("Slack may still be at it").isZero();
        later(Duration.ofSeconds(30));
        assertThat(nato.posts()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
        assertThat(world.deliveries().getFirst().messageId()).contains(nato.id() + "/" + nato.posts().getFirst().ts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "", "{\"ok\":true,\"messages\":{\"a\":1}}",
        "{\"ok\":true,\"messages\":[{\"metadata\":\"x\"}]}"})
    void what_cannot_be_read_of_a_channel_costs_no_other_channel_its_turn(String body) {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost()).always(Faults.call("conversations.history"),
                Fault.page(200, body));
        hear(bill());
        LoopbackChannel other = follow(Wishes.NONE);
        later(Duration.ofSeconds(30));
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        assertThat(hear(passed(0))).as("the other channel's").isEqualTo(1);
        assertThat(other.posts()).hasSize(1);
        slack.server().faults().clear();
        later(Duration.ofMinutes(5));
        assertThat(states()).containsOnly(Delivery.State.SENT);
        assertThat(nato.posts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "", "{\"ok\":true,\"ts\":{}}"})
    void an_answer_to_a_post_that_cannot_be_read_leaves_it_in_doubt_and_it_stands_once(String body) {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.page(200, body));
        hear(bill());
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        later(Duration.ofSeconds(30));
        assertThat(nato.posts()).singleElement().satisfies(post -> assertThat(post.text()).doesNotContain("may repeat"));
    }

    private int looked() {
        return slack.server().calls(Faults.call("conversations.history")).size();
    }

    @Test
    void who_asks_us_to_wait_before_a_channel_is_read_is_asked_no_sooner_and_not_for_ever() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.status(500)).always(Faults.call("conversations.history"),
                Fault.tooMany(60));
        hear(bill());
        int before = looked();
        later(Duration.ofSeconds(11));
        for (int seconds = 2; seconds < 60; seconds += 2) {
            later(Duration.ofSeconds(2));
        }
        assertThat(looked() - before).as("in the first minute").isEqualTo(1);
        for (int minutes = 0; minutes < 9; minutes++) {
            later(Duration.ofMinutes(1));
            assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        }
        later(Duration.ofMinutes(2));
        dispatcher.turn();
        assertThat(looked() - before).isBetween(8, 12);
        assertThat(nato.posts()).singleElement().satisfies(post -> assertThat(post.text()).contains("This may repeat an earlier post"));
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void where_few_messages_may_be_read_a_minute_it_is_found_behind_many_others_and_stands_once() {
        LoopbackChannel nato = follow(Wishes.NONE);
        LoopbackUser ada = slack.workspace().member("ada-" + channels);
        slack.server().readsSlowly(true);
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost());
        hear(bill());
        for (int said = 0; said < 40; said++) {
            ada.in(nato).says("Did you see that? " + said);
        }
        int before = looked();
        for (int minutes = 0; minutes < 4; minutes++) {
            slack.server().advance(Duration.ofSeconds(61));
            later(Duration.ofSeconds(61));
        }
        slack.server().readsSlowly(false);
        assertThat(slack.server().calls(Faults.call("conversations.history")).subList(before, looked()).stream()
                .filter(call -> call.status() == 200).map(call -> call.arg("cursor"))).containsExactly("", "15", "30");
        assertThat(states()).containsExactly(Delivery.State.SENT);
        assertThat(nato.posts()).hasSize(41);
    }

    @Test
    void while_Slack_fails_what_is_in_doubt_is_looked_for_ever_more_seldom_and_found_when_it_works_again() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost()).always(Faults.call("conversations.history"),
                Fault.status(503));
        hear(bill());
        int before = looked();
        for (int seconds = 0; seconds < 50 * 60; seconds += 10) {
            later(Duration.ofSeconds(10));
        }
        assertThat(looked() - before).isBetween(5, 12);
        slack.server().faults().clear();
        later(Duration.ofMinutes(9));
        assertThat(nato.posts()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void where_nothing_may_be_read_it_is_sent_once_more_and_says_that_it_may_repeat() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.answerLost()).next(Faults.call("conversations.history"),
                Fault.refused("missing_scope"));
        hear(bill());
        later(Duration.ofSeconds(30));
        later(Duration.ofSeconds(1));
        assertThat(nato.posts()).hasSize(2);
        assertThat(nato.posts().getLast().text()).contains("This may repeat an earlier post");
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"not_in_channel|/invite @Floorwire", "channel_not_found|deleted, or is private",
        "is_archived|the channel is archived", "restricted_action|settings let the app not write there",
        "token_revoked|install the app again", "account_inactive|install the app again", "missing_scope|install it again"})
    void every_way_a_channel_is_lost_is_said_and_heals(String error, String reason) {
        LoopbackChannel nato = follow(Wishes.NONE);
        LoopbackUser ada = slack.workspace().member("ada-" + channels);
        world.wiring().audience().audit(known(nato), ada.id(), "follow nato", world.instant());
        slack.server().faults().next(Faults.postingTo(nato), Fault.refused(error));
        hear(bill());
        dispatcher.turn();
        assertThat(known(nato).blocked().orElse("")).contains(reason, error);
        assertThat(world.wiring().watches().all()).hasSize(1);
        assertThat(ada.direct().posts()).singleElement().satisfies(post -> assertThat(post.text()).contains("cannot be reached"));
        assertThat(later(Duration.ofMinutes(30))).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
        assertThat(known(nato).blocked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"external_channel_migrating", "access_denied", "a_word_of_next_year"})
    void a_post_that_is_refused_for_any_other_reason_than_its_own_arrives_when_that_has_passed(String error) {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(2, Faults.postingTo(nato), Fault.refused(error));
        hear(bill());
        later(Duration.ofMinutes(30));
        assertThat(nato.posts()).isEmpty();
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        later(Duration.ofMinutes(60));
        assertThat(nato.posts()).hasSize(1);
        assertThat(known(nato).blocked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 407, 413})
    void what_stands_between_here_and_Slack_costs_time_and_no_post(int status) {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(3, Faults.postingTo(nato), Fault.page(status, "<html>Blocked by policy</html>"));
        hear(bill());
        later(Duration.ofSeconds(30));
        assertThat(known(nato).blocked()).isEmpty();
        later(Duration.ofMinutes(1));
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        later(Duration.ofMinutes(15));
        assertThat(nato.posts()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void who_asks_us_to_wait_is_asked_again_no_sooner() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.tooMany(120));
        hear(bill());
        assertThat(later(Duration.ofSeconds(119))).isZero();
        assertThat(later(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
    }

    @Test
    void a_first_message_that_somebody_deleted_costs_no_milestone() {
        LoopbackChannel nato = follow(Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill());
        nato.posts().getFirst().removed();
        hear(passed(-1));
        assertThat(nato.posts().getLast().text()).contains("S. 1 (119th) · passed the Senate");
        assertThat(states()).doesNotContain(Delivery.State.PENDING, Delivery.State.UNKNOWN);
    }

    @Test
    void a_user_group_is_mentioned_for_milestones_where_the_managers_want_it() {
        LoopbackChannel nato = follow(Wishes.NONE.mentioning(Optional.of("S0GROUP1")));
        hear(bill());
        assertThat(nato.posts().getFirst().pinged()).anyMatch(ping -> ping.contains("S0GROUP1"));
    }
}
