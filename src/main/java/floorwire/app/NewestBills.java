package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusException;
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

    /** A file does not tell when it was read, so no date in it is taken for one of the future. */
    private static final Instant READ = Instant.parse("9999-01-01T00:00:00Z");

    private record Read<T>(int place, Instant asOf, T wanted) {
        static <T> Read<T> fresher(Read<T> one, Read<T> other) {
            int byFreshness = one.asOf.compareTo(other.asOf);
            return byFreshness > 0 || (byFreshness == 0 && one.place > other.place) ? one : other;
        }
    }

    /**
     * Reads all paths, on all processors.
     *
     * @param wanted all that is kept of each bill, so that many bills fit in memory; called from several threads
     */
    static <T> NewestBills<T> read(List<Path> paths, Function<Bill, T> wanted) throws InterruptedException {
        Map<BillId, Read<T>> byBill = new HashMap<>();
        ConcurrentLinkedQueue<BillStatusParser> parsers = new ConcurrentLinkedQueue<>();
        List<ManyFiles.Said> bad = ManyFiles.read(paths, (place, document, files) -> {
            BillStatusParser parser = Optional.ofNullable(parsers.poll()).orElseGet(BillStatusParser::new);
            try {
                Observation observation = parser.parse(document.bytes(), READ);
                var read = new Read<>(place, observation.asOf(), wanted.apply(observation.bill()));
                synchronized (byBill) {
                    byBill.merge(observation.subject(), read, Read::fresher);
                }
            } catch (BillStatusException e) {
                files.say(place, document.name() + ": " + e.getMessage(), true);
            } finally {
                parsers.add(parser);
            }
        });
        List<T> inOrder =
                byBill.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).map(entry -> entry.getValue().wanted()).toList();
        return new NewestBills<>(inOrder, bad.stream().map(ManyFiles.Said::what).toList());
    }
}
