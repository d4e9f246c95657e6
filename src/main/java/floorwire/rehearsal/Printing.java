package floorwire.rehearsal;

import java.time.Instant;
import java.util.List;

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
     * @param path the divisions it stands in, {@code division A Department of Defense Authorizations}
     * @param text of a section without subsections; empty else
     */
    public record Clause(String number, String heading, List<String> path, String text, List<Part> parts) {}

    /** A subsection. */
    public record Part(String letter, String heading, String text) {}

    boolean law() {
        return name.startsWith("PLAW");
    }

    static List<Printing> read(Yaml file) {
        return file.only("texts").items("texts").stream().map(yaml -> {
            yaml.only("package", "at", "title", "stage", "sections");
            return new Printing(yaml.text("package"), yaml.at("at").as(Instant::parse), yaml.text("title"), yaml.text("stage"),
                    yaml.items("sections").stream().map(Printing::clause).toList());
        }).toList();
    }

    private static Clause clause(Yaml yaml) {
        yaml.only("number", "heading", "path", "text", "parts");
        return new Clause(yaml.text("number"), yaml.text("heading"), yaml.texts("path"), yaml.optional("text").orElse(""),
                yaml.items("parts").stream()
                        .map(part -> new Part(part.only("letter", "heading", "text").text("letter"), part.text("heading"),
                                part.text("text")))
                        .toList());
    }
}
