package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.chat.console.ConsolePlatform;
import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Member;
import floorwire.congress.SourceSystem;
import floorwire.congress.Title;
import floorwire.feed.ApiKey;
import floorwire.feed.Fetcher;
import floorwire.feed.Observation;
import floorwire.feed.Politeness;
import floorwire.feed.congressgov.CongressGovFeed;
import floorwire.feed.congressgov.CongressGovSettings;
import floorwire.feed.congressgov.CongressGovSettings.Window;
import floorwire.feed.congressgov.Purpose;
import floorwire.feed.congressgov.Spent;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.message.ChannelRef;
import floorwire.pipeline.Baseline;
import floorwire.pipeline.Turn;
import floorwire.rehearsal.Filler;
import floorwire.rehearsal.Publication;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * Counts what the whole program asks of the Congress.gov API on a busy day, against the least that a client with the same duties could
 * ask (docs/benchmarks.md). Not one of the tests that a build runs, as its name does not end so, and no figure makes it fail; a fact
 * that it missed does.
 */
class RequestsBenchmark {

    private static final int CONGRESS = 119;
    private static final int ROWS = 18_000;
    private static final int FOLLOWED = 100;
    /** Of the 749 that moved on 30 July 2026 (feeds.md 10) so many are introduced on that day. */
    private static final int TOUCHED = 749;
    private static final int INTRODUCED = 60;
    private static final int TOUCHED_THE_DAY_BEFORE = 200;
    private static final int PAGE = 250;
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int LOOKS = 288;
    private static final int SWEEPS_A_DAY = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 7, 30);
    /** Midnight in Washington. */
    private static final Instant BEGINS = Instant.parse("2026-07-30T04:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-07-28T23:59:00Z");

    private static final Duration SETTLING = Duration.ofHours(26);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    /**
     * @param hours whether the stand-in's date filter honours the time of day
     * @param limit requests per hour in all
     */
    private record Setup(Window window, boolean hours, int limit) {

        /** How far a look reaches behind the last one, as the feed's recipe has it. */
        Duration overlap() {
            return hours ? Duration.ofHours(2) : Duration.ofHours(26);
        }
    }

    @Test
    void requests_per_hour_on_a_busy_day() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
        System.out.printf(Locale.ROOT, "per-bill polling (60T/N): %d an hour with one request a bill, %d with detail and actions%n",
                FOLLOWED * 60 / EVERY.toMinutes(), 2 * FOLLOWED * 60 / EVERY.toMinutes());
        for (Setup setup : List.of(new Setup(Window.HOURS, true, 53), new Setup(Window.AUTO, true, 53),
                new Setup(Window.DATES, false, 89))) {
            measure(setup);
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", load());
    }

    private void measure(Setup setup) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var clock = new SettableClock(BEFORE);
        Filler filler = Filler.of(CONGRESS, ROWS, 7, BEFORE).busyDay(DAY.minusDays(1), TOUCHED_THE_DAY_BEFORE).busyDay(DAY,
                TOUCHED - INTRODUCED);
        Scenario introduced = introduced(filler);
        Path file = folder.resolve(setup.window() + "-" + setup.hours() + ".db");
        try (Rehearsal rehearsal = Rehearsal.start(introduced, List.of(filler), clock, 0);
                Wiring wiring = new Wiring(Database.write(Database.SQLITE + file + "?synchronous=OFF", "run"), clock)) {
            rehearsal.filterHonoursHours(setup.hours());
            rehearsal.limit(1_000_000); // the baseline below is no request of the program's
            baseline(rehearsal, wiring);
            rehearsal.limit(5_000);
            int asked = total(rehearsal.requests());
            List<BillId> followed = filler.bills().subList(0, FOLLOWED);
            follow(wiring, followed, clock.instant());
            var polite = new Politeness(Politeness.userAgent("benchmark", Optional.empty()), 2, Duration.ZERO, Duration.ofSeconds(10),
                    Duration.ofSeconds(30), 2, Duration.ofMillis(10), Duration.ofSeconds(60));
            var feed = new CongressGovFeed(rehearsal.congress(),
                    new Fetcher(polite, clock, time -> clock.set(clock.instant().plus(time)), new Random(1)),
                    Optional.of(new ApiKey("benchmark")), () -> Set.of(CONGRESS), new CongressGovSettings(setup.window(), 60));
            Turn turn = wiring.turn();

            // the day before: everything followed is read, then seen in a nightly walk, and the sweep falls into step
            for (Instant look = BEGINS.minus(SETTLING); look.isBefore(BEGINS); look = look.plus(EVERY.multipliedBy(4))) {
                poll(turn, feed, clock, look);
            }
            Spent before = feed.spent();
            Map<String, Integer> paths = rehearsal.requests();
            for (int i = 0; i < LOOKS; i++) {
                poll(turn, feed, clock, BEGINS.plus(EVERY.multipliedBy(i)));
            }
            Spent after = feed.spent();
            Map<String, Integer> pathsAfter = rehearsal.requests();

            assertThat(after.total()).as("requests that the stand-in counts").isEqualTo(total(pathsAfter) - asked);
            assertThat(rehearsal.complaints()).isEmpty();
            assertThat(rehearsal.unknownRequests()).isEmpty();
            introduced.bills().forEach(id -> assertThat(wiring.ledger().row(id)).as("%s", id).isPresent());
            Set<BillId> changed = filler.acting(BEGINS, BEGINS.plus(Duration.ofDays(1)));
            changed.retainAll(Set.copyOf(followed));
            assertThat(changed).isNotEmpty().allSatisfy(id -> assertThat(wiring.ledger().believed(id).bill().actions()).as("%s", id)
                    .filteredOn(action -> action.text().startsWith("Committee consideration held")).isNotEmpty());

            int details = (int) introduced.bills().stream()
                    .mapToLong(id -> pathsAfter.getOrDefault(detail(id), 0) - paths.getOrDefault(detail(id), 0)).sum();
            print(setup, purposes(before, after), least(setup, filler, introduced, changed.size()), details);
            System.out.printf(Locale.ROOT, "  took %.1f s%n", (System.nanoTime() - began) / 1e9);
        }
    }

    private static void poll(Turn turn, CongressGovFeed feed, SettableClock clock, Instant at) throws InterruptedException {
        clock.set(at);
        assertThat(turn.poll(feed).failures()).as("failures at %s", at).isZero();
    }

    private static Map<Purpose, Integer> purposes(Spent before, Spent after) {
        Map<Purpose, Integer> spent = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            spent.put(purpose, after.on(purpose) - before.on(purpose));
        }
        return spent;
    }

    /** The least of a client with the same duties, by purpose, reckoned from what moves when. */
    private static Map<Purpose, Integer> least(Setup setup, Filler filler, Scenario introduced, int changed) {
        int pages = 0;
        for (int i = 0; i < LOOKS; i++) {
            Instant now = BEGINS.plus(EVERY.multipliedBy(i));
            Instant since = now.minus(EVERY).minus(setup.overlap());
            Instant from = setup.hours() ? since : since.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
            Set<BillId> rows = new HashSet<>(filler.acting(from, now.plusMillis(1)));
            introduced.publications().stream().filter(one -> !one.at().isBefore(from) && !one.at().isAfter(now))
                    .forEach(one -> rows.add(one.bill().id()));
            pages += Math.max(1, pages(rows.size()));
        }
        Map<Purpose, Integer> least = new LinkedHashMap<>();
        least.put(Purpose.LIST, pages);
        least.put(Purpose.SWEEP, 2 * SWEEPS_A_DAY * FOLLOWED);
        least.put(Purpose.CHANGED, 2 * changed);
        least.put(Purpose.ENUMERATION, pages(ROWS));
        return least;
    }

    private static int pages(int rows) {
        return (rows + PAGE - 1) / PAGE;
    }

    private static void print(Setup setup, Map<Purpose, Integer> spent, Map<Purpose, Integer> least, int details) {
        System.out.printf(Locale.ROOT, "%n%s, the filter honours %s%n  %-22s %9s %9s   (of 24 hours)%n", setup.window(),
                setup.hours() ? "hours" : "dates only", "", "asked", "least");
        spent.forEach(
                (purpose, count) -> System.out.printf(Locale.ROOT, "  %-22s %9d %9d%n", purpose.name().toLowerCase(Locale.ROOT), count,
                        least.getOrDefault(purpose, 0)));
        int discovery = spent.getOrDefault(Purpose.DISCOVERY, 0);
        double all = (total(spent) - discovery) / 24.0;
        double most = total(least) / 24.0;
        System.out.printf(Locale.ROOT, "  an hour, discovery apart %6.1f %9.1f   ratio %.2f (limit 1.20); in all at most %d%n", all, most,
                all / most, setup.limit());
        System.out.printf(Locale.ROOT, "  an hour, discovery: details of %d new rows %.1f, what topics need beyond %.1f; with them %.1f%n",
                INTRODUCED, details / 24.0, (discovery - details) / 24.0, total(spent) / 24.0);
    }

    private static <K> int total(Map<K, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String detail(BillId id) {
        return "/v3/bill/" + id.congress() + "/" + id.type().path() + "/" + id.number();
    }

    private static void follow(Wiring wiring, List<BillId> bills, Instant now) {
        ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, "#bills");
        wiring.audience().save(new Channel(AskCommand.WORKSPACE, ref, Congress.WASHINGTON, Optional.empty()));
        bills.forEach(id -> wiring.watches().add(new Watch(ChangeId.digest(id.toString(), 0), AskCommand.WORKSPACE, ref, Watch.Kind.BILL,
                id.toString(), Loudness.EVERYTHING, now)));
    }

    /** What a first load leaves behind: every row's number, title and introduction, read from the stand-in's own list. */
    private static void baseline(Rehearsal rehearsal, Wiring wiring) throws IOException, InterruptedException {
        Baseline baseline = wiring.baseline(BillStatusParser.SOURCE, 1, BEFORE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int offset = 0; offset < ROWS; offset += PAGE) {
                URI page = URI.create(rehearsal.congress() + "/bill/" + CONGRESS + "?format=json&limit=" + PAGE + "&offset=" + offset
                        + "&sort=updateDate+desc");
                HttpRequest request = HttpRequest.newBuilder(page).header("X-Api-Key", "benchmark").build();
                JsonNode rows = JsonMapper.shared().readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                        .path("bills");
                Map<String, Observation> heard = new LinkedHashMap<>();
                rows.forEach(row -> {
                    Bill bill = bill(row);
                    heard.put(bill.id().toString(), new Observation(bill.id(), BillStatusParser.SOURCE,
                            Instant.parse(row.path("updateDate").asString().substring(0, 10) + "T00:00:00Z"),
                            EnumSet.of(Facet.DETAIL, Facet.ACTIONS), bill));
                });
                baseline.keep(baseline.prepare(heard));
            }
        }
        assertThat(baseline.bills()).isEqualTo(ROWS);
    }

    private static Bill bill(JsonNode row) {
        BillId id =
                new BillId(row.path("congress").asInt(), BillType.parse(row.path("type").asString().toLowerCase(Locale.ROOT)).orElseThrow(),
                        Integer.parseInt(row.path("number").asString()));
        return bill(id, row.path("title").asString(), LocalDate.parse(row.path("latestAction").path("actionDate").asString()), List.of());
    }

    private static Bill bill(BillId id, String title, LocalDate introduced, List<Member> sponsors) {
        Bill unknown = Bill.unknown(id);
        var detail = new Detail(title, Optional.of(introduced), sponsors, false, List.of(), List.of(), List.of(), Optional.empty());
        boolean house = id.type().origin() == floorwire.congress.Chamber.HOUSE;
        var action = new Action(introduced, Optional.empty(), house ? "Introduced in House" : "Introduced in Senate", "IntroReferral",
                Optional.of(house ? "1000" : "10000"), SourceSystem.LIBRARY, List.of(), List.of(), Optional.empty());
        return new Bill(id, detail, List.of(action), unknown.cosponsors(),
                List.of(new Title("Display Title", title, Optional.empty(), Optional.empty()),
                        new Title("Official Title as Introduced", title, Optional.empty(), Optional.empty())),
                unknown.subjects(), unknown.summaries(), unknown.texts(), unknown.committees(), unknown.relatedBills(), unknown.laws(),
                unknown.amendments());
    }

    /** Measures introduced on the busy day, their numbers following on the greatest of their type. */
    private static Scenario introduced(Filler filler) {
        int greatest = filler.bills().stream().filter(id -> id.type() == BillType.HR).mapToInt(BillId::number).max().orElseThrow();
        var sponsor = new Member("Z999999", "Rep. Filler, Jo [I-ZZ-1]", "Jo", Optional.empty(), "Filler", "I", "ZZ", Optional.of(1));
        List<Publication> publications = IntStream.rangeClosed(1, INTRODUCED)
                .mapToObj(i -> new Publication(BEGINS.plus(Duration.ofMinutes(8 * 60 + 10 * i)),
                        bill(new BillId(CONGRESS, BillType.HR, greatest + i), "To name the bridge numbered " + i + " after its builder.",
                                DAY,
                                List.of(sponsor))))
                .toList();
        return new Scenario("introduced", publications, List.of(), List.of());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
