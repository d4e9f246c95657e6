package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.AmendmentId;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

/** Amendments as people ask for them. */
class AmendmentQuestionsTest {

    private static final String LIMIT =
            "To require the advice and consent of the Senate or an Act of Congress to suspend, terminate, or withdraw the United States from the"
                    + " North Atlantic Treaty and authorizing related litigation, and for other purposes.";
    @TempDir private static Path folder;
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        world.at("2023-07-01T12:00:00Z");
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        Bills act = Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024")
                .official(
                        "An original bill to authorize appropriations for fiscal year 2024 for military activities of the Department of Defense,"
                                + " and for other purposes.");
        world.hear("2023-07-12T12:00:00Z", act);
        act.amendment(935, "In the nature of a substitute.", "2023-07-18", "2023-07-18", "Amendment SA 935 proposed by Senator Reed.");
        act.amendmentTo(935, 429, LIMIT, "2023-07-19", "2023-07-19", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.");
        IntStream.range(0, 12).forEach(i -> act.amendment(1000 + i, "To buy boots, part " + i + ".", "2023-07-18"));
        world.hear("2023-07-20T12:00:00Z", act);
        RollCall made =
                Votes.of(Chamber.SENATE, 190, "s2226-118", "On the Amendment", "Amendment Agreed to", "Kaine Amdt. No. 429", "YYYYNN");
        var kaine = new VoteAmendment(Optional.of(new AmendmentId(118, "SAMDT", 429)), "S.Amdt. 429",
                Optional.of(new AmendmentId(118, "SAMDT", 935)), Optional.empty(), "S. 2226", "", LIMIT);
        RollCall vote = new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(kaine), List.of()), made.counts(), made.tieBreak(), made.positions());
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", Instant.parse("2023-07-20T10:00:00Z"),
                Instant.parse("2023-07-20T10:00:00Z"), vote));
        world.at("2026-11-19T12:00:00Z");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            samdt429-118                       | S.Amdt. 429 to S. 2226 (118th) · would limit withdrawal from NATO
            bill S.Amdt. 429                   | S.Amdt. 429 to S. 2226 (118th)
            bill S.Amdt. 429 (118th)           | S.Amdt. 429 to S. 2226 (118th)
            SA 429                             | S.Amdt. 429 to S. 2226 (118th)
            S.Amdt.429                         | S.Amdt. 429 to S. 2226 (118th)
            S.Amdt. 429                        | S.Amdt. 429 to S. 2226 (118th)
            samdt 429                          | S.Amdt. 429 to S. 2226 (118th)
            samdt429                           | S.Amdt. 429 to S. 2226 (118th)
            senate amendment 429               | S.Amdt. 429 to S. 2226 (118th)
            amendment 429                      | S.Amdt. 429 to S. 2226 (118th)
            amendment samdt429-118             | S.Amdt. 429 to S. 2226 (118th)
            https://www.congress.gov/amendment/118th-congress/senate-amendment/429 | S.Amdt. 429 to S. 2226 (118th)
            bill kaine amendment               | S.Amdt. 429 to S. 2226 (118th)
            what did the Kaine amendment do?   | S.Amdt. 429 to S. 2226 (118th)
            what was senator kaine's amendment about | S.Amdt. 429 to S. 2226 (118th)
            what did amendment 429 do          | S.Amdt. 429 to S. 2226 (118th)
            what does S.Amdt. 429 say          | S.Amdt. 429 to S. 2226 (118th)
            bill amendment withdraw north atlantic | S.Amdt. 429 to S. 2226 (118th)
            bill boots amendments              | Amendments · "boots amendments"
            bill s2226-118 amendments          | S. 2226 (118th) · amendments
            s2226 amendments                   | S. 2226 (118th) · amendments
            bill s2226-118 amendments page 2   | S. 2226 (118th) · amendments
            bill s2226-118 amendments page 9   | There are 2 pages of this.
            bill s2226-118 amendments boots    | S. 2226 (118th) · amendments · "boots"
            bill s2226-118 amendments unicorns | None of the 14 amendments to S. 2226 (118th) has the words "unicorns".
            samdt430-118                       | No amendment S.Amdt. 430 of the 118th Congress is in the ledger.
            h.amdt. 429                        | No amendment 429 is in the ledger.
            vote samdt429-118                  | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote samdt429                      | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote SA 429                        | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote S.Amdt. 429                   | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote on S.Amdt. 429 (118th)        | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote congress.gov/amendment/118th-congress/senate-amendment/429 | Senate vote 190 (2023) · Kaine Amdt. No. 429
            how did the senate vote on S.Amdt. 429 | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote samdt935-118                  | No roll call on "samdt935-118" is in the ledger.
            vote h.amdt. 429                   | No roll call on "h.amdt. 429" is in the ledger.
            why samdt429-118                   | Why · S.Amdt. 429 · S. 2226 (118th)
            why SA 429                         | Why · S.Amdt. 429 · S. 2226 (118th)
            why samdt429-118 on 2023-07-20     | Why · S.Amdt. 429 · S. 2226 (118th) · recorded Thu 20 Jul 2023
            why s190-118.2023                  | Why · Senate vote 190 (2023) · S. 2226 (118th)
            why senate vote 190 2023           | Why · Senate vote 190 (2023) · S. 2226 (118th)
            why s999-118.2023                  | Senate vote 999 (2023) is on no measure in the ledger.
            """)
    void what_a_person_may_type_is_understood(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void a_filter_and_a_file_go_with_an_amendments_roll_call() {
        assertThat(world.text("vote samdt429-118 R yea")).contains("Republicans · yea · 1 of 6 members");
        assertThat(world.text("vote SA 429 R csv")).contains("s190-118.2023-party-R.csv");
        assertThat(world.text("vote samdt429 member zz")).contains("\"zz\" is not understood behind Senate vote 190 (2023).");
    }

    @Test
    void why_of_an_amendment_or_a_roll_call_tells_of_the_changes_that_told_it_alone() {
        Channel nato = new Channel("guild-1", new ChannelRef(world.name(), "#nato"), Congress.WASHINGTON, Optional.empty());
        String told = PlainText.render(world.wiring().commands().answer("why samdt429-118", Optional.of(nato), "someone",
                Congress.WASHINGTON).message());
        assertThat(told).contains("S.Amdt. 429").contains("#nato follows NATO membership (milestones")
                .doesNotContain("New bill", "introduced on", "follows neither");
        assertThat(world.text("why samdt1003-118")).contains("No change of the measure tells of S.Amdt. 1003 alone, so no post did");
        assertThat(world.text("why samdt429-118")).doesNotContain("so no post did");
    }

    @Test
    void the_card_says_what_it_is_about_what_it_amends_and_what_became_of_it() {
        assertThat(world.text("samdt429-118")).contains("\"" + LIMIT + "\" · Sen. Jo Doe (I-ZZ)",
                "Amends S.Amdt. 935, which amends S. 2226 (118th) · National Defense Authorization Act for Fiscal Year 2024",
                "Wed 19 Jul 2023 · Senate vote 190 (2023) · Amendment Agreed to 4–2",
                "Wed 19 Jul 2023 · Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.",
                "https://www.congress.gov/amendment/118th-congress/senate-amendment/429", "vote s190-118.2023",
                "bill s2226-118 amendments");
        assertThat(world.text("samdt935-118")).contains("Amended in turn by S.Amdt. 429");
    }

    @Test
    void what_happened_is_told_once_and_nothing_of_an_item_without_words() {
        Bills act = Bills.of("hr4350-117", "2021-07-02").title("National Defense Authorization Act for Fiscal Year 2022");
        act.amendment(99, "To waive visas.", "2021-09-21", "2021-09-21", "Amendment (A003) offered by Ms. Doe. (consideration: CR H4811)",
                "2021-09-21", "", "2021-09-21", "House amendment offered/reported by: Amendment (A003) offered by Ms. Doe.", "2021-09-22",
                "On agreeing to the Doe amendment (A003) Agreed to by the Yeas and Nays: 235 - 190 (Roll no. 270).", "2021-09-22",
                "Roll call votes on amendments in House", "2021-09-22",
                "Amendment agreed to by House: On agreeing to the Doe amendment (A003) Agreed to by the Yeas and Nays: 235 - 190 (Roll no. 270).");
        act.amendmentTo(777, 222, "To say so.", "2021-09-22", "2021-09-22", "");
        world.hear("2021-09-23T12:00:00Z", act);
        assertThat(world.text("samdt99-117")).contains(
                """
                Actions:
                  Wed 22 Sep 2021 · On agreeing to the Doe amendment (A003) Agreed to by the Yeas and Nays: 235 - 190 (Roll no. 270).
                  Tue 21 Sep 2021 · Amendment (A003) offered by Ms. Doe.
                Latest""");
        assertThat(world.text("samdt222-117")).contains("Amends S.Amdt. 777, which amends").doesNotContain("Actions:", "bill samdt777-117");
        assertThat(world.text("bill hr4350-117 amendments")).contains("To say so. · Wed 22 Sep 2021\n");
    }

    @Test
    void a_file_that_ends_at_250_is_not_taken_as_complete() {
        Bills act = Bills.of("s2792-117", "2021-09-22").title("National Defense Authorization Act for Fiscal Year 2022");
        IntStream.rangeClosed(1, 250).forEach(i -> act.amendment(i, i == 1 ? "To buy boots." : "", "2021-11-15"));
        world.hear("2021-11-16T12:00:00Z", act);
        String cut = "A file lists these, and such files were cut at 250: there may be more.";
        String mute = "Of 249 of them the record says neither purpose nor description (yet).";
        assertThat(world.text("bill s2792-117 amendments")).contains(cut, mute, "250 amendments, the latest first, page 1 of 25:");
        assertThat(world.text("bill s2792-117 amendments nato"))
                .startsWith("None of the 250 amendments to S. 2792 (117th) in the ledger has the words"
                        + " \"nato\".")
                .contains(cut, mute);
        assertThat(world.text("bill s2226-118 amendments")).doesNotContain("may be more", "neither purpose");
    }

    @Test
    void the_list_has_the_latest_first_and_leads_on() {
        assertThat(world.text("bill s2226-118 amendments")).contains("14 amendments, the latest first, page 1 of 2:",
                "S.Amdt. 429 to S. 2226 (118th) · would limit withdrawal from NATO · Sen. Jo Doe (I-ZZ) · To require the advice and consent",
                "Amendment Agreed to 4–2", "bill s2226-118 amendments page 2", "bill samdt429-118");
        assertThat(world.text("vote s190-118.2023")).contains("bill samdt429-118");
    }
}
