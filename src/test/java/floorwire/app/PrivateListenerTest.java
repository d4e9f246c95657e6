package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Scenario;

/** What an operator's machines ask: is it well, and what are its figures. */
class PrivateListenerTest {

    @TempDir private Path folder;

    private static HttpResponse<String> get(PrivateListener listener, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void the_image_s_health_check_is_well_and_ill_with_the_service() throws Exception {
        try (Served served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z")) {
            Map<String, String> listening;
            try (PrivateListener listener = served.service().listen("127.0.0.1:0")) {
                listening = Map.of("FLOORWIRE_PRIVATE_LISTEN", "127.0.0.1:" + listener.port());
                assertThat(HealthProbe.probe(listening, folder)).isZero();
                served.wiring().sources().failed("govinfo", served.clock.instant().minus(Duration.ofHours(2)), "no answer");
                assertThat(HealthProbe.probe(listening, folder)).isEqualTo(1);
            }
            assertThat(HealthProbe.probe(listening, folder)).isEqualTo(1);
            assertThat(HealthProbe.probe(Map.of("FLOORWIRE_PRIVATE_LISTEN", "off"), folder)).isZero();
        }
    }

    @Test
    void health_says_what_is_wrong_and_metrics_are_those_of_the_docs() throws IOException, InterruptedException {
        try (Served served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z");
                PrivateListener listener = served.service().listen("127.0.0.1:0")) {
            served.follow("#nato", "nato");
            served.service().loop().once(false);
            served.turn("2025-06-26T12:30:00Z");
            assertThat(get(listener, "/health").statusCode()).isEqualTo(200);
            assertThat(get(listener, "/health").body()).startsWith("{\"ok\":true,\"reasons\":[],\"sources\":{\"govinfo\":{\"answered\":");

            String metrics = get(listener, "/metrics").body();
            assertThat(metrics).contains("floorwire_notices 1.0", "floorwire_deliveries{state=\"sent\"} 1.0",
                    "floorwire_source_stale{source=\"govinfo\"} 0.0", "purpose=\"zip\"", "purpose=\"listing\"", "purpose=\"file\"",
                    "floorwire_changes_total{source=\"govinfo\"}", "floorwire_change_to_notice_seconds_count");
            assertThat(metrics.lines().filter(line -> !line.startsWith("#")).count()).isLessThan(80);
            assertThat(documented()).isEqualTo(named(metrics));

            served.rehearsal.fail("/", Fault.UNAVAILABLE);
            served.turn("2025-06-26T18:00:00Z");
            served.turn("2025-06-26T20:00:00Z");
            HttpResponse<String> ill = get(listener, "/health");
            assertThat(ill.statusCode()).isEqualTo(503);
            assertThat(ill.body()).contains("\"ok\":false", "govinfo has not answered since 2025-06-26T", "left alone until");
            assertThat(get(listener, "/metrics").body()).contains("floorwire_source_stale{source=\"govinfo\"} 1.0").containsPattern(
                    "floorwire_breaker\\{host=\"127.0.0.1:\\d+\"} 2.0");
            assertThat(ask(served, "status")).contains("GovInfo · last answered", "stale: failing since",
                    "left alone until Thu 26 Jun 2025, ").doesNotContainPattern("\\dT\\d\\d:");
            assertThat(ask(served, "bill s2174-119")).contains("Stale: GovInfo has not answered since Thu 26 Jun 2025");
            assertThat(ask(served, "topic nato")).contains("Stale: GovInfo has not answered since");
        }
    }

    private static String ask(Served served, String line) {
        return floorwire.message.PlainText.render(served.wiring().commands().answer(line, java.util.Optional.empty(), "test",
                floorwire.congress.Congress.WASHINGTON).message());
    }

    /** The names in the documents' table: {@code floorwire_budget_remaining} has no value until an answer names a budget. */
    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Files.readString(Path.of("docs/usage.md")).lines().filter(line -> line.startsWith("| `floorwire_"))
                .forEach(line -> names.add(line.substring(3, line.indexOf('`', 3))));
        assertThat(names).contains("floorwire_budget_remaining", "floorwire_deliveries_held");
        names.removeAll(Set.of("floorwire_budget_remaining", "floorwire_deliveries_held"));
        return names;
    }

    private static Set<String> named(String metrics) {
        Set<String> names = new TreeSet<>();
        metrics.lines().filter(line -> line.startsWith("# TYPE ")).forEach(line -> names.add(line.substring(7, line.indexOf(' ', 7))));
        return names;
    }

    @Test
    void only_get_of_the_two_pages_is_answered() throws IOException, InterruptedException {
        try (Served served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z");
                PrivateListener listener = served.service().listen("127.0.0.1:0")) {
            assertThat(get(listener, "/").statusCode()).isEqualTo(404);
            assertThat(get(listener, "/healthy").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> served.service().listen("127.0.0.1:" + listener.port()))
                    .hasMessageContainingAll("cannot listen on", "off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8025", ":8025", "127.0.0.1", "127.0.0.1:http", "127.0.0.1:70000", "no.such.host.invalid:80"})
    void an_address_that_is_none_is_named(String address) throws IOException {
        try (Served served = new Served(folder, Scenario.season(), "2025-06-20T12:00:00Z")) {
            assertThatThrownBy(() -> served.service().listen(address)).hasMessageContainingAll("--private-listen", address);
        }
    }

    @ParameterizedTest
    @CsvSource({"https://api.congress.gov/v3/bill/119?offset=250, list", "https://api.congress.gov/v3/bill/119/hr/1, detail",
        "https://api.congress.gov/v3/bill/119/hr/1/actions, actions", "https://api.congress.gov/v3/bill/119/hr/1/x'y, list",
        "https://www.govinfo.gov/bulkdata/json/BILLSTATUS/119/hr, listing", "https://example.org/, other",
        "https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119-hr.zip, zip",
        "https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr1.xml, file"})
    void a_request_is_counted_by_what_it_is_for(URI url, String purpose) {
        assertThat(Metrics.purpose(url)).isEqualTo(purpose);
    }
}
