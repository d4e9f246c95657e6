package floorwire.app;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.PlainText;

/** An answer as one JSON object: {@code command, ok, text, blocks, sources}. */
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    static String of(String command, Answer answer) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("command", command);
        object.put("ok", answer.ok());
        object.put("text", PlainText.render(answer.message()));
        ArrayNode blocks = object.putArray("blocks");
        answer.message().blocks().forEach(block -> blocks.add(block(block)));
        ArrayNode sources = object.putArray("sources");
        for (Answer.Source source : answer.sources()) {
            sources.addObject().put("name", source.name()).put("asOf", source.asOf().toString()).put("url", source.url());
        }
        return object.toString();
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (block) {
            case Block.Headline headline -> node.put("type", "headline").put("text", headline.text());
            case Block.Line line -> node.put("type", "line").put("text", line.text());
            case Block.OfChannel line -> node.put("type", "line").put("channel", line.channel().id()).put("text", line.text());
            case Block.Needs needs -> {
                node.put("type", "needs").put("label", needs.label());
                needs.items().forEach(node.putArray("items")::add);
            }
            case Block.Source source -> {
                node.put("type", "source").put("text", source.text());
                source.link().ifPresent(link -> node.put("url", link.toString()));
            }
            case Block.Section section -> {
                node.put("type", "section").put("heading", section.heading());
                section.items().forEach(node.putArray("items")::add);
            }
            case Block.Picture picture -> node.put("type", "picture").put("fileName", picture.fileName()).put("alt", picture.alt());
            case Block.File file -> node.put("type", "file").put("fileName", file.fileName()).put("mediaType", file.mediaType())
                    .put("content", new String(file.content(), StandardCharsets.UTF_8)).put("words", file.words());
            case Block.Offers offers -> {
                node.put("type", "offers");
                ArrayNode list = node.putArray("offers");
                offers.offers().forEach(offer -> list.addObject().put("label", offer.label()).put("command", offer.command()));
            }
        }
        return node;
    }
}
