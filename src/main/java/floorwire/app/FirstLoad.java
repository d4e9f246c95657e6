package floorwire.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.feed.Heard;
import floorwire.feed.Observation;
import floorwire.feed.Remembered;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.feed.govinfo.GovInfoFeed;
import floorwire.ledger.Sources;
import floorwire.pipeline.Baseline;
import floorwire.pipeline.Turn;

/**
 * The first thing a new ledger hears: GovInfo's zips, a request for each type instead of one for each measure, as baseline that is told
 * to nobody. That it was heard to its end is remembered, zip by zip and of all, so that a load cut short is made again where it lacks
 * something, and a later Congress is news.
 */
final class FirstLoad {

    /** Under which GovInfo's source remembers that its zips were read. */
    static final String MARK = "baseline";

    private static final Logger LOG = LoggerFactory.getLogger(FirstLoad.class);
    private static final int CHUNK = 128;

    private final Wiring wiring;
    private final InstantSource clock;
    private final Consumer<String> progress;
    private int attempts;

    /** @param progress hears how far it has come */
    FirstLoad(Wiring wiring, InstantSource clock, Consumer<String> progress) {
        this.wiring = wiring;
        this.clock = clock;
        this.progress = progress;
    }

    boolean done() {
        return wiring.sources().resource(BillStatusParser.SOURCE, MARK).isPresent();
    }

    /**
     * Polls what was loaded before, if anything was, then loads what is missing: a zip that stays away for days silences its own type only.
     *
     * @return unanswered while something is missing, so that it is tried again soon
     */
    Turn.Outcome turn(GovInfoFeed feed, Turn turn) throws InterruptedException {
        Optional<GovInfoFeed> loaded = feed.ofZipsHad(this::remembered);
        boolean answers = loaded.isPresent() && turn.poll(loaded.get()).answered();
        Turn.Outcome outcome = load(feed);
        if (answers && !outcome.answered()) {
            wiring.sources().answered(BillStatusParser.SOURCE, clock.instant(), Optional.empty());
        }
        return outcome;
    }

    private Turn.Outcome load(GovInfoFeed feed) throws InterruptedException {
        Instant start = clock.instant();
        String source = BillStatusParser.SOURCE;
        Baseline baseline = wiring.baseline(source, BillStatusParser.VERSION, start);
        Map<String, Observation> chunk = new LinkedHashMap<>();
        Map<String, Heard.Observed> resources = new LinkedHashMap<>();
        AtomicInteger failures = new AtomicInteger();
        progress.accept("GovInfo: asking for the zips of the Congress…");
        boolean all = feed.readZips(this::remembered, attempts++, heard -> {
            switch (heard) {
                case Heard.Observed observed -> {
                    resources.put(observed.resource(), observed);
                    if (!baseline.skip(observed.remembered().sha256())) {
                        chunk.put(observed.remembered().sha256(), observed.observation());
                    }
                    if (resources.size() >= CHUNK) {
                        keep(baseline, chunk, resources);
                    }
                }
                case Heard.Failed failed -> {
                    failures.incrementAndGet();
                    LOG.info("{}: {}: {}", source, failed.resource(), failed.reason());
                    wiring.sources().failed(source, start, failed.resource() + ": " + failed.reason());
                }
                case Heard.Unchanged unchanged -> LOG.debug("{}: unchanged", unchanged.resource());
                case Heard.Amended amended -> LOG.debug("{}: no bill's status", amended.resource());
                case Heard.Voted voted -> LOG.debug("{}: no bill's status", voted.resource());
                case Heard.Listed listed -> LOG.debug("{}: no bill's status", listed.resource());
                case Heard.Texted texted -> LOG.debug("{}: no bill's status", texted.resource());
                case Heard.Walked walked -> {
                    keep(baseline, chunk, resources);
                    remember(walked.resource(), walked.remembered(), Optional.empty());
                }
            }
        });
        keep(baseline, chunk, resources);
        if (all) {
            remember(MARK, new Remembered(Optional.empty(), Optional.empty(), "done", start), Optional.empty());
            wiring.sources().succeeded(source, start, Optional.empty());
            LOG.info("{}: {} bills read as baseline, told to nobody", source, baseline.bills());
        }
        return new Turn.Outcome(0, failures.get(), all ? Math.max(1, baseline.bills()) : 0);
    }

    private Optional<Remembered> remembered(String resource) {
        return wiring.sources().resource(BillStatusParser.SOURCE, resource)
                .map(known -> new Remembered(known.listed(), known.lastModified(), known.sha256(), known.fetchedAt()));
    }

    private void keep(Baseline baseline, Map<String, Observation> chunk, Map<String, Heard.Observed> resources) {
        baseline.keep(baseline.prepare(chunk));
        wiring.unitOfWork().run(() -> resources.forEach((resource, observed) -> remember(resource, observed.remembered(),
                Optional.of(observed.observation()))));
        chunk.clear();
        resources.clear();
        progress.accept("GovInfo: " + baseline.bills() + " bills read");
    }

    private void remember(String resource, Remembered as, Optional<Observation> observation) {
        wiring.sources().remember(BillStatusParser.SOURCE, resource, new Sources.Resource(as.listed(), as.lastModified(), as.sha256(),
                as.fetchedAt(), observation.map(Observation::subject)));
    }
}
