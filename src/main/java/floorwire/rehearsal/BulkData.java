package floorwire.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/** GovInfo's BILLSTATUS collection as it stands at an instant: files, zips and what a listing names. */
final class BulkData {
    private final Scenario scenario;
    private final ConcurrentHashMap<Publication, byte[]> written = new ConcurrentHashMap<>();

    BulkData(Scenario scenario) {
        this.scenario = scenario;
    }

    /** @param modified when this copy came to stand there, which a bad copy moves as a good one does */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    record Copy(String name, Instant modified, byte[] bytes) {

        boolean zip() {
            return name.endsWith(".zip");
        }
    }

    boolean holds(int congress) {
        return scenario.congresses().contains(congress);
    }

    /** A measure's file; empty before its first publication. */
    Optional<Copy> file(BillId bill, Instant at) {
        List<Publication> published = scenario.published(bill, at);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        List<Trouble> troubles = scenario.troubles().stream().filter(trouble -> trouble.bill().equals(bill)).toList();
        Optional<Trouble> now = troubles.stream().filter(trouble -> trouble.holdsAt(at)).findFirst();
        boolean stale = now.map(Trouble::fault).filter(Fault.STALE::equals).isPresent() && published.size() > 1;
        byte[] bytes = bytes(stale ? published.get(published.size() - 2) : published.getLast());
        if (now.map(Trouble::fault).filter(Fault.TRUNCATED::equals).isPresent()) {
            bytes = Arrays.copyOf(bytes, bytes.length * 3 / 5);
        }
        Instant modified = published.getLast().at();
        for (Trouble trouble : troubles) {
            modified = latest(modified, trouble.from(), at);
            modified = latest(modified, trouble.until(), at);
        }
        return Optional.of(new Copy(fileName(bill), modified, bytes));
    }

    /** The later of the two, but nothing that is still to come. */
    private static Instant latest(Instant known, Instant candidate, Instant now) {
        return candidate.isAfter(now) || candidate.isBefore(known) ? known : candidate;
    }

    List<Copy> files(int congress, BillType type, Instant at) {
        return scenario.bills().stream().filter(bill -> bill.congress() == congress && bill.type() == type)
                .flatMap(bill -> file(bill, at).stream()).toList();
    }

    /** The collection's zip; empty while there is no file in it. */
    Optional<Copy> zip(int congress, BillType type, Instant at) {
        List<Copy> files = files(congress, type, at);
        return files.stream().map(Copy::modified).max(Comparator.naturalOrder())
                .map(modified -> new Copy("BILLSTATUS-" + congress + "-" + type.path() + ".zip", modified, zipped(files)));
    }

    private static byte[] zipped(List<Copy> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Copy file : files) {
                var entry = new ZipEntry(file.name());
                entry.setTimeLocal(file.modified().atOffset(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] bytes(Publication publication) {
        return written.computeIfAbsent(publication, BillStatusWriter::write);
    }

    private static String fileName(BillId bill) {
        return "BILLSTATUS-" + bill.congress() + bill.type().path() + bill.number() + ".xml";
    }
}
