package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.View;

/** Who asks is answered also where Slack does not answer us, or we fail ourselves; and once, however often they press. */
class SlackUnansweredTest extends AskingOnSlack {

    private static final String UNSAID = "Slack did not say who you are, so nothing was changed.";

    static Stream<Fault> no_answers() {
        return Stream.of(Fault.status(503), Fault.tooMany(3), Fault.reset());
    }

    @ParameterizedTest
    @MethodSource("no_answers")
    void who_follows_is_told_that_Slack_does_not_say_who_they_are(Fault fault) {
        slack.server().faults().next(Faults.call("users.info"), fault);
        Post answer = ada.in(general).command("/congress follow add nato").shown();
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.text()).contains(UNSAID, "Try it again.");
        assertThat(watches()).isEmpty();
        assertThat(ada.in(general).command("/congress follow add nato").shown().text()).contains("now follows NATO membership");
    }

    @Test
    void who_names_the_app_in_a_thread_or_presses_Stop_in_its_window_is_told_so_too() {
        View form = following("nato");
        ada.submits(form, Map.of());
        View done = form.awaitUpdates(2);
        ada.awaitHome(); // which asks who they are, too
        slack.server().faults().next(Faults.call("users.info"), Fault.status(503));
        ada.clicks(done, "Stop");
        assertThat(done.awaitUpdates(3).text()).contains(UNSAID);
        slack.server().faults().next(Faults.call("users.info"), Fault.status(503));
        assertThat(ada.in(general).mentions("follow stop nato").awaitReplies(1).getFirst().text()).contains(UNSAID);
        assertThat(watches()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("no_answers")
    void a_follow_that_was_made_is_told_where_Slack_does_not_say_whether_the_app_is_in_the_channel(Fault fault) {
        slack.server().faults().next(Faults.call("conversations.info"), fault);
        assertThat(ada.in(general).command("/congress follow add nato").shown().text()).contains("now follows NATO membership")
                .doesNotContain("nothing was changed", "/invite");
        assertThat(watches()).hasSize(1);
    }

    @Test
    void a_message_s_menu_says_that_it_failed_and_by_what_word_it_is_found_in_the_log() {
        Post message = ada.in(general).says("S. 2174 matters");
        LOOKING.set(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        Post answer = ada.in(general).shortcut("what-bill", message).shown();
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.text()).containsPattern("That did not work; it was logged as s-[0-9a-f]{8}").doesNotContain("disk");
    }

    @Test
    void an_answer_is_shared_once_and_offers_the_channel_no_follow() {
        Post card = ada.in(general).command("/congress s2174").shown();
        assertThat(card.controls()).extracting(Control::label).contains("Follow it here", "Share");
        slack.server().faults().next(Faults.responding(), Fault.status(503));
        ada.in(general).clicks(card, "Share");
        slack.server().awaitCalls(1, Faults.responding().and(call -> call.status() == 503));
        Post shared = ada.in(general).clicks(card, "Share").shown();
        assertThat(shared.isEphemeral()).as("what did not arrive is no copy").isFalse();
        assertThat(shared.controls()).extracting(Control::label).contains("Details").doesNotContain("Follow it here", "Share");
        Post again = ada.in(general).clicks(card, "Share").shown();
        assertThat(again.isEphemeral()).isTrue();
        assertThat(again.text()).contains("That is shared already.");
        assertThat(general.posts()).hasSize(1);
    }

    @Test
    void the_card_below_a_link_offers_the_channel_no_follow() {
        String link = "https://www.congress.gov/bill/119th-congress/senate-bill/2174";
        assertThat(ada.in(general).posts(link).awaitUnfurls()).hasEntrySatisfying(link,
                card -> assertThat(card.toString()).contains("S. 2174 (119th)", "Details").doesNotContain("Follow it here"));
    }

    @Test
    void a_name_that_is_nearly_a_topic_s_is_a_button() {
        Post none = ada.in(general).command("/congress follow add natoo").shown();
        assertThat(none.text()).contains("\"natoo\" is neither a topic");
        assertThat(ada.in(general).clicks(none, "nato").shown().text()).contains("now follows NATO membership");
        assertThat(watches()).hasSize(1);
    }

    @Test
    void words_between_single_quotes_of_a_phone_s_keyboard_are_read() {
        assertThat(ada.in(general).command("/congress ‘s2174’").shown().text()).contains("S. 2174 (119th)");
        assertThat(ada.in(general).command("/congress bill ‘NATO Act’").shown().text()).contains("S. 2174", "H.R. 6508");
        assertThat(ada.in(general).command("/congress member o’rourke").shown().text()).contains("o'rourke");
    }

    @Test
    void what_does_not_arrive_stands_in_the_log_under_its_word() throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent line) {
                lines.add(line.getFormattedMessage());
            }
        };
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(SlackWork.class);
        logger.addAppender(log);
        try {
            slack.server().faults().next(Faults.responding(), Fault.reset());
            ada.in(general).command("/congress s2174");
            assertThat(lines.poll(10, TimeUnit.SECONDS)).containsPattern("Slack did not take an answer \\(s-[0-9a-f]{8}\\)");
        } finally {
            logger.detachAppender(log);
        }
    }
}
