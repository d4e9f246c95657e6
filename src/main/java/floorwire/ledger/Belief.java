package floorwire.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import floorwire.change.Dissent;
import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;

/**
 * Belief: a pure function of each source's last word (decision 1).
 *
 * <p>Precedence, in this order: within a facet the freshest word leads, and of two as fresh the API's over its derived copy's
 * (bill-status#254, #256: single files of the copy stay stale for weeks). What an older word of another source still asserts stays
 * believed, and disputed, until that source too says otherwise. Of items that tell one event the chamber's own leads the Library's
 * copy: that is {@link floorwire.congress.Events}' to know.
 */
public final class Belief {

    /** On equal as-of the API wins over its derived copy. */
    private static final List<String> PRECEDENCE = List.of("govinfo", "congressgov");

    private static final Comparator<SourceWord> FRESHEST_LAST = Comparator.comparing(SourceWord::asOf)
            .thenComparingInt(word -> PRECEDENCE.indexOf(word.source())).thenComparing(SourceWord::heardAt)
            .thenComparing(SourceWord::hash);

    private final Map<Facet, List<SourceWord>> byFacet = new EnumMap<>(Facet.class);
    private final List<Believed.Dispute> disputes = new ArrayList<>();

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
        Bill leading = belief.disputes.isEmpty() ? bill : new Belief(freshest.values()).merge(id);
        return new Believed(bill, Map.copyOf(freshest), leading, List.copyOf(belief.disputes));
    }

    /** What one source says, and no other. */
    public static Bill of(BillId id, Collection<SourceWord> words, String source) {
        return of(id, words.stream().filter(word -> word.source().equals(source)).toList()).bill();
    }

    private Bill merge(BillId id) {
        Bill unknown = Bill.unknown(id);
        return new Bill(id, lead(Facet.DETAIL, unknown, Bill::detail), actions(),
                union(Facet.COSPONSORS, Bill::cosponsors, cosponsor -> cosponsor.member().bioguideId()),
                union(Facet.TITLES, Bill::titles, title -> title.type() + title.text()), lead(Facet.SUBJECTS, unknown, Bill::subjects),
                union(Facet.SUMMARIES, Bill::summaries, summary -> summary.versionCode() + summary.actionDescription()),
                union(Facet.TEXTS, Bill::texts, text -> text.type() + text.date()),
                union(Facet.COMMITTEES, Bill::committees, referral -> referral.committee().systemCode()),
                union(Facet.RELATED_BILLS, Bill::relatedBills, RelatedBill::id), union(Facet.LAWS, Bill::laws, law -> law),
                amendments(), rollCalls(), lead(Facet.SECTIONS, unknown, Bill::sections));
    }

    /**
     * The API tells of single amendments, a file of as many as it holds: neither denies another. Of one told by several the record that tells
     * most is believed, the fresher word's of two that tell as much.
     */
    private List<Amendment> amendments() {
        Map<AmendmentId, Amendment> believed = new TreeMap<>();
        byFacet.getOrDefault(Facet.AMENDMENTS, List.of()).forEach(
                word -> word.content().amendments().forEach(amendment -> believed.merge(amendment.id(), amendment, Amendments::fuller)));
        return List.copyOf(believed.values());
    }

    /**
     * Each source tells of single roll calls and denies none; of one told by several the chamber's own record is believed, with the number of the
     * amendment, which the Clerk's does not print.
     */
    private List<RollCall> rollCalls() {
        Map<RollCallId, RollCall> believed = new TreeMap<>();
        byFacet.getOrDefault(Facet.ROLL_CALLS, List.of()).stream()
                .sorted(Comparator.comparing((SourceWord word) -> PRECEDENCE.contains(word.source())).thenComparing(SourceWord::source))
                .forEach(word -> word.content().rollCalls()
                        .forEach(rollCall -> believed.merge(rollCall.id(), rollCall, RollCall::withAmendmentOf)));
        return List.copyOf(believed.values());
    }

    private <T> T lead(Facet facet, Bill unknown, Function<Bill, T> get) {
        List<SourceWord> words = byFacet.get(facet);
        return get.apply(words == null ? unknown : words.getFirst().content());
    }

    /** Actions have no identity of their own, only what they mean: sources print the same event in their own ways. */
    private List<Action> actions() {
        return merged(Facet.ACTIONS, Bill::actions, Dissent::actions);
    }

    private <T> List<T> union(Facet facet, Function<Bill, List<T>> get, Function<T, Object> identity) {
        return merged(facet, get, (fresher, older) -> {
            Set<Object> known = get.apply(fresher).stream().map(identity).collect(Collectors.toSet());
            return get.apply(older).stream().filter(item -> known.add(identity.apply(item))).toList();
        });
    }

    /** The freshest word, and of each older one what only it still asserts. */
    private <T> List<T> merged(Facet facet, Function<Bill, List<T>> get, BiFunction<Bill, Bill, List<T>> dissent) {
        List<SourceWord> words = byFacet.getOrDefault(facet, List.of());
        if (words.isEmpty()) {
            return List.of();
        }
        SourceWord freshest = words.getFirst();
        List<T> believed = new ArrayList<>(get.apply(freshest.content()));
        for (SourceWord older : words.subList(1, words.size())) {
            List<T> only = dissent.apply(freshest.content(), older.content()).stream().filter(item -> !believed.contains(item)).toList();
            if (!only.isEmpty()) {
                believed.addAll(only);
                disputes.add(new Believed.Dispute(facet, older.source(), freshest.source()));
            }
        }
        return List.copyOf(believed);
    }
}
