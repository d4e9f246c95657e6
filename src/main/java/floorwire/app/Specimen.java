package floorwire.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.app.gallery.GalleryPage;
import floorwire.app.gallery.GalleryPage.Exhibit;
import floorwire.app.gallery.GalleryPage.Known;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordPayload;
import floorwire.chat.slack.SlackPayload;
import floorwire.chat.slack.SlackRenderer;
import floorwire.command.Answer;
import floorwire.command.CommandCatalog;
import floorwire.congress.BillId;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * A message of a kind, as the program made it.
 *
 * @param name  {@code post-vote}, as the golden files are named
 * @param title what it is
 * @param about when it comes, or what was asked
 * @param said  what it is in each place that has it
 */
record Specimen(String name, String title, String about, Map<String, Said> said) {

    /** Pages that there are not. */
    private static final Set<String> INVENTED = Stream.concat(Stream.of(GalleryVotes.ID.url()),
            Stream.of("s9401", "s9402", "s9411", "s9412", "sjres9413", "s9414", "s9415", "sjres9416", "s9417")
                    .map(number -> BillId.parse(number + "-119").orElseThrow().url()))
            .collect(Collectors.toUnmodifiableSet());

    /** Places show answers otherwise than posts. */
    sealed interface Said {
        /** @param offers the buttons that a platform with buttons puts below it, as {@link floorwire.alert.Delivery#offers} has them */
        record Post(Message message, List<Block.Offer> offers) implements Said {

            private Message withOffers() {
                return offers.isEmpty() ? message
                        : new Message(Stream.concat(message.blocks().stream(), Stream.of(new Block.Offers(offers))).toList());
            }
        }

        record Reply(Answer answer) implements Said {}

        /**
         * What Slack alone has.
         *
         * @param view  the JSON of a window, or of blocks
         * @param scene how it stands there
         */
        record Window(String view, GalleryPage.Scene scene) implements Said {}
    }

    static Specimen post(String name, String title, String about, Map<String, Recorder.Sent> sent) {
        return new Specimen(name, title, about, each(sent, one -> new Said.Post(one.message(), one.offers())));
    }

    static Specimen answer(String name, String title, String line, Map<String, Answer> answers) {
        return new Specimen(name, title, asked(line), each(answers, Said.Reply::new));
    }

    /** As it is asked in each place; what is no command is asked in words. */
    private static String asked(String line) {
        return CommandCatalog.shipped().parse(line).map(parsed -> {
            String whole = (parsed.spec().command() + " " + parsed.argument()).strip();
            String discord = ChannelRef.typed(Hall.DISCORD, whole);
            String slack = ChannelRef.typed(Hall.SLACK, whole);
            return "Asked: " + discord + (discord.equals(slack) ? " on Discord and Slack · " : " on Discord · " + slack + " on Slack · ")
                    + line
                    + " on the console.";
        }).orElse("Asked: " + line);
    }

    /** The same with a note in front. */
    Specimen noting(String note) {
        return new Specimen(name, title, note + about, said);
    }

    static Specimen window(String name, String title, String about, String view) {
        return window(name, title, about, view, GalleryPage.Scene.OPEN);
    }

    static Specimen window(String name, String title, String about, String view, GalleryPage.Scene scene) {
        return new Specimen(name, title, about, Map.of(Hall.SLACK, new Said.Window(view, scene)));
    }

    private static <T> Map<String, Said> each(Map<String, T> places, Function<T, Said> said) {
        Map<String, Said> each = new LinkedHashMap<>();
        places.forEach((place, one) -> each.put(place, said.apply(one)));
        return each;
    }

    /** As the real renderers of the three places make it. */
    Exhibit exhibit() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        return new Exhibit(name, title, about, discord(files), new Known(files, Hall.NAMES, INVENTED), slack(files), scene(), console());
    }

    private GalleryPage.Scene scene() {
        return switch (said.get(Hall.SLACK)) {
            case Said.Reply _ -> GalleryPage.Scene.ALONE;
            case Said.Window window -> window.scene();
            case null, default -> GalleryPage.Scene.OPEN;
        };
    }

    private String discord(Map<String, byte[]> files) {
        Optional<DiscordPayload> sent = Optional.ofNullable(said.get(Hall.DISCORD)).flatMap(one -> switch (one) {
            case Said.Post post -> Optional.of(DiscordPayload.of(post.withOffers()));
            case Said.Reply reply -> Optional.of(DiscordPayload.of(reply.answer()));
            case Said.Window _ -> Optional.empty();
        });
        sent.ifPresent(payload -> files.putAll(payload.files()));
        return sent.map(DiscordPayload::json).orElse("");
    }

    private String slack(Map<String, byte[]> files) {
        return Optional.ofNullable(said.get(Hall.SLACK)).map(one -> switch (one) {
            case Said.Post post -> {
                SlackPayload sent = SlackPayload.of(post.withOffers());
                files.putAll(sent.files());
                yield sent.message().blocksJson();
            }
            case Said.Reply reply -> SlackRenderer.render(reply.answer()).blocksJson();
            case Said.Window window -> window.view();
        }).orElse("");
    }

    private String console() {
        return Optional.ofNullable(said.get(Hall.CONSOLE)).map(one -> ConsoleRenderer.plain().render(switch (one) {
            case Said.Post post -> post.message();
            case Said.Reply reply -> reply.answer().message();
            case Said.Window _ -> throw new IllegalStateException("the console has no windows: " + name);
        })).orElse("");
    }
}
