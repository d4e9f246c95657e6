package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.View;
import floorwire.chat.standin.Gate;
import floorwire.message.ChannelRef;

/** What people ask on Slack, through the real Bolt in Socket Mode. */
class SlackCommandsTest extends AskingOnSlack {

    @Test
    void a_bill_is_shown_to_who_asked_and_shared_by_a_button() {
        LoopbackInteraction asked = ada.in(general).command("/congress s2174");
        Post card = asked.shown();
        assertThat(card.text()).contains("S. 2174 (119th)");
        assertThat(card.isEphemeral()).isTrue();
        assertThat(general.posts()).isEmpty();

        Post shared = ada.in(general).clicks(card, "Share").shown();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.text()).contains("S. 2174 (119th)");
        assertThat(shared.controls()).extracting(Control::label).doesNotContain("Share");
        assertThat(general.posts()).hasSize(1);
    }

    @Test
    void what_is_offered_below_an_answer_is_another_private_answer() {
        Post card = ada.in(general).command("/congress bill s2174").shown();
        Post details = ada.in(general).clicks(card, "Details").shown();
        assertThat(details.isEphemeral()).isTrue();
        assertThat(details.text()).contains("S. 2174 (119th)");
    }

    @Test
    void quotes_and_links_as_slack_makes_them_are_understood() {
        assertThat(ada.in(general).command("/congress bill “NATO Act”").shown().text()).contains("S. 2174", "H.R. 6508");
        assertThat(ada.in(general).command("/congress <https://www.congress.gov/bill/119th-congress/senate-bill/2174>").shown().text())
                .contains("S. 2174 (119th)");
        assertThat(ada.in(general).command("/congress").shown().text()).contains("What you can ask");
    }

    @Test
    void a_channel_follows_by_its_buttons_and_is_told_to_invite_the_app() {
        general.removesBot();
        Post picker = ada.in(general).command("/congress follow").shown();
        assertThat(picker.text()).contains("follows nothing yet");
        Post preview = ada.in(general).clicks(picker, "NATO membership").shown();
        Post done = ada.in(general).clicks(preview, "Follow").shown();
        assertThat(done.text()).contains("/invite @Floorwire");
        assertThat(world.wiring().watches().of(new ChannelRef(SlackPlatform.NAME, general.id()))).singleElement()
                .satisfies(watch -> assertThat(watch.workspace()).isEqualTo("slack:" + slack.workspace().id()));
        general.invitesBot();
        assertThat(ada.in(general).command("/congress follow stop nato").shown().text()).doesNotContain("/invite");
        assertThat(world.wiring().watches().of(new ChannelRef(SlackPlatform.NAME, general.id()))).isEmpty();
    }

    @Test
    void a_guest_may_ask_and_changes_nothing() {
        LoopbackUser guest = slack.workspace().member("gus" + channels).guest();
        assertThat(guest.in(general).command("/congress follow add nato").shown().text())
                .contains("Only members of this workspace can change that.");
        assertThat(guest.in(general).command("/congress s2174").shown().text()).contains("S. 2174 (119th)");
        assertThat(world.wiring().watches().of(new ChannelRef(SlackPlatform.NAME, general.id()))).isEmpty();
    }

    @Test
    void a_user_group_can_be_mentioned_for_milestones() {
        ada.in(general).command("/congress follow add nato").shown();
        assertThat(ada.in(general).command("/congress follow settings mention <!subteam^S0GROUP12|@nato-watch>").shown().text())
                .contains("now mention the user group with the id S0GROUP12");
        assertThat(world.wiring().audience().channel(new ChannelRef(SlackPlatform.NAME, general.id())).orElseThrow().wishes().mention())
                .contains("S0GROUP12");
        assertThat(ada.in(general).command("/congress follow settings mention 123456789012345678").shown().text())
                .contains("is no user group");
    }

    @Test
    void who_names_the_app_is_answered_in_the_thread() {
        Post question = ada.in(general).mentions("s2174");
        Post answer = question.awaitReplies(1).getFirst();
        assertThat(answer.text()).contains("S. 2174 (119th)");
        assertThat(answer.isBroadcast()).isFalse();
        assertThat(answer.pinged()).isEmpty();
    }

    /** Two bots that answer whoever names them would talk to each other for ever. */
    @Test
    void what_another_bot_says_and_what_is_edited_is_not_answered() {
        List<Post> unanswered = List.of(ada.in(general).mentionsAsBot("s2174"), ada.in(general).mentionsByEditing("s2174"));
        assertThat(ada.in(general).mentions("s2174").awaitReplies(1)).hasSize(1);
        assertThat(unanswered).allMatch(post -> post.replies().isEmpty());
        assertThat(slack.server().calls(Faults.postingTo(general))).hasSize(1);
    }

    @Test
    void what_Slack_does_not_take_at_once_of_an_answer_comes_a_little_later_and_once() {
        slack.server().faults().next(2, Faults.postingTo(general), Fault.tooMany(1));
        Post question = ada.in(general).mentions("s2174");
        assertThat(question.awaitReplies(1)).singleElement().satisfies(answer -> assertThat(answer.text()).contains("S. 2174 (119th)")
                .doesNotContain("may repeat"));
        var asked = slack.server().awaitCalls(3, Faults.postingTo(general));
        assertThat(asked).extracting(RecordedCall::status).containsExactly(429, 429, 200);
        assertThat(asked.getLast().at()).as("as long after as Slack said").isAfterOrEqualTo(asked.getFirst().at().plusSeconds(2));
    }

    @Test
    void an_answer_of_which_Slack_does_not_say_whether_it_arrived_is_given_again_and_says_so() {
        slack.server().faults().next(Faults.postingTo(general), Fault.failedAfter(503));
        Post question = ada.in(general).mentions("s2174");
        assertThat(question.awaitReplies(2).getFirst().text()).doesNotContain("may repeat");
        assertThat(question.replies().getLast().text()).contains("S. 2174 (119th)", "This may repeat an earlier answer");
    }

    @Test
    void an_answer_that_Slack_never_takes_is_given_up() {
        slack.server().faults().next(Faults.postingTo(general), Fault.tooMany(3600));
        LoopbackChannel next = slack.workspace().channel("next-" + channels++);
        ada.in(general).mentions("s2174");
        slack.server().awaitCalls(1, Faults.postingTo(general));
        assertThat(ada.in(next).mentions("s2174").awaitReplies(1)).as("the others wait for nothing").hasSize(1);
        assertThat(slack.server().calls(Faults.postingTo(general))).hasSize(1);
    }

    @Test
    void in_a_thread_a_button_and_what_is_shared_are_answered_there() {
        Post question = ada.in(general).mentions("s2174");
        Post answer = question.awaitReplies(1).getFirst();
        Post details = ada.in(general).clicks(answer, "Details").shown();
        assertThat(details.isEphemeral()).isTrue();
        assertThat(details.threadTs()).contains(question.ts());
        Post shared = ada.in(general).clicks(details, "Share").shown();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.threadTs()).contains(question.ts());
        assertThat(general.posts()).as("the question alone stands in the channel").containsExactly(question);
        Post reply = ada.in(general).says("And S. 2174?", question);
        assertThat(ada.in(general).shortcut("what-bill", reply).shown().threadTs()).contains(question.ts());
        assertThat(ada.in(general).shortcut("what-bill", question).shown().threadTs()).as("it stands in the channel").isEmpty();
    }

    @Test
    void below_a_link_to_a_bill_of_either_official_site_stands_its_card() {
        for (String link : List.of("https://www.congress.gov/bill/119th-congress/senate-bill/2174/text?format=txt",
                "https://www.govinfo.gov/app/details/BILLS-119s2174is", "https://www.govinfo.gov/link/bills/119/s/2174",
                "https://www.govinfo.gov/content/pkg/BILLS-119s2174is/html/BILLS-119s2174is.htm",
                "https://www.govinfo.gov/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml")) {
            assertThat(ada.in(general).posts(link).awaitUnfurls()).as(link)
                    .hasEntrySatisfying(link, card -> assertThat(card.toString()).contains("S. 2174 (119th)"));
        }
        Post message = ada.in(general).says("Have you read <https://www.govinfo.gov/link/bills/119/s/2174>?");
        assertThat(ada.in(general).shortcut("what-bill", message).shown().text()).contains("S. 2174 (119th)");
    }

    @Test
    void a_message_s_menu_tells_what_bills_it_names() {
        Post message = ada.in(general).says("What about S. 2174 and H.R. 6508?");
        assertThat(ada.in(general).shortcut("what-bill", message).shown().text()).contains("That message names 2 bills.");
    }

    @Test
    void the_app_s_page_tells_what_the_workspace_follows_and_how_fresh_it_is() {
        ada.in(general).command("/congress follow add nato").shown();
        ada.opensHome();
        View home = ada.awaitHome();
        assertThat(home.text()).contains("What this workspace follows", "nato (milestones)", "Status");
        assertThat(home.controls()).extracting(Control::label).contains("Help");

        View help = ada.clicks(home, "Topics").modal();
        assertThat(help.text()).contains("NATO membership");
        assertThat(help.title()).as("what was pressed").isEqualTo("Topics");
        assertThat(help.controls()).as("where there is nobody to share with").extracting(Control::label).doesNotContain("Share");
        ada.clicks(help, "NATO membership");
        assertThat(help.awaitUpdates(1).text()).contains("S. 2174 · introduced");
        assertThat(help.title()).isEqualTo("NATO membership");
        assertThat(ada.clicks(home, "Help").modal().title()).isEqualTo("Help");
    }

    /** What is asked from now on takes until this is open. */
    private static Gate slow() {
        Gate gate = new Gate();
        world.working(() -> assertThatNoException().isThrownBy(gate::pass));
        return gate;
    }

    @Test
    void a_window_from_the_app_s_page_opens_before_an_answer_that_takes_long() {
        ada.opensHome();
        View home = ada.awaitHome();
        Gate gate = slow();
        View window = ada.clicks(home, "What we missed").modal();
        assertThat(window.title()).isEqualTo("What we missed");
        assertThat(window.text()).contains("This takes a little longer.");
        gate.open();
        assertThat(window.awaitUpdates(1).text()).contains("Since ");
    }

    @Test
    void what_is_looked_for_in_a_window_is_taken_in_time_and_shown_when_it_is_found() {
        View window = ada.shortcut("ask-floorwire").modal();
        ada.types(window, "floorwire:1:bill", "s21").choices();
        ada.picks(window, "floorwire:1:bill", "s2174-119");
        Gate gate = slow();
        LoopbackInteraction sent = ada.submits(window, Map.of());
        assertThat(sent.acked().at()).as("Slack waits three seconds").isBefore(sent.envelope().sent().getFirst().plusSeconds(3));
        assertThat(window.awaitUpdates(1).text()).contains("This takes a little longer.");
        gate.open();
        assertThat(window.awaitUpdates(2).text()).contains("S. 2174 (119th)");
        assertThat(window.title()).isEqualTo("Ask Floorwire");
    }

    @Test
    void what_fails_in_a_window_is_said_there() throws SQLException {
        View window = ada.shortcut("ask-floorwire").modal();
        ada.types(window, "floorwire:1:bill", "s21").choices();
        ada.picks(window, "floorwire:1:bill", "s2174-119");
        world.sql("alter table bill rename to gone");
        try {
            ada.submits(window, Map.of());
            assertThat(window.awaitUpdates(1).text()).containsPattern("That did not work; it was logged as s-[0-9a-f]{8}");
        } finally {
            world.sql("alter table gone rename to bill");
        }
    }

    private String chosen(View window, String value) {
        ada.picks(window, "floorwire:1:bill", value);
        ada.submits(window, Map.of());
        return window.awaitUpdates(1).text();
    }

    @Test
    void the_shortcut_takes_any_question_and_changes_nothing() {
        View window = ada.shortcut("ask-floorwire").modal();
        assertThat(window.title()).isEqualTo("Ask Floorwire");
        assertThat(ada.types(window, "floorwire:1:bill", "what did i miss").choices()).containsExactly("what did i miss");
        assertThat(chosen(window, "what did i miss")).contains("Since ");
        View another = ada.shortcut("ask-floorwire").modal();
        assertThat(ada.types(another, "floorwire:1:bill", "follow add nato").choices()).last().isEqualTo("follow add nato");
        assertThat(chosen(another, "follow add nato")).contains("channel").doesNotContain("now follows");
    }

    @Test
    void topics_are_suggested_first_and_then_the_bills_that_number_or_words_find() {
        View window = ada.shortcut("ask-floorwire").modal();
        List<String> choices = ada.types(window, "floorwire:1:bill", "nato").choices();
        assertThat(choices.getFirst()).isEqualTo("nato · NATO membership");
        assertThat(choices).anyMatch(choice -> choice.startsWith("s2174-119 · A bill to withdraw"))
                .anyMatch(choice -> choice.startsWith("hr6508-119 · ")).doesNotContain("nato");
        assertThat(ada.types(window, "floorwire:1:bill", "north atlantic").choices())
                .anyMatch(choice -> choice.startsWith("s2174-119 · ")).last().isEqualTo("north atlantic");
        assertThat(ada.types(window, "floorwire:1:bill", "s21").choices())
                .anyMatch(choice -> choice.startsWith("s2174-119 · A bill to withdraw"));
        assertThat(chosen(window, "s2174-119")).contains("S. 2174 (119th)");
    }

    @Test
    void what_slack_gives_twice_is_answered_once() {
        LoopbackInteraction asked = ada.in(general).arrivingTwice().command("/congress s2174");
        asked.shown();
        ada.in(general).command("/congress help").shown();
        assertThat(asked.responsesUsed()).isEqualTo(1);
    }

    @Test
    void what_fails_is_said_with_a_word_by_which_it_is_found_in_the_log() {
        LOOKING.set(() -> {
            throw new IllegalStateException("the disk is gone");
        });
        try {
            Post answer = ada.in(general).command("/congress s2174").shown();
            assertThat(answer.isEphemeral()).isTrue();
            assertThat(answer.text()).containsPattern("That did not work; it was logged as s-[0-9a-f]{8}").doesNotContain("disk");
        } finally {
            LOOKING.set(() -> {});
        }
    }

    @Test
    void what_is_typed_as_slack_hands_it_over_is_read() {
        assertThat(SlackQuestion.line(null)).isEqualTo("help");
        assertThat(SlackQuestion.line("<@U012AB|floorwire>  bill a &amp; b &lt;3")).isEqualTo("bill a & b <3");
        assertThat(SlackQuestion.line("<https://www.congress.gov/bill/119th-congress/senate-bill/2174|congress.gov/…>"))
                .isEqualTo("https://www.congress.gov/bill/119th-congress/senate-bill/2174");
        assertThat(SlackQuestion.line("in <#C012|general>")).isEqualTo("in #general");
        assertThat(SlackQuestion.plain("<@U012AB>")).isEmpty();
    }

    @Test
    void commands_are_named_as_they_are_typed_here() {
        Post help = ada.in(general).command("/congress help").shown();
        assertThat(help.text()).contains("/congress follow list - ", "/congress bill ", "/congress help and a command's name")
                .doesNotContain("/congress congress", "`");
        assertThat(help.fallback()).contains("`/congress help` and a command's name");
        assertThat(ada.in(general).command("/congress help follow").shown().text()).contains("/congress follow settings mention off",
                "user group");
        assertThat(ada.in(general).command("/congress recent since whenever").shown().text())
                .contains("Write it as in /congress recent since");
    }

    @Test
    void a_command_of_an_older_manifest_is_answered_all_the_same() {
        assertThat(ada.in(general).forgedCommand("/floorwire s2174").shown().text()).contains("S. 2174 (119th)");
    }

    @Test
    void words_that_would_format_or_ping_come_back_as_they_were_typed() {
        Post answer = ada.in(general).command("/congress bill <!channel> *bold* &amp; <@U0ADMIN>").shown();
        assertThat(answer.pinged()).isEmpty();
    }
}
