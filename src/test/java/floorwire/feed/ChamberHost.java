package floorwire.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

import floorwire.PromptSockets;
import floorwire.SomeVotes;
import floorwire.VoteWriter;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteTime;

/** A chamber's site on this machine, and what is remembered of it as the ledger would. */
public final class ChamberHost implements Memory, AutoCloseable {

    public static final String HTML = "<!DOCTYPE html>\n<html><head><title>Not here</title></head><body>Try again</body></html>";

    public final TestTime time;
    public final Map<String, MockResponse> pages = new HashMap<>();
    /** Paths in the order in which they were asked for; with a trailing {@code ?} where a date was sent along. */
    public final List<String> asked = new ArrayList<>();
    public final Map<String, Remembered> memory = new LinkedHashMap<>();
    public final Map<RollCallId, Instant> told = new LinkedHashMap<>();
    public final List<TextWanted> texts = new ArrayList<>();
    /** What is answered where no page lies. */
    public MockResponse otherwise = page(404, HTML);
    private final MockWebServer host = new MockWebServer();

    public ChamberHost(String now) throws IOException {
        time = new TestTime(now);
        host.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        host.setServerSocketFactory(new PromptSockets());
        host.start();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String since = request.getHeaders().get("If-Modified-Since");
        asked.add(path + (since == null ? "" : "?"));
        MockResponse page = pages.getOrDefault(path, otherwise);
        return since != null && since.equals(page.getHeaders().get("Last-Modified")) ? page(304, "") : page;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + host.getPort());
    }

    /** One in flight, and a second between two. */
    public Fetcher fetcher() {
        return new Fetcher(new Politeness("Floorwire/test", 1, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10), 1,
                Duration.ofMillis(10), Duration.ofSeconds(60)), time, time, new Random(1));
    }

    public static MockResponse page(int status, String body, String... headers) {
        var page = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            page.addHeader(headers[i], headers[i + 1]);
        }
        return page.build();
    }

    public static MockResponse page(byte[] bytes) {
        return new MockResponse.Builder().code(200).body(new Buffer().write(bytes)).build();
    }

    /** A synthetic record of a few members. */
    public static RollCall vote(String id, String closed) {
        RollCallId is = RollCallId.parse(id).orElseThrow();
        RollCall some = is.chamber() == Chamber.HOUSE ? SomeVotes.house(7, 5) : SomeVotes.senate(4, 5);
        return new RollCall(is, Optional.of(VoteTime.at(Instant.parse(closed))), Optional.empty(), false, some.words(), some.required(),
                VoteMatter.NONE, some.counts(), Optional.empty(), some.positions());
    }

    /** Publishes a record, without a date as the Clerk does. */
    public void publish(RollCall vote) {
        pages.put(RollCallFiles.resource(vote.id()), page(200, VoteWriter.write(vote)));
    }

    /** Goes on to an instant, if it is not past already. */
    public void at(String instant) throws InterruptedException {
        Duration left = Duration.between(time.instant(), Instant.parse(instant));
        if (left.isPositive()) {
            time.sleep(left);
        }
    }

    public void later(Duration wait) {
        time.sleep(wait);
    }

    /** Lets the feed look, remembers what it says, and tells it in short: {@code +h1 =h1 !h1 reason .menu}. */
    public List<String> poll(Feed feed) throws InterruptedException {
        asked.clear();
        List<String> heard = new ArrayList<>();
        feed.poll(this, one -> heard.add(said(one)));
        return heard;
    }

    private String said(Heard heard) {
        return switch (heard) {
            case Heard.Voted voted -> {
                RollCall vote = voted.rollCall();
                memory.put(voted.resource(), voted.remembered());
                told.put(vote.id(), vote.at().map(VoteTime::instant).orElse(voted.asOf()));
                yield "+" + name(voted.resource());
            }
            case Heard.Listed listed -> {
                memory.put(listed.resource(), listed.remembered());
                yield "+" + listed.people().size() + (listed.sitting() ? " sitting" : " former") + (listed.whole() ? "" : ", cut");
            }
            case Heard.Texted texted -> {
                memory.put(texted.resource(), texted.remembered());
                yield "+" + texted.name().id();
            }
            case Heard.Unchanged unchanged -> {
                memory.put(unchanged.resource(), unchanged.remembered());
                yield "=" + name(unchanged.resource());
            }
            case Heard.Amended amended -> throw new AssertionError("no chamber tells of amendments alone: " + amended);
            case Heard.Walked walked -> {
                memory.put(walked.resource(), walked.remembered());
                yield "." + name(walked.resource());
            }
            case Heard.Failed failed -> "!" + name(failed.resource()) + " " + failed.reason();
            case Heard.Observed observed -> throw new AssertionError("a chamber says nothing of a measure's record: " + observed);
        };
    }

    private static String name(String resource) {
        return resource.contains("menu") ? "menu" : resource.replaceAll(".*[_l]0*(\\d+)\\.xml", "$1");
    }

    /** The numbers asked for, in order. */
    public List<String> numbers() {
        return asked.stream().map(path -> name(path.replace("?", "")) + (path.endsWith("?") ? "?" : "")).toList();
    }

    @Override
    public List<TextWanted> texts() {
        return List.copyOf(texts);
    }

    @Override
    public Optional<Remembered> of(String resource) {
        return Optional.ofNullable(memory.get(resource));
    }

    @Override
    public Map<RollCallId, Instant> rollCalls(Chamber chamber, int congress, int year) {
        Map<RollCallId, Instant> session = new LinkedHashMap<>();
        told.forEach((id, closed) -> {
            if (id.chamber() == chamber && id.congress() == congress && id.year() == year) {
                session.put(id, closed);
            }
        });
        return session;
    }

    @Override
    public void close() {
        host.close();
    }
}
