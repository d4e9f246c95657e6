package floorwire.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Folds action items into what happened (domain.md 2.3, rule 1). The chambers and the Library tell the same thing twice to four times,
 * not always side by side; two different votes stay two events. The order of the items plays no part.
 */
public final class Events {

    /** The same item always stands at the same place among its like, so that the list's own order cannot matter. */
    private static final Comparator<Reading> PRIMARY_FIRST = Comparator
            .comparing((Reading reading) -> reading.action().source() == SourceSystem.LIBRARY
                    || reading.action().source() == SourceSystem.UNKNOWN)
            .thenComparing(reading -> reading.action().time().orElse(LocalTime.MAX))
            .thenComparing(reading -> reading.action().code().orElse(""))
            .thenComparing(reading -> reading.action().text())
            .thenComparing(reading -> reading.action().toString());

    private Events() {}

    /** Everything that happened to a measure, in legislative order; each event points to all the items that tell it. */
    public static List<Event> fold(Bill bill) {
        List<Reading> readings = bill.actions().stream().map(action -> Classifier.read(action, bill.id())).toList();
        return fold(bill.rollCalls().isEmpty() ? readings : withRollCalls(bill, readings), bill.id().type().origin());
    }

    /** The chambers' own records of roll calls: as items where the measure's record has none yet, and the truth of what it counts. */
    private static List<Reading> withRollCalls(Bill bill, List<Reading> readings) {
        Set<RollCallId> named = new HashSet<>();
        bill.amendments().forEach(amendment -> amendment.actions().forEach(action -> action.rollCalls()
                .forEach(roll -> named.add(RollCallId.taken(roll.chamber(), roll.roll(), bill.id().congress(), action.date())))));
        Map<RollCallId, Reading> recorded = recorded(bill);
        List<Reading> all = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<RollCallId> id = rollCall(reading, bill.id().congress()).map(named(recorded, reading.action().date()));
            id.ifPresent(named::add);
            all.add(id.map(recorded::get).map(record -> counted(reading, record)).orElse(reading));
        }
        recorded.forEach((id, reading) -> {
            if (!named.contains(id)) {
                all.add(reading);
            }
        });
        return all;
    }

    private static Map<RollCallId, Reading> recorded(Bill bill) {
        Map<RollCallId, Reading> recorded = new TreeMap<>();
        bill.rollCalls().forEach(rollCall -> VoteReading.of(rollCall).ifPresent(reading -> recorded.put(rollCall.id(), reading)));
        return recorded;
    }

    private static Optional<RollCallId> rollCall(Reading reading, int congress) {
        return reading.roll().isEmpty() ? Optional.empty() : reading.chamber()
                .map(chamber -> RollCallId.taken(chamber, reading.roll().getAsInt(), congress, reading.action().date()));
    }

    /**
     * The recorded roll call that is meant: the one of that number or, of a vote in the night in which one session's year ends, that of the
     * other year if its day is not more than one away.
     */
    private static UnaryOperator<RollCallId> named(Map<RollCallId, Reading> recorded, LocalDate day) {
        return id -> recorded.containsKey(id) ? id
                : Stream.of(1, 2).map(session -> RollCallId.of(id.chamber(), id.number(), id.congress(), session))
                        .filter(other -> recorded.containsKey(other)
                                && Math.abs(ChronoUnit.DAYS.between(recorded.get(other).action().date(), day)) <= 1)
                        .findFirst().orElse(id);
    }

    /** An item as it is printed or, where the chamber's record counts otherwise, was vacated or decided otherwise, in the record's words. */
    private static Reading counted(Reading item, Reading record) {
        if (record.kind() == ActionKind.REMARK) {
            return new Reading(item.action(), ActionKind.REMARK, item.chamber(), Event.Outcome.NONE, Event.Form.NOT_SAID, item.roll(),
                    item.amendment(), record.text(), record.words());
        }
        Action action = item.action().date().getYear() == record.action().date().getYear() ? item.action() : record.action();
        Optional<String> printed = VoteWords.tally(item.text());
        boolean same = printed.isEmpty() || printed.equals(VoteWords.tally(record.text()));
        return new Reading(action, item.kind(), item.chamber(),
                same || record.outcome() == Event.Outcome.NONE ? item.outcome() : record.outcome(), item.form(), item.roll(),
                item.amendment(), same ? item.text() : record.text(), same ? item.words() : record.words());
    }

    /** What happened to each amendment, from its own items; what these count the chambers' own records have right. */
    public static Map<Amendment, List<Event>> ofAmendments(Bill bill) {
        Map<RollCallId, Reading> recorded = recorded(bill);
        Map<Amendment, List<Event>> events = new LinkedHashMap<>();
        bill.amendments().forEach(amendment -> events.put(amendment, ofAmendment(amendment, bill, recorded)));
        return events;
    }

    private static List<Event> ofAmendment(Amendment amendment, Bill bill, Map<RollCallId, Reading> recorded) {
        Chamber origin = amendment.chamber().orElse(amendment.id().type().startsWith("H") ? Chamber.HOUSE : Chamber.SENATE);
        return fold(amendment.actions().stream().map(action -> Classifier.readOfAmendment(action, bill.id()))
                .map(reading -> rollCall(reading, bill.id().congress()).map(named(recorded, reading.action().date())).map(recorded::get)
                        .map(record -> counted(reading, record)).orElse(reading))
                .toList(), origin);
    }

    private static List<Event> fold(List<Reading> readings, Chamber origin) {
        Map<Key, List<Reading>> groups = new LinkedHashMap<>();
        for (Reading reading : readings) {
            groups.computeIfAbsent(Key.of(reading), key -> new ArrayList<>()).add(reading);
        }
        List<List<Reading>> folded = joinCopies(groups.values());
        return LegislativeOrder.sort(folded.stream().map(Events::event).toList(), origin);
    }

    /** Joins a group that only the Library tells to the one chamber group that it can only mean, though the words differ. */
    private static List<List<Reading>> joinCopies(Iterable<List<Reading>> groups) {
        List<List<Reading>> chambers = new ArrayList<>();
        List<List<Reading>> library = new ArrayList<>();
        for (List<Reading> group : groups) {
            group.sort(PRIMARY_FIRST);
            Reading first = group.getFirst();
            boolean copy = isDecision(first.kind()) && first.action().source() == SourceSystem.LIBRARY && !first.amendment();
            (copy ? library : chambers).add(group);
        }
        library.sort(Comparator.comparing(List::getFirst, PRIMARY_FIRST));
        List<List<Reading>> alone = new ArrayList<>();
        for (List<Reading> copy : library) {
            List<List<Reading>> meant = chambers.stream().filter(group -> sameDecision(group.getFirst(), copy.getFirst())).toList();
            if (meant.size() == 1) {
                meant.getFirst().addAll(copy);
            } else {
                alone.add(copy);
            }
        }
        return Stream.concat(chambers.stream(), alone.stream()).toList();
    }

    private static boolean isDecision(ActionKind kind) {
        return switch (kind) {
            case PASSAGE, CONCURRENCE, CONFERENCE_REPORT, OVERRIDE -> true;
            default -> false;
        };
    }

    private static boolean sameDecision(Reading one, Reading other) {
        return one.kind() == other.kind() && one.amendment() == other.amendment() && one.chamber().equals(other.chamber())
                && one.action().date().equals(other.action().date())
                && (one.outcome() == other.outcome() || one.outcome() == Event.Outcome.NONE || other.outcome() == Event.Outcome.NONE)
                && (one.roll().isEmpty() || other.roll().isEmpty() || one.roll().equals(other.roll()))
                && (one.form() == other.form() || one.form() == Event.Form.NOT_SAID || other.form() == Event.Form.NOT_SAID);
    }

    private static Event event(List<Reading> group) {
        Reading primary = group.getFirst();
        Optional<LocalTime> time = group.stream().flatMap(reading -> reading.action().time().stream()).min(Comparator.naturalOrder());
        Event.Outcome outcome =
                group.stream().map(Reading::outcome).filter(told -> told != Event.Outcome.NONE).findFirst().orElse(Event.Outcome.NONE);
        Event.Form form =
                group.stream().map(Reading::form).filter(told -> told != Event.Form.NOT_SAID).findFirst().orElse(Event.Form.NOT_SAID);
        OptionalInt roll = group.stream().map(Reading::roll).filter(OptionalInt::isPresent).findFirst().orElse(OptionalInt.empty());
        return new Event(primary.kind(), primary.chamber(), outcome, form, primary.action().date(), time, primary.text(), roll,
                primary.amendment(), group.stream().map(Reading::action).toList());
    }

    /** What makes two items tell of one event. */
    private record Key(LocalDate date, Optional<Chamber> chamber, ActionKind kind, String rest) {

        static Key of(Reading reading) {
            return new Key(reading.action().date(), reading.chamber(), reading.kind(), switch (reading.kind()) {
                // these happen once a day at most, and are told in four ways
                case INTRODUCED, PRESENTED, SIGNED, VETOED, UNSIGNED, LAW_NUMBER -> "";
                // "and in addition to" prints one item for each committee, all with the same words
                case REFERRED, DISCHARGED -> ActionText.key(reading.words()) + committees(reading.action());
                case PASSAGE, CONCURRENCE, CONFERENCE_REPORT, OVERRIDE, CLOTURE, AMENDMENT ->
                        reading.roll().isPresent() ? reading.amendment() + "roll" + reading.roll().getAsInt()
                                : reading.amendment() + ActionText.key(reading.words());
                default -> ActionText.key(reading.words());
            });
        }

        private static String committees(Action action) {
            return action.committees().isEmpty() ? ""
                    : new TreeSet<>(action.committees().stream().map(Committee::systemCode).toList()).toString();
        }
    }
}
