package floorwire.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.change.Change;
import floorwire.congress.AmendmentId;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;

/** Which words of a measure, and of the amendments to it that are asked about, fit which topics. */
record WhyMatched(List<One> all) {

    private static final int SHOWN = 8;

    /** @param of the amendment whose words they are; empty for the measure's own */
    private record One(Optional<AmendmentId> of, Membership membership) {}

    /**
     * @param about   the changes that are asked about: the amendments they tell of, and no others
     * @param history all of the measure, the matches of its amendments among them
     */
    static WhyMatched of(Subject subject, List<RecordedChange> about, List<RecordedChange> history) {
        Set<AmendmentId> told = about.stream().flatMap(change -> amendment(change.change().stands()).stream()).collect(Collectors.toSet());
        Map<String, One> ofAmendments = new LinkedHashMap<>();
        history.forEach(recorded -> {
            if (recorded.change().stands() instanceof Change.AmendmentMatched match && told.contains(match.amendment())) {
                ofAmendments.putIfAbsent(match.fact(), new One(Optional.of(match.amendment()),
                        new Membership(match.topic(), match.direction(), match.evidence(), recorded.recordedAt())));
            }
        });
        return new WhyMatched(Stream.concat(ofAmendments.values().stream(),
                subject.memberships().stream().map(membership -> new One(Optional.empty(), membership))).toList());
    }

    private static Optional<AmendmentId> amendment(Change change) {
        return switch (change) {
            case Change.ActionTaken taken -> taken.amendment();
            case Change.AmendmentMatched matched -> Optional.of(matched.amendment());
            case Change.AmendmentSays says -> Optional.of(says.amendment());
            default -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What the channel follows first; what it does not is said to be that where something else is followed. */
    List<String> lines(Phrases phrases, Set<String> followed, ZoneId zone) {
        Map<Boolean, List<One>> here = all.stream().collect(Collectors.partitioningBy(one -> followed.contains(one.membership().topic())));
        List<One> ordered = new ArrayList<>(here.getOrDefault(true, List.of()));
        boolean some = !ordered.isEmpty();
        ordered.addAll(here.getOrDefault(false, List.of()));
        List<String> lines = new ArrayList<>(ordered.stream().limit(SHOWN)
                .map(one -> words(one, phrases, zone)
                        + (some && !followed.contains(one.membership().topic()) ? " · not followed here" : ""))
                .toList());
        if (ordered.size() > SHOWN) {
            lines.add("and " + (ordered.size() - SHOWN) + " more");
        }
        return lines;
    }

    private static String words(One one, Phrases phrases, ZoneId zone) {
        Membership membership = one.membership();
        return Stream.of(phrases.topicName(membership.topic()), phrases.direction(membership.topic(), membership.direction())).distinct()
                .collect(Collectors.joining(" · ")) + " · "
                + one.of().map(amendment -> amendment.citation() + ", purpose or description: "
                        + membership.evidence().replaceFirst("^[a-z_]+: ", ""))
                        .orElseGet(() -> Typed.evidence(membership))
                + " · since " + Phrases.moment(membership.since(), zone);
    }
}
