package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Stage;
import floorwire.congress.StageMachine;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusException;
import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * What a reading of BILLSTATUS files gave: a row for each bill, by congress, type and number, and what could not be read, in the
 * order in which it was met.
 */
record Inspection(List<Row> rows, List<String> problems) {
    /** How many documents wait at most for each thread: enough to keep it busy, few enough for any heap. */
    private static final int WAITING = 8;
    private static final Comparator<Row> ORDER = Comparator.comparingInt((Row row) -> row.bill().congress())
            .thenComparing(row -> row.bill().type().path()).thenComparingInt(row -> row.bill().number());

    /**
     * @param stage      none for a bill without any action and date
     * @param actions    the bill's own items, before folding
     * @param cosponsors members on it now, each once
     */
    record Row(BillId bill, Optional<Stage> stage, Optional<LocalDate> stageDate, Optional<LocalDate> introduced, int actions,
            int cosponsors, String title) {
        static Row of(Bill bill) {
            var step = StageMachine.of(bill).current();
            var introduced = bill.detail().introduced();
            return new Row(bill.id(), step.map(last -> last.stage()).or(() -> introduced.map(day -> Stage.INTRODUCED)),
                    step.map(last -> last.date()).or(() -> introduced), introduced, bill.actions().size(), bill.currentCosponsors().size(),
                    bill.detail().title());
        }
    }

    private record Read(int place, Instant asOf, Row row) {
        /** Of several files of one bill the freshest counts, and of equally fresh ones the last. */
        static Read fresher(Read one, Read other) {
            int byFreshness = one.asOf.compareTo(other.asOf);
            return byFreshness > 0 || (byFreshness == 0 && one.place > other.place) ? one : other;
        }
    }

    private record Bad(int place, String what) {}

    /** Reads all paths, on all processors. */
    static Inspection of(List<Path> paths) throws InterruptedException {
        return new Reading(Runtime.getRuntime().availableProcessors()).run(paths);
    }

    /** One run. */
    private static final class Reading {
        private final Map<BillId, Read> byBill = new HashMap<>();
        private final ConcurrentLinkedQueue<Bad> bad = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<BillStatusParser> parsers = new ConcurrentLinkedQueue<>();
        private final ExecutorService threads;
        private final Semaphore room;
        private int place;

        Reading(int processors) {
            threads = Executors.newFixedThreadPool(processors);
            room = new Semaphore(WAITING * processors);
        }

        Inspection run(List<Path> paths) throws InterruptedException {
            try {
                new BillStatusFiles(paths).forEach(this::take);
            } finally {
                threads.shutdown();
            }
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            if (place == 0) {
                bad.add(new Bad(0, "no file in " + paths));
            }
            var rows = new ArrayList<Row>(byBill.size());
            byBill.values().forEach(read -> rows.add(read.row));
            rows.sort(ORDER);
            return new Inspection(rows, bad.stream().sorted(Comparator.comparingInt(Bad::place)).map(Bad::what).toList());
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
                Observation observation = parser.parse(document.bytes(), Instant.EPOCH);
                var read = new Read(here, observation.asOf(), Row.of(observation.bill()));
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
