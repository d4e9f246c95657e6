package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillTexts;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.text.BillText;
import floorwire.text.Section;

/** A bill born about a memorial carries the act: as S. 1605 did for fiscal year 2022, with invented numbers. */
class CarrierTest extends Hearing {

    private static final String ACT =
            "To authorize appropriations for fiscal year 2022 for military activities of the Department of Defense"
                    + " and for military construction, and for other purposes.";

    @BeforeEach
    void the_house_s_bill_is_followed_by_number_and_the_act_by_topic() {
        world.follow("#act", Watch.Kind.TOPIC, "ndaa", Loudness.MILESTONES);
        world.follow("#bill", Watch.Kind.BILL, "hr9350-117", Loudness.MILESTONES);
        hear("2021-07-03T12:00:00Z", house().said("2021-07-03T10:00:00Z"));
        hear("2021-06-10T12:00:00Z", memorial().said("2021-06-10T10:00:00Z"));
        world.posts().clear();
    }

    private static Bills house() {
        return Bills.of("hr9350-117", "2021-07-02").title("National Defense Authorization Act for Fiscal Year 2022").official(ACT);
    }

    private static Bills memorial() {
        return Bills.of("s9605-117", "2021-05-13").title("National Pulse Memorial").official("A bill to designate a memorial.")
                .senate("2021-06-09", "Passed Senate without amendment by Unanimous Consent.");
    }

    private static Bills vehicle() {
        return memorial().titled("Official Title as Amended by House", ACT.replace("To ", "An Act to "))
                .house("2021-12-07", "H37100", "On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405).");
    }

    @Test
    void the_swap_is_announced_and_who_followed_the_house_s_bill_follows_the_vehicle_now() {
        hear("2021-12-08T12:00:00Z", vehicle().said("2021-12-08T10:00:00Z"));
        assertThat(world.posts()).hasSize(2).allSatisfy(post -> assertThat(post).contains(
                "S. 9605 (117th) now carries the NDAA for fiscal year 2022", "Born as \"A bill to designate a memorial.\"",
                "Carried before by H.R. 9350: who follows one of these by number follows S. 9605 now too"));
        assertThat(world.posts()).as("the House passed it in the same look, which no other post tells")
                .allSatisfy(
                        post -> assertThat(post).contains("Now: passed the House; comparison with the Senate text pending · Tue 7 Dec 2021:"
                                + " On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405)."));
        assertThat(world.wiring().watches().all()).anySatisfy(watch -> assertThat(watch.target()).isEqualTo("s9605-117"));

        world.posts().clear();
        hear("2021-12-28T12:00:00Z", vehicle().law("117-81").library("2021-12-27", "36000", "Became Public Law No: 117-81.")
                .said("2021-12-28T10:00:00Z"));
        hear("2021-12-29T12:00:00Z", vehicle().law("117-81").library("2021-12-27", "36000", "Became Public Law No: 117-81.")
                .said("2021-12-29T10:00:00Z"));
        assertThat(world.posts()).filteredOn(post -> post.contains("S. 9605 (117th) is now Public Law 117-81")).hasSize(2);
        assertThat(world.text("bill hr9350-117")).contains("Superseded by S. 9605, Public Law 117-81")
                .doesNotContain("Dies at noon", "would still need");
        assertThat(world.text("ndaa fy2022")).contains("NDAA for fiscal year 2022 · Public Law 117-81",
                "S. 9605 (117th) · the vehicle · became Public Law 117-81 · born as \"A bill to designate a memorial.\"",
                "H.R. 9350 (117th) · the House's bill · superseded by S. 9605, Public Law 117-81");
    }

    @Test
    void that_the_others_were_superseded_is_told_with_the_law_and_not_again_when_the_congress_ends() {
        hear("2021-12-08T12:00:00Z", vehicle().said("2021-12-08T10:00:00Z"));
        Bills law =
                vehicle().senate("2021-12-15", "Senate agreed to the House amendment by Yea-Nay Vote. 88 - 11. Record Vote Number: 499.")
                        .law("117-81").library("2021-12-27", "36000", "Became Public Law No: 117-81.");
        world.follow("#late", Watch.Kind.BILL, "hr9350-117", Loudness.MILESTONES);
        world.posts().clear();
        hear("2021-12-28T12:00:00Z", law.said("2021-12-28T10:00:00Z"));
        hear("2021-12-29T12:00:00Z", law.said("2021-12-29T10:00:00Z"));
        assertThat(world.posts()).filteredOn(post -> post.contains("is now Public Law 117-81")).hasSize(3)
                .allSatisfy(post -> assertThat(post).contains("Superseded by it: H.R. 9350"));

        world.posts().clear();
        world.at("2023-01-03T18:00:00Z");
        world.wiring().calendar().turn(world.instant());
        dispatcher.turn();
        assertThat(world.posts()).isEmpty();
        assertThat(PlainText.render(world.wiring().commands().answer("why hr9350-117", Optional.of(
                new Channel("test", new ChannelRef("test", "#act"), Congress.WASHINGTON, Optional.empty())), "someone",
                Congress.WASHINGTON).message())).contains("not posted: the law that superseded it was");
        assertThat(world.text("recent ndaa since 2023-01-01")).doesNotContain("not enacted");
        assertThat(world.text("bill hr9350-117")).contains("Superseded by S. 9605, Public Law 117-81");
        assertThat(world.text("bill hr9350-117 on 2022-06-01")).contains("Superseded by S. 9605, Public Law 117-81").doesNotContain(
                "would still need",
                "Dies at noon");
        assertThat(world.text("bill hr9350-117 on 2021-12-27")).contains("would still need").doesNotContain("Superseded");
    }

    private void read(String bill, String name, String at, int from, int to) {
        world.at(at);
        List<Section> sections = IntStream.range(from, to).mapToObj(CarrierTest::section).toList();
        TextPackage is = new TextPackage(name, name.replaceFirst(".*\\d", ""));
        world.wiring().textIntake(intake)
                .hear(new BillTexts.Row(BillId.parse(bill).orElseThrow(), is, "https://www.govinfo.gov" + is.path(), name,
                        "", "", world.instant(), sections.size()), new BillText("", "", sections), BillTexts.SOURCE, Duration.ZERO,
                        () -> {});
        dispatcher.turn();
    }

    /** Each with words of its own. */
    private static Section section(int number) {
        var random = new Random(number);
        String words =
                IntStream.range(0, 40).mapToObj(i -> "w" + Integer.toString(random.nextInt(46_656), 36)).collect(Collectors.joining(" "));
        return new Section(Integer.toString(100 + number), "Matter " + number, List.of(), "The Secretary shall " + words + ".", List.of());
    }

    /** Texts can be there before titles: then the text tells what the bill carries. */
    @Test
    void a_text_with_most_of_the_house_s_bill_makes_the_memorial_the_vehicle() {
        hear("2021-09-24T12:00:00Z", house().text("Engrossed in House", "2021-09-23", "BILLS-117hr9350eh").said("2021-09-24T10:00:00Z"));
        read("hr9350-117", "BILLS-117hr9350eh", "2021-09-25T12:00:00Z", 0, 120);
        hear("2021-12-08T12:00:00Z", memorial().text("Engrossed Amendment House", "2021-12-07", "BILLS-117s9605eah")
                .said("2021-12-08T10:00:00Z"));
        world.posts().clear();
        read("s9605-117", "BILLS-117s9605eah", "2021-12-08T13:00:00Z", 8, 140);
        assertThat(world.posts()).hasSize(2)
                .allSatisfy(post -> assertThat(post).contains("S. 9605 (117th) now carries the NDAA for fiscal year 2022",
                        "Its text has 112 of 120 sections of H.R. 9350 (117th)", "Carried before by H.R. 9350"));
        assertThat(world.text("ndaa fy2022")).contains("S. 9605 (117th) · the vehicle");
        world.posts().clear();
        hear("2021-12-09T12:00:00Z",
                vehicle().text("Engrossed Amendment House", "2021-12-07", "BILLS-117s9605eah").said("2021-12-09T10:00:00Z"));
        assertThat(world.posts()).as("its titles say it too").noneMatch(post -> post.contains("now carries"));
    }

    @Test
    void a_text_with_little_of_it_is_another_matter() {
        read("hr9350-117", "BILLS-117hr9350eh", "2021-09-25T12:00:00Z", 0, 120);
        hear("2021-12-08T12:00:00Z", memorial().text("Engrossed Amendment House", "2021-12-07", "BILLS-117s9605eah")
                .said("2021-12-08T10:00:00Z"));
        world.posts().clear();
        read("s9605-117", "BILLS-117s9605eah", "2021-12-08T13:00:00Z", 80, 260);
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void the_command_takes_the_year_in_any_form_and_says_which_there_are() {
        assertThat(world.text("ndaa")).contains("NDAA for fiscal year 2022 · not law");
        assertThat(world.text("congress ndaa 22")).contains("NDAA for fiscal year 2022");
        assertThat(world.text("ndaa FY2019")).contains("holds no carrier of the NDAA for fiscal year 2019", "2022");
        assertThat(world.text("ndaa tomorrow")).contains("is no fiscal year", "congress ndaa fy2022");
    }
}
