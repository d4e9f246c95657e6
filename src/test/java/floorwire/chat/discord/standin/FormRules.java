package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** What Discord refuses in choices and forms (code 50035), by the documents. */
final class FormRules {

    private FormRules() {}

    static void checkChoices(JsonNode choices) {
        List<MessageRules.Problem> problems = new ArrayList<>();
        if (choices.size() > 25) {
            problems.add(new MessageRules.Problem("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length."));
        }
        for (int i = 0; i < choices.size(); i++) {
            between(problems, Json.text(choices.path(i), "name"), "data.choices." + i + ".name", 100);
            between(problems, Json.text(choices.path(i), "value"), "data.choices." + i + ".value", 100);
        }
        refuse(problems);
    }

    static void checkModal(JsonNode data) {
        List<MessageRules.Problem> problems = new ArrayList<>();
        between(problems, Json.text(data, "custom_id"), "data.custom_id", 100);
        between(problems, Json.text(data, "title"), "data.title", 45);
        if (data.path("components").isEmpty() || data.path("components").size() > 5) {
            problems.add(new MessageRules.Problem("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."));
        }
        refuse(problems);
    }

    private static void between(List<MessageRules.Problem> problems, String text, String path, int most) {
        if (text.isEmpty() || text.length() > most) {
            problems.add(new MessageRules.Problem(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + most + " in length."));
        }
    }

    private static void refuse(List<MessageRules.Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.getFirst().path(), problems.getFirst().code(), problems.getFirst().message());
        }
    }
}
