package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One term of a member in one chamber.
 *
 * @param start    none where only a member's last term is known, without its dates
 * @param end      the last day of it
 * @param district of the House; 0 for a state or territory at large
 * @param party    a word, {@code Democrat}, as of the end of the term
 * @param caucus   the party with which an independent sits
 * @param spells   of a member who changed party within the term, in order
 */
public record Term(Chamber chamber, Optional<LocalDate> start, Optional<LocalDate> end, String state, Optional<Integer> district,
        String party, Optional<String> caucus, List<Spell> spells) {

    /** A time with one party. */
    public record Spell(LocalDate start, LocalDate end, String party, Optional<String> caucus) {
        boolean holds(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    /** Whether the day lies in it; false for a term without dates. */
    public boolean holds(LocalDate day) {
        return start.isPresent() && end.isPresent() && !day.isBefore(start.get()) && !day.isAfter(end.get());
    }

    /** The seat in the House; none of a Senator, or where the number is not known. */
    public Optional<District> seat() {
        return chamber == Chamber.HOUSE ? district.map(number -> new District(state, number)) : Optional.empty();
    }

    /** The same, ended on another day. */
    Term endingOn(LocalDate day) {
        return new Term(chamber, start, Optional.of(day), state, district, party, caucus, spells);
    }

    /** The party on a day of the term. */
    public String partyOn(LocalDate day) {
        return spell(day).map(Spell::party).orElse(party);
    }

    /** The party with which an independent sat on a day of the term. */
    public Optional<String> caucusOn(LocalDate day) {
        Optional<Spell> spell = spell(day);
        return spell.isPresent() ? spell.get().caucus() : caucus;
    }

    private Optional<Spell> spell(LocalDate day) {
        return spells.stream().filter(one -> one.holds(day)).findFirst();
    }
}
