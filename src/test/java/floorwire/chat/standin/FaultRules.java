package floorwire.chat.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which requests go wrong. The first rule that fits is taken.
 *
 * @param <C> a request as it was recorded
 * @param <F> what may go wrong with one
 */
public class FaultRules<C, F> {

    private final List<Rule<C, F>> rules = new ArrayList<>();
    private Function<C, Optional<F>> chooser = _ -> Optional.empty();

    private static final class Rule<C, F> {
        private final Predicate<C> fits;
        private final F fault;
        private int left;

        Rule(Predicate<C> fits, F fault, int times) {
            this.fits = fits;
            this.fault = fault;
            this.left = times;
        }
    }

    /** The next request that fits. */
    public final FaultRules<C, F> next(Predicate<C> fits, F fault) {
        return next(1, fits, fault);
    }

    /** The next so many that fit. */
    public final synchronized FaultRules<C, F> next(int times, Predicate<C> fits, F fault) {
        rules.add(new Rule<>(fits, fault, times));
        return this;
    }

    /** All that fit, until {@link #clear}. */
    public final FaultRules<C, F> always(Predicate<C> fits, F fault) {
        return next(Integer.MAX_VALUE, fits, fault);
    }

    /** Somebody who is asked about each request that no rule fits. */
    public final synchronized void choosing(Function<C, Optional<F>> by) {
        chooser = by;
    }

    /** All is well again; gates stay as they are. */
    public final synchronized void clear() {
        rules.clear();
        chooser = _ -> Optional.empty();
    }

    /** Those that a rule stands for. */
    protected final synchronized List<F> faults() {
        return rules.stream().map(rule -> rule.fault).toList();
    }

    /** What goes wrong with this one. */
    public final synchronized Optional<F> take(C call) {
        for (Rule<C, F> rule : rules) {
            if (rule.left > 0 && rule.fits.test(call)) {
                rule.left--;
                return Optional.of(rule.fault);
            }
        }
        return chooser.apply(call);
    }
}
