package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RehearsalTest {
    private static final String S2174 = "/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml";
    private static final String HR1498 = "/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr1498.xml";
    private static final String HR2670 = "/bulkdata/BILLSTATUS/118/hr/BILLSTATUS-118hr2670.xml";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-06-26T12:30:00Z"));
    private final Rehearsal rehearsal = Rehearsal.start(Scenario.season(), now::get);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        rehearsal.close();
    }

    @Test
    void serves_what_is_published_by_the_time_of_the_clock() throws Exception {
        now.set(Instant.parse("2025-06-26T10:56:18Z"));
        assertThat(get(S2174).statusCode()).isEqualTo(404);

        now.set(Instant.parse("2025-06-26T10:56:19Z"));
        assertThat(get(S2174).body()).contains("<updateDate>2025-06-26T10:56:19Z</updateDate>").doesNotContain("NATO Act")
                .endsWith("</billStatus>\n");

        now.set(Instant.parse("2025-07-04T12:30:00Z"));
        assertThat(get(S2174).body()).contains("<title>NATO Act</title>", "BILLS-119s2174is.xml");
        assertThat(rehearsal.unknownRequests()).isEmpty();
        assertThat(rehearsal.requests()).containsEntry(S2174, 3);
    }

    @Test
    void sends_nothing_again_to_a_client_that_has_it() throws Exception {
        var first = get(S2174);
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(modified).isEqualTo("Thu, 26 Jun 2025 10:56:19 GMT");
        var again = get(S2174, "If-Modified-Since", modified);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        now.set(Instant.parse("2025-07-04T12:30:00Z"));
        assertThat(get(S2174, "If-Modified-Since", modified).statusCode()).isEqualTo(200);
        assertThat(get(S2174, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    }

    @Test
    void lists_a_folder_in_json_only_when_asked_for_json() throws Exception {
        String listing = "/bulkdata/json/BILLSTATUS/119/s";
        assertThat(get(listing).statusCode()).isEqualTo(406);
        assertThat(get(listing, "Accept", "*/*").statusCode()).isEqualTo(406);
        assertThat(get(listing, "Accept", "application/json").body()).contains("\"name\":\"BILLSTATUS-119s2174.xml\"",
                "\"formattedLastModifiedTime\":\"26-Jun-2025 10:56\"", "\"name\":\"BILLSTATUS-119-s.zip\"").doesNotContain("hr2010");
        assertThat(get("/bulkdata/xml/BILLSTATUS/119/s").body()).contains("<name>BILLSTATUS-119s2174.xml</name>");
        assertThat(get("/bulkdata/json/BILLSTATUS/119/sres", "Accept", "application/json").body()).isEqualTo("{\"files\":[]}");
    }

    @Test
    void zips_a_folder_under_the_names_of_its_files() throws Exception {
        var response = client.send(request("/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119-s.zip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).startsWith("<?xml").endsWith("</billStatus>\n");
            }
        }
        assertThat(names).containsExactly("BILLSTATUS-119s669.xml", "BILLSTATUS-119s2174.xml", "BILLSTATUS-119s9004.xml",
                "BILLSTATUS-119s9005.xml");
    }

    @Test
    void answers_404_to_what_it_does_not_know_and_remembers_it() throws Exception {
        assertThat(get("/bulkdata/BILLSTATUS/119/S/BILLSTATUS-119S2174.xml").statusCode()).isEqualTo(404);
        assertThat(get("/bulkdata/BILLSTATUS/42/s/BILLSTATUS-42-s.zip").statusCode()).isEqualTo(404);
        assertThat(get("/rss/bills.xml?x=1").statusCode()).isEqualTo(404);
        assertThat(client.send(request(S2174).DELETE().build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(rehearsal.unknownRequests()).containsExactly("GET /bulkdata/BILLSTATUS/119/S/BILLSTATUS-119S2174.xml",
                "GET /bulkdata/BILLSTATUS/42/s/BILLSTATUS-42-s.zip", "GET /rss/bills.xml?x=1", "DELETE " + S2174);
    }

    @Test
    void falls_back_to_a_stale_copy_under_a_new_date_of_modification() throws Exception {
        now.set(Instant.parse("2023-07-19T12:30:00Z"));
        var good = get(HR2670);
        now.set(Instant.parse("2023-07-20T12:30:00Z"));
        var stale = get(HR2670, "If-Modified-Since", good.headers().firstValue("Last-Modified").orElseThrow());
        now.set(Instant.parse("2023-07-21T12:30:00Z"));
        var healed = get(HR2670, "If-Modified-Since", stale.headers().firstValue("Last-Modified").orElseThrow());

        assertThat(good.body()).contains("<updateDate>2023-07-15T08:22:00Z</updateDate>", "219 - 210");
        assertThat(stale.body()).contains("<updateDate>2023-07-14T08:41:00Z</updateDate>").doesNotContain("219 - 210");
        assertThat(healed.body()).isEqualTo(good.body());
    }

    @Test
    void cuts_a_file_in_the_middle_for_half_a_day() throws Exception {
        now.set(Instant.parse("2025-02-27T12:30:00Z"));
        assertThat(get(HR1498).body()).startsWith("<?xml").doesNotContain("</billStatus>");
        now.set(Instant.parse("2025-02-27T20:30:00Z"));
        assertThat(get(HR1498).body()).endsWith("</billStatus>\n");
    }

    @Test
    void fails_on_demand_as_the_source_has_failed() throws Exception {
        rehearsal.fail("/bulkdata", Fault.UNAVAILABLE);
        assertThat(get(S2174)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
        });
        rehearsal.fail("/bulkdata", Fault.HTML);
        assertThat(get(S2174)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).startsWith("<!DOCTYPE html>");
        });
        rehearsal.fail("/bulkdata", Fault.NOT_ACCEPTABLE);
        assertThat(get(S2174).statusCode()).isEqualTo(406);
        rehearsal.heal();
        assertThat(get(S2174).body()).endsWith("</billStatus>\n");
    }

    @Test
    void stalls_in_the_middle_of_a_body_until_healed() throws Exception {
        String whole = get(S2174).body();
        rehearsal.fail(S2174, Fault.STALLED);
        try (InputStream body = client.send(request(S2174).build(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
            String half = new String(body.readNBytes(whole.length() / 2), StandardCharsets.UTF_8);
            assertThat(body.available()).isZero();
            rehearsal.heal();
            assertThat(half + new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(rehearsal.base().resolve(path));
    }
}
