package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.pipeline.World;

/** Questions about topics, where measures stand, and of which time. Numbers and titles as in the public record, members invented. */
class TopicQuestionsTest {

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
                        .by("Thomas", "Massie", "ZZ")
                        .cosponsor("B000001", "2025-12-10"),
                Bills.of("hr2010-119", "2025-03-10").title("NATO Edge Act")
                        .official(
                                "To prevent the President of the United States from withdrawing from the North Atlantic Treaty Organization."),
                Bills.of("s669-119", "2025-02-20").title("DEFUND Act of 2025")
                        .official("A bill to terminate membership by the United States in the United Nations, and for other purposes."),
                Bills.of("hr6645-118", "2023-12-06").title("DEFUND Act of 2023")
                        .official("To end membership of the United States in the United Nations."),
                Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024").law("118-31")
                        .library("2023-12-22", "36000", "Became Public Law No: 118-31."),
                Bills.of("sjres37-118", "2023-07-12")
                        .title("A joint resolution requiring the advice and consent of the Senate or an Act of Congress to suspend, terminate, or"
                                + " withdraw the United States from the North Atlantic Treaty")
                        .by("Max", "Moe", "VA"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who pays for the un", "how much does the us pay the United Nations?"})
    void what_is_not_explained_of_the_United_Nations_leads_to_what_is(String line) {
        assertThat(world.text(line)).startsWith("Nothing here answers")
                .contains("Near: `explain leaving the United Nations`.", "`topic un`")
                .doesNotContain("topic nato");
    }

    @ParameterizedTest
    @ValueSource(strings = {"are we still in nato", "did trump withdraw from nato", "is the us leaving nato?", "has the US left NATO",
        "topic nato left"})
    void whether_NATO_was_left_is_answered_with_the_law_and_with_what_became_law(String line) {
        assertThat(world.text(line)).startsWith("NATO membership · 119th Congress").contains("would limit withdrawal from NATO:\n"
                + "  In the law: 22 U.S.C. 1928f (Public Law 118-31, sec. 1250A), `provision nato-limit`\n  H.R. 2010",
                "No measure that would direct withdrawal from NATO has become law, of those in the ledger. What a notice would look like: `explain notice`.")
                .doesNotContain("Titles that");
    }

    @Test
    void of_the_United_Nations_no_law_is_named_that_there_is_not() {
        assertThat(world.text("is the us leaving the un"))
                .contains("No measure that would direct withdrawal from the United Nations has become law",
                        "`explain leaving the United Nations`")
                .doesNotContain("In the law", "explain notice", "Titles that");
        assertThat(world.text("topic nato")).contains("In the law: 22 U.S.C. 1928f", "Titles that belong to it:")
                .doesNotContain("has become law");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            who wrote the nato law           | The road of the FY2024 provision on leaving NATO
            status of hr 6508                | H.R. 6508 (119th) · would direct withdrawal from NATO · introduced
            status hr6508                    | H.R. 6508 (119th)
            status of the defund act of 2025 | S. 669 (119th)
            status of the nato edge act      | H.R. 2010 (119th)
            status nato                      | NATO membership · 119th Congress
            status of NATO membership        | NATO membership · 119th Congress
            status                           | Status
            status please                    | Status
            status of the data               | Status
            bill sjres37                     | S.J.Res. 37 (118th) · would limit withdrawal from NATO · introduced when its Congress ended
            bill hr2670-118                  | H.R. 2670 (118th) · National Defense Authorization Act
            bill stage dead                  | Bills · stage dead
            bill stage ended topic un        | H.R. 6645 (118th)
            dead bills                       | Bills · stage dead
            bills in the 118th congress      | Bills · 118th Congress (2023–2024)
            nato bills in the 118th          | S.J.Res. 37 (118th)
            bills about the un 118th congress | H.R. 6645 (118th)
            bills introduced in 2025         | Bills · introduced Wed 1 Jan 2025 to Wed 31 Dec 2025
            bills introduced in 2023         | Bills · introduced Sun 1 Jan 2023 to Sun 31 Dec 2023
            bills from 2025                  | Bills · 119th Congress (2025–2026)
            bill congress 2026               | Bills · 119th Congress (2025–2026)
            bill s2174 in 2024               | S. 2174 (118th) is not in the ledger. It holds S. 2174 (119th).
            bill s2174 in 2025               | S. 2174 (119th)
            bill congress 999999999999999    | That filter is not understood.
            bill nato congress 999999999999999 | That filter is not understood.
            latest bills                     | Since
            bill defund 2024                 | Bills · "defund 2024"
            """)
    void of_what_and_of_which_time_is_taken_as_asked(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void the_lists_say_what_ended_with_its_Congress() {
        assertThat(world.text("bill nato")).contains(
                "S.J.Res. 37 (118th) · would limit withdrawal from NATO · introduced when its Congress ended ·",
                "S. 2174 (119th) · would direct withdrawal from NATO · introduced · ");
        assertThat(world.text("bill stage dead")).contains("S.J.Res. 37 (118th)", "H.R. 6645 (118th)").doesNotContain("(119th)",
                "H.R. 2670");
    }

    @Test
    void a_number_is_never_taken_for_another() {
        assertThat(world.text("bill defund 2024")).contains("Nothing has all of these words").doesNotContain("probably meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill withdrawl from nato", "bill withdrawl nato", "bill denounce", "bill denunce the north atlantic treaty"})
    void a_typo_finds_every_form_of_what_was_meant(String line) {
        assertThat(world.text(line)).contains("S. 2174 (119th)", "H.R. 6508 (119th)");
    }

    @Test
    void a_name_written_as_it_sounds_finds_its_bearers_bills() {
        assertThat(world.text("bill massey")).startsWith("H.R. 6508 (119th)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            topic "nato"                             | NATO membership · 119th Congress
            topic north atlantic treaty organization | NATO membership · 119th Congress
            topic nato congress 118                  | `topic` shows the Congress that sits. ⏎ Of another: `bill topic nato congress 118`
            topic wetlands                           | There is no topic "wetlands".
            create a topic about wetlands            | What a topic means
            new topic wetlands                       | What a topic means
            how do i make my own topic               | What a topic means
            how do i write a query                   | What a topic means
            help queries                             | What a topic means
            what topics are there                    | Topics
            explain s2174                            | A measure is not explained here; its card says what it is. ⏎ `bill s2174`
            bill s2174-130                           | There is no 130th Congress yet; the 119th sits. ⏎ The ledger holds S. 2174 (119th).
            """)
    void no_way_to_a_topic_ends_without_a_way_out(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins.replace(" ⏎ ", "\n"));
    }
}
