package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform.Outcome;
import floorwire.alert.Delivery;

/**
 * Sends a message in the fullest form that Slack takes. One that it refuses stands nowhere, so that it may go at once in a plainer one: without its picture, and if the words are refused for their
 * form as text alone, or without the metadata. No alert is lost for a fault in how it is drawn.
 */
final class SlackForms {

    private static final Logger LOG = LoggerFactory.getLogger(SlackForms.class);
    private static final int TRIES_WITH_PICTURE = 2;

    private final SlackImages images;
    private final Duration apart;

    /** @param apart between two calls to a channel: the quotas have let one through */
    SlackForms(SlackImages images, Duration apart) {
        this.images = images;
        this.apart = apart;
    }

    /** Posts or edits. */
    @FunctionalInterface
    interface Sending {

        /** @param marked whether its metadata goes with it */
        Outcome send(SlackMessage shown, boolean marked) throws IOException, SlackApiException, InterruptedException;
    }

    /**
     * A picture may be refused while Slack is still at work on the file, so it is tried once more with it. Only if the words are then taken as they are was it the picture that Slack did not take.
     */
    Outcome send(MethodsClient slack, Delivery delivery, SlackMessage words, Sending sends)
            throws IOException, SlackApiException, InterruptedException {
        Optional<SlackMessage> pictured = images.shown(slack, delivery.workspace(), words);
        Optional<Outcome> refused = Optional.empty();
        for (int time = 0; pictured.isPresent() && time < TRIES_WITH_PICTURE; time++) {
            Outcome outcome = sends.send(pictured.get(), true);
            if (SlackErrors.mayBeOfThePicture(outcome)) {
                refused = Optional.of(outcome);
            } else if (!SlackErrors.ofTheForm(outcome)) {
                return outcome;
            }
            Thread.sleep(apart);
        }
        Outcome outcome = sends.send(words, true);
        if (SlackErrors.ofTheForm(outcome)) {
            return plainer(delivery, words, SlackErrors.why(outcome), sends);
        }
        if (outcome instanceof Outcome.Sent) {
            refused.ifPresent(why -> images.refused(delivery.workspace(), SlackErrors.why(why)));
        }
        return outcome;
    }

    private Outcome plainer(Delivery delivery, SlackMessage words, String why, Sending sends)
            throws IOException, SlackApiException, InterruptedException {
        boolean ofMetadata = SlackErrors.ofTheMetadata(why);
        LOG.error("delivery {} goes {}, which is a fault of Floorwire's: {}", delivery.id(), ofMetadata ? "without its metadata"
                : "as plain text", why);
        Thread.sleep(apart);
        return ofMetadata ? sends.send(words, false) : sends.send(words.plain(), true);
    }
}
