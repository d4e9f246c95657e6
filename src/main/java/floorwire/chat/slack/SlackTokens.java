package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform.Outcome;
import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Tokens;
import floorwire.audience.TokensSealed;

/**
 * The tokens of all workspaces that let the app in. Each request goes out with the token of its own workspace; one that ends is renewed before it does ({@link SlackRenewal}); one that Slack takes
 * back ends the installation, and what waits there waits for the next. One that Slack does not take without saying so is a trouble: it is tried again, and nothing is given up.
 */
final class SlackTokens implements SlackReach {

    private static final Logger LOG = LoggerFactory.getLogger(SlackTokens.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    /** Before a token that Slack did not take is used again. */
    static final Duration DOUBTED = Duration.ofMinutes(10);
    private static final String NOT_TAKEN = "Slack does not take the workspace's token (";
    /** Slack's words for a token that was taken back, and not merely one that ended. */
    private static final Set<String> TAKEN_BACK = Set.of("token_revoked", "account_inactive");

    private final Slack slack;
    private final Installations installations;
    private final SlackRenewal renewal;
    private final String installPage;
    private final InstantSource clock;
    private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();
    /** By workspace, when its token was not taken. */
    private final ConcurrentMap<String, Instant> doubted = new ConcurrentHashMap<>();

    /** A workspace's tokens, and the client that carries them. */
    private record Held(Tokens tokens, MethodsClient client) {}

    SlackTokens(Slack slack, SlackDistribution app, Installations installations, InstantSource clock) {
        this.slack = slack;
        this.installations = installations;
        this.renewal = new SlackRenewal(slack, app, installations, clock);
        this.installPage = app.installPage().toString();
        this.clock = clock;
    }

    @Override
    public Reached in(String workspace) {
        try {
            Optional<Held> now = held(workspace);
            if (now.isEmpty()) {
                return new Reached.Closed(installations.of(workspace).flatMap(Installation::ended).map(Installation.End::reason)
                        .orElse("the app is not installed in this workspace: " + installPage));
            }
            Tokens tokens = renewal.renewed(workspace, now.get().tokens());
            Held then = tokens.equals(now.get().tokens()) ? now.get() : keep(workspace, tokens);
            if (isDoubted(workspace)) {
                return new Reached.NotNow("Slack does not take the token of this workspace, tried again");
            }
            boolean ended = renewal.isAwaited(workspace) || tokens.expires().filter(end -> !clock.instant().isBefore(end)).isPresent();
            return ended ? new Reached.NotNow("Slack's token for this workspace ended, and is not renewed yet")
                    : new Reached.Open(then.client());
        } catch (TokensSealed closed) {
            return new Reached.NotNow(String.valueOf(closed.getMessage()));
        }
    }

    private boolean isDoubted(String workspace) {
        Instant since = doubted.get(workspace);
        return since != null && clock.instant().isBefore(since.plus(DOUBTED));
    }

    /** That a token is not taken: its workspace is troubled by nothing else, or not yet. */
    static boolean isNotTaken(Installation there) {
        return there.trouble().filter(trouble -> trouble.startsWith(NOT_TAKEN)).isPresent();
    }

    /**
     * Slack takes a workspace's token no more, and does not say that it was taken back. {@code invalid_auth} is also what a host is told whose address Slack does not let in (auth.test): no reason to
     * end or to delete anything.
     */
    void doubt(Installation there, String error) {
        doubted.put(there.workspace(), clock.instant());
        if (there.trouble().isEmpty()) {
            installations.trouble(there.workspace(), Optional.of(NOT_TAKEN + SlackInstall.word(error)
                    + "): if the app was removed there, install it again or delete what is kept of the workspace"));
        }
    }

    /** Slack takes it. */
    void trust(Installation there) {
        doubted.remove(there.workspace());
        if (isNotTaken(there)) {
            installations.trouble(there.workspace(), Optional.empty());
        }
    }

    private Optional<Held> held(String workspace) {
        Optional<Held> there = Optional.ofNullable(held.get(workspace));
        return there.isPresent() ? there : installations.tokens(workspace).map(tokens -> keep(workspace, tokens));
    }

    /** What a workspace's present token is asked about with, whether it is still good or not; none where there is none. */
    Optional<MethodsClient> client(String workspace) {
        return held(workspace).map(Held::client);
    }

    /** Whether its tokens end by themselves, and others take their place. */
    boolean renews(String workspace) {
        return held(workspace).flatMap(there -> there.tokens().renewal()).isPresent();
    }

    /** Whether this is Slack's word for a token that is good for nothing any more. */
    static boolean takenBack(String error) {
        return TAKEN_BACK.contains(error);
    }

    private Held keep(String workspace, Tokens tokens) {
        Held made = new Held(tokens, SlackMethods.of(slack, tokens.access().value()));
        held.put(workspace, made);
        return made;
    }

    /** A workspace let the app in, for the first time or again. */
    void install(Installation installation, Tokens tokens) {
        installations.install(installation, tokens);
        forget(installation.workspace());
        LOG.info("installed in the Slack workspace {}", installation.workspace());
    }

    @Override
    public Outcome refused(String workspace, MethodsClient used, String error) {
        Optional<Held> now = Optional.ofNullable(held.get(workspace));
        if (now.isEmpty() || !now.get().client().equals(used) || stale(workspace, now.get())) {
            return replaced();
        }
        if (!takenBack(error) && now.get().tokens().renewal().isPresent()) {
            renewal.hasten(workspace);
            return new Outcome.Later(AT_ONCE, "Slack says that the token ended (" + error + ")");
        }
        Optional<Installation> there = takenBack(error) ? Optional.empty() : installations.of(workspace);
        there.ifPresent(one -> doubt(one, error));
        return there.isPresent() ? new Outcome.Later(DOUBTED, "Slack does not take the token (" + error + ")")
                : end(workspace, Optional.of(now.get().tokens()), error).<Outcome>map(Outcome.Refused::new)
                        .orElseGet(SlackTokens::replaced);
    }

    private void forget(String workspace) {
        held.remove(workspace);
        doubted.remove(workspace);
        renewal.forget(workspace);
    }

    /** What is held here can be older than what is kept, if both were read and written in the same moment. */
    private boolean stale(String workspace, Held there) {
        boolean stale = !installations.tokens(workspace).equals(Optional.of(there.tokens()));
        if (stale) {
            held.remove(workspace, there);
        }
        return stale;
    }

    private static Outcome replaced() {
        return new Outcome.Later(AT_ONCE, "the token was replaced meanwhile");
    }

    /** @return the reason; empty if others are kept than the tokens with which it was over */
    private Optional<String> end(String workspace, Optional<Tokens> of, String error) {
        String reason = "the app was removed from the workspace, or its token taken back (" + error + "): install it again, " + installPage;
        boolean over = installations.end(workspace, of, new Installation.End(clock.instant(), reason));
        forget(workspace);
        if (!over) {
            return Optional.empty();
        }
        LOG.warn("no longer installed in the Slack workspace {} ({})", workspace, error);
        return installations.of(workspace).flatMap(Installation::ended).map(Installation.End::reason).or(() -> Optional.of(reason));
    }

    /** Slack sends its events again for minutes, so one may speak of the token before a new install: the token there is now is asked for. */
    @Override
    public void left(String workspace, Instant when) {
        Optional<Held> now;
        try {
            now = held(workspace);
        } catch (TokensSealed closed) {
            now = Optional.empty();
        }
        if (now.isPresent() && works(now.get().client())) {
            LOG.info("Slack says that {} removed the app, and takes its token all the same", workspace);
        } else if (installations.of(workspace).filter(there -> there.ended().isEmpty() && !when.isBefore(there.installed().minusSeconds(1)))
                .isPresent()) {
            end(workspace, now.map(Held::tokens), "app_uninstalled");
        }
    }

    private static boolean works(MethodsClient client) {
        try {
            AuthTestResponse whose = client.authTest(request -> request);
            return whose.isOk();
        } catch (IOException | SlackApiException silent) {
            return false;
        }
    }

    @Override
    public boolean ourselves(String workspace, String user) {
        return installations.of(workspace).filter(there -> there.bot().equals(user)).isPresent();
    }

    /** Of a workspace of which nothing is kept any more nothing is held either. */
    private void dropDeleted() {
        for (String workspace : List.copyOf(held.keySet())) {
            if (installations.of(workspace).isEmpty()) {
                forget(workspace);
            }
        }
    }

    /** Renews what is about to end, also where nothing is posted. */
    void turn() {
        for (String workspace : installations.expiringBefore(clock.instant().plus(SlackRenewal.BEFORE))) {
            in(workspace);
        }
        dropDeleted();
        // what the program needs can grow after a workspace installed it
        for (Installation there : installations.all()) {
            if (there.ended().isEmpty() && there.trouble().isEmpty()) {
                SlackScope.missing(there.scopes())
                        .ifPresent(missing -> installations.trouble(there.workspace(), Optional.of(SlackScope.older(missing))));
            }
        }
    }
}
