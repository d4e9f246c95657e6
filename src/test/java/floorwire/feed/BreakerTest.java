package floorwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failing host is left alone, is asked by one request whether it is back, and mends by one answer. */
class BreakerTest {

    private static final MockResponse OK = new MockResponse.Builder().body("x").build();
    private static final MockResponse DOWN = new MockResponse.Builder().code(503).body("Http/1.1 Service Unavailable").build();

    private final MockWebServer host = new MockWebServer();
    private final AtomicReference<MockResponse> answer = new AtomicReference<>(OK);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final List<Traffic.Outcome> traffic = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(
            new Politeness("test", 2, Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), 4, Duration.ofMillis(1),
                    Duration.ofSeconds(60)),
            now::get, time -> now.updateAndGet(before -> before.plus(time)), new Random(7),
            (url, outcome, took, budget) -> traffic.add(outcome));

    @BeforeEach
    void open() throws IOException {
        host.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer.get();
            }
        });
        host.start();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private Reply get() throws InterruptedException {
        return fetcher.get(new Request(URI.create(host.url("/a").toString()), "*/*", Optional.empty(), 1000));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private String state() {
        return fetcher.breakers().values().iterator().next();
    }

    private void outage() throws InterruptedException {
        answer.set(DOWN);
        for (int i = 0; i < 20; i++) {
            get();
        }
    }

    @Test
    void an_outage_costs_five_requests_and_not_four_for_every_resource__api_congress_gov_114() throws InterruptedException {
        outage();
        assertThat(host.getRequestCount()).isEqualTo(5);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(get()).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.hostSilent()).isTrue();
            assertThat(refused.reason()).startsWith("the host failed 5 times in a row and is left alone until 2026-11-21T12:01");
        });
        assertThat(traffic).contains(Traffic.Outcome.FAILED, Traffic.Outcome.SPARED);
    }

    @Test
    void it_is_asked_again_by_one_request_after_1_2_4_and_at_most_30_minutes() throws InterruptedException {
        outage();
        for (int minutes : new int[]{1, 2, 4, 8, 16, 30, 30, 30}) {
            int before = host.getRequestCount();
            pass(Duration.ofMinutes(minutes).minusSeconds(5));
            get();
            assertThat(host.getRequestCount()).as("before %s minutes", minutes).isEqualTo(before);
            pass(Duration.ofSeconds(6));
            get();
            assertThat(host.getRequestCount()).as("after %s minutes", minutes).isEqualTo(before + 1);
        }
        pass(Duration.ofMinutes(31));
        answer.set(OK);
        assertThat(get()).isInstanceOf(Reply.Body.class);
        assertThat(state()).isEqualTo("CLOSED");
        outage();
        pass(Duration.ofSeconds(61));
        answer.set(OK);
        assertThat(get()).as("the wait begins at a minute again").isInstanceOf(Reply.Body.class);
    }

    @Test
    void a_redirect_to_itself_for_three_days_is_an_outage__api_congress_gov_360() throws InterruptedException {
        answer.set(new MockResponse.Builder().code(301).addHeader("Location", host.url("/a?again").toString()).build());
        for (int i = 0; i < 20; i++) {
            get();
        }
        assertThat(host.getRequestCount()).isEqualTo(5);
    }

    @Test
    void what_the_host_answers_about_one_resource_is_no_outage() throws InterruptedException {
        List<MockResponse> answers = List.of(new MockResponse.Builder().code(404).build(), new MockResponse.Builder().code(403).build(),
                new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere").build(),
                new MockResponse.Builder().code(500).addHeader("Content-Type", "application/json").body("{\"error\":\"x\"}").build());
        for (MockResponse one : answers) {
            answer.set(one);
            for (int i = 0; i < 6; i++) {
                get();
            }
            assertThat(state()).isEqualTo("CLOSED");
        }
    }

    @Test
    void a_host_that_refuses_connections_is_left_alone_too() throws InterruptedException {
        get();
        host.close();
        for (int i = 0; i < 6; i++) {
            get();
        }
        assertThat(state()).isEqualTo("OPEN");
        assertThat(traffic.stream().filter(Traffic.Outcome.NO_ANSWER::equals)).hasSize(5);
    }

    @Test
    void a_clock_that_is_set_back_by_a_day_does_not_leave_the_host_alone_for_a_day() throws InterruptedException {
        outage();
        pass(Duration.ofDays(-1));
        get();
        pass(Duration.ofSeconds(61));
        answer.set(OK);
        assertThat(get()).isInstanceOf(Reply.Body.class);
    }
}
