package floorwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final MockWebServer host = new MockWebServer();
    private final TestTime time = new TestTime("2026-11-21T12:00:00Z");
    private final Fetcher fetcher = new Fetcher(
            new Politeness(Politeness.userAgent("0.1", Optional.of("mailto:ops@example.org")), 2, SECOND, Duration.ofSeconds(2),
                    Duration.ofSeconds(5), 3, SECOND, Duration.ofSeconds(60)),
            time, time, new Random(7));

    @BeforeEach
    void open() throws IOException {
        host.start();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private Reply get(String path) throws InterruptedException {
        return get(path, Optional.empty());
    }

    private Reply get(String path, Optional<String> since) throws InterruptedException {
        return fetcher.get(new Request(URI.create(host.url(path).toString()), "application/xml", since, 1000));
    }

    private void answers(int code, String... headers) {
        var response = new MockResponse.Builder().code(code).body("x");
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        host.enqueue(response.build());
    }

    private static String reason(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.reason() : "no refusal: " + reply;
    }

    @Test
    void it_says_who_it_is_what_it_wants_and_since_when() throws InterruptedException {
        answers(200, "Last-Modified", "Fri, 18 Sep 2026 20:26:06 GMT");
        assertThat(get("/a", Optional.of("Thu, 17 Sep 2026 00:00:00 GMT"))).isInstanceOfSatisfying(Reply.Body.class,
                body -> assertThat(body.lastModified()).contains("Fri, 18 Sep 2026 20:26:06 GMT"));
        var request = host.takeRequest();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Floorwire/0.1 (+mailto:ops@example.org)");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/xml");
        assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("Thu, 17 Sep 2026 00:00:00 GMT");
    }

    @Test
    void a_date_of_garbled_bytes_is_neither_kept_nor_sent() throws InterruptedException {
        host.enqueue(new MockResponse.Builder().code(200).addHeaderLenient("Last-Modified", "Fri, 18 S\u00e9p 2026 20:26:06 GMT").body("x")
                .build());
        assertThat(get("/a", Optional.of("Fri, 18 S\u00e9p 2026 20:26:06 GMT"))).isInstanceOfSatisfying(Reply.Body.class,
                body -> assertThat(body.lastModified()).isEmpty());
        assertThat(host.takeRequest().getHeaders().get("If-Modified-Since")).isNull();
    }

    @Test
    void two_requests_to_one_host_start_an_interval_apart() throws InterruptedException {
        answers(200);
        answers(200);
        get("/a");
        get("/b");
        assertThat(time.slept()).containsExactly(SECOND);
    }

    @Test
    void a_redirect_is_told_and_not_followed__api_congress_gov_360() throws InterruptedException {
        answers(302, "Location", "https://example.org/loop");
        assertThat(reason(get("/a"))).isEqualTo("302: a redirect, which we do not follow, to https://example.org/loop");
        assertThat(host.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_failing_host_is_asked_again_after_jittered_and_growing_waits_and_then_left() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            answers(500);
        }
        assertThat(reason(get("/a"))).isEqualTo("500: the host failed (after 3 attempts)");
        assertThat(host.getRequestCount()).isEqualTo(3);
        assertThat(time.slept().getFirst()).isBetween(Duration.ofMillis(500), SECOND);
        var total = time.slept().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(total).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(4));
    }

    @Test
    void a_503_as_plain_text_may_pass__api_congress_gov_114() throws InterruptedException {
        answers(503, "Content-Type", "text/plain");
        answers(200);
        assertThat(get("/a")).isInstanceOf(Reply.Body.class);
    }

    @Test
    void retry_after_is_obeyed_to_the_second() throws InterruptedException {
        answers(429, "Retry-After", "30");
        answers(200);
        assertThat(get("/a")).isInstanceOf(Reply.Body.class);
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void a_429_that_does_not_say_when_to_come_back_is_not_repeated_and_ends_the_poll() throws InterruptedException {
        answers(429);
        assertThat(get("/a")).isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.hostSilent()).isTrue());
        for (int i = 0; i < 3; i++) {
            answers(429, "Retry-After", "30");
        }
        assertThat(get("/a")).isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.hostSilent()).isTrue());
        assertThat(host.getRequestCount()).isEqualTo(1 + 3);
    }

    @Test
    void a_500_is_asked_about_once_where_the_request_says_so_and_a_503_as_often_as_ever() throws InterruptedException {
        var once = new Request(URI.create(host.url("/a").toString()), "application/json", Optional.empty(), 1000).asOnce();
        answers(500, "Content-Type", "application/json");
        assertThat(reason(fetcher.get(once))).isEqualTo("500: the host failed (application/json)");
        assertThat(host.getRequestCount()).isEqualTo(1);
        answers(503);
        answers(200);
        assertThat(fetcher.get(once)).isInstanceOf(Reply.Body.class);
    }

    @Test
    void a_host_that_asks_for_a_long_rest_gets_it_from_every_request_and_is_asked_again_afterwards() throws InterruptedException {
        answers(503, "Retry-After", "3600");
        assertThat(reason(get("/a"))).contains("asked to come back after 3600 s");
        assertThat(get("/b")).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.hostSilent()).isTrue();
            assertThat(refused.reason()).contains("left alone until 2026-11-21T13:00");
        });
        assertThat(host.getRequestCount()).isEqualTo(1);
        time.sleep(Duration.ofHours(1));
        answers(200);
        assertThat(get("/c")).isInstanceOf(Reply.Body.class);
    }

    @Test
    void retry_after_may_be_a_date_and_nonsense_in_it_says_nothing() {
        var now = time.instant();
        assertThat(RetryAfter.parse("Sat, 21 Nov 2026 12:00:10 GMT", now)).contains(Duration.ofSeconds(10));
        assertThat(RetryAfter.parse("Sat, 21 Nov 2020 12:00:10 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("99999999999999999999", now)).isEmpty();
        assertThat(RetryAfter.parse("999999999", now)).contains(Duration.ofDays(1));
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.parse("", now)).isEmpty();
    }

    @Test
    void a_body_that_breaks_off_is_no_body() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            host.enqueue(new MockResponse.Builder().body("x".repeat(900)).onResponseBody(SocketEffect.ShutdownConnection.INSTANCE).build());
        }
        assertThat(reason(get("/a"))).startsWith("the connection failed").endsWith("(after 3 attempts)");
    }

    @Test
    void a_body_longer_than_wanted_is_not_read_to_its_end() throws InterruptedException {
        host.enqueue(new MockResponse.Builder().body("x".repeat(1001)).build());
        assertThat(reason(get("/a"))).isEqualTo("a body of more than 1000 bytes");
    }

    @Test
    void a_refusal_for_good_is_not_repeated() throws InterruptedException {
        answers(404);
        assertThat(reason(get("/a"))).isEqualTo("404: not there");
        assertThat(host.getRequestCount()).isEqualTo(1);
    }

    @Test
    void nobody_listening_is_a_refusal_too() throws InterruptedException {
        int port = host.getPort();
        host.close();
        var reply = fetcher.get(new Request(URI.create("http://127.0.0.1:" + port + "/"), "text/plain", Optional.empty(), 10));
        assertThat(reason(reply)).startsWith("the connection failed");
    }

    @Test
    void what_a_host_sends_cannot_break_the_line() {
        assertThat(Wording.shown("a\r\nb\u001b[31m")).isEqualTo("a  b [31m");
    }

    @Test
    void a_witness_hears_of_every_request_that_went_out_with_its_headers() throws InterruptedException {
        var seen = new java.util.ArrayList<Exchange>();
        var watched = new Fetcher(new Politeness("x", 1, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), 3, SECOND,
                Duration.ofSeconds(60)), time, time, new Random(7), seen::add);
        answers(503);
        answers(200, "ETag", "W/\"1\"");
        watched.get(new Request(URI.create(host.url("/a").toString()), "*/*", Optional.empty(), 1000));
        assertThat(seen).extracting(Exchange::status).containsExactly(Optional.of(503), Optional.of(200));
        assertThat(seen.getLast().header("etag")).contains("W/\"1\"");
        assertThat(seen.getLast().header("Last-Modified")).isEmpty();
        host.close();
        watched.get(new Request(URI.create("http://127.0.0.1:" + host.getPort() + "/a"), "*/*", Optional.empty(), 1000));
        assertThat(seen).hasSize(5).last().satisfies(none -> assertThat(none.status()).isEmpty());
    }
}
