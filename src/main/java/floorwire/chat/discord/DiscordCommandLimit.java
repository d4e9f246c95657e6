package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord allows of an application's commands, by its documentation of application commands; a test holds ours within it. */
enum DiscordCommandLimit {
    SLASH_COMMANDS(100),
    MESSAGE_COMMANDS(15),
    /** Options of a command or subcommand; subcommands of a command too. */
    OPTIONS(25), CHOICES(25),
    /** Of a command, subcommand or option. */
    NAME(32), DESCRIPTION(100), CHOICE_NAME(100), CHOICE_VALUE(100),
    /** Names, descriptions and values of one command with all that is in it; of the languages of a text the longest counts. */
    CHARACTERS(8_000);

    private static final int MESSAGE = 3;

    private final int most;

    DiscordCommandLimit(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Each place where commands are over a limit: {@code DESCRIPTION 101 > 100 in /bill query}. */
    static List<String> exceeded(DataArray commands) {
        List<String> found = new ArrayList<>();
        List<DataObject> all = commands.stream(DataArray::getObject).toList();
        long menus = all.stream().filter(command -> command.getInt("type", 1) == MESSAGE).count();
        MESSAGE_COMMANDS.check(menus, "the menu of messages", found);
        SLASH_COMMANDS.check(all.size() - menus, "the application", found);
        all.forEach(command -> CHARACTERS.check(characters(command, "/" + command.getString("name"), found),
                "/" + command.getString("name"), found));
        return found;
    }

    private static int characters(DataObject part, String where, List<String> found) {
        int name = longest(part, "name", where, NAME, found);
        int total = name + longest(part, "description", where, DESCRIPTION, found);
        List<DataObject> options = objects(part, "options");
        OPTIONS.check(options.size(), where, found);
        for (DataObject option : options) {
            total += characters(option, where + " " + option.getString("name"), found);
        }
        List<DataObject> choices = objects(part, "choices");
        CHOICES.check(choices.size(), where, found);
        for (DataObject choice : choices) {
            String value = String.valueOf(choice.toMap().get("value"));
            CHOICE_VALUE.check(value.length(), where, found);
            total += longest(choice, "name", where, CHOICE_NAME, found) + value.length();
        }
        return total;
    }

    private static List<DataObject> objects(DataObject part, String key) {
        return part.optArray(key).map(array -> array.stream(DataArray::getObject).toList()).orElse(List.of());
    }

    /** The length in the language in which the text is longest. */
    private static int longest(DataObject part, String key, String where, DiscordCommandLimit limit, List<String> found) {
        int longest = part.getString(key, "").length();
        for (Map.Entry<String, Object> other : part.optObject(key + "_localizations").map(DataObject::toMap).orElse(Map.of()).entrySet()) {
            longest = Math.max(longest, String.valueOf(other.getValue()).length());
        }
        limit.check(longest, where, found);
        return longest;
    }

    private void check(long count, String where, List<String> found) {
        if (count > most) {
            found.add(name() + " " + count + " > " + most + " in " + where);
        }
    }
}
