package floorwire.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import floorwire.text.Aligned;
import floorwire.text.Section;
import floorwire.text.Verdict;
import floorwire.text.WordDiff;

/** One section on a page of differences. */
final class DiffSection {

    /** So many kept words stay in sight next to a change; more than twice as many and some fold away. */
    private static final int IN_SIGHT = 40;
    /** A subdivision begins a line of its own where the words before it end something, not in "subsection (a)". */
    private static final Pattern SUBDIVISION = Pattern.compile("[\u201c]?\\([A-Za-z0-9]{1,5}\\).*");
    private static final Pattern ENDS = Pattern.compile(".*[.;:\u2014][\u201d]?|and|or");

    private final Html html;
    private final Aligned row;
    private final String anchor;
    private String last = "";

    DiffSection(Html html, Aligned row, String anchor) {
        this.html = html;
        this.row = row;
        this.anchor = anchor;
    }

    void write() {
        html.open("section", "id", anchor, "class", row.verdict().code());
        path();
        html.open("h2").open("span", "class", "number").text(numbers()).close().text(" ");
        heading();
        html.close().open("p", "class", "fate").open("span", "class", "verdict " + row.verdict().code())
                .element("span", DiffPage.sign(row.verdict()), "aria-hidden", "true").text(" " + DiffPage.name(row.verdict())).close()
                .text(" " + fate())
                .close();
        words();
        html.open("p", "class", "back").element("a", "To the table", "href", "#").close().close();
    }

    private void path() {
        List<String> path = row.to().or(row::from).map(Section::path).orElse(List.of());
        if (!path.isEmpty()) {
            html.element("p", String.join(" \u203a ", path), "class", "path");
        }
    }

    private String numbers() {
        String from = row.from().map(Section::number).orElse("");
        String to = row.to().map(Section::number).orElse("");
        return from.equals(to) || to.isEmpty() ? DiffPage.number(from)
                : from.isEmpty() ? DiffPage.number(to) : DiffPage.number(from) + " \u2192 " + DiffPage.number(to);
    }

    private void heading() {
        String from = row.from().map(Section::heading).orElse("");
        String to = row.to().map(Section::heading).orElse("");
        if (row.verdict() == Verdict.CHANGED) {
            WordDiff.of(from, to).forEach(run -> run(run.fate(), run.words() + " "));
        } else {
            html.text(row.heading());
        }
    }

    private String fate() {
        String common = row.score().isPresent() ? DiffPage.percent(row.score().getAsDouble()) : "";
        String there = row.to().map(to -> DiffPage.number(to.number()) + " \u201c" + to.heading() + "\u201d").orElse("");
        return switch (row.verdict()) {
            case CHANGED -> common + " of its runs of words are common to both";
            case MERGED -> common + " of it stands within " + there + " now";
            case SPLIT -> common + " of it stood within "
                    + row.from().map(from -> DiffPage.number(from.number()) + " \u201c" + from.heading() + "\u201d").orElse("") + " before";
            case NOT_FOUND -> "the nearest has " + common + " of it: too little to say that it is the same";
            default -> "";
        };
    }

    private void words() {
        Optional<String> from = row.from().map(Section::text);
        Optional<String> to = row.to().map(Section::text);
        switch (row.verdict()) {
            case SAME, MOVED -> folded(to.orElse(""));
            case CHANGED -> changed(from.orElse(""), to.orElse(""));
            case DROPPED, NOT_FOUND, MERGED -> whole(WordDiff.Fate.STRUCK, from.orElse(""));
            case NEW, SPLIT -> whole(WordDiff.Fate.INSERTED, to.orElse(""));
        }
    }

    private void folded(String text) {
        int words = text.isEmpty() ? 0 : text.split(" ", -1).length;
        html.open("details").element("summary", String.format(Locale.ROOT, words == 1 ? "%,d word" : "%,d words", words)).open("p", "class",
                "text");
        lines(text);
        html.close().close();
    }

    private void whole(WordDiff.Fate fate, String text) {
        html.open("p", "class", "text").open(fate == WordDiff.Fate.STRUCK ? "del" : "ins", "class", "whole");
        lines(text);
        html.close().close();
    }

    private void changed(String from, String to) {
        List<WordDiff.Run> runs = WordDiff.of(from, to);
        html.open("div", "class", "text");
        for (int i = 0; i < runs.size(); i++) {
            WordDiff.Run run = runs.get(i);
            if (run.fate() == WordDiff.Fate.KEPT) {
                kept(List.of(run.words().split(" ", -1)), i > 0, i < runs.size() - 1);
            } else {
                run(run.fate(), run.words());
            }
            html.text(" ");
        }
        html.close();
    }

    /** What stands far from any change folds away. */
    private void kept(List<String> words, boolean after, boolean before) {
        int start = after ? IN_SIGHT : 0;
        int end = before ? words.size() - IN_SIGHT : words.size();
        if (end - start <= IN_SIGHT) {
            lines(String.join(" ", words));
            return;
        }
        lines(String.join(" ", words.subList(0, start)));
        html.open("details").element("summary", String.format(Locale.ROOT, "%,d words as before", end - start));
        lines(String.join(" ", words.subList(start, end)));
        html.close();
        lines(String.join(" ", words.subList(end, words.size())));
    }

    private void run(WordDiff.Fate fate, String words) {
        if (fate == WordDiff.Fate.KEPT) {
            lines(words);
        } else {
            html.open(fate == WordDiff.Fate.STRUCK ? "del" : "ins");
            lines(words);
            html.close();
        }
    }

    private void lines(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!last.isEmpty() && ENDS.matcher(last).matches() && SUBDIVISION.matcher(word).matches()) {
                html.text(line.toString().stripTrailing()).single("br");
                line.setLength(0);
            }
            line.append(word).append(' ');
            last = word.isEmpty() ? last : word;
        }
        line.setLength(Math.max(0, line.length() - 1));
        html.text(line.toString());
    }
}
