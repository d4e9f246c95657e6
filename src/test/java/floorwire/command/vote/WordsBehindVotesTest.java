package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import floorwire.Listed;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteWords;
import floorwire.pipeline.World;

/** Words behind a roll call that there is, and times as people write them. Names as in the public record, votes invented. */
class WordsBehindVotesTest {

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024")
                .by("Jack", "Reed", "RI").said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        world.hear("senate", senate(190, "Kaine Amdt. No. 429"));
        world.hear("senate", senate(191, "Paul Amdt. No. 222"));
        RollCall house = Votes.of(Chamber.HOUSE, 723, "hr2670-118", "On the Conference Report", "Passed", "", "YYYYNN");
        world.hear("houseclerk", house);
        world.wiring().members().sitting(List.of(
                Listed.of("X000002", "", "Member 2", "VA", Optional.of(10), "Democrat", "", "2023-01-03", "2027-01-03"),
                Listed.of("X000301", "S301", "Tim Kaine", "VA", Optional.empty(), "Democrat", "", "2019-01-03", "2031-01-03"),
                Listed.of("X000302", "S302", "Marco Rubio", "FL", Optional.empty(), "Republican", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000303", "S303", "Mike Lee", "UT", Optional.empty(), "Republican", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000304", "", "Summer Lee", "PA", Optional.of(12), "Democrat", "", "2023-01-03", "2027-01-03"),
                Listed.of("X000306", "S306", "Virginia Vale", "OH", Optional.empty(), "Democrat", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000305", "", "Susie Lee", "NV", Optional.of(3), "Democrat", "", "2023-01-03", "2027-01-03")), true,
                world.instant());
        RollCall quorum = Votes.of(Chamber.HOUSE, 1, "hr1-118", "Call of the House", "Passed", "", "PPP");
        world.hear("houseclerk", new RollCall(quorum.id(), quorum.at(), quorum.modified(), false,
                new VoteWords("Call of the House", "", "", "QUORUM", "Passed", ""), Optional.empty(), quorum.matter(), quorum.counts(),
                Optional.empty(), quorum.positions()));
    }

    private static RollCall senate(int number, String title) {
        RollCall made = Votes.of(Chamber.SENATE, number, "s2226-118", "On the Amendment", "Amendment Agreed to", title, "YYNN");
        List<Cast> casts = new ArrayList<>(made.positions());
        casts.add(new Cast(new VoteMember(Optional.empty(), Optional.of("S301"), "Kaine (D-VA)", "D", "VA"), Position.of("Yea")));
        casts.add(new Cast(new VoteMember(Optional.empty(), Optional.of("S302"), "Rubio (R-FL)", "R", "FL"), Position.of("Nay")));
        casts.set(1, new Cast(new VoteMember(Optional.empty(), Optional.of("S306"), "Vale (D-OH)", "D", "OH"), Position.of("Yea")));
        return made.withPositions(casts);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote s190 2023 Kaine             | Sen. Kaine (D-VA) · Yea
            vote s190-118.2023 tim kaine     | Sen. Kaine (D-VA) · Yea
            vote 190 rubio                   | Sen. Rubio (R-FL) · Nay
            how did Rubio vote on 191        | Senate vote 191 (2023)
            how did Rubio vote on 191        | Sen. Rubio (R-FL) · Nay
            how did kaine vote on the paul amendment | Sen. Kaine (D-VA) · Yea
            how did Virginia's 10th vote on 723 | Virginia's 10th district · 1 of 6 members
            vote s190 2023 for               | yea · 3 of 6 members
            vote s190 2023 against           | nay · 3 of 6 members
            vote s190 2023 republicans in favor | Republicans · yea · 0 of 6 members
            vote s190 2023 for VA            | Virginia · 1 of 6 members
            vote s190 2023 VA FL             | Virginia, Florida · 2 of 6 members
            vote s190 2023 VA FL nay         | Virginia, Florida · nay · 1 of 6 members
            vote s190 2023 VA PA-12 FL       | Virginia, Florida, Pennsylvania's 12th district · 2 of 6 members
            vote s190 2023 D R               | Democrats, Republicans · 6 of 6 members
            vote s190 2023 yea nay           | yea, nay · 6 of 6 members
            vote s190 2023 VA FL csv         | vote s190-118.2023 state VA state FL
            vote s190 2023 marco rubio yea   | Sen. Rubio (R-FL) · Nay
            vote s190 2023 marco rubio yea   | None of them fits: yea.
            vote s190 2023 marco rubio nay   | Of these only: nay.
            vote s190 2023 senator rubio     | Sen. Rubio (R-FL) · Nay
            vote s190 2023 virginia vale     | Sen. Vale (D-OH) · Yea
            vote kaine amdt virginia vale    | Sen. Vale (D-OH) · Yea
            vote kaine amdt sen rubio yea    | None of them fits: yea.
            vote s190 2023 state ZZ          | "state ZZ" is not understood behind Senate vote 190 (2023).
            vote s190 2023 party X           | "party X" is not understood behind Senate vote 190 (2023).
            vote s190-118.2023 yae           | "yae" is not understood behind Senate vote 190 (2023).
            vote s190-118.2023 yae           | Try: vote s190-118.2023 yea
            vote s190-118.2023 kaime         | Try: vote s190-118.2023 kaine
            vote 99999                       | Roll call 99999 is not in the ledger.
            vote on 2027-13-40               | "2027-13-40" is no day.
            vote on 2023-02-30               | "2023-02-30" is no day.
            vote 2023-02-30                  | "2023-02-30" is no day.
            on february 30, 2023             | "february 30 2023" is no day.
            vote on June 31st 2023           | "june 31st 2023" is no day.
            vote between 2023-06-31 and 2023-07-31 | "2023-06-31" is no day.
            vote between 2023-07-01 and 2023-07-32 | "2023-07-32" is no day.
            vote between July 1st, 2023 and July 31st, 2023 | Roll calls from Sat 1 Jul 2023 to Mon 31 Jul 2023
            vote in july 2023                | Roll calls from Sat 1 Jul 2023 to Mon 31 Jul 2023
            vote between 2023-07-01 and 2023-07-31 | Roll calls from Sat 1 Jul 2023 to Mon 31 Jul 2023
            vote between 2023-07-31 and 2023-07-01 | Roll calls from Sat 1 Jul 2023 to Mon 31 Jul 2023
            vote from 2013-07-01 to 2023-07-01 | That is more than a year.
            vote s190-118                    | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote quorum                      | House roll call 1 (2023) · Call of the House
            member lee PA                    | Rep. Summer Lee (D-PA) · recorded acts on the topics
            member lee pennsylvania          | Rep. Summer Lee (D-PA) · recorded acts on the topics
            member lee of nevada             | Rep. Susie Lee (D-NV) · recorded acts on the topics
            member lee PA-12                 | Rep. Summer Lee (D-PA) · recorded acts on the topics
            member utah lee                  | Sen. Mike Lee (R-UT) · recorded acts on the topics
            member sen lee UT topic nato     | Sen. Mike Lee (R-UT) · recorded acts on the topics · NATO membership
            member lee OH                    | No member "lee OH"
            member rep kaine VA              | Sen. Tim Kaine (D-VA)
            vote s2226 amdt                  | S. 2226 (118th) · roll calls · amdt
            vote s2226 kaine                 | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote kaine on s2226 R            | Republicans · 3 of 6 members
            vote S. 2226 (118th) paul amdt   | Senate vote 191 (2023) · Paul Amdt. No. 222
            vote s2226 conference report     | No roll call on S. 2226 (118th) in the ledger fits "conference report".
            vote s2226 amdt R nay            | `vote s2226-118 amdt party R nay csv`
            vote s2226 rubio                 | How "rubio" voted · s2226
            vote s2226 rubio                 | Sen. Rubio (R-FL) · Nay · Senate vote 190 (2023) · Wed 19 Jul 2023 · Kaine Amdt. No. 429
            vote s2226 marco rubio nay       | At 2 of 2 roll calls, the latest first:
            vote s2226 rubio yea             | How "rubio" voted · s2226: yea at none of 2.
            vote s2226 amdt rubio csv        | Who voted how: a row a roll call and member, 2 in all
            vote s2226 rubio page 2          | There is 1 page of this.
            how did rubio vote on s2226      | How "rubio" voted · s2226
            how did senator rubio vote on the ndaa fy2024 | How "senator rubio" voted · ndaa fy2024
            how did rubio vote on amdt       | How "rubio" voted · amdt
            member senator lee               | Sen. Mike Lee (R-UT)
            amendments s2226-118             | S. 2226 (118th) · no amendments in the ledger
            amendments to s2226              | S. 2226 (118th) · no amendments in the ledger
            """)
    void a_known_roll_call_and_a_time_are_understood_with_what_stands_behind(String line, String holds) {
        assertThat(world.text(line)).contains(holds);
    }

    @Test
    void a_title_before_a_name_says_the_chamber() {
        assertThat(world.text("member rep lee")).contains("Summer Lee", "Susie Lee").doesNotContain("Mike Lee");
        assertThat(world.text("member lee")).contains("Summer Lee", "Susie Lee", "Mike Lee");
    }

    @Test
    void nothing_to_try_is_not_announced() {
        RollCall like = Votes.of(Chamber.HOUSE, 5, "hr1-118", "On the Journal", "Passed", "", "");
        world.hear("houseclerk", new RollCall(like.id(), like.at(), like.modified(), false, like.words(), like.required(),
                VoteMatter.NONE, VoteCounts.NONE, Optional.empty(), List.of()));
        assertThat(world.text("vote roll 5 2023")).startsWith("House roll call 5 (2023)").doesNotContain("Try:");
    }
}
