package floorwire.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a configuration file that only its owner may read: whole or not at all, and never readable by others for a moment. */
final class ConfigFile {

    private static final String OWNER_ONLY = "rw-------";

    private ConfigFile() {}

    /** The lines, in the order of the settings. */
    static String text(Map<Setting, String> values) {
        StringBuilder text =
                new StringBuilder("# Floorwire's settings; what else can be set: docs/usage.md. Keep this file to yourself.\n");
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(values.get(setting)).ifPresent(value -> text.append(setting.key()).append(": '")
                    .append(value.replace("'", "''")).append("'\n"));
        }
        return text.toString();
    }

    /** Where the file that {@link #write} replaces is kept. */
    static Path kept(Path file) {
        return file.resolveSibling(file.getFileName() + ".bak");
    }

    /**
     * Replaces a file that is there, and keeps it as {@link #kept}.
     *
     * @throws IOException if it cannot be written; then nothing is changed
     */
    static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            place(kept(file), Files.readString(file));
        }
        place(file, text);
    }

    private static void place(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        Path draft = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownerOnly(folder))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Given to the file as it is made. File systems without such permissions guard their files otherwise. */
    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))}
                : new FileAttribute<?>[0];
    }
}
