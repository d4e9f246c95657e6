package floorwire.topic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** From Lucene's highlights to evidence. */
final class EvidenceOf {
    private static final Comparator<Evidence> TELLING =
            Comparator.comparing(Evidence::field).thenComparingInt(Evidence::index).thenComparingInt(Evidence::start)
                    .thenComparingInt(Evidence::end);

    private EvidenceOf() {}

    static List<Evidence> hits(IndexedDocument document, WordsFound match) {
        return match.places().stream().map(place -> document.evidence(place.field(), place.start(), place.end())).toList();
    }

    /** The most telling field first; the same words are said once. */
    static List<Evidence> ranked(List<Evidence> evidence) {
        var said = new HashSet<String>();
        return evidence.stream().sorted(TELLING).filter(one -> said.add(one.text())).toList();
    }
}
