package floorwire.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.Subjects;

/**
 * Belief: a pure function of each source's last word (decision 1). Within a facet the freshest word leads; what an older word of
 * another source still asserts stays believed, and disputed, until that source too says otherwise.
 */
public final class Belief {

    /** On equal as-of the API wins over its derived copy. */
    private static final List<String> PRECEDENCE = List.of("govinfo", "congressgov");

    private static final Comparator<SourceWord> FRESHEST_LAST = Comparator.comparing(SourceWord::asOf)
            .thenComparingInt(word -> PRECEDENCE.indexOf(word.source())).thenComparing(SourceWord::heardAt)
            .thenComparing(SourceWord::hash);

    private final Map<Facet, List<SourceWord>> byFacet = new EnumMap<>(Facet.class);
    private final List<Facet> disputed = new ArrayList<>();

    private Belief(Collection<SourceWord> words) {
        for (SourceWord word : words) {
            byFacet.computeIfAbsent(word.facet(), facet -> new ArrayList<>()).add(word);
        }
        byFacet.values().forEach(list -> list.sort(FRESHEST_LAST.reversed()));
    }

    /** @param words at most one per source and facet, all about the same measure, in any order */
    public static Believed of(BillId id, Collection<SourceWord> words) {
        Belief belief = new Belief(words);
        Bill bill = belief.merge(id);
        Map<Facet, SourceWord> freshest = new EnumMap<>(Facet.class);
        belief.byFacet.forEach((facet, list) -> freshest.put(facet, list.getFirst()));
        return new Believed(bill, Map.copyOf(freshest), List.copyOf(belief.disputed));
    }

    private Bill merge(BillId id) {
        Bill unknown = Bill.unknown(id);
        return new Bill(id, lead(Facet.DETAIL, unknown, Bill::detail),
                union(Facet.ACTIONS, Bill::actions, action -> action),
                union(Facet.COSPONSORS, Bill::cosponsors, cosponsor -> cosponsor.member().bioguideId() + cosponsor.since()),
                union(Facet.TITLES, Bill::titles, title -> title.type() + title.text()), subjects(unknown),
                union(Facet.SUMMARIES, Bill::summaries, summary -> summary.versionCode() + summary.actionDescription()),
                union(Facet.TEXTS, Bill::texts, text -> text.type() + text.date()),
                union(Facet.COMMITTEES, Bill::committees, referral -> referral.committee().systemCode()),
                union(Facet.RELATED_BILLS, Bill::relatedBills, related -> related.id()),
                union(Facet.LAWS, Bill::laws, law -> law), union(Facet.AMENDMENTS, Bill::amendments, amendment -> amendment.id()));
    }

    private <T> T lead(Facet facet, Bill unknown, Function<Bill, T> get) {
        List<SourceWord> words = byFacet.get(facet);
        return get.apply(words == null ? unknown : words.getFirst().content());
    }

    private Subjects subjects(Bill unknown) {
        return lead(Facet.SUBJECTS, unknown, Bill::subjects);
    }

    private <T> List<T> union(Facet facet, Function<Bill, List<T>> get, Function<T, Object> identity) {
        List<SourceWord> words = byFacet.getOrDefault(facet, List.of());
        if (words.isEmpty()) {
            return List.of();
        }
        List<T> leading = get.apply(words.getFirst().content());
        if (words.size() == 1) {
            return leading;
        }
        List<T> believed = new ArrayList<>(leading);
        Set<Object> known = new LinkedHashSet<>();
        leading.forEach(item -> known.add(identity.apply(item)));
        for (SourceWord older : words.subList(1, words.size())) {
            for (T item : get.apply(older.content())) {
                if (known.add(identity.apply(item))) {
                    believed.add(item);
                    if (!disputed.contains(facet)) {
                        disputed.add(facet);
                    }
                }
            }
        }
        return List.copyOf(believed);
    }
}
