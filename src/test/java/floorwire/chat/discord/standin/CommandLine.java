package floorwire.chat.discord.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** What the client makes of a typed command: the registered one's options with their types. */
final class CommandLine {

    private CommandLine() {}

    /** The registered command, if this user in this place is offered it. */
    static ObjectNode offered(World world, Seat seat, int type, String name) {
        ObjectNode command;
        synchronized (world) {
            command = world.commands.find(type, name).orElseThrow(() -> new AssertionError("no command '" + name + "' is registered, but "
                    + world.commands.all().stream().map(one -> Json.text(one, "name")).toList()));
        }
        String needed = Json.text(command, "default_member_permissions");
        boolean inGuild = seat.channel().guild().isPresent();
        if (inGuild && !needed.isEmpty() && !Rights.has(seat.rights(), Rights.ADMINISTRATOR)
                && (needed.equals("0") || !Rights.has(seat.rights(), Long.parseLong(needed)))) {
            throw new AssertionError("'" + name + "' is not offered to " + seat.user().name());
        }
        if (Json.has(command, "contexts") && !names(command.path("contexts"), inGuild ? "0" : "1")) {
            throw new AssertionError("'" + name + "' is not offered in " + (inGuild ? "a server" : "direct messages"));
        }
        boolean member = seat.channel().guild().map(LoopbackGuild::isWithBot).orElse(true);
        if (!member && !names(command.path("integration_types"), "1")) {
            throw new AssertionError("'" + name + "' does not come along with a user");
        }
        return command;
    }

    private static boolean names(JsonNode list, String wanted) {
        for (JsonNode one : list) {
            if (one.asString("").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    static ObjectNode typed(World world, Seat seat, String line, Map<String, ?> options, Optional<String> focused) {
        String[] words = line.split(" ", -1);
        ObjectNode command = offered(world, seat, 1, words[0]);
        ObjectNode data = Json.object().put("id", Json.text(command, "id")).put("name", words[0]).put("type", 1);
        JsonNode level = command;
        ArrayNode into = data.putArray("options");
        for (int i = 1; i < words.length; i++) {
            level = option(level, words[i]).orElseThrow(() -> new AssertionError("no subcommand '" + line + "'"));
            into = into.addObject().put("name", words[i]).put("type", level.path("type").asInt(0)).putArray("options");
        }
        Map<String, Object> left = new LinkedHashMap<>(options);
        for (JsonNode declared : level.path("options")) {
            fill(world, data, into, declared, Optional.ofNullable(left.remove(Json.text(declared, "name"))), focused);
        }
        if (!left.isEmpty()) {
            throw new AssertionError("'" + line + "' has no option " + left.keySet());
        }
        return data;
    }

    private static Optional<JsonNode> option(JsonNode level, String name) {
        for (JsonNode one : level.path("options")) {
            if (Json.text(one, "name").equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static void fill(World world, ObjectNode data, ArrayNode into, JsonNode declared, Optional<Object> given,
            Optional<String> focused) {
        String name = Json.text(declared, "name");
        if (given.isEmpty()) {
            if (declared.path("type").asInt(0) < 3) {
                throw new AssertionError("a subcommand is missing, such as '" + name + "'");
            }
            if (declared.path("required").asBoolean(false) && focused.isEmpty()) {
                throw new AssertionError("the option '" + name + "' is required");
            }
            return;
        }
        int type = declared.path("type").asInt(0);
        ObjectNode option = into.addObject().put("name", name).put("type", type);
        String text = given.get().toString();
        boolean typing = focused.filter(name::equals).isPresent();
        if (typing) {
            if (!declared.path("autocomplete").asBoolean(false)) {
                throw new AssertionError("'" + name + "' does not complete itself");
            }
            option.put("focused", true).put("value", text);
            return;
        }
        switch (type) {
            case 4 -> option.put("value", Long.parseLong(text));
            case 5 -> option.put("value", Boolean.parseBoolean(text));
            case 10 -> option.put("value", Double.parseDouble(text));
            default -> option.put("value", text);
        }
        check(declared, option, text);
        resolve(world, data, type, text);
    }

    private static void check(JsonNode declared, ObjectNode option, String text) {
        boolean listed = declared.path("choices").isEmpty();
        for (JsonNode choice : declared.path("choices")) {
            listed |= choice.path("value").equals(option.path("value"));
        }
        int most = declared.path("max_length").asInt(6000);
        if (!listed || text.length() > most || text.length() < declared.path("min_length").asInt(0)) {
            throw new AssertionError("the client would not send '" + text + "' as '" + Json.text(option, "name") + "'");
        }
    }

    private static void resolve(World world, ObjectNode data, int type, String id) {
        if (type == 6) {
            data.withObject("/resolved/users").set(id, world.userById(id).orElseThrow().json());
        } else if (type == 7) {
            data.withObject("/resolved/channels").set(id,
                    world.channelById(id).orElseThrow().json().put("permissions", Long.toString(Rights.TALKING)));
        }
    }
}
