package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import floorwire.Bills;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

/** Everything that product.md says a person may type, and everything that nobody should. Titles and numbers as in the public record. */
class TypedTableTest {

    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty for"
            + " purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        commands = world.wiring().commands();
        for (Bills bill : List.of(Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act").official(DENOUNCE.replace("A bill to", "To")),
                Bills.of("s190-119", "2025-01-22").title("A bill to do one thing."),
                Bills.of("s190-118", "2023-01-31").title("A bill to do another thing."),
                Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024").law("118-31"),
                Bills.of("sjres17-117", "2021-04-22")
                        .title("A joint resolution requiring the advice and consent of the Senate to withdraw the"
                                + " United States from the North Atlantic Treaty"),
                Bills.of("s669-119", "2025-02-20").title("DEFUND Act of 2025").by("Max", "Roe", "ZZ")
                        .official("A bill to terminate membership by the United States in the United Nations, and for other purposes."),
                Bills.of("s8-118", "2023-01-26").title("Closure of Ports Act").by("Ann", "Roe", "QQ"),
                Bills.of("s7-118", "2023-01-25").title("A bill to amend section 1928f of title 22, United States Code."))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s2174                   | S. 2174 (119th) · would direct withdrawal from NATO
            S. 2174                 | S. 2174 (119th)
            S.2174-119              | S. 2174 (119th)
            119 s 2174              | S. 2174 (119th)
            119th Congress, S. 2174 | S. 2174 (119th)
            Ｓ２１７４                  | S. 2174 (119th)
            https://www.congress.gov/bill/119th-congress/senate-bill/2174/text  | S. 2174 (119th)
            https://www.govinfo.gov/app/details/BILLS-119s2174is  | S. 2174 (119th)
            http://govinfo.gov/link/bills/119/s/2174?link-type=html | S. 2174 (119th)
            https://www.govinfo.gov/bulkdata/BILLSTATUS/119/s/BILLSTATUS-119s2174.xml | S. 2174 (119th)
            https://www.govinfo.gov/app/details/PLAW-118publ31 | H.R. 2670 (118th)
            bill https://www.govinfo.gov/link/plaw/118/public/31 | H.R. 2670 (118th)
            what does https://www.govinfo.gov/app/details/BILLS-119s2174is do? | S. 2174 (119th)
            what about s2174?       | S. 2174 (119th)
            NATO Act                | Bills · "NATO Act"
            nato act doe            | Bills · "nato act doe"
            "act nato"              | No bill in the ledger fits
            Pub. L. 118-31          | H.R. 2670 (118th) · National Defense Authorization Act
            public law 118-31       | H.R. 2670 (118th)
            pl 118 31               | H.R. 2670 (118th)
            P.L. 118 31             | H.R. 2670 (118th)
            Public Law No. 118 31   | H.R. 2670 (118th)
            nato - un               | Topics
            nato, un                | Topics
            nato & un               | Topics
            nato vs un              | Topics
            bills introduced in 2025                | Bills · introduced Wed 1 Jan 2025 to Wed 31 Dec 2025
            nato bills introduced since june 2025   | Bills · NATO membership · introduced Sun 1 Jun 2025 to Fri 20 Nov 2026
            bills introduced this month             | No bill in the ledger fits introduced Sun 1 Nov 2026 to Fri 20 Nov 2026.
            bills introduced on 2025-12-09          | H.R. 6508 (119th)
            which bills were introduced in January 2023? | Bills · introduced Sun 1 Jan 2023 to Tue 31 Jan 2023
            bills introduced between 2023-01-20 and 2023-01-25 | S. 7 (118th)
            bills introduced by roe in 2025         | S. 669 (119th)
            bills introduced by roe                 | Which sponsor?
            bill nato introduced in december        | H.R. 6508 (119th)
            bill nato introduced 2025-12-09         | H.R. 6508 (119th)
            bill introduced 2021                    | S.J.Res. 17 (117th)
            bills this year                         | No bill in the ledger fits introduced Thu 1 Jan 2026 to Fri 20 Nov 2026.
            un bills from last year                 | S. 669 (119th)
            bills since 2025-12-01                  | H.R. 6508 (119th)
            bill introduced                         | No bill in the ledger fits "introduced".
            P.L. 118–31             | H.R. 2670 (118th)
            Pub. L. 999-1           | No bill in the ledger became Public Law 999-1.
            22 USC 1928f            | What the FY2024 provision on leaving NATO says
            bill 22 U.S.C. § 1928f(a) | 22 U.S.C. 1928f
            50 USC 1541             | 50 U.S.C. 1541
            roll 328 2023           | Roll call 328 of 2023 is not in the ledger.
            senate vote 190         | Senate vote 190 is not in the ledger.
            s190                    | S. 190 (119th)
            s190 118                | S. 190 (118th)
            kaine amendment         | The road of the FY2024 provision on leaving NATO
            bill kaine amendment    | No bill in the ledger fits "kaine".
            s.amdt. 4029            | No amendment 4029 is in the ledger.
            samdt4029-118           | No amendment S.Amdt. 4029 of the 118th Congress is in the ledger.
            bill ndaa amendments    | H.R. 2670 (118th)
            ndaa                    | NDAA for fiscal year 2024
            bill ndaa 2024          | H.R. 2670 (118th)
            national defence authorisation | H.R. 2670 (118th)
            authorization defense   | H.R. 2670 (118th)
            topic nato              | NATO membership · 119th Congress
            congress topic NATO membership | NATO membership · 119th Congress
            /congress topic un      | UN membership · 119th Congress
            help                    | What you can ask
            status                  | Status
            recent                  | Since Fri 13 Nov 2026 · all topics
            recent nato 2 weeks     | Since Fri 6 Nov 2026 · NATO membership
            why s2174               | Why · S. 2174 (119th)
            bill topic nato         | Bills · NATO membership
            bill topic nato limit congress 117 | S.J.Res. 17 (117th) · would limit withdrawal from NATO
            bill stage law          | No bill in the ledger fits stage law.
            bill sponsor doe congress 118 | Bills · sponsor "doe" · 118th Congress
            bill stage introduced sponsor doe page 2 | There is 1 page of this.
            """)
    void what_a_person_may_type_is_understood(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s190          | bill s190-118
            bill 22 USC 1928f | S. 7 (118th)
            bill 22 USC 1928f | explain 22 USC 1928f
            NATO Act      | bill s2174-119
            nato act      | bill hr6508-119
            bil s2174     | Did you mean `bill s2174`?
            topic nata    | Did you mean `topic nato`?
            bill topic nata | Did you mean `bill topic nato`?
            bill stage reportd | Did you mean `bill stage reported`?
            recent nata   | Did you mean `recent nato`?
            help topc     | Did you mean `help topic`?
            bill congress 250 | There is no 250th Congress yet; the 119th sits.
            s1-250        | There is no 250th Congress yet; the 119th sits.
            follow preview s1-250 | There is no such Congress yet; the 119th sits.
            why ../../etc/zygomorphic/treaty | No bill in the ledger fits
            bill congress 92 | The ledger holds bills of the 119th, 118th, 117th Congress.
            s9999-93      | Official page · https://www.congress.gov/bill/93rd-congress/senate-bill/9999
            bill s2174 on 1776-07-04 | did not exist on Thu 4 Jul 1776
            bill s2174 on 2026-11-01 | Floorwire knows it since Fri 20 Nov 2026
            recent since 2031-01-01 | has not come
            recent since yesterdayish | `recent since 2025-07-01`
            topic nato    | would limit withdrawal from NATO:
            topic nato    | Titles that look like it and do not:
            topic ndaa    | the ledger holds no bill of the 119th Congress in this topic
            """)
    void what_helps_further_is_offered(String line, String offered) {
        assertThat(world.text(line)).contains(offered);
    }

    /** Lines of somebody who has read no help, with what their answers begin with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hi                                      | What you can ask
            Hello there!                            | What you can ask
            help me                                 | What you can ask
            what can you do?                        | What you can ask
            stop                                    | Following belongs to a channel.
            unfollow nato                           | Following belongs to a channel.
            how do i follow this?                   | Following belongs to a channel.
            subscribe to nato                       | If this channel followed NATO membership:
            notify me about s2174                   | If this channel followed S. 2174 (119th):
            what did i miss                         | Since Fri 13 Nov 2026 · all topics
            latest news                             | Since Fri 13 Nov 2026 · all topics
            what's new with nato this month?        | Since Wed 21 Oct 2026 · NATO membership
            anything new on s2174                   | Since Fri 13 Nov 2026 · S. 2174 (119th)
            nato                                    | NATO membership · 119th Congress
            un bill                                 | UN membership · 119th Congress
            the nato bills                          | NATO membership · 119th Congress
            what is trump doing about nato          | NATO membership · 119th Congress
            who sponsors the nato bill?             | NATO membership · 119th Congress
            is there a bill to leave the un         | UN membership · 119th Congress
            are we leaving nato                     | NATO membership · 119th Congress
            get us out of the UN                    | How the United States could leave the United Nations
            has the senate voted                    | Statement: "The Senate voted on leaving NATO in July 2023"
            votes on nato                           | Statement: "The Senate voted on leaving NATO in July 2023"
            when will it pass                       | Statement: "A bill to leave quietly passed, was signed, or has the votes"
            wtf is cloture                          | Cloture: ending debate in the Senate
            is trump allowed to leave nato          | Which of these?
            who sponsors s2174                      | S. 2174 (119th)
            show me bills that became law about nato | No bill in the ledger fits stage law · NATO membership.
            bills about ukraine                     | No bill in the ledger fits "ukraine".
            bills by max roe                        | S. 669 (119th)
            roe bills                               | Bills · "roe"
            what is a conference report             | Nothing here answers "what is a conference report".
            what happened to my neighbours dog      | Nothing here answers
            2174                                    | Measures numbered 2174
            bill un                                 | S. 669 (119th) · would direct withdrawal from the United Nations
            bill sponsor roe                        | Which sponsor? 2 members fit "roe"
            bill sponsor Sen. Ann Roe (I-QQ)        | S. 8 (118th)
            bill sponsor roe topic un               | S. 669 (119th)
            bill s2174 path                         | S. 2174 (119th) · would direct withdrawal from NATO · path
            recent un 99999 days                    | Since
            """)
    void what_a_newcomer_types_is_taken_as_what_is_meant(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins).matches("(?s).*(`|Try: [a-z]).*");
    }

    @Test
    void what_plain_words_were_taken_for_is_said_with_the_way_to_look_for_them() {
        assertThat(world.text("what did i miss"))
                .contains("Taken as `recent`. To look for the words in titles: `bill what did i miss`\nTry: ");
        assertThat(world.text("recent")).doesNotContain("Taken as");
        assertThat(world.text("nato act")).doesNotContain("Taken as");
        assertThat(world.text("closure of ports")).startsWith("S. 8 (118th)");
    }

    @Test
    void words_that_say_nothing_do_not_make_up_for_those_that_are_missing() {
        assertThat(world.text("bill the zygomorphic act for a resolution")).startsWith("No bill in the ledger fits");
        assertThat(world.text("bill atlantic zygomorphic")).contains("at least half of them");
    }

    @Test
    void members_of_one_name_are_choices_that_can_be_typed() {
        assertThat(world.text("bill sponsor roe")).contains("bill sponsor Sen. Max Roe (I-ZZ) · 1 bill",
                "bill sponsor Sen. Ann Roe (I-QQ) · 1 bill",
                "Try: bill sponsor Sen. ");
        assertThat(world.text("bill sponsor roe congress 118")).startsWith("S. 8 (118th)");
        assertThat(world.text("bill act sponsor doe")).startsWith("Bills · ");
    }

    @Test
    void a_path_says_what_would_still_be_needed_and_until_when_once() {
        assertThat(world.text("bill s2174 path")).contains("Its path:", "would still need: ", "Try: bill s2174-119")
                .containsOnlyOnce("Dies at noon").doesNotContain("To become law it would still need");
        assertThat(world.text("path s2174")).startsWith("S. 2174 (119th)");
        assertThat(commands.complete("bill s2174-119 pa", 10, Optional.empty())).contains("path");
    }

    static Stream<Arguments> hostile() {
        return Stream.of("x".repeat(10_000), "bill " + "north ".repeat(1_600), "s2174 ".repeat(160), "(".repeat(900), "*".repeat(900),
                "a* ".repeat(300), "bill " + "nato~ ".repeat(150), "bill /(a+)+$/ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
                "bill .*.*.*.*.*=.*",
                "\"".repeat(901), "\" \" \" \"", "bill \"\"", "bill [* TO *] AND id:*", "bill title:(a OR b OR c) NOT d",
                "bill '; drop table bill; --", "bill ' or 1=1 --", "bill \\' union select sql from sqlite_master", "why ' or '1'='1",
                "topic ../../../../etc/passwd", "bill ../../floorwire.yaml", "help ../../../etc/passwd", "bill file:///etc/passwd",
                "bill ${jndi:ldap://localhost/a}", "bill {{7*7}} <%= 1 %> #{1}", "<script>alert(1)</script>",
                "bill <@everyone> @here <!channel>",
                "bill [link](https://example.org) **bold** `code` ||spoiler||", "\u202e4712s llib\u202c",
                "s\u200b2\u200c1\u200d7\ufeff4 nonsense",
                "bill \u0000\u0007\u001b[2J\u001b]0;x\u0007", "bill \ud800\udc00\ud800", "\ufdfa".repeat(900),
                "Z\u0335\u0321\u0334".repeat(200),
                "\u05d0\u05d1\u05d2 \u4e2d\u6587 \ud83e\udd86", "0".repeat(999), "9".repeat(999), "s" + "9".repeat(900),
                "119 s 2174 119 s 2174",
                "bill page 999999999999", "bill congress 99999999999 page -1", "recent 99999999 days", "recent since " + "1 ".repeat(400),
                "why why why", "bill bill bill", "congress", "congress congress congress", "/", "///", "?", "...", "-", "--help", "\n\n\n",
                "\t",
                "bill s2174 on " + "2".repeat(500), "bill s2174 details details details", "bill sponsor", "bill stage", "bill topic",
                "bill page",
                "bill sponsor " + "a ".repeat(400), "roll " + "1".repeat(300), "22 USC " + "1".repeat(300), "Pub. L. 0-0", "s0", "hr-1-119",
                "h.r.".repeat(200), "recent " + "everything ".repeat(80), "north atlantic treaty ".repeat(45)).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_nobody_should_type_gets_a_short_helpful_harmless_answer(String line) {
        long start = System.nanoTime();
        Answer answer = world.ask(line);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String text = PlainText.render(answer.message());
        assertThat(text).isNotBlank().hasSizeLessThan(6_000).doesNotContain("Exception", "select *", "root:", "jdbc", folder.toString())
                .doesNotContain("\u001b", "\u202e", "\u200b", "\u0000", "\u0007");
        assertThat(text.lines().count()).isGreaterThan(1);
        assertThat(text).matches("(?s).*(`|Try: |For example).*");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(world.wiring().ledger().counts().bills()).isEqualTo(9);
    }

    @Test
    void the_answer_to_a_question_of_ten_thousand_characters_says_how_long_one_may_be() {
        assertThat(world.text("x".repeat(10_000))).contains("10000 characters", "at most 1000", "`bill s2174`").hasSizeLessThan(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            b             | bill
            congress w    | why
            congress topic n | nato
            topic         | topic
            bill s21      | s2174-119
            s19           | s190-119
            bill stage re | reported
            bill congress 11 | 118
            bill s2174-119 de | details
            follow a      | add
            """)
    void a_line_is_completed_by_words_that_exist(String line, String word) {
        List<String> complete = commands.complete(line.equals("topic") ? "topi" : line, 10, Optional.empty());
        assertThat(complete).as(line).contains(word).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void completion_knows_every_command_and_no_word_that_does_not_exist() {
        assertThat(commands.complete("", 50, Optional.empty()))
                .containsAll(commands.catalog().all().stream().map(CommandSpec::shortName).toList());
        assertThat(commands.complete("bill s190", 10, Optional.empty())).containsExactly("s190-119", "s190-118");
        assertThat(commands.complete("zzz", 10, Optional.empty())).isEmpty();
        assertThat(commands.complete("bill s99999", 10, Optional.empty())).isEmpty();
        assertThat(commands.complete("x".repeat(10_000), 10, Optional.empty())).isEmpty();
    }

    @Test
    void a_name_in_quotation_marks_says_nothing_of_days_or_pages() {
        Answer answer = world.ask("recent \"nato everything\"");
        assertThat(answer.ok()).isFalse();
        assertThat(PlainText.render(answer.message())).contains("nato everything").contains("neither a topic nor a bill");
        assertThat(world.ask("recent \"nato\" 30 days").ok()).isTrue();
    }
}
