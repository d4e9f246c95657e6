package floorwire.chat.slack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Installation;
import floorwire.audience.TokensSealed;

/**
 * How a workspace lets the app in (Slack's documentation of OAuth 2): the browser is sent to Slack with a word that is good once, for ten minutes, in that browser; it comes back with a code that is
 * exchanged for the workspace's tokens. Whatever goes wrong ends in a page that says so and has a way on.
 */
final class SlackInstall {

    static final String START = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";

    private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);
    private static final String COOKIE = "floorwire_install";
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final int WORD_BYTES = 32;
    /** Slack's words for errors; nothing else that arrives here is shown. */
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");
    /** What only whoever runs this can mend, with the settings that it is about. */
    private static final Map<String, String> OURS =
            Map.of("bad_client_secret", "slack-client-secret", "invalid_client_id", "slack-client-id",
                    "bad_redirect_uri", "public-url", "invalid_grant_type", "slack-client-id");

    private final Slack slack;
    private final SlackDistribution app;
    private final SlackTokens tokens;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> begun;

    SlackInstall(Slack slack, SlackDistribution app, SlackTokens tokens, InstantSource clock) {
        this.slack = slack;
        this.app = app;
        this.tokens = tokens;
        this.clock = clock;
        this.begun = Caffeine.newBuilder().expireAfterWrite(GOOD).ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .maximumSize(10_000).build();
    }

    /** To Slack, with a fresh word in the address and in the browser. */
    SlackPage start() {
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        begun.put(word, true);
        String scopes = Stream.concat(SlackScope.of(false).stream(), SlackScope.of(true).stream()).collect(Collectors.joining(","));
        return SlackPage
                .to(app.address().authorize() + "?client_id=" + encoded(app.client()) + "&scope=" + encoded(scopes) + "&state=" + word
                        + "&redirect_uri=" + encoded(app.redirect().toString()), cookie(word, GOOD));
    }

    private String cookie(String value, Duration age) {
        return COOKIE + "=" + value + "; HttpOnly; SameSite=Lax; Path=/slack; Max-Age=" + age.toSeconds()
                + ("https".equals(app.publicAddress().getScheme()) ? "; Secure" : "");
    }

    /**
     * @param query  what stands in the address
     * @param cookies as the browser sends them
     */
    SlackPage back(Map<String, String> query, List<String> cookies) {
        String word = query.getOrDefault("state", "");
        boolean ours = begun.asMap().remove(word) != null && cookies(cookies).anyMatch((COOKIE + "=" + word)::equals);
        return (ours ? answered(query) : again(400, "That took too long, or came from another place.",
                "An installation is good for ten minutes, once, in the browser in which it began."))
                .with(cookie("", Duration.ZERO));
    }

    private static Stream<String> cookies(List<String> headers) {
        return headers.stream().flatMap(header -> Arrays.stream(header.split(";"))).map(String::strip);
    }

    private SlackPage answered(Map<String, String> query) {
        String error = query.getOrDefault("error", "");
        if (error.equals("access_denied")) {
            return again(403, "Floorwire was not installed.", "Somebody pressed Cancel, or may not install apps in that workspace.",
                    "If apps need an administrator's consent there, ask for it, then begin again.");
        }
        if (!error.isEmpty()) {
            return again(403, "Floorwire was not installed.", "Slack says: " + word(error) + ".");
        }
        String code = query.getOrDefault("code", "");
        if (code.isEmpty()) {
            return again(400, "Slack sent no code.", "Nothing was installed.");
        }
        try {
            return exchanged(
                    SlackMethods.of(slack).oauthV2Access(request -> request.clientId(app.client()).clientSecret(app.secret().secret())
                            .code(code).redirectUri(app.redirect().toString())));
        } catch (SlackApiException e) {
            LOG.warn("a Slack workspace could not be installed: Slack answered {}", e.getResponse().code());
        } catch (IOException e) {
            LOG.warn("a Slack workspace could not be installed: no answer from Slack ({})", e.getClass().getSimpleName());
        }
        return again(502, "Slack did not answer.", "Nothing was installed. Try again in a minute.");
    }

    private SlackPage exchanged(OAuthV2AccessResponse said) {
        if (!said.isOk()) {
            String error = word(said.getError());
            String setting = OURS.get(error);
            LOG.warn("a Slack workspace could not be installed: Slack says {}{}", error, setting == null ? "" : "; check " + setting);
            return setting == null ? again(400, "Slack did not take the code.", "It says: " + error + ". Nothing was installed.")
                    : again(500, "This Floorwire is not set up right.", "Slack says: " + error + ". Nothing was installed.",
                            "Whoever runs it must check the setting " + setting + " against the app's pages on api.slack.com.");
        }
        if (said.isEnterpriseInstall() || said.getTeam() == null) {
            LOG.warn("a Slack organisation let the app in as a whole, which is not supported");
            return again(400, "Floorwire works in single workspaces.",
                    "It was installed for a whole organisation, and can do nothing there.",
                    "Remove it from the organisation, then install it in the workspace that is to have it.");
        }
        SortedSet<String> granted =
                Arrays.stream(String.valueOf(said.getScope()).split(",")).collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = SlackScope.of(false).stream().filter(scope -> !granted.contains(scope)).toList();
        if (!"bot".equals(said.getTokenType()) || !missing.isEmpty()) {
            LOG.warn("the Slack workspace {} was not installed: without {}", said.getTeam().getId(), missing);
            return again(400, "Slack did not grant what Floorwire needs.", "Missing: " + String.join(", ", missing) + ".",
                    "Whoever runs it must put the present manifest in place of the app's (App Manifest on api.slack.com), then begin again.");
        }
        return installed(said, granted);
    }

    private SlackPage installed(OAuthV2AccessResponse said, SortedSet<String> granted) {
        String name = String.valueOf(said.getTeam().getName());
        try {
            tokens.install(new Installation(SlackPlatform.NAME + ":" + said.getTeam().getId(), name, said.getBotUserId(), granted,
                    clock.instant()), SlackRenewal.tokens(said, clock.instant()));
        } catch (TokensSealed closed) {
            LOG.error("the Slack workspace {} could not be kept: {}", said.getTeam().getId(), closed.getMessage());
            return again(500, "This Floorwire is not set up right.",
                    "It has no key to keep the workspace's token with. Nothing was installed.",
                    "Whoever runs it must set token-key.");
        } catch (RuntimeException e) {
            // not with its causes, which can repeat what was to be kept
            LOG.error("the Slack workspace {} could not be kept: {}", said.getTeam().getId(), e.toString());
            return again(500, "What Slack said could not be kept.", "Nothing was installed here. Try again in a minute.",
                    "Whoever runs this Floorwire finds the reason in the log.");
        }
        return new SlackPage(200, "Floorwire is in " + name + " now.",
                List.of("In a channel of that workspace, type: /invite @Floorwire",
                        "Then type: /congress follow",
                        "It posts nothing before a channel follows something, and answers questions anywhere: /congress help"),
                Optional.empty(), List.of());
    }

    private static SlackPage again(int status, String headline, String... lines) {
        return new SlackPage(status, headline, List.of(lines), Optional.of(START), List.of());
    }

    /** What Slack calls an error, if it is a word of that kind. */
    static String word(String error) {
        return error != null && WORD.matcher(error).matches() ? error : "(no word that is known)";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
