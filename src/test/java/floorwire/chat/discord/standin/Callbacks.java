package floorwire.chat.discord.standin;

import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/**
 * What a bot says to an interaction: the first answer, within 3 seconds, and what follows under its token for 15 minutes. By the
 * documents.
 */
final class Callbacks {

    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration TOKEN = Duration.ofMinutes(15);
    private static final int FOLLOWUPS_OF_USER_INSTALL = 5;

    private final World world;

    Callbacks(World world) {
        this.world = world;
    }

    Reply first(Rest.Ask ask) {
        LoopbackInteraction interaction = Optional.ofNullable(world.interactions.get(ask.id(2)))
                .filter(one -> one.id().equals(ask.id(1))).orElseThrow(() -> Refusal.of(404, 10062, "Unknown interaction"));
        if (interaction.answer().isPresent()) {
            throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
        }
        if (interaction.at().plus(FIRST).isBefore(world.now())) {
            throw Refusal.of(404, 10062, "Unknown interaction");
        }
        JsonNode body = ask.call().body();
        JsonNode data = body.path("data");
        int type = body.path("type").asInt(0);
        Optional<Post> shown = switch (type) {
            case 4 -> Optional.of(make(interaction, data, ask.call(), 0));
            case 5 -> Optional.of(loading(interaction, data));
            case 6 -> Optional.of(source(interaction));
            case 7 -> Optional.of(updated(interaction, data, ask.call()));
            case 8 -> choices(interaction, data);
            case 9 -> modal(interaction, data);
            default -> throw Refusal.invalid("type", "BASE_TYPE_CHOICES", "no such answer: " + type);
        };
        interaction.answered(body, shown);
        return ask.call().query("with_response").orElse("").equals("true") ? Reply.ok(response(interaction, type)) : Reply.nothing();
    }

    /** By the specification a deferred answer carries no resource. */
    private static ObjectNode response(LoopbackInteraction interaction, int type) {
        ObjectNode response = Json.object();
        ObjectNode about = response.putObject("interaction").put("id", interaction.id()).put("type", interaction.type());
        interaction.original().filter(_ -> type == 4 || type == 5).ifPresent(post -> about.put("response_message_id", post.id())
                .put("response_message_loading", post.isLoading()).put("response_message_ephemeral", post.isEphemeral()));
        if (type == 4 || type == 7) {
            interaction.original().ifPresent(post -> response.putObject("resource").put("type", type).set("message", post.json()));
        }
        return response;
    }

    private Post make(LoopbackInteraction interaction, JsonNode data, RecordedCall call, int moreFlags) {
        MessageRules.check(data, call.files().keySet(), false);
        Post post = new Post(world, interaction.channel(), world.bot, data, call.files());
        describe(post, interaction, moreFlags);
        return post;
    }

    private Post loading(LoopbackInteraction interaction, JsonNode data) {
        if (interaction.type() == 4) {
            throw Refusal.invalid("type", "INTERACTION_TYPE", "an autocomplete cannot be deferred");
        }
        Post post = new Post(world, interaction.channel(), world.bot, Json.object(), java.util.Map.of());
        describe(post, interaction, Post.LOADING | (data.path("flags").asInt(0) & Post.EPHEMERAL));
        return post;
    }

    /** Where it stands: with the one who asked alone, or in the channel for everybody. */
    private void describe(Post post, LoopbackInteraction interaction, int moreFlags) {
        post.setFlags(post.flags() | moreFlags);
        post.raw().put("webhook_id", world.application).put("application_id", world.application).put("type",
                interaction.type() == 2 ? 20 : post.raw().path("type").asInt(0));
        post.raw().set("interaction_metadata", interaction.metadata());
        if (!post.isEphemeral()) {
            interaction.channel().add(post);
        }
    }

    private static Post source(LoopbackInteraction interaction) {
        return interaction.source()
                .orElseThrow(() -> Refusal.invalid("type", "INTERACTION_TYPE", "there is no message that this could change"));
    }

    private static Post updated(LoopbackInteraction interaction, JsonNode data, RecordedCall call) {
        Post post = source(interaction);
        MessageRules.checkEdit(post, data, call.files().keySet());
        post.edit(data, call.files());
        return post;
    }

    private static Optional<Post> choices(LoopbackInteraction interaction, JsonNode data) {
        if (interaction.type() != 4) {
            throw Refusal.invalid("type", "INTERACTION_TYPE", "choices answer an autocomplete alone");
        }
        FormRules.checkChoices(data.path("choices"));
        return Optional.empty();
    }

    private static Optional<Post> modal(LoopbackInteraction interaction, JsonNode data) {
        if (interaction.type() == 4 || interaction.type() == 5) {
            throw Refusal.invalid("type", "INTERACTION_TYPE", "no form opens from an autocomplete or a form");
        }
        FormRules.checkModal(data);
        return Optional.empty();
    }

    /** The first after a deferred answer takes the place of "is thinking". */
    Reply followup(Rest.Ask ask) {
        LoopbackInteraction interaction = known(ask);
        if (interaction.answer().isEmpty()) {
            throw Refusal.unknownWebhook();
        }
        Optional<Post> waiting = interaction.original().filter(Post::isLoading);
        if (waiting.isPresent()) {
            return fill(interaction, waiting.get(), ask.call());
        }
        if (interaction.isByUserInstallAlone() && interaction.followed().size() >= FOLLOWUPS_OF_USER_INSTALL) {
            throw Refusal.of(400, 40094, "This interaction has reached the maximum number of follow up messages");
        }
        Post post = make(interaction, ask.call().body(), ask.call(), 0);
        interaction.followed(post);
        return Reply.ok(post.json());
    }

    private static Reply fill(LoopbackInteraction interaction, Post post, RecordedCall call) {
        MessageRules.check(call.body(), call.files().keySet(), false);
        post.fill(call.body(), call.files());
        interaction.readable();
        return Reply.ok(post.json());
    }

    Reply get(Rest.Ask ask) {
        return Reply.ok(find(ask).json());
    }

    Reply edit(Rest.Ask ask) {
        Post post = find(ask);
        if (post.isLoading()) {
            return fill(known(ask), post, ask.call());
        }
        MessageRules.checkEdit(post, ask.call().body(), ask.call().files().keySet());
        post.edit(ask.call().body(), ask.call().files());
        return Reply.ok(post.json());
    }

    Reply delete(Rest.Ask ask) {
        find(ask).delete();
        return Reply.nothing();
    }

    private Post find(Rest.Ask ask) {
        LoopbackInteraction interaction = known(ask);
        if (ask.id(3).equals("@original")) {
            return interaction.original().filter(post -> !post.isDeleted()).orElseThrow(Refusal::unknownWebhook);
        }
        return java.util.stream.Stream.concat(interaction.original().stream(), interaction.followed().stream())
                .filter(post -> post.id().equals(ask.id(3)) && !post.isDeleted()).findFirst().orElseThrow(Refusal::unknownMessage);
    }

    private LoopbackInteraction known(Rest.Ask ask) {
        LoopbackInteraction interaction = Optional.ofNullable(world.interactions.get(ask.id(2)))
                .filter(_ -> ask.id(1).equals(world.application)).orElseThrow(Refusal::unknownWebhook);
        if (interaction.at().plus(TOKEN).isBefore(world.now())) {
            throw Refusal.of(401, 50027, "Invalid Webhook Token");
        }
        return interaction;
    }
}
