package floorwire.chat.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Secret;

/** Looks after the tokens while the program runs: renews those of many workspaces before they end, and says what Slack does not take any more. */
final class SlackKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SlackKeeper.class);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final int LOOK_EVERY = 10;

    private final SlackApp app;
    private final SlackKnown known;
    private final List<Runnable> rounds;

    private final Runnable mended;
    private boolean troubled;

    /**
     * @param rounds what is done each minute: where there may be many workspaces their tokens are looked after
     * @param mended done when all is well again
     */
    SlackKeeper(SlackApp app, SlackKnown known, List<Runnable> rounds, Runnable mended) {
        this.mended = mended;
        this.app = app;
        this.known = known;
        this.rounds = List.copyOf(rounds);
    }

    /** Goes on until {@code closed}. */
    void run(CountDownLatch closed) {
        try {
            for (int turns = 1; !closed.await(TURN.toMillis(), TimeUnit.MILLISECONDS); turns++) {
                try {
                    turn(turns % LOOK_EVERY == 0);
                } catch (RuntimeException e) {
                    LOG.error("Slack's tokens could not be looked through, tried again", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void turn(boolean look) {
        rounds.forEach(Runnable::run);
        if (look) {
            look();
        }
    }

    /** Where Slack does not answer, what was known stays. */
    private void look() {
        Optional<SlackLook.Seen> socket = app.inlet() instanceof SlackInlet.Socket socketMode
                ? Optional.of(SlackLook.at(app.address(), new Secret(socketMode.app().secret()))) : Optional.empty();
        Optional<SlackLook.Seen> bot = app instanceof SlackInstallation one
                ? Optional.of(SlackLook.at(app.address(), new Secret(one.bot().secret()))) : Optional.empty();
        Optional<String> wrong = socket.flatMap(seen -> wrong(seen, "app-level")).or(() -> bot.flatMap(seen -> wrong(seen, "bot")))
                .or(() -> bot.flatMap(SlackKeeper::old));
        boolean unsure = Stream.of(socket, bot).flatMap(Optional::stream).anyMatch(SlackLook.Seen.NoAnswer.class::isInstance);
        if (wrong.isPresent() || !unsure) {
            known.trouble(wrong);
            if (troubled && wrong.isEmpty()) {
                mended.run();
            }
            troubled = wrong.isPresent();
        }
    }

    private static Optional<String> wrong(SlackLook.Seen seen, String token) {
        return seen instanceof SlackLook.Seen.BadToken bad
                ? Optional.of("it does not take the " + token + " token any more (" + bad.error() + ")") : Optional.empty();
    }

    private static Optional<String> old(SlackLook.Seen seen) {
        return seen instanceof SlackLook.Seen.Workspace there ? there.scopes().flatMap(SlackScope::missing).map(SlackScope::older)
                : Optional.empty();
    }
}
