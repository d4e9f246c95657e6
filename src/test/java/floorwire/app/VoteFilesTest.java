package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Votes;
import floorwire.chat.discord.DiscordRenderer;
import floorwire.chat.slack.SlackRenderer;
import floorwire.command.Answer;
import floorwire.congress.Congress;
import floorwire.store.Database;

/** {@code ask --csv} and {@code ask --picture} of roll calls. */
class VoteFilesTest {

    @TempDir static Path folder;
    private static String database = "";
    private static String discord = "";
    private static String slack = "";

    @BeforeAll
    static void load() {
        database = Database.SQLITE + folder.resolve("votes.db");
        Instant heard = Instant.parse("2026-11-19T13:00:00Z");
        try (Wiring wiring = new Wiring(Database.write(database, "test"), () -> heard)) {
            for (int number : new int[]{190, 191}) {
                wiring.rollCalls().keep(
                        wiring.rollCalls().word("senate", heard, heard, Votes.senate(number, "s2226-118", "Amendment " + number)));
            }
            wiring.rollCalls().keep(wiring.rollCalls().word("senate", heard, heard,
                    Votes.senate(666, "s2226-118", "[a](http://evil.example) <@1> @everyone **x**")));
            Answer answer = wiring.commands().answer("vote s666 2023", Optional.empty(), "someone", Congress.WASHINGTON);
            discord = DiscordRenderer.render(answer).toData().toString();
            slack = SlackRenderer.render(answer).blocks().toString();
        }
    }

    private static Ran ask(String question, String option, Path file) {
        return Ran.of("ask", "--database", database, option, file, question);
    }

    @Test
    void the_positions_of_one_roll_call_are_written() throws IOException {
        Path file = folder.resolve("one.csv");
        Ran ran = ask("vote s190-118.2023", "--csv", file);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Yea 3 D · Nay 2 R", "CSV: " + file + " · Who voted how: a row a member, 6 in all");
        assertThat(Files.readAllLines(file)).hasSize(7).first().asString().startsWith("vote,date,question,required,result,measure,member");
    }

    @Test
    void the_results_of_all_of_a_list_are_written_and_the_positions_where_these_are_asked_for() throws IOException {
        Path file = folder.resolve("list.csv");
        assertThat(ask("vote s2226-118", "--csv", file).exit()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(Files.readString(file)).contains("s190-118.2023,", "s191-118.2023,", "s666-118.2023,");
        Path people = folder.resolve("people.csv");
        assertThat(ask("vote s2226-118 everyone csv", "--csv", people).out()).contains("a row a member at each of 3 roll calls, 18 in all");
        assertThat(Files.readAllLines(people)).hasSize(19);
    }

    @Test
    void a_question_for_rows_prints_them_alone_and_says_what_they_are_beside() {
        Ran ran = Ran.of("ask", "--database", database, "vote s190-118.2023 nay csv");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("vote,date,").hasLineCount(3).endsWith("\r\n");
        assertThat(ran.err()).contains("Who voted how · nay: a row a member, 2 in all").doesNotContain("floorwire ask --csv");
        Ran json = Ran.of("ask", "--json", "--database", database, "vote s190-118.2023 nay csv");
        assertThat(json.out()).contains("\"command\":\"vote\"", "\"mediaType\":\"text/csv\",\"content\":\"vote,date,").hasLineCount(1);
    }

    @Test
    void where_there_are_no_rows_nothing_is_printed_but_why() {
        Ran ran = Ran.of("ask", "--database", database, "vote s190-118.2023 ohio csv");
        assertThat(ran.exit()).isEqualTo(Main.BAD_INPUT);
        assertThat(ran.out()).contains("there is nothing for a CSV", "No member of this roll call fits.").doesNotContain("vote,date");
        Ran follow = Ran.of("ask", "--database", database, "--channel", "#nato", "--csv", folder.resolve("f.csv").toString(),
                "follow add nato");
        assertThat(follow.err()).contains("has no rows: leave out --csv");
        assertThat(folder.resolve("f.csv")).doesNotExist();
    }

    @Test
    void what_is_about_no_roll_call_and_what_exists_already_is_refused() throws IOException {
        Ran none = ask("help", "--csv", folder.resolve("none.csv"));
        assertThat(none.exit()).isEqualTo(Main.BAD_INPUT);
        assertThat(none.err()).contains("ask: no CSV: ", "There is a CSV of roll calls");
        Path there = Files.writeString(folder.resolve("there.csv"), "mine");
        assertThat(ask("vote s190-118.2023", "--csv", there).err()).contains("it exists already");
        assertThat(there).hasContent("mine");
        assertThat(ask("vote s190-118.2023", "--csv", folder.resolve("a.txt")).err()).contains("let the name end in .csv");
    }

    @Test
    void a_hostile_title_neither_links_nor_mentions_in_chat() {
        assertThat(discord).contains("evil.example").doesNotContain("[a](http", "<@1>", " **x**");
        assertThat(slack).contains("evil.example").doesNotContain("<http://evil", "<!everyone>");
    }

    @Test
    void the_seats_are_drawn_and_told_below_the_answer() throws IOException {
        Path file = folder.resolve("seats.png");
        Ran ran = ask("vote s190-118.2023", "--picture", file);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Picture: " + file).containsAnyOf("D ●●●", "D ###");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(880);
    }
}
