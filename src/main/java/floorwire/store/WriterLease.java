package floorwire.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One writer per database (decision 10): a locked file beside it that says who holds it. The lock goes with the process. */
final class WriterLease implements AutoCloseable {

    /** The byte that is locked: beyond the text, since some systems' locks keep others from reading what is locked. */
    static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private WriterLease(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLease take(Path database, String command) {
        Path file = Path.of(database + ".writer");
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new StoreException("cannot write beside " + database + " (" + e.getMessage() + "): check the folder's permissions, "
                    + "or give another --database", e);
        }
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                throw taken(database, file, channel);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("floorwire " + command + ", process " + ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.UTF_8)), 0);
            return new WriterLease(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(database, file, channel);
        } catch (IOException e) {
            close(channel);
            throw new StoreException("cannot lock " + file + " (" + e.getMessage() + "): the folder must be on a file system with locks",
                    e);
        }
    }

    private static StoreException taken(Path database, Path file, FileChannel channel) {
        String holder = "another process";
        try {
            holder = Files.readString(file);
        } catch (IOException e) {
            // the holder's name is a courtesy: the lock itself is what counts
        }
        close(channel);
        return new StoreException(database + " is being written by " + holder + ": wait for it or stop it, or give another --database");
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock goes with the process at the latest
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
