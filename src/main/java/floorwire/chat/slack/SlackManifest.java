package floorwire.chat.slack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import floorwire.command.CommandCatalog;
import floorwire.command.CommandMenus;
import floorwire.command.CommandSpec;

/**
 * The manifest of the app as a workspace makes it, from the declared commands: one slash command for each group of them, shortcuts, what it
 * hears of, and the least permissions ({@link SlackScope}). For one workspace, over Socket Mode, so that it needs no public address; or with
 * one, to which requests go and browsers come back from letting the app in.
 */
public final class SlackManifest {

    private static final String NAME = "Floorwire";
    /** Dark enough for Slack's white letters; no party's colour. */
    private static final String COLOUR = "#1f5f59";
    private static final String ABOUT = """
            Floorwire tells this workspace's channels what Congress did about the topics and bills they follow, what a measure would still \
            need to become law, and where that is written. It answers questions in the same place, in private unless the asker shares \
            them. It takes no side, and mentions nobody unless a channel asked for it.""";
    private static final List<String> UNFURLED = List.of("congress.gov", "govinfo.gov");
    /** The events of private channels have names of their own. No renaming: names are neither kept nor used. */
    private static final List<String> EVENTS = List.of("app_home_opened", "app_mention", "app_uninstalled", "channel_archive",
            "channel_deleted", "channel_id_changed", "channel_left", "channel_unarchive", "group_archive", "group_deleted", "group_left",
            "group_unarchive", "link_shared", "member_joined_channel", "member_left_channel", "tokens_revoked");
    private static final String SHORTCUT = "floorwire:1:";

    private final CommandCatalog catalog;
    private final Optional<String> redirect;
    private final Optional<String> requests;

    /** Over Socket Mode. */
    public SlackManifest(CommandCatalog catalog) {
        this(catalog, Optional.empty(), true);
    }

    /**
     * @param address where Slack and browsers find the app, if they do
     * @param socket  whether what people do comes over the socket; else it is requests to that address
     */
    public SlackManifest(CommandCatalog catalog, Optional<URI> address, boolean socket) {
        this.catalog = catalog;
        this.redirect = address.map(at -> at + SlackInstall.REDIRECT);
        this.requests = socket ? Optional.empty() : address.map(at -> at + SlackHttp.PATH);
    }

    /** The JSON that Slack takes where an app is made; the same bytes for the same declaration. */
    public String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(manifest());
    }

    /** The {@code callback_id} of a shortcut: {@code floorwire:1:what-bill-is-this}. */
    static String shortcutId(CommandMenus.Entry menu) {
        return SHORTCUT + menu.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    private Map<String, Object> manifest() {
        List<CommandMenus.Entry> groups = catalog.menus().groups();
        return ordered("display_information",
                ordered("name", NAME, "description", groups.getFirst().summary(), "long_description", ABOUT, "background_color", COLOUR),
                "features", ordered(
                        "app_home", ordered("home_tab_enabled", true, "messages_tab_enabled", true, "messages_tab_read_only_enabled", true),
                        "bot_user", ordered("display_name", NAME, "always_online", false), "shortcuts", shortcuts(), "slash_commands",
                        groups.stream().map(this::command).toList(), "unfurl_domains", UNFURLED),
                "oauth_config", with(redirect.map(List::of), "redirect_urls",
                        ordered("scopes", ordered("bot", SlackScope.of(false), "bot_optional", SlackScope.of(true)))),
                "settings", ordered("event_subscriptions", with(requests, "request_url", ordered("bot_events", EVENTS)), "interactivity",
                        with(requests, "message_menu_options_url", with(requests, "request_url", ordered("is_enabled", true))),
                        "org_deploy_enabled", false, "socket_mode_enabled", requests.isEmpty(), "token_rotation_enabled", false));
    }

    private static Map<String, Object> with(Optional<?> value, String name, Map<String, Object> map) {
        value.ifPresent(there -> map.put(name, there));
        return map;
    }

    /** With {@code should_escape}, what is typed as @name or #channel comes with its id. */
    private Map<String, Object> command(CommandMenus.Entry group) {
        String words = catalog.all().stream().map(CommandSpec::shortName).collect(Collectors.joining(" | ", "s2174 | ", ""));
        return with(requests, "url",
                ordered("command", "/" + group.name(), "description", group.summary(), "usage_hint", words, "should_escape",
                        true));
    }

    private List<Map<String, Object>> shortcuts() {
        return Stream.concat(catalog.menus().onMessages().stream().map(menu -> shortcut("message", menu)),
                catalog.menus().anywhere().stream().map(menu -> shortcut("global", menu))).toList();
    }

    private static Map<String, Object> shortcut(String type, CommandMenus.Entry menu) {
        return ordered("name", menu.name(), "type", type, "callback_id", shortcutId(menu), "description", menu.summary());
    }

    /** Names and values in turn, in the order in which people read a manifest. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
