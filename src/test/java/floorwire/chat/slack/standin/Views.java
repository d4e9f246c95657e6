package floorwire.chat.slack.standin;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** {@code views.*}. */
final class Views {

    private final World world;

    Views(World world) {
        this.world = world;
    }

    ObjectNode open(Rest.Ask ask) {
        LoopbackInteraction interaction = Optional.ofNullable(world.interactions.get(ask.arg("trigger_id")))
                .filter(one -> one.app() == ask.workspace()).orElseThrow(() -> Refusal.of("invalid_trigger_id"));
        JsonNode sent = sent(ask, "modal");
        interaction.trigger();
        View view = new View(world, interaction.user(), interaction.app(), sent);
        world.views.put(view.id(), view);
        interaction.opened(view);
        return Json.object().set("view", view.json());
    }

    ObjectNode update(Rest.Ask ask) {
        View view = (ask.arg("view_id").isEmpty()
                ? world.views.values().stream()
                        .filter(one -> !one.externalId().isEmpty() && one.externalId().equals(ask.arg("external_id"))).findFirst()
                : Optional.ofNullable(world.views.get(ask.arg("view_id"))))
                .filter(one -> one.app() == ask.workspace() && one.isOpen()).orElseThrow(() -> Refusal.of("not_found"));
        JsonNode sent = sent(ask, view.isHome() ? "home" : "modal");
        unchanged(ask, view);
        view.update(sent);
        return Json.object().set("view", view.json());
    }

    ObjectNode publish(Rest.Ask ask) {
        LoopbackUser user = world.user(ask.arg("user_id")).filter(one -> Conversations.knows(world, ask.workspace(), one))
                .orElseThrow(() -> Refusal.of("user_not_found"));
        JsonNode sent = sent(ask, "home");
        user.home().ifPresent(view -> unchanged(ask, view));
        user.home().ifPresentOrElse(view -> view.update(sent), () -> {
            View view = new View(world, user, ask.workspace(), sent);
            world.views.put(view.id(), view);
            user.homeIs(view);
        });
        return Json.object().set("view", user.home().orElseThrow().json());
    }

    private static void unchanged(Rest.Ask ask, View view) {
        if (!ask.arg("hash").isEmpty() && !ask.arg("hash").equals(view.hash())) {
            throw Refusal.of("hash_conflict");
        }
    }

    private static JsonNode sent(Rest.Ask ask, String type) {
        JsonNode view = ask.args().path("view");
        BlockRules.view(view);
        if (!Json.text(view, "type").equals(type)) {
            throw Refusal.of("invalid_arguments", java.util.List.of("must be a " + type + " view [json-pointer:/view/type]"));
        }
        return view;
    }
}
