package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.feed.ChamberHost;
import floorwire.feed.legislators.LegislatorsFeed;
import floorwire.feed.senate.SenateParser;
import floorwire.ledger.MemberList;
import floorwire.message.PlainText;
import floorwire.pipeline.Turn;
import floorwire.pipeline.World;

/** The captured lists of members, from their bytes through feed and ledger to what people are answered. */
class CapturedMembersTest {

    private static final Path LISTS = Path.of("../shared/data/legislators");
    private static final Path SENATE = Path.of("../shared/data/votes/senate");
    private static final Instant READ = Instant.parse("2026-06-15T12:00:00Z");

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(LISTS), "skipped: no captured members at ../shared/data/legislators");
        world = new World(folder);
        world.at(READ.toString());
        try (ChamberHost host = new ChamberHost(READ.toString())) {
            host.pages.put(LegislatorsFeed.SITTING, ChamberHost.page(Files.readAllBytes(LISTS.resolve("legislators-current.json"))));
            host.pages.put(LegislatorsFeed.FORMER, ChamberHost.page(Files.readAllBytes(LISTS.resolve("legislators-historical.csv"))));
            assertThat(world.wiring().turn().poll(new LegislatorsFeed(host.base(), host.fetcher()))).isEqualTo(new Turn.Outcome(0, 0, 2));
        }
        for (String file : new String[]{"vote_108_2_00213.xml", "vote_119_1_00001.xml"}) {
            RollCall vote = vote(file);
            world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", READ, READ, vote));
        }
    }

    private static RollCall vote(String file) throws IOException {
        return new SenateParser().vote(Files.readAllBytes(SENATE.resolve(file)));
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(world).ifPresent(World::close);
    }

    private static String text(String line) {
        return PlainText.render(world.wiring().commands().answer(line, Optional.empty(), "someone", Congress.WASHINGTON).message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            member PA-12               | Rep. Summer Lee (D-PA)
            member PA-12 on 2023-07-14 | Rep. Summer Lee (D-PA)
            member CA-30 on 2024-06-01 | Rep. Adam Schiff (D-CA)
            member AK-AL               | Rep. Nicholas Begich III (R-AK)
            member PR                  | Puerto Rico · 1 in the House
            member PR at large         | Resident Commissioner Pablo José Hernández (D-PR)
            member PA                  | Pennsylvania · 2 Senators, 17 in the House
            member S363                | Sen. Angus King, Jr. (I-ME)
            member kiley               | Rep. Kevin Kiley (I-CA)
            member kiley on 2025-06-01 | Rep. Kevin Kiley (R-CA)
            """)
    void seats_of_june_2026_and_before_are_known(String line, String begins) {
        assertThat(text(line)).startsWith(begins);
    }

    @Test
    void with_whom_an_independent_sits_is_said() {
        assertThat(text("member angus king")).contains("Sits in the Senate for Maine", "caucuses with the Democrats");
        assertThat(text("member kiley")).contains("California's 3rd district", "caucuses with the Republicans");
        assertThat(text("member kiley on 2025-06-01")).doesNotContain("caucus");
        assertThat(text("vote s1-119.2025")).contains("Caucusing with the Democrats: King (I-ME), Sanders (I-VT)");
    }

    @Test
    void every_senator_of_a_vote_of_2004_is_joined_to_a_bioguide_id() throws IOException {
        RollCall vote = vote("vote_108_2_00213.xml");
        RollCall joined = world.wiring().members().members().join(vote);
        assertThat(vote.positions()).hasSize(100).allMatch(cast -> cast.member().bioguide().isEmpty());
        assertThat(joined.positions()).allMatch(cast -> cast.member().bioguide().isPresent());
        assertThat(world.wiring().members().standing()).isEqualTo(new MemberList.Standing(537, 261, Optional.of(READ)));
    }
}
