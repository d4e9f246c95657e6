package floorwire.chat.slack;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatUnfurlRequest;
import com.slack.api.methods.response.chat.ChatUnfurlResponse;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.event.LinkSharedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.message.PlainText;

/** Shows the cards of measures below the links to them that somebody posts. */
final class SlackUnfurls {

    private static final Logger LOG = LoggerFactory.getLogger(SlackUnfurls.class);
    private static final int MOST = 5;
    private static final String COMPOSER = "composer";

    private final MethodsClient methods;
    private final Commands commands;
    private final ZoneId zone;

    SlackUnfurls(MethodsClient methods, Commands commands, ZoneId zone) {
        this.methods = methods;
        this.commands = commands;
        this.zone = zone;
    }

    void unfurl(LinkSharedEvent event) throws IOException, SlackApiException {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        for (LinkSharedEvent.Link link : event.getLinks()) {
            Optional<Answer> card = shown.size() < MOST ? card(link.getUrl()) : Optional.empty();
            card.ifPresent(answer -> shown.put(link.getUrl(), Map.of("blocks", blocks(answer))));
        }
        if (shown.isEmpty()) {
            return;
        }
        var request = ChatUnfurlRequest.builder().rawUnfurls(SlackMessage.write(shown));
        if (COMPOSER.equals(event.getSource())) { // it was not sent yet, and has no timestamp
            request.unfurlId(event.getUnfurlId()).source(event.getSource());
        } else {
            request.channel(event.getChannel()).ts(event.getMessageTs());
        }
        ChatUnfurlResponse answer = methods.chatUnfurl(request.build());
        if (!answer.isOk()) {
            LOG.warn("Slack did not take the cards below a link: {}", answer.getError());
        }
    }

    /** Plain text and buttons: unfurls were refused with rich text (java-slack-sdk#948). */
    static List<Object> blocks(Answer answer) {
        SlackMessage card = SlackRenderer.render(SlackAnswers.open(answer));
        List<Object> blocks = new ArrayList<>();
        String text = PlainText.render(SlackAnswers.words(answer.message()));
        blocks.add(Map.of("type", "section", "text",
                Map.of("type", "plain_text", "emoji", false, "text", SlackLimits.TEXT_OBJECT.cut(SlackText.commands(text)))));
        card.blocks().stream().filter(ActionsBlock.class::isInstance).forEach(blocks::add);
        return blocks;
    }

    /** Of what is no measure's page, or of none that we know, nothing is shown. */
    private Optional<Answer> card(String url) {
        Answer answer = commands.mentioned(url, Optional.empty(), "", zone);
        return Optional.of(answer).filter(Answer::ok);
    }
}
