package floorwire.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.alert.Trace;
import floorwire.congress.Chamber;
import floorwire.ledger.Sources;
import floorwire.message.Block;

/** How fresh the sources' words are, said aloud: a stale answer that looks like a fresh one is a wrong one. */
final class Freshness {

    private Freshness() {}

    /** One source's line in {@code status}. */
    static String line(Sources.Health source, Instant now, ZoneId zone) {
        String why = source.reason().map(reason -> " (" + Trace.line(reason) + ")").orElse("");
        String failing = source.staleSince(now).isPresent() ? "stale: failing since "
                : source.unansweredSince().isPresent() ? "failing since " : "in part failing since ";
        return source.source() + " · "
                + source.lastSuccess().map(at -> "last answered " + Phrases.moment(at, zone)).orElse("never answered")
                + source.newest().map(at -> " · newest record " + Phrases.moment(at, zone)).orElse("")
                + source.unansweredSince().or(source::failingSince).map(since -> " · " + failing + Phrases.moment(since, zone) + why)
                        .orElse("")
                + (source.quiet(now) ? " · quiet: nothing newer for more than " + Sources.Health.QUIET.toDays() + " days" : "");
    }

    /** The chambers among these whose records of roll calls have not been answered for more than an hour, if any. */
    static Optional<Block> stale(Desk desk, Collection<Chamber> chambers, ZoneId zone) {
        return stale(desk.sources().health().stream()
                .filter(health -> chambers.stream().anyMatch(chamber -> source(chamber).equals(health.source()))).toList(), desk.now(),
                zone);
    }

    /** What the ledger calls the source of a chamber's own records. */
    static String source(Chamber chamber) {
        return chamber == Chamber.HOUSE ? "houseclerk" : "senate";
    }

    /** The sources among these that have not answered for more than an hour, if any. */
    static Optional<Block> stale(Collection<Sources.Health> sources, Instant now, ZoneId zone) {
        String lines = sources.stream().flatMap(source -> source.staleSince(now).stream()
                .map(since -> source.source() + " has not answered since " + Phrases.moment(since, zone)))
                .reduce((one, other) -> one + "; " + other).orElse("");
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(new Block.Line("Stale: " + lines + ". There may be news that is not here."));
    }
}
