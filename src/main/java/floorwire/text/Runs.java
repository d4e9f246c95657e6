package floorwire.text;

import java.util.List;

/** Which sections hold a run of words. A run that a tenth of them hold is boilerplate and finds nothing. */
final class Runs {

    private static final int COMMON_FROM = 20;

    private final RunIndex index;
    private final int most;

    Runs(List<Words> sections) {
        this.index = new RunIndex(sections.stream().map(Words::runs).toList());
        this.most = Math.max(COMMON_FROM, sections.size() / 10);
    }

    /** By section, how many runs it has in common with these words. */
    int[] common(Words words) {
        return index.common(words.runs(), most);
    }
}
