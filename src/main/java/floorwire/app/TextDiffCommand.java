package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.publish.DiffPage;
import floorwire.text.Aligned;
import floorwire.text.Alignment;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.text.Verdict;
import floorwire.text.WordDiff;

/** {@code text diff}: what became of each section. */
@Command(
        name = "diff",
        description = "Tells what became of each section between two texts: two versions of a bill, two bills, a bill and its law; the formats may differ.",
        footer = {"",
            "Example: floorwire text diff BILLS-119hr3838ih.xml BILLS-119hr3838rh.xml --html diff.html",
            "",
            "The score is the share of common runs of four words, 0 to 1. not-found: something may be it, and nobody should rely on that.",
            "",
            "Exit codes: 0 ok, 2 usage error, 3 a file is no bill text: why is said."},
        mixinStandardHelpOptions = true)
final class TextDiffCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(List.of("from", "to", "verdict", "score", "heading"), Set.of("score"));
    /** Words shown before and after a change. */
    private static final int AROUND = 8;

    @Parameters(index = "0", paramLabel = "A", description = "the earlier text") private @Nullable Path before;

    @Parameters(index = "1", paramLabel = "B", description = "the later text") private @Nullable Path after;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format = Table.Format.table;

    @Option(names = "--words",
            description = "below the table, the words of each changed section that were [-struck-] and {+inserted+}") private boolean words;

    @Option(names = "--html", paramLabel = "FILE.html",
            description = "instead of the table, a page with all sections and what was struck and inserted in each, into a new file") private @Nullable Path html;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Optional<DiffFile> page = Optional.ofNullable(html).map(file -> page(file, line));
        BillText from;
        BillText to;
        try {
            from = TextFile.withSections(Objects.requireNonNull(before));
            to = TextFile.withSections(Objects.requireNonNull(after));
        } catch (TextFile.BadTextException e) {
            line.getErr().println("floorwire: " + e.getMessage());
            return Main.BAD_INPUT;
        }
        List<Aligned> rows = Alignment.of(from, to);
        if (page.isPresent()) {
            return page(page.get(), from, to, rows, line);
        }
        TABLE.print(rows.stream().map(TextDiffCommand::row).toList(), format, line.getOut());
        if (words) {
            rows.stream().filter(row -> row.verdict() == Verdict.CHANGED).forEach(row -> words(row, line.getOut()));
            line.getOut().flush();
        }
        return Main.OK;
    }

    private static DiffFile page(Path file, CommandLine line) {
        try {
            return new DiffFile(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private int page(DiffFile page, BillText from, BillText to, List<Aligned> rows, CommandLine line) {
        try {
            line.getOut()
                    .println(page.write(new DiffPage.Side(name(before), from.title()), new DiffPage.Side(name(after), to.title()), rows));
            return Main.OK;
        } catch (IOException e) {
            line.getErr().println("floorwire: " + html + ": cannot be written (" + e.getMessage() + ")");
            return Main.BAD_INPUT;
        }
    }

    private static String name(@Nullable Path file) {
        return Optional.ofNullable(file).map(Path::getFileName).map(Path::toString).orElse("");
    }

    private static List<String> row(Aligned row) {
        return List.of(row.from().map(Section::number).orElse(""), row.to().map(Section::number).orElse(""), row.verdict().code(),
                row.score().isPresent() ? String.format(Locale.ROOT, "%.3f", row.score().getAsDouble()) : "", row.heading());
    }

    private static void words(Aligned row, PrintWriter out) {
        out.print("\nSection " + row.to().map(Section::number).orElse("") + " · " + row.heading() + "\n");
        StringBuilder shown = new StringBuilder();
        List<WordDiff.Run> runs = WordDiff.of(row.from().map(Section::text).orElse(""), row.to().map(Section::text).orElse(""));
        for (int i = 0; i < runs.size(); i++) {
            WordDiff.Run run = runs.get(i);
            shown.append(shown.isEmpty() ? "" : " ").append(switch (run.fate()) {
                case KEPT -> around(run.words(), i > 0, i < runs.size() - 1);
                case STRUCK -> "[-" + run.words() + "-]";
                case INSERTED -> "{+" + run.words() + "+}";
            });
        }
        out.print(shown.toString().strip() + "\n");
    }

    /** The words next to a change; what stands between is left out. */
    private static String around(String kept, boolean after, boolean before) {
        List<String> words = List.of(kept.split(" ", -1));
        int most = (after ? AROUND : 0) + (before ? AROUND : 0);
        if (words.size() <= most + 2) {
            return kept;
        }
        String start = after ? String.join(" ", words.subList(0, AROUND)) + " " : "";
        String end = before ? " " + String.join(" ", words.subList(words.size() - AROUND, words.size())) : "";
        return (start + "…" + end).strip();
    }
}
