package floorwire.command.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.District;
import floorwire.congress.Members;
import floorwire.congress.PartySplit;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.States;
import floorwire.message.Block;

/** Who voted how: all or some of the members, and delegations. */
final class VotePeople {

    private static final int A_PAGE = 110;
    private static final int STATES_A_PAGE = 30;
    private static final Comparator<Cast> BY_PARTY_AND_NAME = Comparator.comparing((Cast cast) -> PartySplit.party(cast.member().party()))
            .thenComparing(cast -> Members.plain(cast.member().name()));

    /** House Rule III, 3. */
    static final String WHERE_DELEGATES_VOTE = "Delegates and the Resident Commissioner vote in the Committee of the Whole alone.";

    private VotePeople() {}

    /** Those whom the query's filters leave. */
    static List<Cast> filtered(RollCall vote, VoteQuery query, Members members) {
        List<Cast> from = query.parts().contains(VoteQuery.Part.APART)
                ? PartySplit.apart(vote.positions(), members.caucuses(vote)) : vote.positions();
        return from.stream().filter(cast -> !query.places() || query.states().contains(cast.member().homeState())
                || (query.delegates() && cast.member().homeState().equals("XX"))
                || query.districts().stream().anyMatch(seat -> holds(seat, cast, vote, members)))
                .filter(cast -> query.parties().isEmpty() || query.parties().contains(PartySplit.party(cast.member().party())))
                .filter(cast -> query.positions().isEmpty() || query.positions().contains(cast.position().side())).toList();
    }

    private static boolean holds(District typed, Cast cast, RollCall vote, Members members) {
        return vote.id().chamber() == Chamber.HOUSE && members.seat(cast.member(), vote).equals(Optional.of(meant(typed, vote, members)));
    }

    /** As the state's districts were on that day. */
    private static District meant(District typed, RollCall vote, Members members) {
        return vote.at().map(at -> members.meant(typed, at.day())).orElse(typed);
    }

    /** Why nobody fits. */
    static String nobody(RollCall vote, VoteQuery query, Members members) {
        if (vote.positions().isEmpty()) {
            return "The record has no members' positions (yet).";
        }
        if (query.delegates() && vote.positions().stream().allMatch(cast -> States.sendsSenators(cast.member().homeState()))) {
            return vote.id().chamber() == Chamber.SENATE ? "Delegates sit in the House alone." : "No Delegate is in this record: "
                    + WHERE_DELEGATES_VOTE;
        }
        boolean several = query.states().size() + query.districts().size() > 1;
        Optional<District> district =
                query.districts().stream().filter(_ -> !several).findFirst().map(typed -> meant(typed, vote, members));
        Optional<String> territory = query.states().stream().filter(_ -> !several).findFirst().or(() -> district.map(District::state))
                .filter(state -> !States.sendsSenators(state));
        if (territory.isPresent() && vote.positions().stream().noneMatch(cast -> cast.member().homeState().equals(territory.get()))) {
            return ofNobody(territory.get(), vote, members);
        }
        if (district.isPresent() && vote.id().chamber() == Chamber.SENATE) {
            return "Senators sit for whole states: `vote " + vote.id() + " state " + district.get().state() + "`";
        }
        if (district.isPresent() && members.size() == 0) {
            return "The list of members, which says who held a district, has not been read yet.";
        }
        return district
                .filter(seat -> vote.positions().stream().noneMatch(cast -> members.seat(cast.member(), vote).equals(Optional.of(seat))))
                .map(seat -> "The list of members has nobody of this roll call for " + seat.inWords() + " that day.")
                .orElse("No member of this roll call fits.");
    }

    private static String ofNobody(String territory, RollCall vote, Members members) {
        if (vote.id().chamber() == Chamber.SENATE) {
            return States.name(territory) + " sends nobody to the Senate.";
        }
        if (vote.positions().stream().anyMatch(cast -> cast.member().homeState().equals("XX"))) {
            return members.size() == 0
                    ? "The record prints XX for every territory; the list of members, which says who sits for which, has not been read yet."
                    : "The record prints XX for some members, of whom the list of members does not say for which territory they sat.";
        }
        return "Nobody of " + States.name(territory)
                + " is in this record: " + WHERE_DELEGATES_VOTE;
    }

    /** {@code Pennsylvania · Republicans · nay}; empty without filters. */
    static String said(VoteQuery query, RollCall vote, Members members) {
        List<String> said = new ArrayList<>();
        said.add(query.delegates() ? "Delegates" : Stream.concat(query.states().stream().map(States::name),
                query.districts().stream().map(typed -> meant(typed, vote, members).inWords())).collect(Collectors.joining(", ")));
        said.add(query.parties().stream().map(PartySplit::people).collect(Collectors.joining(", ")));
        said.add(query.positions().stream().map(side -> switch (side) {
            case YEA -> "yea";
            case NAY -> "nay";
            case PRESENT -> "present";
            case NOT_VOTING, CANDIDATE, UNKNOWN -> "not voting";
        }).collect(Collectors.joining(", ")));
        said.removeIf(String::isEmpty);
        if (query.parts().contains(VoteQuery.Part.APART)) {
            said.add("voted apart from most of their party");
        }
        return said.isEmpty() ? "everyone" : String.join(" · ", said);
    }

    /** A page of names, by what they did and their party; empty where there are fewer pages. */
    static Paged names(RollCall vote, List<Cast> casts, int page) {
        int pages = Math.max(1, (casts.size() + A_PAGE - 1) / A_PAGE);
        if (page > pages) {
            return new Paged(List.of(), pages);
        }
        Map<String, List<Cast>> ordered = new LinkedHashMap<>();
        PartySplit.of(casts).groups().forEach(group -> ordered.put(group.label(), new ArrayList<>()));
        boolean judgment = ordered.containsKey("Guilty") || ordered.containsKey("Not guilty");
        casts.stream().sorted(BY_PARTY_AND_NAME)
                .forEach(cast -> ordered.computeIfAbsent(label(cast, judgment), key -> new ArrayList<>()).add(cast));
        List<Named> flat = new ArrayList<>();
        ordered.forEach((label, group) -> group.forEach(cast -> flat.add(new Named(label + " " + group.size(), cast))));
        List<Named> shown = flat.subList((page - 1) * A_PAGE, Math.min(flat.size(), page * A_PAGE));
        Map<String, List<Cast>> byLabel = shown.stream().collect(Collectors.groupingBy(Named::label, LinkedHashMap::new,
                Collectors.mapping(Named::cast, Collectors.toList())));
        List<Block> blocks = new ArrayList<>();
        byLabel.forEach((label, group) -> blocks.add(new Block.Section(label + ":", byParty(group, vote.id()))));
        return new Paged(blocks, pages);
    }

    private record Named(String label, Cast cast) {}

    /** @param pages of this in all */
    record Paged(List<Block> blocks, int pages) {}

    private static String label(Cast cast, boolean judgment) {
        return switch (cast.position().side()) {
            case YEA -> judgment ? "Guilty" : "Yea";
            case NAY -> judgment ? "Not guilty" : "Nay";
            case PRESENT -> "Present";
            case NOT_VOTING -> "Not voting";
            case CANDIDATE, UNKNOWN -> cast.position().printed();
        };
    }

    /** A few are told one by one, many as one line for each party. */
    private static List<String> byParty(List<Cast> group, RollCallId id) {
        if (group.size() <= 6) {
            return group.stream().map(cast -> VoteWording.member(cast, id)).toList();
        }
        Map<String, List<Cast>> parties = group.stream()
                .collect(Collectors.groupingBy(cast -> PartySplit.party(cast.member().party()), TreeMap::new, Collectors.toList()));
        return parties.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue().stream()
                .map(cast -> cast.member().named().replaceFirst("\\([^-()]*-", "(")).collect(Collectors.joining(", "))).toList();
    }

    /** A line for each state's delegation, by its letters. */
    static Paged states(List<Cast> casts, int page) {
        Map<String, List<Cast>> states = casts.stream()
                .collect(Collectors.groupingBy(cast -> cast.member().homeState(), TreeMap::new, Collectors.toList()));
        int pages = Math.max(1, (states.size() + STATES_A_PAGE - 1) / STATES_A_PAGE);
        if (page > pages) {
            return new Paged(List.of(), pages);
        }
        List<String> lines = states.entrySet().stream().skip((page - 1L) * STATES_A_PAGE).limit(STATES_A_PAGE)
                .map(entry -> entry.getKey() + " · " + PartySplit.of(entry.getValue()).inWords()).toList();
        return new Paged(List.of(new Block.Section("Delegations, " + states.size() + " in all:", lines)), pages);
    }
}
