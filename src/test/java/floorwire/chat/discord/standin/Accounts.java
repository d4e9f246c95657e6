package floorwire.chat.discord.standin;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Who the bot is, where it is, and where the gateway is. */
final class Accounts {

    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    Reply me(Rest.Ask ask) {
        return Reply.ok(world.bot.json().put("verified", true).put("mfa_enabled", false).put("locale", "en-US").putNull("email"));
    }

    Reply user(Rest.Ask ask) {
        return Reply.ok(world.userById(ask.id(1)).orElseThrow(() -> Refusal.of(404, 10013, "Unknown User")).json());
    }

    Reply application(Rest.Ask ask) {
        ObjectNode application = Json.object().put("id", world.application).put("name", "Floorwire").putNull("icon").put("description", "")
                .put("bot_public", true).put("bot_require_code_grant", false).put("flags", 0).put("verify_key", "0".repeat(64));
        application.set("owner", world.user("Owner of the app").json());
        application.set("bot", world.bot.json());
        ObjectNode contexts = application.putObject("integration_types_config");
        contexts.putObject("0");
        contexts.putObject("1");
        return Reply.ok(application.put("approximate_guild_count", world.guilds.size()));
    }

    Reply gateway(Rest.Ask ask) {
        ObjectNode gateway = Json.object().put("url", world.gatewayAddress()).put("shards", 1);
        gateway.putObject("session_start_limit").put("total", 1000).put("remaining", 999).put("reset_after", 14400000)
                .put("max_concurrency", 1);
        return Reply.ok(gateway);
    }

    Reply openDirect(Rest.Ask ask) {
        String recipient = Json.text(ask.call().body(), "recipient_id");
        LoopbackUser user = world.userById(recipient).orElseThrow(() -> Refusal.invalid("recipient_id", "INVALID", "Unknown User"));
        return Reply.ok(world.directMessages(user).json());
    }

    Reply guilds(Rest.Ask ask) {
        return Reply.ok(Json.array(world.guilds.values().stream().filter(LoopbackGuild::isWithBot).map(guild -> Json.object()
                .put("id", guild.id()).put("name", guild.name()).put("owner", false)
                .put("permissions", Long.toString(guild.botRights())))));
    }

    Reply guild(Rest.Ask ask) {
        return Reply.ok(known(ask).summary());
    }

    Reply channels(Rest.Ask ask) {
        return Reply.ok(Json.array(world.channels(known(ask)).filter(channel -> !channel.isThread()).map(LoopbackChannel::json)));
    }

    Reply member(Rest.Ask ask) {
        LoopbackGuild guild = known(ask);
        return Reply.ok(guild.member(world.userById(ask.id(2)).orElseThrow(() -> Refusal.of(404, 10007, "Unknown Member"))));
    }

    private LoopbackGuild known(Rest.Ask ask) {
        return Optional.ofNullable(world.guilds.get(ask.id(1))).filter(LoopbackGuild::isWithBot)
                .orElseThrow(() -> Refusal.of(404, 10004, "Unknown Guild"));
    }
}
