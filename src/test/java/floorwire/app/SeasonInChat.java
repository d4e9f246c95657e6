package floorwire.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.slack.SlackAddress;
import floorwire.chat.slack.SlackBot;
import floorwire.chat.slack.SlackInlet;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackToken;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * The season end to end, played once for all tests that look at it: both sources' real clients in; JDA, Bolt and the console out, side by side over one
 * database, into three channels of each.
 */
final class SeasonInChat {

    static final List<String> TOPICS = List.of("nato", "ndaa", "un");

    private static Optional<SeasonInChat> played = Optional.empty();

    final LoopbackDiscord discord = new LoopbackDiscord();
    final LoopbackSlack slack = new LoopbackSlack();
    final Map<String, floorwire.chat.discord.standin.LoopbackChannel> onDiscord = new TreeMap<>();
    final Map<String, floorwire.chat.slack.standin.LoopbackChannel> onSlack = new TreeMap<>();
    private final Map<String, List<String>> printed = new TreeMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    private SeasonInChat() throws IOException {}

    /** The servers are closed by then; what stands there is there. */
    static synchronized SeasonInChat played() throws IOException, InterruptedException {
        if (played.isEmpty()) {
            SeasonInChat season = new SeasonInChat();
            Path folder = Files.createTempDirectory("floorwire-season");
            try (season.discord; season.slack) {
                season.play(folder);
            } finally {
                delete(folder);
            }
            played = Optional.of(season);
        }
        return played.orElseThrow();
    }

    private void play(Path folder) throws InterruptedException {
        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        var out = new ByteArrayOutputStream();
        var console = new ConsolePlatform(new PrintStream(out, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock);
        discord.limits().keepsGlobal(false);
        discord.limits().channel(1_000_000, Duration.ofSeconds(1));
        slack.limits().kept(false);
        List<DemoPlay.Audience> audiences = new ArrayList<>(DemoPlay.rooms(console.name()));
        Workspace workspace = slack.workspace("Peace Town");
        LoopbackGuild guild = discord.guild("Peace Town");
        for (String topic : TOPICS) {
            onDiscord.put(topic, guild.text(topic));
            onSlack.put(topic, workspace.channel(topic));
            audiences.add(audience("discord", guild.id(), onDiscord.get(topic).id(), topic));
            audiences.add(audience("slack", workspace.id(), onSlack.get(topic).id(), topic));
        }
        try (Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("season.db") + "?synchronous=OFF", "test"), clock);
                DiscordBot jda = DiscordBenchmark.open(discord, wiring, clock);
                SlackBot bolt = new SlackBot(new SlackInstallation(SlackToken.bot(workspace.token()),
                        new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), new SlackAddress(Optional.of(slack.api()))),
                        clock, Duration.ZERO)) {
            bolt.connect(wiring.commands(), new SlackFollows(wiring), Congress.WASHINGTON);
            discord.awaitCalls(1, call -> call.method().equals("PUT") && call.path().endsWith("/commands")); // once it is connected
            new DemoPlay(season, clock, wiring, List.of(console, jda.platform(), bolt.platform()), audiences, new Silent()).play();
            deliveries.addAll(wiring.outbox().in(EnumSet.allOf(Delivery.State.class)));
        }
        for (String post : out.toString(StandardCharsets.UTF_8).strip().split("\n\n", -1)) {
            String[] parts = post.split("\n", 2);
            printed.computeIfAbsent(parts[0].substring(1, parts[0].indexOf(' ')), topic -> new ArrayList<>()).add(parts[1]);
        }
    }

    private static DemoPlay.Audience audience(String platform, String workspace, String channel, String topic) {
        return new DemoPlay.Audience(
                new Channel(platform + ":" + workspace, new ChannelRef(platform, channel), Congress.WASHINGTON, Optional.empty()), topic);
    }

    /** What the console prints for a topic, each without its first line. */
    List<String> printed(String topic) {
        return printed.getOrDefault(topic, List.of());
    }

    /** The headlines that stand at the end where posts can be edited: one that was corrected has that of its correction. */
    List<String> headlines(String topic) {
        List<String> posts = printed(topic);
        return posts.stream().map(SeasonInChat::headline).map(head -> posts.stream()
                .filter(other -> other.startsWith("CORRECTED") && other.contains("\nWe posted: " + head + ".")).findFirst()
                .map(SeasonInChat::headline).orElse(head)).toList();
    }

    private static String headline(String post) {
        return post.lines().findFirst().orElse("");
    }

    /** How many posts the console printed. */
    int posts() {
        return printed.values().stream().mapToInt(List::size).sum();
    }

    List<Delivery> deliveries(String platform) {
        return deliveries.stream().filter(delivery -> delivery.channel().platform().equals(platform)).toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
