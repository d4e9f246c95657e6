package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillTexts;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.store.Database;
import floorwire.store.SqlWorkspaces;
import floorwire.text.BillText;
import floorwire.text.Section;

/** Language that a group follows from a section of a bill on, and that nobody else hears of. */
class GroupProvisionsTest {

    private static final String HARBOUR =
            "The Secretary of the Navy shall preserve the historic graving dock of the harbour, keep its caisson in"
                    + " working order, admit vessels of museums free of charge, and lease no part of the quay to any person who stores fuel there.";
    private static final Section SHORT = new Section("1", "Short title", List.of(), "This Act may be cited as the Harbour Act.", List.of());

    @TempDir Path folder;
    private World world;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2025-07-01T12:00:00Z");
        dispatcher = world.wiring().dispatcher(List.of(world));
        hear(Bills.of("s9001-119", "2025-06-25").title("Harbour Act").text("Introduced in Senate", "2025-06-25", "BILLS-119s9001is"));
        hear(Bills.of("hr9002-119", "2025-06-25").title("National Defense Authorization Act for Fiscal Year 2026")
                .text("Introduced in House", "2025-06-25", "BILLS-119hr9002ih"));
        read("s9001-119", "BILLS-119s9001is", "is", SHORT, harbour("2", HARBOUR));
        world.posts().clear();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Section harbour(String number, String text) {
        return new Section(number, "Graving dock", List.of(), text, List.of());
    }

    private void hear(Bills bill) {
        world.wiring().intake().hear(bill.said("2025-07-01T10:00:00Z"), world.instant(), () -> {});
    }

    private void read(String bill, String name, String version, Section... sections) {
        read(bill, name, version, () -> {}, sections);
    }

    /** @param meanwhile happens after the text was looked through and before it is kept */
    private void read(String bill, String name, String version, Runnable meanwhile, Section... sections) {
        BillText text = new BillText("", "", List.of(sections));
        TextPackage is = new TextPackage(name, version);
        world.wiring().textIntake(world.wiring().intake()).hear(new BillTexts.Row(BillId.parse(bill).orElseThrow(), is,
                "https://www.govinfo.gov" + is.path(), name + world.instant(), "", "", world.instant(), sections.length), text,
                BillTexts.SOURCE, Duration.ZERO, meanwhile);
        dispatcher.turn();
    }

    private String ask(String workspace, String line) {
        Channel channel = new Channel(workspace, new ChannelRef("test", "#" + workspace), Congress.WASHINGTON, Optional.empty());
        return PlainText.render(world.wiring().commands().answer(line, Optional.of(channel), "U1", Congress.WASHINGTON).message());
    }

    @Test
    void a_section_is_followed_and_known_again_lightly_edited_in_a_large_act() {
        assertThat(ask("harbour", "congress provision follow s9001-119 2")).contains(
                "This channel now follows your group's provision 'S 9001-119 sec 2'",
                "Taken from S. 9001 (119th), as introduced in the Senate, sec. 2", "It stands in 1 bill", "Nothing old is posted");
        dispatcher.turn();
        assertThat(world.posts()).isEmpty();
        world.at("2025-07-03T12:00:00Z");
        read("hr9002-119", "BILLS-119hr9002ih", "ih", SHORT, new Section("1022", "Battle force ships", List.of(),
                "The Secretary shall maintain ships. " + HARBOUR.replace("Secretary of the Navy", "Secretary").replace("lease", "let"),
                List.of()));
        assertThat(world.posts()).singleElement().asString()
                .startsWith("#harbour\nProvision found · H.R. 9002 (119th), as introduced in the House,"
                        + " sec. 1022 · your group's provision 'S 9001-119 sec 2'");
        assertThat(ask("harbour", "provision \"S 9001-119 sec 2\"")).contains("The road of your group's provision 'S 9001-119 sec 2'",
                "H.R. 9002 (119th)");
        assertThat(ask("harbour", "provision list")).contains("S 9001-119 sec 2 · from S. 9001 (119th)", "in 2 bills");
    }

    @Test
    void a_text_that_is_heard_while_the_provision_is_made_is_looked_through_for_it_too() {
        world.at("2025-07-03T12:00:00Z");
        read("hr9002-119", "BILLS-119hr9002ih", "ih", () -> ask("harbour", "congress provision new \"graving dock\" from s9001-119 2"),
                SHORT,
                harbour("1022", HARBOUR));
        assertThat(ask("harbour", "provision list")).contains("graving dock · from S. 9001 (119th)", "in 2 bills");
    }

    @Test
    void no_other_group_sees_a_provision_or_hears_of_it() {
        ask("harbour", "provision new \"graving dock\" from s9001-119 2");
        String id = world.wiring().watches().all().stream().map(Watch::target).filter(target -> target.startsWith("group-")).findFirst()
                .orElse("none");
        assertThat(id).as("new alone follows nothing").isEqualTo("none");
        assertThat(ask("harbour", "provision follow graving dock"))
                .contains("This channel now follows your group's provision 'graving dock'");
        assertThat(ask("b", "provision graving dock")).contains("is no provision that is known here");
        assertThat(ask("b", "provision list")).doesNotContain("graving");
        assertThat(ask("b", "follow add graving dock")).contains("neither a topic, a provision nor a bill");
        assertThat(ask("b", "bill s9001 text")).doesNotContain("graving dock'").doesNotContain("group");
        assertThat(ask("b", "why s9001")).doesNotContain("graving dock'");
        assertThat(ask("b", "recent s9001")).doesNotContain("graving dock'");
        assertThat(ask("b", "follow preview s9001-119 everything")).doesNotContain("rovision");
    }

    @Test
    void what_any_bill_says_and_what_is_no_section_is_refused_with_what_to_do() {
        assertThat(ask("harbour", "provision follow s9001-119 1")).contains("says too little to be known again");
        assertThat(ask("harbour", "provision follow s9001-119 7")).contains("There is no section 7", "bill s9001-119 text");
        assertThat(ask("harbour", "provision follow hr9002-119 7")).contains("No text of H.R. 9002", "Follow the bill");
        assertThat(ask("harbour", "provision follow s77-119 7")).contains("is no bill of the ledger");
        assertThat(ask("harbour", "provision follow nonsense")).contains("neither a provision nor a section");
        assertThat(ask("harbour", "provision new \"nato\" from s9001-119 2")).contains("is a topic that everybody has");
        assertThat(ask("harbour", "provision new \"nato-limit\" from s9001-119 2")).contains("is a provision that everybody has");
        assertThat(ask("harbour", "provision delete nothing")).contains("has no provision");
    }

    @Test
    void deleting_it_ends_its_follows_and_leaves_nothing_of_it() {
        ask("harbour", "provision follow s9001-119 2");
        assertThat(ask("harbour", "provision delete \"S 9001-119 sec 2\"")).contains("One channel follows it; that ends with it.");
        assertThat(ask("harbour", "provision delete \"S 9001-119 sec 2\" yes"))
                .contains("Deleted · your group's provision 'S 9001-119 sec 2'");
        assertThat(ask("harbour", "follow list")).doesNotContain("S 9001-119 sec 2");
        assertThat(world.wiring().ledger().believed(BillId.parse("s9001-119").orElseThrow()).bill().sections().provisions()).isEmpty();
        dispatcher.turn();
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_workspace_s_deletion_takes_what_its_provisions_found() {
        ask("harbour", "provision follow s9001-119 2");
        String url = world.url();
        world.close();
        try (Database database = Database.write(url, "test")) {
            new SqlWorkspaces(database).erase("harbour");
        }
        world = new World(url);
        assertThat(world.wiring().ledger().believed(BillId.parse("s9001-119").orElseThrow()).bill().sections().provisions()).isEmpty();
        assertThat(world.wiring().ledger().believed(BillId.parse("s9001-119").orElseThrow()).bill().sections().headings()).isNotEmpty();
    }
}
