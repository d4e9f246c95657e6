package floorwire.chat.discord.standin;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** An answer that says no, with Discord's own code for why. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient ObjectNode body;

    private Refusal(int status, ObjectNode body) {
        super(body.toString());
        this.status = status;
        this.body = body;
    }

    static Refusal of(int status, int code, String message) {
        return new Refusal(status, Json.object().put("message", message).put("code", code));
    }

    static Refusal unknownChannel() {
        return of(404, 10003, "Unknown Channel");
    }

    static Refusal unknownMessage() {
        return of(404, 10008, "Unknown Message");
    }

    static Refusal unknownWebhook() {
        return of(404, 10015, "Unknown Webhook");
    }

    static Refusal missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    static Refusal archived() {
        return of(400, 50083, "Thread is archived");
    }

    /**
     * Code 50035 with the field's own error.
     *
     * @param path the field with dots, such as {@code embeds.0.title}
     */
    static Refusal invalid(String path, String code, String message) {
        ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        ObjectNode at = body.putObject("errors");
        for (String step : path.split("\\.", -1)) {
            at = at.putObject(step);
        }
        at.putArray("_errors").addObject().put("code", code).put("message", message);
        return new Refusal(400, body);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }
}
