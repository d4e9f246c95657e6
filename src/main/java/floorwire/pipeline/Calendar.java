package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.alert.Herald;
import floorwire.alert.Superseded;
import floorwire.alert.Trace;
import floorwire.change.Change;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Known;
import floorwire.ledger.LastHeard;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;
import floorwire.ledger.UnitOfWork;

/**
 * The calendar is a source too: what is not final ends with its Congress, at noon Eastern on 3 January of an odd year, and no feed
 * reports it (domain.md 2.3, rule 14).
 */
public final class Calendar {

    /** Its name among the sources. */
    public static final String SOURCE = "calendar";

    private final Ledger ledger;
    private final Sources sources;
    private final UnitOfWork unitOfWork;
    private final Herald herald;

    public Calendar(Ledger ledger, Sources sources, UnitOfWork unitOfWork, Herald herald) {
        this.ledger = ledger;
        this.sources = sources;
        this.unitOfWork = unitOfWork;
        this.herald = herald;
    }

    /** Ends what has ended by now and is not recorded as ended; returns how many measures. */
    public int turn(Instant now) {
        Congress last = new Congress(Congress.at(now).number() - 1);
        String resource = "end of the " + last + " Congress";
        Optional<Sources.Resource> before = sources.resource(SOURCE, resource);
        boolean awaiting = now.isBefore(EndOfCongress.heardUntil(last));
        String mark = awaiting ? "awaiting signatures" : "over";
        if (before.filter(done -> done.sha256().equals(mark)).isPresent()) {
            return 0;
        }
        int ended = 0;
        for (BillRow row : ledger.ofCongress(last.number())) {
            ended += end(row, last, now) ? 1 : 0;
        }
        sources.remember(SOURCE, resource, new Sources.Resource(Optional.empty(), Optional.empty(), mark, now, Optional.empty()));
        return ended;
    }

    /** A measure first seen after its Congress had ended is baseline. */
    private boolean end(BillRow row, Congress congress, Instant now) {
        if (!row.open() || !row.firstSight().isBefore(congress.ends()) || ledger.recorded(row.id() + "/died")) {
            return false;
        }
        Known known = ledger.known(row.id());
        EndOfCongress.Standing standing = EndOfCongress.of(known.history(), row.id(), now, heard(row, known.believed()));
        if (standing.died().isEmpty()) {
            return false;
        }
        try (var _ = Trace.on(row.id(), now)) {
            tell(row, standing.died().get(), now);
        }
        return true;
    }

    /** A source that answers tells of every measure that changed: it was listened to until its last answer, as it stands before this turn's polls. */
    private Instant heard(BillRow row, Believed believed) {
        Instant read = LastHeard.of(row.id(), believed, ledger, sources);
        Set<String> speaking = believed.words().values().stream().map(SourceWord::source).collect(Collectors.toSet());
        return sources.health().stream().filter(health -> speaking.contains(health.source()))
                .flatMap(health -> health.lastSuccess().stream())
                .filter(read::isBefore).max(Comparator.naturalOrder()).orElse(read);
    }

    private void tell(BillRow row, LocalDate day, Instant now) {
        unitOfWork.run(() -> {
            boolean news = !Superseded.toldWithTheLaw(ledger.believed(row.id()).bill(), ledger.memberships(row.id()), ledger);
            RecordedChange died = ledger.record(new Change.DiedWithCongress(row.id(), day), SOURCE, now, news);
            if (news) {
                herald.tell(row.id(), List.of(died), Herald.Matches.of(ledger.allMemberships(row.id())), Set.of(), now);
            }
        });
    }
}
