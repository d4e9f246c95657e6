package floorwire.torment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Which kills there are to be: as many at each named point, and the rest at random. What is drawn depends on the seed and on what is asked
 * about, not on the order in which it is asked.
 */
final class Plan {

    /** Of the kills, how many come at random moments. */
    private static final int RANDOM_IN = 8;
    private static final double MOST = 0.6;
    /** Over one: the kills come in the season's first part rather than not at all. */
    private static final double HASTE = 2.5;

    private final long seed;
    private final int kills;
    private final Map<Point, Integer> each = new HashMap<>();
    private final int random;
    private final Tally tally;
    private final Map<Point.Call, Integer> passings = new EnumMap<>(Point.Call.class);
    private final Map<String, Integer> asked = new HashMap<>();
    private int round;
    private int left;

    Plan(long seed, int kills, Tally tally) {
        this.seed = seed;
        this.kills = kills;
        this.tally = tally;
        this.random = kills / RANDOM_IN;
    }

    /** So many kills at each named point, and so many at random. */
    String said() {
        return "at " + each.size() + " points " + Collections.min(each.values()) + " or more kills at each, and " + random + " at random";
    }

    /** How often a season comes to a point of such a call when it is left alone; what it never comes to is left out. */
    void expects(Map<Point.Call, Integer> calls) {
        passings.putAll(calls);
        List<Point> points = new ArrayList<>(Point.all(calls.keySet()));
        Collections.shuffle(points, new Random(seed));
        for (int kill = 0; kill < kills - random; kill++) {
            each.merge(points.get(kill % points.size()), 1, Integer::sum);
        }
    }

    /** Another season begins, with so many kills at most. */
    void round(int number, int most) {
        round = number;
        left = Math.min(most, kills - tally.kills());
        asked.clear();
    }

    private long missing() {
        return (long) kills - tally.kills();
    }

    SplittableRandom draw(String about) {
        return new SplittableRandom(seed * 31 + round * 1_000_003L + about.hashCode() * 7_919L);
    }

    /** Whether the process dies here. */
    boolean strikes(Point point, String about) {
        int before = asked.merge(point + " " + about, 1, Integer::sum);
        int wanted = each.getOrDefault(point, 0) - tally.at(point);
        if (wanted <= 0 || left <= 0 || missing() <= 0) {
            return false;
        }
        double share = (double) wanted * left / missing();
        double chance = Math.min(MOST, HASTE * share / Math.max(1, passings.getOrDefault(point.call(), 0)));
        return draw(point + " " + about + " " + before).nextDouble() < chance && left-- > 0;
    }

    /** Whether the process that starts now dies at a moment drawn by the clock. */
    boolean strikesAtRandom(int start) {
        int wanted = random - tally.atRandom();
        return wanted > 0 && left > 0 && draw("start " + start).nextDouble() < HASTE * wanted / Math.max(1, missing()) && left-- > 0;
    }

    /** A moment drawn by the clock never came. */
    void spared() {
        left++;
    }

    boolean done() {
        return missing() <= 0;
    }
}
