package floorwire.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.audience.Audience;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * Hands deliveries to the platforms: one at a time per channel and in order, as many channels at once as the platform allows. The only
 * place that repeats a send.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** More posts than these that wait for one channel are a flood. */
    private static final int MOST_POSTS = 6;
    private static final Duration BLOCKED_PAUSE = Duration.ofMinutes(15);
    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_BLOCKED_PAUSE = Duration.ofHours(6);

    private final Outbox outbox;
    private final Audience audience;
    private final ChangeMessages messages;
    private final InstantSource clock;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<ChannelRef, Thread> serving = new ConcurrentHashMap<>();
    private final Map<String, Instant> stranded = new ConcurrentHashMap<>();
    private final Doubts doubts = new Doubts();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopping;

    public Dispatcher(Outbox outbox, Audience audience, ChangeMessages messages, InstantSource clock, Collection<ChatPlatform> platforms) {
        this.outbox = outbox;
        this.audience = audience;
        this.messages = messages;
        this.clock = clock;
        platforms.forEach(platform -> lines.put(platform.name(), new Line(platform)));
    }

    /** To be called once at start: what was being sent when we stopped has an unknown outcome, and is cleared up in the next turn. */
    public void recover() {
        for (Delivery delivery : outbox.in(Set.of(Delivery.State.SENDING))) {
            outbox.mark(delivery.id(), Delivery.State.UNKNOWN, delivery.markedAt(), Optional.empty(), Optional.of("stopped while sending"));
        }
    }

    /** One turn of the crank: sends everything that is due and waits for it; returns how many went out. */
    public int turn() {
        start();
        await();
        return sent.getAndSet(0);
    }

    /**
     * Begins to send what is due. A channel that is being served goes on, whatever it waits for, and keeps no other waiting.
     *
     * @throws RuntimeException what a thread of an earlier start tripped over
     */
    public void start() {
        rethrow();
        stranded.forEach((id, sending) -> {
            outbox.mark(id, Delivery.State.UNKNOWN, sending, Optional.empty(), Optional.of("its outcome could not be kept"));
            stranded.remove(id);
        });
        Set<ChannelRef> stuck = new HashSet<>();
        List<ChannelRef> due = due(stuck);
        while (!due.isEmpty()) {
            for (ChannelRef channel : due) {
                Line line = lines.get(channel.platform());
                if (line != null && line.platform().parallel() > 1) {
                    serving.computeIfAbsent(channel, to -> Thread.ofVirtual().name("to " + to).start(() -> serve(line, to)));
                    stuck.add(channel);
                } else if (line == null || stopping
                        || outbox.due(channel, clock.instant()).filter(delivery -> step(line, delivery)).isEmpty()) {
                    stuck.add(channel); // what is for a platform that does not run waits until it does
                }
            }
            due = due(stuck);
        }
    }

    private List<ChannelRef> due(Set<ChannelRef> without) {
        return stopping ? List.of() : outbox.dueChannels(clock.instant()).stream().filter(channel -> !without.contains(channel)).toList();
    }

    /** Waits for what was begun. */
    public void await() {
        try {
            for (Thread thread : serving.values()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rethrow();
    }

    /** Lets the sends in flight end and begins no other; what is due then waits for the next start. */
    public void stop() {
        stopping = true;
        lines.values().forEach(Line::release);
    }

    private void rethrow() {
        RuntimeException tripped = failure.getAndSet(null);
        if (tripped != null) {
            throw tripped;
        }
    }

    /** Sends one channel's deliveries, the earliest first, as long as they go through. */
    private void serve(Line line, ChannelRef channel) {
        Set<Allowance> held = new HashSet<>();
        try {
            boolean on = true;
            while (on) {
                Optional<Allowance> full = Optional.empty();
                line.room().acquireUninterruptibly();
                try {
                    Optional<Delivery> due = stopping ? Optional.empty() : outbox.due(channel, clock.instant());
                    full = due.flatMap(delivery -> line.full(delivery, held));
                    // the place may be the one that a stop lets all go on by
                    on = full.isPresent() || due.filter(delivery -> !stopping && step(line, delivery)).isPresent();
                } finally {
                    line.room().release();
                    if (full.isEmpty()) {
                        held.forEach(stopping ? Allowance::release : Allowance::back);
                        held.clear();
                    }
                }
                if (full.isPresent()) {
                    await(full.get());
                    held.add(full.get());
                }
            }
        } catch (RuntimeException e) {
            failure.set(e);
        } finally {
            serving.remove(channel);
        }
    }

    /** With nothing begun and nobody else's room taken, since it may be a minute. */
    private void await(Allowance full) {
        try {
            full.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a channel waited for its turn", e);
        }
    }

    /** One thing about a channel's first open delivery; false when there is nothing more to do about the channel now. */
    private boolean step(Line line, Delivery delivery) {
        try (var _ = Trace.on(delivery)) {
            Optional<Channel> channel = audience.channel(delivery.channel());
            if (channel.isEmpty()) {
                if (outbox.delivery(delivery.id()).filter(now -> now.channel().equals(delivery.channel())).isPresent()) {
                    mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of("the channel is no longer known"));
                }
                return true; // or it got another id since the delivery was read
            }
            if (orphaned(delivery)) {
                outbox.alone(delivery.id());
                return true;
            }
            return delivery.state() == Delivery.State.UNKNOWN ? clearUp(line.platform(), channel.get(), delivery)
                    : send(line.platform(), channel.get(), foldedIfMany(delivery, channel.get()), Optional.empty());
        }
    }

    /** What waits in great number is told in one message; a forum has its posts apart anyway. Never sent before, so no key is out. */
    private Delivery foldedIfMany(Delivery first, Channel channel) {
        if ((first.kind() != Delivery.Kind.POST && first.kind() != Delivery.Kind.DIGEST) || channel.wishes().layout() == Layout.FORUM) {
            return first;
        }
        List<Delivery> waiting = outbox.posts(channel.ref(), clock.instant()).stream().filter(post -> post.attempts() == 0).toList();
        return waiting.size() > MOST_POSTS && waiting.getFirst().id().equals(first.id()) ? outbox.fold(waiting, clock.instant()) : first;
    }

    /** A reply whose target was never sent would wait for ever. */
    private static boolean orphaned(Delivery delivery) {
        return delivery.kind() == Delivery.Kind.REPLY && delivery.target().flatMap(Delivery.Target::messageId).isEmpty();
    }

    /** @param doubt since when it is not known whether an earlier request of it was done */
    private boolean send(ChatPlatform platform, Channel channel, Delivery delivery, Optional<Instant> doubt) {
        Instant sending = doubt.orElseGet(clock::instant);
        if (!outbox.claim(delivery, sending)) {
            return true; // intake took it back or held it since: the next step reads what there is now
        }
        try {
            return claimed(platform, channel, delivery, sending, doubt.isPresent());
        } catch (RuntimeException unkept) {
            stranded.put(delivery.id(), sending); // what became of it could not be kept: cleared up as after a crash
            throw unkept;
        }
    }

    private boolean claimed(ChatPlatform platform, Channel channel, Delivery delivery, Instant sending, boolean doubt) {
        Optional<Message> message;
        try {
            message = messages.of(delivery, channel);
        } catch (RuntimeException e) {
            // what cannot be worded now must neither be lost nor hold up the others
            LOG.error("delivery {} cannot be worded, tried again later", delivery.id(), e);
            String reason = "cannot be worded: " + e.getMessage();
            if (doubt) {
                outbox.mark(delivery.id(), Delivery.State.UNKNOWN, sending, Optional.empty(), Optional.of(reason));
            } else {
                retry(delivery, LONGEST_PAUSE, delivery.mayRepeat(), reason);
            }
            return false;
        }
        if (message.isPresent()) {
            return sent(platform, channel, delivery, message.get(), sending, doubt);
        }
        mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of("what it belongs to was not sent, or there is nothing to say"));
        return true;
    }

    private boolean sent(ChatPlatform platform, Channel channel, Delivery delivery, Message message, Instant sending, boolean doubt) {
        return switch (attempt(platform, channel, delivery, message)) {
            case ChatPlatform.Outcome.Sent gone -> {
                mark(delivery, Delivery.State.SENT, Optional.of(gone.messageId()), Optional.empty());
                LOG.info("delivery {} sent to {}", delivery.id(), delivery.channel());
                if (channel.blocked().isPresent()) {
                    LOG.info("{} can be reached again", delivery.channel());
                    audience.block(channel.ref(), Optional.empty());
                }
                sent.incrementAndGet();
                yield true;
            }
            case ChatPlatform.Outcome.Later later when doubt -> {
                outbox.mark(delivery.id(), Delivery.State.UNKNOWN, sending, Optional.empty(), Optional.of(later.reason()));
                stillInDoubt(delivery, later.pause(), later.reason());
                yield false;
            }
            case ChatPlatform.Outcome.Later later -> {
                putOff(delivery, later.pause(), later.reason());
                yield false;
            }
            case ChatPlatform.Outcome.Refused refused -> {
                block(channel, delivery, delivery.mayRepeat() || doubt, refused.reason());
                yield false;
            }
            case ChatPlatform.Outcome.Pointless pointless when delivery.kind() == Delivery.Kind.REPLY -> {
                LOG.warn("delivery {} goes alone: {}", delivery.id(), Trace.line(pointless.reason()));
                outbox.alone(delivery.id());
                yield true;
            }
            case ChatPlatform.Outcome.Pointless pointless -> {
                LOG.error("delivery {} to {} cannot be sent: {}", delivery.id(), delivery.channel(), Trace.line(pointless.reason()));
                mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of(pointless.reason()));
                yield true;
            }
            case ChatPlatform.Outcome.Unknown unknown when delivery.kind() == Delivery.Kind.EDIT -> {
                putOff(delivery, Duration.ZERO, unknown.reason()); // an edit may be repeated
                yield false;
            }
            case ChatPlatform.Outcome.Unknown unknown -> {
                outbox.mark(delivery.id(), Delivery.State.UNKNOWN, sending, Optional.empty(), Optional.of(unknown.reason()));
                yield false;
            }
        };
    }

    /** A platform that throws has not told us what became of the request. */
    private static ChatPlatform.Outcome attempt(ChatPlatform platform, Channel channel, Delivery delivery, Message message) {
        try {
            return platform.send(channel, delivery, message);
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed on delivery {}", platform.name(), delivery.id(), e);
            return new ChatPlatform.Outcome.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private void putOff(Delivery delivery, Duration least, String reason) {
        LOG.warn("delivery {} to {} put off: {}", delivery.id(), delivery.channel(), Trace.line(reason));
        Duration ours = pause(FIRST_PAUSE, delivery.attempts(), LONGEST_PAUSE);
        retry(delivery, least.compareTo(ours) > 0 ? least : ours, delivery.mayRepeat(), reason);
    }

    /**
     * The channel takes nothing: what is for it waits and is tried again, at ever longer intervals. Who set it up is told when it begins.
     */
    private void block(Channel channel, Delivery delivery, boolean mayRepeat, String reason) {
        LOG.warn("delivery {} refused by {}: {}", delivery.id(), delivery.channel(), Trace.line(reason));
        if (delivery.kind() == Delivery.Kind.TROUBLE) {
            mark(delivery, Delivery.State.DEAD, Optional.empty(), Optional.of(reason));
            return;
        }
        retry(delivery, pause(BLOCKED_PAUSE, delivery.attempts(), LONGEST_BLOCKED_PAUSE), mayRepeat, reason);
        if (channel.blocked().isEmpty() || delivery.attempts() == 0) { // or the place said so itself, when nothing waited
            audience.manager(channel.ref()).ifPresent(manager -> trouble(channel, delivery, manager));
        }
        audience.block(channel.ref(), Optional.of(reason));
    }

    private void trouble(Channel channel, Delivery refused, String manager) {
        ChannelRef person = ChannelRef.person(channel.ref().platform(), manager);
        if (audience.channel(person).isEmpty()) {
            audience.save(new Channel(channel.workspace(), person, channel.zone(), Optional.empty()));
        }
        outbox.enqueue(Draft.after(Delivery.Kind.TROUBLE, channel.workspace(), person, refused.subject(), refused.id()), clock.instant());
    }

    private boolean clearUp(ChatPlatform platform, Channel channel, Delivery delivery) {
        if (doubts.waits(delivery, clock.instant())) {
            return false;
        }
        ChatPlatform.Resolution resolution = resolution(platform, channel, delivery);
        if (!(resolution instanceof ChatPlatform.Resolution.Later)) {
            doubts.over(delivery);
        }
        switch (resolution) {
            case ChatPlatform.Resolution.Found found ->
                    mark(delivery, Delivery.State.SENT, Optional.of(found.messageId()), Optional.empty());
            case ChatPlatform.Resolution.NotThere nothing -> {
                boolean repeatable = delivery.kind() == Delivery.Kind.EDIT;
                return send(platform, channel, delivery, repeatable ? Optional.empty() : Optional.of(delivery.markedAt()));
            }
            case ChatPlatform.Resolution.Later later -> {
                stillInDoubt(delivery, later.pause(), later.reason());
                return false;
            }
            case ChatPlatform.Resolution.CannotTell cannot -> {
                // given up it might be lost: an outage may leave many in doubt
                Duration pause = pause(BLOCKED_PAUSE, Math.max(0, delivery.attempts() - 2), LONGEST_BLOCKED_PAUSE);
                retry(delivery, delivery.mayRepeat() ? pause : Duration.ZERO, true, "outcome unknown, sent once more");
            }
        }
        return true;
    }

    /** Said once, however often it is looked for. */
    private void stillInDoubt(Delivery delivery, Duration pause, String reason) {
        if (doubts.later(delivery, clock.instant(), pause, reason)) {
            LOG.warn("delivery {} to {} is in doubt, and looked for again: {}", delivery.id(), delivery.channel(), Trace.line(reason));
        }
    }

    /** One that throws has not told us, and costs nobody else a turn. */
    private static ChatPlatform.Resolution resolution(ChatPlatform platform, Channel channel, Delivery delivery) {
        try {
            return platform.resolve(channel, delivery);
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed on looking for delivery {}", platform.name(), delivery.id(), e);
            return new ChatPlatform.Resolution.Later(UNTOLD_PAUSE, String.valueOf(e.getMessage()));
        }
    }

    private void mark(Delivery delivery, Delivery.State state, Optional<String> messageId, Optional<String> reason) {
        outbox.mark(delivery.id(), state, clock.instant(), messageId, reason);
    }

    private void retry(Delivery delivery, Duration pause, boolean mayRepeat, String reason) {
        Instant now = clock.instant();
        outbox.retry(delivery.id(), now, now.plus(pause), mayRepeat, reason);
    }

    private static Duration pause(Duration first, int attempts, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts, 8));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
