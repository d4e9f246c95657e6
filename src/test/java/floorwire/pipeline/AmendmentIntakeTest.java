package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.AmendmentTellings;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.PlainText;

/** Amendments to a defense act, of which a channel hears that follows what one of them is about, and no other. */
class AmendmentIntakeTest extends Hearing {

    private static final String ACT = "s9226-118";
    private static final BillId ID = BillId.parse(ACT).orElseThrow();
    private static final String LIMIT =
            "To require the advice and consent of the Senate or an Act of Congress to suspend, terminate, or withdraw the United States from the"
                    + " North Atlantic Treaty and authorizing related litigation, and for other purposes.";

    @BeforeEach
    void known() {
        world.follow("#act", Watch.Kind.BILL, ACT, Loudness.MILESTONES);
        world.follow("#loud", Watch.Kind.BILL, ACT, Loudness.EVERYTHING);
        hear("2023-07-12T12:00:00Z", act().said("2023-07-12T10:00:00Z"));
        world.posts().clear();
    }

    private static Bills act() {
        return Bills.of(ACT, "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024")
                .official("An original bill to authorize appropriations for fiscal year 2024 for military activities of the Department of"
                        + " Defense, and for other purposes.");
    }

    private List<RecordedChange> amended(String at, Amendment... amendments) {
        world.at(at);
        List<RecordedChange> changes = intake.hear(
                new AmendmentIntake.Said(ID, "congressgov", Instant.parse(at), world.instant(), List.of(amendments)), Duration.ZERO,
                () -> {});
        dispatcher.turn();
        return changes;
    }

    private static Amendment amendment(int number, String purpose, String... acts) {
        return Bills.senateAmendment(ID, number, purpose, "2023-07-19", acts);
    }

    private String ask(String channel, String line) {
        Channel asking =
                world.wiring().audience().channels().stream().filter(one -> one.ref().id().equals(channel)).findFirst().orElseThrow();
        return PlainText.render(world.wiring().commands().answer(line, Optional.of(asking), "U1", Congress.WASHINGTON).message());
    }

    private List<String> to(String channel) {
        return world.posts().stream().filter(post -> post.startsWith(channel + "\n")).toList();
    }

    @Test
    void only_an_amendment_that_a_topic_matches_is_told_and_to_whom_topic_or_bill_concerns() {
        amended("2023-07-20T12:00:00Z",
                amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe to Amendment SA 935."),
                amendment(430, "To improve the procurement of boots.", "2023-07-19", "Amendment SA 430 proposed by Senator Doe."));
        assertThat(to("#nato")).singleElement().asString().contains(
                "S.Amdt. 429 to S. 9226 (118th) · would limit withdrawal from NATO", LIMIT.substring(0, 60), "· Sen. Jo Doe (I-ZZ)",
                "Wed 19 Jul 2023: Amendment SA 429 proposed", "https://www.congress.gov/amendment/118th-congress/senate-amendment/429")
                .doesNotContain("boots", "430");
        assertThat(to("#act")).singleElement().asString().contains("S.Amdt. 429").doesNotContain("430");
        assertThat(to("#loud")).noneMatch(post -> post.contains("430"));
        assertThat(amended("2023-07-20T12:05:00Z", amendment(430, "To improve the procurement of boots.", "2023-07-19",
                "Amendment SA 430 proposed by Senator Doe."))).as("read again").isEmpty();
    }

    @Test
    void who_follows_a_provision_hears_of_an_amendment_that_has_it_and_of_its_fate() {
        world.follow("#limit", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        world.follow("#funds", Watch.Kind.PROVISION, "un-funding", Loudness.MILESTONES);
        world.follow("#both", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        world.follow("#both", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        Amendment funds = amendment(431, "To prohibit the use of funds for contributions to the United Nations.", "2023-07-19",
                "Amendment SA 431 proposed by Senator Doe.");
        amended("2023-07-20T12:00:00Z", amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe."), funds);
        assertThat(to("#limit")).singleElement().asString().contains("S.Amdt. 429 to S. 9226 (118th) · would limit withdrawal from NATO",
                "Wed 19 Jul 2023: Amendment SA 429 proposed").doesNotContain("431");
        assertThat(to("#funds")).singleElement().asString()
                .contains("S.Amdt. 431 to S. 9226 (118th) · would bar funds for the United Nations").doesNotContain("429");
        assertThat(to("#both")).singleElement().asString().containsOnlyOnce("would limit withdrawal from NATO");
        assertThat(ask("#limit", "why " + ACT)).contains("#limit follows limits on leaving NATO",
                "S.Amdt. 429 to S. 9226 (118th) · would limit withdrawal from NATO", "· posted").doesNotContain("follows neither");
        assertThat(ask("#limit", "recent 400 days")).contains("S.Amdt. 429");
        world.posts().clear();
        amended("2023-07-21T12:00:00Z", amendment(429, LIMIT, "2023-07-20", "Amendment SA 429 agreed to in Senate by Voice Vote."));
        assertThat(to("#limit")).singleElement().asString()
                .contains("S.Amdt. 429 to S. 9226 (118th) · Amendment SA 429 agreed to in Senate");
        assertThat(to("#funds")).isEmpty();
    }

    @Test
    void what_would_take_a_limit_away_is_no_news_of_the_limit() {
        world.follow("#limit", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        world.follow("#funds", Watch.Kind.PROVISION, "un-funding", Loudness.MILESTONES);
        amended("2023-07-20T12:00:00Z",
                amendment(432, "To strike the limitation on withdrawal of the United States from NATO.", "2023-07-19",
                        "Amendment SA 432 proposed."),
                amendment(433,
                        "To repeal the limitation on withdrawing the United States from the North Atlantic Treaty, and for other purposes.",
                        "2023-07-19", "Amendment SA 433 proposed."),
                amendment(434, "To strike the prohibition on contributions to the United Nations.", "2023-07-19",
                        "Amendment SA 434 proposed."));
        assertThat(to("#limit")).isEmpty();
        assertThat(to("#funds")).isEmpty();
        assertThat(to("#nato")).hasSize(1).allSatisfy(post -> assertThat(post).doesNotContain("would limit"));
    }

    @Test
    void a_vote_on_it_is_news_to_who_follows_the_provision_and_to_no_bill_twice() {
        world.follow("#limit", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        vote("2023-07-19T20:30:00Z", LIMIT);
        assertThat(to("#limit")).singleElement().asString().contains(
                "Senate vote 190 (2023) · Doe amendment S.Amdt. 429 to S.Amdt. 935 to S. 9226 (118th)",
                "The amendment: would limit withdrawal from NATO");
        assertThat(to("#act")).hasSize(1);
    }

    @Test
    void its_fate_without_a_roll_call_is_told_too() {
        amended("2023-07-20T12:00:00Z", amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe."),
                amendment(430, "To buy boots.", "2023-07-19", "Amendment SA 430 proposed by Senator Doe."));
        world.posts().clear();
        amended("2023-07-21T12:00:00Z", amendment(429, LIMIT, "2023-07-20", "Amendment SA 429 agreed to in Senate by Voice Vote.",
                "2023-07-19", "Amendment SA 429 proposed by Senator Doe."),
                amendment(430, "To buy boots.", "2023-07-20",
                        "Amendment SA 430 agreed to in Senate by Voice Vote.", "2023-07-19", "Amendment SA 430 proposed by Senator Doe."));
        assertThat(to("#nato")).singleElement().asString().contains("S.Amdt. 429 to S. 9226 (118th) · Amendment SA 429 agreed to in Senate",
                "The amendment: would limit withdrawal from NATO");
        assertThat(world.posts()).noneMatch(post -> post.contains("430"));
    }

    @Test
    void a_vote_on_it_is_told_minutes_after_by_the_purpose_that_the_roll_call_prints_and_not_again_by_its_own_record() {
        vote("2023-07-19T20:30:00Z", LIMIT);
        assertThat(to("#nato")).singleElement().asString().contains(
                "Senate vote 190 (2023) · Doe amendment S.Amdt. 429 to S.Amdt. 935 to S. 9226 (118th) · Agreed to 4–2",
                "The amendment: would limit withdrawal from NATO",
                "Yea 3 D, 1 R");
        world.posts().clear();
        amended("2023-07-20T12:00:00Z",
                amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe to Amendment SA 935."));
        assertThat(to("#nato")).isEmpty();
        assertThat(to("#act")).isEmpty();
    }

    /** An amendment becomes no law: what would still be needed is the measure's, and its title is. */
    @Test
    void a_post_led_by_an_amendment_or_a_vote_on_one_tells_nothing_of_the_measure_as_if_it_were_the_amendment() {
        amended("2023-07-18T12:00:00Z",
                amendment(429, LIMIT, "2023-07-17", "Amendment SA 429 proposed by Senator Doe to Amendment SA 935."));
        vote("2023-07-19T20:30:00Z", LIMIT);
        assertThat(to("#nato")).hasSize(2).allSatisfy(post -> assertThat(post).doesNotContain("would still need")
                .doesNotContainPattern("(?m)^(?:sponsor's )?short title").doesNotContain("An original bill")
                .contains("\nS. 9226, sponsor's short title"));
        hear("2023-07-28T12:00:00Z", act().senate("2023-07-27", "Passed Senate with an amendment by Voice Vote.")
                .said("2023-07-28T10:00:00Z"));
        assertThat(to("#act")).last().asString().contains("passed the Senate", "To become law it would still need");
    }

    @Test
    void a_member_s_vote_on_it_is_an_act_on_what_the_amendment_is_about() {
        vote("2023-07-19T20:30:00Z", LIMIT);
        assertThat(ask("#act", "member X000001 topic nato"))
                .contains("NATO membership · would limit withdrawal:\n  Yea · Senate vote 190 (2023)");
        assertThat(ask("#act", "member X000001 topic ndaa")).contains("Yea · Senate vote 190 (2023)");
    }

    /** As the record of Senate vote 191 of 2023 names it. */
    @Test
    void a_member_s_vote_whose_record_names_the_topic_without_a_direction_stands_in_a_section_of_its_own() {
        vote("2023-07-19T20:30:00Z",
                "To express the sense of Congress that Article 5 of NATO does not supersede the constitutional requirement.");
        assertThat(ask("#act", "vote nato")).contains("Senate vote 190 (2023)");
        assertThat(ask("#act", "member X000001 topic nato")).contains("NATO membership · would direct withdrawal:\n  none recorded",
                "NATO membership · would limit withdrawal:\n  none recorded",
                "NATO membership · named by the vote's record, without a direction:\n  Yea · Senate vote 190 (2023)");
        assertThat(ask("#act", "member X000001 topic ndaa")).contains("Yea · Senate vote 190 (2023)").doesNotContain("without a direction");
        assertThat(ask("#act", "member X000001 topic un")).doesNotContain("Senate vote 190");
        assertThat(world.wiring().commands().answer("member X000001 topic nato csv", Optional.empty(), "U1", Congress.WASHINGTON).message()
                .blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast)).singleElement()
                .satisfies(file -> assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains(",s190-118.2023,s9226-118,",
                        ",nato,,https://"));
    }

    /** What else the measure holds, it did not decide. */
    @Test
    void a_member_s_vote_on_another_amendment_is_no_act_on_the_measure_s_other_topics() {
        hear("2023-07-13T12:00:00Z",
                act().official("A bill to prohibit the withdrawal of the United States from the North Atlantic Treaty.")
                        .said("2023-07-13T10:00:00Z"));
        vote("2023-07-19T20:30:00Z", "To buy boots.");
        assertThat(ask("#act", "member X000001 topic nato")).doesNotContain("Senate vote 190");
        assertThat(ask("#act", "member X000001 topic ndaa")).contains("Yea · Senate vote 190 (2023)");
    }

    @Test
    void a_vote_on_another_amendment_is_the_act_s_and_not_the_topic_s() {
        vote("2023-07-19T20:30:00Z", "To buy boots.");
        assertThat(to("#nato")).isEmpty();
        assertThat(to("#act")).hasSize(1);
    }

    @Test
    void why_names_the_words_of_the_amendment_and_of_what_the_channel_does_not_follow_says_so() {
        vote("2023-07-19T20:30:00Z", LIMIT);
        String reason =
                "Which words matched:\n  NATO membership · would limit withdrawal from NATO · S.Amdt. 429, purpose or description: require the advice";
        for (String line : List.of("why s190-118.2023", "why samdt429-118", "why s9226-118")) {
            assertThat(ask("#nato", line)).as(line).contains(reason,
                    "\n  National Defense Authorization Act · title: ", "· not followed here", "Agreed to 4–2", "· posted")
                    .doesNotContain("in no topic that is followed here", "NATO · recorded");
            assertThat(ask("#act", line)).as(line).contains(reason).doesNotContain("not followed here");
        }
        amended("2023-07-20T12:00:00Z", amendment(430, "To buy boots.", "2023-07-19", "Amendment SA 430 proposed by Senator Doe."));
        assertThat(ask("#nato", "why samdt430-118")).doesNotContain("S.Amdt. 429");
    }

    @Test
    void recent_has_what_was_posted_of_an_amendment_that_matches_and_nothing_else_of_its_measure() {
        vote("2023-07-19T20:30:00Z", LIMIT);
        amended("2023-07-20T12:00:00Z",
                amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe to Amendment SA 935."),
                amendment(430, "To buy boots.", "2023-07-19", "Amendment SA 430 proposed by Senator Doe."));
        hear("2023-07-21T12:00:00Z", act().senate("2023-07-20", "Motion to proceed to consideration of measure agreed to in Senate.")
                .said("2023-07-21T10:00:00Z"));
        assertThat(ask("#nato", "recent nato since 2023-07-19")).contains("1 milestone on 1 bill.",
                "Senate vote 190 (2023) · Doe amendment S.Amdt. 429 to S.Amdt. 935 to S. 9226 (118th) · Agreed to 4–2");
        assertThat(ask("#nato", "recent since 2023-07-19 everything")).contains("Senate vote 190 (2023)", "SA 429 proposed")
                .doesNotContain("430", "Motion to proceed");
        assertThat(ask("#act", "recent since 2023-07-19 everything")).contains("430", "Motion to proceed");
        assertThat(ask("#nato", "recent un since 2023-07-19")).contains("Nothing of weight");
    }

    @Test
    void a_line_that_leaves_out_changes_of_a_bill_leads_to_all_of_them_and_a_page_that_is_none_is_said_to_be() {
        amended("2023-07-20T12:00:00Z", IntStream.rangeClosed(1, 30).mapToObj(number -> amendment(number, LIMIT, "2023-07-19",
                "Amendment SA " + number + " proposed by Senator Doe.")).toArray(Amendment[]::new));
        assertThat(ask("#nato", "recent nato since 2023-07-19")).contains("and 26 more: `recent s9226-118 since 2023-07-19`");
        assertThat(ask("#nato", "recent s9226-118 since 2023-07-19")).contains("page 1 of 2")
                .contains("recent s9226-118 since 2023-07-19 page 2");
        assertThat(ask("#nato", "recent s9226-118 since 2023-07-19 page 2")).contains("page 2 of 2").containsPattern("(?s)(S.Amdt.*){10}");
        assertThat(ask("#nato", "recent s9226-118 since 2023-07-19 page 3")).startsWith("There are 2 pages of this.");
        assertThat(ask("#nato", "recent nato since 2023-07-19 page 2")).startsWith("There is 1 page of this.");
    }

    private void vote(String at, String purpose) {
        world.at(at);
        RollCall made = Votes.of(Chamber.SENATE, 190, ACT, "On the Amendment", "Amendment Agreed to", "Doe Amdt. No. 429", "YYYYNN");
        var kaine = new VoteAmendment(Optional.of(new AmendmentId(118, "SAMDT", 429)), "S.Amdt. 429",
                Optional.of(new AmendmentId(118, "SAMDT", 935)), Optional.empty(), "S. 9226", "", purpose);
        RollCall vote = new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(kaine), List.of()), made.counts(), made.tieBreak(), made.positions());
        intake.hear(world.wiring().rollCalls().word("senate", world.instant(), world.instant(), vote), Duration.ZERO, () -> {});
        dispatcher.turn();
    }

    @Test
    void what_happened_long_before_it_was_first_read_is_kept_and_told_to_nobody() {
        assertThat(amended("2023-09-20T12:00:00Z", amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe.")))
                .isNotEmpty();
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().ledger().believed(ID).bill().amendments()).hasSize(1);
    }

    @Test
    void a_hundred_at_once_are_one_post() {
        amended("2023-07-20T12:00:00Z", IntStream.rangeClosed(1, 100).mapToObj(number -> amendment(number, LIMIT, "2023-07-19",
                "Amendment SA " + number + " proposed by Senator Doe.")).toArray(Amendment[]::new));
        assertThat(to("#nato")).singleElement().asString().contains("And 74 more");
    }

    @Test
    void the_api_s_and_the_file_s_words_on_amendments_deny_nothing_of_each_other() {
        amended("2023-07-20T12:00:00Z", amendment(429, LIMIT, "2023-07-19", "Amendment SA 429 proposed by Senator Doe."));
        hear("2023-07-20T13:00:00Z", act().amendment(430, "To buy boots.", "2023-07-19").said("2023-07-20T12:30:00Z"));
        assertThat(world.wiring().ledger().believed(ID)).satisfies(believed -> {
            assertThat(believed.bill().amendments()).extracting(one -> one.id().number()).containsExactly(429, 430);
            assertThat(believed.disputes()).isEmpty();
        });
        hear("2023-07-20T14:00:00Z", act().amendment(429, LIMIT, "2023-07-19").said("2023-07-20T13:30:00Z"));
        assertThat(world.wiring().ledger().believed(ID).bill().amendments()).as("a copy that tells less").singleElement()
                .satisfies(one -> assertThat(one.actions()).hasSize(1));
    }

    /** As while the Senate refuses us; in the words of the public record. */
    @Test
    void a_vote_that_only_the_amendment_s_record_tells_says_who_offered_it() {
        amended("2023-07-20T12:00:00Z", amendment(429, LIMIT, "2023-07-19",
                "Amendment SA 429, having achieved 60 votes in the affirmative, was agreed to in Senate by Yea-Nay Vote. 65 - 28. Record Vote Number: 190."));
        assertThat(to("#nato")).singleElement().asString().contains(
                "Senate vote 190 (2023) · S.Amdt. 429 to S. 9226 (118th) · agreed to 65–28, needed 60 (provisional)",
                "Offered by Sen. Jo Doe (I-ZZ)", "The amendment: would limit withdrawal from NATO", "Provisional:");
    }

    /** The Clerk names an author; what the amendment is about comes with its own record the next morning. */
    @Test
    void of_a_house_vote_the_description_is_joined_when_it_comes() throws Exception {
        try (World discord = new World(java.nio.file.Files.createDirectory(folder.resolve("joined")), "discord")) {
            discord.follow("#act", Watch.Kind.BILL, ACT, Loudness.MILESTONES);
            discord.at("2023-07-12T12:00:00Z");
            Intake heard = discord.wiring().intake();
            heard.hear(act().said("2023-07-12T10:00:00Z"), discord.instant(), () -> {});
            discord.at("2023-07-19T20:30:00Z");
            RollCall made = Votes.of(Chamber.HOUSE, 311, ACT, "On Agreeing to the Amendment", "Agreed to", "", "YYYYNN");
            var author = new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "",
                    "Norman of South Carolina Amendment No. 33", "");
            RollCall vote = new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                    new VoteMatter(made.matter().bill(), Optional.of(author), List.of()), made.counts(), made.tieBreak(), made.positions());
            heard.hear(discord.wiring().rollCalls().word("houseclerk", discord.instant(), discord.instant(), vote), Duration.ZERO,
                    () -> {});
            discord.wiring().dispatcher(List.of(discord)).turn();
            assertThat(discord.posts().getLast()).contains("Norman of South Carolina Amendment No. 33",
                    AmendmentTellings.NOT_READ).doesNotContain("H.Amdt.");
            int posts = discord.posts().size();
            discord.at("2023-07-20T12:00:00Z");
            var record = new Amendment(new AmendmentId(118, "HAMDT", 219), Optional.of(Chamber.HOUSE), Optional.empty(),
                    Optional.of("An amendment numbered 33 printed in Part B of House Report 118-141 to close offices."), List.of(),
                    List.of(),
                    List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ID), Bills.of(ACT, "2023-07-19")
                            .roll("2023-07-19", 311,
                                    "On agreeing to the Norman amendment (A020) Agreed to by recorded vote: 4 - 2 (Roll no. 311).")
                            .bill().actions().stream().filter(action -> !action.rollCalls().isEmpty()).toList());
            heard.hear(new AmendmentIntake.Said(ID, "congressgov", discord.instant(), discord.instant(), List.of(record)), Duration.ZERO,
                    () -> {});
            discord.wiring().dispatcher(List.of(discord)).turn();
            assertThat(discord.posts()).hasSize(posts + 1);
            assertThat(discord.posts().getLast()).contains("EDIT", "Norman of South Carolina Amendment No. 33", "H.Amdt. 219",
                    "to close offices.").doesNotContain(AmendmentTellings.NOT_READ);
        }
    }
}
