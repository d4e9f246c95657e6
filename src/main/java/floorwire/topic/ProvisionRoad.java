package floorwire.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import floorwire.congress.ProvisionStep;
import floorwire.congress.ProvisionStep.Became;
import floorwire.congress.TextPackage;
import floorwire.text.Aligned;
import floorwire.text.Alignment;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.text.Verdict;

/**
 * What became of each provision from version to version of one measure. A version is compared with the whole text before it; a chamber's
 * amendment that only changes parts of a measure says nothing about what it does not hold.
 */
public final class ProvisionRoad {

    /** How a chamber sends a text that stands in place of all that was there. */
    private static final Pattern SUBSTITUTE =
            Pattern.compile("(?i)\\bstrik(?:e|ing)(?: out)? all after the (?:enacting|resolving) clause|\\bin lieu of the matter");
    /** The words by which a chamber sends an amendment stand at its beginning. */
    private static final int SENDING = 3;

    /** @param found in it, in the order of its sections */
    public record Version(TextPackage name, Optional<LocalDate> date, BillText text, List<Provisions.Found> found) {

        public Version {
            found = List.copyOf(found);
        }

        /** Whether it holds the whole measure, as a text of which no section could be read does not. */
        boolean whole() {
            return !text.sections().isEmpty() && (!name.amends()
                    || text.sections().stream().limit(SENDING).anyMatch(section -> SUBSTITUTE.matcher(section.text()).find()));
        }

        /** What a section of it does that another's finding tells of. */
        private Provisions.@Nullable Found at(Section section, Provisions.Found other) {
            return found.stream().filter(one -> one.section().equals(section) && one.alike(other)).findFirst().orElse(null);
        }
    }

    private final List<ProvisionStep> steps = new ArrayList<>();

    private ProvisionRoad() {}

    /** @param versions in the order of {@link TextPackage#order}, each version once */
    public static List<ProvisionStep> of(List<Version> versions) {
        ProvisionRoad road = new ProvisionRoad();
        Optional<Version> before = Optional.empty();
        for (Version version : versions) {
            road.step(before, version);
            before = version.whole() ? Optional.of(version) : before;
        }
        return List.copyOf(road.steps);
    }

    private void step(Optional<Version> before, Version now) {
        if (before.isEmpty()) {
            now.found().forEach(found -> came(now, found, Became.APPEARED, "", 0));
            return;
        }
        if (before.get().found().isEmpty() && now.found().isEmpty()) {
            return;
        }
        List<Aligned> aligned = Alignment.of(before.get().text(), now.text());
        Map<Section, Aligned> to = new HashMap<>();
        aligned.forEach(row -> row.to().filter(section -> row.verdict() != Verdict.MERGED).ifPresent(section -> to.put(section, row)));
        Set<Provisions.Found> continued = new HashSet<>();
        for (Provisions.Found found : now.found()) {
            Aligned row = to.get(found.section());
            Optional<Section> from = row == null ? Optional.empty() : row.from();
            Provisions.Found was = row == null ? paragraph(before.get(), found)
                    : from.map(section -> before.get().at(section, found))
                            .orElseGet(() -> merged(before.get(), found, aligned));
            if (was != null) {
                continued.add(was);
                Became became = row != null && from.isPresent() ? became(row.verdict())
                        : was.section().text().equals(found.section().text()) ? Became.SAME : Became.CHANGED;
                came(now, found, became, was.section().number(), row == null ? 0 : row.score().orElse(0));
            } else if (row != null && from.isPresent() && (row.verdict() == Verdict.SAME || row.verdict() == Verdict.MOVED)) {
                // the same words: only our knowing them is new
                came(now, found, became(row.verdict()), from.get().number(), 1);
            } else {
                came(now, found, Became.APPEARED, "", 0);
            }
        }
        if (now.whole()) {
            before.get().found().stream().filter(was -> !continued.contains(was)).forEach(was -> went(now, was, aligned));
        }
    }

    /** The one of the version before that stands within this section now. */
    private static Provisions.@Nullable Found merged(Version before, Provisions.Found found, List<Aligned> aligned) {
        return aligned.stream().filter(row -> row.verdict() == Verdict.MERGED && row.to().filter(found.section()::equals).isPresent())
                .flatMap(row -> row.from().stream()).flatMap(from -> before.found().stream()
                        .filter(one -> one.section().equals(from) && one.alike(found)))
                .findFirst().orElse(null);
    }

    /** Paragraphs of appropriations stand outside sections and are not aligned: one under the same headings is the same. */
    private static Provisions.@Nullable Found paragraph(Version before, Provisions.Found found) {
        return before.found().stream().filter(one -> one.alike(found)
                && one.section().heading().equals(found.section().heading()) && one.section().path().equals(found.section().path()))
                .findFirst().orElse(null);
    }

    private static Became became(Verdict verdict) {
        return switch (verdict) {
            case SAME -> Became.SAME;
            case MOVED -> Became.MOVED;
            default -> Became.CHANGED;
        };
    }

    private void came(Version now, Provisions.Found found, Became became, String before, double alike) {
        Became told = now.name().law() ? Became.ENACTED : became;
        steps.add(new ProvisionStep(found.provision(), now.name(), now.date(), told, found.section().number(),
                found.section().heading(), before, alike, Provisions.quote(found), found.does()));
    }

    /** A section that is gone took the provision with it; where something is left of it, only a reader can say. */
    private void went(Version now, Provisions.Found was, List<Aligned> aligned) {
        Optional<Aligned> row = aligned.stream().filter(one -> one.from().filter(was.section()::equals).isPresent()).findFirst();
        if (row.filter(one -> one.verdict() == Verdict.SAME || one.verdict() == Verdict.MOVED).isPresent()) {
            return; // it stands there word for word
        }
        boolean gone = row.filter(one -> one.verdict() == Verdict.DROPPED).isPresent();
        Optional<Section> there = row.flatMap(Aligned::to);
        boolean stands = there.filter(section -> now.at(section, was) != null).isPresent();
        if (!stands) {
            steps.add(new ProvisionStep(was.provision(), now.name(), now.date(), gone ? Became.DROPPED : Became.UNCERTAIN,
                    there.map(Section::number).orElse(""), there.map(Section::heading).orElse(was.section().heading()),
                    was.section().number(), row.flatMap(one -> one.score().stream().boxed().findFirst()).orElse(0.0),
                    Provisions.quote(was), was.does()));
        }
    }
}
