package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform.Outcome;
import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.TokensSealed;

/**
 * Asks Slack after each start, and then once a day, whether each workspace still has the app. That one removed it Slack tells by an event, which it gives up after some tries (Events API, Error
 * handling): what happened while nobody listened would never be known where nothing is posted, and what is kept never be deleted.
 */
final class SlackVisits {

    static final Duration EVERY = Duration.ofDays(1);
    /** A minute: for auth.test Slack lets "hundreds" pass (its documentation of rate limits), which our people need not share with this. */
    static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SlackVisits.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final SlackTokens tokens;
    private final Installations installations;
    private final InstantSource clock;
    private final int most;
    private final Map<String, Visited> visited = new HashMap<>();

    /** Not to be asked again before. A clock that was set back since lets nobody wait longer. */
    private record Visited(Instant at, Instant next) {

        boolean over(Instant now) {
            return now.isBefore(at) || !now.isBefore(next);
        }
    }

    /** @param most workspaces in one turn */
    SlackVisits(SlackTokens tokens, Installations installations, InstantSource clock, int most) {
        this.tokens = tokens;
        this.installations = installations;
        this.clock = clock;
        this.most = most;
    }

    /** Those that waited longest; one that does not answer ends the turn, and the others have the next. */
    void turn() {
        List<Installation> there = installations.all().stream().filter(one -> one.ended().isEmpty()).toList();
        visited.keySet().retainAll(there.stream().map(Installation::workspace).toList());
        List<Installation> due = there.stream().filter(this::due)
                .sorted(Comparator
                        .comparing(one -> Optional.ofNullable(visited.get(one.workspace())).map(Visited::next).orElse(Instant.MIN)))
                .limit(most).toList();
        for (Installation one : due) {
            Duration pause = visit(one);
            Instant now = clock.instant();
            visited.put(one.workspace(), new Visited(now, now.plus(pause)));
            if (pause.compareTo(EVERY) < 0) {
                return;
            }
        }
    }

    /** One whose token was not taken is asked for more often: what waits there waits for that. */
    private boolean due(Installation one) {
        Visited before = visited.get(one.workspace());
        Instant now = clock.instant();
        return before == null || before.over(now) || (SlackTokens.isNotTaken(one) && !now.isBefore(before.at().plus(SlackTokens.DOUBTED)));
    }

    /** How long until the next time. */
    private Duration visit(Installation one) {
        try {
            Optional<MethodsClient> client = tokens.client(one.workspace());
            if (client.isPresent()) {
                heard(one, client.get(), client.get().authTest(request -> request));
            }
            return EVERY;
        } catch (TokensSealed closed) {
            return EVERY; // posting and the doctor say so
        } catch (SlackApiException e) {
            return asked(one, SlackErrors.of(e));
        } catch (IOException e) {
            return asked(one, SlackErrors.of(e));
        }
    }

    private static Duration asked(Installation one, Outcome failure) {
        Duration pause = failure instanceof Outcome.Later later && later.pause().compareTo(AGAIN) > 0 ? later.pause() : AGAIN;
        LOG.info("Slack does not say whether {} has the app, asked again in {} min: {}", one.workspace(), pause.toMinutes(), failure);
        return pause.compareTo(EVERY) < 0 ? pause : EVERY;
    }

    private void heard(Installation one, MethodsClient client, AuthTestResponse answer) {
        String error = String.valueOf(answer.getError());
        if (answer.isOk()) {
            tokens.trust(one);
        } else if (SlackTokens.takenBack(error) || (SlackClient.badToken(error) && tokens.renews(one.workspace()))) {
            tokens.refused(one.workspace(), client, error);
        } else {
            tokens.doubt(one, error);
        }
    }
}
