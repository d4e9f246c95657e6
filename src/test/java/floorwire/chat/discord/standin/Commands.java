package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** The registered commands. One of the same type and name keeps its id; its version changes with what it says. By the documents. */
final class Commands {

    private final World world;
    private final List<ObjectNode> registered = new ArrayList<>();

    Commands(World world) {
        this.world = world;
    }

    Reply replace(Rest.Ask ask) {
        List<ObjectNode> now = new ArrayList<>();
        for (JsonNode sent : ask.call().body()) {
            now.add(named(sent));
        }
        registered.clear();
        registered.addAll(now);
        return list(ask);
    }

    private ObjectNode named(JsonNode sent) {
        ObjectNode command = sent.deepCopy().asObject();
        int type = sent.path("type").asInt(1);
        command.put("type", type);
        numbers(command);
        if (!command.has("description")) {
            command.put("description", "");
        }
        if (!command.has("default_member_permissions")) {
            command.putNull("default_member_permissions");
        }
        Optional<ObjectNode> known = find(type, Json.text(sent, "name"));
        ObjectNode said = known.map(ObjectNode::deepCopy).orElseGet(Json::object);
        said.remove(List.of("id", "application_id", "version"));
        String id = known.map(one -> Json.text(one, "id")).orElseGet(world.ids::next);
        String version = known.filter(_ -> said.equals(command)).map(one -> Json.text(one, "version")).orElseGet(world.ids::next);
        return command.put("id", id).put("application_id", world.application).put("version", version);
    }

    /** JDA sends numbers as strings; what comes back are numbers. */
    static void numbers(ObjectNode command) {
        for (String field : List.of("contexts", "integration_types")) {
            if (command.path(field) instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, Integer.parseInt(list.path(i).asString()));
                }
            }
        }
    }

    Reply list(Rest.Ask ask) {
        ArrayNode commands = Json.array(registered.stream().map(ObjectNode::deepCopy));
        if (!ask.call().query("with_localizations").orElse("true").equals("true")) {
            commands.forEach(command -> command.asObject().remove(List.of("name_localizations", "description_localizations")));
        }
        return Reply.ok(commands);
    }

    List<JsonNode> all() {
        return List.copyOf(registered);
    }

    Optional<ObjectNode> find(int type, String name) {
        return registered.stream().filter(one -> one.path("type").asInt(1) == type && Json.text(one, "name").equals(name)).findFirst();
    }
}
