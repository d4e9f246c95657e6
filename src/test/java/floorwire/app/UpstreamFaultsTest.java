package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Publication;
import floorwire.rehearsal.Scenario;
import floorwire.rehearsal.Switch;

/**
 * The season with a fault of the sources switched on for some days, a row of docs/upstream-faults.md each: what is posted and what is
 * believed in the end is what it is without the fault. Where both sources say for days what is not so, it is what stands told.
 */
class UpstreamFaultsTest extends OneWorld {

    private static final Scenario EARLIER = seasonOf("hr2670-118", "s2226-118", "s9001-118");
    private static final Scenario LATER = seasonOf("s2174-119", "hr6508-119", "s9005-119", "hr9006-119");

    /** Both chambers agree to the report on H.R. 2670 (118th), it is presented, signed, and becomes law. */
    private static final Days LAW = new Days(EARLIER, "2023-12-12", "2023-12-14", "2023-12-26", "2023-12-29");

    /** S. 2174 (119th) is introduced, and gets its short title. */
    private static final Days NEW = new Days(LATER, "2025-06-24", "2025-06-25", "2025-06-28", "2025-07-01");

    /** S. 2174 gets its text and its short title. */
    private static final Days TEXT = new Days(LATER, "2025-07-01", "2025-07-03", "2025-07-08", "2025-07-11");

    /** H.R. 6508 (119th) gets a cosponsor two days after it was introduced. */
    private static final Days COSPONSOR = new Days(LATER, "2025-12-08", "2025-12-10", "2025-12-14", "2025-12-17");

    private static final Map<Days, List<String>> WITHOUT = new ConcurrentHashMap<>();

    /** These measures alone: every look asks for all there are, and the rest of the season tells nothing here. */
    private static Scenario seasonOf(String... measures) {
        Scenario season = Scenario.season();
        return new Scenario(season.name(), season.publications().stream()
                .filter(publication -> List.of(measures).contains(publication.bill().id().toString())).toList(), List.of(), season.looks(),
                Duration.ofHours(4));
    }

    /**
     * @param season  what is published when
     * @param start   when the first look is taken, which is baseline
     * @param trouble when the fault begins
     * @param over    when it ends
     * @param end     the last look's day
     */
    private record Days(Scenario season, String start, String trouble, String over, String end) {
        Instant at(String day, int hour) {
            return Instant.parse(day + "T00:00:00Z").plus(Duration.ofHours(hour));
        }

        /** Days on which nothing is published, begins or ends are passed over, but for the first after one that matters. */
        boolean matters(Instant day) {
            Instant before = day.minus(Duration.ofDays(1));
            Instant after = day.plus(Duration.ofDays(1));
            return Stream.concat(Stream.of(start, trouble, over, end).map(one -> at(one, 0)),
                    season.publications().stream().map(Publication::at)).anyMatch(at -> !at.isBefore(before) && at.isBefore(after));
        }

        Switch of(Fault fault, String prefix) {
            return new Switch(fault, prefix, at(trouble, 0), at(over, 0));
        }
    }

    private Played play(Days days, Switch... faults) throws Exception {
        Played played = new Played(world(), days.season(), Arrays.asList(faults));
        for (Instant day = days.at(days.start(), 0); !day.isAfter(days.at(days.end(), 0)); day = day.plus(Duration.ofDays(1))) {
            if (days.matters(day)) {
                played.askCongressGov(day.plus(Duration.ofHours(12)));
                played.ask(day.plus(Duration.ofHours(20)));
            }
        }
        return played;
    }

    /** The same posts, each once and none corrected, and the same belief, though each of the faults stood below the address for days. */
    private void changesNothing(Days days, String prefix, Fault... faults) throws Exception {
        List<String> expected = without(days);
        for (Fault fault : chosen(faults)) {
            try (Played played = play(days, days.of(fault, prefix))) {
                assertThat(played.rehearsal().shown()).as("it was shown at all").containsKey(fault);
                assertThat(played.told()).as("posts under %s", fault).isEqualTo(expected);
                assertThat(played.wrong(days.at(days.end(), 20))).as("belief after %s", fault).isEmpty();
                assertThat(played.rehearsal().unknownRequests()).as("requests nobody knows, under %s", fault).isEmpty();
                assertThat(played.rehearsal().complaints()).as("complaints under %s", fault).isEmpty();
            }
        }
    }

    /** The build plays each row's first fault; {@code -Dfaults.all=true} plays them all. */
    private static List<Fault> chosen(Fault... faults) {
        return Boolean.getBoolean("faults.all") ? Arrays.asList(faults) : List.of(faults[0]);
    }

    /** What was posted meanwhile is corrected: once both sources have it right again, what stands told is right. */
    private void endsTheSame(Days days, String prefix, Fault... faults) throws Exception {
        Set<String> expected;
        try (Played played = play(days)) {
            expected = played.standing();
        }
        for (Fault fault : chosen(faults)) {
            try (Played played = play(days, days.of(fault, prefix))) {
                assertThat(played.rehearsal().shown()).containsKey(fault);
                assertThat(played.standing()).as("what stands told after %s", fault).isEqualTo(expected);
                assertThat(played.wrong(days.at(days.end(), 20))).isEmpty();
            }
        }
    }

    private List<String> without(Days days) throws Exception {
        List<String> known = WITHOUT.get(days);
        if (known == null) {
            try (Played played = play(days)) {
                known = played.told();
                assertThat(played.wrong(days.at(days.end(), 20))).isEmpty();
                assertThat(known).isNotEmpty().noneMatch(Played::corrected);
            }
            WITHOUT.put(days, known);
        }
        return known;
    }

    private static final String ALL = "";
    private static final String LISTS = "/v3/bill";
    private static final String HR2670 = "/v3/bill/118/hr/2670";
    private static final String S2174 = "/v3/bill/119/s/2174";

    @Test
    void mass_touches__api_congress_gov_201_170_131_307() throws Exception {
        changesNothing(LAW, LISTS, Fault.MASS_TOUCH);
    }

    @Test
    void duplicates_exact_and_near__api_congress_gov_211_355__bill_status_234_32() throws Exception {
        changesNothing(LAW, HR2670, Fault.DUPLICATED, Fault.NEAR_DUPLICATED);
    }

    @Test
    void an_action_worded_anew_for_days__bill_status_254() throws Exception {
        changesNothing(LAW, HR2670, Fault.ACTION_EDITED);
    }

    /** What is gone at the next look was never posted; what lasts is posted by its second word, and corrected when it goes. */
    @Test
    void a_false_presentation__bill_status_179() throws Exception {
        Instant noon = LAW.at("2023-12-13", 12);
        for (boolean lasts : List.of(false, true)) {
            Instant over = noon.plus(Duration.ofMinutes(lasts ? 7 : 3));
            try (Played played = new Played(world(), LAW.season(), List.of(new Switch(Fault.FALSE_PRESENTATION, HR2670, noon, over)))) {
                played.ask(LAW.at("2023-12-12", 12));
                for (int look = 0; look < 4; look++) {
                    played.askCongressGov(noon.plus(Duration.ofMinutes(5L * look)));
                }
                assertThat(played.told().stream().filter(told -> told.contains("presented"))
                        .map(told -> told.contains(" Withdrawn ") ? "withdrawn" : "told"))
                        .isEqualTo(lasts ? List.of("told", "withdrawn") : List.of());
            }
        }
    }

    @Test
    void actions_removed_or_redated_for_days__api_congress_gov_474_472() throws Exception {
        endsTheSame(LAW, HR2670, Fault.ACTION_REMOVED, Fault.ACTION_REDATED);
    }

    @Test
    void a_bill_missing_from_the_lists__api_congress_gov_233__usgpo_api_151() throws Exception {
        changesNothing(NEW, S2174, Fault.MISSING_FROM_LIST);
    }

    @Test
    void counts_unlike_the_rows_duplicate_rows_and_holes__api_congress_gov_334_399_74_272_78_365() throws Exception {
        changesNothing(LAW, LISTS, Fault.WRONG_COUNT);
        changesNothing(LAW, HR2670, Fault.DUPLICATE_ROWS, Fault.HOLES);
    }

    @Test
    void wrong_order__api_congress_gov_231_406_132() throws Exception {
        changesNothing(LAW, HR2670, Fault.OUT_OF_ORDER);
    }

    @Test
    void a_filter_that_leaks__api_congress_gov_261_126() throws Exception {
        changesNothing(LAW, HR2670, Fault.FILTER_LEAK);
    }

    @Test
    void a_list_ahead_of_or_behind_the_detail__api_congress_gov_112() throws Exception {
        changesNothing(LAW, LISTS, Fault.LIST_AHEAD, Fault.LIST_BEHIND);
    }

    @Test
    void a_date_that_moved_without_the_action__api_congress_gov_384_373_455_473() throws Exception {
        changesNothing(LAW, HR2670, Fault.ACTION_LATE);
    }

    @Test
    void reserved_numbers_that_answer_500__api_congress_gov_232_335_398() throws Exception {
        changesNothing(NEW, S2174, Fault.RESERVED, Fault.UNBOUND);
    }

    @Test
    void actions_that_answer_500__api_congress_gov_387() throws Exception {
        changesNothing(LAW, LISTS, Fault.ACTIONS_FAIL);
    }

    @Test
    void outages__api_congress_gov_114_147_345() throws Exception {
        changesNothing(LAW, ALL, Fault.UNAVAILABLE, Fault.HOST_TIMED_OUT, Fault.DROPPED);
    }

    @Test
    void redirects_for_days__api_congress_gov_360_361() throws Exception {
        changesNothing(LAW, "/v3", Fault.REDIRECT_LOOP);
    }

    @Test
    void keys_refused_for_a_while_or_in_mid_run__api_congress_gov_96_93() throws Exception {
        changesNothing(LAW, "/v3", Fault.AUTHORIZATION_FAILED, Fault.KEY_DISABLED);
    }

    /** Until texts are read nothing is asked of www.congress.gov, or of any other host: the stand-in is all there is. */
    @Test
    void nothing_is_fetched_from_www_congress_gov__api_congress_gov_207_46_203_325() throws Exception {
        try (Played played = play(NEW)) {
            assertThat(played.rehearsal().requests().keySet()).allMatch(path -> path.startsWith("/v3/") || path.startsWith("/bulkdata/"));
        }
    }

    @Test
    void texts_counted_and_not_published__api_congress_gov_332() throws Exception {
        changesNothing(TEXT, S2174, Fault.TEXT_WITHOUT_URL);
    }

    @Test
    void parts_not_there_or_failing__api_congress_gov_434_431() throws Exception {
        changesNothing(LAW, LISTS, Fault.PARTS_NOT_FOUND, Fault.PARTS_FAIL);
    }

    @Test
    void counts_off_by_one__api_congress_gov_246() throws Exception {
        changesNothing(LAW, LISTS, Fault.COUNT_OFF_BY_ONE);
    }

    @Test
    void names_of_keys_and_roots_unlike_the_documentation__api_congress_gov_371() throws Exception {
        changesNothing(LAW, LISTS, Fault.ALIASES, Fault.WRONG_ROOT);
    }

    @Test
    void invalid_html_and_links__api_congress_gov_2() throws Exception {
        changesNothing(LAW, HR2670, Fault.ACTION_MARKUP);
    }

    @Test
    void a_new_bill_without_title_or_sponsor__bill_status_52_89_134_169() throws Exception {
        changesNothing(NEW, S2174, Fault.TITLE_MISSING, Fault.SPONSOR_MISSING);
    }

    @Test
    void a_cosponsor_twice__bulk_data_225() throws Exception {
        changesNothing(COSPONSOR, "/v3/bill/119/hr/6508", Fault.COSPONSOR_TWICE);
    }

    @Test
    void a_bill_absent_for_days__api_congress_gov_367() throws Exception {
        changesNothing(NEW, S2174, Fault.ABSENT);
    }

    @Test
    void signature_missing_or_after_the_law__bill_status_244_140() throws Exception {
        changesNothing(LAW, HR2670, Fault.SIGNATURE_MISSING);
        endsTheSame(LAW, HR2670, Fault.LAW_BEFORE_SIGNATURE);
    }

    @Test
    void wrong_addresses_of_roll_calls__api_congress_gov_210__bill_status_233_187_184() throws Exception {
        changesNothing(LAW, HR2670, Fault.VOTE_ADDRESS);
    }

    @Test
    void roll_calls_in_the_wrong_session__api_congress_gov_250__bulk_data_163() throws Exception {
        changesNothing(LAW, HR2670, Fault.VOTE_SESSION);
    }

    @Test
    void stale_copies_for_weeks__bulk_data_204_213_214__bill_status_254() throws Exception {
        changesNothing(LAW, "/bulkdata", Fault.STALE);
    }

    @Test
    void broken_bodies_at_both_sources() throws Exception {
        changesNothing(NEW, ALL, Fault.TRUNCATED, Fault.WRONG_LENGTH, Fault.UTF_16, Fault.LATIN_1, Fault.GZIPPED, Fault.WRONG_TYPE,
                Fault.HTML, Fault.ERROR_IN_200, Fault.CLOCK_SKEW);
    }
}
