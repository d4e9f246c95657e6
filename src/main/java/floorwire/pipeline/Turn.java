package floorwire.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.Trace;
import floorwire.alert.Watches;
import floorwire.congress.BillId;
import floorwire.feed.Feed;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;
import floorwire.text.BillText;

/** One turn of the crank: asks one feed what moved and takes in each thing it hears, in a unit of work of its own. */
public final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Intake intake;
    private final TextIntake textIntake;
    private final MemberIntake memberIntake;
    private final Sources sources;
    private final Ledger ledger;
    private final RollCalls rollCalls;
    private final Watches watches;
    private final InstantSource clock;
    private final Listener listener;

    /** Hears, on the thread that polls, that changes and their notices are kept. */
    @FunctionalInterface
    public interface Listener {
        void committed(String source, int changes);
    }

    public Turn(Intake intake, TextIntake textIntake, MemberIntake memberIntake, Sources sources, Ledger ledger, RollCalls rollCalls,
            Watches watches,
            InstantSource clock, Listener listener) {
        this.listener = listener;
        this.intake = intake;
        this.textIntake = textIntake;
        this.memberIntake = memberIntake;
        this.sources = sources;
        this.ledger = ledger;
        this.rollCalls = rollCalls;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * @param changes  what changed, told or not
     * @param failures resources that could not be read or taken in
     * @param heard    resources of which the source said something
     */
    public record Outcome(int changes, int failures, int heard) {

        /** Whether the source answers, if perhaps not about everything. */
        public boolean answered() {
            return heard > 0 || failures == 0;
        }
    }

    public Outcome poll(Feed feed) throws InterruptedException {
        Instant start = clock.instant();
        Instant look = Look.beginning(start, ledger);
        Duration deaf = deaf(feed.source(), start);
        AtomicInteger changes = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger heardOf = new AtomicInteger();
        AtomicReference<@Nullable Instant> newest = new AtomicReference<>();
        Memory memory = new Known(feed.source(), sources, ledger, rollCalls, watches);
        Set<BillId> unconfirmed = intake.unconfirmed();
        feed.poll(memory, heard -> {
            if (heard instanceof Heard.Observed observed) {
                newest.accumulateAndGet(observed.observation().asOf(), Turn::later);
            }
            if (heard instanceof Heard.Voted voted) {
                newest.accumulateAndGet(voted.asOf(), Turn::later);
            }
            Optional<String> trouble = take(feed.source(), heard, look, deaf, unconfirmed, changes);
            if (trouble.isEmpty()) {
                heardOf.incrementAndGet();
            }
            trouble.ifPresent(reason -> {
                failures.incrementAndGet();
                LOG.info("{}: {}: {}", feed.source(), Trace.line(heard.resource()), Trace.line(reason));
                sources.failed(feed.source(), start, heard.resource() + ": " + reason);
            });
        });
        Outcome outcome = new Outcome(changes.get(), failures.get(), heardOf.get());
        if (failures.get() == 0) {
            sources.succeeded(feed.source(), start, Optional.ofNullable(newest.get()));
        } else if (outcome.answered()) {
            sources.answered(feed.source(), start, Optional.ofNullable(newest.get()));
        }
        return outcome;
    }

    /** How long ago the source was last heard, or any where it never was; downtime, an outage and a machine's sleep alike. */
    private Duration deaf(String source, Instant now) {
        List<Sources.Health> health = sources.health();
        return health.stream().filter(one -> one.source().equals(source)).findFirst().flatMap(Sources.Health::lastSuccess)
                .or(() -> health.stream().flatMap(one -> one.lastSuccess().stream()).max(Comparator.naturalOrder()))
                .map(last -> Duration.between(last, now)).filter(Duration::isPositive).orElse(Duration.ZERO);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** What stood in the way, if anything: a word that trips us up costs itself and never the rest of the poll. */
    private Optional<String> take(String source, Heard heard, Instant look, Duration deaf, Set<BillId> unconfirmed,
            AtomicInteger changes) {
        try {
            switch (heard) {
                case Heard.Observed observed -> changes.addAndGet(observed(source, observed, look, deaf));
                case Heard.Voted voted -> changes.addAndGet(voted(source, voted, look, deaf));
                case Heard.Amended amended -> changes.addAndGet(amended(source, amended, look, deaf));
                case Heard.Texted texted -> changes.addAndGet(texted(source, texted, look, deaf));
                case Heard.Listed listed -> {
                    return memberIntake.hear(listed, () -> remember(source, listed.resource(), listed.remembered(), Optional.empty()));
                }
                case Heard.Unchanged unchanged -> unchanged(source, unchanged, look, unconfirmed);
                case Heard.Walked walked -> remember(source, walked.resource(), walked.remembered(), Optional.empty());
                case Heard.Failed failed -> {
                    return Optional.of(failed.reason());
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("{}: {} could not be taken in", source, heard.resource(), e);
            return Optional.of("could not be taken in: " + e.getMessage());
        }
    }

    private int observed(String source, Heard.Observed observed, Instant look, Duration deaf) {
        BillId subject = observed.observation().subject();
        try (var _ = Trace.on(subject, look)) {
            LOG.debug("{}: heard {}", source, observed.resource());
            List<RecordedChange> changes = intake.hear(observed.observation(), look, deaf,
                    () -> remember(source, observed.resource(), observed.remembered(), Optional.of(subject)));
            return committed(source, changes);
        }
    }

    private int voted(String source, Heard.Voted voted, Instant look, Duration deaf) {
        LOG.debug("{}: heard {}", source, voted.resource());
        Optional<BillId> subject = voted.rollCall().matter().bill();
        return committed(source, intake.hear(rollCalls.word(voted.source(), voted.asOf(), look, voted.rollCall()), deaf,
                () -> remember(source, voted.resource(), voted.remembered(), subject)));
    }

    private int amended(String source, Heard.Amended amended, Instant look, Duration deaf) {
        try (var _ = Trace.on(amended.bill(), look)) {
            LOG.debug("{}: heard {} of {}", source, amended.amendments().size(), amended.resource());
            Instant asOf = amended.amendments().stream().map(Heard.Amended.Read::asOf).max(Comparator.naturalOrder()).orElse(look);
            return committed(source, intake.hear(new AmendmentIntake.Said(amended.bill(), source, asOf, look,
                    amended.amendments().stream().map(Heard.Amended.Read::amendment).toList()), deaf,
                    () -> amended.amendments()
                            .forEach(one -> remember(source, one.resource(), one.remembered(), Optional.of(amended.bill())))));
        }
    }

    private int texted(String source, Heard.Texted texted, Instant look, Duration deaf) {
        try (var _ = Trace.on(texted.bill(), look)) {
            LOG.debug("{}: heard {}", source, texted.resource());
            BillText text = texted.text();
            var row = new BillTexts.Row(texted.bill(), texted.name(), texted.url(), texted.remembered().sha256(), text.title(),
                    text.stage(), look, text.sections().size());
            return committed(source, textIntake.hear(row, text, source, deaf,
                    () -> remember(source, texted.resource(), texted.remembered(), Optional.of(texted.bill()))));
        }
    }

    private int committed(String source, List<RecordedChange> changes) {
        if (!changes.isEmpty()) {
            listener.committed(source, changes.size());
            LOG.info("{}: {} changes recorded: {}", source, changes.size(),
                    Trace.line(changes.stream().map(change -> change.change().fact()).collect(Collectors.joining(" "))));
        }
        return changes.size();
    }

    /** Most of what is polled is unchanged: it costs no write unless its place in the list moved or something waits for it. */
    private void unchanged(String source, Heard.Unchanged unchanged, Instant look, Set<BillId> unconfirmed) {
        Optional<Sources.Resource> known = sources.resource(source, unchanged.resource());
        Optional<BillId> subject = known.flatMap(Sources.Resource::subject);
        if (unchanged.asked() || known.filter(resource -> resource.listed().equals(unchanged.remembered().listed())).isEmpty()) {
            remember(source, unchanged.resource(), unchanged.remembered(), subject);
        }
        subject.filter(unconfirmed::contains).ifPresent(id -> intake.stillAsserted(id, source, look));
    }

    private void remember(String source, String resource, Remembered as, Optional<BillId> subject) {
        sources.remember(source, resource,
                new Sources.Resource(as.listed(), as.lastModified(), as.sha256(), as.fetchedAt(), subject));
    }
}
