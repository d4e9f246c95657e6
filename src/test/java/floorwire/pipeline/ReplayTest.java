package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.feed.Observation;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.store.Postgres;

/** The four status files of S. 2174 and H.R. 6508, in every order, all heard at one clock time. */
class ReplayTest {

    private static final Path NAMED = Path.of("..", "shared", "data", "billstatus", "named");
    private static final List<String> FILES = List.of("BILLSTATUS-119s2174.2025-06-26.xml", "BILLSTATUS-119s2174.2026-01-06.xml",
            "BILLSTATUS-119hr6508.2025-12-11.xml", "BILLSTATUS-119hr6508.2025-12-27.xml");
    private static final Period SO_WIDE_THAT_ALL_IS_NEWS = Period.ofYears(2);

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** What a run ends in: the notices, and each belief by its digest. */
    private record End(Set<String> notices, List<String> beliefs) {}

    @Test
    void every_order_of_the_four_files_ends_in_the_same_belief_and_the_same_notices() throws IOException, SQLException {
        List<Observation> files = files();
        for (Period window : List.of(Intake.NEWS_WINDOW, SO_WIDE_THAT_ALL_IS_NEWS)) {
            Optional<End> first = Optional.empty();
            for (List<Observation> order : permutations(files)) {
                for (List<Observation> heard : List.of(order, duplicated(order), withBefore(order, ReplayTest::stale),
                        withBefore(order, ReplayTest::partial), withAfter(order, ReplayTest::stale),
                        withAfter(order, ReplayTest::partial))) {
                    End end = replay(heard, window);
                    first = Optional.of(first.orElse(end));
                    assertThat(end).as("window %s, order %s", window, order.stream().map(Observation::asOf).toList())
                            .isEqualTo(first.get());
                }
            }
            assertThat(first.orElseThrow().notices().isEmpty()).isEqualTo(window.equals(Intake.NEWS_WINDOW));
        }
    }

    @Test
    void any_shuffle_of_the_files_with_stale_partial_and_duplicated_ones_ends_the_same() throws IOException, SQLException {
        List<Observation> all = new ArrayList<>(files());
        for (Observation file : files()) {
            all.add(file);
            all.add(stale(file));
            all.add(partial(file));
        }
        for (Period window : List.of(Intake.NEWS_WINDOW, SO_WIDE_THAT_ALL_IS_NEWS)) {
            End expected = replay(files(), window);
            Random random = new Random(119);
            for (int i = 0; i < 40; i++) {
                List<Observation> order = new ArrayList<>(all);
                Collections.shuffle(order, random);
                assertThat(replay(order, window)).isEqualTo(expected);
            }
        }
    }

    @Test
    void postgresql_ends_as_sqlite_does() throws IOException, SQLException {
        List<Observation> files = files();
        List<Observation> order = withAfter(duplicated(files), ReplayTest::stale);
        End onSqlite = replay(order, SO_WIDE_THAT_ALL_IS_NEWS);
        String elsewhere = Postgres.database();
        world.close();
        world = new World(elsewhere);
        assertThat(replay(order, SO_WIDE_THAT_ALL_IS_NEWS)).isEqualTo(onSqlite);
        assertThat(onSqlite.notices()).isNotEmpty();
    }

    private static List<Observation> files() throws IOException {
        assumeTrue(Files.isDirectory(NAMED), "skipped: ../shared/data/billstatus/named is not there");
        List<Observation> files = new ArrayList<>();
        for (String file : FILES) {
            files.add(new BillStatusParser().parse(Files.readAllBytes(NAMED.resolve(file))));
        }
        return files;
    }

    private End replay(List<Observation> heard, Period window) throws SQLException {
        world.wipe();
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        world.follow("#bill", Watch.Kind.BILL, "s2174-119", Loudness.MILESTONES);
        Intake intake = world.wiring().intake(window);
        for (Observation observation : heard) {
            intake.hear(observation, world.instant(), () -> {});
        }
        List<String> beliefs = new ArrayList<>();
        for (String text : List.of("s2174-119", "hr6508-119")) {
            BillId id = BillId.parse(text).orElseThrow();
            assertThat(world.wiring().ledger().history(id)).noneMatch(recorded -> recorded.change() instanceof Change.Correction);
            beliefs.add(ChangeId.digest(world.wiring().ledger().believed(id).bill().toString(), 0));
        }
        return new End(world.notices(), beliefs);
    }

    /** An older copy: fewer facts, and an earlier as-of than any of the files. */
    private static Observation stale(Observation file) {
        Bill bill = file.bill();
        Bill older =
                new Bill(bill.id(), bill.detail(), bill.actions().subList(0, 1), List.of(), bill.titles().subList(0, 1), bill.subjects(),
                        List.of(), List.of(), bill.committees(), List.of(), List.of(), List.of());
        EnumSet<Facet> said = EnumSet.of(Facet.DETAIL, Facet.ACTIONS, Facet.TITLES, Facet.COMMITTEES);
        return new Observation(file.subject(), file.source(), file.asOf().minus(Duration.ofDays(400)), said, Bills.only(older, said));
    }

    /** The same file with some of its elements missing. */
    private static Observation partial(Observation file) {
        EnumSet<Facet> covered = EnumSet.copyOf(file.covered());
        covered.removeAll(EnumSet.of(Facet.TITLES, Facet.COSPONSORS, Facet.COMMITTEES));
        return new Observation(file.subject(), file.source(), file.asOf(), covered, Bills.only(file.bill(), covered));
    }

    private static List<Observation> duplicated(List<Observation> order) {
        List<Observation> twice = new ArrayList<>();
        order.forEach(file -> twice.addAll(List.of(file, file)));
        return twice;
    }

    private static List<Observation> withBefore(List<Observation> order, UnaryOperator<Observation> variant) {
        List<Observation> all = new ArrayList<>();
        order.forEach(file -> all.addAll(List.of(variant.apply(file), file)));
        return all;
    }

    private static List<Observation> withAfter(List<Observation> order, UnaryOperator<Observation> variant) {
        List<Observation> all = new ArrayList<>(order);
        order.forEach(file -> all.add(variant.apply(file)));
        return all;
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            });
        }
        return all;
    }
}
