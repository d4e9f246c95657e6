package floorwire.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.change.Facts;
import floorwire.change.TopicIds;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.ProvisionStep;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;

/** What following something would have sent, from measures as they are believed: what a measure did in a day is one post. */
public final class Hindsight {

    private final Ledger ledger;

    public Hindsight(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What would have been one post.
     *
     * @param date in Washington's calendar: of what was heard as news the day of that, on which it was posted where it was followed; of what was
     *             there at the first sight of its measure the day on which it happened
     */
    public record Post(BillId bill, LocalDate date, List<Change> changes) {

        /** The id that its first change has or would have. */
        public String id() {
            return id(changes.getFirst());
        }

        private static String id(Change change) {
            return ChangeId.of(change.fact(), 0).value();
        }
    }

    /** All of a measure, day by day. A match is told at the introduction, and with it all that happened that day. */
    public List<Post> of(BillRow row, Optional<String> topic, Loudness loudness) {
        List<Change> gained = topic.map(id -> gained(row, id)).orElse(List.of());
        Map<String, LocalDate> heard = heard(row);
        Optional<LocalDate> match = row.introduced().filter(day -> !gained.isEmpty())
                .map(day -> gained.stream().map(change -> heard.getOrDefault(change.fact(), day)).min(Comparator.naturalOrder())
                        .orElse(day));
        Map<LocalDate, List<Change>> byDay = new TreeMap<>();
        match.ifPresent(day -> byDay.put(day, gained));
        Collection<Change> facts = Facts.of(ledger.believed(row.id()).bill());
        facts.stream().filter(change -> !TopicIds.ofAGroup(change) && !same(change))
                .filter(change -> loudness == Loudness.EVERYTHING || change.milestone())
                // of amendments only those are told that match a topic
                .filter(change -> !(change instanceof Change.ActionTaken action && action.ofAmendmentAlone()))
                .forEach(change -> told(change, heard).filter(day -> !match.equals(Optional.of(day)))
                        .ifPresent(day -> byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(change)));
        return byDay.entrySet().stream().map(day -> new Post(row.id(), day.getKey(), List.copyOf(day.getValue()))).toList();
    }

    /** The day on which each fact of a measure was first recorded as news, of what came after its first sight: what that finds is as old as it is. */
    private Map<String, LocalDate> heard(BillRow row) {
        return ledger.history(row.id()).stream().filter(one -> one.news() && one.recordedAt().isAfter(row.firstSight()))
                .collect(Collectors.toMap(one -> one.change().fact(),
                        one -> LocalDate.ofInstant(one.recordedAt(), Congress.WASHINGTON), (first, later) -> first));
    }

    private static Optional<LocalDate> told(Change change, Map<String, LocalDate> heard) {
        return Optional.ofNullable(heard.get(change.fact())).or(change::date);
    }

    private static boolean same(Change change) {
        return change instanceof Change.ProvisionFound found && found.step().became() == ProvisionStep.Became.SAME;
    }

    /** Of one provision in a measure, day by day. */
    public List<Post> of(BillRow row, String provision) {
        Map<String, LocalDate> heard = heard(row);
        Map<LocalDate, List<Change>> byDay = new TreeMap<>();
        Facts.of(ledger.believed(row.id()).bill()).stream()
                .filter(change -> change instanceof Change.ProvisionFound found && found.step().provision().equals(provision)
                        && !same(change))
                .forEach(
                        change -> told(change, heard).ifPresent(day -> byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(change)));
        return byDay.entrySet().stream().map(day -> new Post(row.id(), day.getKey(), List.copyOf(day.getValue()))).toList();
    }

    private List<Change> gained(BillRow row, String topic) {
        return ledger.allMemberships(row.id()).stream().filter(match -> match.topic().equals(topic))
                .<Change>map(match -> new Change.TopicGained(row.id(), topic, match.direction(), match.evidence())).toList();
    }

    /** The post with this change, if it is still believed. */
    Optional<Post> with(BillRow row, String change) {
        List<Optional<String>> topics = Stream.concat(ledger.allMemberships(row.id()).stream().map(Membership::topic).distinct()
                .map(Optional::of), Stream.of(Optional.<String>empty())).toList();
        return Stream.of(Loudness.MILESTONES, Loudness.EVERYTHING)
                .flatMap(loudness -> topics.stream().flatMap(topic -> of(row, topic, loudness).stream()))
                .filter(post -> post.changes().stream().anyMatch(told -> Post.id(told).equals(change))).findFirst();
    }
}
