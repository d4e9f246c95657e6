package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteMember;
import floorwire.message.Block;
import floorwire.pipeline.World;

/** A filter behind words is a filter, whatever the record's words begin with. Numbers and titles as in the public record, members invented. */
class FiltersBehindWordsTest {

    /** Each of the filters is the beginning of a word of it, or a word. */
    private static final String PURPOSE =
            "To require the advice and consent of the Senate, absent which no funds for independent republican or democratic states"
                    + " present in vacant Colorado may be divided, dismissed or returned, yeas and nays aside, apart from every state.";
    private static final List<String> WHERE = List.of("", "CO", "colorado");
    private static final List<String> WHOSE = List.of("", "R", "democrats", "i");
    private static final List<String> HOW = List.of("", "yea", "no", "not voting", "apart");

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024"),
                Bills.of("s7-118", "2023-01-24").title("Harbor Dredging Act"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        world.hear("senate", amendment(190, 429, "Kaine Amdt. No. 429", PURPOSE));
        world.hear("senate", amendment(191, 222, "Paul Amdt. No. 222", "To express the sense of Congress on No. 2226."));
        world.hear("senate", amendment(192, 223, "Paul Amdt. No. 223", PURPOSE));
        world.hear("senate", Votes.of(Chamber.SENATE, 44, "s7-118", "On Passage of the Bill", "Bill Passed", "", "YYYNNA"));
    }

    private static RollCall amendment(int number, int amendment, String title, String purpose) {
        RollCall made = Votes.of(Chamber.SENATE, number, "s2226-118", "On the Amendment", "Amendment Agreed to", title, "");
        List<Cast> casts = new ArrayList<>();
        for (String state : List.of("CO", "PA", "FL")) {
            for (String party : List.of("R", "D", "I")) {
                for (String said : List.of("Yea", "Nay", "Nay", "Not Voting")) {
                    casts.add(new Cast(new VoteMember(Optional.empty(), Optional.of("S" + (100 + casts.size())),
                            "Member" + casts.size() + " (" + party + "-" + state + ")", party, state), Position.of(said)));
                }
            }
        }
        return Votes.on(amendment, purpose, made, casts);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** Every filter, and those of different kinds together. */
    static Stream<List<String>> filters() {
        return WHERE.stream().flatMap(where -> WHOSE.stream().flatMap(whose -> HOW.stream()
                .map(how -> Stream.of(where, whose, how).filter(word -> !word.isEmpty()).toList()))).filter(words -> !words.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void words_with_filters_behind_them_are_answered_as_the_roll_calls_number_is(List<String> filters) {
        String filter = " " + String.join(" ", filters);
        String other = " " + String.join(" ", filters.reversed()) + " csv";
        assertThat(world.text("vote kaine amendment" + filter)).isEqualTo(world.text("vote s190-118.2023" + filter));
        assertThat(file("vote kaine" + other)).isEqualTo(file("vote s190-118.2023" + other));
    }

    /** Name and rows; nothing where there is no file. */
    private static String file(String line) {
        return world.ask(line).message().blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast)
                .map(file -> file.fileName() + "\n" + new String(file.content(), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote kaine amendment R yea  | Republicans · yea · 3 of 36 members
            vote kaime amendment R yea  | Republicans · yea · 3 of 36 members
            vote kaine CO               | Colorado · 12 of 36 members
            vote kaine amendment no     | nay · 18 of 36 members
            vote kaine amendment no 429 | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote kaine amendment no R   | Republicans · nay · 6 of 36 members
            vote kaine R states         | Republicans · 12 of 36 members
            vote kaine R picture        | It shows all who voted. Those asked for, in words: `vote s190-118.2023 party R`
            vote kaine page 2           | There is 1 page of this.
            vote paul R yea             | `vote paul party R yea csv`
            vote paul R yea             | vote s191-118.2023 party R yea
            vote paul states            | vote s191-118.2023 states
            vote paul picture           | A picture is of one roll call.
            vote ndaa fy2024 R nay      | `vote ndaa fy2024 party R nay csv`
            vote ndaa R nay             | `vote ndaa party R nay csv`
            vote ndaa unicorns R        | fits "unicorns".
            vote harbor dredging R      | `vote s7-118 party R csv`
            vote zygomorphic R          | No roll call in the ledger has the words "zygomorphic R".
            """)
    void what_is_asked_for_behind_words_is_done_or_said(String line, String holds) {
        assertThat(world.text(line)).contains(holds);
    }

    @Test
    void a_number_is_looked_for_whole() {
        assertThat(world.text("vote amendment 222")).startsWith("Senate vote 191 (2023) · Paul Amdt. No. 222");
        assertThat(world.text("vote 22 amendment")).startsWith("No roll call in the ledger has the words");
        assertThat(world.text("vote -1")).startsWith("No roll call in the ledger has the words");
        assertThat(world.text("vote ndaa 22")).doesNotContain("Senate vote");
    }

    @Test
    void the_file_of_a_list_is_of_those_asked_for_alone() {
        assertThat(file("vote paul CO R nay csv").lines()).hasSize(1 + 1 + 2 * 2).first().isEqualTo("vote-paul-state-CO-party-R-nay.csv");
        assertThat(file("vote ndaa fy2024 R nay csv").lines()).hasSize(1 + 1 + 3 * 6).first()
                .isEqualTo("vote-ndaa-fy2024-party-R-nay.csv");
    }
}
