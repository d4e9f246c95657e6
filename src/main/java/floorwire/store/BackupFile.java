package floorwire.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A backup being read. Anybody may have made or changed it: nothing is unpacked to disk, so its names lead nowhere, and no more is
 * read than the manifest announces or a row may hold.
 */
final class BackupFile implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 1 << 20;
    /** The longest word in service has under 3 MB. */
    private static final int ROW_LIMIT = 64 << 20;
    /** What deflate makes of a gigabyte of blanks is over 1,000 to 1; of rows of a ledger, 5 to 30. */
    private static final long RATIO_LIMIT = 250;
    private static final long RATIO_MATTERS = 32L << 20;

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws StoreException when it is no backup that this program reads */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no file " + file + ": name the backup to restore");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new StoreException(file + " is no backup, or is cut off or damaged (" + e.getMessage() + "): take another copy", e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read (" + e.getMessage() + "): check its permissions", e);
        }
        try {
            BackupFile opened = new BackupFile(file, zip, BackupManifest.read(manifest(file, zip)));
            opened.demandOnlyWhatIsAnnounced();
            return opened;
        } catch (StoreException e) {
            close(zip);
            throw e.getMessage() != null && e.getMessage().startsWith(file.toString()) ? e
                    : new StoreException(file + " " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw new StoreException(file + " is damaged (" + e.getMessage() + "): take another copy", e);
        }
    }

    private static byte[] manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new StoreException(file + " is no backup of Floorwire's: it has no " + BackupManifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MANIFEST_LIMIT + 1);
            if (bytes.length > MANIFEST_LIMIT) {
                throw new StoreException(file + " has a manifest of more than " + MANIFEST_LIMIT + " bytes: it is no backup of ours");
            }
            return bytes;
        }
    }

    private void demandOnlyWhatIsAnnounced() {
        Set<String> announced = new HashSet<>(Set.of(BackupManifest.ENTRY));
        manifest.tables().forEach(table -> announced.add(table.entry()));
        zip.stream().forEach(entry -> {
            if (!announced.remove(entry.getName())) {
                throw new StoreException(file + " holds \"" + shown(entry.getName()) + "\", which its manifest does not announce: it is no"
                        + " backup of ours, or was changed");
            }
        });
        if (!announced.isEmpty()) {
            throw new StoreException(file + " lacks " + announced + ": it is damaged, take another copy");
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Reads everything and compares it with the manifest. */
    void verify(Consumer<String> progress) {
        manifest.tables().forEach(table -> {
            progress.accept("checking " + table.name());
            rows(table, row -> {});
        });
    }

    /**
     * Hands on the rows of a table, each with the manifest's columns and in them text, whole numbers or null.
     *
     * @throws StoreException when they are not what the manifest says, at the latest after the last row
     */
    void rows(BackupManifest.Table table, Consumer<JsonNode> to) {
        ZipEntry entry = zip.getEntry(table.entry());
        MessageDigest hash = Backup.sha256();
        try (InputStream in = new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), hash), 1 << 16)) {
            long bytes = 0;
            long rows = 0;
            long most = Math.max(RATIO_MATTERS, RATIO_LIMIT * entry.getCompressedSize());
            for (Optional<byte[]> line = line(table, in, most); line.isPresent(); line = line(table, in, most - bytes)) {
                rows++;
                bytes += line.get().length + 1;
                if (bytes > table.bytes() || rows > table.rows()) {
                    throw wrong(table, "is longer than the manifest says");
                }
                to.accept(row(table, line.get()));
            }
            if (rows != table.rows() || bytes != table.bytes()) {
                throw wrong(table, "is shorter than the manifest says");
            }
            if (!HexFormat.of().formatHex(hash.digest()).equals(table.sha256())) {
                throw wrong(table, "does not have the hash that the manifest says");
            }
        } catch (IOException e) {
            throw wrong(table, "cannot be unpacked (" + e.getMessage() + ")", e);
        }
    }

    private JsonNode row(BackupManifest.Table table, byte[] line) {
        JsonNode row;
        try {
            row = WordJson.MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw wrong(table, "has a row that is no JSON", e);
        }
        if (!row.isObject() || row.size() != table.columns().size()) {
            throw wrong(table, "has a row of other columns");
        }
        for (String column : table.columns()) {
            JsonNode value = row.path(column);
            if (!(value.isNull() || value.isString() || (value.isIntegralNumber() && value.canConvertToLong()))) {
                throw wrong(table, "has a row whose " + shown(column) + " is neither text nor a whole number");
            }
        }
        return row;
    }

    /** The next line without its line feed; none at the end. */
    private Optional<byte[]> line(BackupManifest.Table table, InputStream in, long most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw wrong(table, "is cut off");
                }
                return Optional.empty();
            }
            if (line.size() >= most) {
                throw wrong(table, "unpacks to far more than a ledger's rows do");
            }
            if (line.size() >= ROW_LIMIT || line.size() > table.bytes()) {
                throw wrong(table, "has a row that is longer than any of ours");
            }
            line.write(next);
        }
        return Optional.of(line.toByteArray());
    }

    StoreException wrong(BackupManifest.Table table, String what) {
        return new StoreException(said(table, what));
    }

    StoreException wrong(BackupManifest.Table table, String what, Exception cause) {
        return new StoreException(said(table, what), cause);
    }

    private String said(BackupManifest.Table table, String what) {
        return file + ": table " + shown(table.name()) + " " + what + ": the backup is damaged or was changed, take another copy";
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // only read: nothing is lost
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
