package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.congress.Cast;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.feed.ChamberHost;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.ledger.RollCalls;
import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Scenario;
import floorwire.rehearsal.Switch;

/**
 * The days on which both chambers agree to the report on H.R. 2670 (118th), with a fault of a chamber's site switched on, a row of
 * docs/upstream-faults.md each: the record is in the end what it is without the fault, and each vote is told once.
 */
class ChamberFaultsTest extends OneWorld {

    private static final Instant START = Instant.parse("2023-12-12T13:00:00Z");
    private static final Instant OVER = Instant.parse("2023-12-16T00:00:00Z");
    private static final RollCallId SENATE = RollCallId.parse("s343-118.2023").orElseThrow();
    private static final RollCallId HOUSE = RollCallId.parse("h723-118.2023").orElseThrow();
    /** A few hours of each day are enough: every record of it is published between two of them. */
    private static final List<Integer> HOURS = List.of(1, 13, 20);

    private static Scenario report() {
        Scenario season = Scenario.season();
        return new Scenario(season.name(), season.publications().stream()
                .filter(publication -> publication.bill().id().toString().equals("hr2670-118")).toList(), List.of(), season.looks(),
                Duration.ofHours(4), season.ballots().stream().filter(ballot -> ballot.published().isAfter(START)).toList(), List.of());
    }

    /** The year's earlier roll calls are known, so that the walk begins where this begins. */
    private void known() {
        RollCalls rollCalls = world().wiring().rollCalls();
        world().wiring().unitOfWork().run(() -> {
            for (int number = 1; number < HOUSE.number(); number++) {
                RollCall before = ChamberHost.vote("h" + number + "-118.2023", "2023-03-01T17:00:00Z").withoutPositions();
                rollCalls.keep(rollCalls.word(HouseClerkParser.SOURCE, START, START, before));
            }
        });
    }

    private Played play(Switch... faults) throws Exception {
        Played played = new Played(world(), report(), Arrays.asList(faults));
        known();
        played.ask(START);
        for (Instant day = Instant.parse("2023-12-13T00:00:00Z"); day.isBefore(Instant.parse("2023-12-18T00:00:00Z")); day =
                day.plus(Duration.ofDays(1))) {
            for (int hour : HOURS) {
                Instant at = day.plus(Duration.ofHours(hour));
                played.askChambers(at);
                if (hour == 13 || hour == 20) {
                    played.ask(at.plusSeconds(60));
                }
            }
        }
        return played;
    }

    private static Switch on(Fault fault, String prefix) {
        return new Switch(fault, prefix, START, OVER);
    }

    private RollCall believed(RollCallId id) {
        return world().wiring().rollCalls().believed(id).orElseThrow();
    }

    private static List<String> votes(Played played) {
        return played.told().stream().filter(told -> told.contains("343") || told.contains("723") || told.contains("/stage/")).toList();
    }

    private record Without(List<String> votes, List<Cast> senate, List<Cast> house) {}

    private static Optional<Without> quiet = Optional.empty();

    private Without without() throws Exception {
        if (quiet.isEmpty()) {
            try (Played played = play()) {
                assertThat(votes(played)).isNotEmpty();
                quiet = Optional.of(new Without(votes(played), believed(SENATE).positions(), believed(HOUSE).positions()));
            }
        }
        return quiet.get();
    }

    /** The same record in the end, and no vote told twice or taken back. */
    private void endsTheSame(Switch... faults) throws Exception {
        Without without = without();
        try (Played played = play(faults)) {
            for (Switch one : faults) {
                assertThat(played.rehearsal().shown()).containsKey(one.fault());
            }
            assertThat(votes(played)).isEqualTo(without.votes());
            assertThat(believed(SENATE).positions()).isEqualTo(without.senate());
            assertThat(believed(HOUSE).positions()).isEqualTo(without.house());
            assertThat(played.rehearsal().unknownRequests()).isEmpty();
        }
    }

    @Test
    void the_senate_refuses_programs_for_days__api_congress_gov_441__us_congress_198() throws Exception {
        endsTheSame(on(Fault.PROGRAM_REFUSED, "/legislative"));
    }

    @Test
    void a_vote_in_the_menu_before_its_file__us_congress_318_319() throws Exception {
        endsTheSame(on(Fault.VOTE_PENDING, "/legislative/LIS/roll_call_votes"));
        endsTheSame(on(Fault.HTML, "/legislative/LIS/roll_call_votes"));
    }

    @Test
    void members_without_ids_are_known_by_their_names__api_congress_gov_340__us_congress_46() throws Exception {
        try (Played played = play(on(Fault.IDS_MISSING, "/evs"))) {
            assertThat(played.rehearsal().shown()).containsKey(Fault.IDS_MISSING);
            assertThat(world().wiring().rollCalls().words(HOUSE)).isNotEmpty();
            assertThat(believed(HOUSE).positions()).as("mended by the re-readings").allMatch(cast -> cast.member().bioguide().isPresent());
        }
        try (Played played = play(new Switch(Fault.IDS_MISSING, "/evs", START, Instant.MAX))) {
            List<Cast> nameless = believed(HOUSE).positions().stream().filter(cast -> cast.member().bioguide().isEmpty()).toList();
            assertThat(nameless).hasSize(11).allMatch(cast -> !cast.member().name().isEmpty() && !cast.member().state().isEmpty());
            assertThat(played.told()).anyMatch(told -> told.contains("723"));
        }
    }

    @Test
    void what_the_clerk_corrects_later_is_read_again() throws Exception {
        try (Played played = play(new Switch(Fault.MISCOUNTED, "/evs", START, Instant.parse("2023-12-15T15:00:00Z")))) {
            assertThat(played.rehearsal().shown()).containsKey(Fault.MISCOUNTED);
            assertThat(believed(HOUSE).tally()).isEqualTo(Optional.of(new Tally(310, 118, 0, 6)));
        }
    }

    @Test
    void an_absent_roll_call_that_answers_200_and_a_date_of_change_that_moves_change_nothing() throws Exception {
        endsTheSame(on(Fault.SANITIZED, "/evs"), on(Fault.MODIFIED, "/legislative"));
    }

    @Test
    void a_vacated_vote_is_kept_as_what_it_is() throws Exception {
        try (Played played = play(new Switch(Fault.VACATED, "/evs/2023/roll723.xml", START, Instant.MAX))) {
            assertThat(played.rehearsal().shown()).containsKey(Fault.VACATED);
            assertThat(believed(HOUSE).vacated()).isTrue();
            assertThat(believed(HOUSE).positions()).isEmpty();
        }
    }
}
