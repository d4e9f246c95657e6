package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.pipeline.World;

/** What somebody types who has read no help: numbers as newspapers write them, directions, and commands with one word more. Members invented. */
class PlainlyTypedTest {

    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty for"
            + " purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(
                Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE).by("Ann", "Roe", "QQ"),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act").official(DENOUNCE.replace("A bill to", "To"))
                        .by("Thomas", "Massie", "ZZ"),
                Bills.of("hr2010-119", "2025-03-10").title("NATO Edge Act")
                        .official(
                                "To prevent the President of the United States from withdrawing from the North Atlantic Treaty Organization."),
                Bills.of("hr1998-119", "2026-11-11").title("A bill to designate a trail.").by("Pat", "Poe", "ZZ"),
                Bills.of("s669-119", "2025-02-20").title("DEFUND Act of 2025")
                        .official("A bill to terminate membership by the United States in the United Nations, and for other purposes."),
                Bills.of("hr6645-118", "2023-12-06").title("DEFUND Act of 2023")
                        .official("To end membership of the United States in the United Nations."),
                Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024").law("118-31")
                        .library("2023-12-22", "36000", "Became Public Law No: 118-31."),
                Bills.of("sres12-119", "2025-01-15").title("A resolution on one thing."),
                Bills.of("hjres3-119", "2025-01-09").title("A joint resolution on another thing."),
                Bills.of("sjres37-118", "2023-07-12")
                        .title("A joint resolution requiring the advice and consent of the Senate or an Act of Congress to suspend, terminate, or"
                                + " withdraw the United States from the North Atlantic Treaty")
                        .by("Max", "Moe", "VA"),
                Bills.of("s4205-117", "2022-05-12").title("PAW Act").official("Planning for Animal Wellness Act"))) {
            world.wiring().intake().hear(bill.said("2026-11-19T10:00:00Z"), world.instant(), () -> {});
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hr 2,010                        | H.R. 2010 (119th)
            s 2,174                         | S. 2174 (119th)
            hr 6,508                        | H.R. 6508 (119th)
            H.R. 6,508 (119th)              | H.R. 6508 (119th)
            hr 6508, 119                    | H.R. 6508 (119th)
            hr 2670,118                     | H.R. 2670 (118th)
            hr 2, 118                       | H.R. 2 (118th) is not in the ledger.
            s190,118                        | S. 190 (118th) is not in the ledger.
            what about hr 2,010?            | H.R. 2010 (119th)
            senate bill 2174                | S. 2174 (119th)
            house bill 6508                 | H.R. 6508 (119th)
            House Bill 2010 (119th)         | H.R. 2010 (119th)
            House Bill No. 2,010            | H.R. 2010 (119th)
            bill senate bill 2174           | S. 2174 (119th)
            bill number 2174                | Measures numbered 2174
            bill #2174                      | Measures numbered 2174
            senate resolution 12            | S.Res. 12 (119th)
            house joint resolution 3        | H.J.Res. 3 (119th)
            senate joint res 37             | S.J.Res. 37 (118th)
            senate joint resolution 37      | S.J.Res. 37 (118th)
            where does senate bill 2174 stand | S. 2174 (119th)
            texas house bill 6508           | No bill in the ledger fits
            house bill                      | Which of these?
            """)
    void a_number_is_read_as_newspapers_write_it(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bills that prohibit withdrawing from nato                       | NATO membership · would limit withdrawal from NATO
            bills that would stop the president from leaving nato           | NATO membership · would limit withdrawal from NATO
            bills preventing the united states from leaving NATO            | NATO membership · would limit withdrawal from NATO
            bills against leaving nato                                      | NATO membership · would limit withdrawal from NATO
            is there a bill to stop trump from leaving nato?                | NATO membership · would limit withdrawal from NATO
            are there bills that protect UN membership                      | UN membership · would limit withdrawal from the United Nations
            un limit                                                        | UN membership · would limit withdrawal from the United Nations
            bills to end un membership                                      | UN membership · would direct withdrawal from the United Nations
            which bills would get us out of nato this congress              | NATO membership · would direct withdrawal from NATO
            how many bills to leave nato are there                          | 2 bills in the ledger · NATO membership, would direct withdrawal
            bills to keep us in nato in the 118th congress                  | S.J.Res. 37 (118th)
            biden signed a law preventing withdrawal                        | What the FY2024 provision on leaving NATO says
            bill prohibit leaving the un                                    | No bill in the ledger would limit withdrawal from the United Nations.
            bill un limit                                                   | No bill in the ledger would limit withdrawal from the United Nations.
            bill prohibit leaving nato                                      | Bills · would limit withdrawal from NATO
            bills to stay in nato                                           | NATO membership · would limit withdrawal from NATO
            which nato bills remain                                         | Bills · "nato remain"
            which bills to leave nato were blocked                          | No bill in the ledger fits "nato were blocked".
            is there a bill to leave nato                                   | NATO membership · 119th Congress
            nato bills                                                      | NATO membership · 119th Congress
            """)
    void the_direction_that_is_asked_for_is_the_one_that_is_shown(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void half_of_the_words_find_nothing_of_the_other_direction_unsaid() {
        assertThat(world.text("un limit")).contains("would limit withdrawal from the United Nations:\n  none");
        assertThat(world.text("bill prohibit leaving the un")).contains("Of the other direction: `bill topic un withdraw`");
        assertThat(world.text("bill protect american un membership")).contains("None of what follows would limit withdrawal from the United"
                + " Nations: `topic un limit`.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bills from last week            | H.R. 1998 (119th)
            bills from november 2026        | H.R. 1998 (119th)
            bills from roe                  | S. 2174 (119th)
            bills from Rep. Nobody          | No bill in the ledger fits sponsor "nobody".
            bills from massie about nato    | H.R. 6508 (119th)
            bills about withdrawing from nato by massie | H.R. 6508 (119th)
            """)
    void from_names_a_sponsor_only_where_a_sponsor_is_called_so(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NATO membership                              | NATO membership · 119th Congress
            un membership                                | UN membership · 119th Congress
            NDAA provisions on NATO and the UN           | National Defense Authorization Act · 119th Congress
            what did the 118th congress do about NATO    | S.J.Res. 37 (118th)
            what did the 118th congress do about the UN  | H.R. 6645 (118th)
            which bills about nato in the 117th          | No bill in the ledger fits NATO membership · 117th Congress
            nato in 2023                                 | S.J.Res. 37 (118th)
            un bills in 2023                             | H.R. 6645 (118th)
            how many bills became law in the 118th       | 1 bill in the ledger: H.R. 2670 (118th)
            status nato                                  | NATO membership · 119th Congress
            topic nato?                                  | NATO membership · 119th Congress
            """)
    void a_topic_is_known_by_its_name_and_its_Congress_is_kept(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            status?                               | Status
            help?                                 | What you can ask
            topic?                                | Topics
            hlep                                  | There is no command "hlep". ⏎ Did you mean `help`?
            s2174 details please                  | S. 2174 (119th) · details
            bill details s2174                    | S. 2174 (119th) · details
            details of hr 6508                    | H.R. 6508 (119th) · details
            text of s2174                         | S. 2174 (119th) · text
            full text of s2174                    | S. 2174 (119th) · text
            who introduced the DEFUND act of 2025 | S. 669 (119th)
            who introduced the DEFUND act         | Bills · "defund act"
            when was massie's bill introduced     | H.R. 6508 (119th)
            massie's nato bill                    | H.R. 6508 (119th)
            what did i miss since june            | Since Mon 1 Jun 2026
            what did i miss since last month      | Since Thu 1 Oct 2026
            what is public law 118-31             | H.R. 2670 (118th)
            who signed P.L. 118-31 and when       | H.R. 2670 (118th)
            when is the next vote on nato         | What will be voted on is not known here.
            what happened to hr 9999              | H.R. 9999 (119th) is not in the ledger.
            `bill s2174 details`                  | S. 2174 (119th) · details
            stop posting to this channel          | Following belongs to a channel.
            NATexit bills                         | NATO membership · 119th Congress
            bill sponsor massie nato              | H.R. 6508 (119th)
            latest bill                           | Since Fri 13 Nov 2026
            what did congress do today            | Since Thu 19 Nov 2026
            is this legal advice                  | About Floorwire
            what is floorwire                     | About Floorwire
            who are you                           | About Floorwire
            what are your sources                 | Status
            do you take sides                     | About Floorwire
            help about                            | About Floorwire
            """)
    void one_word_or_mark_more_changes_no_command(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins.replace(" ⏎ ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paris agreement withdrawal", "paris agreement withdrawals status"})
    void an_acronym_that_a_title_spells_out_is_no_other_words_acronym(String line) {
        assertThat(world.text(line)).doesNotContain("PAW Act");
        assertThat(world.text("planning animal wellness")).startsWith("S. 4205 (117th)");
        assertThat(world.text("paw act")).startsWith("S. 4205 (117th)");
    }

    @Test
    void a_topics_public_name_is_completed() {
        assertThat(world.wiring().commands().complete("nat", 10, Optional.empty())).contains("nato");
        assertThat(world.wiring().commands().complete("nato mem", 10, Optional.empty())).containsExactly("membership");
        assertThat(world.wiring().commands().complete("topic UN m", 10, Optional.empty())).contains("membership");
    }
}
