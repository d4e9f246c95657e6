package floorwire.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import floorwire.feed.govinfo.BillStatusFiles;

/** Files, folders and zips, read on all processors; what is said of them meanwhile, in the order in which the files were met. */
final class ManyFiles {

    /** How many documents wait at most for each thread: enough to keep it busy, few enough for any heap. */
    private static final int WAITING = 8;

    /** @param bad whether it could not be read, or contradicts itself */
    record Said(int place, String what, boolean bad) {}

    /** Reads one document, on one of several threads. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param place the document's place among all
         * @param files takes what there is to say of it
         */
        void read(int place, BillStatusFiles.Document document, ManyFiles files);
    }

    private final ConcurrentLinkedQueue<Said> said = new ConcurrentLinkedQueue<>();
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(processors);
    private final Semaphore room = new Semaphore(WAITING * processors);
    private final Reader reader;
    private int place;

    private ManyFiles(Reader reader) {
        this.reader = reader;
    }

    /** Reads all paths; what there was to say, that there was no file among it. */
    static List<Said> read(List<Path> paths, Reader reader) throws InterruptedException {
        ManyFiles files = new ManyFiles(reader);
        try {
            new BillStatusFiles(paths).forEach(files::take);
        } finally {
            files.threads.shutdown();
        }
        files.threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        if (files.place == 0) {
            files.say(0, "no file in " + paths, true);
        }
        return files.said.stream().sorted(Comparator.comparingInt(Said::place)).toList();
    }

    void say(int of, String what, boolean bad) {
        said.add(new Said(of, what, bad));
    }

    private void take(BillStatusFiles.Found found) {
        int here = ++place;
        switch (found) {
            case BillStatusFiles.Problem problem -> say(here, problem.name() + ": " + problem.reason(), true);
            case BillStatusFiles.Document document -> {
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        reader.read(here, document, this);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }
}
