package floorwire.feed.govinfo;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import floorwire.feed.govinfo.BillStatusFiles.Document;
import floorwire.feed.govinfo.BillStatusFiles.Found;
import floorwire.feed.govinfo.BillStatusFiles.Problem;

/** The documents of a zip, read as a stream: from a file or from an answer's bytes. */
final class ZipDocuments {
    /** Real files pack four to ten to one; a whole Congress's folder is some 200 MB unpacked. */
    private static final long MAX_UNPACKED = 4_000_000_000L;
    /** A Congress has at most some 12,000 bills of one type. */
    private static final int MAX_ENTRIES = 100_000;
    private static final int BUFFER = 1 << 16;
    /** The record at a zip's end, and the longest comment that may follow it (APPNOTE 4.3.16). */
    private static final int DIRECTORY_END = 22;
    private static final int MAX_COMMENT = 65_535;

    private ZipDocuments() {}

    /** By its first bytes: {@code PK}, and a local header or the end of an empty archive. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
        }
    }

    /** A zip on disk, by its directory: an entry that goes wrong is left out and the next one is read. */
    static void ofFile(String zipName, Path file, Consumer<Found> use, LongConsumer consumed) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var limits = new Limits(zipName, use);
            for (var entries = zip.entries(); entries.hasMoreElements() && !limits.reached;) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = entry.isDirectory() ? InputStream.nullInputStream() : zip.getInputStream(entry)) {
                    limits.read(entry, in);
                } catch (IOException e) {
                    use.accept(new Problem(limits.name(entry),
                            "cannot be unpacked: " + BillStatusFiles.shown(String.valueOf(e.getMessage()))));
                }
                consumed.accept(Math.max(0, entry.getCompressedSize()));
            }
            limits.done();
        } catch (ZipException e) {
            // without a directory, cut off for example: what stands before the cut can still be read
            var entries = new int[1];
            ofStream(zipName, Files.newInputStream(file), found -> {
                entries[0]++;
                use.accept(found);
            });
            use.accept(new Problem(zipName, "a broken zip (" + BillStatusFiles.shown(String.valueOf(e.getMessage())) + "): " + entries[0]
                    + " entries could be read"));
        }
    }

    /**
     * A zip in memory.
     *
     * @return whether it was read to its end, the directory that every whole zip ends with
     */
    static boolean ofBytes(String zipName, byte[] bytes, Consumer<Found> use) {
        if (!ofStream(zipName, new ByteArrayInputStream(bytes), use)) {
            return false;
        }
        for (int at = bytes.length - DIRECTORY_END; at >= 0 && at >= bytes.length - DIRECTORY_END - MAX_COMMENT; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        use.accept(new Problem(zipName, "ends without its directory"));
        return false;
    }

    /**
     * A zip as it arrives. Unpacking can not pass over an entry, so that one too large ends it.
     *
     * @return whether nothing ended it early
     */
    static boolean ofStream(String zipName, InputStream in, Consumer<Found> use) {
        var limits = new Limits(zipName, use);
        try (var zip = new ZipInputStream(new BufferedInputStream(in, BUFFER))) {
            for (ZipEntry entry; !limits.reached && (entry = zip.getNextEntry()) != null;) {
                limits.reached |= !limits.read(entry, zip);
            }
            limits.done();
            return !limits.reached;
        } catch (IOException | IllegalArgumentException e) {
            use.accept(new Problem(zipName,
                    "breaks off in entry " + limits.entries + ": " + BillStatusFiles.shown(String.valueOf(e.getMessage()))));
            return false;
        }
    }

    /** What bounds the unpacking of one zip, a bomb's too. */
    private static final class Limits {
        private final String zipName;
        private final Consumer<Found> use;
        private long unpacked;
        private int entries;
        private boolean reached;

        Limits(String zipName, Consumer<Found> use) {
            this.zipName = zipName;
            this.use = use;
        }

        String name(ZipEntry entry) {
            return zipName + "!" + BillStatusFiles.shown(entry.getName());
        }

        /** Reads one entry; false when it was too large. */
        boolean read(ZipEntry entry, InputStream in) throws IOException {
            if (++entries > MAX_ENTRIES) {
                reached = true;
                use.accept(new Problem(zipName, "more than " + MAX_ENTRIES + " entries: the rest is not read"));
                return false;
            }
            if (entry.isDirectory()) {
                return true;
            }
            byte[] bytes = in.readNBytes(BillStatusXml.MAX_BYTES + 1);
            unpacked += bytes.length;
            if (unpacked > MAX_UNPACKED) {
                reached = true;
                use.accept(new Problem(zipName, "unpacks to more than " + MAX_UNPACKED + " bytes: the rest is not read"));
                return false;
            }
            if (bytes.length > BillStatusXml.MAX_BYTES) {
                use.accept(new Problem(name(entry), "unpacks to more than " + BillStatusXml.MAX_BYTES + " bytes"));
                return false;
            }
            use.accept(new Document(name(entry), bytes));
            return true;
        }

        void done() {
            if (entries == 0) {
                use.accept(new Problem(zipName, "an empty zip"));
            }
        }
    }
}
