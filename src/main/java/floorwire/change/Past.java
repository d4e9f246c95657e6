package floorwire.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.Chamber;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Event;
import floorwire.congress.Events;
import floorwire.congress.ProvisionStep;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallRef;
import floorwire.congress.Sections;
import floorwire.congress.SourceSystem;
import floorwire.congress.Title;

/**
 * A measure as it was. What has no fact of its own - subjects, committees, cost estimates - stands as it is believed now.
 */
public final class Past {

    private final Bill now;
    private final Map<String, Change> facts;

    private Past(Bill now, Map<String, Change> facts) {
        this.now = now;
        this.facts = facts;
    }

    /**
     * As it was believed before some changes.
     *
     * @param later every change since, in the order recorded; what does not concern {@link Facts} is passed over
     */
    public static Bill before(Bill now, List<Change> later) {
        if (later.isEmpty()) {
            return now;
        }
        Map<String, Change> facts = new LinkedHashMap<>(Facts.byFact(now));
        later.reversed().forEach(change -> Changes.undo(change, facts));
        return new Past(now, facts).bill();
    }

    /**
     * What its record, as believed now, dates on or before a day. That is not what was known then: records are published late, and are
     * corrected.
     */
    public static Bill dated(Bill now, LocalDate day) {
        List<Cosponsor> cosponsors = now.cosponsors().stream().filter(cosponsor -> !cosponsor.since().isAfter(day))
                .map(cosponsor -> without(cosponsor, cosponsor.withdrawn().filter(on -> !on.isAfter(day)))).toList();
        List<Action> actions = now.actions().stream().filter(action -> !action.date().isAfter(day)).toList();
        boolean all = actions.size() == now.actions().size();
        return new Bill(now.id(), now.detail(), actions, cosponsors, now.titles(), now.subjects(),
                now.summaries().stream().filter(summary -> summary.actionDate().filter(on -> !on.isAfter(day)).isPresent()).toList(),
                now.texts().stream().filter(text -> text.date().map(on -> !on.isAfter(day)).orElse(all)).toList(), now.committees(),
                now.relatedBills(), all ? now.laws() : List.of(), now.amendments(), now.rollCalls().stream()
                        .filter(rollCall -> rollCall.at().filter(at -> !at.day().isAfter(day)).isPresent()).toList(),
                sections(now, step -> step.date().map(on -> !on.isAfter(day)).orElse(all)));
    }

    private static Sections sections(Bill now, Predicate<ProvisionStep> then) {
        return now.sections().withProvisions(now.sections().provisions().stream().filter(then).toList());
    }

    private static Cosponsor without(Cosponsor cosponsor, Optional<LocalDate> withdrawn) {
        return new Cosponsor(cosponsor.member(), cosponsor.since(), cosponsor.original(), withdrawn);
    }

    private boolean known(Change change) {
        return facts.containsKey(change.fact());
    }

    private Bill bill() {
        List<Title> titles = now.titles().stream()
                .filter(title -> known(new Change.TitleChanged(now.id(), title.kind(), title.type(), title.text()))).toList();
        return new Bill(now.id(), detail(titles), actions(), cosponsors(), titles, now.subjects(),
                now.summaries().stream().filter(summary -> known(new Change.SummaryPublished(now.id(), summary.versionCode(),
                        summary.actionDescription(), summary.actionDate()))).toList(),
                now.texts().stream().filter(text -> text.urls().stream().findFirst()
                        .filter(url -> !known(new Change.TextPublished(now.id(), text.type(), text.date(), url))).isEmpty()).toList(),
                now.committees(), related(),
                now.laws().stream().filter(law -> known(new Change.BecameLaw(now.id(), law.citation(), Optional.empty()))).toList(),
                now.amendments(), now.rollCalls().stream().filter(this::known).toList(),
                sections(now, step -> known(new Change.ProvisionFound(now.id(), step))));
    }

    private boolean known(RollCall rollCall) {
        return facts.containsKey(Facts.roll(now.id(), rollCall.id()));
    }

    /** The loss of a display title is never recorded: where today's was not there yet, the official one was shown, as upstream does. */
    private Detail detail(List<Title> titles) {
        Detail detail = now.detail();
        boolean shown = titles.stream().anyMatch(title -> title.text().equals(detail.title()))
                || now.titles().stream().noneMatch(title -> title.text().equals(detail.title()));
        Optional<String> official = titles.stream().filter(title -> title.kind() == Title.Kind.OFFICIAL).map(Title::text).findFirst();
        return shown || official.isEmpty() ? detail
                : new Detail(official.get(), detail.introduced(), detail.sponsors(), detail.byRequest(), detail.reports(),
                        detail.costEstimates(), detail.notes(), detail.constitutionalAuthority());
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Event event : Events.fold(now)) {
            Change change = Facts.of(now, event);
            if (change.equals(facts.get(change.fact())) && found.add(change.fact())) {
                actions.addAll(event.items());
            }
        }
        for (Change change : facts.values()) {
            if (change instanceof Change.ActionTaken taken && taken.amendment().isEmpty() && found.add(taken.fact())) {
                actions.add(asTold(taken));
            }
        }
        return List.copyOf(actions);
    }

    /** An event that was told and is told otherwise now, or no more. */
    private Action asTold(Change.ActionTaken taken) {
        List<RollCallRef> rolls = taken.roll().isEmpty() ? List.of() : List.of(new RollCallRef(taken.chamber().orElse(Chamber.HOUSE),
                now.id().congress(), taken.on().getYear() % 2 == 1 ? 1 : 2, taken.roll().getAsInt(), Optional.empty(), Optional.empty()));
        SourceSystem source = taken.chamber().map(chamber -> chamber == Chamber.HOUSE ? SourceSystem.HOUSE_FLOOR : SourceSystem.SENATE)
                .orElse(SourceSystem.LIBRARY);
        return new Action(taken.on(), taken.time(), taken.text(), "", Optional.empty(), source, List.of(), rolls, Optional.empty());
    }

    private List<Cosponsor> cosponsors() {
        return now.cosponsors().stream()
                .filter(cosponsor -> known(
                        new Change.CosponsorAdded(now.id(), cosponsor.member(), cosponsor.since(), cosponsor.original())))
                .map(cosponsor -> without(cosponsor,
                        cosponsor.withdrawn().filter(on -> known(new Change.CosponsorWithdrawn(now.id(), cosponsor.member(), on)))))
                .toList();
    }

    private List<RelatedBill> related() {
        return now
                .relatedBills().stream().filter(related -> related.relationships().isEmpty() || related.relationships().stream()
                        .anyMatch(relationship -> known(
                                new Change.RelatedBillFound(now.id(), related.id(), relationship.type(), relationship.identifiedBy()))))
                .toList();
    }
}
