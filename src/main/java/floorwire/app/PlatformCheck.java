package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.chat.discord.DiscordInvite;
import floorwire.chat.discord.DiscordLook;
import floorwire.chat.discord.DiscordToken;

/** The places where posts go: whether each can be reached with what is configured, and how people let the bot in. */
final class PlatformCheck {

    private static final Finding.Group GROUP = Finding.Group.PLATFORMS;

    private PlatformCheck() {}

    static List<Finding> of(Config config) {
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok(GROUP, "console", "standard output")));
        findings.addAll(discord(config));
        findings.addAll(SlackCheck.of(config));
        return findings;
    }

    private static List<Finding> discord(Config config) {
        List<Finding> findings = new ArrayList<>();
        Optional<DiscordToken> token = config.discordToken();
        if (token.isEmpty()) {
            findings.add(Finding.ok(GROUP, "Discord", "not configured; docs/discord.md says how, the token goes into "
                    + Setting.DISCORD_TOKEN.env() + " or the file that " + Setting.DISCORD_TOKEN.env() + "_FILE names"));
            return findings;
        }
        switch (DiscordLook.at(token.get(), config.discordAddress())) {
            case DiscordLook.Seen.Bot bot -> {
                findings.add(Finding.ok(GROUP, "Discord", "the token is " + bot.name() + "'s, which is in " + bot.servers()
                        + (bot.servers() == 1 ? " server" : " servers")));
                findings.add(Finding.ok(GROUP, "Discord, invite link", DiscordInvite.link(bot.application()) + " (asks for: "
                        + String.join(", ", DiscordInvite.permissions()) + ")"));
            }
            case DiscordLook.Seen.BadToken _ -> findings.add(Finding.trouble(GROUP, "Discord", "it does not take the token",
                    "on the developer portal, page Bot, press Reset Token, and put the new one where the old one is: "
                            + config.setBy(Setting.DISCORD_TOKEN).orElse(Setting.DISCORD_TOKEN.env())));
            case DiscordLook.Seen.NoAnswer silent -> findings.add(Finding.trouble(GROUP, "Discord", "no answer: " + silent.why(),
                    "check the network between here and Discord, and the settings discord-url and discord-gateway-url"));
        }
        return findings;
    }
}
