package floorwire.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import floorwire.feed.Observation;
import floorwire.feed.Sha256;
import floorwire.feed.govinfo.BillStatusException;
import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.pipeline.Baseline;

/**
 * Reads BILLSTATUS files into a {@link Baseline}: one thread unzips, some parse and encode, one writes. A bad file costs nothing but
 * itself; a failing database stops the load with what was committed kept.
 */
final class BulkLoad {

    private static final int CHUNK_DOCUMENTS = 128;
    private static final int CHUNK_BYTES = 4_000_000;
    private static final int CHUNKS_IN_FLIGHT = 6;

    private final Baseline baseline;
    private final Consumer<BillStatusFiles.Problem> problems;
    private final LongConsumer progress;
    private final List<BillStatusFiles.Document> chunk = new ArrayList<>();
    private final List<Future<?>> written = new ArrayList<>();
    private final Semaphore inFlight = new Semaphore(CHUNKS_IN_FLIGHT);
    private final ThreadLocal<BillStatusParser> parsers = ThreadLocal.withInitial(BillStatusParser::new);
    private int chunkBytes;
    private long bytes;

    /**
     * @param problems hears of each file that cannot be read, perhaps from several threads
     * @param progress hears the bytes read so far, unzipped
     */
    BulkLoad(Baseline baseline, Consumer<BillStatusFiles.Problem> problems, LongConsumer progress) {
        this.baseline = baseline;
        this.problems = problems;
        this.progress = progress;
    }

    /** Loads everything and returns the bytes read, unzipped. */
    long load(BillStatusFiles files) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            try {
                files.forEach(found -> {
                    switch (found) {
                        case BillStatusFiles.Problem problem -> problems.accept(problem);
                        case BillStatusFiles.Document document -> take(document, workers, writer);
                    }
                });
                flush(workers, writer);
                for (Future<?> chunkWritten : written) {
                    await(chunkWritten);
                }
            } catch (RuntimeException e) {
                workers.shutdownNow();
                writer.shutdownNow();
                throw e;
            }
        }
        return bytes;
    }

    private void take(BillStatusFiles.Document document, ExecutorService workers, ExecutorService writer) {
        bytes += document.bytes().length;
        progress.accept(bytes);
        chunk.add(document);
        chunkBytes += document.bytes().length;
        if (chunk.size() >= CHUNK_DOCUMENTS || chunkBytes >= CHUNK_BYTES) {
            flush(workers, writer);
        }
    }

    private void flush(ExecutorService workers, ExecutorService writer) {
        List<BillStatusFiles.Document> documents = List.copyOf(chunk);
        chunk.clear();
        chunkBytes = 0;
        inFlight.acquireUninterruptibly();
        Future<List<Baseline.Prepared>> prepared = workers.submit(() -> baseline.prepare(read(documents)));
        written.add(writer.submit(() -> {
            try {
                baseline.keep(await(prepared));
            } finally {
                inFlight.release();
            }
        }));
        written.removeIf(future -> future.state() == Future.State.SUCCESS);
        written.stream().filter(Future::isDone).forEach(BulkLoad::await);
    }

    /** Observations by the hash of their bytes; what was heard before and what is no BILLSTATUS file left out. */
    private Map<String, Observation> read(List<BillStatusFiles.Document> documents) {
        Map<String, Observation> read = new LinkedHashMap<>();
        for (BillStatusFiles.Document document : documents) {
            String sha256 = Sha256.hex(document.bytes());
            if (baseline.skip(sha256) || read.containsKey(sha256)) {
                continue;
            }
            try {
                read.put(sha256, parsers.get().parse(document.bytes(), baseline.heardAt()));
            } catch (BillStatusException e) {
                problems.accept(new BillStatusFiles.Problem(document.name(), String.valueOf(e.getMessage())));
            }
        }
        return read;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }
}
