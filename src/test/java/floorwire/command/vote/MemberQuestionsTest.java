package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteMember;
import floorwire.pipeline.World;

/** Invented members and positions. */
class MemberQuestionsTest {

    private static final String LEAVE = "A bill to withdraw the United States from the North Atlantic Treaty Organization.";
    private static final String STAY =
            "A joint resolution requiring the advice and consent of the Senate to withdraw the United States from the"
                    + " North Atlantic Treaty";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(LEAVE).by("Ann", "Roe", "QQ"),
                Bills.of("sjres17-119", "2025-04-22").title(STAY).by("Max", "Doe", "VA"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        RollCall vote = Votes.of(Chamber.SENATE, 44, "sjres17-119", "On the Joint Resolution", "Joint Resolution Passed", "", "YN");
        List<Cast> casts = new ArrayList<>(vote.positions());
        casts.add(cast("S901", "Doe (I-VA)", "VA", "Yea"));
        casts.add(cast("S902", "Éxample (D-VA)", "VA", "Nay"));
        Instant heard = Instant.parse("2026-11-19T13:00:00Z");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", heard, heard, vote.withPositions(casts)));
    }

    private static Cast cast(String lis, String name, String state, String position) {
        return new Cast(new VoteMember(Optional.empty(), Optional.of(lis), name, "I", state), Position.of(position));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            congress member doe       | Sen. Max Doe (I-VA) · recorded acts on the topics
            member max doe            | Sen. Max Doe (I-VA)
            member Sen. Doe (I-VA)    | Sen. Max Doe (I-VA)
            member example            | Sen. Éxample (I-VA)
            member S902               | Sen. Éxample (I-VA)
            member virginia           | Virginia · 2 members fit "virginia"
            member VA                 | Virginia · 2 members fit "VA"
            member VA-8               | No member "VA-8"
            member doee               | No member "doee"
            member doe topic nato     | Sen. Max Doe (I-VA) · recorded acts on the topics · NATO membership
            member doe topic natoo    | There is no shipped topic "natoo".
            member                    | Which member?
            """)
    void a_member_is_found_by_name_state_or_id(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void acts_of_both_directions_are_shown_and_a_vote_by_the_senates_id_is_the_sponsors() {
        assertThat(world.text("member max doe")).contains("Acts as published, not positions",
                "NATO membership · would direct withdrawal:\n  none recorded",
                "Yea · Senate vote 44 (2025) · Sat 19 Jul 2025 · On the Joint Resolution · Joint Resolution Passed 1–1 · S.J.Res. 17 (119th)",
                "Tue 22 Apr 2025 · Sponsor of S.J.Res. 17 (119th)", "UN membership · would limit withdrawal:\n  none recorded");
    }

    @Test
    void nothing_that_is_said_of_a_member_is_a_score_or_a_position() {
        assertThat(world.text("member max doe") + world.text("member VA")).doesNotContainIgnoringCase("score").doesNotContain("%",
                "supports",
                "opposes",
                "crossed");
    }
}
