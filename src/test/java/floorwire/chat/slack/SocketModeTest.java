package floorwire.chat.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.methods.request.chat.ChatUnfurlRequest.UnfurlDetail;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;

/** The stand-in as the real Bolt finds it over Socket Mode: what people do, and what they see of the answers. */
class SocketModeTest {

    @RegisterExtension static final ConnectedSlack slack = new ConnectedSlack(SocketModeTest::listens);

    private final LoopbackSlack server = slack.server();
    private final LoopbackChannel general = slack.workspace().channel("general");
    private final LoopbackUser ada = slack.workspace().member("Ada");

    private static void listens(App app) {
        app.command("/congress", (request, context) -> {
            if (request.getPayload().getText().equals("ask")) {
                context.client().viewsOpen(call -> call.triggerId(context.getTriggerId()).view(form()));
                return context.ack();
            }
            context.respond(answer -> answer.text("about " + request.getPayload().getText()).blocks(buttons()));
            return context.ack();
        });
        app.blockAction("more", (_, context) -> {
            context.respond(answer -> answer.replaceOriginal(true).text("more"));
            return context.ack();
        });
        app.blockSuggestion("bill", (request, context) -> context.ack(BlockSuggestionResponse.builder()
                .options(List.of(Option.builder().text(plainText(request.getPayload().getValue() + " 1")).value("1").build())).build()));
        app.viewSubmission("look", (request, context) -> {
            String word = word(request.getPayload().getView());
            if (word.isBlank()) {
                return context.ackWithErrors(Map.of("word", "say a word"));
            }
            context.client().chatPostMessage(call -> call.channel(request.getPayload().getUser().getId()).text("looked for " + word));
            return context.ack();
        });
        app.messageShortcut("which", (request, context) -> {
            context.respond("said: " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.globalShortcut("find", (_, context) -> {
            context.client().viewsOpen(call -> call.triggerId(context.getTriggerId()).view(form()));
            return context.ack();
        });
        app.event(AppMentionEvent.class, (event, context) -> {
            var said = event.getEvent();
            String thread = said.getThreadTs() == null ? said.getTs() : said.getThreadTs();
            context.client().chatPostMessage(call -> call.channel(said.getChannel()).threadTs(thread).text("yes"));
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            context.client()
                    .viewsPublish(call -> call.userId(event.getEvent().getUser()).view(view(home -> home.type("home").blocks(buttons()))));
            return context.ack();
        });
        app.event(LinkSharedEvent.class, (event, context) -> {
            var link = event.getEvent();
            context.client().chatUnfurl(call -> call.channel(link.getChannel()).ts(link.getMessageTs())
                    .unfurls(Map.of(link.getLinks().getFirst().getUrl(), UnfurlDetail.builder().blocks(buttons()).build())));
            return context.ack();
        });
    }

    private static String word(View sent) {
        return sent.getState().getValues().getOrDefault("word", Map.of()).getOrDefault("word", new ViewState.Value()).getValue();
    }

    private static List<LayoutBlock> buttons() {
        return asBlocks(section(block -> block.blockId("words").text(markdownText("*S. 2174*"))),
                actions(block -> block.elements(asElements(button(more -> more.actionId("more").text(plainText("More")).value("s2174"))))));
    }

    private static View form() {
        return view(modal -> modal.type("modal").callbackId("look").title(viewTitle(title -> title.type("plain_text").text("Look")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Find")))
                .blocks(asBlocks(
                        input(block -> block.blockId("word").label(plainText("Word"))
                                .element(plainTextInput(field -> field.actionId("word")))),
                        input(block -> block.blockId("bill").optional(true).label(plainText("Bill"))
                                .element(externalSelect(menu -> menu.actionId("bill").minQueryLength(1)))))));
    }

    @Test
    void a_command_is_answered_to_its_asker_alone_and_a_button_replaces_the_answer() {
        Post answer = ada.in(general).command("/congress s2174").shown();

        assertThat(answer.text()).isEqualTo("*S. 2174*");
        assertThat(answer.fallback()).isEqualTo("about s2174");
        assertThat(ada.in(general).sees()).containsExactly(answer);
        assertThat(general.posts()).isEmpty();
        assertThat(slack.workspace().member("Bob").in(general).sees()).isEmpty();
        assertThat(ada.in(general).clicks(answer, "More").replaced(1).text()).isEqualTo("more");
    }

    @Test
    void a_form_opens_completes_refuses_and_is_sent() {
        var modal = ada.in(general).command("/congress ask").modal();
        assertThat(ada.types(modal, "Bill", "hr").choices()).containsExactly("hr 1");
        assertThat(ada.submits(modal, Map.of("Word", " ", "Bill", "hr 1")).errors()).containsEntry("word", "say a word");
        assertThat(ada.modal()).contains(modal);

        ada.submits(modal, Map.of("Word", "treaty")).acked();

        assertThat(ada.modal()).isEmpty();
        assertThat(ada.direct().awaitPosts(1)).extracting(Post::text).containsExactly("looked for treaty");
    }

    @Test
    void shortcuts_mentions_home_and_links_come_to_the_app() {
        Post said = ada.in(general).says("H.R. 7");
        assertThat(ada.in(general).shortcut("which", said).shown().text()).isEqualTo("said: H.R. 7");
        assertThat(ada.shortcut("find").modal().title()).isEqualTo("Look");
        assertThat(ada.in(general).mentions("s2174").awaitReplies(1)).extracting(Post::text).containsExactly("yes");
        ada.opensHome();
        assertThat(ada.awaitHome().text()).isEqualTo("*S. 2174*");
        Post link = ada.in(general).posts("https://www.congress.gov/bill/119th-congress/senate-bill/2174");
        assertThat(link.awaitUnfurls()).containsOnlyKeys(link.text());
    }

    @Test
    void an_envelope_may_come_twice_and_a_refresh_or_a_close_brings_a_new_connection() {
        var asked = ada.in(general).arrivingTwice().command("/congress s2174");
        assertThat(asked.envelope().acked(2)).hasSize(2);
        assertThat(asked.answers(2)).hasSize(2);

        int before = server.socket().everOpened();
        server.socket().refreshes();
        server.socket().awaitOpened(before + 1);
        server.socket().closes();
        server.socket().awaitOpened(before + 2);

        assertThat(ada.in(general).command("/congress hr7").shown().fallback()).isEqualTo("about hr7");
        assertThat(server.calls(Faults.call("apps.connections.open"))).hasSizeGreaterThanOrEqualTo(3);
    }
}
