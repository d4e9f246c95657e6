package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import floorwire.alert.Delivery;
import floorwire.audience.Wishes;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.Post;

/** A post that Slack refuses for its form is no lost alert. */
class SlackFormsTest extends FollowingOnSlack {

    @Test
    void a_post_whose_blocks_Slack_does_not_take_stands_there_as_text_with_the_same_words_and_its_link() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.refused("invalid_blocks"));
        assertThat(hear(bill())).isEqualTo(1);
        assertThat(nato.posts()).singleElement().satisfies(post -> {
            assertThat(post.controls()).isEmpty();
            assertThat(post.text()).contains("New bill · S. 1 (119th) · would direct withdrawal from NATO", "https://www.congress.gov/");
            assertThat(post.unfurls()).isEmpty();
            assertThat(post.pinged()).isEmpty();
        });
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void an_edit_whose_blocks_Slack_does_not_take_leaves_the_present_words_and_no_old_blocks() {
        LoopbackChannel nato = follow(Wishes.NONE);
        hear(bill());
        slack.server().faults().next(Faults.editing(), Fault.refused("msg_blocks_too_long"));
        hear(bill().title("NATO Act").titled("Short Titles as Introduced", "NATO Act"));
        assertThat(nato.posts()).singleElement().satisfies(post -> {
            assertThat(post.isEdited()).isTrue();
            assertThat(post.text()).contains("sponsor's short title: \"NATO Act\"");
            assertThat(post.controls()).isEmpty();
        });
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void text_alone_whose_answer_is_lost_is_found_and_stands_once() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.refused("invalid_blocks")).next(Faults.postingTo(nato),
                Fault.answerLost());
        hear(bill());
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        later(Duration.ofSeconds(30));
        assertThat(nato.posts()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void what_left_without_its_metadata_cannot_be_found_and_says_that_it_may_repeat() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.refused("metadata_too_large")).next(Faults.postingTo(nato),
                Fault.answerLost()).next(Faults.postingTo(nato), Fault.refused("metadata_too_large"));
        hear(bill());
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        later(Duration.ofSeconds(30));
        later(Duration.ofSeconds(1));
        assertThat(nato.posts()).extracting(Post::text).satisfiesExactly(first -> assertThat(first).doesNotContain("may repeat"),
                again -> assertThat(again).contains("This may repeat an earlier post"));
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void who_asks_us_to_wait_before_the_text_is_asked_again_no_sooner() {
        LoopbackChannel nato = follow(Wishes.NONE);
        slack.server().faults().next(Faults.postingTo(nato), Fault.refused("invalid_blocks")).next(Faults.postingTo(nato),
                Fault.tooMany(120));
        hear(bill());
        assertThat(later(Duration.ofSeconds(119))).isZero();
        assertThat(later(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
    }
}
