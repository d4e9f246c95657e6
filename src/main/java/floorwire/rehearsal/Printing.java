package floorwire.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of a scenario as GovInfo has it, and since when.
 *
 * @param name  of the package, {@code BILLS-119s2174is}
 * @param title as the document calls itself, which can be wrong
 * @param stage as the document names its version
 */
public record Printing(String name, Instant at, String title, String stage, List<Clause> clauses) {

    public Printing {
        clauses = List.copyOf(clauses);
    }

    /**
     * A section.
     *
     * @param number empty of a note on what is left out
     * @param path   the divisions it stands in, {@code division A Department of Defense Authorizations}
     * @param text   before the subsections or paragraphs, if there is any
     */
    public record Clause(String number, String heading, List<String> path, String text, List<Part> parts, List<Paragraph> paragraphs) {}

    /**
     * A subsection.
     *
     * @param text before the paragraphs, if there is any
     */
    public record Part(String letter, String heading, String text, List<Paragraph> paragraphs) {}

    /** Numbered from 1 in its subsection or section. */
    public record Paragraph(Optional<String> heading, String text) {}

    boolean law() {
        return name.startsWith("PLAW");
    }

    static List<Printing> read(Yaml file) {
        List<Printing> read = new ArrayList<>();
        file.only("texts").items("texts").forEach(yaml -> {
            yaml.only("package", "at", "title", "stage", "sections", "same-words-as");
            read.add(new Printing(yaml.text("package"), yaml.at("at").as(Instant::parse), yaml.text("title"), yaml.text("stage"),
                    yaml.has("same-words-as") ? yaml.at("same-words-as").as(name -> above(read, name))
                            : yaml.items("sections").stream().map(Printing::clause).toList()));
        });
        return List.copyOf(read);
    }

    private static List<Clause> above(List<Printing> read, String name) {
        return read.stream().filter(printing -> printing.name.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text " + name + " stands above this one")).clauses;
    }

    private static Clause clause(Yaml yaml) {
        yaml.only("number", "heading", "path", "text", "parts", "paragraphs");
        return new Clause(yaml.optional("number").orElse(""), yaml.text("heading"), yaml.texts("path"), yaml.optional("text").orElse(""),
                yaml.items("parts").stream().map(part -> new Part(part.only("letter", "heading", "text", "paragraphs").text("letter"),
                        part.text("heading"), part.optional("text").orElse(""), paragraphs(part))).toList(),
                paragraphs(yaml));
    }

    private static List<Paragraph> paragraphs(Yaml yaml) {
        return yaml.items("paragraphs").stream()
                .map(paragraph -> new Paragraph(paragraph.only("heading", "text").optional("heading"), paragraph.text("text"))).toList();
    }
}
