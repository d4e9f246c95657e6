package floorwire.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.databind.node.ObjectNode;

/** Copies a whole database, as it stood at one moment, into one file that either engine can be filled from (decision 20). */
public final class Backup {

    private static final int ROWS_AT_ONCE = 200;
    private static final int ROWS_A_WORD = 10_000;

    private Backup() {}

    /**
     * Who takes a backup, and when.
     *
     * @param program the program's version
     */
    public record Taken(String program, Instant at) {}

    /** @param bytes of the file */
    public record Summary(int tables, long rows, long bytes, int schema) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d tables, %d rows, schema %d, %.1f MB", tables, rows, schema, bytes / 1e6);
        }
    }

    /**
     * Writes beside the file, syncs, reads all of it again and only then gives it its name. A writer may work meanwhile.
     *
     * @param progress is told now and then what is being done
     * @throws StoreException when the database cannot be read, or the file exists and {@code force} is not given, or cannot be written;
     *                        an earlier file of that name is then as it was
     */
    public static Summary write(String url, Path file, boolean force, Taken taken, Consumer<String> progress) {
        Engine engine = Engine.of(url);
        if (!engine.exists()) {
            throw Database.missing(engine);
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new StoreException("the folder of " + file + " does not exist: make it, or name another file");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(file + " is a folder: name a file in it");
        }
        if (Files.exists(file) && !force) {
            throw exists(file);
        }
        try (Engine.Session session = engine.read()) {
            Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            try {
                BackupManifest manifest = snapshot(engine, session.handle(), part, taken, progress);
                try (BackupFile written = BackupFile.open(part)) {
                    written.verify(progress);
                }
                if (force) {
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.move(part, file);
                }
                sync(folder);
                return new Summary(manifest.tables().size(), manifest.rows(), Files.size(file), manifest.schema());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (JdbiException | SQLException e) {
            throw engine.failure(e);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(file + " cannot be written (" + e.getMessage() + "): make room, check the folder's permissions, or"
                    + " name another file", e);
        }
    }

    private static StoreException exists(Path file) {
        return new StoreException(file + " exists: name another file, or give --force to replace it");
    }

    private static BackupManifest snapshot(Engine engine, Handle handle, Path part, Taken taken, Consumer<String> progress)
            throws IOException, SQLException {
        engine.beginSnapshot(handle);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            int schema = Schema.standing(engine, handle).orElseThrow(() -> Database.missing(engine));
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (String table : Schema.tables(engine, handle).stream().filter(name -> !name.equals(Schema.HISTORY)).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(table + ".jsonl"));
                tables.add(table(handle, table, zip, progress));
                zip.closeEntry();
            }
            BackupManifest manifest = new BackupManifest(schema, taken.program(), taken.at(), tables);
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.json());
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest;
        } finally {
            handle.rollback(); // nothing was written: it only ends the snapshot
        }
    }

    private static BackupManifest.Table table(Handle handle, String table, OutputStream zip, Consumer<String> progress)
            throws IOException, SQLException {
        Counted counted = new Counted(zip);
        DigestOutputStream out = new DigestOutputStream(counted, sha256());
        long rows = 0;
        List<Column> columns;
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select * from " + table)) {
                columns = Column.of(row);
                while (row.next()) {
                    ObjectNode json = WordJson.MAPPER.createObjectNode();
                    for (Column column : columns) {
                        column.put(row, json);
                    }
                    out.write(WordJson.MAPPER.writeValueAsBytes(json));
                    out.write('\n');
                    rows++;
                    if (rows % ROWS_A_WORD == 0) {
                        progress.accept(String.format(Locale.ROOT, "%s, %,d rows", table, rows));
                    }
                }
            }
        }
        return new BackupManifest.Table(table, columns.stream().map(Column::name).toList(), rows, counted.bytes,
                HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }

    /** The name itself must be on the disk before we say that the file is there. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system lets a folder be synced; the file's bytes are
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Counts what passes, and leaves closing to whoever owns the zip. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            out.write(b, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
