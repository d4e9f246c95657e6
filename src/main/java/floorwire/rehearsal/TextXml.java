package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Texts as GovInfo prints them: bills and resolutions by the older DTDs, enrolled bills and laws in USLM (domain.md 5.2). */
final class TextXml {

    private final Xml xml = new Xml();
    private final boolean uslm;

    private TextXml(boolean uslm) {
        this.uslm = uslm;
    }

    static byte[] write(Printing printing) {
        boolean uslm = printing.law() || printing.name().endsWith("enr");
        var writer = new TextXml(uslm);
        writer.document(printing);
        return writer.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(Printing printing) {
        if (uslm) {
            xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            xml.element((printing.law() ? "pLaw" : "bill")
                    + " xmlns=\"http://schemas.gpo.gov/xml/uslm\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", () -> {
                        xml.element("meta", () -> xml.leaf("dc:title", printing.title()).leaf("docStage", printing.stage()));
                        xml.element("main", () -> printing.clauses().forEach(clause -> within(clause.path(), clause)));
                    });
            return;
        }
        boolean resolution = printing.name().contains("res");
        String root = resolution ? "resolution" : "bill";
        xml.line("<?xml version=\"1.0\"?>").line("<!DOCTYPE " + root + " PUBLIC \"-//US Congress//DTDs/" + (resolution ? "res" : "bill")
                + ".dtd//EN\" \"" + (resolution ? "res" : "bill") + ".dtd\">");
        xml.element(root + " " + root + "-stage=\"" + printing.stage() + "\"", () -> {
            xml.element("metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
                    () -> xml.element("dublinCore", () -> xml.leaf("dc:title", printing.title())));
            xml.element(resolution ? "resolution-body" : "legis-body",
                    () -> printing.clauses().forEach(clause -> within(clause.path(), clause)));
        });
    }

    private void within(List<String> path, Printing.Clause clause) {
        if (path.isEmpty()) {
            xml.element("section", () -> section(clause));
            return;
        }
        String[] level = path.getFirst().split(" ", 3);
        xml.element(level[0], () -> {
            if (uslm) {
                xml.line("<num value=\"" + level[1] + "\">" + level[0].toUpperCase(Locale.ROOT) + " " + level[1] + "\u2014</num>");
            } else {
                xml.leaf("enum", level[1]);
            }
            xml.leaf(uslm ? "heading" : "header", level[2]);
            within(path.subList(1, path.size()), clause);
        });
    }

    private void section(Printing.Clause clause) {
        if (!clause.number().isEmpty()) {
            number(clause.number(), "SEC. " + clause.number() + ". ", clause.number() + ".");
        }
        xml.leaf(uslm ? "heading" : "header", clause.heading());
        said(clause.text());
        clause.parts().forEach(part -> xml.element("subsection", () -> {
            number(part.letter(), "(" + part.letter() + ")", "(" + part.letter() + ")");
            xml.leaf(uslm ? "heading" : "header", part.heading());
            said(part.text());
            paragraphs(part.paragraphs());
        }));
        paragraphs(clause.paragraphs());
    }

    private void paragraphs(List<Printing.Paragraph> paragraphs) {
        for (int at = 1; at <= paragraphs.size(); at++) {
            Printing.Paragraph paragraph = paragraphs.get(at - 1);
            String number = String.valueOf(at);
            xml.element("paragraph", () -> {
                number(number, "(" + number + ")", "(" + number + ")");
                paragraph.heading().ifPresent(heading -> xml.leaf(uslm ? "heading" : "header", heading));
                said(paragraph.text());
            });
        }
    }

    private void number(String value, String printed, String number) {
        if (uslm) {
            xml.line("<num value=\"" + value + "\">" + printed + "</num>");
        } else {
            xml.leaf("enum", number);
        }
    }

    private void said(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (uslm) {
            xml.element("content", () -> xml.leaf("p", text));
        } else {
            xml.leaf("text", text);
        }
    }
}
