package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.congress.Bill;
import floorwire.congress.Event;
import floorwire.congress.Stage;
import floorwire.congress.StageHistory;
import floorwire.congress.StageMachine;

/** The stage machine on every captured status file, against what the same file says in other facets. */
class CapturedStagesTest {
    private static final Map<String, Seen> SEEN = new TreeMap<>();

    private record Seen(Bill bill, StageHistory history) {
        Stage stage() {
            return history.current().orElseThrow().stage();
        }

        boolean reached(String prefix) {
            return history.steps().stream().anyMatch(step -> step.stage().code().startsWith(prefix));
        }

        boolean hasText(String... starts) {
            return bill.texts().stream().map(version -> version.type().toLowerCase(Locale.ROOT))
                    .anyMatch(type -> List.of(starts).stream().anyMatch(type::startsWith));
        }
    }

    @BeforeAll
    static void readAll() throws IOException {
        var parser = new BillStatusParser();
        CapturedFiles.forEach((name, bytes) -> {
            if (name.endsWith(".xml")) {
                Bill bill = parser.parse(bytes).bill();
                SEEN.put(name, new Seen(bill, StageMachine.of(bill)));
            }
        });
    }

    @Test
    void a_measure_is_enacted_exactly_when_its_file_names_a_law() {
        assertThat(offenders(seen -> seen.bill().laws().isEmpty() == seen.reached("ENACTED"))).isEmpty();
    }

    @Test
    void an_engrossed_text_means_that_its_chamber_passed_it() {
        assertThat(offenders(seen -> seen.hasText("engrossed in", "considered and passed", "agreed to")
                && !seen.reached("PASS_OVER") && !seen.reached("PASSED"))).isEmpty();
    }

    @Test
    void an_enrolled_text_means_that_both_chambers_passed_it_and_nothing_else_does() {
        assertThat(offenders(seen -> seen.hasText("enrolled") != (seen.reached("PASSED:BILL") || seen.reached("PASSED:CONCURRENTRES"))))
                .isEmpty();
    }

    @Test
    void a_reported_text_means_at_least_reported() {
        assertThat(offenders(seen -> seen.hasText("reported") && (seen.stage() == Stage.INTRODUCED || seen.stage() == Stage.REFERRED)))
                .isEmpty();
    }

    @Test
    void every_action_text_is_recognised_and_nothing_stays_pending() {
        assertThat(SEEN.values().stream().flatMap(seen -> seen.history().unrecognised().stream()).map(Event::text)).isEmpty();
        assertThat(offenders(seen -> seen.history().pending().isPresent())).isEmpty();
    }

    @Test
    void steps_follow_the_calendar() {
        assertThat(offenders(seen -> {
            var dates = seen.history().steps().stream().map(StageHistory.Step::date).toList();
            return !dates.equals(dates.stream().sorted().toList());
        })).isEmpty();
    }

    @Test
    void the_carriers_of_the_defence_acts_took_these_roads() {
        assertThat(path("s1605")).isEqualTo("INTRODUCED 2021-05-13, REFERRED 2021-05-13, REPORTED 2021-06-09, PASS_OVER:SENATE 2021-06-09,"
                + " PASS_BACK:HOUSE 2021-12-07, PASSED:BILL 2021-12-15, ENACTED:SIGNED 2021-12-27");
        assertThat(path("hr7776")).isEqualTo("INTRODUCED 2022-05-16, REFERRED 2022-05-16, REPORTED 2022-06-07, PASS_OVER:HOUSE 2022-06-08,"
                + " PASS_BACK:SENATE 2022-07-28, PASS_BACK:HOUSE 2022-12-08, PROV_KILL:CLOTUREFAILED 2022-12-15, PASSED:BILL 2022-12-15,"
                + " ENACTED:SIGNED 2022-12-23");
        assertThat(path("hr4350")).endsWith("PASS_OVER:HOUSE 2021-09-23");
        assertThat(path("s2792")).endsWith("REPORTED 2021-09-22");
    }

    private static String path(String bill) {
        Seen seen = SEEN.entrySet().stream().filter(entry -> entry.getKey().endsWith("117" + bill + ".xml")).findFirst().orElseThrow()
                .getValue();
        return String.join(", ", seen.history().steps().stream().map(step -> step.stage().code() + " " + step.date()).toList());
    }

    private static List<String> offenders(java.util.function.Predicate<Seen> wrong) {
        CapturedFiles.folder();
        List<String> found = new ArrayList<>();
        SEEN.forEach((name, seen) -> {
            if (wrong.test(seen)) {
                found.add(name + " " + seen.history().steps().stream().map(step -> step.stage().code()).toList());
            }
        });
        return found;
    }
}
