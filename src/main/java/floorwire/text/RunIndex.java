package floorwire.text;

import java.util.Arrays;
import java.util.List;

/** Which of many texts have a run of words. Each run has a place, from 0. */
final class RunIndex {

    private final int size;
    /** A hash table of runs, and the place of each and 1; 0 where there is none. */
    private final long[] table;
    private final int[] placeAt;
    private final int[][] placesOf;
    /** Of the run at a place, its owners stand in {@code owners} from here to where the next one's begin, in ascending order. */
    private final int[] starts;
    private final int[] owners;

    /** @param texts the runs of each, each once */
    RunIndex(List<long[]> texts) {
        int all = texts.stream().mapToInt(runs -> runs.length).sum();
        this.table = new long[Math.max(16, Integer.highestOneBit(Math.max(1, all)) * 4)];
        this.placeAt = new int[table.length];
        this.placesOf = new int[texts.size()][];
        int places = 0;
        for (int owner = 0; owner < placesOf.length; owner++) {
            long[] runs = texts.get(owner);
            placesOf[owner] = new int[runs.length];
            for (int i = 0; i < runs.length; i++) {
                int at = slot(runs[i]);
                if (placeAt[at] == 0) {
                    table[at] = runs[i];
                    placeAt[at] = ++places;
                }
                placesOf[owner][i] = placeAt[at] - 1;
            }
        }
        this.size = places;
        this.starts = new int[size + 1];
        for (int[] these : placesOf) {
            for (int place : these) {
                starts[place + 1]++;
            }
        }
        for (int place = 0; place < size; place++) {
            starts[place + 1] += starts[place];
        }
        this.owners = new int[starts[size]];
        int[] next = Arrays.copyOf(starts, size);
        for (int owner = 0; owner < placesOf.length; owner++) {
            for (int place : placesOf[owner]) {
                owners[next[place]++] = owner;
            }
        }
    }

    /** Where the run is in the table, or would be put. */
    private int slot(long run) {
        int at = (int) (run ^ (run >>> 32)) & (table.length - 1);
        while (placeAt[at] != 0 && table[at] != run) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    /** How many places there are. */
    int size() {
        return size;
    }

    /** By place, whether not any bill has the run. */
    boolean[] telling() {
        boolean[] telling = new boolean[size];
        for (int at = 0; at < table.length; at++) {
            if (placeAt[at] != 0) {
                telling[placeAt[at] - 1] = !Formulas.has(table[at]);
            }
        }
        return telling;
    }

    /** The places of those of these runs that any of the texts has. */
    int[] places(long[] wanted) {
        int[] places = new int[wanted.length];
        int count = 0;
        for (long run : wanted) {
            int place = placeAt[slot(run)];
            if (place != 0) {
                places[count++] = place - 1;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Of each text, the weights of its runs together. */
    double[] sums(double[] weights) {
        return Arrays.stream(placesOf).mapToDouble(places -> Arrays.stream(places).mapToDouble(place -> weights[place]).sum()).toArray();
    }

    /** Of each text, how many of its runs are among these. */
    int[] counts(boolean[] among) {
        return Arrays.stream(placesOf).mapToInt(places -> (int) Arrays.stream(places).filter(place -> among[place]).count()).toArray();
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

    /** By text, how many of these runs it has, but for those that more than so many texts have. */
    int[] common(long[] runs, int most) {
        int[] common = new int[placesOf.length];
        for (long run : runs) {
            int place = placeAt[slot(run)] - 1;
            if (place >= 0 && starts[place + 1] - starts[place] <= most) {
                for (int i = starts[place]; i < starts[place + 1]; i++) {
                    common[owners[i]]++;
                }
            }
        }
        return common;
    }
}
