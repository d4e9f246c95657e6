package floorwire.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Cosponsor;
import floorwire.congress.Event;
import floorwire.congress.Events;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCallId;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageMachine;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;
import floorwire.congress.VoteAmendment;

/** Everything that can be told of a measure as it is believed, each fact as the change it would be had it just happened. */
public final class Facts {

    private final Map<String, Change> byFact = new LinkedHashMap<>();
    private final Bill bill;

    private Facts(Bill bill) {
        this.bill = bill;
    }

    /** The facts in the order in which they are told: by kind, and within a kind in legislative order. */
    public static Collection<Change> of(Bill bill) {
        return byFact(bill).values();
    }

    static Map<String, Change> byFact(Bill bill) {
        Facts facts = new Facts(bill);
        StageHistory history = StageMachine.of(bill);
        facts.introduction();
        facts.stages(history);
        facts.events(history.events(), Optional.empty());
        Events.ofAmendments(bill).forEach((amendment, events) -> facts.events(events, Optional.of(amendment)));
        facts.laws(history);
        facts.cosponsors();
        facts.publications();
        return facts.byFact;
    }

    /** The fact that a roll call on a measure was taken. */
    public static String roll(BillId bill, RollCallId rollCall) {
        return bill + "/roll/" + rollCall;
    }

    /** The fact that an amendment matches a topic in a direction. */
    public static String matches(BillId bill, AmendmentId amendment, String topic, String direction) {
        return bill + "/amendment/" + amendment + "/topic/" + topic + "/" + direction;
    }

    /** The fact that an amendment is about a provision. */
    public static String says(BillId bill, AmendmentId amendment, String provision) {
        return bill + "/amendment/" + amendment + "/provision/" + provision;
    }

    private void add(Change change) {
        byFact.merge(change.fact(), change, Facts::telling);
    }

    /** An amendment's own record tells of its roll call what it was about. */
    private static Change telling(Change first, Change second) {
        return first instanceof Change.ActionTaken one && second instanceof Change.ActionTaken other && one.roll().isPresent()
                && one.subject().isEmpty() && other.subject().isPresent() ? other : first;
    }

    private void introduction() {
        bill.detail().introduced().ifPresent(
                on -> add(new Change.Introduced(bill.id(), on, bill.detail().sponsors().stream().findFirst())));
    }

    private void stages(StageHistory history) {
        Map<Stage, Integer> times = new EnumMap<>(Stage.class);
        for (StageHistory.Step step : history.steps()) {
            int occurrence = times.merge(step.stage(), 1, Integer::sum);
            add(new Change.StageReached(bill.id(), step.stage(), occurrence, step.date(), step.cause().kind(), step.cause().text(),
                    step.cause().roll(), step.skips()));
        }
        for (Event passage : history.uncompared()) {
            add(new Change.PassageFormPending(bill.id(), passage.chamber().orElse(bill.id().type().origin().other()),
                    history.uncompared().indexOf(passage) + 1, passage.date(), passage.text(), passage.roll()));
        }
    }

    private void events(List<Event> events, Optional<Amendment> amendment) {
        events.forEach(event -> add(taken(bill, event, amendment)));
    }

    /** One event of the measure itself as the change it would be. */
    static Change of(Bill bill, Event event) {
        return taken(bill, event, Optional.empty());
    }

    private static Change taken(Bill bill, Event event, Optional<Amendment> amendment) {
        Optional<VoteAmendment> voted = event.roll().isEmpty() ? Optional.empty()
                : event.chamber().map(chamber -> RollCallId.taken(chamber, event.roll().getAsInt(), bill.id().congress(), event.date()))
                        .flatMap(id -> bill.rollCalls().stream().filter(rollCall -> rollCall.id().equals(id)).findFirst())
                        .flatMap(rollCall -> rollCall.matter().amendment());
        return new Change.ActionTaken(bill.id(), event.kind(), event.chamber(), event.date(), event.time(), event.text(), event.roll(),
                amendment.map(Amendment::id).or(() -> voted.flatMap(VoteAmendment::id)),
                amendment.flatMap(Amendments::text)
                        .or(() -> voted.map(VoteAmendment::purpose).filter(purpose -> !purpose.isBlank()))
                        .or(() -> voted.map(VoteAmendment::author).filter(author -> !author.isBlank())));
    }

    private void laws(StageHistory history) {
        Optional<LocalDate> enacted = history.current().filter(step -> step.stage().code().startsWith("ENACTED"))
                .map(StageHistory.Step::date);
        for (Law law : bill.laws()) {
            add(new Change.BecameLaw(bill.id(), law.citation(), enacted));
        }
    }

    private void cosponsors() {
        for (Cosponsor cosponsor : bill.cosponsors()) {
            add(new Change.CosponsorAdded(bill.id(), cosponsor.member(), cosponsor.since(), cosponsor.original()));
            cosponsor.withdrawn().ifPresent(on -> add(new Change.CosponsorWithdrawn(bill.id(), cosponsor.member(), on)));
        }
    }

    private void publications() {
        List<Change> found = new ArrayList<>();
        for (Title title : bill.titles()) {
            found.add(new Change.TitleChanged(bill.id(), title.kind(), title.type(), title.text()));
        }
        for (TextVersion text : bill.texts()) {
            text.urls().stream().findFirst()
                    .ifPresent(url -> found.add(new Change.TextPublished(bill.id(), text.type(), text.date(), url)));
        }
        for (Summary summary : bill.summaries()) {
            found.add(new Change.SummaryPublished(bill.id(), summary.versionCode(), summary.actionDescription(), summary.actionDate()));
        }
        for (RelatedBill related : bill.relatedBills()) {
            for (RelatedBill.Relationship relationship : related.relationships()) {
                found.add(new Change.RelatedBillFound(bill.id(), related.id(), relationship.type(), relationship.identifiedBy()));
            }
        }
        bill.sections().provisions().forEach(step -> found.add(new Change.ProvisionFound(bill.id(), step)));
        found.forEach(this::add);
    }
}
