package floorwire.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCallId;
import floorwire.rehearsal.Ballot;
import floorwire.rehearsal.Scenario;

/**
 * From a chamber showing a roll call to its post being accepted: the service as {@code run} wires it, the season's roll calls from the
 * rehearsal's chambers over HTTP, and the console as platform. The clock is set from look to look, so that the time until a poll is the
 * schedule's, from a random second on; what the program itself takes is measured by the wall and added.
 */
class VoteLatencyBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private record Taken(String vote, Duration interval, Duration polled, Duration worked) {
        Duration all() {
            return polled.plus(worked);
        }
    }

    @Test
    void from_the_chamber_showing_a_vote_to_its_post() throws Exception {
        Random random = new Random(7);
        List<Taken> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            all.addAll(round(Scenario.season(), random));
        }
        print(all);
    }

    /** The season has few of the House's that follow each other; here are three days on which it votes every few minutes. */
    @Test
    void from_the_house_showing_each_of_a_days_many_votes_to_its_post() throws Exception {
        Random random = new Random(11);
        print(round(daysOfVotes(random), random));
    }

    /** Synthetic: the season's vote of the House on passage, with other numbers, hours and question, 2 to 25 minutes apart. */
    private static Scenario daysOfVotes(Random random) {
        Scenario season = Scenario.season();
        Ballot passage = season.ballots().stream().filter(one -> one.id().toString().equals("h328-118.2023")).findFirst().orElseThrow();
        Map<String, String> words = new TreeMap<>(passage.words());
        words.put("question", "On Motion to Recommit");
        words.put("result", "Failed");
        List<Ballot> ballots = new ArrayList<>();
        for (LocalDate day : List.of(LocalDate.of(2023, 7, 11), LocalDate.of(2023, 7, 12), LocalDate.of(2023, 7, 13))) {
            for (LocalDateTime closed = day.atTime(10, 30); closed.getHour() < 19; closed =
                    closed.plusSeconds(120 + random.nextInt(1_380))) {
                Instant published = closed.plusMinutes(10).atZone(Congress.WASHINGTON).toInstant();
                ballots.add(new Ballot(new RollCallId(Chamber.HOUSE, 251 + ballots.size(), 118, 2023), closed, published, published,
                        Optional.empty(), words, passage.marks()));
            }
        }
        return new Scenario("votes", season.publications(), List.of(), List.of(), season.copyLag(), ballots, List.of());
    }

    private static void print(List<Taken> all) {
        all.forEach(
                one -> System.out.printf("%s interval %d s: polled after %.1f s, worked %.3f s%n", one.vote(), one.interval().toSeconds(),
                        one.polled().toMillis() / 1e3, one.worked().toMillis() / 1e3));
        for (Duration interval : all.stream().map(Taken::interval).distinct().sorted().toList()) {
            List<Taken> those = all.stream().filter(one -> one.interval().equals(interval)).toList();
            System.out.printf("interval %d s, %d votes: median %.1f s, p95 %.1f s, longest %.1f s; of it the program's own p95 %.3f s%n",
                    interval.toSeconds(), those.size(), at(those.stream().map(Taken::all), 0.5), at(those.stream().map(Taken::all), 0.95),
                    at(those.stream().map(Taken::all), 1), at(those.stream().map(Taken::worked), 0.95));
        }
    }

    private static double at(Stream<Duration> durations, double share) {
        List<Duration> sorted = durations.sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis() / 1e3;
    }

    private static List<Taken> round(Scenario scenario, Random random) throws Exception {
        Path folder = Files.createTempDirectory("floorwire-votes");
        List<Ballot> all = scenario.ballots();
        // behind a gap of the scenario a House vote appears together with all that stand for the numbers between: no chamber does so
        List<Ballot> ballots = all.stream().sorted(Comparator.comparing(Ballot::published)).toList();
        Set<RollCallId> behindGaps = all.stream().map(Ballot::id).filter(id -> id.chamber() == Chamber.HOUSE
                && all.stream().noneMatch(other -> other.id().chamber() == Chamber.HOUSE && other.id().number() == id.number() - 1))
                .collect(Collectors.toSet());
        List<Taken> taken = new ArrayList<>();
        try (Served served = ServedVotes.open(folder, scenario, ballots.getFirst().published().minus(Duration.ofHours(3)).toString())) {
            served.follow("#ndaa", "ndaa");
            served.service().loop().once(false);
            for (Ballot ballot : ballots) {
                Instant published = ballot.published();
                // long enough ahead for what the leap from the last vote made due, which is one source after another here
                Instant begin = published.minusMillis(3_000_000 + random.nextInt(900_000));
                Instant at = begin.isBefore(served.clock.instant()) ? served.clock.instant() : begin;
                boolean posted = false;
                int printed = served.printed().length();
                while (!posted && at.isBefore(published.plus(Duration.ofMinutes(40)))) {
                    Instant before = at;
                    long started = System.nanoTime();
                    served.turn(at.toString());
                    Duration worked = Duration.ofNanos(System.nanoTime() - started);
                    if (served.printed().length() != printed) {
                        printed = served.printed().length();
                        posted = served.posts().stream().anyMatch(post -> post.contains(ballot.id().citation()));
                    }
                    if (posted && !behindGaps.contains(ballot.id())) {
                        Duration asked = Duration.between(before, served.clock.instant());
                        taken.add(new Taken(ballot.id().toString(), interval(ballot, published),
                                Duration.between(published, before).plus(asked),
                                worked));
                    }
                    boolean near = served.clock.instant().isAfter(published.minusSeconds(100));
                    at = served.clock.instant().plusMillis(near ? 500 : 5_000);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        return taken;
    }

    /** A vote within 90 minutes after another is awaited. */
    private static Duration interval(Ballot ballot, Instant published) {
        return Schedule.interval(ballot.id().chamber() == Chamber.HOUSE ? Schedule.Pace.HOUSE_VOTES : Schedule.Pace.SENATE_VOTES,
                published);
    }
}
