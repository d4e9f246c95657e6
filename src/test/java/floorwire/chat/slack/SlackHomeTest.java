package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.View;
import floorwire.message.ChannelRef;

/** The app's own page shows to each person what they may see, and what does not arrive. */
class SlackHomeTest extends AskingOnSlack {

    private static final String HIDDEN =
            "What private channels follow is shown to their members; guests see the channels that they are in.";

    private LoopbackChannel hidden() {
        LoopbackChannel hidden = slack.workspace().privateChannel("secret-" + channels);
        ada.joins(hidden);
        hidden.invitesBot();
        return hidden;
    }

    private static String home(LoopbackUser person) {
        int before = slack.server().calls(Faults.call("views.publish")).size();
        person.opensHome();
        slack.server().awaitCalls(before + 1, Faults.call("views.publish"));
        return person.awaitHome().json().toString();
    }

    @Test
    void what_a_private_channel_follows_is_shown_to_its_members_and_to_a_guest_only_what_they_are_in() {
        LoopbackChannel secret = hidden();
        ada.in(general).command("/congress follow add nato").shown();
        ada.in(secret).command("/congress follow add ndaa").shown();
        LoopbackUser bob = slack.workspace().member("bob" + channels);
        LoopbackUser guest = slack.workspace().member("gus" + channels).guest();
        assertThat(home(ada)).contains(general.id(), secret.id(), "ndaa (milestones)").doesNotContain(HIDDEN);
        assertThat(home(bob)).contains(general.id(), HIDDEN).doesNotContain(secret.id(), "ndaa (milestones)");
        assertThat(home(guest)).contains(HIDDEN).doesNotContain(general.id(), secret.id(), "nato (milestones)");
        guest.joins(general);
        assertThat(home(guest)).contains(general.id(), "nato (milestones)").doesNotContain(secret.id());
    }

    @Test
    void where_Slack_does_not_say_who_may_see_what_the_fewer_are_shown() {
        ada.in(general).command("/congress follow add nato").shown();
        slack.server().faults().next(Faults.call("users.conversations"), Fault.status(503)).next(Faults.call("users.info"),
                Fault.reset());
        assertThat(home(ada)).contains(HIDDEN).doesNotContain(general.id());
        assertThat(home(ada)).contains(general.id());
    }

    @Test
    void a_channel_that_pauses_or_cannot_be_reached_says_so_there_and_in_status() {
        LoopbackChannel closed = slack.workspace().channel("closed-" + channels);
        ada.in(general).command("/congress follow add nato").shown();
        ada.in(closed).command("/congress follow add un").shown();
        ada.in(general).command("/congress follow pause").shown();
        world.wiring().audience().block(new ChannelRef(SlackPlatform.NAME, closed.id()), Optional.of("the channel is archived"));
        assertThat(home(ada)).contains("nato (milestones) · paused", "un (milestones) · cannot be reached: the channel is archived");
        String told = ada.in(ada.direct()).command("/congress status").shown().json().toString();
        assertThat(told).contains("Your channels that cannot be reached: 1", closed.id(), "the channel is archived");
        world.wiring().audience().block(new ChannelRef(SlackPlatform.NAME, closed.id()), Optional.empty());
    }

    @Test
    void what_leads_on_stands_first_and_commands_look_as_they_are_typed() {
        ada.opensHome();
        View home = ada.awaitHome();
        assertThat(home.controls()).extracting(Control::label).startsWith("Follow something…");
        assertThat(List.of(home.json().path("blocks").get(0).toString(), home.json().path("blocks").get(1).toString()))
                .anySatisfy(block -> assertThat(block).contains("Follow something…"))
                .anySatisfy(block -> assertThat(block).contains("/congress s2174", "\"code\":true"));
    }
}
