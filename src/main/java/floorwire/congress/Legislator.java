package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person who is or was a member, as congress-legislators knows one.
 *
 * @param bioguide the identity
 * @param lis      the Senate's id, for who was a Senator since 1989
 * @param display  {@code Maria Cantwell}
 * @param terms    in order of time
 */
public record Legislator(String bioguide, Optional<String> lis, String first, String last, String display, List<Term> terms) {

    /** The term on a day. On the day on which one ends and the next begins, the later. */
    public Optional<Term> termOn(LocalDate day) {
        return terms.reversed().stream().filter(term -> term.holds(day)).findFirst();
    }

    /** The last term known, whatever the day. */
    public Optional<Term> lastTerm() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
    }
}
