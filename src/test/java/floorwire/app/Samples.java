package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import floorwire.Bills;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.command.Answer;
import floorwire.command.BillPathAnswer;
import floorwire.command.Commands;
import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.ledger.Believed;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
import floorwire.picture.Picture;
import floorwire.pipeline.World;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** One message of each kind, as the season and the commands make it, for the golden files of every place. */
final class Samples {

    /** Posts by words of their headlines. */
    private static final Map<String, String> POSTS = Map.of("post-new-bill", "New bill · S. 2174 (119th)", "post-vote", "Senate vote 191",
            "post-passed", "H.R. 2670 (118th) · passed the House", "post-law", "is now Public Law", "post-ended",
            "S.J.Res. 37 (118th) · ended");

    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("answer-card", "bill s2174"),
            Map.entry("answer-choices", "bill withdraw from nato"), Map.entry("answer-details", "bill hr2670-118 details"),
            Map.entry("answer-text", "bill hr2670-118 text"), Map.entry("answer-votes", "votes hr2670-118"),
            Map.entry("answer-help", "help"), Map.entry("answer-help-bill", "help bill"), Map.entry("answer-status", "status"),
            Map.entry("answer-explain", "explain leaving NATO"),
            Map.entry("answer-explain-statement", "explain over half of NATO's funding"),
            Map.entry("answer-topic", "topic nato"), Map.entry("answer-recent", "recent since 2025-01-01"),
            Map.entry("answer-why", "why s2174"), Map.entry("answer-follow", "follow"), Map.entry("answer-preview", "follow preview nato"),
            Map.entry("answer-settings", "follow settings"),
            Map.entry("answer-group-topic", "topic new \"land use\" matching \"land use\" OR "
                    + "zoning OR \"public lands\" OR \"national forest system\" -military -naval"),
            Map.entry("refusal-unknown-command", "folow nato"), Map.entry("refusal-unknown-topic", "follow add natoo"),
            Map.entry("refusal-unknown-bill", "bill hr999999"));

    private static Optional<Samples> played = Optional.empty();

    private final Map<String, Message> posts = new TreeMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();

    private Samples() {}

    /** Keeps what it is sent. */
    private record Recorder(String name, List<Message> posts) implements ChatPlatform {

        @Override
        public Outcome send(Channel channel, Delivery delivery, Message message) {
            posts.add(message);
            return new Outcome.Sent(delivery.id());
        }

        @Override
        public Resolution resolve(Channel channel, Delivery delivery) {
            return new Resolution.CannotTell();
        }
    }

    /**
     * Made once in a process, since the season takes its time.
     *
     * @param folder for the databases
     */
    static synchronized Samples play(Path folder) throws InterruptedException {
        Optional<Samples> before = played;
        if (before.isPresent()) {
            return before.get();
        }
        Samples samples = new Samples();
        samples.season(folder);
        samples.corrected(folder);
        played = Optional.of(samples);
        return samples;
    }

    /** Each in the words of a place, by its name. */
    Map<String, String> each(Function<Message, String> post, Function<Answer, String> answer) {
        Map<String, String> all = new TreeMap<>();
        posts.forEach((name, message) -> all.put(name, post.apply(message)));
        answers.forEach((name, said) -> all.put(name, answer.apply(said)));
        return all;
    }

    private void season(Path folder) throws InterruptedException {
        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        var discord = new Recorder("discord", new ArrayList<>());
        try (Wiring wiring =
                new Wiring(Database.write(Database.SQLITE + folder.resolve("season.db") + "?synchronous=OFF", "test"), clock)) {
            new DemoPlay(season, clock, wiring, discord, new Silent()).play();
            POSTS.forEach((name, words) -> posts.put(name, headed(discord.posts(), words)));
            ask(wiring);
            Believed believed = wiring.ledger().believed(BillId.parse("hr2670-118").orElseThrow());
            Picture picture = BillPathAnswer.path(believed, clock.instant(), Optional.empty()).picture();
            answers.put("answer-picture", new Answer(true, Message.of(new Block.Headline("H.R. 2670 (118th) · path"),
                    new Block.Picture(picture.png(), picture.alt(), "hr2670-118-path.png")), List.of()));
        }
    }

    private void ask(Wiring wiring) {
        Commands commands = wiring.commands();
        Channel channel = wiring.audience().channel(new ChannelRef("discord", "#nato")).orElseThrow();
        ANSWERS.forEach((name, line) -> {
            Answer answer = commands.answer(line, Optional.of(channel), channel.workspace(), channel.zone());
            assertThat(answer.ok()).as(line + ": " + answer.message()).isEqualTo(!name.startsWith("refusal"));
            answers.put(name, answer);
        });
    }

    /** A passage that its source takes back the next day, and a day on which several things happened. */
    private void corrected(Path folder) {
        try (World world = new World(folder)) {
            world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.EVERYTHING);
            var posted = new Recorder(world.name(), new ArrayList<>());
            hear(world, posted, "2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
            hear(world, posted, "2025-09-02T12:00:00Z",
                    bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.").said("2025-09-02T10:00:00Z"));
            hear(world, posted, "2025-09-03T12:00:00Z", bill().said("2025-09-03T10:00:00Z"));
            hear(world, posted, "2025-09-03T13:00:00Z", bill().said("2025-09-03T10:00:00Z"));
            posts.put("post-corrected", headed(posted.posts(), "CORRECTED"));
            Bills busy = bill();
            for (int i = 1; i < 7; i++) {
                busy = busy.senate("2025-10-0" + i, "Hearing " + i + " held by the Committee on Foreign Relations.");
            }
            hear(world, posted, "2025-10-08T12:00:00Z", busy.said("2025-10-08T10:00:00Z"));
            posts.put("post-several", posted.posts().getLast());
        }
    }

    private static void hear(World world, ChatPlatform platform, String at, Observation said) {
        world.at(at);
        world.wiring().intake().hear(said, world.instant(), () -> {});
        world.wiring().dispatcher(List.of(platform)).turn();
    }

    private static Bills bill() {
        return Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.");
    }

    private static Message headed(List<Message> posts, String words) {
        return posts.stream().filter(post -> post.blocks().getFirst() instanceof Block.Headline headline && headline.text().contains(words))
                .findFirst().orElseThrow();
    }
}
