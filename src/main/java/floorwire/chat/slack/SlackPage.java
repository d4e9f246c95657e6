package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.message.PlainText;

/**
 * What a browser is shown: a few lines, no script, nothing from elsewhere.
 *
 * @param onward  where the link leads that tries again; for a page that only leads on, where it does
 * @param cookies to be set
 */
record SlackPage(int status, String headline, List<String> lines, Optional<String> onward, List<String> cookies) {

    private static final int FOUND = 302;
    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:10vh auto;padding:0 1.5rem;"
            + "color:#1b1f1e;background:#fff}h1{font-size:1.5rem}a{color:#1f5f59}"
            + "@media(prefers-color-scheme:dark){body{color:#e6eae9;background:#16191a}a{color:#7fc7bf}}";

    /** Leads on at once. */
    static SlackPage to(String address, String cookie) {
        return new SlackPage(FOUND, "", List.of(), Optional.of(address), List.of(cookie));
    }

    SlackPage with(String cookie) {
        return new SlackPage(status, headline, lines, onward, List.of(cookie));
    }

    /** The code in the address of a page must reach nobody else: no referrer, no cache, no frame, nothing loaded. */
    Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>(Map.of("Content-Type", List.of("text/html; charset=utf-8"), "Cache-Control",
                List.of("no-store"), "Referrer-Policy", List.of("no-referrer"), "X-Content-Type-Options", List.of("nosniff"),
                "Content-Security-Policy",
                List.of("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"),
                "Set-Cookie", cookies));
        if (status == FOUND) {
            headers.put("Location", List.of(onward.orElseThrow()));
        }
        return headers;
    }

    String html() {
        if (status == FOUND) {
            return "";
        }
        List<String> all = new ArrayList<>(lines.stream().map(line -> "<p>" + escaped(line) + "</p>").toList());
        onward.ifPresent(to -> all.add("<p><a href=\"" + escaped(to) + "\">Begin again</a></p>"));
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + "Floorwire</title><style>" + STYLE + "</style></head>\n<body><h1>" + escaped(headline) + "</h1>\n"
                + String.join("\n", all)
                + "\n</body></html>\n";
    }

    /** A workspace's name is whatever its people chose. */
    private static String escaped(String text) {
        return PlainText.tidy(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
