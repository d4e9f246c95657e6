package floorwire.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.publish.Html;

/** The blocks that Slack is sent, about as its client shows them: Block Kit. It never sees the message. */
final class SlackView {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GROUP = "!subteam^";
    private static final Pattern CONTROL = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private final GalleryPage.Known known;
    private final Map<String, String> errors;
    private final Html html;

    private SlackView(GalleryPage.Known known, Map<String, String> errors, Html html) {
        this.known = known;
        this.errors = errors;
        this.html = html;
    }

    /** Whether it is a view's JSON and no message's blocks. */
    static boolean isWindow(String json) {
        return JSON.readTree(json).isObject();
    }

    static String caption(String view) {
        return JSON.readTree(view).path("type").asString().equals("home") ? "Slack, the app's page" : "Slack, a window";
    }

    /**
     * @param known  by their ids on Slack
     * @param errors that Slack shows below the fields of a window, by their block ids
     */
    static void show(String json, GalleryPage.Known known, Map<String, String> errors, Html html) {
        SlackView view = new SlackView(known, errors, html);
        JsonNode sent = JSON.readTree(json);
        if (sent.isObject()) {
            view.window(sent);
        } else {
            sent.forEach(view::element);
        }
    }

    private void window(JsonNode view) {
        html.open("div", "class", "window");
        if (view.has("title")) {
            html.element("p", words(view.path("title")), "class", "title");
        }
        html.open("div", "class", "inside");
        view.path("blocks").forEach(this::element);
        html.close();
        if (view.has("close") || view.has("submit")) {
            foot(view);
        }
        html.close();
    }

    private void foot(JsonNode view) {
        html.open("p", "class", "foot");
        for (String button : List.of("close", "submit")) {
            if (view.has(button)) {
                html.element("span", words(view.path(button)), "class", "button " + button);
            }
        }
        html.close();
    }

    private static String words(JsonNode object) {
        return object.path("text").asString();
    }

    /** By the names of Slack's references of blocks, block elements and composition objects. */
    private void element(JsonNode node) {
        String type = node.path("type").asString();
        switch (type) {
            case "header" -> within("h4", node.path("text"));
            case "section" -> group("p", "rich", List.of(node.path("text")));
            case "context" -> {
                html.open("p", "class", "context");
                node.path("elements").forEach(element -> within("small", element));
                html.close();
            }
            case "input" -> field(node);
            case "divider" -> html.single("hr");
            case "image" ->
                    Shown.picture(node.path("slack_file").path("id").asString(), node.path("alt_text").asString(), known.pictures(), html);
            case "actions" -> group("div", "actions", node.path("elements"));
            case "rich_text" -> group("div", "text", node.path("elements"));
            case "rich_text_section" -> group("p", "rich", node.path("elements"));
            case "rich_text_list" -> {
                html.open("ul");
                node.path("elements").forEach(item -> {
                    html.open("li");
                    item.path("elements").forEach(this::element);
                    html.close();
                });
                html.close();
            }
            case "text" -> styled(node);
            case "channel" -> html.element("span", known.channel(node.path("channel_id").asString()), "class", "channel");
            case "link" -> known.link(node.path("url").asString(), node.path("text").asString(node.path("url").asString()), html);
            case "plain_text" -> html.text(node.path("text").asString());
            case "mrkdwn" -> mrkdwn(node.path("text").asString());
            case "button" -> html.element("span", node.path("text").path("text").asString(), "class", "button");
            case "static_select" -> {
                List<String> labels = new ArrayList<>();
                node.path("options").forEach(option -> labels.add(option.path("text").path("text").asString()));
                Menu.show(node.path("placeholder").path("text").asString(), labels, html);
            }
            default -> html.element("p", "(block of type " + type + ")");
        }
    }

    private void field(JsonNode block) {
        JsonNode element = block.path("element");
        html.open("div", "class", "field").element("p", words(block.path("label")), "class", "label");
        switch (element.path("type").asString()) {
            case "radio_buttons" -> {
                html.open("ul", "class", "radio");
                element.path("options").forEach(option -> html.element("li",
                        (option.equals(element.path("initial_option")) ? "◉ " : "○ ") + words(option.path("text"))));
                html.close();
            }
            case "external_select" -> box(words(element.path("initial_option").path("text")), element);
            case "conversations_select" ->
                    box(element.has("initial_conversation") ? known.channel(element.path("initial_conversation").asString()) : "",
                            element);
            default -> element(element);
        }
        String error = errors.getOrDefault(block.path("block_id").asString(), "");
        if (!error.isEmpty()) {
            html.element("p", error, "class", "error");
        }
        html.element("small", words(block.path("hint"))).close();
    }

    /** A field that opens a list: what is chosen, or what it asks for. */
    private void box(String chosen, JsonNode element) {
        html.element("p", chosen.isEmpty() ? words(element.path("placeholder")) : chosen, "class", chosen.isEmpty() ? "box asking" : "box");
    }

    private void within(String tag, JsonNode text) {
        html.open(tag);
        element(text);
        html.close();
    }

    private void group(String tag, String name, Iterable<JsonNode> elements) {
        html.open(tag, "class", name);
        elements.forEach(this::element);
        html.close();
    }

    private void styled(JsonNode node) {
        String text = node.path("text").asString();
        JsonNode style = node.path("style");
        if (style.path("bold").asBoolean(false)) {
            html.element("strong", text);
        } else if (style.path("code").asBoolean(false)) {
            html.element("code", text);
        } else {
            html.text(text);
        }
    }

    /** Its links and entities; signs that format are never sent within it. */
    private void mrkdwn(String text) {
        Matcher control = CONTROL.matcher(text);
        int from = 0;
        while (control.find()) {
            html.text(entities(text.substring(from, control.start())));
            String address = entities(control.group(1));
            if (address.startsWith(GROUP)) {
                html.element("span", "@" + known.channels().getOrDefault(address.substring(GROUP.length()), address), "class", "channel");
            } else {
                known.link(address, control.group(2) == null ? address : entities(control.group(2)), html);
            }
            from = control.end();
        }
        html.text(entities(text.substring(from)));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
