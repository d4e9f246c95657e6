package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.command.Answer;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillTexts;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.topic.GroupTopic;

/** A group's own topics and a channel's settings, as they are typed, and what is posted because of them. */
class GroupTopicsTest extends Hearing {

    private static final String ZONING = "topic save \"land use\" matching zoning -military";

    private Answer answer(String group, String line) {
        ChannelRef ref = new ChannelRef("test", "#" + group);
        Channel channel = world.wiring().audience().channel(ref)
                .orElse(new Channel(group, ref, Congress.WASHINGTON, Optional.empty()));
        return world.wiring().commands().answer(line, Optional.of(channel), "U1", channel.zone());
    }

    private String ask(String group, String line) {
        return PlainText.render(answer(group, line).message());
    }

    private static Bills zoning(String id) {
        return Bills.of(id, "2025-06-25").title("Zoning Act").official("To reform zoning.");
    }

    private void heardOld() {
        hear("2025-09-01T12:00:00Z", zoning("s1-119").said("2025-06-26T10:00:00Z"));
    }

    @Test
    void a_preview_saves_nothing_and_the_same_words_with_save_do() {
        heardOld();
        assertThat(ask("a", "congress topic new \"land use\" matching zoning -military"))
                .startsWith("Preview · your group's topic 'land use' · not saved yet\nRead as: zoning, and in no title military\n")
                .contains("119th Congress: 1 of 1 bills in the ledger",
                        "S. 1 (119th) · Wed 25 Jun 2025 · To reform zoning. · matched: zoning",
                        "Try: " + ZONING);
        assertThat(ask("a", "topic land use")).contains("There is no topic");
        assertThat(ask("a", ZONING)).startsWith("Saved · your group's topic 'land use'\n1 bill of the ledger");
        assertThat(ask("a", "topic LAND USE")).contains("Its words are your group's: zoning -military", "S. 1 · Wed 25 Jun 2025");
        assertThat(ask("a", "topic")).contains("Your group's own:", "land use · zoning -military · 1 bill");
    }

    @Test
    void what_a_topic_finds_when_it_is_saved_is_never_posted_and_what_comes_later_is() {
        heardOld();
        ask("a", ZONING);
        assertThat(ask("a", "follow \"land use\"")).startsWith(
                "This channel now follows your group's topic 'land use': milestones, Eastern time. Change: /follow settings\nNow: 1 bill of");
        hear("2025-09-02T12:00:00Z", zoning("s1-119").cosponsor("D000001", "2025-09-01").said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        hear("2025-09-03T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Zoning Board Act").said("2025-09-03T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#a\nNew bill · S. 2 (119th) · your group's topic 'land use'\n");
        hear("2025-09-05T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Planning Act").said("2025-09-05T10:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString()
                .startsWith("#a\nNo longer matched · S. 2 (119th) · your group's topic 'land use'\n");
    }

    /** The cards of S. 2174 and S. 669 print such headings; a topic saved without them gained the old bills at their next reading, as news. */
    @Test
    void words_that_stand_in_a_heading_alone_are_previewed_and_saved_as_they_are_matched_later() {
        hear("2025-09-01T12:00:00Z", Bills.of("s4-119", "2025-06-25").title("Reform Act").said("2025-06-26T10:00:00Z"));
        var text = new TextPackage("BILLS-119s4is", "is");
        world.at("2025-09-01T13:00:00Z");
        world.wiring().textIntake(intake).hear(new BillTexts.Row(BillId.parse("s4-119").orElseThrow(), text,
                "https://www.govinfo.gov" + text.path(), "2025-09-01T13:00:00Z", "", "is", world.instant(), 1),
                new BillText("", "is", List.of(new Section("5", "Prohibition on the use of funds", List.of(),
                        "No funds may be used for anything that this Act reforms.", List.of()))),
                "govinfo-text", Duration.ZERO, () -> {});
        String matching = " funds matching \"prohibition on the use of funds\"";
        String preview = ask("a", "topic new" + matching);
        String saved = ask("a", "topic save" + matching);
        ask("a", "follow funds");
        hear("2025-09-02T12:00:00Z", Bills.of("s4-119", "2025-06-25").title("Reform Act").cosponsor("D000001", "2025-09-01")
                .said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        assertThat(preview).contains("119th Congress: 1 of 1 bills in the ledger",
                "S. 4 (119th) · Wed 25 Jun 2025 · Reform Act · matched: Prohibition on the use of funds");
        assertThat(saved).contains("1 bill of the ledger");
    }

    @Test
    void changing_the_words_posts_nothing_and_keeps_the_follows() {
        heardOld();
        hear("2025-09-01T13:00:00Z", Bills.of("s3-119", "2025-06-25").title("Wetlands Act").said("2025-06-26T10:00:00Z"));
        ask("a", ZONING);
        ask("a", "follow land use");
        assertThat(ask("a", "topic edit land use matching wetlands")).contains("Until now: zoning -military",
                "Compared with now it would gain 1 bill and lose 1.");
        assertThat(ask("a", "topic save land use matching wetlands")).contains("One channel follows it, and from now on by these words.");
        hear("2025-09-04T12:00:00Z", zoning("s1-119").cosponsor("D000001", "2025-09-03").said("2025-09-04T10:00:00Z"));
        hear("2025-09-04T12:00:00Z", Bills.of("s3-119", "2025-06-25").title("Wetlands Act").cosponsor("D000001", "2025-09-03")
                .said("2025-09-04T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void no_other_group_sees_a_topic_or_hears_of_it() {
        heardOld();
        ask("a", "topic save secret plan matching zoning OR planning");
        ask("a", "follow secret plan");
        ask("b", "follow s2-119 everything");
        hear("2025-09-03T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Other Act").said("2025-09-03T10:00:00Z"));
        hear("2025-09-04T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Planning Act").said("2025-09-04T10:00:00Z"));
        assertThat(world.posts()).filteredOn(post -> post.startsWith("#b")).isNotEmpty().noneMatch(post -> post.contains("topic"));
        assertThat(world.posts()).filteredOn(post -> post.startsWith("#a")).singleElement().asString().contains("'secret plan'");
        for (String line : List.of("topic", "topic secret plan", "follow secret plan", "follow", "bill s1", "bill s2",
                "topic share secret plan",
                "recent", "recent s2 everything", "why s1", "why s2", "bill s2 on 2025-09-03", "topic delete secret plan yes",
                "topic edit secret plan matching x", "help topic", "status")) {
            String said = ask("b", line);
            assertThat(said).as(line).doesNotContain("zoning OR", "group-", "'secret plan'");
            assertThat(line.contains("secret") || !said.contains("secret")).as(said).isTrue();
        }
        assertThat(ask("a", "why s2")).contains("your group's topic 'secret plan'");
        assertThat(ask("a", "recent")).contains("S. 2 (119th) · your group's topic 'secret plan'");
        String id = world.wiring().ledger().allMemberships(BillId.parse("s1-119").orElseThrow()).getFirst().topic();
        assertThat(ask("b", "follow " + id)).contains("is neither a topic, a provision nor a bill");
        assertThat(ask("b", "topic save secret plan matching wetlands")).startsWith("Saved");
        assertThat(ask("a", "topic secret plan")).contains("zoning OR planning");
    }

    @Test
    void a_group_alone_can_name_its_topic_in_recent_in_filters_and_at_the_tab_key() {
        heardOld();
        ask("a", ZONING);
        hear("2025-09-03T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Zoning Board Act").said("2025-09-03T10:00:00Z"));
        assertThat(ask("a", "recent land use")).startsWith("Since Wed 27 Aug 2025 · your group's topic 'land use'\n")
                .contains("S. 2 (119th)");
        assertThat(ask("a", "recent \"Land Use\" 30 days")).contains("S. 2 (119th) · your group's topic 'land use'");
        assertThat(ask("a", "bill topic land use")).startsWith("Bills · your group's topic 'land use'\n2 bills:");
        assertThat(ask("a", "bill topic \"land use\" board")).startsWith("S. 2 (119th)");
        assertThat(ask("a", "bill topic land use stage law"))
                .startsWith("No bill in the ledger fits stage law · your group's topic 'land use'.");
        assertThat(ask("a", "bill topic lend use")).contains("Topics: nato, un, ndaa, land use");
        assertThat(ask("b", "recent land use")).contains("neither a topic nor a bill").doesNotContain("nato, un, ndaa, land");
        assertThat(ask("b", "bill topic \"land use\"")).contains("There is no topic").doesNotContain("nato, un, ndaa, land");
        Optional<Channel> a = Optional.of(new Channel("a", new ChannelRef("test", "#a"), Congress.WASHINGTON, Optional.empty()));
        Optional<Channel> b = Optional.of(new Channel("b", new ChannelRef("test", "#b"), Congress.WASHINGTON, Optional.empty()));
        assertThat(world.wiring().commands().complete("recent la", 10, a)).containsExactly("land");
        assertThat(world.wiring().commands().complete("bill topic land u", 10, a)).contains("use");
        assertThat(world.wiring().commands().complete("recent la", 10, b)).isEmpty();
        assertThat(world.wiring().commands().complete("recent la", 10, Optional.empty())).isEmpty();
    }

    @Test
    void who_types_stop_is_told_how() {
        ask("a", "follow nato");
        assertThat(ask("a", "stop")).startsWith("#a follows:").contains("Try: follow stop nato");
        assertThat(ask("a", "unfollow nato")).contains("NATO membership", "Try: follow stop nato");
        assertThat(ask("a", "follow")).contains("NATO membership");
    }

    @Test
    void deleting_says_first_what_hangs_on_it_and_then_ends_it_with_its_follows() {
        heardOld();
        ask("a", ZONING);
        ask("a", "follow land use");
        assertThat(ask("a", "topic delete land use")).contains("One channel follows it: #a. These follows end with it.",
                "Try: topic delete \"land use\" yes");
        assertThat(ask("a", "follow")).contains("your group's topic 'land use'");
        assertThat(ask("a", "topic delete \"land use\" yes"))
                .startsWith("Deleted · your group's topic 'land use'\nNo longer followed by #a.");
        assertThat(ask("a", "follow")).startsWith("#a follows nothing yet.");
        hear("2025-09-03T12:00:00Z", Bills.of("s2-119", "2025-09-02").title("Zoning Board Act").said("2025-09-03T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().ledger().allMemberships(BillId.parse("s1-119").orElseThrow())).isEmpty();
    }

    @Test
    void a_shared_topic_is_another_groups_own_once_it_is_pasted_and_saved() {
        ask("a", ZONING);
        String line = ask("a", "topic share land use").lines().filter(one -> one.startsWith("{")).findFirst().orElseThrow();
        assertThat(ask("b", "topic import " + line)).contains("Preview · your group's topic 'land use'", "Try: " + ZONING);
        assertThat(answer("b", ZONING).ok()).isTrue();
    }

    @Test
    void a_group_has_so_many_topics_and_a_channel_so_many_follows() {
        IntStream.range(0, GroupTopic.MOST_OF_A_GROUP).forEach(i -> assertThat(answer("a", "topic save t" + "x".repeat(i + 1)
                + " matching zoning").ok()).isTrue());
        assertThat(ask("a", "topic save one more matching zoning")).contains("Your group has 20 topics, and that is the most.");
        assertThat(answer("a", "topic save tx matching wetlands").ok()).isTrue();
        assertThat(answer("b", "topic save one more matching zoning").ok()).isTrue();
    }

    @Test
    void a_topic_that_matches_too_much_is_refused_with_the_count() {
        for (int i = 1; i <= 501; i++) {
            intake.hear(zoning("s" + i + "-119").said("2025-06-26T10:00:00Z"), world.instant(), () -> {});
        }
        assertThat(ask("a", ZONING)).contains("501 bills of two Congresses; 500 are the most").contains("Read as: zoning");
        assertThat(ask("a", "topic")).doesNotContain("Your group's own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "topic new | Write a name",
        "topic new land use | Write a name",
        "topic save land use matching | no words after",
        "topic new nato matching zoning | everybody has",
        "topic new s2174 matching zoning | means something else",
        "topic new delete matching zoning | means something else",
        "topic new @everyone matching zoning | begins with a letter",
        "topic new <script>alert(1)</script> matching zoning | begins with a letter",
        "topic new **bold** matching zoning | begins with a letter",
        "topic new ../../etc/passwd matching zoning | begins with a letter",
        "topic new x'; drop table group_topic; -- matching zoning | begins with a letter",
        "topic new land use matching withdraw* | write every form out",
        "topic new land use matching '; drop table bill; -- | no word in this",
        "topic new land use matching (((((zoning))))) | deeper than 3",
        "topic new land use matching the act | Nearly every title",
        "topic edit nothing matching zoning | Your group has no topic \"nothing\"",
        "topic share | Which topic?",
        "topic share ../../etc/passwd | Your group has no topic",
        "topic delete nothing yes | Your group has no topic",
        "topic import nato | one line in braces",
        "topic import {x | no YAML",
        "topic import {\"floorwire-topic\":1,\"name\":\"@here\",\"matching\":\"zoning\"} | begins with a letter",
        "follow | follows nothing yet",
        "follow add | Follow what?",
        "follow natoo | Did you mean `follow add nato`?",
        "follow ' or 1=1 -- | neither a topic, a provision nor a bill",
        "follow stop un | does not follow UN membership",
        "follow settings colour red | no setting",
        "follow settings zone | Which zone?",
        "follow settings zone Mars/Olympus | no time zone",
        "follow settings everything | does not follow anything yet",
        "follow resume | is not paused"})
    void what_is_typed_wrong_is_answered_with_what_to_do(String line, String said) {
        assertThat(ask("a", line)).contains(said);
        assertThat(answer("a", line).message().blocks()).isNotEmpty();
        assertThat(world.wiring().audience().channels()).extracting(channel -> channel.ref().id()).containsExactly("#nato");
    }

    @Test
    void hostile_lines_are_answered_at_once_and_come_back_without_their_signs() {
        long began = System.nanoTime();
        for (String line : List.of("topic new " + "a".repeat(10_000), "follow " + "b ".repeat(5_000), "topic new x" + "(".repeat(900),
                "topic new \u202Eevil\u202C name matching zoning\u200B\u2066", "follow \u202Enato", "topic import {a: &a [*a,*a,*a,*a]}",
                "topic new land use matching " + "(a or b) near ".repeat(60), "follow settings zone \u202Ee\u0000\u001b[31m")) {
            assertThat(ask("a", line)).as(line.substring(0, 10)).hasSizeLessThan(1_500).doesNotContain("\u202E", "\u200B", "\u001b",
                    "Exception");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_channel_sets_its_zone_and_how_much_it_hears() {
        assertThat(ask("a", "follow nato")).contains("milestones, Eastern time. Change: /follow settings");
        assertThat(ask("a", "follow settings zone Chicago")).contains("now in America/Chicago");
        assertThat(ask("a", "follow settings nato everything")).contains("now hears everything of NATO membership");
        assertThat(ask("a", "follow settings")).contains("Central time", "NATO membership · everything", "CT");
        assertThat(ask("a", "follow un")).contains("Central time");
        assertThat(ask("a", "follow settings milestones")).contains("the milestones of NATO membership, UN membership");
        assertThat(world.wiring().watches().of(new ChannelRef("test", "#a"))).extracting(Watch::loudness)
                .containsOnly(Loudness.MILESTONES);
    }

    @Test
    void a_paused_channel_is_posted_nothing_new_and_later_nothing_old() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        ask("nato", "follow pause");
        assertThat(ask("nato", "follow")).contains("Paused since", "NATO membership · milestones");
        hear("2025-09-02T12:00:00Z", bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .said("2025-09-02T10:00:00Z"));
        assertThat(ask("nato", "follow resume")).contains("is not posted now");
        hear("2025-09-03T12:00:00Z", bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .cosponsor("D000001", "2025-09-02").said("2025-09-03T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_preview_says_how_it_stands_and_what_would_have_been_sent() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        assertThat(ask("a", "follow preview nato"))
                .startsWith("If this channel followed NATO membership:\nNow: 1 bill of the 119th Congress")
                .contains("It would have sent 0 posts in 60 days; the last would have been Wed 25 Jun 2025: S. 2174 (119th) · would direct"
                        + " withdrawal from NATO.", "The 119th Congress ends Sun 3 Jan 2027; bills then die, topic follows go on.");
        world.at("2025-07-01T12:00:00Z");
        assertThat(ask("a", "follow preview nato")).contains("It would have sent 1 post in 60 days");
        assertThat(ask("a", "follow preview s2174 everything")).contains("everything:",
                "Try: follow sample s2174-119 everything · follow add s2174-119 everything");
        assertThat(world.wiring().watches().of(new ChannelRef("test", "#a"))).isEmpty();
    }

    @Test
    void who_changed_what_is_kept() throws SQLException {
        ask("a", "follow nato");
        ask("a", "follow pause");
        ask("a", "follow resume");
        ask("a", "follow settings zone UTC");
        ask("a", ZONING);
        ask("a", "topic delete land use");
        ask("a", "topic delete land use yes");
        ask("a", "follow stop nato");
        ask("a", "follow stop nato");
        assertThat(world.audited()).containsExactly("a U1 follow nato milestones", "a U1 follow pause",
                "a U1 follow resume", "a U1 follow settings zone UTC",
                "a U1 topic new \"land use\" matching zoning -military",
                "a U1 topic delete \"land use\"", "a U1 stop nato");
    }
}
