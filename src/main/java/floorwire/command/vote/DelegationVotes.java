package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import floorwire.congress.Position;
import floorwire.congress.RollCallId;
import floorwire.topic.Topic;

/** How those who sat for a state at the time voted on a topic's roll calls, in numbers; the line that names them stands behind each. */
final class DelegationVotes {

    private static final int SHOWN = 6;
    private static final Comparator<String> ORDER =
            Comparator.comparing((String printed) -> Position.of(printed).side()).thenComparing(Comparator.naturalOrder());

    private DelegationVotes() {}

    /** @param day the last */
    static List<String> lines(String state, Topic topic, LocalDate day, Acts acts) {
        Map<RollCallId, Map<String, Integer>> positions = new HashMap<>();
        Map<RollCallId, Acts.Act> votes = new HashMap<>();
        acts.people().forEach(person -> person.acts().stream()
                .filter(act -> act.topic().equals(topic.id()) && act.deed().state().equals(state) && !act.on().isAfter(day))
                .collect(Collectors.toMap(act -> act.deed().vote(), act -> act, (one, same) -> one))
                .forEach((vote, act) -> vote.ifPresent(id -> {
                    votes.put(id, act);
                    positions.computeIfAbsent(id, one -> new TreeMap<>(ORDER)).merge(act.deed().position(), 1, Integer::sum);
                })));
        List<String> lines = new ArrayList<>(votes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RollCallId, Acts.Act> one) -> one.getValue().on()).thenComparing(Map.Entry::getKey)
                        .reversed())
                .limit(SHOWN).map(one -> counted(positions.getOrDefault(one.getKey(), Map.of())) + one.getValue().words()
                        .substring(one.getValue().deed().position().length()) + ": `vote " + one.getKey() + " " + state + "`")
                .toList());
        if (votes.size() > SHOWN) {
            lines.add("and " + (votes.size() - SHOWN) + " more: `vote " + topic.id() + "`");
        }
        return lines;
    }

    private static String counted(Map<String, Integer> positions) {
        return positions.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "));
    }
}
