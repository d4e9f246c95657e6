package floorwire.torment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

import floorwire.chat.standin.FaultRules;
import floorwire.chat.standin.Gate;

/**
 * Where a season is told: a platform's stand-in, with channels of each layout that it has.
 *
 * @param <C> a request that it recorded
 * @param <F> what may go wrong with one
 */
abstract class Town<C, F> implements AutoCloseable {

    private Optional<Storm> storm = Optional.empty();

    /** What a life needs to know so that its {@link Door} leads there. */
    abstract List<String> address();

    abstract List<Home> homes();

    abstract Instant now();

    abstract void advance(Duration time);

    abstract Stood stands();

    abstract FaultRules<C, F> faults();

    /** None of a request that is not about a channel. */
    abstract Optional<Asked> asked(C call);

    /** What goes wrong in a storm. */
    abstract Optional<F> weather(C call, Storm storm);

    /** Troubles the connection by which the program hears, and says how. */
    abstract String disconnects(SplittableRandom random);

    abstract F reset();

    abstract F answerLost();

    abstract F heldBefore(Gate gate);

    /** Asks of each request what becomes of it. */
    final void asks(Function<Asked, Fate> by) {
        faults().choosing(call -> asked(call).flatMap(asked -> becomes(call, asked, by.apply(asked))));
    }

    private Optional<F> becomes(C call, Asked asked, Fate fate) {
        return switch (fate) {
            case Fate.Plain.GOES -> storm.flatMap(weather -> weather(call, weather));
            case Fate.Plain.SPARED -> Optional.empty();
            case Fate.Plain.RESET -> Optional.of(reset());
            case Fate.Plain.ANSWER_LOST -> Optional.of(answerLost());
            case Fate.Late late -> storm.map(weather -> {
                weather.tally().fault("done late");
                return heldBefore(weather.late(asked.mark(), late.millis(), late.why()));
            });
        };
    }

    /** Things go wrong by themselves from now on. */
    final void breaks(Storm by) {
        storm = Optional.of(by);
        by.begin(this);
    }

    final Map<String, String> late() {
        return storm.map(Storm::late).orElse(Map.of());
    }

    final Duration calm() {
        return storm.map(Storm::calm).orElse(Duration.ZERO);
    }

    @Override
    public abstract void close();
}
