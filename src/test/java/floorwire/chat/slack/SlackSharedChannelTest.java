package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.View;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/**
 * Channels that a workspace shares with another one (Slack Connect), and organisations of several: who may only ask, and whose app is asked.
 */
class SlackSharedChannelTest {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    @TempDir Path folder;
    @SuppressWarnings("NullAway.Init") // set before each
    private World world;
    @SuppressWarnings("NullAway.Init") // set before each
    private SlackBot bot;
    private final LoopbackUser ada = slack.workspace().member("ada");
    private final LoopbackChannel shared = slack.workspace().channel("shared");
    private final Workspace other = slack.server().uninstalled("War Town");
    private final LoopbackUser bob = other.member("bob");

    @BeforeEach
    void open() {
        slack.server().limits().kept(false);
        shared.sharesWith(other);
        world = new World(folder, SlackPlatform.NAME);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        bot = new SlackBot(new SlackInstallation(SlackToken.bot(slack.workspace().token()),
                new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), slack.address()), world);
        int before = slack.server().socket().everOpened();
        bot.connect(world.wiring().commands(), new WorldKnows(world, () -> {}), Congress.WASHINGTON);
        slack.server().socket().awaitOpened(before + 1);
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
    }

    private List<Watch> watches() {
        return world.wiring().watches().of(new ChannelRef(SlackPlatform.NAME, shared.id()));
    }

    private Post answer(int number, LoopbackUser user) {
        slack.server().awaitCalls(number, Faults.call("chat.postEphemeral").and(call -> call.arg("user").equals(user.id())));
        return shared.seenBy(user).getLast();
    }

    @Test
    void who_is_of_another_workspace_may_ask_by_naming_the_app_and_is_answered_in_private() {
        bob.in(shared).mentions("s2174");
        assertThat(answer(1, bob)).satisfies(card -> {
            assertThat(card.isEphemeral()).isTrue();
            assertThat(card.text()).contains("S. 2174 (119th)");
        });
        assertThat(shared.seenBy(ada)).as("but the question").hasSize(1);
        Post question = ada.in(shared).mentions("s2174");
        assertThat(question.awaitReplies(1).getFirst().text()).as("a member's is for everybody").contains("S. 2174 (119th)");
    }

    @Test
    void who_is_of_another_workspace_changes_nothing_by_naming_the_app() {
        bob.in(shared).mentions("follow add nato");
        assertThat(answer(1, bob).text()).contains("Only members of this workspace can change that.");
        assertThat(watches()).isEmpty();
        assertThat(ada.in(shared).mentions("follow add nato").awaitReplies(1).getFirst().text()).contains("now follows NATO membership");
        assertThat(watches()).singleElement()
                .satisfies(watch -> assertThat(watch.workspace()).isEqualTo("slack:" + slack.workspace().id()));
        bob.in(shared).mentions("follow stop nato");
        assertThat(answer(2, bob).text()).contains("Only members of this workspace can change that.");
        assertThat(watches()).hasSize(1);
    }

    @Test
    void who_is_of_another_workspace_changes_nothing_by_buttons_or_the_window() {
        Post picker = ada.in(shared).mentions("follow").awaitReplies(1).getFirst();
        Post preview = bob.in(shared).clicks(picker, "NATO membership").shown();
        assertThat(preview.isEphemeral()).isTrue();
        assertThat(preview.text()).contains("If this channel followed NATO membership:");
        assertThat(bob.in(shared).clicks(preview, "Follow").shown().text()).contains("Only members of this workspace can change that.");
        View form = bob.in(shared).clicks(preview, "Follow something…").modal();
        assertThat(bob.types(form, "What", "nat").choices()).contains("nato · NATO membership");
        assertThat(bob.submits(form, Map.of("What", "nato", "Channel", shared.id())).errors()).hasEntrySatisfying("channel",
                error -> assertThat(error).contains("Only members of this workspace can change that."));
        assertThat(watches()).isEmpty();
    }

    @Test
    void the_app_s_page_tells_another_workspace_s_people_nothing_of_what_this_one_follows() {
        bob.opensHomeOf(slack.workspace());
        View home = bob.awaitHome();
        assertThat(home.text()).contains("Status").doesNotContain("NATO membership (milestones)", "follows anything");
        assertThat(home.controls()).extracting(Control::label).contains("Help");
    }

    @Test
    void in_an_organisation_whoever_is_a_member_of_the_app_s_workspace_may_change_what_its_channels_follow() {
        LoopbackUser eve = slack.workspace().member("eve").ofOrganisation(other, slack.workspace());
        assertThat(eve.in(shared).command("/congress follow add nato").shown().text()).contains("now follows NATO membership");
        assertThat(watches()).hasSize(1);
        LoopbackUser mal = slack.workspace().member("mal").ofOrganisation(other);
        assertThat(mal.in(shared).command("/congress follow stop nato").shown().text())
                .contains("Only members of this workspace can change that.");
        assertThat(watches()).hasSize(1);
    }

    @Test
    void of_many_workspaces_the_one_whose_app_is_in_the_shared_channel_answers(@TempDir Path apart) throws IOException {
        try (ManyWorkspaces many = new ManyWorkspaces(apart)) {
            Workspace peace = many.slack.uninstalled("Peace Town");
            assertThat(new Browser(many.pages).installs(peace).status()).isEqualTo(200);
            Workspace foreign = many.slack.uninstalled("War Town");
            LoopbackChannel nato = many.follow(peace, "nato");
            nato.sharesWith(foreign);
            LoopbackUser mallory = foreign.member("mallory");
            many.hear(2174);
            mallory.in(nato).mentions("s2174");
            many.slack.awaitCalls(1, Faults.call("chat.postEphemeral"));
            assertThat(nato.seenBy(mallory)).last().satisfies(card -> assertThat(card.text()).contains("S. 2174 (119th)"));
            Post link = mallory.in(nato).posts("https://www.congress.gov/bill/119th-congress/senate-bill/2174");
            assertThat(link.awaitUnfurls()).hasSize(1);
            mallory.in(nato).mentions("follow stop nato");
            many.slack.awaitCalls(2, Faults.call("chat.postEphemeral"));
            assertThat(nato.seenBy(mallory)).last()
                    .satisfies(no -> assertThat(no.text()).contains("Only members of this workspace can change that."));
            Post picker = peace.member("ada").in(nato).mentions("follow").awaitReplies(1).getFirst();
            Post preview = mallory.in(nato).clicks(picker, "UN membership").shown();
            View form = mallory.in(nato).clicks(preview, "Follow something…").modal();
            assertThat(mallory.types(form, "What", "nat").choices()).contains("nato · NATO membership");
            mallory.chooses(form, "What", "nato");
            assertThat(form.awaitUpdates(2).text()).contains("This channel follows NATO membership; what milestones of it would have sent");
            assertThat(mallory.submits(form, Map.of("Channel", nato.id())).errors()).hasEntrySatisfying("channel",
                    error -> assertThat(error).contains("Only members of this workspace can change that."));
        }
    }
}
