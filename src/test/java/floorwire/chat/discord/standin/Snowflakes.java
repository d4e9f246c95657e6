package floorwire.chat.discord.standin;

import java.time.Instant;

/** Discord's ids: milliseconds since 2015 in the upper bits. They are fresh, since JDA takes an old interaction's id for an expired one. */
final class Snowflakes {

    private static final long EPOCH = 1420070400000L;

    private long last;

    synchronized String next() {
        last = Math.max(last + 1, (Instant.now().toEpochMilli() - EPOCH) << 22);
        return Long.toUnsignedString(last);
    }
}
