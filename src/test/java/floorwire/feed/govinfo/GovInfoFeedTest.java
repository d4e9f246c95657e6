package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.congress.BillType;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Politeness;
import floorwire.feed.Remembered;
import floorwire.feed.TestTime;

/** The feed against a loopback host, one story for each way a publisher has been seen to fail. */
class GovInfoFeedTest {
    private static final String LISTING = "/bulkdata/json/BILLSTATUS/119/s";
    private static final String FOLDER = "/bulkdata/BILLSTATUS/119/s/";
    private final MockWebServer host = new MockWebServer();
    private final Map<String, MockResponse> pages = new HashMap<>();
    private final Map<String, Remembered> memory = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private GovInfoFeed feed = new GovInfoFeed(URI.create("http://127.0.0.1"), fetcher(), Set.of(119), Set.of(BillType.S));

    private static Fetcher fetcher() {
        var time = new TestTime("2026-11-21T12:00:00Z");
        return new Fetcher(new Politeness("Floorwire/test", 2, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), 2,
                Duration.ofMillis(10), Duration.ofSeconds(60)), time, time, new Random(1));
    }

    @BeforeEach
    void open() throws IOException {
        host.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                asked.add(path);
                boolean conditional = request.getHeaders().get("If-Modified-Since") != null;
                if (path.startsWith("/bulkdata/json") && !"application/json".equals(request.getHeaders().get("Accept"))) {
                    return page(406, "");
                }
                MockResponse page = pages.getOrDefault(path, page(404, "no such page"));
                return conditional && page.getHeaders().get("X-Unmoved") != null ? page(304, "") : page;
            }
        });
        host.start();
        feed = new GovInfoFeed(URI.create(host.url("/").toString()), fetcher(), Set.of(119), Set.of(BillType.S));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static MockResponse page(int code, String body, String... headers) {
        var page = new MockResponse.Builder().code(code).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            page.addHeader(headers[i], headers[i + 1]);
        }
        return page.build();
    }

    private static String bill(int number, String title) {
        return "<billStatus><bill><congress>119</congress><type>S</type><number>" + number
                + "</number><updateDate>2026-01-06T05:00:00Z</updateDate><title>" + title + "</title></bill></billStatus>";
    }

    private void list(String... namesAndTimes) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < namesAndTimes.length; i += 2) {
            rows.add("{\"name\":\"" + namesAndTimes[i] + "\",\"link\":\"https://evil.example/" + namesAndTimes[i]
                    + "\",\"folder\":false,\"formattedLastModifiedTime\":\"" + namesAndTimes[i + 1] + "\",\"size\":1}");
        }
        pages.put(LISTING, page(200, "{\"files\":[" + String.join(",", rows) + "]}", "Content-Type", "application/json"));
    }

    private void file(int number, String body) {
        pages.put(FOLDER + "BILLSTATUS-119s" + number + ".xml", page(200, body, "Last-Modified", "Tue, 06 Jan 2026 05:00:00 GMT"));
    }

    private List<Heard> poll() throws InterruptedException {
        asked.clear();
        var heard = new ArrayList<Heard>();
        feed.poll(resource -> Optional.ofNullable(memory.get(resource)), heard::add);
        return remember(heard);
    }

    private List<Heard> remember(List<Heard> heard) {
        for (Heard one : heard) {
            switch (one) {
                case Heard.Observed observed -> memory.put(observed.resource(), observed.remembered());
                case Heard.Unchanged unchanged -> memory.put(unchanged.resource(), unchanged.remembered());
                case Heard.Amended amended -> throw new AssertionError("no file is of amendments alone: " + amended);
                case Heard.Voted voted -> memory.put(voted.resource(), voted.remembered());
                case Heard.Listed listed -> memory.put(listed.resource(), listed.remembered());
                case Heard.Texted texted -> memory.put(texted.resource(), texted.remembered());
                case Heard.Walked walked -> memory.put(walked.resource(), walked.remembered());
                case Heard.Failed failed -> assertThat(failed.reason()).isNotBlank();
            }
        }
        return heard;
    }

    /** {@code +2174} observed, {@code =2174} unchanged, {@code !resource reason}. */
    private static List<String> told(List<Heard> heard) {
        return heard.stream().map(one -> switch (one) {
            case Heard.Observed observed -> "+" + observed.observation().subject();
            case Heard.Unchanged unchanged -> "=" + unchanged.resource().replaceAll(".*-119|\\.xml", "");
            case Heard.Amended amended -> throw new AssertionError("no file is of amendments alone: " + amended);
            case Heard.Voted voted -> "+" + voted.rollCall().id();
            case Heard.Listed listed -> "+" + listed.resource();
            case Heard.Texted texted -> "+" + texted.name().id();
            case Heard.Walked walked -> "." + walked.resource();
            case Heard.Failed failed -> "!" + failed.resource().replaceAll(".*-119|\\.xml", "") + " " + failed.reason();
        }).toList();
    }

    @Test
    void a_file_is_read_once_and_again_only_when_its_listed_time_moves() throws InterruptedException {
        list("BILLSTATUS-119s2174.xml", "06-Jan-2026 05:00", "BILLSTATUS-119-s.zip", "06-Jan-2026 06:00", "BILLSTATUS-119hr1.xml", "x");
        file(2174, bill(2174, "A"));
        assertThat(told(poll())).containsExactly("+s2174-119");
        assertThat(asked).containsExactly(LISTING, FOLDER + "BILLSTATUS-119s2174.xml");

        assertThat(told(poll())).containsExactly("=s2174");
        assertThat(asked).containsExactly(LISTING);

        list("BILLSTATUS-119s2174.xml", "07-Jan-2026 05:00");
        file(2174, bill(2174, "B"));
        assertThat(told(poll())).containsExactly("+s2174-119");
    }

    @Test
    void a_touch_without_change_is_known_by_the_304_or_by_the_bytes__api_congress_gov_201() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "06-Jan-2026 05:00");
        file(1, bill(1, "A"));
        poll();
        list("BILLSTATUS-119s1.xml", "07-Jan-2026 05:00");
        assertThat(told(poll())).containsExactly("=s1");
        list("BILLSTATUS-119s1.xml", "08-Jan-2026 05:00");
        pages.put(FOLDER + "BILLSTATUS-119s1.xml", page(200, "", "X-Unmoved", "yes"));
        assertThat(told(poll())).containsExactly("=s1");
        assertThat(asked).hasSize(2);
        poll();
        assertThat(asked).containsExactly(LISTING);
    }

    @Test
    void a_garbled_Last_Modified_costs_its_file_one_more_reading_and_no_poll() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "06-Jan-2026 05:00", "BILLSTATUS-119s2.xml", "06-Jan-2026 05:00");
        pages.put(FOLDER + "BILLSTATUS-119s1.xml",
                new MockResponse.Builder().code(200).body(bill(1, "A")).addHeaderLenient("Last-Modified", "Tue, 06 J\u00e4n 2026").build());
        file(2, bill(2, "A"));
        poll();
        list("BILLSTATUS-119s1.xml", "07-Jan-2026 05:00", "BILLSTATUS-119s2.xml", "07-Jan-2026 05:00");
        assertThat(told(poll())).containsExactly("=s1", "=s2");
        memory.computeIfPresent(FOLDER + "BILLSTATUS-119s1.xml",
                (path, kept) -> new Remembered(kept.listed(), Optional.of("J\u00e4n"), kept.sha256(), kept.fetchedAt()));
        list("BILLSTATUS-119s1.xml", "08-Jan-2026 05:00", "BILLSTATUS-119s2.xml", "07-Jan-2026 05:00");
        assertThat(told(poll())).as("kept so by an older version").containsExactly("=s1", "=s2");
    }

    @Test
    void an_update_date_in_the_future_does_not_outrank_the_words_that_come_later() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "a");
        file(1, bill(1, "A").replace("2026-01-06T05:00:00Z", "2099-01-06T05:00:00Z"));
        assertThat(poll()).singleElement().isInstanceOfSatisfying(Heard.Observed.class,
                observed -> assertThat(observed.observation().asOf()).isEqualTo("2026-11-22T12:00:00Z"));
    }

    @Test
    void one_bad_file_is_told_and_the_others_are_read() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "a", "BILLSTATUS-119s2.xml", "a", "BILLSTATUS-119s3.xml", "a", "BILLSTATUS-119s4.xml", "a",
                "BILLSTATUS-119s5.xml", "a", "BILLSTATUS-119s6.xml", "a", "BILLSTATUS-119s7.xml", "a");
        file(1, "<html><body>Just a moment</body></html>");
        file(2, bill(2, "cut off").substring(0, 120));
        file(3, "<rss/>");
        pages.put(FOLDER + "BILLSTATUS-119s4.xml", page(302, "", "Location", "/error"));
        file(5, bill(6, "another bill's file"));
        pages.put(FOLDER + "BILLSTATUS-119s6.xml", page(503, "busy", "Content-Type", "text/plain"));
        file(7, bill(7, "good"));
        assertThat(told(poll())).satisfiesExactly(
                html -> assertThat(html).isEqualTo("!s1 not a BILLSTATUS file: an HTML page"),
                cut -> assertThat(cut).startsWith("!s2 ends before </billStatus>"),
                root -> assertThat(root).isEqualTo("!s3 not a BILLSTATUS file: root is <rss>"),
                redirect -> assertThat(redirect).isEqualTo("!s4 302: a redirect, which we do not follow, to /error"),
                other -> assertThat(other).isEqualTo("!s5 the file is about s6-119"),
                busy -> assertThat(busy).startsWith("!s6 503: the host is not available"),
                good -> assertThat(good).isEqualTo("+s7-119"));
    }

    @Test
    void a_failed_file_is_asked_for_again_at_the_next_poll() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "a");
        assertThat(told(poll())).containsExactly("!s1 404: not there");
        file(1, bill(1, "A"));
        assertThat(told(poll())).containsExactly("+s1-119");
    }

    @Test
    void without_a_json_listing_the_xml_one_is_read() throws InterruptedException {
        pages.put(LISTING, page(406, ""));
        pages.put("/bulkdata/xml/BILLSTATUS/119/s", page(200, """
                <data><files><file><displayLabel>BILLSTATUS-119s9.xml</displayLabel><folder>false</folder>
                <formattedLastModifiedTime>06-Jan-2026 05:00</formattedLastModifiedTime><name>BILLSTATUS-119s9.xml</name></file></files></data>
                """));
        file(9, bill(9, "A"));
        assertThat(told(poll())).containsExactly("+s9-119");
    }

    @Test
    void an_error_page_in_place_of_both_listings_is_told_and_nothing_is_forgotten() throws InterruptedException {
        pages.put(LISTING, page(200, "<html>Service unavailable</html>"));
        pages.put("/bulkdata/xml/BILLSTATUS/119/s", page(200, "<html>Service unavailable</html>"));
        assertThat(told(poll())).containsExactly("!" + LISTING + " not a JSON listing; in XML: not an XML listing: no file in it");
    }

    @Test
    void a_host_that_wants_to_be_left_alone_is_left_alone_with_all_the_rest() throws InterruptedException {
        list("BILLSTATUS-119s1.xml", "a", "BILLSTATUS-119s2.xml", "a", "BILLSTATUS-119s3.xml", "a");
        pages.put(FOLDER + "BILLSTATUS-119s1.xml", page(429, "", "Retry-After", "7200"));
        assertThat(told(poll())).containsExactly("!s1 429: too many requests, asked to come back after 7200 s");
        assertThat(asked).hasSize(2);
    }

    @Test
    void after_the_zip_only_files_newer_than_it_are_asked_for() throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int number : new int[]{1, 2}) {
                zip.putNextEntry(new ZipEntry("BILLSTATUS-119s" + number + ".xml"));
                zip.write(bill(number, "A").getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("notes.txt"));
            zip.write('x');
        }
        var heard = new ArrayList<Heard>();
        try (var zips = zipHost(bytes.toByteArray(), "Tue, 06 Jan 2026 06:00:00 GMT")) {
            new GovInfoFeed(zips.base(), fetcher(), Set.of(119), Set.of(BillType.S)).readZips(resource -> Optional.empty(), 0, heard::add);
        }
        assertThat(told(remember(heard))).hasSize(4).startsWith("+s1-119", "+s2-119");

        list("BILLSTATUS-119s1.xml", "06-Jan-2026 05:00", "BILLSTATUS-119s2.xml", "07-Jan-2026 05:00");
        file(2, bill(2, "B"));
        assertThat(told(poll())).containsExactly("=s1", "+s2-119");
        assertThat(asked).containsExactly(LISTING, FOLDER + "BILLSTATUS-119s2.xml");
    }

    @Test
    void a_zip_that_is_not_whole_is_told_and_not_taken_for_the_baseline() throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        int[] secondEntry = new int[1];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("BILLSTATUS-119s1.xml"));
            zip.write(bill(1, "A").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.flush();
            secondEntry[0] = bytes.size();
            zip.putNextEntry(new ZipEntry("BILLSTATUS-119s2.xml"));
            zip.write("<cut".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        assertThat(read(whole)).as("a bad file in a whole zip").contains("true", "./bulkdata/BILLSTATUS/119/s/BILLSTATUS-119-s.zip")
                .hasSize(4);
        assertThat(read(Arrays.copyOf(whole, secondEntry[0] + 40))).contains("false", "+s1-119")
                .anyMatch(told -> told.contains("breaks off in entry"));
        assertThat(read(Arrays.copyOf(whole, secondEntry[0]))).contains("false", "+s1-119")
                .anyMatch(told -> told.endsWith("ends without its directory"));
        assertThat(read("<html>Just a moment</html>".getBytes(StandardCharsets.UTF_8))).contains("false");
    }

    private static List<String> read(byte[] zip) throws IOException, InterruptedException {
        var heard = new ArrayList<Heard>();
        try (var zips = zipHost(zip, "Tue, 06 Jan 2026 06:00:00 GMT")) {
            boolean all = new GovInfoFeed(zips.base(), fetcher(), Set.of(119), Set.of(BillType.S)).readZips(resource -> Optional.empty(), 0,
                    heard::add);
            var told = new ArrayList<>(told(heard));
            told.add(String.valueOf(all));
            return told;
        }
    }

    /** A host of one zip: MockWebServer takes bytes only in a type of its own library's library. */
    private record ZipHost(HttpServer server) implements AutoCloseable {
        URI base() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static ZipHost zipHost(byte[] zip, String lastModified) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(FOLDER + "BILLSTATUS-119-s.zip", exchange -> {
            exchange.getResponseHeaders().add("Last-Modified", lastModified);
            exchange.sendResponseHeaders(200, zip.length);
            try (var body = exchange.getResponseBody()) {
                body.write(zip);
            }
        });
        server.start();
        return new ZipHost(server);
    }
}
