package floorwire.chat.discord;

import java.net.URI;
import java.util.List;

import net.dv8tion.jda.api.Permission;

/** The link by which somebody who manages a server adds the bot, with the least it needs there and no more. */
public final class DiscordInvite {

    /** Each for one thing: docs/discord.md says which. */
    static final List<Permission> NEEDED = List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ATTACH_FILES, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);

    private DiscordInvite() {}

    /** @param application its id, which is the bot's user id too */
    public static URI link(String application) {
        return URI.create("https://discord.com/oauth2/authorize?client_id=" + application + "&scope=bot+applications.commands&permissions="
                + Permission.getRaw(NEEDED));
    }

    /** What the link asks for, in Discord's own words. */
    public static List<String> permissions() {
        return NEEDED.stream().map(Permission::getName).toList();
    }
}
