package floorwire.chat.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.View;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** A workspace on the loopback Slack whose people ask the real Bolt in Socket Mode, of a ledger with two bills; each test has a person and a channel. */
abstract class AskingOnSlack {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    static World world;
    @SuppressWarnings("NullAway.Init") // set before all
    private static SlackBot bot;
    static int channels;
    /** What the port does before it answers. */
    static final AtomicReference<Runnable> LOOKING = new AtomicReference<>(() -> {});

    final LoopbackUser ada = slack.workspace().member("ada" + channels);
    final LoopbackChannel general = slack.workspace().channel("general-" + channels++);

    @BeforeAll
    static void open() {
        slack.server().limits().kept(false);
        world = new World(folder, SlackPlatform.NAME);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization."),
                Bills.of("hr6508-119", "2025-12-09").title("NATO Act"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        bot = new SlackBot(new SlackInstallation(SlackToken.bot(slack.workspace().token()),
                new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), slack.address()), world);
        bot.connect(world.wiring().commands(), new WorldKnows(world, () -> LOOKING.get().run()), Congress.WASHINGTON);
        slack.server().socket().awaitConnections(1);
    }

    @AfterEach
    void well_again() {
        slack.server().faults().clear();
        LOOKING.set(() -> {});
        world.working(() -> {});
    }

    @AfterAll
    static void close() {
        bot.close();
        world.close();
    }

    List<Watch> watches() {
        return world.wiring().watches().of(new ChannelRef(SlackPlatform.NAME, general.id()));
    }

    /** The window below what a channel follows, with something typed and chosen. */
    View following(String what) {
        View form = ada.in(general).clicks(ada.in(general).command("/congress follow").shown(), "Follow something…").modal();
        ada.types(form, "What", what).choices();
        ada.chooses(form, "What", what);
        return form.awaitUpdates(1);
    }
}
