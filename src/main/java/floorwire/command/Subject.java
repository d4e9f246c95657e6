package floorwire.command;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.StageHistory;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Held;
import floorwire.ledger.Known;
import floorwire.ledger.LastHeard;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * The measure that is asked about, with all that the ledger believes of it.
 *
 * @param history    how far it has come
 * @param sameNumber measures of the same type and number, of all Congresses
 */
public record Subject(BillRow row, Believed believed, StageHistory history, List<Membership> memberships, List<BillId> sameNumber) {

    /** The same with the group's own topics among what it matches. */
    Subject withTopicsFor(Phrases phrases, Ledger ledger) {
        return new Subject(row, believed, history,
                ledger.allMemberships(id()).stream().filter(one -> phrases.mayName(one.topic())).toList(),
                sameNumber);
    }

    /** The measure that a reference means: without a Congress the latest that has the number. */
    public static Optional<Subject> of(BillReference reference, Desk desk) {
        BillId asked = asked(reference, desk);
        List<BillRow> same = desk.ledger().sameNumber(asked);
        return reference.congress().isPresent() ? of(asked, same, desk) : same.stream().findFirst().map(row -> of(row, same, desk));
    }

    /** The measure itself; empty where the ledger does not have it. */
    public static Optional<Subject> of(BillId id, Desk desk) {
        return of(id, desk.ledger().sameNumber(id), desk);
    }

    private static Optional<Subject> of(BillId id, List<BillRow> same, Desk desk) {
        return same.stream().filter(row -> row.id().equals(id)).findFirst().map(row -> of(row, same, desk));
    }

    private static Subject of(BillRow row, List<BillRow> same, Desk desk) {
        Known known = desk.ledger().known(row.id());
        return new Subject(row, known.believed(), known.history(), desk.ledger().memberships(row.id()),
                same.stream().map(BillRow::id).toList());
    }

    private static BillId asked(BillReference reference, Desk desk) {
        return reference.in(Congress.at(desk.now()).number());
    }

    /** Why there is none, and what there is. */
    public static Answer unknown(BillReference reference, Desk desk) {
        BillId asked = asked(reference, desk);
        List<BillRow> same = desk.ledger().sameNumber(asked);
        int current = Congress.at(desk.now()).number();
        if (asked.congress() > current) {
            return Answer.no("There is no " + Congress.ordinal(asked.congress()) + " Congress yet; the "
                    + Congress.ordinal(current) + " sits.", held(same, asked.congress(), desk).strip().replaceFirst("^It ", "The ledger "));
        }
        return new Answer(false,
                Message.of(new Block.Headline(asked.citationWithCongress() + " is not in the ledger." + held(same, asked.congress(), desk)),
                        new Block.Line(asked.congress() == current ? "A new bill can take a day or more to be published."
                                : "That Congress has ended; what was not loaded of it is not known here. `bill "
                                        + asked.type().name().toLowerCase(Locale.ROOT)
                                        + asked.number() + "` shows the latest of that number, `help bill` what else can be asked."),
                        new Block.Source("Official page", Optional.of(URI.create(asked.url())))),
                List.of());
    }

    private static String held(List<BillRow> same, int congress, Desk desk) {
        if (!same.isEmpty()) {
            return " It holds " + String.join(", ", same.stream().map(row -> row.id().citationWithCongress()).toList()) + ".";
        }
        List<Held> held = desk.ledger().held();
        return held.isEmpty() ? " It holds no bill yet." : " " + Held.sentence(held, congress).replaceFirst("^The ledger", "It");
    }

    /** The measure's number. */
    public BillId id() {
        return row.id();
    }

    private Set<String> speaking() {
        return believed.words().values().stream().map(SourceWord::source).collect(Collectors.toSet());
    }

    /** When a source that speaks of it last answered, or its word was last heard. */
    Instant checked(List<Sources.Health> health) {
        Set<String> speaking = speaking();
        return health.stream().filter(source -> speaking.contains(source.source())).flatMap(source -> source.lastSuccess().stream())
                .filter(at -> at.isAfter(row.heardAt())).max(Comparator.naturalOrder()).orElse(row.heardAt());
    }

    /**
     * How fresh it is, for a source line: {@code Data checked Mon 23 Nov 2026, 8:05 am ET}; of what was only ever loaded from files, how old these
     * are.
     *
     * @param loaded the sources of which files that speak of it were loaded
     */
    String freshness(List<Sources.Health> health, Supplier<Set<String>> loaded, ZoneId zone) {
        Set<String> speaking = speaking();
        boolean polled = health.stream().anyMatch(source -> speaking.contains(source.source()) && source.lastSuccess().isPresent());
        Set<String> files = polled ? Set.of() : loaded.get();
        Optional<Instant> file = believed.words().values().stream().filter(word -> files.contains(word.source())).map(SourceWord::asOf)
                .max(Comparator.naturalOrder());
        return file.map(asOf -> "By a file of " + Phrases.day(asOf.atZone(zone).toLocalDate()))
                .orElseGet(() -> "Data checked " + Phrases.moment(checked(health), zone));
    }

    /** Until when it is known what became of it, looked for where it matters. */
    Instant heard(Desk desk) {
        return EndOfCongress.passedBoth(history) ? LastHeard.of(id(), believed, desk.ledger(), desk.sources()) : Instant.MAX;
    }

    /** A line where a source that speaks of it is stale. */
    Optional<Block> stale(List<Sources.Health> health, Desk desk, ZoneId zone) {
        Set<String> speaking = speaking();
        return Freshness.stale(health.stream().filter(source -> speaking.contains(source.source())).toList(), desk.phrases(), desk.now(),
                zone);
    }

    /** On whose word, and as of when. */
    public List<Answer.Source> sources() {
        return believed.words().values().stream().map(word -> new Answer.Source(word.source(), word.asOf(), id().url())).distinct()
                .toList();
    }
}
