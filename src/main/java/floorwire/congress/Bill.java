package floorwire.congress;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A measure with all its facets. A facet never heard of is empty. Lists keep the order in which the source printed them.
 *
 * @param sections  what its texts say, as far as we have read them
 * @param rollCalls those that name it, as the chambers' own records have them, without the members' positions
 */
public record Bill(BillId id, Detail detail, List<Action> actions, List<Cosponsor> cosponsors, List<Title> titles, Subjects subjects,
        List<Summary> summaries, List<TextVersion> texts, List<CommitteeReferral> committees, List<RelatedBill> relatedBills,
        List<Law> laws, List<Amendment> amendments, List<RollCall> rollCalls, Sections sections) {

    /** A measure as its own record tells of it, which names roll calls and texts and does not hold them. */
    public Bill(BillId id, Detail detail, List<Action> actions, List<Cosponsor> cosponsors, List<Title> titles, Subjects subjects,
            List<Summary> summaries, List<TextVersion> texts, List<CommitteeReferral> committees, List<RelatedBill> relatedBills,
            List<Law> laws, List<Amendment> amendments) {
        this(id, detail, actions, cosponsors, titles, subjects, summaries, texts, committees, relatedBills, laws, amendments, List.of(),
                Sections.NONE);
    }

    /** A measure of which nothing is known yet. */
    public static Bill unknown(BillId id) {
        return new Bill(id, Detail.NONE, List.of(), List.of(), List.of(), Subjects.NONE, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** The official title, which says what the measure does; the latest version's where there are several. */
    public Optional<String> officialTitle() {
        return titles.stream().filter(title -> title.kind() == Title.Kind.OFFICIAL).map(Title::text).reduce((first, last) -> first);
    }

    public Bill withAmendments(List<Amendment> all) {
        return new Bill(id, detail, actions, cosponsors, titles, subjects, summaries, texts, committees, relatedBills, laws,
                List.copyOf(all), rollCalls, sections);
    }

    public Bill withRollCalls(List<RollCall> all) {
        return new Bill(id, detail, actions, cosponsors, titles, subjects, summaries, texts, committees, relatedBills, laws, amendments,
                List.copyOf(all), sections);
    }

    public Bill withSections(Sections read) {
        return new Bill(id, detail, actions, cosponsors, titles, subjects, summaries, texts, committees, relatedBills, laws, amendments,
                rollCalls, read);
    }

    /** Members on it now, each once; withdrawn ones left out. */
    public List<Cosponsor> currentCosponsors() {
        return cosponsors.stream().filter(cosponsor -> cosponsor.withdrawn().isEmpty())
                .filter(distinctBy(cosponsor -> cosponsor.member().identity())).toList();
    }

    private static <T> Predicate<T> distinctBy(Function<T, Object> key) {
        var seen = new HashSet<Object>();
        return item -> seen.add(key.apply(item));
    }
}
