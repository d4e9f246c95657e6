package floorwire.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sections hold a run of words. A run that a tenth of them hold is boilerplate and finds nothing. */
final class Runs {

    private static final int COMMON_FROM = 20;

    /** All runs of all sections in ascending order, and whose each is. */
    private final long[] runs;
    private final int[] owners;
    private final int most;

    Runs(List<Words> sections) {
        int count = sections.stream().mapToInt(words -> words.runs().length).sum();
        long[][] all = new long[sections.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = sections.get(i).runs();
        }
        this.most = Math.max(COMMON_FROM, sections.size() / 10);
        this.runs = new long[count];
        this.owners = new int[count];
        merge(all);
    }

    private void merge(long[][] all) {
        var next = new java.util.PriorityQueue<int[]>((one, other) -> {
            int order = Long.compare(all[one[0]][one[1]], all[other[0]][other[1]]);
            return order != 0 ? order : Integer.compare(one[0], other[0]);
        });
        for (int i = 0; i < all.length; i++) {
            if (all[i].length > 0) {
                next.add(new int[]{i, 0});
            }
        }
        for (int at = 0; !next.isEmpty(); at++) {
            int[] head = next.poll();
            runs[at] = all[head[0]][head[1]];
            owners[at] = head[0];
            if (++head[1] < all[head[0]].length) {
                next.add(head);
            }
        }
    }

    /** By section, how many runs it has in common with these words; those that have none are left out. */
    Map<Integer, Integer> common(Words words) {
        Map<Integer, Integer> common = new HashMap<>();
        for (long run : words.runs()) {
            int from = Arrays.binarySearch(runs, run);
            if (from < 0) {
                continue;
            }
            while (from > 0 && runs[from - 1] == run) {
                from--;
            }
            int to = from;
            while (to < runs.length && runs[to] == run && to - from <= most) {
                to++;
            }
            for (int i = from; i < to && to - from <= most; i++) {
                common.merge(owners[i], 1, Integer::sum);
            }
        }
        return common;
    }
}
