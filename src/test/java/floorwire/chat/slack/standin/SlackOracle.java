package floorwire.chat.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.slack.SlackSpec;
import floorwire.chat.standin.Json;

/**
 * Whether Slack would take what was sent: by JSON schemas made of its published types, which know no other fields than those, and by the
 * lengths of its reference, which the types leave out.
 */
public final class SlackOracle {

    private static final Optional<SlackOracle> FOUND = load();
    /** Arguments of the Web API that are truth values, which a form carries as words. */
    private static final Set<String> FLAGS = Set.of("unfurl_links", "unfurl_media", "mrkdwn", "link_names", "reply_broadcast", "as_user",
            "user_auth_required");

    private final SlackSpec blocks;
    private final SlackSpec home;
    private final SlackSpec modal;
    private final SlackSpec post;
    private final SlackSpec unfurl;

    private SlackOracle(SlackSpec blocks, SlackSpec home, SlackSpec modal, SlackSpec post, SlackSpec unfurl) {
        this.blocks = blocks;
        this.home = home;
        this.modal = modal;
        this.post = post;
        this.unfurl = unfurl;
    }

    private static Optional<SlackOracle> load() {
        try {
            List<Optional<SlackSpec>> specs = new ArrayList<>();
            for (String name : List.of("Blocks", "Home", "Modal", "PostMessage", "Unfurl")) {
                specs.add(SlackSpec.load(name));
            }
            return specs.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new SlackOracle(specs.get(0).orElseThrow(), specs.get(1).orElseThrow(), specs.get(2).orElseThrow(),
                            specs.get(3).orElseThrow(), specs.get(4).orElseThrow()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty where the schemas do not lie beside the project. */
    public static Optional<SlackOracle> find() {
        return FOUND;
    }

    /** What is wrong with any request, each with its request. */
    public List<String> problems(List<RecordedCall> calls) {
        return calls.stream().flatMap(call -> problems(call.method(), call.args()).stream().map(problem -> call + ": " + problem)).toList();
    }

    /** What is wrong with one. */
    public List<String> problems(String method, ObjectNode args) {
        List<String> byLength = switch (method) {
            case "chat.postMessage", "chat.postEphemeral", "chat.update" -> BlockRules.messageProblems(args);
            case "chat.unfurl" -> args.path("unfurls").valueStream().flatMap(one -> BlockRules.messageProblems(one).stream()).toList();
            case "views.open", "views.update", "views.publish" -> BlockRules.viewProblems(args.path("view"));
            default -> method.startsWith("response/") ? BlockRules.messageProblems(args) : List.of();
        };
        return Stream.concat(bySpecification(method, args).stream(), byLength.stream()).toList();
    }

    /** What the schemas alone find wrong. */
    public List<String> bySpecification(String method, ObjectNode sent) {
        ObjectNode args = normal(sent.deepCopy());
        return switch (method) {
            case "chat.postMessage" -> Stream.concat(post.errors(args.toString()).stream(), blocks(args)).toList();
            case "chat.postEphemeral", "chat.update" -> blocks(args).toList();
            // the type of an unfurl lets blocks pass that nobody knows
            case "chat.unfurl" -> Stream.concat(unfurl.errors(args.toString()).stream(),
                    args.path("unfurls").valueStream().flatMap(this::blocks)).toList();
            case "views.open", "views.update", "views.publish" -> (Json.text(args.path("view"), "type").equals("home") ? home : modal)
                    .errors(args.path("view").toString());
            default -> method.startsWith("response/") ? blocks(args).toList() : List.of();
        };
    }

    private Stream<String> blocks(JsonNode message) {
        return message.path("blocks").isArray() ? blocks.errors(message.path("blocks").toString()).stream() : Stream.empty();
    }

    /**
     * A form knows only words. Bolt for Java sends {@code user_auth_required} as 0 or 1; Bolt for JavaScript names the workspace with
     * every call, which the types of its own arguments do not know.
     */
    private static ObjectNode normal(ObjectNode args) {
        args.remove("team_id");
        for (String flag : FLAGS) {
            if (args.path(flag).isString()) {
                args.put(flag, Set.of("true", "1").contains(Json.text(args, flag)));
            }
        }
        return args;
    }
}
