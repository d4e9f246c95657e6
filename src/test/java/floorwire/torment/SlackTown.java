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
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import floorwire.audience.Layout;
import floorwire.chat.slack.SlackPlatform;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.chat.standin.FaultRules;
import floorwire.chat.standin.Gate;
import floorwire.message.ChannelRef;

/** A workspace of Slack. Its public channels may be read back, its private ones may not: there what is in doubt may repeat, and says so. */
final class SlackTown extends Town<RecordedCall, Fault> {

    /** Longer than the client waits for an answer. */
    private static final long LONG = 23_000;
    /** By the documents it was not done. */
    private static final List<String> NOT_DONE = List.of("ratelimited", "service_unavailable");
    /** By the documents it may have been done. */
    private static final List<String> IN_DOUBT = List.of("internal_error", "fatal_error", "request_timeout");

    /** Words that close a channel, one of them in no table: they pass here. */
    private static final List<String> REFUSED = List.of("not_in_channel", "access_denied", "a_word_of_next_year");

    private final LoopbackSlack slack;
    private final Workspace workspace;
    private final Map<LoopbackChannel, Boolean> channels = new LinkedHashMap<>();
    private final List<Home> homes = new ArrayList<>();

    SlackTown(Instant start) throws IOException {
        this.slack = new LoopbackSlack(start, 1);
        slack.limits().kept(false);
        this.workspace = slack.workspace("Peace Town");
        workspace.withoutScope("groups:history");
        for (String topic : Towns.TOPICS) {
            home(workspace.channel("flat-" + topic), Layout.FLAT, topic, false);
            home(workspace.channel("threads-" + topic), Layout.THREADS, topic, false);
            home(workspace.privateChannel("private-" + topic), topic.equals("un") ? Layout.THREADS : Layout.FLAT, topic, true);
        }
    }

    private void home(LoopbackChannel channel, Layout layout, String topic, boolean unread) {
        channels.put(channel, unread);
        homes.add(new Home("slack:" + workspace.id(), new ChannelRef(SlackPlatform.NAME, channel.id()), layout, topic));
    }

    @Override
    List<String> address() {
        return List.of(slack.api().toString(), workspace.token());
    }

    @Override
    List<Home> homes() {
        return homes;
    }

    @Override
    Instant now() {
        return slack.now();
    }

    @Override
    void advance(Duration time) {
        slack.advance(time);
    }

    @Override
    FaultRules<RecordedCall, Fault> faults() {
        return slack.faults();
    }

    @Override
    Optional<Asked> asked(RecordedCall call) {
        return switch (call.method()) {
            case "chat.postMessage" -> Optional.of(new Asked(Optional.empty(), mark(call.args())));
            case "chat.update" -> Optional.of(new Asked(Optional.of(Point.Call.EDIT), ""));
            case "conversations.history", "conversations.replies" -> Optional.of(new Asked(Optional.empty(), ""));
            default -> Optional.empty();
        };
    }

    @Override
    Optional<Fault> weather(RecordedCall call, Storm storm) {
        return new Chances<RecordedCall, Fault>().of(20, "429", _ -> Fault.tooMany(1 + storm.requests().nextInt(30)))
                .of(12, "5xx", _ -> Fault.status(500 + storm.requests().nextInt(5)))
                .of(10, "5xx after it was done", _ -> Fault.failedAfter(502))
                .of(10, "ok:false, not done", _ -> Fault.refused(any(NOT_DONE, storm)))
                .of(10, "ok:false in doubt, not done", _ -> Fault.refused(any(IN_DOUBT, storm)))
                .of(10, "ok:false in doubt, done", _ -> Fault.refusedAfter(any(IN_DOUBT, storm)))
                .of(10, "3xx or 4xx", _ -> Fault.page(any(List.of(302, 403, 404, 407), storm), "<html>Blocked by policy</html>"))
                .of(10, "refused for a while", refused -> refused.method().startsWith("chat.") ? Fault.refused(any(REFUSED, storm))
                        : Fault.page(403, ""))
                .of(20, "answer lost", _ -> Fault.answerLost()).of(20, "reset", _ -> Fault.reset())
                .of(8, "stalled before", _ -> Fault.heldBefore(storm.opening(Storm.SHORT)))
                .of(8, "stalled after", _ -> Fault.heldAfter(storm.opening(Storm.SHORT))).of(1, "done late", late -> late(late, storm))
                .draw(call, storm.requests(), storm.tally());
    }

    private static <T> T any(List<T> errors, Storm storm) {
        return errors.get(storm.requests().nextInt(errors.size()));
    }

    /** An edit that comes late would stand over a later one, which nobody can help. */
    private static Fault late(RecordedCall call, Storm storm) {
        return call.method().equals("chat.update") ? Fault.answerLost() : Fault.heldBefore(storm.late(mark(call.args()), LONG,
                "its request was done when the client had waited " + LONG / 1000 + " s and asked again"));
    }

    @Override
    String disconnects(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                slack.socket().closes();
                yield "socket closed";
            }
            case 1 -> {
                slack.socket().warns();
                yield "socket warned";
            }
            default -> {
                slack.socket().refreshes();
                yield "socket refreshed";
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
        channels.forEach((channel, unread) -> {
            for (Post post : channel.posts()) {
                if (!post.replies().isEmpty()) {
                    String name = channel.name() + " > " + Stood.lasting(post.text()).lines().findFirst().orElse("");
                    List<Stood.Message> all = new ArrayList<>(places.getOrDefault(name, Stood.Place.NONE).messages());
                    all.addAll(messages(post.replies()));
                    places.put(name, new Stood.Place(all, false, unread));
                }
            }
            places.put(channel.name(), new Stood.Place(messages(channel.posts()), false, unread));
        });
        return new Stood(places);
    }

    private static List<Stood.Message> messages(List<Post> posts) {
        return posts.stream().map(post -> new Stood.Message(mark(post.json()), Stood.lasting(post.text()) + "\n"
                + post.controls().stream().map(Control::label).collect(Collectors.joining(" · ")), Stood.confesses(post.text()))).toList();
    }

    private static String mark(JsonNode message) {
        return message.path("metadata").path("event_payload").path("delivery").asString("");
    }

    @Override
    public void close() {
        slack.close();
    }
}
