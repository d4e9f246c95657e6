package floorwire.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import floorwire.alert.Phrases;
import floorwire.alert.Trace;
import floorwire.congress.Chamber;
import floorwire.ledger.Sources;
import floorwire.message.Block;

/** How fresh the sources' words are, said aloud: a stale answer that looks like a fresh one is a wrong one. */
public final class Freshness {

    private static final Pattern INSTANT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    private Freshness() {}

    /** One source's line in {@code status}. */
    static String line(Sources.Health source, Phrases phrases, Instant now, ZoneId zone) {
        String why = source.reason().map(reason -> " (" + said(Trace.line(reason), zone) + ")").orElse("");
        String failing = source.staleSince(now).isPresent() ? "stale: failing since "
                : source.unansweredSince().isPresent() ? "failing since " : "in part failing since ";
        return name(source, phrases) + " · "
                + source.lastSuccess().map(at -> "last answered " + Phrases.moment(at, zone)).orElse("never answered")
                + source.newest().map(at -> " · newest record " + Phrases.moment(at, zone)).orElse("")
                + source.unansweredSince().or(source::failingSince).map(since -> " · " + failing + Phrases.moment(since, zone) + why)
                        .orElse("")
                + (source.quiet(now) ? " · quiet: nothing newer for more than " + Sources.Health.QUIET.toDays() + " days" : "");
    }

    /** A reason as people read it: machines write times in it. */
    private static String said(String reason, ZoneId zone) {
        return INSTANT.matcher(reason).replaceAll(time -> Phrases.moment(Instant.parse(time.group()), zone));
    }

    private static String name(Sources.Health source, Phrases phrases) {
        return phrases.source(source.source()).orElse(source.source());
    }

    /** The chambers among these whose records of roll calls have not been answered for more than an hour, if any. */
    public static Optional<Block> stale(Desk desk, Collection<Chamber> chambers, ZoneId zone) {
        return stale(desk, health -> chambers.stream().anyMatch(chamber -> source(chamber).equals(health.source())), zone);
    }

    /** What the ledger calls the source of a chamber's own records. */
    public static String source(Chamber chamber) {
        return chamber == Chamber.HOUSE ? "houseclerk" : "senate";
    }

    /** The sources that have not answered for more than an hour, if any. */
    public static Optional<Block> stale(Desk desk, ZoneId zone) {
        return stale(desk, health -> true, zone);
    }

    /** The same of some sources. */
    public static Optional<Block> stale(Desk desk, Predicate<Sources.Health> those, ZoneId zone) {
        return stale(desk.sources().health().stream().filter(those).toList(), desk.phrases(), desk.now(), zone);
    }

    /** The sources among these that have not answered for more than an hour, if any. */
    static Optional<Block> stale(Collection<Sources.Health> sources, Phrases phrases, Instant now, ZoneId zone) {
        String lines = sources.stream().flatMap(source -> source.staleSince(now).stream()
                .map(since -> name(source, phrases) + " has not answered since " + Phrases.moment(since, zone)))
                .reduce((one, other) -> one + "; " + other).orElse("");
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(new Block.Line("Stale: " + lines + ". There may be news that is not here."));
    }
}
