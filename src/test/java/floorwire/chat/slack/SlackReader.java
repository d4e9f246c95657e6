package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads blocks as Slack's client does, by its documentation, written apart from the renderer: the text that people see, line by line, and
 * what in it was more than text. mrkdwn is read with its control sequences and its signs; plain text only for emoji, where these are on.
 */
public final class SlackReader {

    private static final Pattern CONTROL = Pattern.compile("<([^>|]*)(?:\\|([^>]*))?>");
    private static final Pattern SIGNS = Pattern.compile("(?<!\\w)([*_~`])(?=\\S)[^\\n]*?\\S?\\1(?!\\w)");
    private static final Pattern EMOJI = Pattern.compile(":(?!\\d\\d:)[A-Za-z0-9_+-]+:");

    private final StringBuilder shown = new StringBuilder();
    private final List<String> more = new ArrayList<>();

    private SlackReader() {}

    public static SlackReader read(String blocks) {
        SlackReader reader = new SlackReader();
        JsonMapper.builder().build().readTree(blocks).forEach(block -> {
            reader.line();
            reader.element(block);
        });
        return reader;
    }

    /** What people see. */
    public String shown() {
        return shown.toString().strip();
    }

    /** {@code code: help}, {@code link: congress.gov -> https://…}, in order. */
    List<String> more() {
        return more;
    }

    private void element(JsonNode node) {
        String type = node.path("type").asString();
        switch (type) {
            case "header", "section" -> element(node.path("text"));
            case "context", "rich_text", "rich_text_section", "actions" -> node.path("elements").forEach(element -> {
                if (type.equals("rich_text") || (type.equals("context") && shown.length() > 0 && !shown.toString().endsWith("\n"))) {
                    shown.append(type.equals("context") ? " · " : "");
                    line(type.equals("rich_text"));
                }
                element(element);
            });
            case "rich_text_list" -> node.path("elements").forEach(item -> {
                line();
                shown.append("• ");
                element(item);
            });
            case "text" -> {
                String text = node.path("text").asString();
                shown.append(text);
                node.path("style").properties().stream().filter(style -> style.getValue().asBoolean())
                        .forEach(style -> more.add(style.getKey() + ": " + text));
            }
            case "link" -> link(node.path("url").asString(), node.path("text").asString());
            case "plain_text" -> {
                shown.append(node.path("text").asString());
                if (node.path("emoji").asBoolean(true)) {
                    marks(EMOJI, "emoji", node.path("text").asString());
                }
            }
            case "image" -> shown.append("(picture: ").append(node.path("alt_text").asString()).append(")");
            case "mrkdwn" -> mrkdwn(node.path("text").asString());
            case "button" -> shown.append("[ ").append(node.path("text").path("text").asString()).append(" ] ");
            case "static_select" -> node.path("options")
                    .forEach(option -> shown.append("( ").append(option.path("text").path("text").asString()).append(" ) "));
            default -> {
                shown.append(node);
                more.add(type + ": " + node);
            }
        }
    }

    private void mrkdwn(String text) {
        Matcher control = CONTROL.matcher(text);
        int from = 0;
        while (control.find()) {
            words(text.substring(from, control.start()));
            if (control.group(1).startsWith("https://")) {
                link(control.group(1), control.group(2) == null ? control.group(1) : control.group(2));
            } else {
                more.add("mention: " + control.group());
            }
            from = control.end();
        }
        words(text.substring(from));
    }

    private void words(String text) {
        marks(SIGNS, "formatted", text);
        marks(EMOJI, "emoji", text);
        shown.append(entities(text));
    }

    private void marks(Pattern pattern, String name, String text) {
        pattern.matcher(text).results().forEach(found -> more.add(name + ": " + found.group()));
    }

    private void link(String url, String words) {
        shown.append(entities(words));
        more.add("link: " + entities(words) + " -> " + entities(url));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private void line() {
        line(true);
    }

    private void line(boolean wanted) {
        if (wanted && shown.length() > 0 && shown.charAt(shown.length() - 1) != '\n') {
            shown.append('\n');
        }
    }
}
