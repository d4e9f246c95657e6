package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import floorwire.Votes;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.pipeline.World;

/** Pictures of answers, uploaded in the three steps that Slack documents, to who may see the answer. */
class SlackPicturesTest {

    private static final String QUESTION = "vote senate roll 190 2023 picture";
    private static final String ELSEWHERE = "The picture comes among your messages with Floorwire.";
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir Path folder;
    private LoopbackSlack slack;
    private Workspace workspace;
    private LoopbackChannel general;
    private LoopbackUser ada;
    private World world;
    private SlackBot bot;

    @BeforeEach
    void open() throws Exception {
        slack = new LoopbackSlack();
        slack.limits().kept(false);
        workspace = slack.workspace("Peace Town");
        general = workspace.channel("general");
        ada = workspace.member("ada");
        world = new World(folder, SlackPlatform.NAME);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", world.instant(), world.instant(),
                Votes.senate(190, "s2226-118", "Amendment 190")));
        bot = new SlackBot(
                new SlackInstallation(SlackToken.bot(workspace.token()), new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)),
                        new SlackAddress(Optional.of(slack.api()))),
                world);
        bot.connect(world.wiring().commands(), new WorldKnows(world, () -> {}), Congress.WASHINGTON);
        slack.socket().awaitConnections(1);
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
        slack.close();
    }

    private static Predicate<RecordedCall> files() {
        return Faults.call("files\\..*|upload/.*");
    }

    @Test
    void what_is_asked_among_messages_with_a_colleague_comes_among_the_asker_s_messages_with_the_app() {
        LoopbackChannel colleagues = workspace.member("bob").direct();
        ada.joins(colleagues);
        colleagues.removesBot();
        Post answer = ada.in(colleagues).command("/congress " + QUESTION).shown();
        assertThat(answer.text()).contains("Senate vote 190 (2023)", ELSEWHERE);
        Post file = ada.in(colleagues).command("/congress vote senate roll 190 2023 csv").shown();
        assertThat(file.text()).contains("The file comes among your messages with Floorwire.");
        assertThat(ada.direct().awaitPosts(2)).hasSize(2);
        assertThat(colleagues.posts()).isEmpty();
    }

    @Test
    void of_a_shared_answer_s_picture_it_is_said_that_the_app_must_be_invited() {
        general.removesBot();
        Post answer = ada.in(general).command("/congress " + QUESTION).shown();
        ada.direct().awaitPosts(1);
        assertThat(ada.in(general).clicks(answer, "Share").answers(2).getLast().text()).contains("The picture did not arrive.",
                "Type: /invite @Floorwire. Then ask again and press Share.").doesNotContain("not_in_channel");
    }

    @Test
    void a_private_answer_s_picture_comes_among_the_asker_s_messages_with_the_app() {
        Post answer = ada.in(general).command("/congress " + QUESTION).shown();
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.text()).contains("Senate vote 190 (2023)", "Picture: ", ELSEWHERE);
        Post picture = ada.direct().awaitPosts(1).getFirst();
        assertThat(picture.text()).as("no comment, which would be mrkdwn").isEmpty();
        assertThat(picture.files()).hasSize(1);
        assertThat(picture.files().values().iterator().next()).startsWith(PNG_BEGINS);
        JsonNode file = picture.json().path("files").path(0);
        assertThat(file.path("title").asString()).contains("Senate vote 190 (2023)");
        assertThat(file.path("alt_txt").asString()).isNotBlank();
        assertThat(general.posts()).as("others see nothing of it").isEmpty();
        assertThat(slack.calls(files())).extracting(call -> call.method().replaceFirst("/.*", ""))
                .containsExactly("files.getUploadURLExternal", "upload", "files.completeUploadExternal");
        assertThat(slack.calls(Faults.call("upload/.*")))
                .allSatisfy(call -> assertThat(call.token()).as("no token to that address").isEmpty());
    }

    @Test
    void what_is_shared_or_asked_aloud_has_its_picture_where_all_can_see_it() {
        Post answer = ada.in(general).command("/congress " + QUESTION).shown();
        ada.direct().awaitPosts(1);
        assertThat(ada.in(general).clicks(answer, "Share").shown().text()).doesNotContain(ELSEWHERE);
        Post shared = general.awaitPosts(2).getLast();
        assertThat(shared.files()).hasSize(1);

        Post question = ada.in(general).mentions(QUESTION);
        List<Post> thread = question.awaitReplies(2);
        assertThat(thread.getFirst().text()).contains("Picture: ").doesNotContain(ELSEWHERE);
        assertThat(thread.getLast().files()).hasSize(1);
    }

    @Test
    void the_positions_of_a_roll_call_come_as_a_file_and_where_none_may_come_it_is_said_how_to_get_one() {
        Post answer = ada.in(general).command("/congress vote senate roll 190 2023 csv").shown();
        assertThat(answer.text()).contains("6 in all", "The file comes among your messages with Floorwire.").doesNotContain("ask --csv");
        Post file = ada.direct().awaitPosts(1).getFirst();
        assertThat(file.files()).containsOnlyKeys("s190-118.2023.csv");
        assertThat(new String(file.files().get("s190-118.2023.csv"), StandardCharsets.UTF_8)).startsWith("vote,date,question,");
        assertThat(slack.calls(Faults.call("upload/.*")).getLast().header("Content-Type").orElse("")).startsWith("text/csv");
        Post thread = ada.in(general).mentions("vote senate roll 190 2023 csv").awaitReplies(2).getFirst();
        assertThat(thread.text()).doesNotContain("ask --csv", "The file comes");

        workspace.withoutScope("files:write");
        List<Post> said = ada.in(general).command("/congress vote senate roll 190 2023 csv").answers(2);
        assertThat(said.getLast().text()).contains("The file did not arrive.", "files:write", "floorwire ask --csv s190-118.2023.csv");
        assertThat(ada.in(general).command("/congress vote senate roll 190 2023 csv").shown().text())
                .contains("floorwire ask --csv s190-118.2023.csv").doesNotContain("comes among");
    }

    @Test
    void without_the_permission_the_answer_is_in_words_and_that_is_said_once() {
        workspace.withoutScope("files:write");
        LoopbackInteraction asked = ada.in(general).command("/congress " + QUESTION);
        List<Post> said = asked.answers(2);
        assertThat(said.getFirst().text()).contains("Picture: ");
        assertThat(said.getLast().isEphemeral()).isTrue();
        assertThat(said.getLast().text()).contains("The picture did not arrive.", "files:write", "in the words above");

        Post again = ada.in(general).command("/congress " + QUESTION).shown();
        assertThat(again.text()).contains("Picture: ").doesNotContain(ELSEWHERE);
        ada.in(general).command("/congress status").shown();
        assertThat(slack.calls(files())).as("asked for once").hasSize(1);
        assertThat(ada.direct().posts()).isEmpty();
    }

    @Test
    void in_a_thread_it_is_said_there_that_a_picture_did_not_arrive() {
        Post question = ada.in(general).mentions("vote senate roll 190 2023");
        Post answer = question.awaitReplies(1).getFirst();
        workspace.withoutScope("files:write");
        List<Post> said = ada.in(general).clicks(answer, "Picture").answers(2);
        assertThat(said.getLast().text()).contains("The picture did not arrive.");
        assertThat(said).allSatisfy(post -> assertThat(post.threadTs()).contains(question.ts()));
    }

    @Test
    void whatever_goes_wrong_on_the_way_the_words_stand_and_it_is_said() {
        for (Predicate<RecordedCall> step : List.of(Faults.call("files.getUploadURLExternal"), Faults.call("upload/.*"),
                Faults.call("conversations.open"), Faults.call("files.completeUploadExternal"))) {
            for (Fault fault : List.of(Fault.reset(), Fault.status(503), Fault.refused("file_uploads_disabled"))) {
                slack.faults().next(step, fault);
                List<Post> said = ada.in(general).command("/congress " + QUESTION).answers(2);
                assertThat(said.getFirst().text()).contains("Picture: ");
                assertThat(said.getLast().text()).contains("The picture did not arrive.");
            }
        }
        assertThat(ada.direct().posts()).isEmpty();
        assertThat(ada.in(general).command("/congress " + QUESTION).shown().controls()).extracting(Control::label).contains("Share");
        assertThat(ada.direct().awaitPosts(1)).hasSize(1);
    }

    @Test
    void asked_among_one_s_own_messages_it_comes_there_and_a_post_has_none() {
        Post answer = ada.in(ada.direct()).command("/congress " + QUESTION).shown();
        assertThat(answer.text()).doesNotContain(ELSEWHERE);
        assertThat(ada.direct().awaitPosts(1).getLast().files()).hasSize(1);
        assertThat(slack.calls(Faults.call("conversations.open"))).as("to know that these are theirs with the app").hasSize(1);
    }
}
