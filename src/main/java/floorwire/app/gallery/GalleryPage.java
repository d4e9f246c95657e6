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
     * @param console what the console prints; empty for what it has not
     */
    public record Exhibit(String name, String title, String about, String discord, Known known, String slack,
            String console) {}

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
            SlackView.show(exhibit.slack(), exhibit.known(), html);
            html.close();
        } else {
            place("slack", "Slack", () -> SlackView.show(exhibit.slack(), exhibit.known(), html));
        }
        if (!exhibit.console().isEmpty()) {
            html.open("figure", "class", "console").element("figcaption", "Console").element("pre", exhibit.console()).close();
        }
        html.close().close();
    }

    private void place(String name, String title, Runnable message) {
        html.open("figure", "class", name).element("figcaption", title).open("div", "class", "message")
                .element("span", "F", "class", "avatar", "aria-hidden", "true").open("div", "class", "body").open("p", "class", "who")
                .element("strong", "Floorwire").text(" ").element("span", "APP", "class", "app").close();
        message.run();
        html.close().close().close();
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
