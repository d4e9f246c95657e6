package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are replaced or damaged, as they stand on the wire. */
@Timeout(60)
class AnswerFaultsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Full.THIRD);
    private final Rehearsal rehearsal = Rehearsal.start(Full.scenario(), now::get);
    private final Client client = new Client(rehearsal);

    @AfterEach
    void stop() {
        client.close();
        rehearsal.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KEY_INVALID          | 403 | application/json | {"error":{"code":"API_KEY_INVALID","message":
            KEY_DISABLED         | 403 | application/json | {"error":{"code":"API_KEY_DISABLED","message":
            KEY_UNVERIFIED       | 403 | application/json | {"error":{"code":"API_KEY_UNVERIFIED","message":
            KEY_UNAUTHORIZED     | 403 | application/json | {"error":{"code":"API_KEY_UNAUTHORIZED","message":
            AUTHORIZATION_FAILED | 403 | application/json | {"error":"Authorization failed"}
            OVER_RATE_LIMIT      | 429 | application/json | {"error":{"code":"OVER_RATE_LIMIT"
            OVER_RATE_LIMIT_MUTE | 429 | application/json | {"error":{"code":"OVER_RATE_LIMIT"
            NOT_FOUND            | 404 | application/json | {"error":"Unknown resource: bill/119/hr/9901"}
            SERVER_ERROR         | 500 | application/json | {"error":"'NoneType' object
            UNBOUND              | 500 | application/json | {"error":"UnboundLocalError:
            UNAVAILABLE          | 503 | text/plain       | <!DOCTYPE html>
            HOST_TIMED_OUT       | 522 | text/html        | <!DOCTYPE html>
            ERROR_IN_200         | 200 | application/json | {"error":"Internal error"}
            HTML                 | 200 | text/html        | <!DOCTYPE html>
            WRONG_ROOT           | 200 | application/json | {"results":[]}
            NOT_ACCEPTABLE       | 406 | text/html        | <!DOCTYPE html>
            WRONG_TYPE           | 200 | text/html; charset=utf-8 | {"bill":
            """)
    void an_answer_is_replaced_until_healed(Fault fault, int status, String type, String beginning) throws Exception {
        rehearsal.fail("/v3", fault);
        var answer = client.api(Full.API);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).startsWith(beginning);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(fault == Fault.OVER_RATE_LIMIT);
        assertThat(client.bytes(Full.FILE).statusCode()).as("the other source").isEqualTo(200);
        assertThat(rehearsal.shown()).containsExactly(java.util.Map.entry(fault, 1));
        rehearsal.heal();
        assertThat(client.api(Full.API).body()).startsWith("{\"bill\":");
    }

    @Test
    void redirects_to_the_same_address() throws Exception {
        rehearsal.fail("", Fault.REDIRECT_LOOP);
        HttpResponse<String> answer = client.api(Full.API);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/v3/" + Full.API + "?format=json");
    }

    @Test
    void cuts_a_body_and_fits_the_headers_to_it() throws Exception {
        int whole = client.bytes(Full.FILE).body().length;
        rehearsal.fail(Full.FILE, Fault.TRUNCATED);
        assertThat(client.bytes(Full.FILE).body()).hasSize(whole * 3 / 5);
    }

    @Test
    void promises_more_than_it_sends_or_sends_nothing() {
        rehearsal.fail("/v3", Fault.WRONG_LENGTH);
        assertThatThrownBy(() -> client.api(Full.API)).isInstanceOf(IOException.class);
        rehearsal.fail("/v3", Fault.DROPPED);
        assertThatThrownBy(() -> client.api(Full.API)).isInstanceOf(IOException.class);
        assertThat(rehearsal.shown()).containsOnlyKeys(Fault.WRONG_LENGTH, Fault.DROPPED);
    }

    @Test
    void is_silent_until_the_fault_is_over_by_the_clock() throws Exception {
        rehearsal.fail(List.of(new Switch(Fault.SILENT, "/v3", now.get(), now.get().plusSeconds(60))));
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return client.api(Full.API).statusCode();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        while (!rehearsal.shown().containsKey(Fault.SILENT)) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
        now.set(now.get().plusSeconds(60));
        assertThat(answer.get()).isEqualTo(200);
    }

    @Test
    void sends_a_gigabyte_that_begins_well() throws Exception {
        rehearsal.fail("/v3", Fault.ENDLESS);
        try (var in = client.stream("/v3/" + Full.API + "?format=json")) {
            assertThat(new String(in.readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("{\"bill\":");
            assertThat(in.skip(5_000_000)).isEqualTo(5_000_000);
        }
    }

    @Test
    void packs_or_recodes_a_body_that_calls_itself_utf_8() throws Exception {
        String whole = client.get(Full.FILE).body();
        assertThat(whole).contains("Muñoz");
        rehearsal.fail("/bulkdata", Fault.GZIPPED);
        var packed = client.bytes(Full.FILE);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
        rehearsal.fail("/bulkdata", Fault.UTF_16);
        assertThat(new String(client.bytes(Full.FILE).body(), StandardCharsets.UTF_16)).isEqualTo(whole);
        rehearsal.fail("/bulkdata", Fault.LATIN_1);
        var latin = client.bytes(Full.FILE);
        assertThat(latin.body()).isEqualTo(whole.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.headers().firstValue("Content-Type")).hasValue("application/xml; charset=utf-8");
    }

    @Test
    void publishes_ten_minutes_before_the_clients_clock_says_so() throws Exception {
        now.set(Full.THIRD.minusSeconds(600));
        assertThat(client.api(Full.API).body()).contains("\"updateDate\":\"" + Full.SECOND);
        rehearsal.fail("", Fault.CLOCK_SKEW);
        assertThat(client.api(Full.API).body()).contains("\"updateDate\":\"" + Full.THIRD);
        assertThat(client.get(Full.FILE).headers().firstValue("Last-Modified")).hasValue("Thu, 03 Jul 2025 08:00:00 GMT");
    }
}
