package floorwire.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Legislative order (domain.md 2.3, rule 3). Within a day: by time where both have one, else by rank. Timed events keep the order of the
 * clock; an untimed one stands before the first timed event that outranks it. Upstream list order is no evidence and is not used.
 */
final class LegislativeOrder {

    private static final Map<ActionKind, Integer> RANKS = ranks();

    private LegislativeOrder() {}

    static List<Event> sort(List<Event> events, Chamber origin) {
        Map<LocalDate, List<Event>> days = new TreeMap<>();
        for (Event event : events) {
            days.computeIfAbsent(event.date(), day -> new ArrayList<>()).add(event);
        }
        List<Event> sorted = new ArrayList<>(events.size());
        for (List<Event> day : days.values()) {
            sorted.addAll(day(day, sorted, origin));
        }
        return List.copyOf(sorted);
    }

    private static List<Event> day(List<Event> day, List<Event> earlier, Chamber origin) {
        Comparator<Event> rank = Comparator.comparingInt((Event event) -> rank(event, day, earlier))
                .thenComparingInt(event -> event.chamber().map(chamber -> chamber == origin ? 0 : 1).orElse(2))
                .thenComparingInt(event -> depth(event.text()))
                .thenComparingInt(event -> event.roll().orElse(0))
                .thenComparing(Event::outcome, Comparator.reverseOrder());
        Comparator<Event> total = rank.thenComparing(Event::text).thenComparing(event -> event.items().toString());
        List<Event> timed = new ArrayList<>(day.stream().filter(event -> event.time().isPresent())
                .sorted(Comparator.comparing((Event event) -> event.time().orElse(LocalTime.MIN)).thenComparing(total)).toList());
        List<Event> untimed = day.stream().filter(event -> event.time().isEmpty()).sorted(total).toList();
        List<Event> merged = new ArrayList<>(day.size());
        int next = 0;
        for (Event event : untimed) {
            int place = next;
            while (place < timed.size() && rank.compare(timed.get(place), event) <= 0) {
                place++;
            }
            merged.addAll(timed.subList(next, place));
            next = place;
            merged.add(event);
        }
        merged.addAll(timed.subList(next, timed.size()));
        return merged;
    }

    /**
     * The place of a kind in a day. A reversal comes first when what it undoes was done on an earlier day - the chamber then acts anew -
     * and right after what it undoes when that was done on the same day.
     */
    private static int rank(Event event, List<Event> day, List<Event> earlier) {
        if (event.kind() != ActionKind.REVERSAL) {
            return rank(event.kind());
        }
        boolean before = earlier.stream().anyMatch(done -> Reversals.undoes(event, done));
        if (before) {
            return Reversals.order(event);
        }
        return day.stream().filter(done -> Reversals.undoes(event, done)).mapToInt(done -> rank(done.kind()) + 1).max()
                .orElse(rank(event.kind()));
    }

    private static int rank(ActionKind kind) {
        return Objects.requireNonNull(RANKS.get(kind));
    }

    /** The kinds are declared in legislative order; there is room below for reversals of earlier days and after each for those of its own. */
    private static Map<ActionKind, Integer> ranks() {
        Map<ActionKind, Integer> ranks = new EnumMap<>(ActionKind.class);
        for (ActionKind kind : ActionKind.values()) {
            ranks.put(kind, 10 + 2 * ranks.size());
        }
        return ranks;
    }

    /** How many amendments between the chambers a text piles up: the one to the other's amendment to the first's comes later. */
    private static int depth(String text) {
        int depth = 0;
        for (int at = text.indexOf("mendment"); at >= 0; at = text.indexOf("mendment", at + 1)) {
            depth++;
        }
        return depth;
    }
}
