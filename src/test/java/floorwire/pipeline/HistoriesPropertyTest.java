package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.ledger.Believed;
import floorwire.pipeline.Histories.History;

/** Whatever a source publishes and in whatever order it is heard, the same is believed and told in the end. */
class HistoriesPropertyTest {

    private static final String FIRST = "s9001-119";
    private static final String SECOND = "hr9002-119";
    private static final Period SO_WIDE_THAT_ALL_IS_NEWS = Period.ofYears(2);
    private static final List<Period> WINDOWS = List.of(Intake.NEWS_WINDOW, SO_WIDE_THAT_ALL_IS_NEWS);
    private static final Instant LOOK = Instant.parse("2025-07-04T12:00:00Z");

    private static final Path FOLDER = folder();
    private static final World WORLD = new World(FOLDER);

    private static Path folder() {
        try {
            return Files.createTempDirectory("floorwire-histories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        WORLD.close();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(FOLDER);
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.all();
    }

    /** What a run ends in: the notices, and each belief by its digest. */
    private record End(Set<String> notices, List<String> beliefs) {}

    @Property(tries = 20, seed = "119", shrinking = ShrinkingMode.FULL)
    void what_is_heard_in_one_look_ends_the_same_in_any_order(@ForAll("histories") History one, @ForAll("histories") History other)
            throws SQLException {
        List<Observation> published = new ArrayList<>(one.states(FIRST));
        published.addAll(other.states(SECOND));
        List<Observation> heard = History.heard(published, new Random(one.seed()));
        for (Period window : WINDOWS) {
            End expected = oneLook(published, window);
            assertThat(oneLook(heard, window)).as("window %s, heard %s", window, heard.stream()
                    .map(said -> said.subject() + " of " + said.asOf() + " " + said.covered()).toList()).isEqualTo(expected);
        }
    }

    private static End oneLook(List<Observation> heard, Period window) throws SQLException {
        begin();
        Intake intake = WORLD.wiring().intake(window);
        for (Observation observation : heard) {
            intake.hear(observation, WORLD.instant(), () -> {});
        }
        List<String> beliefs = new ArrayList<>();
        for (String bill : List.of(FIRST, SECOND)) {
            BillId id = BillId.parse(bill).orElseThrow();
            assertThat(WORLD.wiring().ledger().history(id)).as("corrections of what was never told before").noneMatch(
                    recorded -> recorded.change() instanceof Change.Correction || recorded.change() instanceof Change.TopicLost);
            beliefs.add(ChangeId.digest(WORLD.wiring().ledger().believed(id).bill().toString(), 0));
        }
        return new End(WORLD.notices(), beliefs);
    }

    @Property(tries = 20, seed = "119", shrinking = ShrinkingMode.FULL)
    void what_a_later_look_hears_in_any_order_is_told_as_the_difference(@ForAll("histories") History history) throws SQLException {
        List<Observation> published = history.states(FIRST);
        List<Observation> later = History.heard(published.subList(1, published.size()), new Random(history.seed()));
        for (Period window : WINDOWS) {
            List<String> expected = laterLook(published.getFirst(), List.of(published.getLast()), window);
            assertThat(laterLook(published.getFirst(), later, window)).as("window %s, heard %s", window, later.stream()
                    .map(said -> said.asOf() + " " + said.covered()).toList()).isEqualTo(expected);
        }
    }

    /** What one look records after the first, with who is told of it. */
    private static List<String> laterLook(Observation first, List<Observation> later, Period window) throws SQLException {
        begin();
        Intake intake = WORLD.wiring().intake(window);
        intake.hear(first, WORLD.instant(), () -> {});
        WORLD.wiring().dispatcher(List.of(WORLD)).turn();
        WORLD.at(LOOK.plusSeconds(3_600).toString());
        later.forEach(observation -> intake.hear(observation, WORLD.instant(), () -> {}));
        return Stream.concat(WORLD.wiring().ledger().history(first.subject()).stream()
                .map(recorded -> recorded.revision() + " " + recorded.change()), WORLD.notices().stream()).sorted().toList();
    }

    private static void begin() throws SQLException {
        WORLD.wipe();
        WORLD.at(LOOK.toString());
        WORLD.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        WORLD.follow("#un", Watch.Kind.TOPIC, "un", Loudness.MILESTONES);
        WORLD.follow("#bill", Watch.Kind.BILL, FIRST, Loudness.MILESTONES);
        WORLD.follow("#all", Watch.Kind.BILL, FIRST, Loudness.EVERYTHING);
    }

    @Property(tries = 20, seed = "119", shrinking = ShrinkingMode.FULL)
    void what_stands_told_after_several_looks_is_what_is_believed(@ForAll("histories") History history) throws SQLException {
        List<Observation> published = history.states(FIRST);
        List<Observation> heard = History.heard(published, new Random(history.seed()));
        heard.addAll(List.of(published.getLast(), published.getLast()));
        for (Period window : WINDOWS) {
            severalLooks(heard, window);
        }
    }

    /** In any order, each of the two late, stale, partial or repeated, and at odds with the other: once both are heard out they agree. */
    @Property(tries = 20, seed = "119", shrinking = ShrinkingMode.FULL)
    void two_sources_end_in_what_both_say_last(@ForAll("histories") History history) throws SQLException {
        List<Observation> copy = history.states(FIRST);
        List<Observation> api = copy.stream().map(said -> new Observation(said.subject(), "congressgov", said.asOf(), said.covered(),
                said.bill())).toList();
        List<Observation> heard = History.heard(Stream.concat(copy.stream(), api.stream()).toList(), new Random(history.seed()));
        heard.addAll(List.of(api.getLast(), copy.getLast(), api.getLast(), copy.getLast()));
        for (Period window : WINDOWS) {
            severalLooks(heard, window);
            Believed believed = WORLD.wiring().ledger().believed(copy.getLast().subject());
            assertThat(believed.disputes()).isEmpty();
            assertThat(Set.copyOf(Facts.of(believed.bill()))).isEqualTo(Set.copyOf(Facts.of(copy.getLast().bill())));
            assertThat(WORLD.wiring().outbox().held()).as("nothing is held for ever").isEmpty();
        }
    }

    private static void severalLooks(List<Observation> heard, Period window) throws SQLException {
        begin();
        Intake intake = WORLD.wiring().intake(window);
        Dispatcher dispatcher = WORLD.wiring().dispatcher(List.of(WORLD));
        Told told = new Told();
        for (int look = 0; look < heard.size(); look++) {
            WORLD.at(LOOK.plusSeconds(3_600L * look).toString());
            intake.hear(heard.get(look), WORLD.instant(), () -> {});
            told.look();
            if (look % 3 != 1) {
                dispatcher.turn();
            }
        }
        assertThat(standing("#bill")).as("milestones, window %s", window).containsExactlyElementsOf(told.standing("#bill"));
        // finer changes on the way are those of the order in which they were heard (decision 0001): only milestones must agree
        assertThat(told.standing("#nato")).as("a topic hears of nothing but what stands").containsAll(standing("#nato"));
    }

    private static List<String> standing(String channel) {
        return WORLD.standing().stream().filter(line -> line.startsWith(channel)).map(HistoriesPropertyTest::undatedLaw).toList();
    }

    /** The day of a law comes with the actions, perhaps later than its number: that completes what was told and corrects nothing. */
    private static String undatedLaw(String line) {
        return line.contains("/law/") ? line.replaceFirst(" Optional.*", "") : line;
    }

    /** What must stand told: what is believed, without what was there at first sight and has been there ever since. */
    private static final class Told {

        private final BillId id = BillId.parse(FIRST).orElseThrow();
        private final Set<String> baseline = new HashSet<>();
        private List<Change> believed = List.of();
        private boolean opened;

        void look() {
            var row = WORLD.wiring().ledger().row(id);
            if (row.isEmpty() || !row.get().open()) {
                return;
            }
            believed = Stream.concat(Facts.of(WORLD.wiring().ledger().believed(id).bill()).stream(),
                    WORLD.wiring().ledger().memberships(id).stream()
                            .map(match -> new Change.TopicGained(id, match.topic(), match.direction(), match.evidence())))
                    .toList();
            Set<String> facts = believed.stream().map(Change::fact).collect(Collectors.toSet());
            if (!opened && !row.get().news()) {
                baseline.addAll(facts);
            }
            opened = true;
            baseline.retainAll(facts);
        }

        /** The milestones among it. */
        List<String> standing(String channel) {
            Set<String> lines = new TreeSet<>();
            believed.stream().filter(Change::milestone).filter(change -> !baseline.contains(change.fact()))
                    .forEach(change -> lines.add(undatedLaw(channel + " " + change.fact() + " " + change.date())));
            return List.copyOf(lines);
        }
    }
}
