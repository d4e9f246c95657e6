package floorwire.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import floorwire.chat.discord.DiscordAddress;
import floorwire.chat.discord.DiscordToken;
import floorwire.chat.slack.SlackApp;
import floorwire.feed.ApiKey;
import floorwire.store.Seal;

/**
 * What was configured: flag over environment over file over default (decision 13), each value checked where it is asked for. It never
 * prints a value of its own accord.
 */
final class Config {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final String PUBLIC_EXAMPLE = "https://floorwire.example.org";
    /** Where a certificate would be nobody's. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Map<Setting, String> values;
    private final Map<Setting, String> origins;
    private final List<String> warnings;
    private final Optional<Path> file;

    /**
     * @param values  what is set, defaults left out
     * @param origins where each was set, for messages
     * @param file    that was read, if one was
     */
    Config(Map<Setting, String> values, Map<Setting, String> origins, List<String> warnings, Optional<Path> file) {
        this.file = file;
        this.values = new EnumMap<>(Setting.class);
        this.values.putAll(values);
        this.origins = new EnumMap<>(Setting.class);
        this.origins.putAll(origins);
        this.warnings = List.copyOf(warnings);
    }

    /** What is odd and not wrong, for standard error. */
    List<String> warnings() {
        return warnings;
    }

    /** The file that was read; none where there is none. */
    Optional<Path> file() {
        return file;
    }

    /** Where it was set, such as {@code FLOORWIRE_ZONE} or {@code zone in floorwire.yaml}; empty where the default stands. */
    Optional<String> setBy(Setting setting) {
        return Optional.ofNullable(origins.get(setting));
    }

    /** The value as set, or its default; empty for a setting that has neither. */
    Optional<String> value(Setting setting) {
        return Optional.ofNullable(values.get(setting)).or(() -> Optional.of(setting.fallback())).filter(value -> !value.isBlank())
                .map(String::strip);
    }

    private String required(Setting setting) {
        return value(setting).orElseThrow(() -> new IllegalArgumentException(setting.key() + " is empty"));
    }

    /** Whether somebody set it. */
    boolean isSet(Setting setting) {
        return values.containsKey(setting);
    }

    /** @throws IllegalArgumentException if it is no address of a web server */
    URI url(Setting setting) {
        return address(setting, required(setting), WEB, setting.fallback());
    }

    /**
     * Where a source is that can be left out, such as a chamber's votes; empty where it is.
     *
     * @throws IllegalArgumentException as above
     */
    Optional<URI> source(Setting setting) {
        return value(setting).filter(text -> !off(text)).isEmpty() ? Optional.empty() : Optional.of(url(setting));
    }

    /** @throws IllegalArgumentException unless it is on or off */
    boolean on(Setting setting) {
        String text = required(setting);
        if (!off(text) && !text.equalsIgnoreCase("on") && !text.equals("true")) {
            throw new IllegalArgumentException(wrong(setting, "on or off"));
        }
        return !off(text);
    }

    /** YAML reads {@code off} as false, and {@code on} as true. */
    private static boolean off(String text) {
        return text.equalsIgnoreCase("off") || text.equals("false");
    }

    /**
     * Where browsers and Slack find what arrives at public-listen; empty where it is not set.
     *
     * @throws IllegalArgumentException unless it is https, which Slack asks for, and a host alone: the paths are ours
     */
    Optional<URI> publicUrl() {
        Optional<URI> url = address(Setting.PUBLIC_URL, WEB, PUBLIC_EXAMPLE);
        url.filter(given -> !given.getRawPath().isEmpty() || (given.getScheme().equals("http") && !LOOPBACK.contains(given.getHost())))
                .ifPresent(_ -> {
                    throw new IllegalArgumentException(
                            wrong(Setting.PUBLIC_URL, "an https address without a path, such as " + PUBLIC_EXAMPLE));
                });
        return url;
    }

    private URI address(Setting setting, String text, Set<String> schemes, String example) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (schemes.contains(String.valueOf(url.getScheme())) && url.getHost() != null && url.getUserInfo() == null
                    && url.getQuery() == null && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException noAddress) {
            // its message holds the whole address
            throw new IllegalArgumentException(wrong(setting, "an address such as " + example));
        }
        throw new IllegalArgumentException(wrong(setting, "an address such as " + example));
    }

    Optional<ApiKey> congressKey() {
        return secret(Setting.CONGRESS_KEY, ApiKey::new);
    }

    /** @throws IllegalArgumentException if it is no token; the message does not show it */
    Optional<DiscordToken> discordToken() {
        return secret(Setting.DISCORD_TOKEN, DiscordToken::new);
    }

    /** @throws IllegalArgumentException if one of the two addresses is wrong or missing */
    DiscordAddress discordAddress() {
        return new DiscordAddress(address(Setting.DISCORD_URL, WEB, "https://discord.example.org"),
                address(Setting.DISCORD_GATEWAY_URL, Set.of("ws", "wss"), "wss://gateway.discord.example.org"));
    }

    /**
     * The Slack app: over its socket, or where both are set by requests to a public address; in one workspace, or in as many as install it.
     *
     * @throws IllegalArgumentException if a setting of it is wrong or missing; the message shows no secret
     */
    Optional<SlackApp> slack() {
        return new SlackConfig(this).app();
    }

    /** How long after a workspace removed the app what is kept of it stays. */
    Duration forgetAfter() {
        String days = required(Setting.FORGET_AFTER);
        if (!days.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(wrong(Setting.FORGET_AFTER, "a number of days such as " + Setting.FORGET_AFTER.fallback()));
        }
        return Duration.ofDays(Integer.parseInt(days));
    }

    /** @throws IllegalArgumentException if it is no key; the message does not show it */
    Optional<Seal> tokenKey() {
        return secret(Setting.TOKEN_KEY, Seal::of);
    }

    /** @throws IllegalArgumentException if it is none, named by where it was set */
    <T> Optional<T> secret(Setting setting, Function<String, T> read) {
        try {
            return value(setting).map(read);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(origin(setting) + ": " + none.getMessage(), none);
        }
    }

    Optional<URI> address(Setting setting, Set<String> schemes, String example) {
        return value(setting).map(text -> address(setting, text, schemes, example));
    }

    ZoneId zone() {
        try {
            return ZoneId.of(required(Setting.ZONE));
        } catch (DateTimeException noZone) {
            throw new IllegalArgumentException(wrong(Setting.ZONE, "a time zone such as America/Chicago"), noZone);
        }
    }

    /**
     * Whom a source may write to.
     *
     * @throws IllegalArgumentException if it cannot stand in a request's header
     */
    Optional<String> contact() {
        Optional<String> contact = value(Setting.CONTACT);
        contact.flatMap(Contact::wrong).ifPresent(why -> {
            throw new IllegalArgumentException(origin(Setting.CONTACT) + " cannot be sent to a source: " + why);
        });
        return contact;
    }

    /** {@code HOST:PORT}; empty for none. */
    String privateListen() {
        return value(Setting.PRIVATE_LISTEN).filter(address -> !off(address)).orElse("");
    }

    /** The clock that everything goes by. */
    Tempo clock() {
        return value(Setting.CLOCK).map(Tempo::parse).orElseGet(Tempo::real);
    }

    /** The level's name in capitals, if it was set. */
    Optional<String> logLevel() {
        return Optional.ofNullable(values.get(Setting.LOG)).map(level -> one(Setting.LOG, level.strip().toUpperCase(Locale.ROOT),
                List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE")));
    }

    /** Whether log lines are JSON. */
    boolean logsJson() {
        return value(Setting.LOG_FORMAT).map(format -> one(Setting.LOG_FORMAT, format.toLowerCase(Locale.ROOT), List.of("text", "json")))
                .map("json"::equals).orElseGet(() -> !Progress.watched());
    }

    private String one(Setting setting, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(wrong(setting, "one of " + String.join(", ", allowed)));
        }
        return value;
    }

    private String wrong(Setting setting, String wanted) {
        return origin(setting) + " must be " + wanted + ", not "
                + (setting.secret() ? "what it is" : withoutSecrets(values.getOrDefault(setting, "")));
    }

    /** What follows a question mark may be a key, and what stands before an at sign a password. */
    private static String withoutSecrets(String value) {
        String whole = value.replaceFirst("(?s)//.*@.*", "//…");
        return whole.replaceFirst("(?s)[?#].*", "…");
    }

    private String origin(Setting setting) {
        return origins.getOrDefault(setting, setting.key());
    }

    /** Names only: values may be secret. */
    @Override
    public String toString() {
        return "settings " + values.keySet();
    }
}
