package floorwire.torment;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What has come of all rounds so far; kept in a file after each, if there is one. */
final class Tally {

    private static final String RANDOM = "random";

    private final String platform;
    private final Optional<Path> file;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private int rounds;
    private Verdict verdict = Verdict.NONE;

    private Tally(String platform, Optional<Path> file) {
        this.platform = platform;
        this.file = file;
    }

    /**
     * Goes on with what the file holds.
     *
     * @throws IllegalArgumentException if that is of another seed or platform
     */
    static Tally from(String platform, Optional<Path> file, long seed) throws IOException {
        Tally tally = new Tally(platform, file);
        if (file.isPresent() && Files.exists(file.get())) {
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file.get())) {
                kept.load(reader);
            }
            if (!kept.getProperty("seed", "").equals(Long.toString(seed))) {
                throw new IllegalArgumentException(file.get() + " holds a run of seed " + kept.getProperty("seed", "(none)") + ", not of "
                        + seed + ": give that seed, or another file");
            }
            String other = kept.getProperty("platform", Towns.DISCORD);
            if (!other.equals(platform)) {
                throw new IllegalArgumentException(file.get() + " holds a run on " + other + ", not on " + platform
                        + ": give that --platform, or another file");
            }
            tally.read(kept);
        }
        return tally;
    }

    private void read(Properties kept) {
        rounds = number(kept, "rounds");
        List<String> findings = new ArrayList<>();
        for (int i = 0; kept.containsKey("finding." + i); i++) {
            findings.add(kept.getProperty("finding." + i));
        }
        verdict = new Verdict(number(kept, "posts"), number(kept, "lost"), number(kept, "repeated-known"),
                number(kept, "repeated-unknown"), number(kept, "disordered"), findings);
        kept.stringPropertyNames().forEach(name -> {
            if (name.startsWith("kill.")) {
                kills.put(name.substring(5), number(kept, name));
            } else if (name.startsWith("fault.")) {
                faults.put(name.substring(6), number(kept, name));
            }
        });
    }

    private static int number(Properties kept, String name) {
        return Integer.parseInt(kept.getProperty(name, "0"));
    }

    /** A round is over; what it did is kept. */
    void finished(Verdict of, long seed) throws IOException {
        rounds++;
        verdict = verdict.plus(of);
        if (file.isEmpty()) {
            return;
        }
        Properties kept = new Properties();
        kept.putAll(Map.of("seed", Long.toString(seed), "rounds", Integer.toString(rounds), "posts", Integer.toString(verdict.posts()),
                "lost", Integer.toString(verdict.lost()), "repeated-known", Integer.toString(verdict.repeatedKnown()), "repeated-unknown",
                Integer.toString(verdict.repeatedUnknown()), "disordered", Integer.toString(verdict.disordered())));
        kept.setProperty("platform", platform);
        kills.forEach((point, times) -> kept.setProperty("kill." + point, Integer.toString(times)));
        faults.forEach((fault, times) -> kept.setProperty("fault." + fault, Integer.toString(times)));
        for (int i = 0; i < verdict.findings().size(); i++) {
            kept.setProperty("finding." + i, verdict.findings().get(i));
        }
        Path beside = Path.of(file.get() + ".new");
        try (Writer writer = Files.newBufferedWriter(beside)) {
            kept.store(writer, "what torment has done so far");
        }
        Files.move(beside, file.get(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    synchronized void killed(Point point) {
        kills.merge(point.toString(), 1, Integer::sum);
    }

    synchronized void killedAtRandom() {
        kills.merge(RANDOM, 1, Integer::sum);
    }

    synchronized void fault(String what) {
        faults.merge(what, 1, Integer::sum);
    }

    synchronized int at(Point point) {
        return kills.getOrDefault(point.toString(), 0);
    }

    synchronized int atRandom() {
        return kills.getOrDefault(RANDOM, 0);
    }

    synchronized int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    int rounds() {
        return rounds;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Kills at each point and faults of each kind, one a line. */
    synchronized List<String> counts() {
        List<String> lines = new ArrayList<>();
        kills.forEach((point, times) -> lines.add("killed " + point + ": " + times));
        faults.forEach((fault, times) -> lines.add("fault " + fault + ": " + times));
        return lines;
    }

    /** The last line of the output. */
    String line() {
        return String.format(Locale.ROOT, "kills=%d posts=%d lost=%d repeated-known=%d repeated-unknown=%d disordered=%d", kills(),
                verdict.posts(), verdict.lost(), verdict.repeatedKnown(), verdict.repeatedUnknown(), verdict.disordered());
    }
}
