package floorwire.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusException;
import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.govinfo.BillStatusParser;

/**
 * Bills from BILLSTATUS files, folders and zips, without a database: of several files of one bill the newest by its own as-of, on a tie
 * the one read last.
 *
 * @param byBill   what was wanted of each bill, in {@link #ORDER}
 * @param problems what could not be read and why, in the order in which it was met
 */
record NewestBills<T>(List<T> byBill, List<String> problems) {
    /** By congress, type as in feed addresses, and number. */
    static final Comparator<BillId> ORDER = Comparator.comparingInt(BillId::congress).thenComparing(bill -> bill.type().path())
            .thenComparingInt(BillId::number);

    private record Read<T>(Instant asOf, T wanted) {}

    /** Keeps of each bill only what {@code wanted} takes from it, so that many bills fit in memory. */
    static <T> NewestBills<T> read(List<Path> paths, Function<Bill, T> wanted) {
        Map<BillId, Read<T>> newest = new HashMap<>();
        var problems = new ArrayList<String>();
        var parser = new BillStatusParser();
        new BillStatusFiles(paths).forEach(found -> {
            switch (found) {
                case BillStatusFiles.Problem problem -> problems.add(problem.name() + ": " + problem.reason());
                case BillStatusFiles.Document document -> {
                    try {
                        Observation observation = parser.parse(document.bytes(), Instant.EPOCH);
                        newest.merge(observation.subject(), new Read<>(observation.asOf(), wanted.apply(observation.bill())),
                                (one, other) -> one.asOf().isAfter(other.asOf()) ? one : other);
                    } catch (BillStatusException e) {
                        problems.add(document.name() + ": " + e.getMessage());
                    }
                }
            }
        });
        List<T> inOrder =
                newest.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).map(entry -> entry.getValue().wanted()).toList();
        return new NewestBills<>(inOrder, problems);
    }
}
