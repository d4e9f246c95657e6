package floorwire.feed.govinfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * BILLSTATUS documents from paths: files, folders with all below them in order of name, and zips. What a file is, its first bytes
 * tell, not its name. Nothing is ever written, so a name inside a zip can do no harm; it is shown without control characters.
 *
 * <p>One bad thing never costs the rest: it is handed out as a {@link Problem} in its place.
 */
public final class BillStatusFiles {
    private final List<Path> paths;
    private final AtomicLong consumed = new AtomicLong();

    public BillStatusFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** One thing found. */
    public sealed interface Found {
        /** Where it is, for people: {@code bulk.zip!BILLSTATUS-117s7.xml}. */
        String name();
    }

    /** A document's bytes, not copied and not yet known to be a BILLSTATUS file. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Document(String name, byte[] bytes) implements Found {}

    /** Something that cannot be read, and why. */
    public record Problem(String name, String reason) implements Found {}

    /** Bytes on disk of all that is named, zips as they lie: what progress is measured against. Unreadable things count nothing. */
    public long sizeOnDisk() {
        return paths.stream().mapToLong(BillStatusFiles::sizeOnDisk).sum();
    }

    private static long sizeOnDisk(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** How much of {@link #sizeOnDisk()} has been handed out; may be asked from another thread. */
    public long consumed() {
        return consumed.get();
    }

    /** Hands out every document and every problem, in a fixed order, one at a time. */
    public void forEach(Consumer<Found> use) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                use.accept(new Problem(shown(path.toString()), "no such file or folder"));
            } else if (Files.isDirectory(path)) {
                folder(path, use);
            } else {
                file(path, use);
            }
        }
    }

    private void folder(Path folder, Consumer<Found> use) {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = new ArrayList<>(list.sorted().toList());
        } catch (IOException | UncheckedIOException e) {
            use.accept(new Problem(shown(folder.toString()), "the folder cannot be read"));
            return;
        }
        for (Path child : children) {
            if (Files.isDirectory(child)) {
                // a link to a folder could lead round in a circle
                if (!Files.isSymbolicLink(child)) {
                    folder(child, use);
                }
            } else {
                file(child, use);
            }
        }
    }

    private void file(Path file, Consumer<Found> use) {
        String name = shown(file.toString());
        try {
            if (!Files.isRegularFile(file)) {
                use.accept(new Problem(name, "not a file"));
            } else if (ZipDocuments.isZip(file)) {
                ZipDocuments.ofFile(name, file, use, consumed::addAndGet);
            } else if (Files.size(file) > BillStatusXml.MAX_BYTES) {
                use.accept(new Problem(name,
                        "too large: " + Files.size(file) + " bytes, and none above " + BillStatusXml.MAX_BYTES + " is read"));
            } else {
                use.accept(new Document(name, Files.readAllBytes(file)));
                consumed.addAndGet(Files.size(file));
            }
        } catch (IOException e) {
            use.accept(new Problem(name, "cannot be read: " + shown(String.valueOf(e.getMessage()))));
        }
    }

    static String shown(String name) {
        var line = new StringBuilder();
        name.codePoints().limit(300)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c));
        return line.toString();
    }
}
