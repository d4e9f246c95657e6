package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.slack.SlackAddress;
import floorwire.chat.slack.SlackBot;
import floorwire.chat.slack.SlackInlet;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackToken;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * The season end to end: both sources' real clients in, Slack's real client out, into three channels of Slack's stand-in and three of the
 * console. What Slack shows beside the console's words are buttons; what it edits is what came later.
 */
class SeasonOnSlackTest {

    private static Optional<LoopbackSlack> server = Optional.empty();
    private static final Map<String, LoopbackChannel> channels = new TreeMap<>();
    private static final Map<String, List<String>> printed = new TreeMap<>();
    private static final List<Delivery> deliveries = new ArrayList<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws IOException, InterruptedException {
        LoopbackSlack slack = new LoopbackSlack();
        server = Optional.of(slack);
        slack.limits().kept(false);
        Workspace workspace = slack.workspace("Peace Town");
        List.of("nato", "ndaa", "un").forEach(topic -> channels.put(topic, workspace.channel(topic)));

        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        var out = new ByteArrayOutputStream();
        var console = new ConsolePlatform(new PrintStream(out, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock);
        String file = Database.SQLITE + folder.resolve("season.db") + "?synchronous=OFF";
        try (Wiring wiring = new Wiring(Database.write(file, "test"), clock);
                SlackBot bot = new SlackBot(new SlackInstallation(SlackToken.bot(workspace.token()),
                        new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), new SlackAddress(Optional.of(slack.api()))),
                        clock, Duration.ZERO)) {
            bot.connect(wiring.commands(), new SlackFollows(wiring), Congress.WASHINGTON);
            List<DemoPlay.Audience> audiences = new ArrayList<>(DemoPlay.rooms(console.name()));
            channels.forEach((topic, channel) -> audiences.add(new DemoPlay.Audience(new Channel("slack:" + workspace.id(),
                    new ChannelRef("slack", channel.id()), Congress.WASHINGTON, Optional.empty()), topic)));
            new DemoPlay(season, clock, wiring, List.of(console, bot.platform()), audiences, new Silent()).play();
            deliveries.addAll(wiring.outbox().in(EnumSet.allOf(Delivery.State.class)));
        }
        for (String post : out.toString(StandardCharsets.UTF_8).strip().split("\n\n", -1)) {
            String[] parts = post.split("\n", 2);
            printed.computeIfAbsent(parts[0].substring(1, parts[0].indexOf(' ')), topic -> new ArrayList<>()).add(parts[1]);
        }
    }

    @AfterAll
    static void close() {
        server.ifPresent(LoopbackSlack::close);
    }

    private static String headline(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Test
    void each_channel_shows_the_console_s_posts_in_their_order_and_in_their_words() {
        channels.forEach((topic, channel) -> {
            List<String> console = printed.getOrDefault(topic, List.of());
            List<Post> posts = channel.posts();
            assertThat(posts.stream().map(post -> headline(post.text()))).as(topic)
                    .containsExactlyElementsOf(console.stream().map(SeasonOnSlackTest::headline).toList());
            for (int i = 0; i < posts.size(); i++) {
                String shown = posts.get(i).text().replaceAll("\\s+", " ");
                assertThat(Arrays.stream(console.get(i).split("\n")).filter(line -> !line.contains("congress.gov"))
                        .map(line -> line.replaceFirst("^.*?: ", "").replaceAll("\\s+", " ").strip())).as(posts.get(i).text())
                        .allMatch(shown::contains);
            }
        });
        assertThat(printed.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
    }

    @Test
    void every_delivery_was_sent_but_what_was_taken_back_before__and_nobody_was_pinged() {
        assertThat(deliveries.stream().filter(delivery -> delivery.hold().isEmpty()))
                .allMatch(delivery -> delivery.state() == Delivery.State.SENT
                        || delivery.reason().orElse("").startsWith("corrected upstream before it was sent"));
        assertThat(channels.values()).allSatisfy(channel -> assertThat(channel.posts()).allMatch(post -> post.pinged().isEmpty()));
    }

    @Test
    void Slack_takes_every_body() {
        assertThat(server.orElseThrow().calls()).allMatch(call -> call.status() == 200);
        assertThat(server.orElseThrow().calls().toString()).doesNotContain("invalid_blocks", "msg_too_long");
    }
}
