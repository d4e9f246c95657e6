package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import floorwire.congress.Cast;
import floorwire.congress.RollCall;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteFinding;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateParser;
import floorwire.feed.senate.VoteMenu;

/** Every captured roll call adds up. Files called {@code excerpt} are cut: they lack members, and nothing else. */
class CapturedVotesTest {
    private static final Path VOTES = Path.of("../shared/data/votes");
    private static final Path API = Path.of("../shared/data/api-v3/house-vote");
    private static final Instant READ = Instant.parse("2026-11-22T00:00:00Z");

    private static Map<String, RollCall> captured() throws IOException {
        assumeTrue(Files.isDirectory(VOTES), "skipped: no captured roll calls at ../shared/data/votes");
        Map<String, RollCall> votes = new LinkedHashMap<>();
        for (Path folder : List.of(VOTES.resolve("clerk"), VOTES.resolve("senate"), API)) {
            try (var walk = Files.walk(folder)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.toString();
                    if (name.contains("menu") || name.contains("senators_cfm") || name.endsWith(".asp") || name.contains("synthetic")
                            || name.endsWith("119/1.json")) {
                        continue;
                    }
                    try {
                        votes.put(name, VoteFile.read(Files.readAllBytes(file)).vote());
                    } catch (VoteFile.Unreadable e) {
                        throw new AssertionError(name, e);
                    }
                }
            }
        }
        assertThat(votes).hasSizeGreaterThan(15);
        return votes;
    }

    @Test
    void positions_add_up_to_the_published_tally() throws IOException {
        captured().forEach((name, vote) -> {
            var findings = VoteChecks.of(vote, READ).stream().map(VoteFinding::kind).toList();
            boolean cut = name.contains("excerpt") || vote.positions().isEmpty();
            assertThat(findings).as(name).isEqualTo(cut ? List.of(VoteFinding.Kind.POSITIONS_MISSING) : List.of());
        });
    }

    @Test
    void no_element_is_new_to_us() throws IOException {
        captured();
        var unread = new ArrayList<String>();
        for (String file : List.of("clerk/2025_roll240.xml", "clerk/2025_roll002_speaker.xml", "clerk/1990_roll001_quorum.excerpt.xml",
                "clerk/2023_roll037_committee_of_whole.excerpt.xml")) {
            new HouseClerkParser(unread::add).parse(Files.readAllBytes(VOTES.resolve(file)));
        }
        for (String file : List.of("senate/vote_108_2_00213.xml", "senate/detail_119_1_00003_amendment.xml")) {
            new SenateParser(unread::add).vote(Files.readAllBytes(VOTES.resolve(file)));
        }
        assertThat(unread).isEmpty();
    }

    @Test
    void the_clerk_and_the_api_say_the_same_of_one_roll_call() throws IOException {
        Map<String, RollCall> votes = captured();
        RollCall clerk = of(votes, VOTES.resolve("clerk/2025_roll240.xml"));
        RollCall record = of(votes, API.resolve("119/1/240.json"));
        RollCall members = of(votes, API.resolve("119/1/240/members.json"));
        assertThat(record.tally()).isEqualTo(clerk.tally());
        assertThat(members.tally()).isEqualTo(clerk.tally());
        assertThat(record.at()).isEqualTo(clerk.at());
        assertThat(record.required()).isEqualTo(clerk.required());
        assertThat(record.matter().bill()).isEqualTo(clerk.matter().bill());
        assertThat(byMember(members)).isEqualTo(byMember(clerk));
    }

    private static RollCall of(Map<String, RollCall> votes, Path file) {
        return Optional.ofNullable(votes.get(file.toString())).orElseThrow();
    }

    private static Map<String, String> byMember(RollCall vote) {
        Map<String, String> positions = new TreeMap<>();
        for (Cast cast : vote.positions()) {
            positions.put(cast.member().id(), cast.position().printed());
        }
        return positions;
    }

    @Test
    void a_sessions_menu_is_read_whole_and_its_votes_bear_the_files_out() throws IOException {
        Map<String, RollCall> votes = captured();
        VoteMenu menu = new SenateParser().menu(Files.readAllBytes(VOTES.resolve("senate/vote_menu_119_1.xml")));
        assertThat(menu.unreadable()).isEmpty();
        assertThat(menu.votes()).hasSize(659).first().extracting(row -> row.id().toString()).isEqualTo("s659-119.2025");
        assertThat(menu.votes().stream().filter(row -> row.matters().size() > 1)).hasSize(9);
        for (RollCall vote : votes.values()) {
            menu.votes().stream().filter(row -> row.id().equals(vote.id())).findFirst().ifPresent(row -> {
                assertThat(row.yeas()).contains(vote.tally().orElseThrow().yea());
                assertThat(row.nays()).contains(vote.tally().orElseThrow().nay());
            });
        }
    }

    @Test
    void a_file_of_the_senate_whose_menu_is_cut_is_read_as_far_as_it_goes() throws IOException {
        captured();
        assertThat(new SenateParser().menu(Files.readAllBytes(VOTES.resolve("senate/vote_menu_119_1.excerpt.xml"))).votes()).isNotEmpty();
    }
}
