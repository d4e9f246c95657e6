package floorwire.text;

import java.util.Arrays;
import java.util.List;

/** Which of many texts have a run of words. Each run has a place, from 0. */
final class RunIndex {

    private final long[] runs;
    /** A hash table: a run's place and 1, 0 where there is none. */
    private final int[] table;
    private final int[][] placesOf;
    /** Of the run at a place, its owners stand in {@code owners} from here to where the next one's begin. */
    private final int[] starts;
    private final int[] owners;

    /** @param texts the runs of each, each once */
    RunIndex(List<long[]> texts) {
        this.runs = Words.distinct(texts.stream().flatMapToLong(Arrays::stream).toArray());
        this.table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, runs.length)) * 4)];
        for (int place = 0; place < runs.length; place++) {
            int at = first(runs[place]);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = place + 1;
        }
        this.placesOf = texts.stream().map(this::places).toArray(int[][]::new);
        this.starts = new int[runs.length + 1];
        for (int[] places : placesOf) {
            for (int place : places) {
                starts[place + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.owners = new int[starts[runs.length]];
        int[] next = starts.clone();
        for (int owner = 0; owner < placesOf.length; owner++) {
            for (int place : placesOf[owner]) {
                owners[next[place]++] = owner;
            }
        }
    }

    private int first(long run) {
        return (int) (run ^ (run >>> 32)) & (table.length - 1);
    }

    int size() {
        return runs.length;
    }

    long run(int place) {
        return runs[place];
    }

    /** The places of those of these runs that any of the texts has. */
    int[] places(long[] wanted) {
        int[] places = new int[wanted.length];
        int count = 0;
        for (long run : wanted) {
            for (int at = first(run); table[at] != 0; at = (at + 1) & (table.length - 1)) {
                if (runs[table[at] - 1] == run) {
                    places[count++] = table[at] - 1;
                    break;
                }
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Of each text, how many of its runs tell something. */
    int[] counts(boolean[] telling) {
        return Arrays.stream(placesOf).mapToInt(places -> (int) Arrays.stream(places).filter(place -> telling[place]).count()).toArray();
    }

    /** Of each text, the weights of its runs together. */
    double[] sums(double[] weights) {
        return Arrays.stream(placesOf).mapToDouble(places -> Arrays.stream(places).mapToDouble(place -> weights[place]).sum()).toArray();
    }

    /**
     * Adds the weight of each of these runs to every text that has it, and counts those that tell something.
     *
     * @param weights more than 0
     * @return the texts that have any
     */
    int[] gather(int[] places, double[] weights, boolean[] telling, double[] sums, int[] counts) {
        int[] touched = new int[Math.min(placesOf.length, 64)];
        int count = 0;
        for (int place : places) {
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                int owner = owners[i];
                if (sums[owner] == 0) {
                    touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
                    touched[count++] = owner;
                }
                sums[owner] += weights[place];
                counts[owner] += telling[place] ? 1 : 0;
            }
        }
        return Arrays.copyOf(touched, count);
    }
}
