package floorwire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.chat.discord.DiscordInvite;
import floorwire.chat.discord.DiscordLook;
import floorwire.chat.discord.DiscordToken;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackLook;

/** The places where posts go: whether each can be reached with what is configured, and how people let the bot in. */
final class PlatformCheck {

    private static final Finding.Group GROUP = Finding.Group.PLATFORMS;

    private PlatformCheck() {}

    static List<Finding> of(Config config) {
        List<Finding> findings = new ArrayList<>(List.of(Finding.ok(GROUP, "console", "standard output")));
        findings.addAll(discord(config));
        findings.addAll(slack(config));
        return findings;
    }

    private static List<Finding> slack(Config config) {
        Optional<SlackInstallation> installation = config.slack();
        if (installation.isEmpty()) {
            return List.of(Finding.ok(GROUP, "Slack", "not configured; docs/slack.md says how, the tokens go into "
                    + Setting.SLACK_BOT_TOKEN.env() + " and " + Setting.SLACK_APP_TOKEN.env()
                    + " or the files that the same with _FILE name"));
        }
        return List.of(switch (SlackLook.at(installation.get())) {
            case SlackLook.Seen.Workspace there -> Finding.ok(GROUP, "Slack", "the tokens are for " + there.name() + " (" + there.address()
                    + "), where the app is @" + there.user());
            case SlackLook.Seen.BadToken bad when bad.bot() -> Finding.trouble(GROUP, "Slack", "it does not take the bot token ("
                    + bad.error() + ")",
                    "on api.slack.com, page OAuth & Permissions, install the app again, and put the new token where the"
                            + " old one is: " + config.setBy(Setting.SLACK_BOT_TOKEN).orElse(Setting.SLACK_BOT_TOKEN.env()));
            case SlackLook.Seen.BadToken bad -> Finding.trouble(GROUP, "Slack", "it does not take the app-level token (" + bad.error()
                    + ")",
                    "on api.slack.com, page Basic Information, make a new one with the scope connections:write, and put it where the"
                            + " old one is: " + config.setBy(Setting.SLACK_APP_TOKEN).orElse(Setting.SLACK_APP_TOKEN.env()));
            case SlackLook.Seen.NoAnswer silent -> Finding.trouble(GROUP, "Slack", "no answer: " + silent.why(),
                    "check the network between here and Slack, and the setting slack-url");
        });
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
