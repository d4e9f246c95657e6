package floorwire.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import floorwire.app.gallery.GalleryPage.Exhibit;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordPayload;
import floorwire.chat.slack.SlackMessage;
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
 */
record Specimen(String name, String title, String about, Said said) {

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

    static Specimen post(String name, String title, String about, Recorder.Sent sent) {
        return new Specimen(name, title, about, new Said.Post(sent.message(), sent.offers()));
    }

    static Specimen answer(String name, String title, String line, Answer answer) {
        return new Specimen(name, title, "Asked: " + line, new Said.Reply(answer));
    }

    static Specimen window(String name, String title, String about, String view) {
        return new Specimen(name, title, about, new Said.Window(view));
    }

    /** As the real renderers of the three places make it. */
    Exhibit exhibit() {
        return switch (said) {
            case Said.Post post -> {
                SlackPayload slack = SlackPayload.of(post.withOffers());
                DiscordPayload discord = DiscordPayload.of(post.withOffers());
                Map<String, byte[]> files = new LinkedHashMap<>(discord.files());
                files.putAll(slack.files());
                yield exhibit(discord.json(), files, slack.message(), post.message());
            }
            case Said.Window window -> new Exhibit(name, title, about, "", Map.of(), window.view(), "");
            case Said.Reply reply -> {
                DiscordPayload discord = DiscordPayload.of(reply.answer());
                yield exhibit(discord.json(), discord.files(), SlackRenderer.render(reply.answer()), reply.answer().message());
            }
        };
    }

    private Exhibit exhibit(String discord, Map<String, byte[]> files, SlackMessage slack, Message console) {
        return new Exhibit(name, title, about, discord, files, slack.blocksJson(), ConsoleRenderer.plain().render(console));
    }
}
