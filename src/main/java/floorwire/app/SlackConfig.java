package floorwire.app;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.chat.slack.SlackAddress;
import floorwire.chat.slack.SlackApp;
import floorwire.chat.slack.SlackDistribution;
import floorwire.chat.slack.SlackInlet;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackToken;

/** What the settings make of the Slack app. Of several ways there is one for each set of them, and what is missing is named. */
final class SlackConfig {

    private static final Set<String> WEB = Set.of("http", "https");

    private final Config config;
    private final Optional<SlackToken> bot;
    private final Optional<SlackToken> app;
    private final Optional<SlackToken> signing;
    private final Optional<String> client;
    private final Optional<SlackToken> secret;
    private final Optional<URI> publicUrl;
    private final Optional<InetSocketAddress> listen;
    private final SlackAddress address;

    /** @throws IllegalArgumentException if one of them is wrong */
    SlackConfig(Config config) {
        this.config = config;
        this.bot = config.secret(Setting.SLACK_BOT_TOKEN, SlackToken::bot);
        this.app = config.secret(Setting.SLACK_APP_TOKEN, SlackToken::app);
        this.signing = config.secret(Setting.SLACK_SIGNING_SECRET, SlackToken::signing);
        this.client = config.value(Setting.SLACK_CLIENT_ID);
        this.secret = config.secret(Setting.SLACK_CLIENT_SECRET, SlackToken::client);
        this.publicUrl = config.publicUrl();
        this.listen = config.value(Setting.PUBLIC_LISTEN).map(text -> ListenAddress.of(Setting.PUBLIC_LISTEN.key(), text));
        this.address = new SlackAddress(config.address(Setting.SLACK_URL, WEB, "https://slack.example.org"));
    }

    /** @throws IllegalArgumentException if one is missing, or two exclude each other */
    Optional<SlackApp> app() {
        if (client.isPresent() || secret.isPresent()) {
            return Optional.of(distributed());
        }
        return bot.isEmpty() && app.isEmpty() && signing.isEmpty() ? Optional.empty() : Optional.of(single());
    }

    private SlackApp single() {
        SlackToken token = demand(Setting.SLACK_BOT_TOKEN, bot);
        if (listen.isEmpty() && app.isEmpty() && signing.isPresent()) {
            throw missing(List.of(Setting.PUBLIC_LISTEN, Setting.SLACK_APP_TOKEN));
        }
        return new SlackInstallation(token, listen.isPresent()
                ? new SlackInlet.Http(demand(Setting.SLACK_SIGNING_SECRET, signing), listen.get())
                : new SlackInlet.Socket(demand(Setting.SLACK_APP_TOKEN, app)), address);
    }

    /** The pages for browsers need the public address either way. */
    private SlackApp distributed() {
        if (bot.isPresent()) {
            throw new IllegalArgumentException(Setting.SLACK_BOT_TOKEN.key() + " is for one workspace and " + Setting.SLACK_CLIENT_ID.key()
                    + " for many: take one of them away; docs/slack.md says which");
        }
        String id = demand(Setting.SLACK_CLIENT_ID, client);
        SlackToken word = demand(Setting.SLACK_CLIENT_SECRET, secret);
        URI url = demand(Setting.PUBLIC_URL, publicUrl);
        InetSocketAddress at = demand(Setting.PUBLIC_LISTEN, listen);
        demand(Setting.TOKEN_KEY, config.tokenKey());
        if (!id.matches("[\\w.-]{1,100}")) {
            throw new IllegalArgumentException(Setting.SLACK_CLIENT_ID.key() + " is two numbers with a dot between them: on api.slack.com,"
                    + " page Basic Information, App Credentials, Client ID");
        }
        SlackInlet inlet = signing.<SlackInlet>map(given -> new SlackInlet.Http(given, at))
                .or(() -> app.map(SlackInlet.Socket::new))
                .orElseThrow(() -> missing(List.of(Setting.SLACK_SIGNING_SECRET, Setting.SLACK_APP_TOKEN)));
        return new SlackDistribution(id, word, url, at, inlet, address);
    }

    private static <T> T demand(Setting setting, Optional<T> value) {
        return value.orElseThrow(() -> missing(List.of(setting)));
    }

    private static IllegalArgumentException missing(List<Setting> one) {
        return new IllegalArgumentException("Slack needs " + String.join(" or ", one.stream().map(Setting::key).toList()) + " too ("
                + String.join(" or ", one.stream().map(Setting::env).toList()) + "); docs/slack.md says where it is");
    }
}
