package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/**
 * Whether Discord would take what was sent: by its published OpenAPI description, and by the rules of its documents that the description
 * leaves out (content over 2,000, embeds over 6,000 together, more than 40 components, fields that do not exist, …).
 */
public final class DiscordOracle {

    private static final Optional<DiscordOracle> FOUND = OpenApi.load().map(DiscordOracle::new);

    private final OpenApi api;

    private DiscordOracle(OpenApi api) {
        this.api = api;
    }

    /** Empty where the description does not lie beside the project. */
    public static Optional<DiscordOracle> find() {
        return FOUND;
    }

    /** What is wrong with any body that was sent, each with its request. */
    public List<String> problems(List<RecordedCall> calls) {
        return calls.stream()
                .flatMap(call -> problems(call.method(), call.path(), call.body(), call.files().keySet()).stream().map(problem -> call + " "
                        + problem))
                .toList();
    }

    /** What is wrong with one. */
    public List<String> problems(String method, String path, JsonNode body, java.util.Set<String> files) {
        if (!api.knows(method, path)) {
            return List.of("no such operation: " + method + " " + path);
        }
        List<String> problems = new ArrayList<>(bySpecification(method, path, body));
        message(path, body).ifPresent(message -> MessageRules.problems(message, files, path.startsWith("/channels/"))
                .forEach(problem -> problems.add(problem.toString())));
        api.body(method, path).filter(_ -> !body.isMissingNode()).ifPresent(schema -> problems.addAll(unknown(schema, body)));
        return problems;
    }

    /**
     * A command's {@code nsfw} and a file's {@code content_type}, a part of the attachment object, stand in the documents, and not in the
     * description; JDA always sends a forum post's {@code tts}.
     */
    private List<String> unknown(JsonNode schema, JsonNode body) {
        return api.unknown(schema, body).stream()
                .filter(problem -> !problem.matches("(/\\d+/nsfw|/message/tts|(/message)?/attachments/\\d+/content_type): .*")).toList();
    }

    /** What the published description alone finds wrong. */
    public List<String> bySpecification(String method, String path, JsonNode body) {
        Optional<JsonNode> schema = api.body(method, path);
        if (schema.isEmpty() || body.isMissingNode()) {
            return List.of();
        }
        return api.errors(schema.get(), normal(body.deepCopy()));
    }

    /** What is wrong with what the stand-in itself answered, so that it stays honest. */
    public List<String> problemsOfAnswers(List<RecordedCall> calls) {
        List<String> problems = new ArrayList<>();
        for (RecordedCall call : calls) {
            api.answer(call.method(), call.path(), call.status()).filter(_ -> !call.answer().isEmpty())
                    .ifPresent(schema -> api.errors(schema, Json.read(call.answer())).forEach(error -> problems.add(call + " " + error)));
        }
        return problems;
    }

    private static Optional<JsonNode> message(String path, JsonNode body) {
        if (path.matches("/channels/\\d+/messages(/\\d+)?") || path.matches("/webhooks/\\d+/[^/]+(/messages/.*)?")) {
            return Optional.of(body);
        }
        if (path.endsWith("/callback") && List.of(4, 7).contains(body.path("type").asInt(0))) {
            return Optional.of(body.path("data"));
        }
        return path.endsWith("/threads") && body.has("message") ? Optional.of(body.path("message")) : Optional.empty();
    }

    /** The description wants numbers where Discord takes both, and a text for the ids of attachments and recipients. */
    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Commands.numbers(object);
            if (object.path("default_member_permissions").isString()) {
                object.put("default_member_permissions", Long.parseLong(Json.text(object, "default_member_permissions")));
            }
            if (object.path("recipient_id").isNumber()) {
                object.put("recipient_id", Json.text(object, "recipient_id"));
            }
            object.path("attachments").forEach(file -> ((ObjectNode) file).put("id", Json.text(file, "id")));
        }
        node.forEach(DiscordOracle::normal);
        return node;
    }
}
