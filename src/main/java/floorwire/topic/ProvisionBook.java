package floorwire.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import floorwire.congress.Bill;
import floorwire.congress.Sections;
import floorwire.congress.TextPackage;
import floorwire.text.BillText;
import floorwire.text.Fingerprints;
import floorwire.text.Hit;
import floorwire.text.Section;

/**
 * All provisions that are looked for: the shipped ones, and the groups' own, which come and go while the program runs. Safe for use by several
 * threads at once; must be closed.
 */
public final class ProvisionBook implements AutoCloseable {

    private static final int EVIDENCE = 3;

    private final Provisions shipped = new Provisions();
    private volatile LawEdits edits = LawEdits.SHIPPED;
    private volatile Own own = new Own(0, List.of(), Fingerprints.of(List.of()));

    /** What no purpose that concerns a provision lacks. */
    private static final Pattern CONCERNED =
            Pattern.compile("(?i)\\bNATO\\b|north atlantic|united nations|washington treaty|\\bU\\.?N\\.?\\b|\\beurope|1250A|1928f");
    /** What takes such a provision away has none. */
    private static final Pattern STRIKES =
            Pattern.compile("(?i)\\bto (?:strike|eliminate|remove|repeal|delete|lift|waive|rescind|end)\\b[^.;]{0,60}"
                    + "\\b(?:limitation|prohibition|requirement|restriction|bar|ban|section|title)s?\\b");
    private static final int MOST_PURPOSES = 8_192;

    private final Cache<String, Set<String>> purposes = Caffeine.newBuilder().maximumSize(MOST_PURPOSES).build();

    /** @param version another one with each change of the groups' provisions */
    private record Own(long version, List<GroupProvision> provisions, Fingerprints fingerprints) {}

    public ProvisionBook(Collection<GroupProvision> groups) {
        replace(groups);
    }

    /** From now on these are the groups' provisions. */
    public synchronized void replace(Collection<GroupProvision> groups) {
        List<GroupProvision> all = groups.stream().sorted(Comparator.comparing(GroupProvision::id)).toList();
        own = new Own(own.version() + 1, all, Fingerprints.of(all.stream().map(GroupProvision::fingerprint).toList()));
    }

    /** Another number once the groups' provisions have changed. */
    public long version() {
        return own.version();
    }

    /** From now on these are laws, too, that a section can amend or repeal. */
    public void laws(Collection<LawSection> enacted) {
        edits = LawEdits.of(enacted);
    }

    public Optional<GroupProvision> group(String id) {
        return own.provisions().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * What each section would do, also to the law that a provision became, and which groups' language it has. A section that repeals a limit does
     * that, and does not by that direct leaving.
     */
    public List<Provisions.Found> in(List<Section> sections) {
        LawEdits laws = edits;
        List<Provisions.Found> edits =
                sections.stream().filter(section -> !Provisions.states(section.heading())).flatMap(section -> laws.in(section).stream())
                        .toList();
        List<Provisions.Found> found = new ArrayList<>(edits);
        shipped.in(sections).stream().filter(one -> edits.stream().noneMatch(edit -> Provisions.toldBy(one, edit))).forEach(found::add);
        Own now = own;
        for (Hit hit : now.provisions().isEmpty() ? List.<Hit>of() : now.fingerprints().in(sections)) {
            found.add(new Provisions.Found(hit.section(), now.provisions().get(hit.fingerprint()).id(), hit.score(),
                    hit.evidence().stream().limit(EVIDENCE).map(phrase -> "text: " + phrase).toList()));
        }
        return List.copyOf(found);
    }

    /** The shipped provisions that an amendment is about, by the words in which its sponsor says what it is for. */
    public Set<String> of(String purpose) {
        if (!CONCERNED.matcher(purpose).find() || STRIKES.matcher(purpose).find()) {
            return Set.of();
        }
        return purposes.get(purpose, words -> shipped.in(List.of(new Section("", "", List.of(), words, List.of()))).stream()
                .map(Provisions.Found::provision).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the texts of a measure say; the headings are those of the latest that holds the whole measure.
     *
     * @param texts each version once, in the order of {@link TextPackage#order}; never empty
     */
    public Sections read(Bill bill, List<Read> texts) {
        List<ProvisionRoad.Version> versions = texts.stream().map(one -> new ProvisionRoad.Version(one.name(), one.name().made(bill),
                one.text(), in(one.text().pieces()))).toList();
        ProvisionRoad.Version latest = versions.reversed().stream().filter(ProvisionRoad.Version::whole).findFirst()
                .orElseGet(versions::getLast);
        return new Sections(latest.text().sections().stream().map(Section::heading).filter(heading -> !heading.isEmpty()).distinct()
                .toList(),
                ProvisionRoad.of(versions), bill.sections().carried());
    }

    /** A version that was read. */
    public record Read(TextPackage name, BillText text) {}

    @Override
    public void close() {
        shipped.close();
    }
}
