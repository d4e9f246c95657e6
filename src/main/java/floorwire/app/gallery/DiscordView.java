package floorwire.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.publish.Html;

/** The JSON that Discord is sent, about as its client shows it: Components V2 and the Markdown in them. It never sees the message. */
final class DiscordView {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern INLINE = Pattern.compile("\\\\([^0-9A-Za-z\\s])|`([^`\\n]+)`"
            + "|<#([0-9]+)>|\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(([^\\s()]+)\\)|\\*\\*((?:\\\\.|[^\\\\])+?)\\*\\*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^0-9A-Za-z\\s])");
    private static final String SMALL = "-# ";
    private static final String HEADING = "### ";
    private static final String POINT = "- ";

    private final Html html;
    private final GalleryPage.Known known;

    private DiscordView(Html html, GalleryPage.Known known) {
        this.html = html;
        this.known = known;
    }

    /** @param known pictures sent beside it, by their names, and channels */
    static void show(String json, GalleryPage.Known known, Html html) {
        new DiscordView(html, known).components(JSON.readTree(json).path("components"));
    }

    private void components(JsonNode components) {
        components.forEach(this::component);
    }

    /** By the numbers of Discord's reference, "Component Reference". */
    private void component(JsonNode component) {
        int type = component.path("type").asInt();
        switch (type) {
            case 1 -> {
                html.open("div", "class", "actions");
                components(component.path("components"));
                html.close();
            }
            case 2 -> html.element("span", component.path("label").asString(), "class", "button");
            case 3 -> menu(component);
            case 10 -> markdown(component.path("content").asString());
            case 12 -> component.path("items").forEach(this::picture);
            case 13 -> html.element("p", "File: " + component.path("file").path("url").asString().replaceFirst("^attachment://", ""),
                    "class", "file");
            case 17 -> {
                html.open("div", "class", "container", "style",
                        String.format("border-left-color:#%06x", component.path("accent_color").asInt() & 0xFFFFFF));
                components(component.path("components"));
                html.close();
            }
            default -> html.element("p", "(component of type " + type + ")");
        }
    }

    private void menu(JsonNode menu) {
        List<String> labels = new ArrayList<>();
        menu.path("options").forEach(option -> labels.add(option.path("label").asString()));
        Menu.show(menu.path("placeholder").asString(), labels, html);
    }

    private void picture(JsonNode item) {
        Shown.picture(item.path("media").path("url").asString().replaceFirst("^attachment://", ""), item.path("description").asString(),
                known.pictures(), html);
    }

    private void markdown(String text) {
        boolean list = false;
        html.open("div", "class", "text");
        for (String line : text.split("\n", -1)) {
            boolean item = line.startsWith(POINT);
            if (item && !list) {
                html.open("ul");
            } else if (!item && list) {
                html.close();
            }
            list = item;
            if (item) {
                inline("li", line.substring(POINT.length()));
            } else if (line.startsWith(HEADING)) {
                inline("h4", line.substring(HEADING.length()));
            } else if (line.startsWith(SMALL)) {
                html.open("p");
                inline("small", line.substring(SMALL.length()));
                html.close();
            } else {
                inline("p", line);
            }
        }
        if (list) {
            html.close();
        }
        html.close();
    }

    private void inline(String tag, String markdown) {
        html.open(tag);
        Matcher found = INLINE.matcher(markdown);
        int from = 0;
        while (found.find()) {
            html.text(markdown.substring(from, found.start()));
            if (found.group(1) != null) {
                html.text(found.group(1));
            } else if (found.group(2) != null) {
                html.element("code", found.group(2));
            } else if (found.group(3) != null) {
                html.element("span", known.channel(found.group(3)), "class", "channel");
            } else if (found.group(4) != null) {
                known.link(found.group(5), ESCAPE.matcher(found.group(4)).replaceAll("$1"), html);
            } else {
                inline("strong", found.group(6));
            }
            from = found.end();
        }
        html.text(markdown.substring(from)).close();
    }
}
