package floorwire.feed.govinfo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

import floorwire.text.BillText;
import floorwire.text.Citations;
import floorwire.text.Section;

/** Gathers sections while a document goes by. Both formats are read at once: their names for one thing never mean another in the other. */
final class BillTextBuilder {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    /** Law that is quoted has sections of its own, which are none of this text's. */
    private static final Set<String> QUOTED = Set.of("quoted-block", "quotedContent");
    private static final Set<String> DIVISIONS =
            Set.of("division", "title", "subtitle", "part", "subpart", "chapter", "subchapter", "subdivision");
    private static final Set<String> NUMBERS = Set.of("enum", "num");
    private static final Set<String> HEADINGS = Set.of("header", "heading");
    /** No words of the law: tables of contents, the margin, the page. */
    private static final Set<String> BESIDE = Set.of("toc", "sidenote", "page", "pagebreak", "footnote", "endorsement", "attestation-group",
            "signatures", "legislativeHistory", "DELETED", "deleted-phrase", "deletedText", "del");
    /** All else stands apart from the words before it. */
    private static final Set<String> IN_LINE = Set.of("quote", "term", "italic", "bold", "external-xref", "internal-xref", "ref", "inline",
            "i",
            "b", "em", "strong", "sup", "sub", "superscript", "subscript", "quotedText", "amendingAction", "shortTitle", "short-title",
            "added-phrase", "addedText", "header-in-text", "enum-in-header", "committee", "committee-name", "target", "fraction", "def",
            "after-quoted-block", "date", "span", "nobreak", "act-name", "cato-short-title");
    private static final Pattern STRUCK = Pattern.compile("<DELETED>[^<]*</DELETED>");

    /** An element that is open, where its words go, and what stands after them. */
    private record Open(String name, Optional<StringBuilder> words, String after) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<BillPart> divisions = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Section> paragraphs = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder stage = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cited = new ArrayList<>();
    private final Accounts accounts = new Accounts();
    private Optional<BillPart> section = Optional.empty();
    /** Of an appropriations act, outside any section. */
    private Optional<BillPart> paragraph = Optional.empty();
    private int paragraphLevel;
    private int quoted;
    private int beside;

    void start(XMLStreamReader element) {
        String name = element.getLocalName();
        boolean ofTheLaw = quoted > 0 && name.equals("toc"); // an item for another law's table of contents
        if (beside > 0 || (BESIDE.contains(name) && !ofTheLaw) || struck(element)) {
            beside++;
            return;
        }
        if (DUBLIN_CORE.equals(element.getNamespaceURI())) {
            open.push(new Open("dc:" + name, name.equals("title") && title.isEmpty() ? Optional.of(title) : Optional.empty(), ""));
            return;
        }
        if (open.isEmpty()) {
            stage.append(attribute(element, "bill-stage").or(() -> attribute(element, "resolution-stage")).orElse(""));
        }
        Optional<BillPart> within =
                section.or(() -> paragraph).or(() -> Optional.ofNullable(divisions.peek())).filter(part -> part.depth() == open.size());
        Optional<StringBuilder> words = open.isEmpty() ? Optional.empty() : open.peek().words();
        String after = "";
        if (within.isPresent() && quoted == 0 && NUMBERS.contains(name)) {
            attribute(element, "value").filter(value -> !value.isBlank()).ifPresent(within.get()::value);
            words = Optional.of(within.get().numberWords());
        } else if (within.isPresent() && quoted == 0 && HEADINGS.contains(name)) {
            words = Optional.of(within.get().headingWords());
        } else if (section.isPresent() || (paragraph.isPresent() && !name.equals("section"))) {
            after = inSection(name, element);
        } else if (quoted == 0 && name.equals("section")) {
            paragraph.ifPresent(this::keepParagraph);
            section = Optional.of(new BillPart(name, open.size() + 1));
            words = Optional.of(text);
        } else if (quoted == 0 && DIVISIONS.contains(name)) {
            divisions.push(new BillPart(name, open.size() + 1));
            accounts.leave();
            words = Optional.empty();
        } else if (quoted == 0 && Accounts.level(element) > 0) {
            paragraph = Optional.of(new BillPart(name, open.size() + 1));
            paragraphLevel = Accounts.level(element);
            words = Optional.of(text);
        } else if (name.equals("docStage")) {
            words = Optional.of(stage);
        }
        quoted += QUOTED.contains(name) ? 1 : 0;
        open.push(new Open(name, words, after));
    }

    /** What stands before and after the words of an element within a section. */
    private String inSection(String name, XMLStreamReader element) {
        attribute(element, "parsable-cite").flatMap(Citations::ofParsableCite).or(() -> attribute(element, "href")
                .flatMap(Citations::ofHref)).ifPresent(cited::add);
        if (name.equals("quote")) {
            text.append('\u201c');
            return "\u201d";
        }
        if (name.equals("quoted-block")) {
            text.append(" \u201c");
            return " ";
        }
        if (name.equals("after-quoted-block")) {
            text.append('\u201d');
        }
        if (IN_LINE.contains(name)) {
            return "";
        }
        text.append(' ');
        if (name.equals("enum") && DIVISIONS.contains(open.element().name())) {
            text.append(open.element().name()).append(' '); // the newer format prints it: "PART O—"
        }
        return HEADINGS.contains(name) ? ".\u2014" : " ";
    }

    void end() {
        if (beside > 0) {
            beside--;
            return;
        }
        Open ended = open.pop();
        quoted -= QUOTED.contains(ended.name()) ? 1 : 0;
        ended.words().ifPresent(words -> {
            boolean punctuated = ended.after().equals(".\u2014") && !words.isEmpty() && ".\u2014:".indexOf(last(words)) >= 0;
            words.append(punctuated ? " " : ended.after());
        });
        if (section.filter(part -> part.depth() > open.size()).isPresent()) {
            keep(section.get());
            section = Optional.empty();
        } else if (paragraph.filter(part -> part.depth() > open.size()).isPresent()) {
            keepParagraph(paragraph.get());
            paragraph = Optional.empty();
        } else if (!divisions.isEmpty() && divisions.peek().depth() > open.size()) {
            divisions.pop();
        }
    }

    private static char last(StringBuilder words) {
        int at = words.length() - 1;
        while (at > 0 && Character.isWhitespace(words.charAt(at))) {
            at--;
        }
        return words.charAt(at);
    }

    private void keep(BillPart ended) {
        sections.add(made(ended.number(), ended.heading(), path()));
    }

    private void keepParagraph(BillPart ended) {
        accounts.under(paragraphLevel, ended.heading());
        List<String> path = path();
        path.addAll(accounts.above());
        Section made = made("", accounts.heading(), path);
        if (!made.text().isEmpty()) {
            paragraphs.add(made);
        }
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        divisions.descendingIterator().forEachRemaining(division -> path.add(division.said()));
        return path;
    }

    private Section made(String number, String heading, List<String> path) {
        String words = withoutStruck(OneLine.ofLaw(text));
        cited.addAll(Citations.in(words));
        List<String> citations = cited.stream().distinct().toList();
        text.setLength(0);
        cited.clear();
        return new Section(number, heading, path, words, citations);
    }

    /** The plain-text format's marks of what a committee struck, where they got into the words of an XML file. */
    private static String withoutStruck(String words) {
        return words.contains("<DELETED>") ? OneLine.of(new StringBuilder(STRUCK.matcher(words).replaceAll(" "))) : words;
    }

    void characters(char[] from, int start, int length) {
        if (beside == 0 && !open.isEmpty()) {
            open.peek().words().ifPresent(words -> words.append(from, start, length));
        }
    }

    BillText made() {
        return new BillText(OneLine.of(title), OneLine.of(stage), sections, paragraphs);
    }

    /** What a committee struck is printed all the same. */
    private static boolean struck(XMLStreamReader element) {
        return attribute(element, "changed").filter("deleted"::equals).isPresent()
                || attribute(element, "reported-display-style").filter("strikethrough"::equals).isPresent();
    }

    private static Optional<String> attribute(XMLStreamReader element, String name) {
        return Optional.ofNullable(element.getAttributeValue(null, name));
    }
}
