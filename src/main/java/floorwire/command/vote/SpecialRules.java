package floorwire.command.vote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.command.Desk;
import floorwire.congress.ActionKind;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Event;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCall;

/**
 * The House's resolutions for a measure's debate, under which the House files its roll calls on them: those that an action names by which a rule was reported
 * or adopted, and those that the House relates to the measure.
 */
final class SpecialRules {

    private static final Pattern RESOLUTION = Pattern.compile("(?i)\\bH\\.? ?Res\\.? ?(\\d{1,5})\\b");

    private SpecialRules() {}

    /** Each once, by number. */
    static List<BillId> of(Collection<BillId> bills, Desk desk) {
        return bills.stream().flatMap(id -> Stream.concat(
                desk.ledger().believed(id).bill().relatedBills().stream().map(RelatedBill::id)
                        .filter(one -> one.type() == BillType.HRES),
                desk.ledger().known(id).history().events().stream().filter(event -> event.kind() == ActionKind.RULE)
                        .flatMap(event -> named(event, id))))
                .distinct().sorted().toList();
    }

    private static Stream<BillId> named(Event event, BillId on) {
        Matcher resolution = RESOLUTION.matcher(event.text());
        return resolution.find() ? Stream.of(new BillId(on.congress(), BillType.HRES, Integer.parseInt(resolution.group(1))))
                : Stream.empty();
    }

    /** The roll calls on them that the ledger has. */
    static List<RollCall> votes(Collection<BillId> bills, Desk desk) {
        List<BillId> rules = of(bills, desk);
        return rules.isEmpty() ? List.of() : desk.rollCalls().of(rules);
    }

    /** Which they are, where no roll call on them is in the ledger. */
    static Optional<String> named(Collection<BillId> bills, Desk desk) {
        List<BillId> rules = of(bills, desk);
        return rules.isEmpty() ? Optional.empty() : Optional.of("Rules are House resolutions of their own, with their own roll calls: "
                + rules.stream().map(id -> id.citation() + " (" + id.url() + ")").collect(Collectors.joining(", ")));
    }
}
