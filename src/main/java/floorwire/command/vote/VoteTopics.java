package floorwire.command.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Roads;
import floorwire.change.Change;
import floorwire.command.Desk;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.DefenseAct;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Membership;
import floorwire.topic.Provision;
import floorwire.topic.TopicField;

/**
 * Of which topics an act on a measure is one: what only a section of a later text says was not voted on, and not sponsored, before. Made for one
 * answer; what the ledger has meanwhile it does not hear.
 */
final class VoteTopics {

    private static final String BY_A_SECTION = TopicField.HEADINGS.printed() + ": ";

    private final Desk desk;
    private final Roads roads;
    private final Map<BillId, Since> measures = new HashMap<>();
    private final Map<RollCallId, Optional<AmendmentId>> voted = new HashMap<>();

    /** @param first the day of the first text that says so, by topic */
    private record Since(List<Membership> memberships, Map<String, LocalDate> first) {}

    VoteTopics(Desk desk, Roads roads) {
        this.desk = desk;
        this.roads = roads;
    }

    /** Those that the measure was in by a day. */
    List<Membership> on(BillId bill, LocalDate day) {
        Since since = measures.computeIfAbsent(bill, this::since);
        return since.memberships().stream().filter(one -> !day.isBefore(since.first().getOrDefault(one.topic(), LocalDate.MIN))).toList();
    }

    private Since since(BillId bill) {
        List<Membership> memberships = desk.ledger().memberships(bill);
        Map<String, LocalDate> first = new HashMap<>();
        memberships.stream().filter(one -> one.evidence().startsWith(BY_A_SECTION))
                .forEach(one -> first.put(one.topic(), first(bill, one)));
        if (memberships.stream().anyMatch(one -> one.topic().equals(Carriers.TOPIC))) {
            DefenseAct.since(desk.ledger().believed(bill).bill()).ifPresent(day -> first.putIfAbsent(Carriers.TOPIC, day));
        }
        return new Since(memberships, first);
    }

    private LocalDate first(BillId bill, Membership membership) {
        return desk.ledger().believed(bill).bill().sections().provisions().stream()
                .filter(step -> step.says()
                        && Provision.of(step.provision()).filter(of -> of.topic().equals(membership.topic())).isPresent())
                .flatMap(step -> roads.date(new BillTexts.Stand(bill, step)).stream()).min(LocalDate::compareTo)
                .orElseGet(() -> membership.since().atZone(Congress.WASHINGTON).toLocalDate());
    }

    /**
     * What a vote on a measure is a vote on. One on an amendment is on what that is about, and on the defense act that it would amend; not on all
     * else that the measure holds.
     */
    List<Membership> of(RollCall vote) {
        BillId bill = vote.matter().bill().orElseThrow();
        List<Membership> ofBill = conference(vote) ? desk.ledger().memberships(bill) : on(bill, day(vote));
        if (vote.matter().amendment().isEmpty()) {
            return ofBill;
        }
        Optional<AmendmentId> amendment = amendment(vote);
        return Stream.concat(ofBill.stream().filter(one -> one.topic().equals(Carriers.TOPIC)),
                amendment.map(id -> ofAmendments(bill).getOrDefault(id, List.of())).orElse(List.of()).stream()).distinct().toList();
    }

    /** What amendments to a measure were found to be about by their purpose: the topics of each. */
    Map<AmendmentId, List<Membership>> ofAmendments(BillId bill) {
        Map<AmendmentId, List<Membership>> matched = new LinkedHashMap<>();
        desk.ledger().history(bill).stream().map(recorded -> recorded.change().stands())
                .flatMap(change -> change instanceof Change.AmendmentMatched match ? Stream.of(match) : Stream.empty())
                .forEach(match -> matched.computeIfAbsent(match.amendment(), id -> new ArrayList<>())
                        .add(new Membership(match.topic(), match.direction(), match.evidence(), desk.now())));
        matched.replaceAll((id, all) -> all.stream().distinct().toList());
        return matched;
    }

    /** The amendment on which it was taken; empty for a vote on anything else. */
    Optional<AmendmentId> amendment(RollCall vote) {
        return vote.matter().bill().filter(_ -> vote.matter().amendment().isPresent()).flatMap(bill -> voted.computeIfAbsent(vote.id(),
                _ -> Amendments.voted(vote, desk.ledger().believed(bill).bill()).map(Amendment::id)));
    }

    /** A conference report is what is enrolled when both chambers have agreed to it. */
    private static boolean conference(RollCall vote) {
        return Stream.of(vote.words().question(), vote.words().title(), vote.words().inFull())
                .anyMatch(words -> words.contains("Conference Report"));
    }

    static LocalDate day(RollCall vote) {
        return vote.at().map(at -> at.day()).orElse(LocalDate.EPOCH);
    }
}
