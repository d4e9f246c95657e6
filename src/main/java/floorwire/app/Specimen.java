package floorwire.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import floorwire.app.gallery.GalleryPage.Exhibit;
import floorwire.app.gallery.GalleryPage.Known;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordPayload;
import floorwire.chat.slack.SlackPayload;
import floorwire.chat.slack.SlackRenderer;
import floorwire.command.Answer;
import floorwire.message.Block;
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

        /** @param view the JSON of a window, which Slack alone has */
        record Window(String view) implements Said {}
    }

    static Specimen post(String name, String title, String about, Map<String, Recorder.Sent> sent) {
        return new Specimen(name, title, about, each(sent, one -> new Said.Post(one.message(), one.offers())));
    }

    static Specimen answer(String name, String title, String line, Map<String, Answer> answers) {
        return new Specimen(name, title, "Asked: " + line, each(answers, Said.Reply::new));
    }

    static Specimen window(String name, String title, String about, String view) {
        return new Specimen(name, title, about, Map.of(Hall.SLACK, new Said.Window(view)));
    }

    private static <T> Map<String, Said> each(Map<String, T> places, Function<T, Said> said) {
        Map<String, Said> each = new LinkedHashMap<>();
        places.forEach((place, one) -> each.put(place, said.apply(one)));
        return each;
    }

    /** As the real renderers of the three places make it. */
    Exhibit exhibit() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        return new Exhibit(name, title, about, discord(files), new Known(files, Hall.NAMES), slack(files), console());
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
