package floorwire.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which configuration is read, where each setting comes from, and what in it means nothing. Secrets are named, never shown. */
final class ConfigCheck {

    private static final Finding.Group GROUP = Finding.Group.CONFIGURATION;

    private ConfigCheck() {}

    static List<Finding> of(Config config) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(GROUP, "file", config.file().map(Path::toString)
                .orElse("none: there is no " + ConfigReader.FILE + " here (./floorwire init makes one)")));
        for (Setting setting : Setting.values()) {
            findings.add(setting(config, setting));
        }
        config.warnings().forEach(warning -> findings.add(warning(warning)));
        return findings;
    }

    private static Finding setting(Config config, Setting setting) {
        try {
            demand(config, setting);
            return told(config, setting);
        } catch (IllegalArgumentException wrong) {
            return Finding.trouble(GROUP, setting.key(), String.valueOf(wrong.getMessage()),
                    config.value(setting).isEmpty() ? "set it, in the file or the environment, or take away what needs it"
                            : "change it there, or take it away: " + (setting.fallback().isEmpty() ? "it need not be set" : "then it is "
                                    + setting.fallback()));
        }
    }

    /** @throws IllegalArgumentException if the value is wrong */
    private static void demand(Config config, Setting setting) {
        switch (setting) {
            case CONGRESS_URL, GOVINFO_URL -> config.url(setting);
            case CLERK_URL, SENATE_URL, LEGISLATORS_URL -> config.source(setting);
            case HOUSE_VOTES -> config.on(setting);
            case CONGRESS_KEY -> config.congressKey();
            case DISCORD_TOKEN -> config.discordToken();
            case DISCORD_URL, DISCORD_GATEWAY_URL -> config.discordAddress();
            case SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_URL, PUBLIC_LISTEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET,
                    PUBLIC_URL -> slack(config, setting);
            case FORGET_AFTER -> config.forgetAfter();
            case TOKEN_KEY -> {
                config.tokenKey();
                slack(config, setting);
            }
            case ZONE -> config.zone();
            case CLOCK -> config.clock();
            case LOG -> config.logLevel();
            case LOG_FORMAT -> config.logsJson();
            case CONTACT -> config.contact();
            case PRIVATE_LISTEN -> Optional.of(config.privateListen()).filter(address -> !address.isEmpty())
                    .ifPresent(address -> ListenAddress.of(setting.key(), address));
            case DATABASE_URL -> {} // looked at by itself
        }
    }

    /** What is wrong with several settings together is said once, at the one that it names. */
    private static void slack(Config config, Setting setting) {
        try {
            config.slack();
        } catch (IllegalArgumentException wrong) {
            String said = String.valueOf(wrong.getMessage());
            if (said.contains(setting.env()) || said.contains(setting.key())) {
                throw wrong;
            }
        }
    }

    private static Finding told(Config config, Setting setting) {
        Optional<String> value = config.value(setting);
        String where = from(config, setting);
        if (setting == Setting.CONTACT && value.isEmpty()) {
            return Finding.warning(GROUP, setting.key(), "not set: sources ask to be told whom they may write to",
                    "contact: mailto:you@example.org in the file, or " + setting.env());
        }
        if (value.isEmpty()) {
            return Finding.ok(GROUP, setting.key(), "not set");
        }
        return Finding.ok(GROUP, setting.key(), setting.secret() && config.setBy(setting).isPresent() ? "set" + where
                : value.get() + where);
    }

    private static String from(Config config, Setting setting) {
        return config.setBy(setting).map(origin -> ", from " + origin).orElse(" (default)");
    }

    private static Finding warning(String warning) {
        int colon = warning.indexOf(": chmod ");
        int meant = warning.indexOf(". Did you mean ");
        return colon > 0 ? Finding.warning(GROUP, "secret", warning.substring(0, colon), warning.substring(colon + 2))
                : Finding.warning(GROUP, "unknown name", meant > 0 ? warning.substring(0, meant) : warning,
                        meant > 0 ? warning.substring(meant + 2) : "unset it, or look in docs/usage.md for its name");
    }
}
