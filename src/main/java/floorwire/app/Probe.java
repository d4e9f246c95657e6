package floorwire.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.feed.ApiKey;
import floorwire.feed.Exchange;
import floorwire.feed.congressgov.Refusal;

/**
 * Measures what nobody has written down of the sources (feeds.md 12): each question with its answer, how it was measured, and what
 * it means for us. What could not be measured is said to be unknown. Nothing is set by it: the feeds go by what they see themselves.
 */
final class Probe {

    /** Requests in all, those of the doctor's own look included. */
    static final int MOST = 20;

    private static final Finding.Group GROUP = Finding.Group.PROBE;

    private final Config config;
    private final Asking asking;
    private final InstantSource clock;

    Probe(Config config, Asking asking, InstantSource clock) {
        this.config = config;
        this.asking = asking;
        this.clock = clock;
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Optional<ApiKey> key = config.congressKey();
        if (key.isPresent()) {
            findings.addAll(new ProbeApi(config.url(Setting.CONGRESS_URL), asking, key.get(), clock.instant()).findings());
        } else {
            findings.add(unknown("Congress.gov API", "not asked: there is no key", "a key is free, at " + Refusal.SIGN_UP));
        }
        findings.addAll(new ProbeGovInfo(config.url(Setting.GOVINFO_URL), asking, clock.instant()).findings());
        findings.addAll(new ProbeChambers(config, asking, clock.instant()).findings());
        new MembersCheck(config, asking).probed().ifPresent(findings::add);
        findings.add(new Finding(GROUP, Finding.Level.OK, "left unknown", "limits by the second, and how late each source publishes",
                Optional.of(
                        "we ask at most four times a second, the chambers once, and every post says when it happened and when we saw it")));
        findings.add(Finding.ok(GROUP, "requests", asking.asked() + " of at most " + MOST));
        return findings;
    }

    static Finding settled(String question, String answer, String meaning) {
        return new Finding(GROUP, Finding.Level.OK, question, answer, Optional.of(meaning));
    }

    /** Unknown still, or other than we took for granted. */
    static Finding unknown(String question, String measured, String meaning) {
        return Finding.warning(GROUP, question, measured, meaning);
    }

    /** The middle one of the times to an answer's first byte. */
    static Optional<Finding> latency(String name, List<Exchange> heard) {
        List<Duration> times = heard.stream().filter(exchange -> exchange.status().isPresent()).map(Exchange::took).sorted().toList();
        return times.isEmpty() ? Optional.empty()
                : Optional.of(Finding.ok(GROUP, name + ", time to an answer", String.format(Locale.ROOT, "%d ms is the median of %d",
                        times.get(times.size() / 2).toMillis(), times.size())));
    }

    /** What the answer says by which one could ask whether it has changed. */
    static String validators(Optional<Exchange> exchange) {
        return "ETag " + exchange.flatMap(one -> one.header("ETag")).orElse("none") + ", Last-Modified "
                + exchange.flatMap(one -> one.header("Last-Modified")).orElse("none");
    }
}
