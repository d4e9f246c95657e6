package floorwire.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears how each attempt of a request ended, for figures: never the content, never a key. Called from the thread that asked. */
@FunctionalInterface
public interface Traffic {
    Traffic UNHEARD = (url, outcome, took, budget) -> {};

    /** How an attempt ended. */
    enum Outcome {
        OK,
        NOT_MODIFIED,
        REDIRECT,
        /** 4xx: the host answers, and not with this. */
        REFUSED,
        /** 5xx. */
        FAILED,
        NO_ANSWER,
        /** Not made: the host is left alone. */
        SPARED
    }

    /** @param took until the last byte was read */
    void ended(URI url, Outcome outcome, Duration took, Optional<Budget> budget);

    /** An answer's head came, or it was known that none comes: before {@link #ended}, and with the headers. */
    default void answered(Exchange exchange) {}

    /** One that hears of the answers' heads alone. */
    static Traffic of(Consumer<Exchange> witness) {
        return new Traffic() {
            @Override
            public void ended(URI url, Outcome outcome, Duration took, Optional<Budget> budget) {}

            @Override
            public void answered(Exchange exchange) {
                witness.accept(exchange);
            }
        };
    }
}
