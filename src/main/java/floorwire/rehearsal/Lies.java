package floorwire.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** What a source wrongly says of a measure. A lie about what the measure does not have leaves it as it is. */
final class Lies {

    private Lies() {}

    private static boolean signed(Action action) {
        return action.text().startsWith("Signed by President");
    }

    private static boolean law(Action action) {
        return action.text().startsWith("Became Public Law");
    }

    static Bill about(Bill bill, Optional<Bill> before, Fault fault) {
        List<Action> actions = bill.actions();
        return switch (fault) {
            case DUPLICATED -> actions(bill, joined(actions, actions));
            case NEAR_DUPLICATED -> actions(bill, joined(actions, actions.stream().map(Lies::almost).toList()));
            case ACTION_REMOVED -> actions(bill, actions.stream().filter(latest(bill).negate()).toList());
            case ACTION_REDATED -> latest(bill, one -> on(one, -1));
            case ACTION_EDITED -> latest(bill, one -> worded(one, one.text().replaceFirst("\\.?$", " (corrected).")));
            case ACTION_MARKUP -> latest(bill, one -> worded(one, one.text() + " (text: <a href=\"/congressional-record\">CR S1</a>)"));
            case ACTION_LATE -> actions(bill, before.map(Bill::actions).orElse(actions));
            case FALSE_PRESENTATION -> actions(bill, presented(actions));
            case SIGNATURE_MISSING -> actions(bill, actions.stream().filter(action -> !signed(action)).toList());
            case LAW_BEFORE_SIGNATURE -> actions(bill, actions.stream().map(one -> law(one) ? on(one, -1) : one).toList());
            case TITLE_MISSING -> titles(bill);
            case SPONSOR_MISSING -> detail(bill, bill.detail().title(), false);
            case COSPONSOR_TWICE -> cosponsors(bill, joined(bill.cosponsors(), bill.cosponsors().stream().limit(1).toList()));
            case SUMMARY_UNDATED -> summaries(bill, bill.summaries().stream().map(one -> new Summary(one.versionCode(),
                    one.actionDescription(), Optional.empty(), one.html(), one.updated())).toList());
            case SUMMARY_BROKEN -> summaries(bill, bill.summaries().stream().map(one -> new Summary(one.versionCode(),
                    one.actionDescription(), one.actionDate(), "<p><b>" + one.html().replace("</p>", "<br>&nbsp <i"), one.updated()))
                    .toList());
            case TEXT_WITHOUT_URL ->
                    texts(bill, bill.texts().stream().map(one -> new TextVersion(one.type(), one.date(), List.of())).toList());
            case VOTE_ADDRESS ->
                    rolls(bill, roll -> new RollCallRef(roll.chamber(), roll.congress(), roll.session(), roll.roll(), roll.at(),
                            roll.url().map(url -> url.replaceFirst("[0-9]+(?=\\.xml$)", "001"))));
            case VOTE_SESSION -> rolls(bill, roll -> new RollCallRef(roll.chamber(), roll.congress(), 3 - roll.session(), roll.roll(),
                    roll.at(), roll.url()));
            default -> bill;
        };
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The latest event, with the Library's copies of it: all that bears the greatest date. An only one is left. */
    private static Predicate<Action> latest(Bill bill) {
        return LatestAction.of(bill).<Predicate<Action>>map(latest -> action -> action.date().equals(latest.date())
                && bill.actions().stream().anyMatch(other -> !other.date().equals(latest.date()))).orElse(action -> false);
    }

    private static Bill latest(Bill bill, UnaryOperator<Action> edit) {
        Predicate<Action> latest = latest(bill);
        return actions(bill, bill.actions().stream().map(one -> latest.test(one) ? edit.apply(one) : one).toList());
    }

    private static Bill rolls(Bill bill, UnaryOperator<RollCallRef> edit) {
        return actions(bill, bill.actions().stream().map(one -> new Action(one.date(), one.time(), one.text(), one.type(), one.code(),
                one.source(), one.committees(), one.rollCalls().stream().map(edit).toList(), one.calendar())).toList());
    }

    private static Action almost(Action action) {
        return worded(action, action.text().replaceFirst("\\.$", "").replaceFirst(" ", "  "));
    }

    private static Action worded(Action action, String text) {
        return new Action(action.date(), action.time(), text, action.type(), action.code(), action.source(), action.committees(),
                action.rollCalls(), action.calendar());
    }

    private static Action on(Action action, int days) {
        return new Action(action.date().plusDays(days), action.time(), action.text(), action.type(), action.code(), action.source(),
                action.committees(), action.rollCalls(), action.calendar());
    }

    private static List<Action> presented(List<Action> actions) {
        if (actions.isEmpty() || actions.stream().anyMatch(action -> action.text().startsWith("Presented"))) {
            return actions;
        }
        Action newest = actions.getFirst();
        return joined(List.of(new Action(newest.date(), Optional.empty(), "Presented to President.", "Floor", Optional.of("E20000"),
                SourceSystem.HOUSE_FLOOR, List.of(), List.of(), Optional.empty())), actions);
    }

    private static Bill titles(Bill bill) {
        Bill untitled = detail(bill, "", true);
        return new Bill(bill.id(), untitled.detail(), bill.actions(), bill.cosponsors(), List.<Title>of(), bill.subjects(),
                bill.summaries(), bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Bill detail(Bill bill, String title, boolean sponsored) {
        Detail old = bill.detail();
        var detail = new Detail(title, old.introduced(), sponsored ? old.sponsors() : List.of(), old.byRequest(), old.reports(),
                old.costEstimates(), old.notes(), old.constitutionalAuthority());
        return new Bill(bill.id(), detail, bill.actions(), bill.cosponsors(), bill.titles(), bill.subjects(), bill.summaries(),
                bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Bill actions(Bill bill, List<Action> actions) {
        return new Bill(bill.id(), bill.detail(), actions, bill.cosponsors(), bill.titles(), bill.subjects(), bill.summaries(),
                bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Bill cosponsors(Bill bill, List<Cosponsor> cosponsors) {
        return new Bill(bill.id(), bill.detail(), bill.actions(), cosponsors, bill.titles(), bill.subjects(), bill.summaries(),
                bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Bill summaries(Bill bill, List<Summary> summaries) {
        return new Bill(bill.id(), bill.detail(), bill.actions(), bill.cosponsors(), bill.titles(), bill.subjects(), summaries,
                bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Bill texts(Bill bill, List<TextVersion> texts) {
        return new Bill(bill.id(), bill.detail(), bill.actions(), bill.cosponsors(), bill.titles(), bill.subjects(), bill.summaries(),
                texts, bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }
}
