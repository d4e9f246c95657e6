package floorwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.congress.BillId;
import floorwire.congress.TextPackage;
import floorwire.feed.Observation;
import floorwire.ledger.BillTexts;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;
import floorwire.text.BillText;
import floorwire.text.Section;

/** What a channel gets to see where messages can be edited and threaded, look by look. */
class PostingsTest {

    private static final ChannelRef NATO = new ChannelRef("discord", "#nato");

    @TempDir Path folder;
    private World world;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        world = new World(folder, "discord");
        world.at("2025-06-26T12:00:00Z");
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        dispatcher = world.wiring().dispatcher(List.of(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Bills bill() {
        return Bills.of("s1-119", "2025-06-25")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private void wish(Wishes wishes) {
        Channel channel = world.wiring().audience().channel(NATO).orElseThrow();
        world.wiring().audience().save(channel.wishing(wishes));
    }

    /** What one look brings into the channel: the way it comes and the headline. */
    private List<String> hear(Observation observation) {
        int before = world.posts().size();
        world.at(observation.asOf().plusSeconds(3600).toString());
        world.wiring().intake().hear(observation, world.instant(), () -> {});
        dispatcher.turn();
        return since(before);
    }

    private List<String> since(int before) {
        return world.posts().subList(before, world.posts().size()).stream().map(post -> post.lines().limit(2).toList())
                .map(lines -> lines.get(0) + " | " + lines.get(1)).toList();
    }

    private static String kind(String post) {
        return post.substring("#nato ".length(), post.indexOf(" |"));
    }

    private static Bills passed(String day) {
        return bill().senate(day, "Passed Senate without amendment by Unanimous Consent.");
    }

    @Test
    void a_correction_edits_the_message_it_corrects_and_a_reply_says_so_too() {
        assertThat(hear(bill().said("2025-06-26T10:00:00Z"))).singleElement().asString().startsWith("#nato | New bill");
        assertThat(hear(passed("2025-06-27").said("2025-06-28T10:00:00Z")))
                .containsExactly("#nato | S. 1 (119th) · passed the Senate");
        assertThat(hear(passed("2025-06-28").said("2025-06-29T10:00:00Z"))).containsExactly(
                "#nato REPLY | CORRECTED · S. 1 (119th) · passed the Senate", "#nato EDIT | CORRECTED · S. 1 (119th) · passed the Senate");
        assertThat(world.deliveries().get(3).target().orElseThrow().delivery()).isEqualTo(world.deliveries().get(1).id());
        assertThat(world.posts().get(3)).contains("We posted Fri 27 Jun 2025", "now says Sat 28 Jun 2025");
    }

    @Test
    void an_edit_says_what_was_posted_and_not_what_was_said_in_between() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        hear(passed("2025-06-27").said("2025-06-28T10:00:00Z"));
        hear(passed("2025-06-28").said("2025-06-29T10:00:00Z"));
        hear(passed("2025-06-29").said("2025-06-30T10:00:00Z"));
        assertThat(world.posts().getLast()).startsWith("#nato EDIT").contains("We posted Fri 27 Jun 2025", "now says Sun 29 Jun 2025");
    }

    @Test
    void a_bill_that_leaves_the_topic_is_said_so_in_the_post_that_brought_it() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(Bills.of("s1-119", "2025-06-25").official("A bill to name a post office.").said("2025-06-28T10:00:00Z")))
                .contains("#nato EDIT | No longer matched · S. 1 (119th) · would direct withdrawal from NATO")
                .anyMatch(post -> post.startsWith("#nato REPLY | No longer matched"));
    }

    @Test
    void with_threads_what_follows_goes_under_the_first_message_and_milestones_reach_the_channel_too() {
        wish(Wishes.NONE.laidOut(Layout.THREADS));
        assertThat(hear(bill().said("2025-06-26T10:00:00Z"))).singleElement().asString().startsWith("#nato | New bill");
        assertThat(hear(passed("2025-06-27").said("2025-06-28T10:00:00Z"))).containsExactly(
                "#nato REPLY | S. 1 (119th) · passed the Senate",
                "#nato EDIT | New bill · S. 1 (119th) · would direct withdrawal from NATO",
                "#nato ECHO | S. 1 (119th) · passed the Senate");
        assertThat(world.posts().get(2)).contains("Now: passed the Senate");
    }

    private List<String> read(String bill, String at, String number) {
        int before = world.posts().size();
        world.at(at);
        TextPackage name = new TextPackage("BILLS-119" + bill.replaceFirst("-.*", "") + "is", "is");
        BillText text = new BillText("", "", List.of(new Section(number, "Limitation", List.of(),
                "The President shall not withdraw the United States from the North Atlantic Treaty without the consent of the Senate.",
                List.of())));
        world.wiring().textIntake(world.wiring().intake())
                .hear(new BillTexts.Row(BillId.parse(bill).orElseThrow(), name, "https://www.govinfo.gov",
                        at, "", "", world.instant(), 1), text, BillTexts.SOURCE, Duration.ZERO, () -> {});
        dispatcher.turn();
        return since(before);
    }

    /** One thread tells the road of a provision, from measure to measure. */
    @Test
    void with_threads_a_provision_in_another_bill_goes_under_the_message_that_told_of_it_first() {
        world.wiring().watches().remove(NATO, Watch.Kind.TOPIC, "nato");
        world.follow("#nato", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        wish(Wishes.NONE.laidOut(Layout.THREADS));
        for (String id : List.of("s1-119", "s2-119")) {
            hear(Bills.of(id, "2025-06-25").title("To do something.").said("2025-06-26T10:00:00Z"));
        }
        assertThat(read("s1-119", "2025-06-27T12:00:00Z", "3")).singleElement().asString()
                .startsWith("#nato | Provision found · S. 1 (119th)");
        assertThat(read("s2-119", "2025-06-28T12:00:00Z", "4")).hasSize(2)
                .anyMatch(post -> post.startsWith("#nato REPLY | Provision found · S. 2"))
                .anyMatch(post -> post.startsWith("#nato ECHO | Provision found · S. 2"));
        assertThat(world.deliveries().get(1).target().orElseThrow().delivery()).isEqualTo(world.deliveries().getFirst().id());
    }

    @Test
    void what_comes_while_the_first_message_still_waits_goes_under_it_too() {
        wish(Wishes.NONE.laidOut(Layout.THREADS));
        world.next(new ChatPlatform.Outcome.Later(Duration.ofMinutes(5), "rate limited"));
        world.at("2025-06-26T12:00:00Z");
        world.wiring().intake().hear(bill().said("2025-06-26T10:00:00Z"), world.instant(), () -> {});
        world.at("2025-06-26T12:01:00Z");
        world.wiring().intake().hear(passed("2025-06-26").said("2025-06-26T11:00:00Z"), world.instant(), () -> {});
        assertThat(dispatcher.turn()).isZero();
        world.at("2025-06-26T13:00:00Z");
        dispatcher.turn();
        assertThat(since(0)).containsExactly("#nato | New bill · S. 1 (119th) · would direct withdrawal from NATO",
                "#nato REPLY | S. 1 (119th) · passed the Senate", "#nato ECHO | S. 1 (119th) · passed the Senate");
    }

    @Test
    void in_a_forum_what_follows_stays_in_the_posts_thread() {
        wish(Wishes.NONE.laidOut(Layout.FORUM));
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(passed("2025-06-27").said("2025-06-28T10:00:00Z"))).extracting(PostingsTest::kind)
                .containsExactly("REPLY", "EDIT");
    }

    @Test
    void what_is_held_is_followed_only_once_it_goes() {
        wish(Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill().said("2025-06-26T10:00:00Z"));
        Bills presented = passed("2025-06-27").house("2025-06-28", "H37100", "On passage Passed without objection.")
                .library("2025-06-29", "28000", "Presented to President.");
        List<String> atOnce = hear(presented.said("2025-06-30T10:00:00Z"));
        assertThat(atOnce).noneMatch(post -> post.contains("presented to the President"));
        assertThat(hear(presented.said("2025-06-30T12:00:00Z"))).extracting(PostingsTest::kind)
                .containsExactly("REPLY", "EDIT", "ECHO");
    }

    @Test
    void a_short_title_that_comes_later_is_put_into_the_first_message() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(bill().title("NATO Act").titled("Short Titles as Introduced", "NATO Act").said("2025-06-28T10:00:00Z")))
                .containsExactly("#nato EDIT | New bill · S. 1 (119th) · would direct withdrawal from NATO");
        assertThat(world.posts().getLast()).contains("sponsor's short title: \"NATO Act\"");
    }

    @Test
    void cosponsors_are_one_line_on_friday_morning() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(bill().cosponsor("L000577", "2025-06-27").said("2025-06-28T10:00:00Z"))).isEmpty();
        assertThat(hear(bill().cosponsor("L000577", "2025-06-27").cosponsor("P000603", "2025-07-01").said("2025-07-02T10:00:00Z")))
                .isEmpty();
        assertThat(fridays("2025-07-04T12:59:00Z")).isEmpty();
        assertThat(fridays("2025-07-04T13:00:00Z")).singleElement().asString().startsWith("#nato | Cosponsors this week");
        assertThat(world.posts().getLast()).contains("S. 1 (119th) · would direct withdrawal from NATO · joined: ", "now 2");
        assertThat(fridays("2025-07-11T13:00:00Z")).isEmpty();
    }

    @Test
    void a_paused_channel_gets_no_weekly_line_and_what_fell_due_in_the_pause_is_not_posted_later() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        hear(bill().cosponsor("C000001", "2025-06-27").said("2025-06-28T10:00:00Z"));
        wish(Wishes.NONE.onFridays(true));
        pause(Optional.of(world.instant()));
        assertThat(hear(bill().cosponsor("C000001", "2025-06-27").cosponsor("C000002", "2025-06-29").said("2025-06-30T10:00:00Z")))
                .isEmpty();
        assertThat(fridays("2025-07-04T13:00:00Z")).isEmpty();
        pause(Optional.empty());
        assertThat(fridays("2025-07-06T13:00:00Z")).isEmpty();
        hear(bill().cosponsor("C000001", "2025-06-27").cosponsor("C000002", "2025-06-29").cosponsor("C000003", "2025-07-07")
                .said("2025-07-08T10:00:00Z"));
        assertThat(fridays("2025-07-11T13:00:00Z")).singleElement().asString().startsWith("#nato | Cosponsors this week");
        assertThat(world.notices()).filteredOn(notice -> notice.contains("C000002")).isEmpty();
    }

    private void pause(Optional<Instant> since) {
        Channel channel = world.wiring().audience().channel(NATO).orElseThrow();
        world.wiring().audience().save(channel.paused(since));
    }

    private List<String> fridays(String at) {
        int before = world.posts().size();
        world.at(at);
        world.wiring().fridays().turn(world.instant());
        dispatcher.turn();
        return since(before);
    }

    @Test
    void a_channel_that_wants_it_gets_a_sign_of_life_each_friday_once() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        wish(Wishes.NONE.onFridays(true));
        assertThat(fridays("2025-07-03T13:00:00Z")).isEmpty();
        assertThat(fridays("2025-07-04T13:00:00Z")).containsExactly("#nato | This week: 0 changes on 1 bill; no source has answered yet");
        assertThat(fridays("2025-07-04T18:00:00Z")).isEmpty();
        world.wiring().sources().succeeded("govinfo", world.instant(), Optional.empty());
        assertThat(fridays("2025-07-11T13:00:00Z"))
                .containsExactly("#nato | This week: 0 changes on 1 bill; sources checked, last Fri 4 Jul 2025, 2:00 pm ET");
    }

    @Test
    void a_flood_is_one_digest_that_tells_all_of_it_and_is_corrected_in_place() {
        int before = world.posts().size();
        for (int number = 1; number <= 9; number++) {
            world.wiring().intake().hear(Bills.of("s" + number + "-119", "2025-06-25")
                    .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                    .said("2025-06-26T10:00:00Z"),
                    world.instant(), () -> {});
        }
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(since(before)).containsExactly("#nato | 9 changes on 9 bills");
        assertThat(world.posts().getLast()).contains("New bill · S. 1 (119th) · would direct withdrawal from NATO",
                "New bill · S. 9 (119th)");
        assertThat(world.deliveries().stream().filter(delivery -> delivery.state() == Delivery.State.DEAD)).hasSize(8);
        assertThat(hear(Bills.of("s3-119", "2025-06-25").official("A bill to name a post office.").said("2025-06-28T10:00:00Z")))
                .contains("#nato EDIT | 9 changes on 9 bills");
        assertThat(world.posts().getLast()).contains("No longer matched · S. 3 (119th)");
    }

    @Test
    void a_flood_to_a_channel_that_could_not_be_reached_is_one_digest_when_it_heals() {
        world.next(new ChatPlatform.Outcome.Refused("no permission"));
        hear(bill().said("2025-06-26T10:00:00Z"));
        for (int number = 2; number <= 9; number++) {
            world.wiring().intake().hear(Bills.of("s" + number + "-119", "2025-06-25")
                    .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                    .said("2025-06-26T10:00:00Z"),
                    world.instant(), () -> {});
        }
        world.at("2025-06-27T12:00:00Z");
        assertThat(dispatcher.turn()).isEqualTo(2);
        assertThat(since(world.posts().size() - 2)).containsExactly("#nato | New bill · S. 1 (119th) · would direct withdrawal from NATO",
                "#nato | 8 changes on 8 bills");
    }

    @Test
    void a_cosponsor_of_last_week_who_is_withdrawn_by_the_source_holds_nothing_up() {
        hear(bill().said("2025-06-26T10:00:00Z"));
        hear(bill().cosponsor("L000577", "2025-06-27").said("2025-06-28T10:00:00Z"));
        assertThat(fridays("2025-07-04T13:00:00Z")).hasSize(1);
        assertThat(hear(passed("2025-07-05").said("2025-07-06T10:00:00Z"))).isNotEmpty();
        assertThat(world.posts().getLast()).contains("CORRECTED", "S. 1 (119th) · passed the Senate");
        assertThat(world.deliveries()).allMatch(delivery -> delivery.state() != Delivery.State.PENDING);
    }

    @Test
    void everything_on_a_bill_is_heard_at_once_also_where_its_topic_is_followed_for_milestones() {
        world.follow("#nato", Watch.Kind.BILL, "s1-119", Loudness.EVERYTHING);
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(bill().cosponsor("L000577", "2025-06-27").said("2025-06-28T10:00:00Z"))).singleElement().asString()
                .startsWith("#nato | S. 1 (119th) · cosponsor added");
        assertThat(fridays("2025-07-04T13:00:00Z")).isEmpty();
    }

    @Test
    void a_reply_to_what_was_never_sent_goes_alone() {
        wish(Wishes.NONE.laidOut(Layout.THREADS));
        world.next(new ChatPlatform.Outcome.Unknown("no answer"));
        hear(bill().said("2025-06-26T10:00:00Z"));
        hear(passed("2025-06-27").said("2025-06-28T10:00:00Z"));
        world.wiring().outbox().mark(world.deliveries().getFirst().id(), Delivery.State.DEAD, world.instant(), Optional.empty(),
                Optional.of("refused"));
        int before = world.posts().size();
        world.at("2025-06-29T12:00:00Z");
        hear(passed("2025-06-27").house("2025-06-28", "H37100", "On passage Passed without objection.").said("2025-06-29T12:00:00Z"));
        assertThat(since(before)).allMatch(post -> !post.contains("null"));
        assertThat(world.deliveries()).noneMatch(delivery -> delivery.state() == Delivery.State.UNKNOWN);
    }

    @Test
    void where_nothing_can_be_edited_or_threaded_everything_is_a_message_of_its_own() {
        close();
        world = new World(folder, "console");
        world.at("2025-06-26T12:00:00Z");
        world.follow("#un", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        dispatcher = world.wiring().dispatcher(List.of(world));
        Channel channel = world.wiring().audience().channel(new ChannelRef("console", "#un")).orElseThrow();
        world.wiring().audience().save(channel.wishing(Wishes.NONE.laidOut(Layout.THREADS)));
        hear(bill().said("2025-06-26T10:00:00Z"));
        assertThat(hear(passed("2025-06-27").said("2025-06-28T10:00:00Z"))).containsExactly("#un | S. 1 (119th) · passed the Senate");
        assertThat(hear(passed("2025-06-28").said("2025-06-29T10:00:00Z")))
                .containsExactly("#un | CORRECTED · S. 1 (119th) · passed the Senate");
    }
}
