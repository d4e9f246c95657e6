package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.View;
import floorwire.chat.standin.Gate;

/** Windows have no dead ends: any question can be sent, and what is refused late can be sent again. */
class SlackWindowsTest extends AskingOnSlack {

    private static final String FIELD = "floorwire:1:bill";

    @Test
    void a_question_of_many_words_can_be_asked_in_the_shortcut_s_window() {
        String question = "what happened to the Kaine amendment about leaving NATO in the 2024 defense act";
        View window = ada.shortcut("ask-floorwire").modal();
        assertThat(ada.types(window, FIELD, question).choices()).singleElement().asString().hasSizeLessThanOrEqualTo(75)
                .startsWith("what happened to the Kaine amendment").endsWith("…");
        ada.picks(window, FIELD, question);
        ada.submits(window, Map.of());
        assertThat(window.awaitUpdates(1).text()).isNotEmpty();
    }

    @Test
    void what_is_too_long_for_a_field_is_said_as_a_choice() {
        View window = ada.shortcut("ask-floorwire").modal();
        assertThat(ada.types(window, FIELD, "x".repeat(151)).choices())
                .containsExactly("Too long for this field, which takes 150 characters");
        assertThat(ada.types(window, FIELD, "x".repeat(150)).choices()).singleElement().asString().startsWith("xxx");
    }

    @Test
    void what_is_refused_late_leaves_the_form_as_it_was_filled_in_and_can_be_sent_again() throws InterruptedException {
        general.removesBot();
        View form = following("nato");
        Gate gate = new Gate();
        slack.server().faults().next(Faults.call("users.info"), Fault.heldBefore(gate));
        LoopbackInteraction sent = ada.submits(form, Map.of());
        assertThat(sent.acked().payload().path("response_action").asString()).isEqualTo("update");
        gate.awaitArrival();
        gate.open();
        assertThat(form.awaitUpdates(3).text()).contains("Floorwire is not in that channel", "/invite @Floorwire", "press Follow again");
        general.invitesBot();
        ada.submits(form, Map.of());
        assertThat(form.awaitUpdates(4).text()).contains("now follows NATO membership");
        assertThat(watches()).hasSize(1);
    }

    @Test
    void among_somebody_s_messages_with_the_app_the_form_is_preset_to_no_channel() {
        Post preview = ada.in(ada.direct()).command("/congress follow preview nato").shown();
        View form = ada.in(ada.direct()).clicks(preview, "Follow something…").modal();
        form.awaitUpdates(1);
        assertThat(form.json().toString()).doesNotContain(ada.direct().id());
        ada.submits(form, Map.of("Channel", general.id()));
        assertThat(form.awaitUpdates(2).text()).contains("now follows NATO membership");
    }
}
