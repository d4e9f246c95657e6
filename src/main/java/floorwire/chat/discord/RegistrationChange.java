package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.dv8tion.jda.api.utils.data.DataObject;

/** Compares registered commands with declared ones by what they mean, whatever the form in which Discord gives them back. */
final class RegistrationChange {

    /** Of no account where they are false. */
    private static final Set<String> FLAGS = Set.of("required", "autocomplete", "nsfw");
    /** Sets: their order says nothing. */
    private static final Set<String> SETS = Set.of("contexts", "integration_types", "channel_types");
    private static final Set<String> GIVEN_BY_DISCORD =
            Set.of("id", "application_id", "guild_id", "version", "name_localized", "description_localized", "dm_permission");
    /** Context menus have none of their own. */
    private static final String DESCRIPTION = "description";

    private RegistrationChange() {}

    /** {@code /bill added}, {@code /bill changed}, {@code /bill removed}; nothing where both are the same. */
    static List<String> between(List<DataObject> standing, List<DataObject> declared) {
        Map<String, Object> before = named(standing);
        Map<String, Object> after = named(declared);
        List<String> changes = new ArrayList<>();
        after.forEach((name, command) -> {
            if (!before.containsKey(name)) {
                changes.add(name + " added");
            } else if (!command.equals(before.get(name))) {
                changes.add(name + " changed");
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changes.add(name + " removed"));
        return changes;
    }

    private static Map<String, Object> named(List<DataObject> commands) {
        Map<String, Object> named = new LinkedHashMap<>();
        commands.forEach(command -> named.put((command.getInt("type", 1) == 1 ? "/" : "menu ") + command.getString("name"),
                canonical(command.toMap())));
        return named;
    }

    private static Object canonical(Map<?, ?> object) {
        Map<String, Object> canonical = new TreeMap<>();
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            Object plain = value == null || saysNothing(name, value) ? List.of() : canonical(name, value);
            if (!plain.equals(List.of()) && !plain.equals(Map.of())) {
                canonical.put(name, plain);
            }
        });
        return canonical;
    }

    private static boolean saysNothing(String name, Object value) {
        return GIVEN_BY_DISCORD.contains(name) || (FLAGS.contains(name) && Boolean.FALSE.equals(value))
                || (name.equals(DESCRIPTION) && "".equals(value)) || (name.equals("type") && "1".equals(String.valueOf(value)));
    }

    /** Numbers may come as text, and whole ones with a fraction of zero. */
    private static Object canonical(String name, Object value) {
        return switch (value) {
            case Map<?, ?> map -> canonical(map);
            case List<?> list when SETS.contains(name) -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case List<?> list -> list.stream().map(item -> canonical(name, item)).toList();
            case Number number when number.doubleValue() == number.longValue() -> String.valueOf(number.longValue());
            case Enum<?> constant -> constant.name();
            default -> String.valueOf(value);
        };
    }
}
