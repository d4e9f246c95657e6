package floorwire.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting: from this table come the options of {@code run} and {@code poll}, and what the documents must say. */
enum Setting {
    DATABASE_URL("database", "database-url", true, "jdbc:sqlite:floorwire.db", "URL", "The ledger, as a JDBC URL."),
    CONGRESS_URL("congress-url", "congress-url", false, "https://api.congress.gov/v3", "URL", "Where the Congress.gov API is."),
    CONGRESS_KEY("", "congress-key", true, "", "KEY", "The key of the Congress.gov API; without one GovInfo is read alone."),
    GOVINFO_URL("govinfo-url", "govinfo-url", false, "https://www.govinfo.gov", "URL", "Where GovInfo's bulk data are."),
    CLERK_URL("clerk-url", "clerk-url", false, "https://clerk.house.gov", "URL",
            "Where the Clerk publishes the House's roll calls; off leaves them out."),
    SENATE_URL("senate-url", "senate-url", false, "https://www.senate.gov", "URL",
            "Where the Senate publishes its votes; off leaves them out."),
    LEGISLATORS_URL("legislators-url", "legislators-url", false, "https://unitedstates.github.io/congress-legislators", "URL",
            "Where the list of members (congress-legislators) is; off leaves it out."),
    HOUSE_VOTES("house-votes", "house-votes", false, "on", "on|off",
            "Whether the API's copies of the House's roll calls are read, which confirm the Clerk's."),
    CONTACT("contact", "contact", false, "", "ADDRESS",
            "Whom a source may write to, such as mailto:ops@example.org; sent with each request."),
    ZONE("zone", "zone", false, "America/New_York", "ZONE", "The time zone of channels that have chosen none."),
    PRIVATE_LISTEN("private-listen", "private-listen", false, "127.0.0.1:8025", "ADDRESS:PORT",
            "Where /health and /metrics are served; off for nowhere."),
    PUBLIC_LISTEN("public-listen", "public-listen", false, "", "ADDRESS:PORT",
            "Where Slack's requests arrive, if not by its socket; what holds the certificate stands in front."),
    DISCORD_TOKEN("", "discord-token", true, "", "TOKEN", "The token of the Discord bot; without one nothing goes to Discord."),
    DISCORD_URL("discord-url", "discord-url", false, "", "URL",
            "Where Discord is, for rehearsals; with the gateway's address nothing else is asked."),
    DISCORD_GATEWAY_URL("discord-gateway-url", "discord-gateway-url", false, "", "URL", "Where Discord's gateway is, for rehearsals."),
    SLACK_BOT_TOKEN("", "slack-bot-token", true, "", "TOKEN",
            "The bot token of the Slack app; with the app-level token it is on Slack, without both nothing goes there."),
    SLACK_APP_TOKEN("", "slack-app-token", true, "", "TOKEN", "The app-level token of the Slack app."),
    SLACK_SIGNING_SECRET("", "slack-signing-secret", true, "", "SECRET",
            "The signing secret of the Slack app, where Slack sends requests to public-listen."),
    SLACK_URL("slack-url", "slack-url", false, "", "URL", "Where Slack is, for rehearsals; then nothing else is asked."),
    SLACK_CLIENT_ID("slack-client-id", "slack-client-id", false, "", "ID",
            "The client id of the Slack app, where workspaces install it by themselves."),
    SLACK_CLIENT_SECRET("", "slack-client-secret", true, "", "SECRET", "The client secret of that app."),
    PUBLIC_URL("public-url", "public-url", false, "", "URL", "Where browsers and Slack find what arrives at public-listen."),
    FORGET_AFTER("forget-after", "forget-after", false, "30", "DAYS",
            "How many days after a workspace removed the app all that is kept of it is deleted."),
    TOKEN_KEY("", "token-key", true, "", "KEY",
            "The key that the tokens of workspaces that install the app by themselves are sealed with; key new makes one."),
    LOG("log", "log", false, "INFO", "LEVEL", "How much is logged on standard error: ERROR, WARN, INFO, DEBUG or TRACE."),
    LOG_FORMAT("log-format", "log-format", false, "", "FORMAT", "text or json; text on a terminal and json elsewhere unless given."),
    CLOCK("clock", "clock", false, "", "CLOCK", "For rehearsals: FROM@WALLxSPEED, a clock that began elsewhere and runs faster.");

    private static final String ENV = "FLOORWIRE_";

    private final String flag;
    private final String key;
    private final boolean secret;
    private final String fallback;
    private final String label;
    private final String meaning;

    Setting(String flag, String key, boolean secret, String fallback, String label, String meaning) {
        this.flag = flag;
        this.key = key;
        this.secret = secret;
        this.fallback = fallback;
        this.label = label;
        this.meaning = meaning;
    }

    /** Whether its value is not shown, and may be read from the file that a setting of the same name with {@code _FILE} names. */
    boolean secret() {
        return secret;
    }

    /** Its name in the file. */
    String key() {
        return key;
    }

    /** Its option; a key has none, since everybody on the machine reads the command lines of its processes. */
    Optional<String> option() {
        return flag.isEmpty() ? Optional.empty() : Optional.of("--" + flag);
    }

    String env() {
        return ENV + name();
    }

    /** Empty for none. */
    String fallback() {
        return fallback;
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }

    /** What may stand in the file. */
    Stream<String> keys() {
        return secret() ? Stream.of(key(), key() + "-file") : Stream.of(key());
    }

    /** What may stand in the environment. */
    Stream<String> variables() {
        return secret() ? Stream.of(env(), env() + "_FILE") : Stream.of(env());
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.keys().anyMatch(key.toLowerCase(Locale.ROOT)::equals)).findFirst();
    }
}
