package floorwire.congress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the parties stood at a roll call, and who stood apart from most of his or her party. Parties are those printed on the day of the vote.
 *
 * <p><em>Most</em> of a party is more than half of those of it who voted yea or nay, at an election for a person by name, and who is <em>apart</em>
 * voted the other way, or for somebody else (decision 37). An independent is of no party, so that nobody is apart from independents; one whom the list of members knows to caucus with a party is
 * compared with that party, and still counted as an independent in {@link #inWords}.
 *
 * @param groups yeas, nays, candidates by their votes, present, not voting, other words; those in which somebody stands
 */
public record PartySplit(List<Group> groups) {

    private static final Comparator<Group> ORDER = Comparator.comparingInt((Group group) -> rank(group.side))
            .thenComparing(Comparator.comparingInt(Group::total).reversed()).thenComparing(Group::label);

    /**
     * Those who did the same.
     *
     * @param label   {@code Yea}, {@code Not voting}, a candidate's name as printed
     * @param parties how many of each party, by the party's letters
     */
    public record Group(Position.Side side, String label, SortedMap<String, Integer> parties) {

        public int total() {
            return parties.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** {@code Nay 48 D, 3 I, 32 R}. */
        public String inWords() {
            return label + " " + parties.entrySet().stream().map(one -> (one.getValue() + " " + one.getKey()).strip())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Of the positions of a roll call. */
    public static PartySplit of(List<Cast> positions) {
        boolean judgment = positions.stream().anyMatch(cast -> cast.position().printed().equalsIgnoreCase("Guilty")
                || cast.position().printed().equalsIgnoreCase("Not Guilty"));
        Map<String, Group> groups = new HashMap<>();
        for (Cast cast : positions) {
            Position position = cast.position();
            String label = label(position, judgment);
            groups.computeIfAbsent(position.side() + label, key -> new Group(position.side(), label, new TreeMap<>())).parties
                    .merge(party(cast.member().party()), 1, Integer::sum);
        }
        return sorted(groups.values());
    }

    /** Of the positions or, where the record has none, of the totals that it prints by party; empty where there is neither. */
    public static PartySplit of(RollCall vote) {
        if (!vote.positions().isEmpty()) {
            return of(vote.positions());
        }
        Map<Position.Side, Group> groups = new HashMap<>();
        for (VoteCounts.OfParty party : vote.counts().parties()) {
            Tally tally = party.tally();
            Map.of(Position.Side.YEA, tally.yea(), Position.Side.NAY, tally.nay(), Position.Side.PRESENT, tally.present(),
                    Position.Side.NOT_VOTING, tally.notVoting()).forEach((side, count) -> {
                        if (count > 0) {
                            groups.computeIfAbsent(side, key -> new Group(key, label(key), new TreeMap<>())).parties
                                    .merge(party(party.party()), count, Integer::sum);
                        }
                    });
        }
        return sorted(groups.values());
    }

    private static PartySplit sorted(Iterable<Group> groups) {
        List<Group> all = new ArrayList<>();
        groups.forEach(all::add);
        all.sort(ORDER);
        return new PartySplit(List.copyOf(all));
    }

    /** {@code Yea 16 R · Nay 48 D, 3 I, 32 R · Not voting 1 R}. */
    public String inWords() {
        return groups.stream().map(Group::inWords).collect(Collectors.joining(" · "));
    }

    /** Who voted apart from most of his or her party, in the order of the record; nobody knows how independents caucus. */
    public static List<Cast> apart(List<Cast> positions) {
        return apart(positions, member -> Optional.empty());
    }

    /**
     * Who voted apart from most of his or her party, in the order of the record.
     *
     * @param caucus the party with which an independent sat on that day, as a word or a letter, where a list of members says so
     */
    public static List<Cast> apart(List<Cast> positions, Function<VoteMember, Optional<String>> caucus) {
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        Function<Cast, String> side = cast -> sitsWith(cast.member(), caucus);
        for (Cast cast : positions) {
            if (voted(cast)) {
                votes.computeIfAbsent(side.apply(cast), key -> new HashMap<>()).merge(what(cast), 1, Integer::sum);
            }
        }
        return positions.stream().filter(PartySplit::voted).filter(cast -> {
            String party = side.apply(cast);
            Map<String, Integer> of = votes.getOrDefault(party, Map.of());
            int all = of.values().stream().mapToInt(Integer::intValue).sum();
            return !party.isEmpty() && of.entrySet().stream().anyMatch(one -> !one.getKey().equals(what(cast)) && 2 * one.getValue() > all);
        }).toList();
    }

    /** Yea or nay, at an election for whom. */
    private static String what(Cast cast) {
        return cast.position().side() == Position.Side.CANDIDATE ? cast.position().printed() : cast.position().side().name();
    }

    /**
     * Independents by the party with which they sat, in the order of the record: those of whom it is known.
     *
     * @param caucus as for {@link #apart(List, Function)}
     * @return by what a party's people are called, {@code Democrats}
     */
    public static SortedMap<String, List<Cast>> caucusing(List<Cast> positions, Function<VoteMember, Optional<String>> caucus) {
        SortedMap<String, List<Cast>> with = new TreeMap<>();
        positions.stream().filter(cast -> party(cast.member().party()).equals("I")).forEach(cast -> caucus.apply(cast.member())
                .ifPresent(party -> with.computeIfAbsent(people(party), key -> new ArrayList<>(2)).add(cast)));
        return with;
    }

    /** What a party's people are called, from its word or letter: {@code Democrats}, {@code Republicans}, {@code independents}. */
    public static String people(String printed) {
        return switch (party(printed)) {
            case "D" -> "Democrats";
            case "R" -> "Republicans";
            case "I" -> "independents";
            default -> printed.strip() + "s";
        };
    }

    /** The party's letters: {@code D} for {@code Democratic}, and {@code I} for every independent. */
    public static String party(String printed) {
        String word = printed.strip();
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("id") || lower.startsWith("independent")) {
            return "I";
        }
        return word.length() > 3 ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT);
    }

    private static String sitsWith(VoteMember member, Function<VoteMember, Optional<String>> caucus) {
        String party = party(member.party());
        return party.equals("I") ? caucus.apply(member).map(PartySplit::party).orElse("") : party;
    }

    private static boolean voted(Cast cast) {
        return switch (cast.position().side()) {
            case YEA, NAY, CANDIDATE -> true;
            case PRESENT, NOT_VOTING, UNKNOWN -> false;
        };
    }

    private static String label(Position position, boolean judgment) {
        return switch (position.side()) {
            case YEA -> judgment ? "Guilty" : label(position.side());
            case NAY -> judgment ? "Not guilty" : label(position.side());
            case PRESENT, NOT_VOTING -> label(position.side());
            case CANDIDATE, UNKNOWN -> position.printed();
        };
    }

    private static String label(Position.Side side) {
        return switch (side) {
            case YEA -> "Yea";
            case NAY -> "Nay";
            case PRESENT -> "Present";
            case NOT_VOTING -> "Not voting";
            case CANDIDATE, UNKNOWN -> "";
        };
    }

    private static int rank(Position.Side side) {
        return switch (side) {
            case YEA -> 0;
            case NAY -> 1;
            case CANDIDATE -> 2;
            case PRESENT -> 3;
            case NOT_VOTING -> 4;
            case UNKNOWN -> 5;
        };
    }
}
