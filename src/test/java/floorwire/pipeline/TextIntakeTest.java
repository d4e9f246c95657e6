package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.TextPackage;
import floorwire.feed.TextWanted;
import floorwire.feed.govinfo.BillTextFeed;
import floorwire.ledger.BillTexts;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.text.BillText;
import floorwire.text.Section;

/** Texts that are published after their bills, and what of them is told to whom. */
class TextIntakeTest extends Hearing {

    private static final String LIMIT = "The President shall not suspend, terminate, denounce, or withdraw the United States from the North"
            + " Atlantic Treaty, done at Washington, DC, April 4, 1949, except by and with the advice and consent of the Senate, provided that"
            + " two-thirds of the Senators present concur, or pursuant to an Act of Congress.";
    private static final Section SHIPS = new Section("1022", "Battle force ships", List.of(), "The Secretary of the Navy shall maintain not"
            + " fewer than 31 amphibious ships and report each year on how many of them are ready for deployment.", List.of());

    private TextIntake texts;

    @BeforeEach
    void texts() {
        texts = world.wiring().textIntake(intake);
        world.follow("#language", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        world.follow("#un", Watch.Kind.PROVISION, "un-funding", Loudness.MILESTONES);
    }

    @Test
    void whatTheLedgerFindsInATextIsTheFeedsOwnWord() {
        assertThat(BillTexts.SOURCE).as("another source's word would dispute it").isEqualTo(BillTextFeed.SOURCE);
    }

    private static Bills act() {
        return Bills.of("hr9002-119", "2025-06-25").title("National Defense Authorization Act for Fiscal Year 2026")
                .official("To authorize appropriations for fiscal year 2026 for military activities of the Department of Defense.")
                .text("Reported in House", "2025-07-10", "BILLS-119hr9002rh").text("Engrossed in House", "2025-07-20", "BILLS-119hr9002eh");
    }

    private static Section limit(String number) {
        return new Section(number, "Limitation on withdrawal from the North Atlantic Treaty Organization", List.of(), LIMIT, List.of());
    }

    private List<RecordedChange> read(String at, String bill, String version, Section... sections) {
        return read(at, bill, new TextPackage("BILLS-119" + bill.replaceAll("-.*", "") + version, version), sections);
    }

    private List<RecordedChange> read(String at, String bill, TextPackage name, Section... sections) {
        world.at(at);
        String version = name.version();
        BillText text = new BillText("", version, List.of(sections));
        BillId id = BillId.parse(bill).orElseThrow();
        List<RecordedChange> changes = texts.hear(new BillTexts.Row(id, name, "https://www.govinfo.gov" + name.path(), at, "", version,
                world.instant(), sections.length), text, "govinfo-text", Duration.ZERO, () -> {});
        dispatcher.turn();
        return changes;
    }

    private void known(Bills bill) {
        hear("2025-07-01T12:00:00Z", bill.said("2025-07-01T10:00:00Z"));
        world.posts().clear();
    }

    @Test
    void a_provision_in_a_large_act_is_told_to_who_follows_it_and_brings_the_act_into_the_topic() {
        known(act());
        assertThat(read("2025-07-11T12:00:00Z", "hr9002-119", "rh", SHIPS, limit("1245"))).extracting(change -> change.change().fact())
                .contains(
                        "hr9002-119/provision/nato-limit/BILLS-119hr9002rh/1245/limitation-on-withdrawal-from-the-north-atlantic-treaty-orga",
                        "hr9002-119/topic/nato/limit");
        assertThat(world.posts()).hasSize(2)
                .anySatisfy(post -> assertThat(post).startsWith("#language\nProvision found · H.R. 9002 (119th),"
                        + " as reported in the House, sec. 1245 · would limit withdrawal from NATO\n\"" + LIMIT.substring(0, 60)))
                .anySatisfy(post -> assertThat(post).startsWith("#nato\nProvision found"));
    }

    /** What was recorded before a text brought the bill into the channel's topic could not be posted there. */
    @Test
    void why_names_the_day_on_which_a_text_brought_it_into_the_topic() {
        world.at("2025-06-20T12:00:00Z");
        world.follow("#early", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING);
        known(act());
        read("2025-07-11T12:00:00Z", "hr9002-119", "rh", SHIPS, limit("1245"));
        Channel nato = new Channel("test", new ChannelRef("test", "#early"), Congress.WASHINGTON, Optional.empty());
        assertThat(PlainText.render(world.wiring().commands().answer("why hr9002-119", Optional.of(nato), "someone", Congress.WASHINGTON)
                .message()))
                .contains("not posted: recorded before it was in a topic that is followed here, which it is since Fri 11 Jul 2025")
                .doesNotContain("went with another change");
    }

    @Test
    void what_becomes_of_it_is_told_once_and_the_same_words_again_are_no_news() {
        known(act());
        read("2025-07-11T12:00:00Z", "hr9002-119", "rh", SHIPS, limit("1245"));
        world.posts().clear();
        read("2025-07-21T12:00:00Z", "hr9002-119", "eh", SHIPS, limit("1245"));
        assertThat(world.posts()).isEmpty();
        read("2025-07-22T12:00:00Z", "hr9002-119", "eh", SHIPS);
        assertThat(world.posts()).as("printed anew, without it").isNotEmpty()
                .anySatisfy(post -> assertThat(post).startsWith("#language\nProvision dropped · H.R. 9002 (119th), as passed by the House,"
                        + " without what was sec. 1245 · would limit withdrawal from NATO"));
    }

    @Test
    void a_bill_that_would_repeal_the_law_is_told_to_who_follows_what_became_that_law() {
        known(Bills.of("hr9004-119", "2025-06-25").title("To repeal a limitation.").text("Introduced in House", "2025-07-10",
                "BILLS-119hr9004ih").text("Reported in House", "2025-07-20", "BILLS-119hr9004rh"));
        Section repeal =
                new Section("3", "Repeal", List.of(), "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024"
                        + " (22 U.S.C. 1928f) is repealed.", List.of());
        read("2025-07-11T12:00:00Z", "hr9004-119", "ih", repeal);
        assertThat(world.posts()).filteredOn(post -> post.startsWith("#language")).singleElement().asString()
                .startsWith("#language\nLaw would be repealed · H.R. 9004 (119th), as introduced in the House, sec. 3"
                        + " · 22 U.S.C. 1928f, limits on leaving NATO\n\"Section 1250A of the National Defense")
                .doesNotContain("would direct");
        world.posts().clear();
        Section amended = new Section("3", "Repeal", List.of(), "Section 1250A(b) of the National Defense Authorization Act for Fiscal Year"
                + " 2024 (22 U.S.C. 1928f(b)) is repealed.", List.of());
        read("2025-07-21T12:00:00Z", "hr9004-119", "rh", amended);
        assertThat(world.posts()).filteredOn(post -> post.startsWith("#language"))
                .anySatisfy(
                        post -> assertThat(post).contains("Law would be amended · H.R. 9004 (119th), as reported in the House, sec. 3"));
    }

    /** What any provision became can be amended, as the ledger knows it from the text of the law. */
    @Test
    void a_bill_that_would_amend_what_a_law_of_the_ledger_says_is_told_to_who_follows_that_provision() {
        world.follow("#posture", Watch.Kind.PROVISION, "europe-posture", Loudness.MILESTONES);
        known(act().law("119-60"));
        Section posture = new Section("1249", "Limitation on reduction of forces in Europe", List.of(), "None of the funds authorized to be"
                + " appropriated by this Act may be used to reduce the members of the Armed Forces stationed in Europe below 75,000.",
                List.of());
        read("2025-07-12T12:00:00Z", "hr9002-119", new TextPackage("PLAW-119publ60", TextPackage.LAW), SHIPS, posture);
        known(Bills.of("hr9004-119", "2025-06-25").title("To amend certain limitations.")
                .text("Introduced in House", "2025-07-14", "BILLS-119hr9004ih"));
        read("2025-07-15T12:00:00Z", "hr9004-119", "ih",
                new Section("3", "Force posture", List.of(),
                        "Section 1249(a) of the National Defense Authorization Act for Fiscal Year 2026"
                                + " (Public Law 119–60) is amended by striking “75,000” and inserting “60,000”.",
                        List.of()),
                new Section("4", "Other matters", List.of(),
                        "Section 1249 of the National Defense Authorization Act for Fiscal Year 2025 is"
                                + " repealed.",
                        List.of()));
        assertThat(world.posts()).filteredOn(post -> post.startsWith("#posture")).singleElement().asString()
                .startsWith("#posture\nLaw would be amended · H.R. 9004 (119th), as introduced in the House, sec. 3"
                        + " · limits on reducing forces in Europe\n\"Section 1249(a) of the National Defense");
    }

    /** The texts of a bill come in any order: what was told of a later version stays true when an earlier one is read. */
    @Test
    void an_earlier_version_that_comes_late_corrects_nothing_that_was_told() {
        known(act());
        read("2025-07-21T12:00:00Z", "hr9002-119", "eh", SHIPS, limit("1245"));
        assertThat(world.posts()).isNotEmpty();
        world.posts().clear();
        assertThat(read("2025-07-22T12:00:00Z", "hr9002-119", "rh", SHIPS, limit("1245"))).noneMatch(change -> change
                .change() instanceof Change.Withdrawn);
        assertThat(world.posts()).noneSatisfy(post -> assertThat(post).contains("CORRECTED"));
    }

    /** A chamber's amendment to single lines has hardly any headings, and takes the bill out of no topic. */
    @Test
    void a_partial_amendment_leaves_the_bill_in_its_topics() {
        known(act());
        read("2025-07-11T12:00:00Z", "hr9002-119", "rh", SHIPS, limit("1245"));
        world.posts().clear();
        List<RecordedChange> changes = read("2025-07-30T12:00:00Z", "hr9002-119", "eas", new Section("", "", List.of(),
                "Resolved, That the bill from the House pass with the following amendment: On page 3, strike line 4.", List.of()));
        assertThat(changes).isEmpty();
        assertThat(world.wiring().ledger().inTopic("nato")).hasSize(1);
    }

    /** A first start reads the texts of years: of those nobody is told. */
    @Test
    void an_old_text_is_kept_and_told_to_nobody() {
        known(act());
        List<RecordedChange> changes = read("2025-09-30T12:00:00Z", "hr9002-119", "rh", limit("1245"));
        assertThat(changes).isNotEmpty().noneMatch(RecordedChange::news);
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().ledger().withProvision("nato-limit")).hasSize(1);
    }

    @Test
    void a_text_that_was_listed_when_its_bill_was_first_seen_is_no_news_and_one_listed_since_is() {
        Bills old = Bills.of("hr9002-119", "2025-03-01").title("National Defense Authorization Act for Fiscal Year 2026")
                .official("To authorize appropriations for fiscal year 2026 for military activities of the Department of Defense.")
                .text("Reported in House", "2025-07-10", "BILLS-119hr9002rh");
        hear("2025-07-12T12:00:00Z", old.said("2025-07-12T10:00:00Z"));
        assertThat(read("2025-07-13T12:00:00Z", "hr9002-119", "rh", limit("1245"))).noneMatch(RecordedChange::news);
        hear("2025-07-21T12:00:00Z", old.text("Engrossed in House", "2025-07-20", "BILLS-119hr9002eh").said("2025-07-21T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        assertThat(read("2025-07-22T12:00:00Z", "hr9002-119", "eh", limit("1246"))).allMatch(RecordedChange::news);
        assertThat(world.posts()).hasSize(2)
                .allSatisfy(post -> assertThat(post).contains("Provision moved", "sec. 1246 (before: sec. 1245)"));
    }

    @Test
    void a_text_is_wanted_of_what_matches_a_topic_or_is_followed_and_of_nothing_else() {
        known(act());
        hear("2025-07-01T13:00:00Z", Bills.of("s9003-119", "2025-06-25").title("To rename a post office.")
                .text("Introduced in Senate", "2025-06-25", "BILLS-119s9003is").said("2025-07-01T11:00:00Z"));
        var memory = new Known("govinfo-text", world.wiring().sources(), world.wiring().ledger(), world.wiring().rollCalls(),
                world.wiring().watches());
        assertThat(memory.texts()).extracting(TextWanted::name).extracting(TextPackage::id)
                .containsExactly("BILLS-119hr9002rh", "BILLS-119hr9002eh");
        world.follow("#post", Watch.Kind.BILL, "s9003-119", Loudness.MILESTONES);
        assertThat(memory.texts()).extracting(wanted -> wanted.name().id()).contains("BILLS-119s9003is");
        hear("2025-07-01T14:00:00Z", Bills.of("s9005-119", "2025-06-25").title("To designate a memorial.")
                .text("Introduced in Senate", "2025-06-25", "BILLS-119s9005is")
                .text("Engrossed Amendment House", "2025-06-30", "BILLS-119s9005eah")
                .said("2025-07-01T12:00:00Z"));
        assertThat(memory.texts()).extracting(wanted -> wanted.name().id()).noneMatch(name -> name.contains("s9005"));
        hear("2025-07-01T15:00:00Z", act().related("s9005-119").said("2025-07-01T14:00:00Z"));
        assertThat(memory.texts()).as("what a chamber made of a measure that is related to a defense act may be the act")
                .extracting(wanted -> wanted.name().id()).contains("BILLS-119s9005eah").doesNotContain("BILLS-119s9005is");
    }

    @Test
    void a_provision_is_a_milestone_of_the_bill_too() {
        world.follow("#bill", Watch.Kind.BILL, "hr9002-119", Loudness.MILESTONES);
        known(act());
        List<RecordedChange> changes = read("2025-07-11T12:00:00Z", "hr9002-119", "rh", limit("1245"));
        assertThat(changes.stream().map(RecordedChange::change).filter(Change.ProvisionFound.class::isInstance).findFirst())
                .map(Change::milestone).isEqualTo(Optional.of(true));
        assertThat(world.posts()).anySatisfy(post -> assertThat(post).startsWith("#bill").contains("Provision found"));
        assertThat(world.posts()).noneSatisfy(post -> assertThat(post).startsWith("#un"));
    }
}
