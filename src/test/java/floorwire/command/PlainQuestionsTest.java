package floorwire.command;

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
import floorwire.congress.AmendmentId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.pipeline.World;

/** What volunteers, staffers and journalists type. Numbers and titles as in the public record, members and positions invented. */
class PlainQuestionsTest {

    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty for"
            + " purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.";
    private static final String CONSENT = "A joint resolution requiring the advice and consent of the Senate to withdraw the United States"
            + " from the North Atlantic Treaty.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE).by("Ann", "Roe", "QQ"),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act").official(DENOUNCE.replace("A bill to", "To")).by("Bob", "Poe", "ZZ"),
                Bills.of("sjres37-118", "2023-07-12").title(CONSENT).by("Max", "Moe", "VA"),
                Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024"),
                Bills.of("s669-119", "2025-02-20").title("DEFUND Act of 2025")
                        .official("A bill to terminate membership by the United States in the United Nations, and for other purposes."))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        keep(Votes.of(Chamber.SENATE, 44, "sjres37-118", "On the Joint Resolution", "Joint Resolution Passed", "", "YN"));
        keep(kaine());
        keep(Votes.of(Chamber.SENATE, 5, "s2226-118", "On Passage of the Bill", "Bill Passed", "S. 2226", "YYN"));
    }

    private static RollCall kaine() {
        RollCall made = Votes.of(Chamber.SENATE, 190, "s2226-118", "On the Amendment", "Amendment Agreed to", "Kaine Amdt. No. 429",
                "YYYNYNNA");
        var amendment = new VoteAmendment(Optional.of(new AmendmentId(118, "SAMDT", 429)), "S.Amdt. 429",
                Optional.of(new AmendmentId(118, "SAMDT", 935)), Optional.empty(), "S. 2226", "",
                "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty.");
        return new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(amendment), List.of()), made.counts(), Optional.empty(), made.positions());
    }

    private static void keep(RollCall vote) {
        List<Cast> casts = new ArrayList<>(vote.positions());
        casts.add(new Cast(new VoteMember(Optional.empty(), Optional.of("S901"), "Moe (I-VA)", "I", "VA"), Position.of("Yea")));
        Instant heard = Instant.parse("2026-11-19T13:00:00Z");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", heard, heard, vote.withPositions(casts)));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote nato                                    | Roll calls · NATO membership
            vote on nato                                 | Roll calls · NATO membership
            vote un                                      | No roll call on UN membership is in the ledger.
            who voted for the kaine amendment            | Senate vote 190 (2023) · Kaine Amdt. No. 429
            who voted against the kaine amendment?       | Senate vote 190 (2023)
            who missed the vote on the kaine amendment   | Senate vote 190 (2023)
            how did the senate vote on the kaine amendment | Senate vote 190 (2023)
            how did max moe vote on kaine amendment      | Sen. Max Moe (I-VA) · recorded acts on the topics
            how did moe vote on nato                     | Sen. Max Moe (I-VA) · recorded acts on the topics · NATO membership
            how many senators voted for the kaine amendment | Senate vote 190 (2023)
            what was the vote on the kaine amendment     | Senate vote 190 (2023)
            nato withdrawal vote                         | Roll calls · NATO membership
            un votes                                     | No roll call on UN membership is in the ledger.
            did the senate vote on s2226                 | S. 2226 (118th) · roll calls
            has the house voted on s2174                 | S. 2174 (119th) · no roll call on its record
            how has Sen. Moe voted?                      | Sen. Max Moe (I-VA)
            did moe vote to leave nato                   | Sen. Max Moe (I-VA)
            why did moe vote against nato                | Sen. Max Moe (I-VA)
            how did VA vote on 190                       | Senate vote 190 (2023)
            how did virginia vote on the kaine amendment | Senate vote 190 (2023)
            how did VA vote on nato                      | Sen. Max Moe (I-VA) · recorded acts on the topics · NATO membership
            how did my senator vote on nato              | Which state?
            who is my senator                            | Which state?
            who represents me                            | Which state?
            how many nato bills                          | 3 bills in the ledger · NATO membership
            how many bills to leave nato are there       | 2 bills in the ledger · NATO membership, would direct withdrawal
            how many bills has roe introduced            | 1 bill in the ledger: S. 2174 (119th)
            how many bills did roe introduce?            | 1 bill in the ledger: S. 2174 (119th)
            how many bills are in the 118th congress     | 2 bills in the ledger · 118th Congress
            how many bills became law in the 118th       | No bill in the ledger fits stage law · 118th Congress
            how many laws were there in the 118th        | No bill in the ledger fits stage law · 118th Congress
            how many bills are there                     | Status
            moe                                          | S.J.Res. 37 (118th)
            roe                                          | S. 2174 (119th)
            """)
    void who_voted_how_is_answered_with_the_roll_call_or_the_member(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void of_those_who_voted_only_the_side_that_is_asked_for_is_shown() {
        assertThat(world.text("who voted for the kaine amendment")).contains("yea · 5 of 9 members");
        assertThat(world.text("who voted against the kaine amendment")).contains("nay · 3 of 9 members");
        assertThat(world.text("how did VA vote on 190")).contains("Virginia · 1 of 9 members");
        assertThat(world.text("vote nato")).contains("Senate vote 190 (2023)", "Senate vote 44 (2023)").doesNotContain("Senate vote 5 ");
        assertThat(world.text("vote kaine amendment yea")).contains("yea · 5 of 9 members");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            when does the 119th congress end             | When a Congress ends
            when do the bills die?                       | When a Congress ends
            is the data up to date                       | Status
            how fresh is your data?                      | Status
            when was this last updated                   | Status
            22 USC 287                                   | How the United States could leave the United Nations
            explain 22 USC 287                           | How the United States could leave the United Nations
            explain 22 U.S.C. 287 note                   | How the United States could leave the United Nations
            22 USC 1928f(c)                              | What the FY2024 provision on leaving NATO says
            explain 22 U.S.C. § 1928f(c)                 | What the FY2024 provision on leaving NATO says
            when is the next vote                        | What will be voted on is not known here.
            next vote                                    | What will be voted on is not known here.
            when will the senate vote on s2174           | What will be voted on is not known here.
            is there a bill to leave the UN this year?   | UN membership · 119th Congress
            is there a bill to leave nato                | NATO membership · 119th Congress
            is there currently any bill to leave the UN  | UN membership · 119th Congress
            has the US left NATO                         | NATO membership · 119th Congress
            are we leaving nato?                         | NATO membership · 119th Congress
            is the US still in the UN                    | UN membership · 119th Congress
            who is the sponsor of hr 6508                | H.R. 6508 (119th)
            sponsor of s 2174                            | S. 2174 (119th)
            who is the primary sponsor for s2174         | S. 2174 (119th)
            why is s 2174 stuck                          | S. 2174 (119th) · would direct withdrawal from NATO
            why has s2174 not passed?                    | S. 2174 (119th) · would direct
            why did the senate vote 65-28                | Which of these?
            why s2174                                    | Why · S. 2174 (119th)
            why nato act                                 | Why ·
            """)
    void when_and_who_and_why_are_answered_with_what_is_known(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins).matches("(?s).*(`|Try: [a-z]).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bill nato sponsor moe                        | S.J.Res. 37 (118th)
            bill nato congress 118                       | S.J.Res. 37 (118th)
            article 13                                   | How the United States could leave NATO
            article thirteen                             | How the United States could leave NATO
            veto                                         | What the President may do with a bill: sign, veto, or neither
            otan                                         | NATO membership · 119th Congress
            salir de la otan                             | How the United States could leave NATO
            naciones unidas                              | UN membership · 119th Congress
            topic onu                                    | UN membership · 119th Congress
            ¿puede el presidente salir de la otan?       | Can the President leave NATO alone?
            topic nato limit                             | NATO membership · would limit withdrawal from NATO
            topic un withdraw                            | UN membership · would direct withdrawal from the United Nations
            july 19 2023                                 | Roll calls of Wed 19 Jul 2023
            on 2023-07-19                                | Roll calls of Wed 19 Jul 2023
            07/19/2023                                   | Roll calls of Wed 19 Jul 2023
            s190                                         | S. 190 (119th) is not in the ledger.
            treaty doc 117-3                             | Treaties are not covered
            Treaty Document 117-3                        | Treaties are not covered
            senate vote on finland and sweden            | No roll call in the ledger has the words "finland and sweden".
            senate vote on the kaine amendment           | Senate vote 190 (2023)
            compare s2174 hr6508                         | 2 bills are named
            s2174 vs hr6508                              | 2 bills are named
            what is the difference between S. 2174 and H.R. 6508? | 2 bills are named
            s2174 and s9999                              | S. 2174 (119th)
            how do i leave nato alerts                   | Following belongs to a channel.
            turn off the nato notifications              | Following belongs to a channel.
            ?                                            | What you can ask
            what happened to the nato bill               | NATO membership · 119th Congress
            ../../etc/passwd                             | No bill in the ledger fits
            stop the steal                               | No bill in the ledger fits
            explain list                                 | What can be explained
            bill                                         | Which bill?
            """)
    void names_days_and_numbers_lead_on(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins).matches("(?s).*(`|Try: [a-z]|For example).*");
    }

    @Test
    void a_number_that_no_bill_has_may_be_a_vote() {
        assertThat(world.text("s190")).contains("Try: vote s190-118.2023", "A new bill can take a day");
        assertThat(world.text("s190-118")).doesNotContain("Try: vote");
        assertThat(world.text("s190")).doesNotContain("member s190");
        assertThat(world.text("s2174-50")).contains("That Congress has ended").doesNotContain("A new bill");
    }

    @Test
    void a_name_that_finds_bills_leads_to_the_member_too() {
        assertThat(world.text("moe")).startsWith("S.J.Res. 37 (118th)").contains(" · member moe");
        assertThat(world.text("nato act")).startsWith("Bills · ").doesNotContain("member nato act");
    }

    @Test
    void two_bills_are_offered_with_their_difference() {
        assertThat(world.text("s2174 vs hr6508")).contains("S. 2174 (119th) · would direct withdrawal from NATO", "H.R. 6508 (119th)",
                "Try: bill s2174-119 · bill hr6508-119");
    }

    @Test
    void the_end_of_a_congress_is_a_day() {
        assertThat(world.text("when does the 119th congress end")).contains("3 January 2027");
    }
}
