package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import floorwire.congress.BillId;

/**
 * Faults at random, the same for the same seed: of every kind, at measures of a scenario and at whole collections, for minutes or for
 * days. All are over in good time before the end, so that the last word is the scenario's.
 */
public final class Weather {
    /** Faults that hold a client until its own patience ends, or send it a gigabyte: not for a campaign of many runs. */
    public static final Set<Fault> HEAVY = EnumSet.of(Fault.SILENT, Fault.STALLED, Fault.ENDLESS);

    private final Random random;
    private final List<BillId> bills;
    private final Instant from;
    private final Instant until;

    private Weather(Scenario scenario, long seed, Instant from, Instant until) {
        this.random = new Random(seed);
        this.bills = List.copyOf(scenario.bills());
        this.from = from;
        this.until = until;
    }

    /**
     * @param number how many faults; by turns of every kind of {@code faults}
     * @param until  when the last of them is over
     */
    public static List<Switch> of(Scenario scenario, long seed, Instant from, Instant until, Set<Fault> faults, int number) {
        if (!from.isBefore(until) || faults.isEmpty()) {
            throw new IllegalArgumentException("weather needs some time and some faults: " + from + " to " + until);
        }
        var weather = new Weather(scenario, seed, from, until);
        var kinds = new ArrayList<Fault>();
        var switches = new ArrayList<Switch>();
        for (int made = 0; made < number; made++) {
            if (kinds.isEmpty()) {
                kinds.addAll(EnumSet.copyOf(faults));
                java.util.Collections.shuffle(kinds, weather.random);
            }
            switches.add(weather.one(kinds.removeLast()));
        }
        return List.copyOf(switches);
    }

    private Switch one(Fault fault) {
        Duration whole = Duration.between(from, until);
        Duration longest = switch (fault.kind()) {
            case ANSWER -> Duration.ofHours(6);
            case BILL, LIST, PART, VOTE -> Duration.ofDays(3);
            case COPY -> Duration.ofDays(21);
        };
        long most = Math.max(2, Math.min(longest.toSeconds(), whole.toSeconds() / 4));
        long lasts = Math.max(1, most / 20 + random.nextLong(most - most / 20));
        Instant begin = from.plusSeconds(random.nextLong(Math.max(1, whole.toSeconds() - lasts)));
        return new Switch(fault, where(fault), begin, begin.plusSeconds(lasts));
    }

    private String where(Fault fault) {
        BillId bill = bills.get(random.nextInt(bills.size()));
        String api = Faults.address(bill);
        String folder = "/bulkdata/BILLSTATUS/" + bill.congress() + "/" + bill.type().path();
        String file = folder + "/" + StatusFiles.fileName(bill);
        List<String> places = switch (fault.kind()) {
            case ANSWER ->
                    List.of("/v3", "/v3/bill/" + bill.congress(), api, api + "/actions", "/bulkdata", folder, file, "/evs", "/legislative");
            case BILL -> List.of(api, api, file);
            case LIST -> List.of("/v3/bill", "/v3/bill/" + bill.congress(), api);
            case PART -> List.of("/v3/bill", api);
            case COPY -> List.of("/bulkdata", file, file);
            case VOTE -> List.of("/evs", "/legislative");
        };
        return places.get(random.nextInt(places.size()));
    }
}
