package floorwire.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.text.BillText;
import floorwire.text.Section;

/** {@code text sections}: the sections of one text. */
@Command(
        name = "sections",
        description = "Lists the sections of a bill's text, of either XML format: number, heading, the divisions it stands in, how many characters of clean text, and "
                + "what law it cites. Sections of quoted law are none of the bill's, and what a committee struck is left out.",
        footer = {"", "Exit codes: 0 ok, 2 usage error, 3 the file is no bill text: why is said."},
        mixinStandardHelpOptions = true)
final class TextSectionsCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(List.of("number", "heading", "path", "chars", "citations"), Set.of("chars"));

    @Parameters(paramLabel = "FILE",
            description = "a text as GovInfo publishes it, such as BILLS-119s2174is.xml") private @Nullable Path file;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format = Table.Format.table;

    @Option(names = "--paragraphs",
            description = "also the paragraphs of an appropriations act that stand outside sections, below them and without number") private boolean paragraphs;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            BillText text = TextFile.read(Objects.requireNonNull(file));
            if (format == Table.Format.table) {
                line.getOut().print(said(text));
            }
            TABLE.print((paragraphs ? text.pieces() : text.sections()).stream().map(TextSectionsCommand::row).toList(), format,
                    line.getOut());
            return Main.OK;
        } catch (TextFile.BadTextException e) {
            line.getErr().println("floorwire: " + e.getMessage());
            return Main.BAD_INPUT;
        }
    }

    /** What the document calls itself: for people, who know when it is wrong. */
    private static String said(BillText text) {
        String words = Stream.of(text.title(), text.stage()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        return words.isEmpty() ? "" : words + "\n\n";
    }

    private static List<String> row(Section section) {
        return List.of(section.number(), section.heading(), String.join(" > ", section.path()), Integer.toString(section.text().length()),
                String.join(" ", section.citations()));
    }
}
