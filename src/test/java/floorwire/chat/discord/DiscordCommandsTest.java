package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.audience.Channel;
import floorwire.chat.discord.standin.Control;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.LoopbackInteraction;
import floorwire.chat.discord.standin.LoopbackUser;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.Rights;
import floorwire.command.CommandCatalog;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** Conversations on Discord, through the real JDA, over a ledger that holds two bills of the public record. */
class DiscordCommandsTest {

    private static final int DEFERRED = 5;
    private static final AtomicReference<EventListener> LISTENER = new AtomicReference<>(event -> {});

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord(event -> LISTENER.get().onEvent(event));

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    /** What the port of the channels does before it answers. */
    private static final AtomicReference<Runnable> LOOKING = new AtomicReference<>(() -> {});

    private final LoopbackGuild guild = discord.server().guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");
    private final LoopbackUser ada = guild.member("Ada", Rights.TALKING);
    private final LoopbackUser may = guild.member("May", Rights.TALKING | Rights.MANAGE_CHANNELS);

    @BeforeAll
    static void open() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization."),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        LISTENER.set(new DiscordCommands(world.wiring().commands(), ref -> {
            LOOKING.get().run();
            return world.wiring().audience().channel(ref);
        }, Congress.WASHINGTON));
        new DiscordRegistration(CommandCatalog.shipped()).register(discord.jda());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void registering_again_sends_nothing() {
        long before = puts();
        assertThat(new DiscordRegistration(CommandCatalog.shipped()).register(discord.jda())).isEmpty();
        assertThat(puts()).isEqualTo(before).isPositive();
    }

    private static long puts() {
        return discord.server().calls(call -> call.method().equals("PUT") && call.path().endsWith("/commands")).size();
    }

    @Test
    void a_bill_is_shown_to_who_asked_and_shared_by_a_button() {
        LoopbackInteraction asked = ada.in(general).command("bill", Map.of("query", "s2174"));
        assertThat(asked.callback().path("type").asInt()).isEqualTo(DEFERRED);
        Post card = asked.shown();
        assertThat(card.text()).contains("S. 2174 (119th)");
        assertThat(card.isEphemeral()).isTrue();
        assertThat(general.posts()).isEmpty();

        Post shared = ada.in(general).clicks(card, "Share").shown();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.text()).contains("S. 2174 (119th)");
        assertThat(shared.controls()).extracting(Control::label).doesNotContain("Share");
        assertThat(general.posts()).hasSize(1);
    }

    @Test
    void the_positions_of_a_roll_call_come_as_a_file_for_who_asked() {
        world.hear("senate", Votes.senate(190, "s2174-119", "Amendment 190"));
        Post answer = ada.in(general).command("vote", Map.of("query", "s190-119.2025", "csv", true)).shown();
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.files()).containsOnlyKeys("s190-119.2025.csv");
        assertThat(new String(answer.files().get("s190-119.2025.csv"), StandardCharsets.UTF_8)).startsWith("vote,date,question,")
                .contains("Member 1,D,PA,Yea").hasLineCount(7);
        assertThat(answer.text()).contains("6 in all").doesNotContain("ask --csv");
        assertThat(general.posts()).isEmpty();
    }

    @Test
    void an_answer_is_for_all_from_the_start_if_its_asker_says_so() {
        Post card = ada.in(general).command("bill", Map.of("query", "s2174", "share", true)).shown();
        assertThat(card.isEphemeral()).isFalse();
        assertThat(general.posts()).containsExactly(card);
    }

    @Test
    void what_is_offered_below_an_answer_is_another_private_answer() {
        Post card = ada.in(general).command("bill", Map.of("query", "s2174", "share", true)).shown();
        Control offer = card.controls().stream().filter(control -> control.customId().startsWith("1:bill s2174")).findFirst().orElseThrow();
        Post told = may.in(general).clicks(card, offer.label()).shown();
        assertThat(told.isEphemeral()).isTrue();
        assertThat(told.id()).isNotEqualTo(card.id());
        assertThat(told.text()).contains("2174");
    }

    @Test
    void a_choice_of_bills_is_made_from_its_buttons() {
        Post choice = ada.in(general).command("bill", Map.of("query", "nato act")).shown();
        Control bill = choice.controls().stream().filter(control -> control.customId().contains("hr6508")).findFirst().orElseThrow();
        assertThat(ada.in(general).forgedClick(choice, bill.customId()).shown().text()).contains("H.R. 6508");
    }

    @Test
    void options_that_do_not_fit_are_refused_in_private_even_if_shared() {
        Post told = may.in(general).command("follow", Map.of("do", "pause", "what", "nato")).shown();
        assertThat(told.text()).contains("does not go together");
        assertThat(told.isEphemeral()).isTrue();
        assertThat(world.wiring().audience().channel(ref(general))).isEmpty();
    }

    @Test
    void words_complete_while_they_are_typed() {
        assertThat(ada.in(general).completes("bill", "topic", "na").choices()).contains("nato").allMatch(name -> name.startsWith("na"));
        assertThat(ada.in(general).completes("bill", "query", "s21").choices()).contains("s2174-119");
        assertThat(may.in(general).completes("follow", "what", "u").choices()).contains("un");
        assertThat(may.in(general).completes("follow", "zone", "pac").choices()).containsExactly("pacific");
        assertThat(ada.in(general).completes("congress help", "command", "fo").choices()).containsExactly("follow");
        assertThat(ada.in(general).completes("bill", "query", "z".repeat(300)).choices()).isEmpty();
    }

    @Test
    void bare_follow_leads_by_buttons_to_what_the_channel_follows() throws SQLException {
        Post picker = may.in(general).command("follow").shown();
        assertThat(picker.text()).contains("follows nothing yet");
        assertThat(world.wiring().audience().channel(ref(general))).as("a question makes no channel known").isEmpty();
        Post preview = may.in(general).clicks(picker, "NATO membership").shown();
        assertThat(may.in(general).clicks(preview, "Send sample").shown().text())
                .contains("One sample of NATO membership for this channel");
        Post done = may.in(general).clicks(preview, "Follow").shown();
        assertThat(done.text()).contains("This channel now follows NATO membership");
        Channel known = world.wiring().audience().channel(ref(general)).orElseThrow();
        assertThat(known.workspace()).isEqualTo("discord:" + guild.id());
        assertThat(known.zone()).isEqualTo(Congress.WASHINGTON);
        assertThat(world.audited()).anyMatch(line -> line.startsWith("discord:" + guild.id() + " " + may.id() + " follow nato"));
    }

    @Test
    void nobody_without_the_right_changes_anything_by_whatever_way() {
        Post picker = may.in(general).command("follow").shown();
        for (String id : List.of("1:follow add nato", "1:follow nato", "1:share follow add nato", "1:/follow  pause",
                "1:topic save \"land use\" matching zoning")) {
            Post told = ada.in(general).forgedClick(picker, id).shown();
            assertThat(told.text()).as(id).contains("Manage Channels");
        }
        Post told = ada.in(general).command("congress topic", Map.of("do", "save", "topic", "land use", "matching", "zoning")).shown();
        assertThat(told.text()).contains("Manage Channels");
        assertThat(world.wiring().watches().of(ref(general))).isEmpty();
        assertThat(world.wiring().audience().channel(ref(general))).isEmpty();
    }

    @Test
    void in_direct_messages_questions_are_answered_and_changes_refused() {
        Post card = may.inDirectMessages().command("bill", Map.of("query", "s2174")).shown();
        assertThat(card.text()).contains("S. 2174");
        assertThat(card.controls()).extracting(Control::label).as("there is nobody to share with").doesNotContain("Share");
        assertThat(may.inDirectMessages().forgedClick(card, "1:follow add nato").shown().text()).contains("Only a server's channel");
    }

    @Test
    void where_the_bot_is_no_member_its_user_is_answered_and_can_change_nothing() {
        LoopbackUser eva = discord.server().user("Eva").installsTheApp();
        LoopbackGuild elsewhere = discord.server().guild("Elsewhere");
        LoopbackChannel talk = elsewhere.text("talk");
        elsewhere.removesBot();
        Post card = eva.in(talk).command("bill", Map.of("query", "s2174")).shown();
        assertThat(card.text()).contains("S. 2174");
        assertThat(eva.in(talk).forgedClick(card, "1:follow add nato").shown().text()).contains("not a member of this server");
    }

    @Test
    void forged_stale_and_unknown_ids_get_a_clear_private_answer() {
        Post card = ada.in(general).command("bill", Map.of("query", "s2174", "share", true)).shown();
        for (String id : List.of("0:bill s2174", "2:bill s2174", "bill s2174", "1:", "1:\u0000", "1?0", "x")) {
            Post told = ada.in(general).forgedClick(card, id).shown();
            assertThat(told.isEphemeral()).as(id).isTrue();
            assertThat(told.text()).as(id).contains("not known here any more");
        }
        ObjectNode gone = JsonMapper.builder().build().createObjectNode().put("name", "lobby").put("type", 1);
        assertThat(ada.in(general).forgedCommand(gone).shown().text()).contains("not known here any more");
    }

    @Test
    void a_hostile_line_is_words_to_look_for_and_pings_nobody() {
        Post told =
                ada.in(general).command("bill", Map.of("query", "@everyone <@&1> [x](https://evil.example) **s2**", "share", true)).shown();
        assertThat(told.pinged()).isEmpty();
        assertThat(told.controls()).noneMatch(control -> control.url().contains("evil"));
    }

    @Test
    void the_bills_of_a_message_are_found_from_its_menu() {
        Post one = general.says(ada, "What about S. 2174?");
        assertThat(ada.in(general).uses("What bill is this?", one).shown().text()).contains("S. 2174 (119th)");
        Post two = general.says(ada, "https://www.congress.gov/bill/119th-congress/house-bill/6508 or s2174");
        Post choice = ada.in(general).uses("What bill is this?", two).shown();
        assertThat(choice.isEphemeral()).isTrue();
        assertThat(choice.controls()).extracting(Control::label).contains("H.R. 6508-119", "S. 2174");
        assertThat(ada.in(general).clicks(choice, "H.R. 6508-119").shown().text()).contains("H.R. 6508 (119th)");
        Post published = general.says(ada, "See https://www.govinfo.gov/app/details/BILLS-119s2174is.");
        assertThat(ada.in(general).uses("What bill is this?", published).shown().text()).contains("S. 2174 (119th)");
        Post none = general.says(ada, "1:follow add nato");
        assertThat(ada.in(general).uses("What bill is this?", none).shown().text()).contains("No bill is named");
    }

    @Test
    void what_arrives_twice_is_done_and_answered_once() throws SQLException {
        long before = callbacks();
        Post done = may.in(general).arrivingTwice().command("follow", Map.of("do", "add", "what", "un")).shown();
        assertThat(done.text()).contains("now follows");
        ada.in(general).command("congress status").shown();
        assertThat(callbacks() - before).isEqualTo(2);
        assertThat(world.audited().stream().filter(line -> line.endsWith(" " + may.id() + " follow un milestones"))).hasSize(1);
    }

    private static long callbacks() {
        return discord.server().calls(call -> call.path().endsWith("/callback")).size();
    }

    @Test
    void a_slow_answer_takes_the_place_of_its_acknowledgement() {
        CountDownLatch held = new CountDownLatch(1);
        LOOKING.set(() -> await(held));
        try {
            LoopbackInteraction asked = ada.in(general).command("bill", Map.of("query", "s2174"));
            assertThat(asked.callback().path("type").asInt()).isEqualTo(DEFERRED);
            held.countDown();
            assertThat(asked.shown().text()).contains("S. 2174");
        } finally {
            held.countDown();
            LOOKING.set(() -> {});
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_goes_wrong_is_told_by_its_trace_and_the_next_is_answered() {
        LOOKING.set(() -> {
            throw new IllegalStateException("thrown by a test");
        });
        try {
            Post told = ada.in(general).command("bill", Map.of("query", "s2174")).shown();
            assertThat(told.text()).containsPattern("That did not work; it was logged as d.{0,2}-[0-9a-f]{8}").doesNotContain("thrown");
            assertThat(told.isEphemeral()).isTrue();
        } finally {
            LOOKING.set(() -> {});
        }
        assertThat(ada.in(general).command("bill", Map.of("query", "s2174")).shown().text()).contains("S. 2174");
    }

    private static ChannelRef ref(LoopbackChannel channel) {
        return new ChannelRef("discord", channel.id());
    }
}
