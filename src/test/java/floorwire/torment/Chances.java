package floorwire.torment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * What goes wrong with one request in a thousand, each.
 *
 * @param <C> a request
 * @param <F> what may go wrong with one
 */
final class Chances<C, F> {

    private static final int REQUESTS = 1000;

    private record Chance<C, F>(int below, String name, Function<C, F> fault) {}

    private final List<Chance<C, F>> chances = new ArrayList<>();
    private int shared;

    /** @param share of a thousand requests */
    Chances<C, F> of(int share, String name, Function<C, F> fault) {
        shared += share;
        chances.add(new Chance<>(shared, name, fault));
        return this;
    }

    Optional<F> draw(C call, SplittableRandom random, Tally tally) {
        int drawn = random.nextInt(REQUESTS);
        return chances.stream().filter(chance -> drawn < chance.below).findFirst().map(chance -> {
            tally.fault(chance.name);
            return chance.fault.apply(call);
        });
    }
}
