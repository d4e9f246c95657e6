package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Installations;
import floorwire.audience.Secret;
import floorwire.audience.Tokens;

/**
 * Renews tokens that end after twelve hours (Slack's token rotation). A renewal token is good once, so one request at a time goes out for a workspace, and the new pair is kept before it is used.
 * What fails is tried again at ever longer intervals, and is what the installation's trouble says.
 */
final class SlackRenewal {

    /** As long before the end as Slack's own clients begin. */
    static final Duration BEFORE = Duration.ofHours(2);

    private static final Logger LOG = LoggerFactory.getLogger(SlackRenewal.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Slack slack;
    private final SlackDistribution app;
    private final Installations installations;
    private final InstantSource clock;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    /** A workspace's renewals, one at a time. */
    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock();
        private Instant notBefore = Instant.MIN;
        private Duration pause = FIRST_PAUSE;
        /** Written under the lock. */
        private volatile boolean hastened;
        /** What Slack gave and the database did not take yet. */
        private Optional<Tokens> unkept = Optional.empty();
    }

    SlackRenewal(Slack slack, SlackDistribution app, Installations installations, InstantSource clock) {
        this.slack = slack;
        this.app = app;
        this.installations = installations;
        this.clock = clock;
    }

    /** The tokens to use now: these, or what took their place. */
    Tokens renewed(String workspace, Tokens present) {
        if (present.renewal().isEmpty()) {
            return present;
        }
        Line line = lines.computeIfAbsent(workspace, unknown -> new Line());
        Instant now = clock.instant();
        if (!line.lock.tryLock()) {
            if (!line.hastened && present.expires().filter(now::isBefore).isPresent()) {
                return present; // it is being renewed, and still good
            }
            line.lock.lock();
        }
        try {
            boolean due = line.hastened || present.expires().filter(end -> now.plus(BEFORE).isAfter(end)).isPresent();
            if (!due || now.isBefore(line.notBefore)) {
                return present;
            }
            Optional<Tokens> kept = installations.tokens(workspace);
            if (kept.isEmpty() || !kept.get().equals(present)) {
                line.hastened = false;
                return kept.orElse(present); // somebody else did it while this one waited
            }
            return renew(workspace, line, present, now);
        } finally {
            line.lock.unlock();
        }
    }

    private Tokens renew(String workspace, Line line, Tokens present, Instant now) {
        Optional<String> failure = Optional.empty();
        if (line.unkept.isEmpty()) {
            failure = ask(line, present, now);
        }
        Optional<Tokens> next = line.unkept;
        if (next.isEmpty()) {
            failed(workspace, line, now, failure.orElse("it does not say why"));
            return present;
        }
        boolean renewed = installations.renew(workspace, present, next.get());
        lines.remove(workspace, line);
        LOG.info("Slack's token for {} was renewed", workspace);
        return renewed ? next.get() : installations.tokens(workspace).orElse(present);
    }

    /** Why there is none, if there is none. */
    private Optional<String> ask(Line line, Tokens present, Instant now) {
        try {
            OAuthV2AccessResponse said = SlackMethods.of(slack).oauthV2Access(request -> request.clientId(app.client())
                    .clientSecret(app.secret().secret()).grantType("refresh_token").refreshToken(present.renewal().orElseThrow().value()));
            if (!said.isOk()) {
                return Optional.of("Slack says " + SlackInstall.word(said.getError()));
            }
            line.unkept = Optional.of(tokens(said, now));
            return Optional.empty();
        } catch (SlackApiException e) {
            return Optional.of("Slack answered " + e.getResponse().code());
        } catch (IOException e) {
            return Optional.of("no answer from Slack: " + e.getMessage());
        }
    }

    private void failed(String workspace, Line line, Instant now, String why) {
        line.notBefore = now.plus(line.pause);
        line.pause = line.pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? line.pause.multipliedBy(2) : LONGEST_PAUSE;
        String trouble = "the token could not be renewed: " + why;
        LOG.warn("{}: {}; tried again", workspace, trouble);
        installations.trouble(workspace, Optional.of(trouble + "; it is tried again, and if that does not help, install the app again: "
                + app.installPage()));
    }

    /** As Slack gave them, with the end by our own clock. */
    static Tokens tokens(OAuthV2AccessResponse said, Instant now) {
        Optional<Instant> end = Optional.ofNullable(said.getExpiresIn()).filter(seconds -> seconds > 0).map(now::plusSeconds);
        return new Tokens(new Secret(said.getAccessToken()), Optional.ofNullable(said.getRefreshToken()).map(Secret::new), end);
    }

    /** Slack says that the token ended, whatever our clock says. */
    void hasten(String workspace) {
        Line line = lines.computeIfAbsent(workspace, unknown -> new Line());
        line.lock.lock();
        try {
            line.hastened = true;
        } finally {
            line.lock.unlock();
        }
    }

    /** Whether Slack said that the token ended, and nothing has taken its place yet. */
    boolean isAwaited(String workspace) {
        Line line = lines.get(workspace);
        return line != null && line.hastened;
    }

    /** What there is of tokens is others now, or none. */
    void forget(String workspace) {
        lines.remove(workspace);
    }
}
