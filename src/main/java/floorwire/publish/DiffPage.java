package floorwire.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import floorwire.text.Aligned;
import floorwire.text.Section;
import floorwire.text.Verdict;

/**
 * What became of each section between two texts, as one page that needs nothing beside it: no script, no request to anywhere. All words of both texts
 * are there; those that did not change fold away.
 */
public final class DiffPage {

    /**
     * One of the two texts.
     *
     * @param name  what it is called where it comes from, a file's name
     * @param title what the document calls itself; may be empty, and may be wrong
     */
    public record Side(String name, String title) {}

    private final Html html = new Html();
    private final List<Aligned> rows;

    private DiffPage(List<Aligned> rows) {
        this.rows = rows;
    }

    /** The same texts always give the same page. */
    public static String of(Side before, Side after, List<Aligned> rows) {
        DiffPage page = new DiffPage(rows);
        page.write(before, after);
        return page.html.all() + "\n";
    }

    private void write(Side before, Side after) {
        html.doctype().open("html", "lang", "en").open("head").single("meta", "charset", "utf-8")
                .single("meta", "name", "generator", "content", "floorwire text diff")
                .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .single("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src 'unsafe-inline'")
                .element("title", before.name() + " \u2192 " + after.name()).element("style", style()).close().open("body");
        html.open("header").element("h1", "What became of each section").open("dl");
        side("From", before);
        side("To", after);
        html.close();
        legend();
        html.close().open("main");
        table();
        for (int i = 0; i < rows.size(); i++) {
            new DiffSection(html, rows.get(i), anchor(i)).write();
        }
        html.close().close().close();
    }

    private void side(String role, Side side) {
        html.element("dt", role).open("dd").element("strong", side.name());
        if (!side.title().isEmpty()) {
            html.text(" ").element("span", "calls itself \u201c" + side.title() + "\u201d", "class", "quiet");
        }
        html.close();
    }

    private void legend() {
        html.open("p", "class", "legend").text("Words ").element("del", "struck from the earlier text").text(" and ")
                .element("ins", "inserted by the later")
                .text("; all else is as it was. Case, punctuation and kinds of dashes do not count: they differ "
                        + "between the formats of one and the same text.")
                .close();
        html.open("ul", "class", "verdicts");
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        counts.forEach((verdict, count) -> {
            html.open("li");
            verdict(verdict);
            html.text(" ").element("strong", String.format(Locale.ROOT, "%,d", count)).text(" " + meaning(verdict)).close();
        });
        html.close().open("fieldset").element("legend", "Show").open("label")
                .single("input", "type", "radio", "name", "show", "id", "all", "checked", "checked").text(" all sections").close()
                .open("label")
                .single("input", "type", "radio", "name", "show", "id", "differing").text(" only those that differ").close().close();
    }

    private void table() {
        html.open("table").element("caption", "Sections, in the order of the later text").open("thead").open("tr");
        List.of("From", "To", "Verdict", "In common", "Heading").forEach(title -> html.element("th", title, "scope", "col"));
        html.close().close().open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            Aligned row = rows.get(i);
            html.open("tr", "class", row.verdict().code()).element("td", number(row.from().map(Section::number).orElse("")))
                    .element("td", number(row.to().map(Section::number).orElse(""))).open("td");
            verdict(row.verdict());
            html.close().element("td", row.score().isPresent() ? percent(row.score().getAsDouble()) : "").open("td")
                    .element("a", row.heading().isEmpty() ? "(no heading)" : row.heading(), "href", "#" + anchor(i)).close().close();
        }
        html.close().close();
    }

    private void verdict(Verdict verdict) {
        html.open("span", "class", "verdict " + verdict.code()).element("span", sign(verdict), "aria-hidden", "true")
                .text(" " + name(verdict)).close();
    }

    static String anchor(int row) {
        return "row-" + (row + 1);
    }

    static String number(String number) {
        return number.isEmpty() ? "" : "\u00a7\u00a0" + number;
    }

    /** Rounded so that what differs is never "100 %", nor what is common "0 %". */
    static String percent(double score) {
        return score >= 1 ? "100 %" : Math.clamp(Math.round(100 * score), score > 0 ? 1 : 0, 99) + " %";
    }

    static String name(Verdict verdict) {
        return verdict == Verdict.NOT_FOUND ? "not found" : verdict.code();
    }

    /** Told apart without colours, too. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "=";
            case MOVED -> "\u2194";
            case CHANGED -> "\u2260";
            case MERGED -> "\u2283";
            case SPLIT -> "\u2282";
            case DROPPED -> "\u2212";
            case NEW -> "+";
            case NOT_FOUND -> "?";
        };
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "the same words under the same number in the same place";
            case MOVED -> "the same words under another number, or in another division";
            case CHANGED -> "other words, or another heading";
            case MERGED -> "most of it stands within another section now";
            case SPLIT -> "most of it stood within another section before";
            case DROPPED -> "nothing like it is there any more";
            case NEW -> "nothing like it was there before";
            case NOT_FOUND -> "something may be it, and nobody should rely on that";
        };
    }

    private static String style() {
        try (InputStream css = DiffPage.class.getResourceAsStream("diff.css")) {
            if (css == null) {
                throw new IllegalStateException("diff.css is missing beside " + DiffPage.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
