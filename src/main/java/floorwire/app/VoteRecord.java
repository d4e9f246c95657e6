package floorwire.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import floorwire.congress.RollCall;
import floorwire.congress.VoteChecks;

/**
 * What is kept of one vote while files are read.
 *
 * @param sound whether what it counts can be: no other takes the place of one that can
 * @param made of the chamber's own record, so that its members need not be kept
 * @param api  the API's record, until all is read: its totals and its members stand in two files
 */
record VoteRecord<T>(int place, Instant modified, boolean sound, Optional<T> made, Optional<RollCall> api) {

    static <T> VoteRecord<T> of(int place, VoteFile file, Function<RollCall, T> wanted) {
        Instant modified = file.vote().modified().orElse(Instant.MIN);
        boolean sound = VoteChecks.impossible(file.vote()).isEmpty();
        return file.chambersOwn() ? new VoteRecord<>(place, modified, sound, Optional.of(wanted.apply(file.vote())), Optional.empty())
                : new VoteRecord<>(place, modified, sound, Optional.empty(), Optional.of(file.vote()));
    }

    static <T> VoteRecord<T> better(VoteRecord<T> one, VoteRecord<T> other) {
        if (one.made.isPresent() != other.made.isPresent()) {
            return one.made.isPresent() ? one : other;
        }
        if (one.api.isPresent() && other.api.isPresent()) {
            boolean first = newer(one, other);
            RollCall leading = (first ? one : other).api.get();
            RollCall second = (first ? other : one).api.get();
            return new VoteRecord<>(Math.max(one.place, other.place), first ? one.modified : other.modified,
                    one.sound && other.sound, Optional.empty(),
                    Optional.of(joined(leading, second)));
        }
        return (one.sound == other.sound ? newer(one, other) : one.sound) ? one : other;
    }

    private static boolean newer(VoteRecord<?> one, VoteRecord<?> other) {
        int byChange = one.modified.compareTo(other.modified);
        return byChange > 0 || (byChange == 0 && one.place > other.place);
    }

    /** Totals and result from the one, members from the other. */
    private static RollCall joined(RollCall leading, RollCall second) {
        boolean totals = leading.counts().total().isPresent() || !leading.counts().candidates().isEmpty();
        RollCall record = totals ? leading : second;
        RollCall members = leading.positions().isEmpty() ? second : leading;
        return record.withPositions(members.positions());
    }

    T made(Function<RollCall, T> wanted) {
        return made.orElseGet(() -> wanted.apply(api.orElseThrow()));
    }
}
