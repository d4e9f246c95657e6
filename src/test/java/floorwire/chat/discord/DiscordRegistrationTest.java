package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.command.CommandCatalog;

/** What is registered with Discord: its bytes, Discord's own description of it, its limits, and what counts as a change. */
class DiscordRegistrationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/floorwire/chat/discord/commands.json");
    /** The items of {@code PUT /applications/{id}/commands}. */
    private static final String ONE_OF_THE_BULK_REQUEST = "ApplicationCommandUpdateRequest";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DiscordRegistration registration = new DiscordRegistration(CommandCatalog.shipped());

    @Test
    void the_registered_commands_are_those_of_the_golden_file() throws IOException {
        assertThat(registration.json() + "\n").as("after a wanted change: ./floorwire commands export --discord > " + GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void follow_is_for_those_who_manage_a_channel_of_a_server_and_all_else_for_everybody_everywhere() {
        for (DataObject command : json(registration.commands())) {
            boolean follow = command.getString("name").equals("follow");
            // 16 is Manage Channels
            assertThat(command.getString("default_member_permissions", "everybody")).isEqualTo(follow ? "16" : "everybody");
            assertThat(command.getArray("contexts").toList()).hasSize(follow ? 1 : 3);
            assertThat(command.getArray("integration_types").toList()).hasSize(follow ? 1 : 2);
            assertThat(follow && command.getArray("options").stream(DataArray::getObject).anyMatch(option -> option.getInt("type") < 3))
                    .as("bare /follow works only without subcommands").isFalse();
        }
    }

    @Test
    void discords_own_description_accepts_it() throws IOException {
        Optional<DiscordSpec> spec = DiscordSpec.load();
        assumeTrue(spec.isPresent(), "skipped: ../shared/data/specs/discord-openapi.json is absent");
        for (JsonNode command : normalised(registration.json())) {
            assertThat(spec.get().errors(ONE_OF_THE_BULK_REQUEST, command.toString())).as(command.get("name").asString()).isEmpty();
            ((ObjectNode) command).put("name", "x".repeat(33));
            assertThat(spec.get().errors(ONE_OF_THE_BULK_REQUEST, command.toString())).isNotEmpty();
        }
    }

    /** JDA writes these numbers as text, which Discord takes and its description does not. */
    private static JsonNode normalised(String json) {
        ArrayNode commands = (ArrayNode) JSON.readTree(json);
        for (JsonNode command : commands) {
            for (String set : List.of("contexts", "integration_types")) {
                ArrayNode numbers = ((ObjectNode) command).putArray(set + "_");
                command.get(set).forEach(number -> numbers.add(Integer.parseInt(number.asString())));
                ((ObjectNode) command).set(set, numbers);
                ((ObjectNode) command).remove(set + "_");
            }
            if (command.get("default_member_permissions").isString()) {
                ((ObjectNode) command).put("default_member_permissions",
                        Long.parseLong(command.get("default_member_permissions").asString()));
            }
        }
        return commands;
    }

    @Test
    void the_declaration_keeps_every_limit_of_discord() {
        assertThat(DiscordCommandLimit.exceeded(DiscordRegistration.array(registration.commands()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SLASH_COMMANDS, 100", "MESSAGE_COMMANDS, 15", "OPTIONS, 25", "CHOICES, 25", "NAME, 32", "DESCRIPTION, 100",
        "CHOICE_NAME, 100",
        "CHOICE_VALUE, 100", "CHARACTERS, 8000"})
    void a_limit_holds_what_it_says_and_not_one_more(DiscordCommandLimit limit, int most) {
        assertThat(limit.most()).isEqualTo(most);
        assertThat(DiscordCommandLimit.exceeded(sized(limit, most))).isEmpty();
        assertThat(DiscordCommandLimit.exceeded(sized(limit, most + 1))).singleElement().asString().contains(limit.name())
                .contains((most + 1) + " > " + most);
    }

    private static DataArray sized(DiscordCommandLimit limit, int size) {
        DataObject option = part("option", "what");
        return switch (limit) {
            case SLASH_COMMANDS -> many(size, part("a", "b").put("type", 1));
            case MESSAGE_COMMANDS -> many(size, part("a", "").put("type", 3));
            case OPTIONS -> many(1, part("a", "b").put("options", many(size, option)));
            case CHOICES -> choices(many(size, DataObject.empty().put("name", "x").put("value", "y")));
            case NAME -> many(1, part("a", "b").put("options", many(1, part("n".repeat(size), "d"))));
            case DESCRIPTION -> many(1, part("a", "b").put("description_localizations", DataObject.empty().put("es-ES", "ñ".repeat(size))));
            case CHOICE_NAME -> choices(many(1, DataObject.empty().put("name", "n".repeat(size)).put("value", "y")));
            case CHOICE_VALUE -> choices(many(1, DataObject.empty().put("name", "n").put("value", "v".repeat(size))));
            // 79 choices of 100 characters in four options, and the rest in the command's description
            case CHARACTERS -> many(1, part("a", "b".repeat(size - 7_901)).put("options", DataArray.empty()
                    .add(full(25)).add(full(25)).add(full(25)).add(full(4))));
        };
    }

    private static DataObject full(int choices) {
        return DataObject.empty().put("name", "").put("choices",
                many(choices, DataObject.empty().put("name", "n".repeat(50)).put("value", "v".repeat(50))));
    }

    private static DataArray choices(DataArray choices) {
        return many(1, part("a", "b").put("options", many(1, part("o", "d").put("choices", choices))));
    }

    private static DataObject part(String name, String description) {
        return DataObject.empty().put("name", name).put("description", description);
    }

    private static DataArray many(int count, DataObject one) {
        return DataArray.fromCollection(IntStream.range(0, count).mapToObj(any -> one).toList());
    }

    @Test
    void what_discord_gives_back_is_no_change() {
        List<DataObject> declared = json(registration.commands());
        List<DataObject> read = json(declared.stream().map(CommandData::fromData).toList());
        assertThat(RegistrationChange.between(read, declared)).isEmpty();
        assertThat(RegistrationChange.between(declared, read)).isEmpty();
        List<DataObject> echoed = declared.stream().map(command -> DataObject.fromJson(command.toString()).put("id", "1")
                .put("version", "2").put("application_id", "3").put("dm_permission", true)).toList();
        assertThat(RegistrationChange.between(echoed.reversed(), declared)).isEmpty();
    }

    @Test
    void a_change_is_told_by_command() {
        List<DataObject> declared = json(registration.commands());
        List<DataObject> standing = json(registration.commands());
        standing.removeIf(command -> command.getString("name").equals("bill"));
        standing.add(part("watch", "What an older version had").put("type", 1));
        standing.stream().filter(command -> command.getString("name").equals("follow")).forEach(command -> command.getArray("options")
                .getObject(2).put("description_localizations", DataObject.empty().put("es-ES", "otra cosa")));
        assertThat(RegistrationChange.between(standing, declared)).containsExactly("/bill added", "/follow changed", "/watch removed");
    }

    private static List<DataObject> json(List<CommandData> commands) {
        return new ArrayList<>(commands.stream().map(CommandData::toData).map(data -> DataObject.fromJson(data.toString())).toList());
    }
}
