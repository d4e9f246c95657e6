package floorwire.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/** GovInfo's BILLSTATUS collection as it stands at an instant: files, zips and what a listing names. */
interface StatusFiles {

    /** @param modified when this copy came to stand there, which a bad copy moves as a good one does */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    record Copy(String name, Instant modified, byte[] bytes) {

        boolean zip() {
            return name.endsWith(".zip");
        }
    }

    boolean holds(int congress);

    /** A measure's file; empty before its first publication. */
    Optional<Copy> file(BillId bill, Instant at);

    List<Copy> files(int congress, BillType type, Instant at);

    /** The collection's zip; empty while there is no file in it. */
    default Optional<Copy> zip(int congress, BillType type, Instant at) {
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

    static String fileName(BillId bill) {
        return "BILLSTATUS-" + bill.congress() + bill.type().path() + bill.number() + ".xml";
    }
}
