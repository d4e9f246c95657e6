package floorwire.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import floorwire.audience.Audience;
import floorwire.audience.Channel;

/** Lets each channel's weekly line go at nine on Friday morning, in the channel's own zone. */
public final class Fridays {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration PACE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Audience audience;
    private Instant looked = Instant.MIN;

    public Fridays(Outbox outbox, Audience audience) {
        this.outbox = outbox;
        this.audience = audience;
    }

    /**
     * Releases what gathered before the last Friday, or gives it up where the channel is paused: what fell due in a pause is not posted
     * later. And queues a sign of life where it is Friday and the channel wants one. Looks once a minute, however often it is called.
     */
    public void turn(Instant now) {
        if (!now.isBefore(looked) && now.isBefore(looked.plus(PACE))) {
            return;
        }
        looked = now;
        for (Delivery gathered : outbox.held(Delivery.WEEKLY)) {
            Optional<Channel> channel = audience.channel(gathered.channel());
            boolean due = channel.isEmpty() || gathered.createdAt().isBefore(friday(now, channel.get().zone()));
            if (due && channel.flatMap(Channel::paused).isPresent()) {
                outbox.mark(gathered.id(), Delivery.State.DEAD, now, Optional.empty(), Optional.of("paused when the weekly line was due"));
            } else if (due) {
                outbox.hold(gathered.id(), Optional.empty(), now);
            }
        }
        for (Channel channel : audience.channels()) {
            Instant friday = friday(now, channel.zone());
            boolean wanted = channel.wishes().friday() && channel.paused().isEmpty() && channel.blocked().isEmpty();
            if (wanted && now.isBefore(friday.plus(Duration.ofDays(1))) && !outbox.weekSince(channel.ref(), friday)) {
                outbox.enqueue(Draft.of(Delivery.Kind.WEEK, channel), now);
            }
        }
    }

    private static Instant friday(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime friday = local.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)).with(NINE);
        return (friday.isAfter(local) ? friday.minusWeeks(1) : friday).toInstant();
    }
}
