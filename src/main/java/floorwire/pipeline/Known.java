package floorwire.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCallId;
import floorwire.congress.TextPackage;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.TextWanted;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;

/** What the ledger lets a feed know. */
record Known(String source, Sources sources, Ledger ledger, RollCalls rollCalls, Watches watches) implements Memory {

    @Override
    public Optional<Remembered> of(String resource) {
        return sources.resource(source, resource)
                .map(known -> new Remembered(known.listed(), known.lastModified(), known.sha256(), known.fetchedAt()));
    }

    @Override
    public Set<BillId> followed() {
        Set<BillId> followed = new LinkedHashSet<>();
        Set<String> topics = new LinkedHashSet<>();
        for (Watch watch : watches.all()) {
            switch (watch.kind()) {
                case BILL -> BillId.parse(watch.target()).ifPresent(followed::add);
                case TOPIC -> topics.add(watch.target());
                case PROVISION -> {
                    // found in texts, which are read of what matches a topic
                }
            }
        }
        topics.forEach(topic -> ledger.inTopic(topic).stream().map(BillRow::id).forEach(followed::add));
        return followed;
    }

    /** The carriers of a defense act are amended into topics that they are not in. */
    @Override
    public Set<BillId> amended() {
        Set<BillId> amended = new LinkedHashSet<>(followed());
        ledger.inTopic(Carriers.TOPIC).stream().map(BillRow::id).forEach(amended::add);
        return amended;
    }

    @Override
    public Map<RollCallId, Instant> rollCalls(Chamber chamber, int congress, int year) {
        return rollCalls.session(source, chamber, congress, year);
    }

    /**
     * Of measures that match a topic, ours or a group's, or that somebody follows; of each in the order of its versions. Also what a chamber made
     * of a measure that is related to a carrier of a defense act: that may be the act's vehicle.
     */
    @Override
    public List<TextWanted> texts() {
        Set<BillId> bills = new TreeSet<>(ledger.inAnyTopic());
        bills.addAll(followed());
        Set<BillId> related = ledger.inTopic(Carriers.TOPIC).stream()
                .flatMap(row -> ledger.believed(row.id()).bill().relatedBills().stream()).map(RelatedBill::id)
                .filter(id -> !bills.contains(id) && ledger.row(id).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        return Stream
                .concat(bills.stream().flatMap(this::wanted), related.stream().flatMap(this::wanted).filter(text -> text.name().amends()))
                .toList();
    }

    private Stream<TextWanted> wanted(BillId id) {
        Comparator<TextPackage> order = TextPackage.order(id.type().origin());
        return ledger.believed(id).bill().texts().stream().flatMap(version -> TextPackage.of(version).filter(name -> name.mayBeOf(id))
                .map(name -> new TextWanted(id, name, version.date())).stream()).sorted(Comparator.comparing(TextWanted::name, order));
    }

    @Override
    public Optional<String> title(BillId id) {
        return ledger.row(id).map(BillRow::title);
    }
}
