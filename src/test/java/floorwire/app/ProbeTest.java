package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import floorwire.VoteWriter;
import floorwire.feed.ChamberHost;
import floorwire.rehearsal.Filler;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;

/** Each unknown of the sources, measured against a stand-in that does the one thing and then the other; never more than eighteen requests. */
class ProbeTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";
    /** A Saturday; the Thursday before is the last full day that is closed. */
    private static final Instant NOW = Instant.parse("2025-07-12T12:00:00Z");

    private record Answers(List<Finding> all) {
        Finding get(String what) {
            return all.stream().filter(one -> one.what().equals(what)).findFirst().orElseThrow();
        }
    }

    private static Answers probed(URI congress, URI govInfo, Optional<String> key) throws InterruptedException {
        Map<Setting, String> set =
                new TreeMap<>(Map.of(Setting.CONGRESS_URL, congress.toString(), Setting.GOVINFO_URL, govInfo.toString(),
                        Setting.CLERK_URL, "off", Setting.SENATE_URL, "off", Setting.LEGISLATORS_URL, "off"));
        key.ifPresent(given -> set.put(Setting.CONGRESS_KEY, given));
        Config config = new Config(set, Map.of(), List.of(), Optional.empty());
        List<String> progress = new ArrayList<>();
        List<Finding> findings = new Probe(config, new Asking(config, () -> NOW, 1, Probe.MOST, progress::add, pause -> {}), () -> NOW)
                .findings();
        assertThat(findings.toString() + progress).doesNotContain(KEY);
        return new Answers(findings);
    }

    private static int requests(Rehearsal rehearsal) {
        return rehearsal.requests().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void a_stand_in_whose_filter_honours_hours_and_one_whose_does_not_are_told_apart() throws InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(Scenario.season(), fillers(), () -> NOW, 0)) {
            Answers hours = probed(rehearsal.congress(), rehearsal.base(), Optional.of(KEY));
            assertThat(hours.get("API, fromDateTime").found()).startsWith("honours the time of day: ").contains("2025-07-10 00:00");
            assertThat(requests(rehearsal)).isLessThanOrEqualTo(Probe.MOST);
            assertThat(hours.get("requests").found()).isEqualTo(requests(rehearsal) + " of at most 20");
            assertThat(hours.get("API, sort=updateDate+desc").found()).startsWith("newest first: ");
            assertThat(hours.get("API, sort=updateDate%2Bdesc").found()).startsWith("another order: first row of 20");
            assertThat(hours.get("API, form of dates").found()).matches("in lists \\d{4}-\\d\\d-\\d\\d, in records [^,]*Z");
            assertThat(hours.get("API, 304").found()).contains("ETag none", "If-Modified-Since: 200");
            assertThat(hours.get("API, format unless asked").found()).isEqualTo("XML");
            assertThat(hours.get("API, limit of this key").found()).matches("5000 an hour, 499\\d left");
            assertThat(hours.get("API, time to an answer").found()).matches("\\d+ ms is the median of 7");
            assertThat(rehearsal.complaints()).as("only what it means to try").hasSize(2).anyMatch(one -> one.contains("%2B"))
                    .anyMatch(one -> one.contains("format=json is missing"));
            assertThat(rehearsal.unknownRequests()).isEmpty();
            rehearsal.filterHonoursHours(false);
            assertThat(probed(rehearsal.congress(), rehearsal.base(), Optional.of(KEY)).get("API, fromDateTime").found())
                    .startsWith("goes by dates only: ");
        }
    }

    private static List<Filler> fillers() {
        return List.of(Filler.of(119, 600, 7, Instant.parse("2025-07-09T00:00:00Z")).busyDay(LocalDate.parse("2025-07-10"), 300));
    }

    @Test
    void without_a_key_govinfo_alone_is_asked() throws InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(Scenario.season(), () -> NOW)) {
            Answers found = probed(rehearsal.congress(), rehearsal.base(), Optional.empty());
            assertThat(found.get("Congress.gov API").found()).isEqualTo("not asked: there is no key");
            assertThat(requests(rehearsal)).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void govinfo_s_listing_and_its_304_are_told_as_they_are() throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.setDispatcher(new GovInfoHost("18-Sep-2026 20:26", true));
            host.start();
            URI base = URI.create(host.url("").toString().replaceFirst("/$", ""));
            Answers found = probed(base, base, Optional.empty());
            assertThat(found.get("GovInfo, listing").found())
                    .isEqualTo("2 files, each with name, size, formattedLastModifiedTime; time \"18-Sep-2026 20:26\"");
            assertThat(found.get("GovInfo, listing").level()).isEqualTo(Finding.Level.OK);
            assertThat(found.get("GovInfo, 304").found()).contains("file: ETag \"a\", Last-Modified Fri, 18 Sep 2026 20:26:06 GMT")
                    .endsWith("If-Modified-Since: 304");
            assertThat(host.takeRequest().getTarget()).isEqualTo("/bulkdata/json/BILLSTATUS/119/sjres");
            assertThat(host.takeRequest().getTarget()).as("the smallest").endsWith("/BILLSTATUS-119sjres2.xml");
            host.setDispatcher(new GovInfoHost("2026-09-18T20:26:00Z", false));
            Answers other = probed(base, base, Optional.empty());
            assertThat(other.get("GovInfo, listing").level()).isEqualTo(Finding.Level.WARNING);
            assertThat(other.get("GovInfo, 304").found()).endsWith("If-Modified-Since: 200");
        }
    }

    /** The Clerk and the Senate in one: a roll call, a menu of two votes, of which the latest has its file. */
    private static final class Chambers extends Dispatcher {
        private final String absent;
        private final int absentStatus;

        Chambers(int absentStatus, String absent) {
            this.absentStatus = absentStatus;
            this.absent = absent;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            return switch (path) {
                case "/evs/2025/roll001.xml" -> new MockResponse.Builder()
                        .body(VoteWriter.write(ChamberHost.vote("h1-119.2025", "2025-01-03T17:40:00Z"))).build();
                case "/legislative/LIS/roll_call_lists/vote_menu_119_1.xml" -> new MockResponse.Builder().body("""
                        <vote_summary><congress>119</congress><session>1</session><congress_year>2025</congress_year><votes>
                        <vote><vote_number>00002</vote_number></vote><vote><vote_number>00001</vote_number></vote>
                        </votes></vote_summary>""").addHeader("Last-Modified", "Fri, 11 Jul 2025 20:26:06 GMT").build();
                case "/legislative/LIS/roll_call_votes/vote1191/vote_119_1_00002.xml" -> new MockResponse.Builder()
                        .body(VoteWriter.write(ChamberHost.vote("s2-119.2025", "2025-07-11T17:40:00Z"))).build();
                case "/evs/2025/roll9999.xml" -> new MockResponse.Builder().code(absentStatus).body(absent).build();
                default -> new MockResponse.Builder().code(503).build();
            };
        }
    }

    private static Answers chambers(MockWebServer host, Dispatcher as) throws Exception {
        host.setDispatcher(as);
        String base = host.url("").toString();
        Config config =
                new Config(Map.of(Setting.GOVINFO_URL, base, Setting.CLERK_URL, base, Setting.SENATE_URL, base, Setting.LEGISLATORS_URL,
                        "off"), Map.of(), List.of(), Optional.empty());
        Asking asking = new Asking(config, () -> NOW, 1, Probe.MOST, line -> {}, pause -> {});
        List<Finding> findings = new ArrayList<>(new ChamberCheck(config, asking, () -> NOW).findings());
        findings.addAll(new Probe(config, asking, () -> NOW).findings());
        return new Answers(findings);
    }

    @Test
    void of_the_chambers_it_is_told_what_stands_for_nothing_and_what_dates_they_give() throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.start();
            Answers found = chambers(host, new Chambers(404, ""));
            assertThat(found.get("House Clerk").found()).endsWith(", with House roll call 1 (2025)");
            assertThat(found.get("Senate").found()).endsWith(", lists 2 votes of 2025");
            assertThat(found.get("House Clerk, a roll call").found()).startsWith("h1-119.2025, 5 positions, ")
                    .endsWith("; ETag none, Last-Modified none");
            assertThat(found.get("House Clerk, a roll call that is not there").found()).isEqualTo("404");
            assertThat(found.get("Senate, menu").found()).startsWith("2 votes, ").endsWith("Last-Modified Fri, 11 Jul 2025 20:26:06 GMT");
            assertThat(found.get("Senate, its latest vote").found())
                    .startsWith("s2-119.2025, closed 2025-07-11T13:40:00-04:00, changed at a");
            assertThat(host.getRequestCount()).as("two to look, four to measure, one of GovInfo").isEqualTo(7);
            found = chambers(host, new Chambers(200, "<xml>Error sanitizing file \"roll9999.xml\". Please try again.</xml>"));
            assertThat(found.get("House Clerk, a roll call that is not there").level()).isEqualTo(Finding.Level.OK);
            found = chambers(host, new Chambers(200, "<html>Sorry</html>"));
            assertThat(found.get("House Clerk, a roll call that is not there").level()).isEqualTo(Finding.Level.WARNING);
        }
    }

    @Test
    void of_the_list_of_members_it_is_told_whether_its_date_is_honoured() throws Exception {
        try (Rehearsal rehearsal = Rehearsal.start(Scenario.season(), () -> NOW)) {
            Config config = new Config(Map.of(Setting.LEGISLATORS_URL, rehearsal.legislators().toString()), Map.of(), List.of(),
                    Optional.empty());
            Asking asking = new Asking(config, () -> NOW, 1, 2, line -> {}, pause -> {});
            MembersCheck check = new MembersCheck(config, asking);
            assertThat(check.finding().level()).isEqualTo(Finding.Level.OK);
            assertThat(check.probed().orElseThrow().found()).startsWith("304 to its own date; ETag none, Last-Modified ");
        }
    }

    @Test
    void a_chamber_that_refuses_programs_is_said_to_and_one_left_out_is_not_asked() throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.enqueue(new MockResponse.Builder().code(403).body("<html>Access Denied</html>").build());
            host.enqueue(new MockResponse.Builder().code(200).body("<html>Welcome to our network</html>").build());
            host.start();
            for (String expected : List.of("refuses this program or its address", "but not with votes")) {
                Config config = new Config(Map.of(Setting.CLERK_URL, "off", Setting.SENATE_URL, host.url("").toString()), Map.of(),
                        List.of(), Optional.empty());
                Answers found =
                        new Answers(new ChamberCheck(config, new Asking(config, () -> NOW, 1, 2, line -> {}, pause -> {}), () -> NOW)
                                .findings());
                assertThat(found.get("House Clerk").found()).startsWith("left out: clerk-url is off");
                assertThat(found.get("Senate").found()).contains(expected);
                assertThat(found.get("Senate").level()).isEqualTo(Finding.Level.TROUBLE);
            }
            assertThat(host.getRequestCount()).isEqualTo(2);
        }
    }

    private static final class GovInfoHost extends Dispatcher {
        private final String time;
        private final boolean honours;

        GovInfoHost(String time, boolean honours) {
            this.time = time;
            this.honours = honours;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getTarget().contains("/json/")) {
                return new MockResponse.Builder().body(listing()).build();
            }
            return honours && request.getHeaders().get("If-Modified-Since") != null ? new MockResponse.Builder().code(304).build()
                    : new MockResponse.Builder().body("<billStatus/>").addHeader("ETag", "\"a\"")
                            .addHeader("Last-Modified", "Fri, 18 Sep 2026 20:26:06 GMT").build();
        }

        private String listing() {
            return """
                    {"files":[{"name":"BILLSTATUS-119sjres1.xml","size":900,"formattedLastModifiedTime":"%1$s"},
                    {"name":"BILLSTATUS-119sjres2.xml","size":300,"formattedLastModifiedTime":"%1$s"}]}""".formatted(time);
        }
    }

    @Test
    void a_refused_key_ends_the_questions_to_the_api_at_once() throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.enqueue(new MockResponse.Builder().code(403).body("{\"error\":{\"code\":\"API_KEY_INVALID\"}}").build());
            host.enqueue(new MockResponse.Builder().code(503).build());
            host.start();
            URI base = URI.create(host.url("").toString().replaceFirst("/$", ""));
            Answers found = probed(base, base, Optional.of(KEY));
            assertThat(found.get("Congress.gov API").found()).isEqualTo("unknown: 403: refused, API_KEY_INVALID");
            assertThat(found.get("GovInfo, listing").found()).startsWith("unknown: 503");
            assertThat(found.get("requests").found()).isEqualTo("2 of at most 20");
            assertThat(host.takeRequest().getHeaders().get("X-Api-Key")).isEqualTo(KEY);
            assertThat(host.takeRequest().getHeaders().get("X-Api-Key")).as("the key goes to its host alone").isNull();
        }
    }

    @Test
    void nothing_goes_out_beyond_the_number_agreed_on() throws Exception {
        try (MockWebServer host = new MockWebServer()) {
            host.enqueue(new MockResponse.Builder().body("x").build());
            host.start();
            Asking asking = new Asking(new Config(Map.of(), Map.of(), List.of(), Optional.empty()), () -> NOW, 1, 1, line -> {});
            URI url = URI.create(host.url("/a").toString());
            asking.get(url, "*/*", Optional.empty(), Optional.empty());
            assertThat(asking.get(url, "*/*", Optional.empty(), Optional.empty()).toString())
                    .contains("not asked: 1 requests are the most");
            assertThat(host.getRequestCount()).isEqualTo(1);
        }
    }

    private static ProbeRows rows(String json) {
        var root = JsonMapper.shared().readTree(json);
        return new ProbeRows(root.valueStream().toList(), OptionalInt.empty(), "");
    }

    @Test
    void the_filtered_date_is_told_by_rows_of_which_one_date_alone_lies_in_the_window() {
        LocalDate day = LocalDate.parse("2025-07-10");
        String byText = "{\"updateDate\":\"2025-07-02\",\"updateDateIncludingText\":\"2025-07-10\"}";
        String byUpdate = "{\"updateDate\":\"2025-07-10\",\"updateDateIncludingText\":\"2025-07-20\"}";
        String both = "{\"updateDate\":\"2025-07-10\",\"updateDateIncludingText\":\"2025-07-10\"}";
        assertThat(ProbeAnswers.whichDate(day, rows("[" + both + "," + byText + "]")).found())
                .startsWith("updateDateIncludingText: 2 rows");
        assertThat(ProbeAnswers.whichDate(day, rows("[" + both + "," + byUpdate + "]")).found()).startsWith("updateDate: ");
        assertThat(ProbeAnswers.whichDate(day, rows("[" + byText + "," + byUpdate + "]")).found()).startsWith("either: ");
        assertThat(ProbeAnswers.whichDate(day, rows("[" + both + "]")).found()).startsWith("unknown: 1 rows");
    }

    @Test
    void counts_that_prove_nothing_are_told_as_unknown() {
        LocalDate day = LocalDate.parse("2025-07-10");
        OptionalInt all = OptionalInt.of(9000);
        assertThat(ProbeAnswers.hours(day, all, all, all).found()).contains("as many as without a window");
        assertThat(ProbeAnswers.hours(day, all, OptionalInt.of(3), OptionalInt.of(3)).found()).contains("too few to tell");
        assertThat(ProbeAnswers.hours(day, all, OptionalInt.of(0), OptionalInt.of(0)).found()).startsWith("unknown");
        assertThat(ProbeAnswers.hours(day, all, OptionalInt.of(3), OptionalInt.of(5)).found()).contains("makes no sense");
        assertThat(ProbeAnswers.hours(day, all, OptionalInt.empty(), all).found()).contains("no count");
        assertThat(ProbeApi.closed(Instant.parse("2025-07-14T01:00:00Z"))).hasToString("2025-07-11");
    }
}
