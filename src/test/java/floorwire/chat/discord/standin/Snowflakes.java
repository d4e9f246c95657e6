package floorwire.chat.discord.standin;

import java.time.InstantSource;

/** Discord's ids: milliseconds since 2015 in the upper bits. They are fresh, since JDA takes an old interaction's id for an expired one. */
final class Snowflakes {

    private static final long EPOCH = 1420070400000L;

    private final InstantSource clock;
    private long last;

    Snowflakes(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
        return Long.toUnsignedString(last);
    }
}
