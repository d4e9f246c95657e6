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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.VoteChecks;
import floorwire.feed.RollCallFiles;
import floorwire.feed.houseclerk.HouseClerkException;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateException;
import floorwire.feed.senate.SenateParser;
import floorwire.feed.senate.VoteMenu;

/** The season's roll calls as the stand-in serves them, read by the real parsers. */
class SeasonVotesTest {
    private static final Scenario SEASON = Scenario.season();
    private static final Instant AFTER = Instant.parse("2024-02-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(AFTER);

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Page(int status, byte[] body) {}

    private static Page get(Rehearsal rehearsal, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(rehearsal.base() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Page(answer.statusCode(), answer.body());
        }
    }

    private static RollCall read(RollCallId id, Page page) {
        List<String> unread = new ArrayList<>();
        RollCall vote = id.chamber() == Chamber.HOUSE ? new HouseClerkParser(unread::add).parse(page.body())
                : new SenateParser(unread::add).vote(page.body());
        assertThat(unread).isEmpty();
        assertThat(page.status()).isEqualTo(200);
        return vote;
    }

    private static RollCall read(Rehearsal rehearsal, String id) throws IOException, InterruptedException {
        RollCallId roll = RollCallId.parse(id).orElseThrow();
        return read(roll, get(rehearsal, RollCallFiles.resource(roll)));
    }

    @Test
    void every_roll_call_says_what_was_published_and_nothing_in_it_contradicts() throws IOException, InterruptedException {
        Map<String, String> told = new TreeMap<>();
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            for (Ballot ballot : SEASON.ballots()) {
                RollCall vote = read(rehearsal, ballot.id().toString());
                assertThat(vote.id()).isEqualTo(ballot.id());
                assertThat(VoteChecks.of(vote, AFTER)).as("%s", vote.id()).isEmpty();
                Tally tally = vote.tally().orElseThrow();
                told.put(vote.id().toString(), tally.yea() + "-" + tally.nay() + " " + vote.required().orElseThrow().printed() + " "
                        + vote.matter().bill().map(BillId::toString).orElse("") + " " + vote.words().result());
            }
        }
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("h311-118.2023", "216-216 1/2 hr2670-118 Failed"), Map.entry("h312-118.2023", "214-213 1/2 hr2670-118 Agreed to"),
                Map.entry("h328-118.2023", "219-210 1/2 hr2670-118 Passed"), Map.entry("h395-118.2023", "393-27 1/2 hr2670-118 Passed"),
                Map.entry("h723-118.2023", "310-118 2/3 hr2670-118 Passed"),
                Map.entry("s188-118.2023", "72-25 3/5 s2226-118 Cloture Motion Agreed to"),
                Map.entry("s190-118.2023", "65-28 3/5 s2226-118 Amendment Agreed to"),
                Map.entry("s191-118.2023", "16-83 3/5 s2226-118 Amendment Rejected"),
                Map.entry("s212-118.2023", "86-11 3/5 s2226-118 Bill Passed"),
                Map.entry("s334-118.2023", "82-15 1/2 hr2670-118 Motion to Proceed Agreed to"),
                Map.entry("s341-118.2023", "85-15 3/5 hr2670-118 Cloture Motion Agreed to"),
                Map.entry("s343-118.2023", "87-13 1/2 hr2670-118 Conference Report Agreed to")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h311", "h312", "h328", "h723", "s190", "s191", "s212", "s343"})
    void every_members_position_is_the_recorded_one(String name) throws IOException, InterruptedException {
        Path file = Path.of("../shared/data/votes/records/118_votes_2023_" + name + ".json");
        assumeTrue(Files.exists(file), "the recorded positions of " + name + " are not here");
        JsonNode record = JsonMapper.shared().readTree(Files.readAllBytes(file));
        List<String> expected = new ArrayList<>();
        record.path("votes").propertyStream().forEach(position -> position.getValue().forEach(member -> expected.add(
                member.path("id").asString() + " " + member.path("party").asString() + " " + member.path("state").asString() + " "
                        + position.getKey())));
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            RollCall vote = read(rehearsal, name + "-118.2023");
            assertThat(vote.positions()).extracting(SeasonVotesTest::told).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(vote.at().orElseThrow().toString()).startsWith(record.path("date").asString().substring(0, 16));
            if (record.has("record_modified")) {
                assertThat(vote.modified()).contains(OffsetDateTime.parse(record.path("record_modified").asString())
                        .toInstant());
            }
        }
    }

    private static String told(Cast cast) {
        return cast.member().bioguide().or(cast.member()::lis).orElseThrow() + " " + cast.member().party() + " " + cast.member().state()
                + " "
                + cast.position().printed();
    }

    @Test
    void the_delegates_votes_are_in_the_first_of_two_votes_on_one_amendment_only() throws IOException, InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            RollCall committee = read(rehearsal, "h311-118.2023");
            RollCall house = read(rehearsal, "h312-118.2023");
            assertThat(committee.committeeOfTheWhole()).isTrue();
            assertThat(house.committeeOfTheWhole()).isFalse();
            assertThat(committee.positions()).filteredOn(cast -> cast.member().state().equals("XX")).hasSize(6);
            assertThat(house.positions()).noneMatch(cast -> cast.member().state().equals("XX"));
        }
    }

    @Test
    void the_menu_lists_a_vote_before_its_file_is_there_and_the_record_changes_later() throws IOException, InterruptedException {
        String path = RollCallFiles.resource(RollCallId.parse("s190-118.2023").orElseThrow());
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            now.set(Instant.parse("2023-07-19T20:33:00Z"));
            assertThat(menu(rehearsal).votes()).extracting(row -> row.id().number()).containsExactly(188);
            now.set(Instant.parse("2023-07-19T20:40:00Z"));
            VoteMenu.Row row = menu(rehearsal).votes().getFirst();
            assertThat(row.id().number()).isEqualTo(190);
            assertThat(row.yeas()).contains(65);
            assertThat(row.matters().getFirst().issue()).isEqualTo("S. 2226");
            assertThat(get(rehearsal, path).status()).isEqualTo(301);
            now.set(Instant.parse("2023-07-19T20:44:00Z"));
            assertThat(read(rehearsal, "s190-118.2023").modified()).contains(now.get());
            now.set(Instant.parse("2023-07-25T23:39:00Z"));
            assertThat(read(rehearsal, "s190-118.2023").modified()).contains(now.get());
            now.set(Instant.parse("2024-07-25T23:39:00Z"));
            assertThat(new SenateParser().menu(get(rehearsal, "/legislative/LIS/roll_call_lists/vote_menu_118_2.xml").body()).votes())
                    .isEmpty();
        }
    }

    private static VoteMenu menu(Rehearsal rehearsal) throws IOException, InterruptedException {
        VoteMenu menu = new SenateParser().menu(get(rehearsal, "/legislative/LIS/roll_call_lists/vote_menu_118_1.xml").body());
        assertThat(menu.unreadable()).isEmpty();
        return menu;
    }

    @Test
    void the_houses_other_numbers_say_of_themselves_that_they_are_invented() throws IOException, InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            for (String id : List.of("h1-118.2023", "h313-118.2023", "h722-118.2023")) {
                RollCall vote = read(rehearsal, id);
                assertThat(vote.words().title()).startsWith("Invented: ");
                assertThat(vote.matter().bill()).isEmpty();
                assertThat(vote.positions()).isEmpty();
            }
            assertThat(get(rehearsal, "/evs/2023/roll724.xml").status()).isEqualTo(404);
            assertThat(get(rehearsal, "/evs/2025/roll001.xml").status()).isEqualTo(404);
            now.set(Instant.parse("2023-07-14T02:38:00Z"));
            assertThat(get(rehearsal, "/evs/2023/roll311.xml").status()).isEqualTo(404);
            assertThat(get(rehearsal, "/evs/2023/roll313.xml").status()).as("none before those below it").isEqualTo(404);
            assertThat(rehearsal.unknownRequests()).isEmpty();
        }
    }

    @Test
    void each_fault_of_a_chamber_is_shown_where_it_is_switched_on() throws IOException, InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(SEASON, now::get)) {
            rehearsal.fail("/evs", Fault.SANITIZED);
            Page absent = get(rehearsal, "/evs/2023/roll999.xml");
            assertThat(absent.status()).isEqualTo(200);
            assertThat(absent.body()).hasSize(65);
            assertThat(absence(absent)).isTrue();
            rehearsal.fail("/evs/2023/roll328.xml", Fault.VACATED);
            assertThat(read(rehearsal, "h328-118.2023").vacated()).isTrue();
            assertThat(read(rehearsal, "h723-118.2023").vacated()).isFalse();
            rehearsal.fail("/evs/2023/roll723.xml", Fault.IDS_MISSING);
            assertThat(read(rehearsal, "h723-118.2023").positions()).filteredOn(cast -> cast.member().bioguide().isEmpty()).hasSize(11);
            rehearsal.fail("/evs/2023/roll312.xml", Fault.MISCOUNTED);
            assertThat(read(rehearsal, "h312-118.2023").tally().orElseThrow()).isEqualTo(new Tally(213, 213, 0, 7));
            String vote = "/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00190.xml";
            rehearsal.fail(vote, Fault.MODIFIED);
            assertThat(read(rehearsal, "s190-118.2023").modified()).contains(AFTER.minusSeconds(60));
            rehearsal.fail(vote, Fault.VOTE_PENDING);
            assertThat(get(rehearsal, vote).status()).isEqualTo(301);
            rehearsal.fail(vote, Fault.HTML);
            assertThat(pending(get(rehearsal, vote))).isTrue();
            rehearsal.fail(vote, Fault.PROGRAM_REFUSED);
            assertThat(get(rehearsal, vote).status()).isEqualTo(403);
            rehearsal.heal();
            assertThat(read(rehearsal, "s190-118.2023").tally().orElseThrow().yea()).isEqualTo(65);
            assertThat(rehearsal.shown()).containsKeys(Fault.SANITIZED, Fault.VACATED, Fault.IDS_MISSING, Fault.MISCOUNTED, Fault.MODIFIED,
                    Fault.VOTE_PENDING, Fault.PROGRAM_REFUSED);
        }
    }

    private static boolean absence(Page page) {
        try {
            new HouseClerkParser().parse(page.body());
            return false;
        } catch (HouseClerkException e) {
            return e.absent();
        }
    }

    private static boolean pending(Page page) {
        try {
            new SenateParser().vote(page.body());
            return false;
        } catch (SenateException e) {
            return e.pending();
        }
    }
}
