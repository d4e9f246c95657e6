package floorwire.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.message.Message;

/** Hands deliveries to the platforms, one at a time per channel and in order. The only place that repeats a send. */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Audience audience;
    private final ChangeMessages messages;
    private final InstantSource clock;
    private final Map<String, ChatPlatform> platforms = new HashMap<>();
    private volatile boolean stopping;

    public Dispatcher(Outbox outbox, Audience audience, ChangeMessages messages, InstantSource clock,
            Collection<ChatPlatform> platforms) {
        this.outbox = outbox;
        this.audience = audience;
        this.messages = messages;
        this.clock = clock;
        platforms.forEach(platform -> this.platforms.put(platform.name(), platform));
    }

    /** To be called once at start: what was being sent when we stopped has an unknown outcome, and is resolved or sent once more. */
    public void recover() {
        for (Delivery delivery : outbox.in(Set.of(Delivery.State.SENDING))) {
            outbox.mark(delivery.id(), Delivery.State.UNKNOWN, clock.instant(), Optional.empty(), Optional.of("stopped while sending"));
        }
        resolveUnknown();
    }

    /** One turn of the crank: sends everything that is due, channel by channel; returns how many went out. */
    public int turn() {
        resolveUnknown();
        int sent = 0;
        List<Delivery> due = outbox.due(clock.instant());
        while (!due.isEmpty() && !stopping) {
            for (Delivery delivery : due) {
                if (stopping) {
                    break;
                }
                try (var _ = Trace.on(delivery.subject(), delivery.createdAt())) {
                    sent += send(delivery) ? 1 : 0;
                }
            }
            due = outbox.due(clock.instant());
        }
        return sent;
    }

    /** Lets the send in flight end and begins no other; what is due then waits for the next start. */
    public void stop() {
        stopping = true;
    }

    private boolean send(Delivery delivery) {
        Optional<Channel> channel = audience.channel(delivery.channel());
        ChatPlatform platform = platforms.get(delivery.channel().platform());
        if (channel.isEmpty() || platform == null) {
            mark(delivery, Delivery.State.DEAD, Optional.empty(),
                    Optional.of(platform == null ? "no such platform is running" : "the channel is no longer known"));
            return false;
        }
        Message message;
        try {
            message = messages.post(delivery, channel.get());
        } catch (RuntimeException e) {
            // what cannot be worded now must neither be lost nor hold up the others
            LOG.error("delivery {} about {} cannot be worded, tried again later", delivery.id(), delivery.subject(), e);
            retry(delivery, LONGEST_PAUSE, delivery.mayRepeat(), "cannot be worded: " + e.getMessage());
            return false;
        }
        mark(delivery, Delivery.State.SENDING, Optional.empty(), Optional.empty());
        switch (attempt(platform, channel.get(), delivery, message)) {
            case ChatPlatform.Outcome.Sent sent -> {
                mark(delivery, Delivery.State.SENT, Optional.of(sent.messageId()), Optional.empty());
                LOG.info("delivery {} sent to {}", delivery.id(), delivery.channel());
                return true;
            }
            case ChatPlatform.Outcome.Later later -> {
                LOG.warn("delivery {} to {} put off: {}", delivery.id(), delivery.channel(), Trace.line(later.reason()));
                Duration ours = pause(delivery.attempts());
                Duration pause = later.pause().compareTo(ours) > 0 ? later.pause() : ours;
                retry(delivery, pause, delivery.mayRepeat(), later.reason());
            }
            case ChatPlatform.Outcome.Refused refused -> {
                LOG.warn("delivery {} refused by {}: {}", delivery.id(), delivery.channel(), Trace.line(refused.reason()));
                mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of(refused.reason()));
                audience.save(channel.get().blocked(refused.reason()));
            }
            case ChatPlatform.Outcome.Unknown unknown ->
                    mark(delivery, Delivery.State.UNKNOWN, Optional.empty(), Optional.of(unknown.reason()));
        }
        return false;
    }

    /** A platform that throws has not told us what became of the request. */
    private static ChatPlatform.Outcome attempt(ChatPlatform platform, Channel channel, Delivery delivery, Message message) {
        try {
            return platform.send(channel, delivery, message);
        } catch (RuntimeException e) {
            LOG.warn("{} failed on delivery {}", platform.name(), delivery.id(), e);
            return new ChatPlatform.Outcome.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private void resolveUnknown() {
        for (Delivery delivery : outbox.in(Set.of(Delivery.State.UNKNOWN))) {
            Optional<Channel> channel = audience.channel(delivery.channel());
            ChatPlatform platform = platforms.get(delivery.channel().platform());
            if (channel.isEmpty() || platform == null) {
                continue;
            }
            switch (platform.resolve(channel.get(), delivery)) {
                case ChatPlatform.Resolution.Found found ->
                        mark(delivery, Delivery.State.SENT, Optional.of(found.messageId()), Optional.empty());
                case ChatPlatform.Resolution.NotThere nothing -> retry(delivery, Duration.ZERO, delivery.mayRepeat(), "not there");
                case ChatPlatform.Resolution.CannotTell cannot -> {
                    if (delivery.mayRepeat()) {
                        mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of("outcome unknown twice; may have been posted"));
                    } else {
                        retry(delivery, Duration.ZERO, true, "outcome unknown, sent once more");
                    }
                }
            }
        }
    }

    private void mark(Delivery delivery, Delivery.State state, Optional<String> messageId, Optional<String> reason) {
        outbox.mark(delivery.id(), state, clock.instant(), messageId, reason);
    }

    private void retry(Delivery delivery, Duration pause, boolean mayRepeat, String reason) {
        Instant now = clock.instant();
        outbox.retry(delivery.id(), now, now.plus(pause), mayRepeat, reason);
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
