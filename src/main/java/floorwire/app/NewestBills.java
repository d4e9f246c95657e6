package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusException;
import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * Bills from BILLSTATUS files, folders and zips, without a database: of several files of one bill the newest by its own as-of, on a tie
 * the one met last.
 *
 * @param byBill   what was wanted of each bill, in {@link #ORDER}
 * @param problems what could not be read and why, in the order in which it was met
 */
record NewestBills<T>(List<T> byBill, List<String> problems) {
    /** By congress, type as in feed addresses, and number. */
    static final Comparator<BillId> ORDER = Comparator.comparingInt(BillId::congress).thenComparing(bill -> bill.type().path())
            .thenComparingInt(BillId::number);

    /** How many documents wait at most for each thread: enough to keep it busy, few enough for any heap. */
    private static final int WAITING = 8;

    /**
     * Reads all paths, on all processors.
     *
     * @param wanted all that is kept of each bill, so that many bills fit in memory; called from several threads
     */
    static <T> NewestBills<T> read(List<Path> paths, Function<Bill, T> wanted) throws InterruptedException {
        return new Reading<>(Runtime.getRuntime().availableProcessors(), wanted).run(paths);
    }

    /** A file does not tell when it was read, so no date in it is taken for one of the future. */
    private static final Instant READ = Instant.parse("9999-01-01T00:00:00Z");

    private record Read<T>(int place, Instant asOf, T wanted) {
        static <T> Read<T> fresher(Read<T> one, Read<T> other) {
            int byFreshness = one.asOf.compareTo(other.asOf);
            return byFreshness > 0 || (byFreshness == 0 && one.place > other.place) ? one : other;
        }
    }

    private record Bad(int place, String what) {}

    /** One run. */
    private static final class Reading<T> {
        private final Map<BillId, Read<T>> byBill = new HashMap<>();
        private final ConcurrentLinkedQueue<Bad> bad = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<BillStatusParser> parsers = new ConcurrentLinkedQueue<>();
        private final ExecutorService threads;
        private final Semaphore room;
        private final Function<Bill, T> wanted;
        private int place;

        Reading(int processors, Function<Bill, T> wanted) {
            this.threads = Executors.newFixedThreadPool(processors);
            this.room = new Semaphore(WAITING * processors);
            this.wanted = wanted;
        }

        NewestBills<T> run(List<Path> paths) throws InterruptedException {
            try {
                new BillStatusFiles(paths).forEach(this::take);
            } finally {
                threads.shutdown();
            }
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            if (place == 0) {
                bad.add(new Bad(0, "no file in " + paths));
            }
            List<T> inOrder = byBill.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).map(entry -> entry.getValue().wanted())
                    .toList();
            return new NewestBills<>(inOrder, bad.stream().sorted(Comparator.comparingInt(Bad::place)).map(Bad::what).toList());
        }

        private void take(BillStatusFiles.Found found) {
            int here = ++place;
            switch (found) {
                case BillStatusFiles.Problem problem -> bad.add(new Bad(here, problem.name() + ": " + problem.reason()));
                case BillStatusFiles.Document document -> {
                    room.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            read(here, document);
                        } finally {
                            room.release();
                        }
                    });
                }
            }
        }

        private void read(int here, BillStatusFiles.Document document) {
            BillStatusParser parser = Optional.ofNullable(parsers.poll()).orElseGet(BillStatusParser::new);
            try {
                Observation observation = parser.parse(document.bytes(), READ);
                var read = new Read<>(here, observation.asOf(), wanted.apply(observation.bill()));
                synchronized (byBill) {
                    byBill.merge(observation.subject(), read, Read::fresher);
                }
            } catch (BillStatusException e) {
                bad.add(new Bad(here, document.name() + ": " + e.getMessage()));
            } finally {
                parsers.add(parser);
            }
        }
    }
}
