package floorwire.congress;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is who: by Bioguide id, by LIS id, and by what an old roll call prints. Who is not in it is no fault: a Senator just seated is unknown for
 * weeks, and a roll call keeps the name as printed (feeds.md 6, 8).
 */
public final class Members {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What the Clerk prints for every territory. */
    private static final String TERRITORY = "XX";
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

    /** Of nobody. */
    public static final Members NONE = new Members(List.of());

    private final Map<String, Legislator> byBioguide = new HashMap<>();
    private final Map<String, Legislator> byLis = new HashMap<>();
    private final Map<String, List<Legislator>> byName = new HashMap<>();

    /** @param legislators of several with one id the first counts: the list of sitting members knows more than the historical one */
    public Members(Collection<Legislator> legislators) {
        for (Legislator legislator : legislators) {
            if (byBioguide.putIfAbsent(legislator.bioguide(), legislator) == null) {
                legislator.lis().ifPresent(lis -> byLis.putIfAbsent(lis, legislator));
                byName.computeIfAbsent(plain(legislator.last()), name -> new ArrayList<>(1)).add(legislator);
            }
        }
    }

    public Collection<Legislator> all() {
        return List.copyOf(byBioguide.values());
    }

    public int size() {
        return byBioguide.size();
    }

    public Optional<Legislator> byBioguide(String id) {
        return Optional.ofNullable(byBioguide.get(id));
    }

    public Optional<Legislator> byLis(String id) {
        return Optional.ofNullable(byLis.get(id));
    }

    /**
     * Whom a roll call means. By id, else, where none is printed, by last name, state and party of that day, if these fit exactly one who sat
     * in that chamber then.
     */
    public Optional<Legislator> of(VoteMember member, Chamber chamber, LocalDate day) {
        if (member.bioguide().isPresent()) {
            return byBioguide(member.bioguide().get());
        }
        if (member.lis().isPresent()) {
            return byLis(member.lis().get());
        }
        List<Legislator> fitting = byName.getOrDefault(plain(ASIDE.matcher(member.name()).replaceAll("")), List.of()).stream()
                .filter(one -> one.termOn(day).filter(term -> fits(term, member, chamber, day)).isPresent()).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean fits(Term term, VoteMember member, Chamber chamber, LocalDate day) {
        // the Clerk prints XX for the territories
        boolean state = term.state().equals(member.state()) || member.state().equals(TERRITORY);
        return term.chamber() == chamber && state && (member.party().isEmpty() || term.partyOn(day).startsWith(member.party()));
    }

    /**
     * Who held a seat of a state on a day, Senators first, then by district. A term without dates says nothing of a day.
     *
     * @param state its two letters
     */
    public List<Holder> holding(String state, LocalDate day) {
        return byBioguide.values().stream()
                .flatMap(one -> one.termOn(day).filter(term -> term.state().equals(state)).map(term -> new Holder(one, term)).stream())
                .sorted(Comparator.comparing((Holder one) -> one.term().chamber() == Chamber.HOUSE)
                        .thenComparing(one -> one.term().district().orElse(0)).thenComparing(one -> plain(one.who().last())))
                .toList();
    }

    /** The same district; a state with one seat has no first district, and people type one: then the one at large. */
    public District meant(District typed, LocalDate day) {
        return typed.number() == 1 && holding(typed.state(), day).stream().filter(one -> one.term().chamber() == Chamber.HOUSE)
                .flatMap(one -> one.term().district().stream()).distinct().toList().equals(List.of(0)) ? new District(typed.state(), 0)
                        : typed;
    }

    /** Who held a seat in the House on a day; of several, which only a list's mistake makes, all. */
    public List<Holder> holding(District district, LocalDate day) {
        return holding(district.state(), day).stream().filter(one -> one.term().seat().filter(district::equals).isPresent()).toList();
    }

    /**
     * The seats of a state in the House that nobody holds on a day: those below its last, since districts are numbered without gaps (2 U.S.C. 2c), and those
     * whose holder left in that day's Congress. Of a day before the list was first read it says too much.
     */
    public List<District> vacant(String state, LocalDate day) {
        LocalDate since = begun(day);
        Set<Integer> numbers =
                IntStream.rangeClosed(1, lastDistrict(state, day).orElse(0)).boxed().collect(Collectors.toCollection(TreeSet::new));
        terms(state).filter(one -> one.term().end().filter(end -> end.isBefore(day) && end.isAfter(since)).isPresent())
                .flatMap(one -> one.term().seat().stream()).map(District::number).forEach(numbers::add);
        holding(state, day).stream().flatMap(one -> one.term().seat().stream()).map(District::number).forEach(numbers::remove);
        return numbers.stream().map(number -> new District(state, number)).toList();
    }

    /** The highest number of a state's districts that anybody holds or held in a day's Congress; empty where nobody is known to. */
    public OptionalInt lastDistrict(String state, LocalDate day) {
        LocalDate since = begun(day);
        return terms(state).filter(one -> one.term().end().filter(since::isBefore).isPresent())
                .flatMap(one -> one.term().seat().stream()).mapToInt(District::number).max();
    }

    /** When the Congress of a day began. */
    private static LocalDate begun(LocalDate day) {
        LocalDate begun = LocalDate.of(day.getYear() % 2 == 0 ? day.getYear() - 1 : day.getYear(), 1, 3);
        return day.isBefore(begun) ? begun.minusYears(2) : begun;
    }

    private Stream<Holder> terms(String state) {
        return byBioguide.values().stream().flatMap(one -> one.terms().stream().filter(term -> term.state().equals(state))
                .map(term -> new Holder(one, term)));
    }

    /** Somebody in a term of theirs. */
    public record Holder(Legislator who, Term term) {}

    /**
     * The party with which somebody who is of none sat on the day of a roll call, as a word, {@code Democrat}; empty where no list says so.
     */
    public Optional<String> caucus(VoteMember member, Chamber chamber, LocalDate day) {
        return PartySplit.party(member.party()).equals("I")
                ? of(member, chamber, day).flatMap(one -> one.termOn(day)).flatMap(term -> term.caucusOn(day)) : Optional.empty();
    }

    /** {@link #caucus} for those of one roll call. */
    public Function<VoteMember, Optional<String>> caucuses(RollCall vote) {
        return member -> vote.at().flatMap(at -> caucus(member, vote.id().chamber(), at.day()));
    }

    /** The House seat that somebody held on the day of a roll call; empty for Senators and where no list says so. */
    public Optional<District> seat(VoteMember member, RollCall vote) {
        return vote.at().map(VoteTime::day)
                .flatMap(day -> of(member, vote.id().chamber(), day).flatMap(one -> one.termOn(day)).flatMap(Term::seat));
    }

    /**
     * The same roll call with the territory of everybody for whom the Clerk prints {@code XX}, behind the name as it stands for some (domain.md
     * 4.3). Who sits for a territory sits for no other, so that a term without dates tells it too; whom the list does not know stays as printed.
     */
    public RollCall atHome(RollCall vote) {
        return vote.positions().stream().noneMatch(cast -> cast.member().homeState().equals(TERRITORY)) ? vote
                : vote.withPositions(
                        vote.positions().stream().map(cast -> new Cast(atHome(cast.member(), vote), cast.position())).toList());
    }

    private VoteMember atHome(VoteMember member, RollCall vote) {
        if (!member.homeState().equals(TERRITORY)) {
            return member;
        }
        Optional<LocalDate> day = vote.at().map(VoteTime::day);
        return member.bioguide().flatMap(this::byBioguide).or(() -> day.flatMap(on -> of(member, vote.id().chamber(), on)))
                .flatMap(one -> day.flatMap(one::termOn).or(one::lastTerm)).map(Term::state)
                .filter(state -> !States.sendsSenators(state)).map(member::sentBy).orElse(member);
    }

    /** The same roll call with the Bioguide id of everybody who is known; nothing that is printed changes. */
    public RollCall join(RollCall vote) {
        if (vote.at().isEmpty()) {
            return vote;
        }
        LocalDate day = vote.at().get().day();
        return vote.withPositions(vote.positions().stream()
                .map(cast -> cast.member().bioguide().isPresent() ? cast
                        : of(cast.member(), vote.id().chamber(), day)
                                .map(found -> new Cast(cast.member().withBioguide(found.bioguide()), cast.position())).orElse(cast))
                .toList());
    }

    /** A name as it is compared: without accents and case. */
    public static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }
}
