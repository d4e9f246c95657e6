package floorwire.torment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import floorwire.audience.Layout;
import floorwire.chat.discord.DiscordPlatform;
import floorwire.chat.discord.standin.Control;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.chat.standin.FaultRules;
import floorwire.chat.standin.Gate;
import floorwire.message.ChannelRef;

/** A server of Discord, with channels of all three layouts. */
final class DiscordTown extends Town<RecordedCall, Fault> {

    private static final Pattern UNDER = Pattern.compile("/channels/\\d+/messages/\\d+/threads");
    private static final int CONTAINER = 17;
    /** Longer than the client waits for an answer. */
    private static final long LONG = 17_000;

    private final LoopbackDiscord discord;
    private final List<LoopbackChannel> channels = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();

    DiscordTown(Instant start) throws IOException {
        this.discord = new LoopbackDiscord(start);
        discord.limits().channel(100, Duration.ofSeconds(1));
        LoopbackGuild guild = discord.guild("Peace Town");
        for (String topic : Towns.TOPICS) {
            home(guild, guild.text("flat-" + topic), Layout.FLAT, topic);
            home(guild, guild.text("threads-" + topic), Layout.THREADS, topic);
            home(guild, guild.forum("forum-" + topic), Layout.FORUM, topic);
        }
    }

    private void home(LoopbackGuild guild, LoopbackChannel channel, Layout layout, String topic) {
        channels.add(channel);
        homes.add(new Home("discord:" + guild.id(), new ChannelRef(DiscordPlatform.NAME, channel.id()), layout, topic));
    }

    @Override
    List<String> address() {
        return List.of(discord.api().toString(), discord.gatewayAddress().toString());
    }

    @Override
    List<Home> homes() {
        return homes;
    }

    @Override
    Instant now() {
        return discord.now();
    }

    @Override
    void advance(Duration time) {
        discord.advance(time);
    }

    @Override
    FaultRules<RecordedCall, Fault> faults() {
        return discord.faults();
    }

    @Override
    Optional<Asked> asked(RecordedCall call) {
        if (!call.path().startsWith("/channels/")) {
            return Optional.empty();
        }
        String mark = mark(call.body()).isEmpty() ? mark(call.body().path("message")) : mark(call.body());
        if (call.method().equals("PATCH") && call.path().contains("/messages/")) {
            return Optional.of(new Asked(Optional.of(Point.Call.EDIT), mark));
        }
        if (!call.method().equals("POST")) {
            return Optional.of(new Asked(Optional.empty(), ""));
        }
        return Optional.of(new Asked(Optional.of(UNDER.matcher(call.path()).matches() ? Point.Call.THREAD : Point.Call.FORUM)
                .filter(_ -> call.path().endsWith("/threads")), mark));
    }

    @Override
    Optional<Fault> weather(RecordedCall call, Storm storm) {
        return new Chances<RecordedCall, Fault>().of(12, "429 of the route", _ -> Fault.tooMany("user", 1))
                .of(6, "429 shared", _ -> Fault.tooMany("shared", 1)).of(6, "429 global", _ -> Fault.tooMany("global", 1))
                .of(3, "429 of Cloudflare", _ -> Fault.cloudflareBan(1))
                .of(12, "5xx once", _ -> Fault.status(500 + storm.requests().nextInt(5))).of(2, "5xx four times", this::fourTimes)
                .of(10, "5xx after it was done", _ -> Fault.failedAfter(502)).of(20, "answer lost", _ -> Fault.answerLost())
                .of(20, "reset", _ -> Fault.reset()).of(8, "stalled before", _ -> Fault.heldBefore(storm.opening(Storm.SHORT)))
                .of(8, "stalled after", _ -> Fault.heldAfter(storm.opening(Storm.SHORT)))
                .of(1, "done late", late -> Fault.heldBefore(storm.late(asked(late).map(Asked::mark).orElse(""), LONG,
                        "its request was done when the client had waited " + LONG / 1000 + " s and asked again")))
                .draw(call, storm.requests(), storm.tally());
    }

    private Fault fourTimes(RecordedCall call) {
        discord.faults().next(3, Faults.call(call.method(), call.path()), Fault.status(503));
        return Fault.status(503);
    }

    @Override
    String disconnects(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                discord.gateway().close(4000);
                yield "gateway closed, may resume";
            }
            case 2, 3 -> {
                discord.gateway().asksToReconnect();
                yield "gateway op 7";
            }
            case 4 -> {
                discord.gateway().invalidates(true);
                yield "gateway op 9, may resume";
            }
            default -> {
                discord.gateway().invalidates(false);
                yield "gateway op 9";
            }
        };
    }

    @Override
    Fault reset() {
        return Fault.reset();
    }

    @Override
    Fault answerLost() {
        return Fault.answerLost();
    }

    @Override
    Fault heldBefore(Gate gate) {
        return Fault.heldBefore(gate);
    }

    @Override
    Stood stands() {
        Map<String, Stood.Place> places = new LinkedHashMap<>();
        for (LoopbackChannel channel : channels) {
            List<Stood.Message> posts = new ArrayList<>();
            boolean forum = false;
            for (LoopbackChannel thread : channel.threads()) {
                List<Stood.Message> messages = messages(thread);
                if (channel.posts().stream().noneMatch(post -> post.id().equals(thread.id()))) {
                    forum = true;
                    messages.stream().findFirst().ifPresent(posts::add);
                }
                String name = channel.name() + " > " + Stood.lasting(thread.name());
                List<Stood.Message> all = new ArrayList<>(places.getOrDefault(name, Stood.Place.NONE).messages());
                all.addAll(messages);
                places.put(name, new Stood.Place(all, false));
            }
            places.put(channel.name(), new Stood.Place(forum ? posts : messages(channel), forum));
        }
        return new Stood(places);
    }

    private static List<Stood.Message> messages(LoopbackChannel channel) {
        List<Post> posts = channel.posts();
        Map<String, String> words = posts.stream().collect(Collectors.toMap(Post::id, post -> Stood.lasting(post.text())));
        return posts.stream()
                .map(post -> new Stood.Message(mark(post.earlier().isEmpty() ? post.json() : post.earlier().getFirst()),
                        words.get(post.id()) + "\n" + post.controls().stream().map(Control::label).collect(Collectors.joining(" · "))
                                + answered(post, words),
                        Stood.confesses(post.text())))
                .toList();
    }

    private static String answered(Post post, Map<String, String> words) {
        String id = post.json().path("message_reference").path("message_id").asString("");
        return id.isEmpty() ? "" : "\nanswers: " + words.getOrDefault(id, "what is gone");
    }

    private static String mark(JsonNode message) {
        for (JsonNode part : message.path("components")) {
            if (part.path("type").asInt(0) == CONTAINER) {
                return part.path("id").asString("");
            }
        }
        return "";
    }

    @Override
    public void close() {
        discord.close();
    }
}
