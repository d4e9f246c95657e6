package floorwire.rehearsal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;

/** The collection as a scenario publishes it: what the Library has, some time later, with what goes wrong on the way. */
final class BulkData implements StatusFiles {
    private final Scenario scenario;
    private final Faults faults;
    private final ConcurrentHashMap<Publication, byte[]> written = new ConcurrentHashMap<>();

    BulkData(Scenario scenario, Faults faults) {
        this.scenario = scenario;
        this.faults = faults;
    }

    @Override
    public boolean holds(int congress) {
        return scenario.congresses().contains(congress);
    }

    @Override
    public Optional<Copy> file(BillId bill, Instant at) {
        String path = "/bulkdata/BILLSTATUS/" + bill.congress() + "/" + bill.type().path() + "/" + StatusFiles.fileName(bill);
        List<Publication> published = scenario.published(bill, at.minus(scenario.copyLag()));
        if (published.isEmpty() || faults.on(Fault.ABSENT, path, at)) {
            return Optional.empty();
        }
        List<Trouble> troubles = scenario.troubles().stream().filter(trouble -> trouble.bill().equals(bill)).toList();
        Optional<Fault> now = troubles.stream().filter(trouble -> trouble.holdsAt(at)).map(Trouble::fault).findFirst();
        int back = published.size() > 1 && (now.filter(Fault.STALE::equals).isPresent() || faults.on(Fault.STALE, path, at)) ? 1 : 0;
        Publication latest = published.get(published.size() - 1 - back);
        Optional<Bill> before =
                published.size() < 2 + back ? Optional.empty() : Optional.of(published.get(published.size() - 2 - back).bill());
        Faults.Told told = faults.told(latest.bill(), before, path, at);
        var copy = new Publication(told.moved().filter(latest.at()::isBefore).orElse(latest.at()), told.bill());
        byte[] bytes = bytes(copy, path, at);
        if (now.filter(Fault.TRUNCATED::equals).isPresent()) {
            bytes = Arrays.copyOf(bytes, bytes.length * 3 / 5);
        }
        Instant modified = published.getLast().at().plus(scenario.copyLag());
        modified = told.moved().filter(modified::isBefore).orElse(modified);
        for (Trouble trouble : troubles) {
            modified = latest(modified, trouble.from(), at);
            modified = latest(modified, trouble.until(), at);
        }
        for (Instant turn : faults.turns(path)) {
            modified = latest(modified, turn, at);
        }
        return Optional.of(new Copy(StatusFiles.fileName(bill), modified, bytes));
    }

    /** The later of the two, but nothing that is still to come. */
    private static Instant latest(Instant known, Instant candidate, Instant now) {
        return candidate.isAfter(now) || candidate.isBefore(known) ? known : candidate;
    }

    @Override
    public List<Copy> files(int congress, BillType type, Instant at) {
        return scenario.bills().stream().filter(bill -> bill.congress() == congress && bill.type() == type)
                .flatMap(bill -> file(bill, at).stream()).toList();
    }

    private byte[] bytes(Publication publication, String path, Instant at) {
        if (faults.on(Fault.RESERVED, path, at)) {
            return BillStatusWriter.reserved(publication);
        }
        return faults.on(Fault.PLAIN_CDATA, path, at) ? BillStatusWriter.plain(publication)
                : written.computeIfAbsent(publication, BillStatusWriter::write);
    }
}
