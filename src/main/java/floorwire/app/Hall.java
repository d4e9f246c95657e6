package floorwire.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.audience.Wishes;
import floorwire.chat.slack.SlackExhibits;
import floorwire.command.Answer;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;

/** The three places side by side: channels of one name in each, what is posted to them, and what is answered there. */
final class Hall {

    static final String DISCORD = "discord";
    static final String SLACK = "slack";
    static final String CONSOLE = "console";
    private static final List<String> PLACES = List.of(DISCORD, SLACK, CONSOLE);
    /** Why a channel takes nothing, in the words in which each place's adapter has it. */
    private static final Map<String, String> REFUSALS = Map.of(DISCORD, "the bot cannot see the channel (50001: Missing Access)", SLACK,
            "the app is not in the channel: /invite @Floorwire lets it in (not_in_channel)");

    static final String ROOM = "#nato";
    static final String NDAA = "#ndaa";
    static final String UN = "#un";
    static final String THREADS = "#threads";
    static final String EVERYTHING = "#everything";
    static final String BUSY = "#busy";
    static final String FRESH = "#new-here";
    static final String ANOTHER = "#another";
    /** A user group's id. */
    static final String GROUP = "S0NATOWATCH";
    /** The channels' names, and the group's, by the ids that they have on Discord and on Slack. */
    static final Map<String, String> NAMES = Stream.of(ROOM, NDAA, UN, THREADS, EVERYTHING, BUSY, FRESH, ANOTHER, GROUP)
            .flatMap(name -> name.equals(GROUP) ? Stream.of(Map.entry(GROUP, "nato-watch"))
                    : Stream.of(DISCORD, SLACK).map(place -> Map.entry(id(place, name), name.substring(1))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Wiring wiring;
    private final Map<String, Recorder> recorders = new LinkedHashMap<>();

    Hall(Wiring wiring) {
        this.wiring = wiring;
        PLACES.forEach(place -> recorders.put(place, new Recorder(place)));
    }

    List<ChatPlatform> platforms() {
        return List.copyOf(recorders.values());
    }

    /** A channel of this name in each place; ids are invented, and of the form that the place's have. */
    static List<Channel> channels(String name, Wishes wishes) {
        return PLACES.stream().map(place -> channel(place, name, wishes)).toList();
    }

    static Channel channel(String place, String name, Wishes wishes) {
        String workspace = place.equals(CONSOLE) ? AskCommand.WORKSPACE : place + ":1";
        return new Channel(workspace, new ChannelRef(place, id(place, name)), Congress.WASHINGTON, Optional.empty(), Optional.empty(),
                wishes);
    }

    private static String id(String place, String name) {
        return switch (place) {
            case DISCORD -> String.format(Locale.ROOT, "11%017d", Math.abs((long) name.hashCode()));
            case SLACK -> "C0" + name.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
            default -> name;
        };
    }

    void turn() {
        wiring.dispatcher(platforms()).turn();
    }

    /** The channel of this name takes nothing from now on, but on the console, where there is nobody to close it. */
    void close(String name) {
        recorders.forEach(
                (place, recorder) -> Optional.ofNullable(REFUSALS.get(place)).ifPresent(why -> recorder.close(id(place, name), why)));
    }

    /** What was answered to somebody in the channel of this name, in each place. */
    Map<String, Answer> asked(String name, Wishes wishes, String line) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Channel channel : channels(name, wishes)) {
            Channel known = wiring.audience().channel(channel.ref()).orElse(channel);
            Answer answer = wiring.commands().answer(line, Optional.of(known), "a manager", known.zone());
            answers.put(channel.ref().platform(),
                    channel.ref().platform().equals(SLACK) ? SlackExhibits.answer(answer, line, wiring.commands()) : answer);
        }
        return answers;
    }

    /** The first whose headline has these words, in each place. */
    Map<String, Recorder.Sent> headed(String words) {
        return each(words, recorder -> recorder.headed(words));
    }

    /** The first of a kind in the channel of this name, in each place that has the kind. */
    Map<String, Recorder.Sent> first(Delivery.Kind kind, String name) {
        Map<String, Recorder.Sent> found = new LinkedHashMap<>();
        recorders.forEach((place, recorder) -> recorder.first(kind, name.startsWith("@") ? name : id(place, name))
                .ifPresent(sent -> found.put(place, sent)));
        return demanded(kind + " to " + name, found);
    }

    /** The last of all, in each place. */
    Map<String, Recorder.Sent> last() {
        return each("the last", recorder -> recorder.all().stream().reduce((one, other) -> other));
    }

    private Map<String, Recorder.Sent> each(String what, Function<Recorder, Optional<Recorder.Sent>> of) {
        Map<String, Recorder.Sent> found = new LinkedHashMap<>();
        recorders.forEach((place, recorder) -> of.apply(recorder).ifPresent(sent -> found.put(place, sent)));
        return demanded(what, found);
    }

    private static Map<String, Recorder.Sent> demanded(String what, Map<String, Recorder.Sent> found) {
        if (found.isEmpty()) {
            throw new IllegalStateException("nowhere was posted: " + what);
        }
        return found;
    }
}
