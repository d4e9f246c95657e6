package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Scenario;
import floorwire.rehearsal.Switch;
import floorwire.rehearsal.Weather;

/**
 * A day of the season with every fault the two sources can show, at random from a seed: what is believed in the end is the scenario's
 * truth, and what was posted is what is posted without a fault; where the faults say what never happened, what stands told is. {@code -Dweather.seeds=100} plays a hundred seeds from
 * {@code -Dweather.first=1}.
 */
class WeatherTest extends OneWorld {

    private static final Scenario SEASON = Scenario.season().withCopyLag(Duration.ofHours(4));
    /** The Senate agreed to the conference report on H.R. 2670 the day before; the House does, and it is presented. */
    private static final Instant START = Instant.parse("2023-12-14T00:00:00Z");
    private static final Instant OVER = START.plus(Duration.ofHours(24));
    private static final Instant END = OVER.plus(Duration.ofHours(27));
    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);
    private static final Duration COPY = Duration.ofHours(4);
    private static final int FAULTS = Integer.getInteger("weather.faults", 240);

    /** They say for hours what never happened, or not what did: that is posted by its second word, and corrected when it goes. */
    private static final Set<Fault> LIES = EnumSet.of(Fault.FALSE_PRESENTATION, Fault.ACTION_REMOVED, Fault.ACTION_REDATED,
            Fault.LAW_BEFORE_SIGNATURE, Fault.SIGNATURE_MISSING,
            // they serve the publication before, which in the season's S. 2226 (118th) holds a false presentation
            Fault.ACTION_LATE, Fault.LIST_AHEAD);

    private List<String> posted = List.of();
    private Set<String> standing = Set.of();

    private Played play(List<Switch> weather) throws Exception {
        Played played = new Played(world(), SEASON, weather);
        // what is there before the day is baseline, read without a fault
        played.ask(START.minus(Duration.ofHours(30)));
        played.ask(START.minus(Duration.ofHours(24)));
        for (Instant at = START; at.isBefore(END); at = at.plus(at.isBefore(OVER) ? LOOK : AFTERWARDS)) {
            played.askCongressGov(at);
            if (Duration.between(START, at).toMinutes() % COPY.toMinutes() == 0) {
                played.askGovInfo(at);
            }
        }
        return played;
    }

    @Test
    void whatever_the_weather_belief_ends_in_the_truth_and_the_posts_are_the_same() throws Exception {
        try (Played played = play(List.of())) {
            posted = played.told();
            standing = played.standing();
            assertThat(played.wrong(END)).isEmpty();
            assertThat(posted).anyMatch(told -> told.contains("presented"));
        }
        Set<Fault> all = EnumSet.allOf(Fault.class);
        all.removeAll(Weather.HEAVY);
        Set<Fault> truthful = EnumSet.copyOf(all);
        truthful.removeAll(LIES);
        long first = Long.getLong("weather.first", 2);
        List<String> failures = new ArrayList<>();
        for (long seed : LongStream.range(first, first + Long.getLong("weather.seeds", 1)).toArray()) {
            boolean lies = seed % 2 == 0;
            try (Played played = play(Weather.of(SEASON, seed, START, OVER, lies ? all : truthful, FAULTS))) {
                List<String> found = differences(played, lies);
                System.out.println("seed " + seed + (lies ? ", all faults: " : ", all but lies: ") + played.rehearsal().shown().size()
                        + " kinds shown, " + played.told().size() + " facts posted, "
                        + played.told().stream().filter(Played::corrected).count() + " corrected, " + found.size() + " differences");
                found.forEach(difference -> failures.add("seed " + seed + ": " + difference));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** After lies the same must stand told; else the very same must have been posted, and nothing corrected. */
    private List<String> differences(Played played, boolean lies) {
        List<String> differences = new ArrayList<>();
        played.wrong(END).forEach((bill, facts) -> differences.add("belief about " + bill + ": " + facts));
        List<String> expected = lies ? List.copyOf(standing) : posted;
        List<String> told = lies ? List.copyOf(played.standing()) : played.told();
        List<String> more = new ArrayList<>(told);
        expected.forEach(more::remove);
        more.forEach(one -> differences.add("told and should not be: " + one));
        List<String> less = new ArrayList<>(expected);
        told.forEach(less::remove);
        less.forEach(one -> differences.add("not told: " + one));
        played.rehearsal().unknownRequests().forEach(request -> differences.add("a request nobody knows: " + request));
        return differences;
    }
}
