package floorwire.app.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import floorwire.publish.Html;

/** The gallery as one page that needs nothing beside it: style within, pictures within, no script, no request to anywhere. */
public final class GalleryPage {

    /**
     * What a platform shows in place of an id.
     *
     * @param pictures PNGs that go with a message
     * @param channels names of channels, without {@code #}
     * @param nowhere  addresses of what is invented, which lead nowhere and are no links here
     */
    public record Known(Map<String, byte[]> pictures, Map<String, String> channels, Set<String> nowhere) {

        public static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of());

        void link(String address, String words, Html html) {
            if (nowhere.contains(address)) {
                html.element("span", words, "class", "nowhere");
            } else {
                html.link(address, words);
            }
        }

        String channel(String id) {
            return "#" + channels.getOrDefault(id, id);
        }
    }

    /**
     * A message in three places.
     *
     * @param name    an anchor, {@code post-vote}
     * @param title   what it is
     * @param about   when it comes, or what was asked
     * @param discord the JSON that Discord is sent; empty for what it has not
     * @param known   what the platforms have under ids of theirs
     * @param slack   the blocks that Slack is sent, as JSON; or a window's view
     * @param scene   how it stands on Slack
     * @param console what the console prints; empty for what it has not
     */
    public record Exhibit(String name, String title, String about, String discord, Known known, String slack, Scene scene,
            String console) {

        public Exhibit(String name, String title, String about, String discord, Known known, String slack, String console) {
            this(name, title, about, discord, known, slack, Scene.OPEN, console);
        }
    }

    /** What Slack itself puts around what it is sent. */
    public sealed interface Scene {

        /** For everybody in the channel. */
        Scene OPEN = new Open();
        /** For who asked. */
        Scene ALONE = new Alone();

        record Open() implements Scene {}

        record Alone() implements Scene {}

        /** In the thread of somebody's message. */
        record Answering(String words) implements Scene {}

        /** Below the link in somebody's message, and part of that. */
        record Below(String link) implements Scene {}

        /** @param errors below the fields of a window, by their block ids */
        record Refused(Map<String, String> errors) implements Scene {}
    }

    /** Some of a sort. */
    public record Room(String name, String title, String about, List<Exhibit> exhibits) {}

    /** By which a page is known as one of these. */
    public static final String MARK = "<meta name=\"generator\" content=\"floorwire gallery\"";

    private final Html html = new Html();

    private GalleryPage() {}

    /** The same rooms always give the same page. */
    public static String of(List<Room> rooms) {
        GalleryPage page = new GalleryPage();
        page.write(rooms);
        return page.html.all() + "\n";
    }

    private void write(List<Room> rooms) {
        html.doctype().open("html", "lang", "en").open("head").single("meta", "charset", "utf-8")
                .single("meta", "name", "generator", "content", "floorwire gallery")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "http-equiv", "Content-Security-Policy", "content",
                        "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
                .element("title", "Floorwire: every post and answer").element("style", style()).close().open("body");
        html.open("header").element("h1", "Floorwire: every post and answer")
                .element("p",
                        "What a channel gets, in the three places where Floorwire speaks. Each is drawn from the very JSON or text that"
                                + " is sent there; colours and letters are about the platform's, the words are exact. The facts are those of the season"
                                + " that the demo plays, of the public record; what is invented says so.");
        choice("Colours", "theme", Map.entry("auto", "As the system"), Map.entry("light", "Light"), Map.entry("dark", "Dark"));
        choice("Width", "width", Map.entry("wide", "Wide"), Map.entry("narrow", "Like a phone"));
        html.open("nav", "aria-label", "Contents").open("ul");
        rooms.forEach(room -> html.open("li").element("a", room.title(), "href", "#" + room.name()).close());
        html.close().close().close().open("main");
        rooms.forEach(this::room);
        html.close().close().close();
    }

    @SafeVarargs
    private void choice(String legend, String name, Map.Entry<String, String>... options) {
        html.open("fieldset").element("legend", legend);
        for (int i = 0; i < options.length; i++) {
            String[] attributes = {"type", "radio", "name", name, "id", options[i].getKey(), "checked", "checked"};
            html.open("label").single("input", i == 0 ? attributes : Arrays.copyOf(attributes, attributes.length - 2))
                    .text(" " + options[i].getValue()).close();
        }
        html.close();
    }

    private void room(Room room) {
        html.open("section", "id", room.name()).element("h2", room.title()).element("p", room.about());
        room.exhibits().forEach(this::exhibit);
        html.close();
    }

    private void exhibit(Exhibit exhibit) {
        html.open("article", "id", exhibit.name()).element("h3", exhibit.title()).element("p", exhibit.about(), "class", "about")
                .open("div", "class", "places");
        if (!exhibit.discord().isEmpty()) {
            place("discord", "Discord", () -> DiscordView.show(exhibit.discord(), exhibit.known(), html));
        }
        if (SlackView.isWindow(exhibit.slack())) {
            html.open("figure", "class", "slack").element("figcaption", SlackView.caption(exhibit.slack()));
            SlackView.show(exhibit.slack(), exhibit.known(), exhibit.scene() instanceof Scene.Refused no ? no.errors() : Map.of(), html);
            html.close();
        } else {
            slack(exhibit);
        }
        if (!exhibit.console().isEmpty()) {
            html.open("figure", "class", "console").element("figcaption", "Console").element("pre", exhibit.console()).close();
        }
        html.close().close();
    }

    private void slack(Exhibit exhibit) {
        Runnable sent = () -> SlackView.show(exhibit.slack(), exhibit.known(), Map.of(), html);
        switch (exhibit.scene()) {
            case Scene.Alone _ -> place("slack", "Slack", () -> {
                html.element("small", "Only visible to you", "class", "alone");
                sent.run();
            });
            case Scene.Answering question -> {
                html.open("figure", "class", "slack").element("figcaption", "Slack, in a thread");
                somebody(() -> html.element("p", question.words()));
                html.open("div", "class", "thread");
                ours(sent);
                html.close().close();
            }
            case Scene.Below link -> {
                html.open("figure", "class", "slack").element("figcaption", "Slack, below a link");
                somebody(() -> {
                    html.open("p");
                    exhibit.known().link(link.link(), link.link(), html);
                    html.close().open("div", "class", "unfurl");
                    sent.run();
                    html.close();
                });
                html.close();
            }
            case Scene.Open _,Scene.Refused _ -> place("slack", "Slack", sent);
        }
    }

    private void somebody(Runnable message) {
        html.open("div", "class", "message").element("span", "A", "class", "avatar person", "aria-hidden", "true")
                .open("div", "class", "body").open("p", "class", "who").element("strong", "Ada").close();
        message.run();
        html.close().close();
    }

    private void place(String name, String title, Runnable message) {
        html.open("figure", "class", name).element("figcaption", title);
        ours(message);
        html.close();
    }

    private void ours(Runnable message) {
        html.open("div", "class", "message").element("span", "F", "class", "avatar", "aria-hidden", "true").open("div", "class", "body")
                .open("p", "class", "who").element("strong", "Floorwire").text(" ").element("span", "APP", "class", "app").close();
        message.run();
        html.close().close();
    }

    private static String style() {
        try (InputStream css = GalleryPage.class.getResourceAsStream("gallery.css")) {
            if (css == null) {
                throw new IllegalStateException("gallery.css is missing beside " + GalleryPage.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
