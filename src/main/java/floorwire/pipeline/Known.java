package floorwire.pipeline;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.alert.Carriers;
import floorwire.alert.Watch;
import floorwire.alert.Watches;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
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

    @Override
    public Optional<String> title(BillId id) {
        return ledger.row(id).map(BillRow::title);
    }
}
