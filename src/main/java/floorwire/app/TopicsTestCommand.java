package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.congress.BillId;
import floorwire.topic.Match;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicMatcher;

/** {@code topics test}: which topics the measures in files belong to, without a database. */
@Command(
        name = "test",
        description = "Shows which topics the measures in files belong to: a row for each measure, topic and direction that holds.",
        footer = {"", "Exit codes: 0 ok, 2 usage error, 3 some input was bad: it is named, and the rest is printed."},
        mixinStandardHelpOptions = true)
final class TopicsTestCommand implements Callable<Integer> {
    enum Format {
        text,
        tsv
    }

    /** A row is a line, whatever a title holds. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    /** Enough to see why; a list of headings can hold hundreds of places. */
    private static final int MOST_EVIDENCE = 5;

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "BILLSTATUS files, folders of them, or zips, whatever they are called") private List<Path> paths = List.of();

    @Option(names = "--titles", paramLabel = "FILE", arity = "1..*",
            description = "titles instead: tab-separated, with a header line that names the columns bill, title, official_title, headings and other fields") private List<Path> titles =
                    List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Format format = Format.text;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (paths.isEmpty() && titles.isEmpty()) {
            throw new ParameterException(line, "name a PATH with BILLSTATUS files, or --titles FILE");
        }
        var problems = new ArrayList<String>();
        Map<BillId, TopicDocument> documents = new TreeMap<>(NewestBills.ORDER);
        if (!paths.isEmpty()) {
            var bills = NewestBills.read(paths, bill -> Map.entry(bill.id(), TopicDocument.of(bill)));
            bills.byBill().forEach(bill -> documents.put(bill.getKey(), bill.getValue()));
            problems.addAll(bills.problems());
        }
        titles.forEach(file -> TitlesFile.read(file, documents::put, problems::add));
        print(List.copyOf(documents.values()), line.getOut());
        PrintWriter err = line.getErr();
        problems.forEach(problem -> err.println("floorwire: " + problem));
        err.flush();
        return problems.isEmpty() ? Main.OK : Main.BAD_INPUT;
    }

    private void print(List<TopicDocument> documents, PrintWriter out) {
        if (format == Format.tsv) {
            out.print("bill\ttopic\tdirection\tevidence\n");
        }
        try (var matcher = TopicMatcher.shipped()) {
            List<List<Match>> found = matcher.match(documents);
            for (int i = 0; i < documents.size(); i++) {
                for (Match match : found.get(i)) {
                    out.print(row(documents.get(i).id(), match));
                }
            }
        }
        out.flush();
    }

    private String row(String bill, Match match) {
        String evidence = match.evidence().stream().limit(MOST_EVIDENCE).map(Object::toString).collect(Collectors.joining("; "));
        String words = BREAKS.matcher(evidence).replaceAll(" ");
        return format == Format.tsv
                ? String.join("\t", bill, match.topicId(), match.direction().printed(), words) + "\n"
                : bill + "  " + match.topicId() + "  " + match.direction().inChat() + "  " + words + "\n";
    }
}
