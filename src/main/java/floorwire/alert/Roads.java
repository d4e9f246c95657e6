package floorwire.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.ActionKind;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.BillId;
import floorwire.congress.DefenseAct;
import floorwire.congress.ProvisionStep;
import floorwire.congress.ProvisionStep.Became;
import floorwire.congress.ProvisionStep.Does;
import floorwire.congress.VoteOutcome;
import floorwire.congress.VoteWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.BillTexts;
import floorwire.ledger.BillTexts.Stand;
import floorwire.ledger.Ledger;
import floorwire.text.Fingerprint;
import floorwire.text.Fingerprints;
import floorwire.text.Section;
import floorwire.topic.Provision;
import floorwire.topic.ProvisionBook;

/** The road of a provision: the texts in which it stood, and the amendments whose stated purpose it was, from measure to measure. */
public final class Roads {

    /** What the answers about provisions rest on. */
    public static final String READ =
            "Texts are read of bills that match a topic or are followed, and of what a chamber made of a defense act's related bills, hours to weeks"
                    + " after their bills; what no published text says is not known here.";

    private static final Comparator<Hop> BY_DATE = Comparator.comparing(hop -> hop.date().orElse(LocalDate.MAX));

    private final Ledger ledger;
    private final BillTexts texts;
    private final ProvisionBook provisions;

    /** @param provisions not closed with this */
    public Roads(Ledger ledger, BillTexts texts, ProvisionBook provisions) {
        this.ledger = ledger;
        this.texts = texts;
        this.provisions = provisions;
    }

    /**
     * A place on the road.
     *
     * @param date  of the action that made the text, or of the vote; none where none is printed
     * @param place in short, {@code S.Amdt. 429 (agreed to 65–28)}
     * @param adopted of an amendment, whether it was agreed to
     * @param words {@code H.R. 2670 (118th) · found, enrolled, sec. 1250A}
     */
    public record Hop(BillId bill, Optional<LocalDate> date, String place, String words, boolean adopted) {}

    /** By date; what bears none, as enrolled bills, follows its measure's others. */
    public List<Hop> of(String provision) {
        List<Hop> hops = new ArrayList<>(stands(provision));
        hops.addAll(amendments(provision));
        hops.sort(BY_DATE);
        return List.copyOf(hops);
    }

    private List<Hop> stands(String provision) {
        Map<String, List<Stand>> together = new LinkedHashMap<>();
        texts.road(provision).stream().filter(stand -> stand.step().became() != Became.SAME).forEach(stand -> together
                .computeIfAbsent(stand.bill() + "/" + stand.step().text().id() + "/" + stand.step().became() + "/" + stand.step().does(),
                        key -> new ArrayList<>())
                .add(stand));
        return together.values().stream().map(this::hop).toList();
    }

    private Hop hop(List<Stand> stands) {
        Stand first = stands.getFirst();
        BillId bill = first.bill();
        List<ProvisionStep> steps = stands.stream().map(Stand::step).toList();
        String where = ProvisionTellings.where(steps);
        boolean law = first.step().became() == Became.ENACTED;
        String became = first.step().became().name().toLowerCase(Locale.ROOT).replace("appeared", "found");
        String undone = first.step().does() == Does.REPEALS ? "repeal" : "amend";
        String words = !first.step().says() ? law ? undone.replaceFirst("e?$", "ed") + " by " + where
                : bill.citationWithCongress() + " · would " + undone + " it, " + became + ", " + where
                : law ? "enacted as " + where + " (" + bill.citationWithCongress() + ")"
                        : bill.citationWithCongress() + " · " + became + ", " + where;
        String place = (law ? where : bill.citation()) + (first.step().says() ? "" : law ? " (" + undone.replaceFirst("e?$", "ed") + " it)"
                : " (would " + undone + " it)");
        return new Hop(bill, first.step().date().or(() -> dated(first)), place, words, true);
    }

    /** Of the action that made the text, or the nearest that is known. */
    public Optional<LocalDate> date(Stand stand) {
        return stand.step().date().or(() -> dated(stand));
    }

    /** No day is printed for enrolled bills and laws; the one is presented, the other becomes law at once. */
    private Optional<LocalDate> dated(Stand stand) {
        boolean law = stand.step().text().law();
        return Facts.of(ledger.believed(stand.bill()).bill()).stream()
                .filter(change -> law ? change instanceof Change.BecameLaw
                        : change instanceof Change.ActionTaken action && action.kind() == ActionKind.PRESENTED)
                .flatMap(change -> change.date().stream()).findFirst();
    }

    /** Amendments are printed in the Congressional Record and not among the texts: they are known by what they say they are for. */
    private List<Hop> amendments(String provision) {
        List<Hop> hops = new ArrayList<>();
        for (BillId bill : concerned(provision)) {
            Amendments.of(ledger.believed(bill).bill()).stream()
                    .filter(amendment -> Amendments.text(amendment).filter(text -> provisions.of(text).contains(provision)).isPresent())
                    .forEach(amendment -> hops.add(amendment(bill, amendment)));
        }
        return hops;
    }

    private Set<BillId> concerned(String provision) {
        Set<BillId> bills = texts.road(provision).stream().map(Stand::bill).collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.concat(Stream.of(Carriers.TOPIC), Provision.of(provision).map(Provision::topic).stream()).distinct()
                .forEach(topic -> ledger.inTopic(topic).stream().map(BillRow::id).forEach(bills::add));
        return bills;
    }

    /** With how the chamber decided, by the roll call that was recorded of it. */
    private Hop amendment(BillId bill, Amendment amendment) {
        AmendmentId id = amendment.id();
        Optional<Change.ActionTaken> vote = Facts.of(ledger.believed(bill).bill()).stream()
                .filter(Change.ActionTaken.class::isInstance).map(Change.ActionTaken.class::cast)
                .filter(action -> action.amendment().filter(id::equals).isPresent() && action.roll().isPresent())
                .reduce((one, other) -> other);
        String decided = vote.map(action -> decided(action.text())).orElse("");
        return new Hop(bill, vote.flatMap(Change::date).or(amendment::submitted),
                id.citation() + (decided.isEmpty() ? "" : " (" + decided + ")"),
                id.citation() + " to " + bill.citationWithCongress() + ", by its purpose" + (decided.isEmpty() ? "" : " · " + decided),
                vote.filter(action -> VoteOutcome.ofAction(action.text()) == VoteOutcome.CARRIED).isPresent());
    }

    private static String decided(String action) {
        return switch (VoteOutcome.ofAction(action)) {
            case CARRIED -> "agreed to";
            case LOST -> "not agreed to";
            case UNTOLD -> "put to a vote";
        } + VoteWords.tally(action).map(tally -> " " + tally.replace('-', '–')).orElse("");
    }

    /** {@code S.J.Res. 37 → S.Amdt. 429 (agreed to 65–28) → H.R. 2670 → Public Law 118-31, sec. 1250A}; each measure once. */
    public static String line(List<Hop> hops) {
        List<String> places = hops.stream().map(Hop::place).distinct().toList();
        int most = 8;
        return (places.size() > most ? "… → " : "") + String.join(" → ", places.subList(Math.max(0, places.size() - most), places.size()));
    }

    /**
     * The way to a provision that was just found or enacted, within its Congress: measures a section of which has much of its words, and
     * adopted amendments to one of them, or to a carrier of the same act, whose purpose it was. None where it stood nowhere before.
     */
    Optional<String> to(Change change) {
        if (!(change instanceof Change.ProvisionFound found) || !found.step().says()
                || (found.step().became() != Became.APPEARED && found.step().became() != Became.ENACTED)) {
            return Optional.empty();
        }
        Optional<Section> here = section(new Stand(found.bill(), found.step()));
        List<Hop> before = new ArrayList<>();
        if (here.isPresent()) {
            Fingerprints words = Fingerprints.of(List.of(Fingerprint.of(here.get())));
            texts.road(found.step().provision()).stream().filter(stand -> stand.bill().congress() == found.bill().congress())
                    .filter(stand -> !stand.bill().equals(found.bill()) && stand.step().became() == Became.APPEARED && stand.step().says())
                    .filter(stand -> section(stand).filter(there -> alike(words, here.get(), there)).isPresent())
                    .forEach(stand -> before.add(hop(List.of(stand))));
            Set<BillId> onTheWay = before.stream().map(Hop::bill).collect(Collectors.toCollection(LinkedHashSet::new));
            onTheWay.add(found.bill());
            DefenseAct.fiscalYear(ledger.believed(found.bill()).bill()).ifPresent(year -> Carriers.of(year, ledger)
                    .forEach(carrier -> onTheWay.add(carrier.id())));
            amendments(found.step().provision()).stream().filter(hop -> hop.adopted() && onTheWay.contains(hop.bill()))
                    .forEach(before::add);
        }
        Optional<LocalDate> day = date(new Stand(found.bill(), found.step()));
        before.removeIf(hop -> hop.date().isPresent() && day.filter(on -> hop.date().get().isAfter(on)).isPresent());
        before.sort(BY_DATE);
        return before.isEmpty() ? Optional.empty() : Optional.of(line(before) + " → here");
    }

    private static boolean alike(Fingerprints here, Section section, Section there) {
        return !here.in(List.of(there)).isEmpty() || !Fingerprints.of(List.of(Fingerprint.of(there))).in(List.of(section)).isEmpty();
    }

    /** Its section, as long as the text is kept. */
    public Optional<Section> section(Stand stand) {
        return texts.of(stand.bill(), stand.step().text())
                .flatMap(row -> texts.section(row, stand.step().section(), stand.step().heading()));
    }

    /** Where it stands in the latest text that was read, by measure of a Congress. */
    public Map<BillId, List<ProvisionStep>> standing(String provision, int congress) {
        return standing(provision, congress, true);
    }

    /** Which sections would amend or repeal the law that it became, by measure of a Congress. */
    public Map<BillId, List<ProvisionStep>> undoing(String provision, int congress) {
        return standing(provision, congress, false);
    }

    private Map<BillId, List<ProvisionStep>> standing(String provision, int congress, boolean says) {
        Map<BillId, List<ProvisionStep>> standing = new LinkedHashMap<>();
        for (Stand stand : texts.road(provision)) {
            if (stand.bill().congress() == congress && stand.step().says() == says) {
                List<ProvisionStep> before = standing.getOrDefault(stand.bill(), List.of());
                boolean same = !before.isEmpty() && before.getFirst().text().equals(stand.step().text());
                standing.put(stand.bill(), Stream.concat(same ? before.stream() : Stream.empty(), Stream.of(stand.step())).toList());
            }
        }
        standing.values().removeIf(steps -> steps.getFirst().became() == Became.DROPPED
                || steps.getFirst().became() == Became.UNCERTAIN);
        return standing;
    }

    /** Where it is law. */
    public List<Stand> enacted(String provision) {
        return texts.road(provision).stream().filter(stand -> stand.step().became() == Became.ENACTED && stand.step().says()).toList();
    }
}
