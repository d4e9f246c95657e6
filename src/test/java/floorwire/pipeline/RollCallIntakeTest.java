package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.Listed;
import floorwire.Votes;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Tally;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;
import floorwire.feed.Observation;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCallWord;
import floorwire.message.Block;
import floorwire.message.PlainText;

/** Roll calls told by their chambers, and the measure's own record that comes the next morning, in either order. */
class RollCallIntakeTest extends Hearing {

    private static final String BILL = "hr9001-119";
    private static final String TAKEN = "2025-07-19T20:15:00Z";

    @BeforeEach
    void known() {
        hear("2025-06-26T12:00:00Z", measure().said("2025-06-26T10:00:00Z"));
        hear("2025-07-02T12:00:00Z", reported().said("2025-07-02T10:00:00Z"));
        world.posts().clear();
    }

    private static Bills measure() {
        return Bills.of(BILL, "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private static Bills reported() {
        return measure().house("2025-07-01", "5000", "Reported by the Committee on Foreign Affairs. H. Rept. 119-1.");
    }

    private List<RecordedChange> hear(String at, String source, String asOf, RollCall vote) {
        world.at(at);
        List<RecordedChange> changes = intake.hear(world.wiring().rollCalls().word(source, Instant.parse(asOf), world.instant(), vote),
                Duration.ZERO, () -> {});
        dispatcher.turn();
        return changes;
    }

    private static RollCall passage(String cast) {
        return Votes.of(Chamber.HOUSE, 328, BILL, "On Passage", "Passed", "", cast);
    }

    private static RollCall amendment(int number, boolean committee, String result, String cast) {
        RollCall vote = Votes.of(Chamber.HOUSE, number, BILL, "On Agreeing to the Amendment", result, "", cast);
        var norman = new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "H R 9001",
                "Norman of South Carolina Amendment No. 33", "");
        return new RollCall(vote.id(), vote.at(), vote.modified(), committee, vote.words(), vote.required(),
                new VoteMatter(vote.matter().bill(), Optional.of(norman), List.of()), vote.counts(), vote.tieBreak(), vote.positions());
    }

    @Test
    void a_vote_is_told_from_the_chamber_s_record_and_not_again_when_the_bill_s_own_has_it() {
        assertThat(hear(TAKEN, "houseclerk", TAKEN, passage("YYYNNN"))).extracting(change -> change.change().fact())
                .containsExactlyInAnyOrder(BILL + "/stage/PASS_OVER:HOUSE/1", BILL + "/roll/h328-119.2025");
        assertThat(world.posts()).singleElement().asString().contains(
                "H.R. 9001 (119th) · passed the House · 3–3 · House roll call 328 (2025)",
                "Yea 3 D · Nay 3 R", "Sat 19 Jul 2025, 4:04 pm ET · seen Sat 19 Jul 2025, 4:15 pm ET",
                "https://clerk.house.gov/evs/2025/roll328.xml");
        assertThat(hear("2025-07-20T12:00:00Z", reported()
                .house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 3 - 3 (Roll no. 328).")
                .said("2025-07-20T10:00:00Z")))
                .isEmpty();
        assertThat(world.posts()).hasSize(1);
    }

    /** As the API's copy of a record that was printed wrongly. */
    @Test
    void a_count_that_cannot_be_takes_no_sound_one_s_place_and_is_marked_where_it_is_all_there_is() {
        RollCall made = passage("YYYNNN");
        RollCall impossible = new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(), made.matter(),
                new VoteCounts(Optional.of(new Tally(843, 3, 0, 0)), List.of(), List.of()), made.tieBreak(), made.positions());
        hear(TAKEN, "houseclerk", TAKEN, impossible);
        assertThat(world.text("vote h328-119.2025")).contains("843–3 (an impossible count)",
                "Note: the record counts 846 members, and the House has 441").doesNotContain("picture");
        assertThat(world.text("vote h328-119.2025 picture")).contains("There is no picture", "Its record counts 846 members");
        hear("2025-07-19T20:30:00Z", "houseclerk", "2025-07-19T20:30:00Z", made);
        hear("2025-07-19T20:45:00Z", "houseclerk", "2025-07-19T20:45:00Z", impossible);
        assertThat(world.text("vote h328-119.2025")).contains("Passed 3–3").doesNotContain("843");
    }

    @Test
    void a_card_says_when_the_vote_was_first_seen_as_its_post_does_and_not_when_the_record_was_last_read() {
        hear(TAKEN, "houseclerk", TAKEN, passage("YYYNNN"));
        hear("2025-07-25T12:00:00Z", "houseclerk", "2025-07-25T12:00:00Z", passage("YYYYNN"));
        assertThat(world.text("vote h328-119.2025")).contains("Passed 4–2", "seen Sat 19 Jul 2025, 4:15 pm ET");
    }

    @Test
    void the_members_that_a_channel_named_are_named_with_how_they_voted() {
        Channel channel = world.wiring().audience().channels().getFirst();
        assertThat(world.wiring().commands().answer("follow members pennsylvania, Member 5", Optional.of(channel), "U1", channel.zone())
                .message().blocks().getFirst())
                .isEqualTo(new Block.Headline("\"Member 5\" is neither a state nor a district nor a surname."));
        PlainText.render(world.wiring().commands().answer("follow members pennsylvania, Nobody", Optional.of(channel), "U1", channel.zone())
                .message());
        hear(TAKEN, "houseclerk", TAKEN, passage("YYNN"));
        assertThat(world.posts()).singleElement().asString()
                .contains("PA: Yea Member 1 (D-PA), Member 2 (D-PA) · Nay Member 3 (R-PA), Member 4 (R-PA)").doesNotContain("Nobody:");
    }

    @Test
    void a_name_that_nobody_who_sits_has_is_not_followed_and_the_nearest_is_offered() {
        Channel channel = world.wiring().audience().channels().getFirst();
        world.wiring().members().sitting(List.of(Listed.inTheHouse("X000002", "Ann Smith", "PA", 12, "Democrat"),
                Listed.senator("X000003", "S903", "Ben Luján", "NM", "Democrat", "")), true, world.instant());
        assertThat(answered(channel, "follow members ZZ"))
                .startsWith("\"ZZ\" is no state, and nobody on the list of members has it as a surname.")
                .contains("Nothing was changed.");
        assertThat(answered(channel, "follow members PA, Smithh")).contains(
                "\"Smithh\" is no state, no district, and the surname of nobody",
                "Try: follow settings members PA, Smith");
        assertThat(answered(channel, "follow members Ann Smith")).contains("Try: follow settings members Smith");
        assertThat(answered(channel, "follow members smith, PA-99")).startsWith(
                "Pennsylvania has no 99th district on the list of members: the last is its 12th.").contains("Nothing was changed.");
        assertThat(answered(channel, "follow members PA-11")).contains("PA-11: the list of members has nobody for it now; posts name");
        assertThat(answered(channel, "follow members smith, lujan, PA-12")).startsWith("Roll calls in")
                .contains("now name how smith, lujan, PA-12 voted.");
    }

    private String answered(Channel channel, String line) {
        return PlainText.render(world.wiring().commands().answer(line, Optional.of(channel), "U1", channel.zone()).message());
    }

    @Test
    void who_holds_a_named_district_and_with_whom_an_independent_sits_is_told_by_the_list_of_members() {
        Channel channel = world.wiring().audience().channels().getFirst();
        assertThat(
                PlainText.render(world.wiring().commands().answer("follow members PA 12, PA-13", Optional.of(channel), "U1", channel.zone())
                        .message()))
                .contains("PA-12: the list of members has not been read yet");
        world.wiring().members().sitting(List.of(Listed.inTheHouse("X000002", "Member 2", "PA", 12, "Democrat"),
                Listed.of("X000006", "", "Member 6", "PA", Optional.of(13), "Independent", "Republican", "2025-01-03", "2027-01-03")), true,
                world.instant());
        RollCall vote = passage("YYYNNY");
        List<Cast> casts = new ArrayList<>(vote.positions());
        casts.set(5, new Cast(new VoteMember(Optional.of("X000006"), Optional.empty(), "Member 6", "I", "PA"), casts.getLast().position()));
        hear(TAKEN, "houseclerk", TAKEN, vote.withPositions(casts));
        assertThat(world.posts()).singleElement().asString().contains("Yea 3 D, 1 I · Nay 2 R\n",
                "Caucusing with the Republicans: Member 6 (I-PA)",
                "Voted apart from most of the party they caucus with: Member 6 (I-PA) Yea",
                "PA-12: Yea Member 2 (D-PA)\n", "PA-13: Yea Member 6 (I-PA)");
    }

    @Test
    void a_territory_that_a_channel_named_is_told_although_the_record_prints_xx_for_it() {
        Channel channel = world.wiring().audience().channels().getFirst();
        world.wiring().commands().answer("follow members DC, GU-AL", Optional.of(channel), "U1", channel.zone());
        world.wiring().members().sitting(List.of(Listed.inTheHouse("X000001", "Member 1", "DC", 0, "Democrat"),
                Listed.inTheHouse("X000002", "Member 2", "GU", 0, "Democrat")), true, world.instant());
        RollCall vote = passage("YYNN");
        hear(TAKEN, "houseclerk", TAKEN, vote.withPositions(vote.positions().stream()
                .map(cast -> new Cast(new VoteMember(cast.member().bioguide(), Optional.empty(), cast.member().name(),
                        cast.member().party(), "XX"), cast.position()))
                .toList()));
        assertThat(world.posts()).singleElement().asString().contains("DC: Yea Member 1 (D-DC)\n", "GU-AL: Yea Member 2 (D-GU)\n");
    }

    @Test
    void after_midnight_the_file_has_the_calendar_s_day_and_the_bill_s_record_the_legislative_one_and_that_is_no_correction() {
        RollCall vote = passage("YYYNNN");
        RollCall late = new RollCall(vote.id(), Optional.of(new VoteTime(LocalDate.of(2025, 7, 20), Optional.of(LocalTime.of(0, 40)))),
                Optional.empty(), false, vote.words(), vote.required(), vote.matter(), vote.counts(), Optional.empty(), vote.positions());
        hear("2025-07-20T05:00:00Z", "houseclerk", "2025-07-20T05:00:00Z", late);
        assertThat(hear("2025-07-20T12:00:00Z", reported()
                .house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 3 - 3 (Roll no. 328).")
                .said("2025-07-20T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_record_that_counts_otherwise_later_is_told_as_a_correction() {
        hear(TAKEN, "houseclerk", TAKEN, passage("YYYYNN"));
        hear("2025-07-20T12:00:00Z", "houseclerk", "2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(world.posts()).hasSize(2);
        assertThat(world.posts().getLast()).startsWith("#nato\nCORRECTED")
                .contains("4–1", "The source said: On Passage Passed by the Yeas and Nays: 4 - 2 (Roll no. 328). It now says: ")
                .doesNotContain("Also");
        hear("2025-07-20T12:01:00Z", "houseclerk", "2025-07-20T12:01:00Z", passage("YYYYNA"));
        assertThat(world.posts()).hasSize(2);
    }

    /** As in the real record of roll call 354 of 2022: those who were present stand between the tally and the number. */
    @Test
    void a_tally_with_members_present_is_the_same_in_both_records() {
        hear(TAKEN, "houseclerk", TAKEN, passage("YYYYNNP"));
        assertThat(hear("2025-07-20T12:00:00Z", reported()
                .house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 4 - 2, 1 Present (Roll no. 328).")
                .said("2025-07-20T10:00:00Z"))).isEmpty();
    }

    @Test
    void the_chamber_s_record_is_the_truth_of_what_the_bill_s_own_misprints() {
        hear("2025-07-20T12:00:00Z", reported()
                .house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 5 - 1 (Roll no. 328).")
                .said("2025-07-20T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().contains("5–1");
        hear("2025-07-20T13:00:00Z", "houseclerk", "2025-07-20T13:00:00Z", passage("YYYYNN"));
        assertThat(world.posts().getLast()).startsWith("#nato\nCORRECTED").contains("4–2", "5 - 1");
    }

    @Test
    void a_vote_that_the_delegates_decided_is_taken_again_and_the_second_corrects_the_first() {
        hear(TAKEN, "houseclerk", TAKEN, amendment(311, true, "Failed", "YYYNNN"));
        hear("2025-07-19T20:30:00Z", "houseclerk", "2025-07-19T20:30:00Z", amendment(312, false, "Agreed to", "YYYYNN"));
        assertThat(world.posts()).hasSize(2);
        assertThat(world.posts().getFirst()).contains(
                "House roll call 311 (2025) · Norman of South Carolina Amendment No. 33 to H.R. 9001 (119th) · Failed 3–3",
                "In the Committee of the Whole, where delegates vote");
        assertThat(world.posts().getLast()).startsWith(
                "#nato\nCORRECTED · House roll call 312 (2025) · Norman of South Carolina Amendment No. 33 to H.R. 9001 (119th) · Agreed to 4–2")
                .contains("We posted: House roll call 311 (2025)", "Failed 3–3. Why: delegates' votes were decisive");
        assertThat(hear("2025-07-20T12:00:00Z", reported()
                .house("2025-07-19", "H32111", "On agreeing to the Norman amendment (A020) Failed by recorded vote: 3 - 3 (Roll no. 311).")
                .house("2025-07-19", "H32111",
                        "On agreeing to the Norman amendment (A020) Agreed to by recorded vote: 4 - 2 (Roll no. 312).")
                .said("2025-07-20T10:00:00Z"))).isEmpty();
    }

    @Test
    void a_vote_that_was_vacated_is_told_as_that() {
        hear(TAKEN, "houseclerk", TAKEN, amendment(311, false, "Agreed to", "YYYYNN"));
        RollCall vote = amendment(311, false, "Agreed to", "");
        VoteWords words = vote.words();
        RollCall vacated = new RollCall(vote.id(), vote.at(), vote.modified(), false, new VoteWords(words.question(), "",
                "This vote was vacated by unanimous consent.", words.type(), "", ""), vote.required(), vote.matter(),
                VoteCounts.NONE, Optional.empty(), List.of());
        hear("2025-07-19T21:00:00Z", "houseclerk", "2025-07-19T21:00:00Z", vacated);
        assertThat(world.posts().getLast()).startsWith("#nato\nCORRECTED · House roll call 311 (2025)").contains("vacated", "Agreed to");
    }

    @Test
    void what_was_taken_days_before_we_heard_of_it_is_kept_and_told_to_nobody() {
        assertThat(hear("2025-07-23T12:00:00Z", "houseclerk", "2025-07-23T12:00:00Z", passage("YYYNNN"))).isNotEmpty();
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().rollCalls().believed(RollCallId.parse("h328-119.2025").orElseThrow())).isPresent();
        hear("2025-07-24T12:00:00Z", "houseclerk", "2025-07-24T12:00:00Z", passage("YYYNNA"));
        assertThat(world.posts()).as("a correction goes to who was told").isEmpty();
    }

    @Test
    void a_stale_copy_changes_nothing_and_the_chamber_s_own_goes_before_the_api_s() {
        hear(TAKEN, "houseclerk", TAKEN, passage("YYYYNN"));
        hear("2025-07-20T12:00:00Z", "houseclerk", "2025-07-18T12:00:00Z", passage("YNNNNN"));
        hear("2025-07-20T12:00:00Z", "congressgov", "2025-07-20T12:00:00Z", passage("YYNNNN"));
        assertThat(world.posts()).hasSize(1);
        assertThat(world.wiring().rollCalls().believed(RollCallId.parse("h328-119.2025").orElseThrow()).orElseThrow().tally().orElseThrow()
                .yea()).isEqualTo(4);
    }

    @Test
    void a_vote_on_a_measure_that_was_never_heard_of_is_kept_for_when_it_is() {
        RollCall other = Votes.of(Chamber.HOUSE, 400, "hr9002-119", "On Passage", "Passed", "", "YYN");
        assertThat(hear(TAKEN, "houseclerk", TAKEN, other)).isEmpty();
        assertThat(world.wiring().ledger().row(other.matter().bill().orElseThrow())).isEmpty();
        assertThat(world.wiring().ledger().believed(other.matter().bill().orElseThrow()).bill().rollCalls()).hasSize(1);
    }

    /** Else the record would be known, the post never completed: whoever stops us stops both. */
    @Test
    void a_record_is_kept_only_together_with_the_edit_that_completes_the_post() throws Exception {
        try (World discord = new World(java.nio.file.Files.createDirectory(folder.resolve("cut")), "discord")) {
            provisional(discord);
            RollCallWord word = discord.wiring().rollCalls().word("houseclerk", discord.instant(), discord.instant(), passage("YYYYNN"));
            discord.sql("create trigger cut before insert on delivery begin select raise(abort, 'the power is cut'); end");
            assertThatThrownBy(() -> discord.wiring().intake().hear(word, Duration.ZERO, () -> {})).hasMessageContaining("power is cut");
            discord.sql("drop trigger cut");
            discord.wiring().intake().hear(word, Duration.ZERO, () -> {});
            discord.wiring().dispatcher(List.of(discord)).turn();
            assertThat(discord.posts().getLast()).contains("Yea 3 D, 1 R").doesNotContain("Provisional");
        }
    }

    @Test
    void while_only_the_bill_s_record_tells_of_it_the_vote_is_provisional_and_the_post_is_completed_without_a_word() throws Exception {
        try (World discord = new World(java.nio.file.Files.createDirectory(folder.resolve("discord")), "discord")) {
            provisional(discord);
            Dispatcher dispatcher = discord.wiring().dispatcher(List.of(discord));
            assertThat(discord.posts().getLast()).contains("passed the House · 4–2", "Provisional: counted as the measure's record has it",
                    "is not read yet: `vote h328-119.2025` shows it then")
                    .doesNotContain("Yea 3 D");
            int posts = discord.posts().size();
            assertThat(discord.wiring().intake().hear(
                    discord.wiring().rollCalls().word("houseclerk", discord.instant(), discord.instant(), passage("YYYYNN")),
                    Duration.ZERO, () -> {})).isEmpty();
            dispatcher.turn();
            assertThat(discord.posts()).hasSize(posts + 1);
            assertThat(discord.posts().getLast()).contains("passed the House · 4–2", "Yea 3 D, 1 R · Nay 2 R").doesNotContain("Provisional",
                    "CORRECTED");
        }
    }

    /** In the words of S. 1605 of the 117th Congress. */
    @Test
    void a_vote_that_only_the_bill_s_record_tells_names_its_question_and_what_it_took() throws Exception {
        try (World told = new World(java.nio.file.Files.createDirectory(folder.resolve("told")), "discord")) {
            told.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
            Bills measure = Bills.of("s9001-119", "2025-06-25").title("NATO Act")
                    .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
            List<Observation> said = new ArrayList<>(List.of(measure.said("2025-06-26T10:00:00Z")));
            said.add(measure.house("2025-12-07", "H37100", "On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405).")
                    .said("2025-12-08T10:00:00Z"));
            said.add(measure.senate("2025-12-14",
                    "Cloture on the motion to concur in the House amendment to S. 9001 invoked in Senate by Yea-Nay Vote. 86 - 13. Record Vote Number: 496.")
                    .said("2025-12-15T10:00:00Z"));
            said.add(measure.senate("2025-12-14",
                    "Motion by Senator Doe to concur in the House amendment to S. 9001 with an amendment (SA 6526), not having achieved 60 votes in the affirmative, was not agreed to in Senate by Yea-Nay Vote. 47 - 47. Record Vote Number: 497.")
                    .said("2025-12-15T11:00:00Z"));
            said.add(measure.senate("2025-12-15",
                    "Senate agreed to the House amendment to S. 9001 by Yea-Nay Vote. 88 - 11. Record Vote Number: 499.")
                    .said("2025-12-16T10:00:00Z"));
            for (Observation observation : said) {
                told.at(observation.asOf().plusSeconds(60).toString());
                told.wiring().intake().hear(observation, told.instant(), () -> {});
                told.wiring().dispatcher(List.of(told)).turn();
            }
            assertThat(told.posts())
                    .anySatisfy(post -> assertThat(post).contains("363–70 (provisional) · House roll call 405 (2025)"))
                    .anySatisfy(post -> assertThat(post)
                            .contains(
                                    "Senate vote 496 (2025) · S. 9001 (119th) · On the Cloture Motion · Cloture invoked 86–13, needed 60 (provisional)"))
                    .anySatisfy(post -> assertThat(post).contains(
                            "Senate vote 497 (2025) · S. 9001 (119th) · Motion by Senator Doe to concur in the House amendment to S. 9001 with an amendment (SA… · not agreed to 47–47, needed 60 (provisional)"))
                    .anySatisfy(post -> assertThat(post).contains("88–11 (provisional) · Senate vote 499 (2025)",
                            "is not read yet: `vote s499-119.2025` shows it then"))
                    .noneSatisfy(post -> assertThat(post).contains("(roll call"));
        }
    }

    /** A channel was told of a passage by the bill's own record alone. */
    private static void provisional(World discord) {
        discord.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        for (Observation said : List.of(measure().said("2025-06-26T10:00:00Z"), reported().said("2025-07-02T10:00:00Z"), reported()
                .house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 4 - 2 (Roll no. 328).")
                .said("2025-07-20T10:00:00Z"))) {
            discord.at(said.asOf().plusSeconds(60).toString());
            discord.wiring().intake().hear(said, discord.instant(), () -> {});
            discord.wiring().dispatcher(List.of(discord)).turn();
        }
        discord.at("2025-07-20T13:00:00Z");
    }
}
