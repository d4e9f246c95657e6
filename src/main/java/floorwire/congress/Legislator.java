package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person who is or was a member, as congress-legislators knows one.
 *
 * @param bioguide the identity
 * @param lis      the Senate's id, for who was a Senator since 1989
 * @param display  {@code Maria Cantwell}
 * @param terms    in order of time
 */
public record Legislator(String bioguide, Optional<String> lis, String first, String last, String display, List<Term> terms) {

    private static final Pattern MIDDLE_INITIAL = Pattern.compile("(?<=[^. ]) [A-Z]\\.(?= )");

    /** The term on a day. On the day on which one ends and the next begins, the later. */
    public Optional<Term> termOn(LocalDate day) {
        return terms.reversed().stream().filter(term -> term.holds(day)).findFirst();
    }

    /** The last term known, whatever the day. */
    public Optional<Term> lastTerm() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
    }

    /** Of whom no list told any more after a day: what it had announced beyond that day did not come. */
    public Legislator until(LocalDate day) {
        return new Legislator(bioguide, lis, first, last, display, terms.stream()
                .filter(term -> term.start().filter(day::isBefore).isEmpty())
                .map(term -> term.end().filter(day::isBefore).isPresent() ? term.endingOn(day) : term).toList());
    }

    /** {@code Sen. Angus King, Jr. (I-ME)}, as of a day in one of the terms; without a middle initial. */
    public String named(Term term, LocalDate day) {
        return title(term.chamber(), term.state()) + " " + MIDDLE_INITIAL.matcher(display).replaceAll("") + " ("
                + PartySplit.party(term.partyOn(day)) + "-"
                + term.state() + ")";
    }

    /** As the Library prints one: territories send Delegates, Puerto Rico a Resident Commissioner. */
    public static String title(Chamber chamber, String state) {
        return chamber == Chamber.SENATE ? "Sen." : state.equals("PR") ? "Resident Commissioner"
                : States.sendsSenators(state) ? "Rep." : "Del.";
    }
}
