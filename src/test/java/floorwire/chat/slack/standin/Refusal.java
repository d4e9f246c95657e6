package floorwire.chat.slack.standin;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** An answer with {@code ok:false} and Slack's own word for why. */
final class Refusal extends RuntimeException {

    private final transient Reply reply;

    private Refusal(Reply reply) {
        super(reply.body());
        this.reply = reply;
    }

    static Refusal of(String error) {
        return new Refusal(Reply.json(200, error(error)));
    }

    /** For what is no method of the Web API, which answers with a status. */
    static Refusal of(int status, String error) {
        return new Refusal(Reply.json(status, error(error)));
    }

    static Refusal missingScope(String needed, String provided) {
        return new Refusal(Reply.json(200, error("missing_scope").put("needed", needed).put("provided", provided)));
    }

    /** With what is wrong, each with a pointer to it. */
    static Refusal of(String error, List<String> problems) {
        ObjectNode body = error(error);
        body.putObject("response_metadata").set("messages", Json.strings(problems.stream().map(problem -> "[ERROR] " + problem).toList()));
        return new Refusal(Reply.json(200, body));
    }

    static ObjectNode error(String error) {
        return Json.object().put("ok", false).put("error", error);
    }

    Reply reply() {
        return reply;
    }
}
