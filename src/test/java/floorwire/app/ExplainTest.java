package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.command.explain.Explanation;
import floorwire.command.explain.Explanations;
import floorwire.congress.Congress;
import floorwire.message.PlainText;
import floorwire.store.Database;

/** {@code congress explain} over a ledger with more pending bills than an answer lists. */
class ExplainTest {

    /** Below Discord's 2,000 characters of a message (docs.discord.com, Create Message), with room for markup. */
    private static final int LONGEST = 1_800;
    private static final String DISPUTED = "Whether Congress may limit the President here is disputed and untested in court.";

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // load() fills both
    private static Wiring wiring;

    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() throws IOException {
        List<String> titles = List.of("withdraw the United States from the North Atlantic Treaty Organization",
                "prevent the President of the United States from withdrawing from the North Atlantic Treaty Organization",
                "terminate membership by the United States in the United Nations",
                "prohibit the withdrawal of the United States from the United Nations");
        String[] files = IntStream.range(0, 20).boxed().flatMap(i -> Stream.of("bill" + i, StatusFile.of(119, "HR", 4_000 + i,
                "2025-06-26T10:00:00Z", "To " + titles.get(i / 5) + ", and for other purposes.", ""))).toArray(String[]::new);
        Path zip = Files.write(folder.resolve("bills.zip"), StatusFile.zip(files));
        String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
        assertThat(Ran.of("ingest", "--database", url, zip).exit()).isZero();
        wiring = new Wiring(Database.read(url), () -> Instant.parse("2026-03-02T12:00:00Z"));
        commands = wiring.commands();
    }

    @AfterAll
    static void close() {
        wiring.close();
    }

    private static Answer ask(String line) {
        return commands.answer(line, Optional.empty(), "somebody", ZoneId.of("America/New_York"));
    }

    private static String said(String line) {
        return PlainText.render(ask(line).message());
    }

    static Stream<Explanation> all() {
        return Explanations.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_answer_fits_into_a_message_and_cites_what_it_rests_on(Explanation each) {
        Answer answer = ask("explain " + each.id());
        String text = PlainText.render(answer.message());
        assertThat(answer.ok()).isTrue();
        assertThat(text).as(text).hasSizeLessThan(LONGEST).contains("Reviewed ").contains("Try: ");
        assertThat(answer.sources()).hasSameSizeAs(each.sources());
        assertThat(each.sources()).allSatisfy(source -> assertThat(text).contains(source.cite(), source.link().toString()));
        assertThat(text.contains(DISPUTED)).isEqualTo(each.disputed());
        assertThat(each.claims()).allSatisfy(claim -> assertThat(text).contains(claim.text() + " [" + claim.sources().getFirst() + "]"));
    }

    @Test
    void bare_it_lists_what_there_is() {
        String list = said("congress explain");
        assertThat(list).startsWith("What can be explained").hasSizeLessThan(LONGEST);
        assertThat(all().filter(each -> each.kind() == Explanation.Kind.QUESTION || each.kind() == Explanation.Kind.STATEMENT))
                .allSatisfy(each -> assertThat(list).contains("  " + each.id() + " · " + each.title()));
        assertThat(said("explain")).isEqualTo(list);
    }

    @Test
    void disputed_law_says_so_first() {
        assertThat(said("explain leaving NATO").lines().limit(2)).containsExactly("How the United States could leave NATO", DISPUTED);
        assertThat(said("explain the President cannot leave without Congress").lines().limit(3))
                .containsExactly("Statement: \"The President cannot leave without Congress\"", DISPUTED, "Record:");
    }

    @Test
    void what_could_not_be_read_is_said_and_nothing_claimed_of_it() {
        assertThat(said("explain 1928f")).contains("Not read by us, so nothing is said of it here: subsections (d) and on [");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Senator X said we will leave NATO           | would direct withdrawal from NATO | from the United Nations
            explain he said we will leave NATO          | would direct withdrawal from NATO | from the United Nations
            congress explain she wants to leave the UN  | withdrawal from the United Nations | from NATO:
            """)
    void a_politicians_statement_is_answered_with_what_is_pending(String line, String shown, String notShown) {
        String answer = said(line);
        assertThat(answer).startsWith("A statement is not an act of Congress; here is what is pending\n");
        assertThat(answer).contains("Pending in the 119th Congress, ", shown, "  H.R. ", "and 2 more: `topic ").doesNotContain(notShown);
    }

    @Test
    void pending_is_what_the_Congress_in_office_can_still_pass() {
        try (Wiring later = new Wiring(Database.read("jdbc:sqlite:" + folder.resolve("ledger.db")), () -> Instant.parse(
                "2027-03-02T12:00:00Z"))) {
            String answer = PlainText.render(later.commands().answer("explain natexit", Optional.empty(), "somebody", Congress.WASHINGTON)
                    .message());
            assertThat(answer).contains("Pending in the 120th Congress, would direct withdrawal from NATO:\n  none in the ledger");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"natexit", "NATexit", "explain NATexit", "congress explain natexit", "/congress explain natexit"})
    void a_nickname_leads_to_the_topic(String line) {
        assertThat(said(line)).contains("nickname", "Pending in the 119th Congress, would direct withdrawal from NATO", "Try: topic nato");
    }

    @Test
    void a_nickname_stands_for_the_topic_where_a_topic_is_asked_for() {
        assertThat(said("topic natexit")).isEqualTo(said("topic nato"));
        assertThat(said("explain amerexit")).contains("from NATO:", "from the United Nations:", "Try: topic nato · topic un");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60 senators", "leaving NATO", "cloture", "article 5 obliges war", "over half of NATO's funding",
        "NATO can expel a member", "the president already withdrew from WHO", "treaties need 67 senators to leave",
        "the president signed the withdrawal bill"})
    void what_is_surely_meant_needs_no_command(String line) {
        assertThat(said(line)).isEqualTo(said("explain " + line));
        assertThat(commands.parse(line)).hasValueSatisfying(parsed -> assertThat(parsed.spec().command()).isEqualTo("congress explain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"North Atlantic Treaty", "hr4000", "S. 2174", "NATO Act"})
    void words_of_a_bill_stay_a_bills(String line) {
        assertThat(commands.parse(line)).hasValueSatisfying(parsed -> assertThat(parsed.spec().command()).isEqualTo("bill"));
    }

    @Test
    void the_ambiguous_is_answered_with_choices_and_the_unknown_with_the_way_out() {
        assertThat(said("explain leaving")).startsWith("Which of these?").contains("explain leaving-nato · ", "explain leaving-un · ");
        Answer unknown = ask("explain wibble wobble");
        assertThat(unknown.ok()).isFalse();
        assertThat(PlainText.render(unknown.message())).contains("Nothing here explains \"wibble wobble\".", "`explain` lists");
        Answer near = ask("explain tariffs on steel and aluminum imports need a law");
        assertThat(near.ok()).isFalse();
        assertThat(PlainText.render(near.message())).contains("Nearest:", "explain ");
        assertThat(said("explain " + "x".repeat(900))).hasSizeLessThan(LONGEST);
        assertThat(said("explain \u001b[2J\u202e")).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void cards_hint_at_the_law() {
        assertThat(said("topic nato")).contains("Try: explain leaving NATO");
        assertThat(said("topic un")).contains("Try: explain leaving the United Nations");
        assertThat(said("topic ndaa")).doesNotContain("explain leaving");
        assertThat(said("bill hr4000")).contains("explain leaving NATO");
        assertThat(said("bill hr4010")).contains("explain leaving the United Nations");
        assertThat(List.of(said("explain leaving NATO"), said("explain leaving the United Nations")))
                .allSatisfy(text -> assertThat(text).startsWith("How the United States could leave "));
    }

    @Test
    void status_counts_the_files_an_operator_changed() {
        assertThat(said("status")).contains("Wording release " + Wiring.WORDING_RELEASE + " · legal review: none");
    }
}
