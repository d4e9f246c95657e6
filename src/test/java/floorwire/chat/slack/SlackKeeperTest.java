package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;
import floorwire.message.ChannelRef;

/** What Slack does not take any more of a configured app is said while the program runs. */
class SlackKeeperTest {

    private final List<Optional<String>> said = new ArrayList<>();
    private final AtomicInteger mended = new AtomicInteger();

    private final SlackKnown known = new SlackKnown() {
        @Override
        public Optional<Channel> channel(ChannelRef ref) {
            return Optional.empty();
        }

        @Override
        public SortedMap<String, List<String>> follows(String workspace) {
            return new TreeMap<>();
        }

        @Override
        public Whereabouts whereabouts() {
            throw new AssertionError("not asked");
        }

        @Override
        public void trouble(Optional<String> what) {
            said.add(what);
        }
    };

    @Test
    void a_token_that_ended_and_a_permission_that_is_missing_are_said_and_so_is_that_all_is_well() throws IOException {
        try (LoopbackSlack slack = new LoopbackSlack()) {
            Workspace town = slack.workspace("Peace Town");
            SlackAddress address = new SlackAddress(Optional.of(slack.api()));
            SlackToken app = SlackToken.app(LoopbackSlack.APP_TOKEN);
            SlackKeeper keeper = new SlackKeeper(new SlackInstallation(SlackToken.bot(town.token()), new SlackInlet.Socket(app), address),
                    known, List.of(), mended::incrementAndGet);
            keeper.turn(false);
            assertThat(said).isEmpty();
            keeper.turn(true);
            town.withoutScope("users:read");
            keeper.turn(true);
            slack.faults().next(2, Faults.call("auth.test"), Fault.status(503));
            keeper.turn(true);
            town.revokesToken();
            keeper.turn(true);
            slack.faults().next(Faults.call("auth.test").and(call -> call.token().equals(town.token())), Fault.reset());
            keeper.turn(true); // the app-level token is good, and of the bot's nothing is said
            assertThat(mended).hasValue(0);
            new SlackKeeper(
                    new SlackInstallation(SlackToken.bot(town.token()), new SlackInlet.Socket(SlackToken.app("xapp-1-ended-token-1")),
                            address),
                    known, List.of(), mended::incrementAndGet).turn(true);
            assertThat(said).hasSize(4);
            assertThat(said.get(0)).isEmpty();
            assertThat(said.get(1).orElseThrow()).contains("older manifest and lacks users:read");
            assertThat(said.get(2)).contains("it does not take the bot token any more (token_revoked)");
            assertThat(said.get(3)).contains("it does not take the app-level token any more (invalid_auth)");
        }
    }

    @Test
    void that_a_permission_was_given_while_the_program_runs_is_passed_on_once() throws IOException {
        try (LoopbackSlack slack = new LoopbackSlack()) {
            Workspace town = slack.workspace("Peace Town");
            SlackKeeper keeper = new SlackKeeper(new SlackInstallation(SlackToken.bot(town.token()),
                    new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), new SlackAddress(Optional.of(slack.api()))), known,
                    List.of(), mended::incrementAndGet);
            keeper.turn(true);
            town.withoutScope("chat:write");
            keeper.turn(true);
            slack.faults().next(2, Faults.call("auth.test"), Fault.reset());
            keeper.turn(true);
            assertThat(mended).hasValue(0);
            town.scopes(SlackScope.of(false).toArray(String[]::new));
            keeper.turn(true);
            keeper.turn(true);
            assertThat(mended).hasValue(1);
        }
    }
}
