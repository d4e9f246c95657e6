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
import tools.jackson.databind.JsonNode;

import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.discord.DiscordReader;
import floorwire.chat.discord.standin.DiscordOracle;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * The season end to end: both sources' real clients in, the real JDA out, into three channels of Discord's stand-in and three of the
 * console. Each post is compared as it was first sent; nothing is corrected in this season, so what Discord edits is what came later.
 */
class SeasonOnDiscordTest {

    private static final String PAGE = "https://www\\.congress\\.gov/\\S+";

    private static Optional<LoopbackDiscord> server = Optional.empty();
    private static final Map<String, LoopbackChannel> channels = new TreeMap<>();
    private static final Map<String, List<String>> printed = new TreeMap<>();
    private static final List<Delivery> deliveries = new ArrayList<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws IOException, InterruptedException {
        LoopbackDiscord discord = new LoopbackDiscord();
        server = Optional.of(discord);
        discord.limits().keepsGlobal(false);
        discord.limits().channel(1_000_000, Duration.ofSeconds(1));
        LoopbackGuild guild = discord.guild("Peace Town");
        List.of("nato", "ndaa", "un").forEach(topic -> channels.put(topic, guild.text(topic)));

        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        var out = new ByteArrayOutputStream();
        var console = new ConsolePlatform(new PrintStream(out, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock);
        String file = Database.SQLITE + folder.resolve("season.db") + "?synchronous=OFF";
        try (Wiring wiring = new Wiring(Database.write(file, "test"), clock);
                DiscordBot bot = DiscordBenchmark.open(discord, wiring, clock)) {
            discord.awaitCalls(1, call -> call.method().equals("PUT") && call.path().endsWith("/commands")); // once it is connected
            List<DemoPlay.Audience> audiences = new ArrayList<>(DemoPlay.rooms(console.name()));
            channels.forEach((topic, channel) -> audiences.add(new DemoPlay.Audience(new Channel("discord:" + guild.id(),
                    new ChannelRef("discord", channel.id()), Congress.WASHINGTON, Optional.empty()), topic)));
            new DemoPlay(season, clock, wiring, List.of(console, bot.platform()), audiences, new Silent()).play();
            deliveries.addAll(wiring.outbox().in(EnumSet.allOf(Delivery.State.class)));
        }
        for (String post : out.toString(StandardCharsets.UTF_8).strip().split("\n\n", -1)) {
            String[] parts = post.replaceAll(PAGE, "congress.gov").split("\n", 2);
            printed.computeIfAbsent(parts[0].substring(1, parts[0].indexOf(' ')), topic -> new ArrayList<>()).add(parts[1]);
        }
    }

    @AfterAll
    static void close() {
        server.ifPresent(LoopbackDiscord::close);
    }

    private static List<RecordedCall> calls() {
        return server.orElseThrow().calls();
    }

    /** What people read of it. */
    private static String read(JsonNode message) {
        StringBuilder text = new StringBuilder();
        read(message.path("components"), text);
        return text.toString().strip();
    }

    private static void read(JsonNode components, StringBuilder text) {
        for (JsonNode component : components) {
            if (component.path("type").asInt(0) == 10) {
                text.append(DiscordReader.read(component.path("content").asString("")).shown()).append('\n');
            }
            read(component.path("components"), text);
        }
    }

    private static String headline(String post) {
        return post.lines().findFirst().orElse("");
    }

    @Test
    void each_channel_was_sent_word_for_word_and_in_order_what_the_console_prints() {
        channels.forEach((topic, channel) -> assertThat(
                calls().stream().filter(Faults.postingTo(channel)).map(call -> read(call.body()))).as(topic)
                .containsExactlyElementsOf(printed.getOrDefault(topic, List.of())));
        assertThat(printed.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
    }

    @Test
    void at_the_end_each_post_stands_once_under_its_headline__and_edits_only_add_the_short_title_that_came_later() {
        channels.forEach((topic, channel) -> {
            List<Post> posts = channel.posts();
            assertThat(posts.stream().map(post -> headline(read(post.json())))).as(topic)
                    .containsExactlyElementsOf(printed.getOrDefault(topic, List.of()).stream().map(SeasonOnDiscordTest::headline).toList());
            posts.stream().filter(Post::isEdited).forEach(post -> {
                List<String> added = new ArrayList<>(Arrays.asList(read(post.json()).split("\n")));
                read(post.earlier().getFirst()).lines().forEach(added::remove);
                assertThat(added).singleElement().asString().startsWith("sponsor's short title: ");
            });
        });
        assertThat(channels.values().stream().flatMap(channel -> channel.posts().stream())).anyMatch(Post::isEdited);
    }

    @Test
    void every_delivery_was_sent_but_what_was_taken_back_before__and_nobody_was_pinged() {
        assertThat(deliveries.stream().filter(delivery -> delivery.hold().isEmpty()))
                .allMatch(delivery -> delivery.state() == Delivery.State.SENT
                        || delivery.reason().orElse("").startsWith("corrected upstream before it was sent"));
        assertThat(channels.values()).allSatisfy(channel -> {
            assertThat(channel.threads()).isEmpty();
            assertThat(channel.posts()).allMatch(post -> post.pinged().isEmpty());
        });
    }

    @Test
    void Discord_takes_every_body() {
        assertThat(calls()).noneMatch(call -> call.status() >= 400);
        DiscordOracle.find().ifPresent(oracle -> {
            assertThat(oracle.problems(calls())).isEmpty();
            assertThat(oracle.problemsOfAnswers(calls())).isEmpty();
        });
    }
}
