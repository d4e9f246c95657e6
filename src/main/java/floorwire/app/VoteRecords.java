package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteFinding;
import floorwire.feed.govinfo.BillStatusFiles;

/**
 * Roll calls from files, folders and zips, without a database: of several records of one vote the chamber's own, of several of these the
 * one changed last, on a tie the one met last; of the API's two records of one vote both.
 *
 * @param inOrder  what was wanted of each vote, in the order of {@link RollCallId}
 * @param problems what could not be read or is odd, in the order in which it was met
 * @param bad      whether some of it could not be read or contradicts itself
 */
record VoteRecords<T>(List<T> inOrder, List<String> problems, boolean bad) {

    /** How many documents wait at most for each thread: enough to keep it busy, few enough for any heap. */
    private static final int WAITING = 8;

    /**
     * Reads all paths, on all processors.
     *
     * @param now    what is dated later is in the future
     * @param wanted all that is kept of each vote, so that many fit in memory; called from several threads
     */
    static <T> VoteRecords<T> read(List<Path> paths, Instant now, Function<RollCall, T> wanted) throws InterruptedException {
        return new Reading<>(Runtime.getRuntime().availableProcessors(), now, wanted).run(paths);
    }

    private record Said(int place, String what, boolean bad) {}

    /** One run. */
    private static final class Reading<T> {
        private final Map<RollCallId, VoteRecord<T>> votes = new TreeMap<>();
        private final ConcurrentLinkedQueue<Said> said = new ConcurrentLinkedQueue<>();
        private final ExecutorService threads;
        private final Semaphore room;
        private final Instant now;
        private final Function<RollCall, T> wanted;
        private int place;

        Reading(int processors, Instant now, Function<RollCall, T> wanted) {
            this.threads = Executors.newFixedThreadPool(processors);
            this.room = new Semaphore(WAITING * processors);
            this.now = now;
            this.wanted = wanted;
        }

        VoteRecords<T> run(List<Path> paths) throws InterruptedException {
            try {
                new BillStatusFiles(paths).forEach(this::take);
            } finally {
                threads.shutdown();
            }
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            if (place == 0) {
                said.add(new Said(0, "no file in " + paths, true));
            }
            List<T> inOrder = new ArrayList<>(votes.size());
            votes.values().forEach(vote -> inOrder.add(vote.made(wanted)));
            List<Said> inPlace = said.stream().sorted(Comparator.comparingInt(Said::place)).toList();
            return new VoteRecords<>(inOrder, inPlace.stream().map(Said::what).toList(), inPlace.stream().anyMatch(Said::bad));
        }

        private void take(BillStatusFiles.Found found) {
            int here = ++place;
            switch (found) {
                case BillStatusFiles.Problem problem -> said.add(new Said(here, problem.name() + ": " + problem.reason(), true));
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
            VoteFile file;
            try {
                file = VoteFile.read(document.bytes());
            } catch (VoteFile.Unreadable e) {
                said.add(new Said(here, document.name() + ": " + e.getMessage(), true));
                return;
            }
            for (VoteFinding finding : VoteChecks.of(file.vote(), now)) {
                if (!file.chambersOwn() && finding.kind() == VoteFinding.Kind.POSITIONS_MISSING && file.vote().positions().isEmpty()) {
                    // the API has them in a second file
                    continue;
                }
                said.add(new Said(here, document.name() + ": " + file.vote().id() + " " + finding.words(), finding.kind().contradiction()));
            }
            VoteRecord<T> record = VoteRecord.of(here, file, wanted);
            synchronized (votes) {
                votes.merge(file.vote().id(), record, VoteRecord::better);
            }
        }
    }
}
