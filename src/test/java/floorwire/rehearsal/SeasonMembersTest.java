package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.Term;
import floorwire.congress.VoteMember;
import floorwire.feed.legislators.Legislators;
import floorwire.feed.legislators.LegislatorsParser;

/** The season's lists of members, as the parser reads what the stand-in serves. */
class SeasonMembersTest {

    private static final Path CAPTURED = Path.of("../shared/data/legislators/legislators-current.json");
    /** Of whom no file here gives the day on which they left the 119th Congress, in which they voted. */
    private static final Set<String> LEFT_OUT = Set.of("C001127", "G000594", "M001190", "S419", "S001157", "S001193");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);
    private static final Scenario SEASON = Scenario.season();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before all
    private static Rehearsal rehearsal;

    @BeforeAll
    static void start() {
        rehearsal = Rehearsal.start(SEASON, NOW::get);
    }

    @AfterAll
    static void close() {
        rehearsal.close();
        CLIENT.close();
    }

    private static HttpResponse<byte[]> ask(String day, String file, Optional<String> since) throws IOException, InterruptedException {
        NOW.set(Instant.parse(day + "T18:00:00Z"));
        var request = HttpRequest.newBuilder(URI.create(rehearsal.legislators() + file));
        since.ifPresent(date -> request.header("If-Modified-Since", date));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Legislators read(String day, String file) throws IOException, InterruptedException {
        Legislators list = new LegislatorsParser().parse(ask(day, file, Optional.empty()).body());
        assertThat(list.unreadable()).isEmpty();
        return list;
    }

    private static Members sitting(String day) throws IOException, InterruptedException {
        return new Members(read(day, "/legislators-current.json").people());
    }

    private static List<String> holding(String day, String state, Chamber chamber) throws IOException, InterruptedException {
        LocalDate on = LocalDate.parse(day);
        return sitting(day).holding(state, on).stream().filter(one -> one.term().chamber() == chamber)
                .map(one -> one.who().named(one.term(), on)).toList();
    }

    @Test
    void who_sits_changes_with_the_day() throws Exception {
        assertThat(holding("2023-07-19", "CA", Chamber.SENATE)).containsExactly("Sen. Dianne Feinstein (D-CA)", "Sen. Alex Padilla (D-CA)");
        assertThat(holding("2023-12-12", "CA", Chamber.SENATE)).containsExactly("Sen. Laphonza Butler (D-CA)", "Sen. Alex Padilla (D-CA)");
        assertThat(holding("2025-02-01", "CA", Chamber.SENATE)).containsExactly("Sen. Alex Padilla (D-CA)", "Sen. Adam Schiff (D-CA)");
        assertThat(holding("2023-07-19", "PR", Chamber.HOUSE)).containsExactly("Resident Commissioner Jenniffer González-Colón (R-PR)");
        assertThat(holding("2026-06-01", "DC", Chamber.HOUSE)).containsExactly("Del. Eleanor Holmes Norton (D-DC)");
        assertThat(read("2023-07-19", "/legislators-historical.csv").people()).as("who came back in 2024").extracting(Legislator::last)
                .containsExactly("Suozzi");
        assertThat(read("2025-02-01", "/legislators-historical.csv").people()).extracting(Legislator::last).contains("Sinema", "Butler",
                "Wild");
    }

    @Test
    void an_unchanged_list_is_not_sent_again() throws Exception {
        HttpResponse<byte[]> first = ask("2025-02-01", "/legislators-current.json", Optional.empty());
        Optional<String> date = first.headers().firstValue("Last-Modified");
        assertThat(ask("2025-02-02", "/legislators-current.json", date).statusCode()).isEqualTo(304);
        assertThat(ask("2026-03-09", "/legislators-current.json", date).statusCode()).as("one left his party").isEqualTo(200);
    }

    @Test
    void an_independent_s_caucus_is_told_from_the_day_on() throws Exception {
        var kiley = new VoteMember(Optional.of("K000401"), Optional.empty(), "Kiley (CA)", "I", "CA");
        assertThat(sitting("2026-03-08").caucus(kiley, Chamber.HOUSE, LocalDate.of(2026, 3, 8))).isEmpty();
        Members later = sitting("2026-06-01");
        assertThat(later.caucus(kiley, Chamber.HOUSE, LocalDate.of(2026, 3, 8))).isEmpty();
        assertThat(later.caucus(kiley, Chamber.HOUSE, LocalDate.of(2026, 3, 9))).contains("Republican");
    }

    @Test
    void everybody_who_votes_in_the_season_is_on_the_list_of_the_day_once() throws Exception {
        for (Ballot ballot : SEASON.ballots()) {
            LocalDate day = ballot.closed().toLocalDate();
            Members list = sitting(day.toString());
            Set<String> seats = new TreeSet<>();
            for (Ballot.Mark mark : ballot.marks()) {
                Ballot.Voter voter = mark.voter();
                if (LEFT_OUT.contains(voter.id())) {
                    continue;
                }
                boolean senate = ballot.id().chamber() == Chamber.SENATE;
                Legislator one = (senate ? list.byLis(voter.id()) : list.byBioguide(voter.id()))
                        .orElseThrow(() -> new AssertionError(ballot.id() + " " + voter));
                Term term = one.termOn(day).orElseThrow(() -> new AssertionError(ballot.id() + " " + voter));
                assertThat(term.chamber()).isEqualTo(ballot.id().chamber());
                assertThat(voter.state()).as(voter.toString()).isIn(term.state(), "XX");
                assertThat(term.partyOn(day)).as(voter.toString()).startsWith(voter.party());
                if (!senate) {
                    assertThat(seats.add(term.seat().orElseThrow().code())).as(voter + " in a seat of his own").isTrue();
                }
            }
        }
    }

    /** To call the term of 2023 their last would be false. */
    @Test
    void nobody_is_listed_whose_last_term_is_not_known() throws Exception {
        for (String day : List.of("2023-07-19", "2025-02-01", "2026-06-15")) {
            assertThat(read(day, "/legislators-current.json").people()).noneMatch(one -> LEFT_OUT.contains(one.bioguide()));
            assertThat(read(day, "/legislators-historical.csv").people()).noneMatch(one -> LEFT_OUT.contains(one.bioguide()));
        }
    }

    @Test
    void the_list_of_june_2026_says_what_the_captured_one_says() throws Exception {
        assumeTrue(Files.exists(CAPTURED), "skipped: no captured members at ../shared/data/legislators");
        List<String> captured = said(new LegislatorsParser().parse(Files.readAllBytes(CAPTURED)).people());
        List<String> ours = said(read("2026-06-15", "/legislators-current.json").people());
        assertThat(ours).containsExactlyElementsOf(captured);
    }

    /** The terms that were not over in 2021, in one line each; puts nothing on how the Senate's classes are told. */
    private static List<String> said(List<Legislator> people) {
        List<String> lines = new ArrayList<>();
        for (Legislator one : people) {
            lines.add(one.bioguide() + " " + one.lis() + " " + one.last() + " " + one.display() + " " + one.terms().stream()
                    .filter(term -> term.end().orElseThrow().isAfter(LocalDate.of(2021, 1, 3))).map(Term::toString)
                    .collect(Collectors.joining(" ")));
        }
        lines.sort(null);
        return lines;
    }
}
