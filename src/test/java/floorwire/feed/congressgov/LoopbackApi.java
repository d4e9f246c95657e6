package floorwire.feed.congressgov;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import floorwire.PromptSockets;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.feed.ApiKey;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Politeness;
import floorwire.feed.Remembered;
import floorwire.feed.TestTime;

/** The API of the 119th Congress on this machine in the captured form, the feed that asks it, and what is remembered of both. */
final class LoopbackApi implements Memory, AutoCloseable {
    static final String LIST = "/v3/bill/119";
    final TestTime time = new TestTime("2026-11-18T17:00:00Z");
    final List<String> rows = new ArrayList<>();
    final Map<String, MockResponse> answers = new HashMap<>();
    final Map<String, Remembered> memory = new LinkedHashMap<>();
    final Map<BillId, String> titles = new HashMap<>();
    final Set<BillId> follows = new LinkedHashSet<>();
    /** Matches a topic as soon as its titles are heard. */
    Optional<BillId> matches = Optional.empty();
    final List<String> asked = new ArrayList<>();
    /** Answers by path and query. */
    Function<String, Optional<MockResponse>> others = target -> Optional.empty();
    final Set<Integer> badRows = new HashSet<>();
    final List<Heard> heard = new ArrayList<>();
    Optional<MockResponse> listAnswer = Optional.empty();
    Optional<String> count = Optional.empty();
    String calibration = "";
    int attempts = 1;
    Set<Integer> congresses = Set.of(119);
    boolean houseVotes;
    private final MockWebServer host = new MockWebServer();
    private CongressGovFeed feed;

    LoopbackApi(CongressGovSettings.Window window) throws IOException {
        host.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answered(request);
            }
        });
        host.setServerSocketFactory(new PromptSockets());
        host.start();
        feed = feed(window, 60);
    }

    CongressGovFeed feed(CongressGovSettings.Window window, int discoveries) {
        var polite = new Politeness("Floorwire/test", 2, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), attempts,
                Duration.ofMillis(10), Duration.ofSeconds(60));
        feed = new CongressGovFeed(URI.create("http://127.0.0.1:" + host.getPort()), new Fetcher(polite, time, time, new Random(1)),
                Optional.of(new ApiKey("SECRET")), () -> congresses,
                new CongressGovSettings(window, discoveries).withHouseVotes(houseVotes));
        return feed;
    }

    CongressGovFeed feed() {
        return feed;
    }

    private synchronized MockResponse answered(RecordedRequest request) {
        String target = request.getTarget();
        asked.add(target);
        if (!"SECRET".equals(request.getHeaders().get("X-Api-Key")) || !target.contains("?format=json")) {
            return error(403, "{\"code\":\"API_KEY_MISSING\",\"message\":\"No api_key was supplied\"}");
        }
        String path = request.getUrl().encodedPath();
        if (answers.containsKey(path)) {
            return answers.get(path);
        }
        Optional<MockResponse> computed = others.apply(target);
        if (computed.isPresent()) {
            return computed.get();
        }
        if (!path.equals(LIST)) {
            return error(404, "\"Unknown resource: " + path + "\"");
        }
        if (target.contains("toDateTime")) {
            return json("{\"bills\":[],\"pagination\":{\"count\":" + (target.contains("T00:00:00Z&to") ? 40 : calibration) + "}}");
        }
        return listAnswer.orElseGet(() -> list(number(target, "limit"), number(target, "offset")));
    }

    private MockResponse list(int limit, int offset) {
        int end = Math.min(rows.size(), offset + Math.min(limit, 250));
        for (int i = offset; i < end; i++) {
            if (badRows.contains(i)) {
                return error(500, "\"'NoneType' object has no attribute 'x'\"");
            }
        }
        String page = offset >= end ? "" : String.join(",", rows.subList(offset, end));
        String next = end < rows.size() ? ",\"next\":\"https://evil.example/v3/bill?api_key=LEAKED\"" : "";
        return json("{\"bills\":[" + page + "],\"pagination\":{\"count\":" + count.orElse(String.valueOf(rows.size())) + next + "}}");
    }

    static int number(String target, String name) {
        String value = target.replaceAll(".*[?&]" + name + "=(\\d+).*", "$1");
        return value.equals(target) ? 0 : Integer.parseInt(value);
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json").body(body).build();
    }

    static MockResponse error(int status, String error) {
        return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body("{\"error\":" + error + "}")
                .build();
    }

    static String row(String id, String title, String latest, String updated) {
        BillId bill = BillId.parse(id).orElseThrow();
        return "{\"congress\":" + bill.congress() + ",\"type\":\"" + bill.type() + "\",\"number\":\"" + bill.number() + "\",\"title\":\""
                + title + "\",\"latestAction\":{\"actionDate\":\"2026-11-17\",\"text\":\"" + latest + "\"},\"updateDate\":\"" + updated
                + "\",\"updateDateIncludingText\":\"" + updated + "\",\"url\":\"https://evil.example/\"}";
    }

    /** A measure's record with the counts of its parts: {@code actions 3 cosponsors 1}. */
    void record(String id, String title, String latest, String updated, String... stubs) {
        var parts = new StringBuilder();
        for (int i = 0; i < stubs.length; i += 2) {
            parts.append(",\"").append(stubs[i]).append("\":{\"count\":").append(stubs[i + 1])
                    .append(",\"url\":\"https://evil.example/\"}");
        }
        answers.put(path(id), json("{\"bill\":" + row(id, title, latest, updated).replaceFirst("}$", "")
                + ",\"introducedDate\":\"2026-11-16\",\"sponsors\":[{\"bioguideId\":\"L000577\",\"fullName\":\"Sen. Lee, Mike [R-UT]\"}]"
                + parts + "}}"));
    }

    void part(String id, String part, String key, String items) {
        answers.put(path(id) + "/" + part, json("{\"" + key + "\":" + items + ",\"pagination\":{\"count\":1}}"));
    }

    void actions(String id, String... texts) {
        var items = new ArrayList<String>();
        for (String text : texts) {
            items.add("{\"actionDate\":\"2026-11-17\",\"text\":\"" + text + "\",\"sourceSystem\":{\"name\":\"Senate\"}}");
        }
        part(id, "actions", "actions", "[" + String.join(",", items) + "]");
    }

    static String path(String id) {
        BillId bill = BillId.parse(id).orElseThrow();
        return LIST.replace("119", "" + bill.congress()) + "/" + bill.type().path() + "/" + bill.number();
    }

    void follow(String id) {
        follows.add(BillId.parse(id).orElseThrow());
    }

    void known(String id, String title) {
        titles.put(BillId.parse(id).orElseThrow(), title);
    }

    /** One poll; what was heard, {@code +/s/1/actions} a word, {@code =} unchanged and asked, {@code ~} unchanged by the list. */
    List<String> poll() throws InterruptedException {
        asked.clear();
        heard.clear();
        feed.poll(this, one -> {
            heard.add(one);
            switch (one) {
                case Heard.Observed observed -> {
                    memory.put(observed.resource(), observed.remembered());
                    matches.filter(id -> observed.resource().equals(path(id.toString()) + "/titles")).ifPresent(follows::add);
                    if (observed.observation().covered().contains(Facet.DETAIL)) {
                        titles.put(observed.observation().subject(), observed.observation().bill().detail().title());
                    }
                }
                case Heard.Unchanged unchanged -> memory.put(unchanged.resource(), unchanged.remembered());
                case Heard.Amended amended -> amended.amendments().forEach(read -> memory.put(read.resource(), read.remembered()));
                case Heard.Voted voted -> memory.put(voted.resource(), voted.remembered());
                case Heard.Listed listed -> memory.put(listed.resource(), listed.remembered());
                case Heard.Texted texted -> memory.put(texted.resource(), texted.remembered());
                case Heard.Walked walked -> memory.put(walked.resource(), walked.remembered());
                case Heard.Failed failed -> {
                }
            }
        });
        return heard.stream().map(LoopbackApi::told).toList();
    }

    private static String told(Heard one) {
        return switch (one) {
            case Heard.Observed observed -> "+" + observed.resource().replace(LIST, "");
            case Heard.Unchanged unchanged -> (unchanged.asked() ? "=" : "~") + unchanged.resource().replace(LIST, "");
            case Heard.Amended amended -> "+" + amended.resource().replace(LIST, "") + " "
                    + String.join(" ", amended.amendments().stream().map(read -> read.amendment().id().toString()).toList());
            case Heard.Voted voted -> "+" + voted.rollCall().id();
            case Heard.Listed listed -> "+" + listed.resource();
            case Heard.Texted texted -> "+" + texted.name().id();
            case Heard.Walked walked -> "." + walked.resource().replace("/v3/bill", "");
            case Heard.Failed failed -> "!" + failed.resource().replace(LIST, "") + " " + failed.reason();
        };
    }

    /** The paths asked for in the last poll, without the list's. */
    List<String> read() {
        return asked.stream().map(target -> target.replaceFirst("\\?.*", "")).filter(path -> !path.equals(LIST))
                .map(path -> path.replace(LIST, "")).toList();
    }

    void later(Duration time) {
        this.time.sleep(time);
    }

    @Override
    public Optional<Remembered> of(String resource) {
        return Optional.ofNullable(memory.get(resource));
    }

    @Override
    public Set<BillId> followed() {
        return follows;
    }

    @Override
    public Optional<String> title(BillId id) {
        return Optional.ofNullable(titles.get(id));
    }

    Instant now() {
        return time.instant();
    }

    @Override
    public void close() {
        host.close();
    }
}
