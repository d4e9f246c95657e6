package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.congress.BillId;

/** What the stand-in of the API writes has the layout of recorded answers: every key at every place, and the kind of its value. */
class CapturedJsonTest {
    private static final Path CAPTURED = Path.of("../shared/data/api-v3");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Query WHOLE = Query.parse("format=json&limit=250");
    private static final Query SECOND = Query.parse("format=json&limit=1&offset=1");
    /** In no recorded answer at hand, but documented (feeds.md 3.4); all of {@code /titles} is so, and is not looked at here. */
    private static final Set<String> UNPROVED =
            Set.of("/actions[]/actionTime", "/actions[]/committees[]", "/actions[]/calendarNumber", "/cosponsors[]/district",
                    "/latestAction/actionTime");

    private final Scenario both = both();
    private final CongressGov api = new CongressGov(new Library(both, List.of()), List.of(), new Faults());
    private final Instant end = Instant.parse("2026-06-30T00:00:00Z");

    private static Scenario both() {
        var publications = new ArrayList<>(Scenario.season().publications());
        publications.addAll(Full.scenario().publications());
        return new Scenario("both", publications, List.of(), List.of());
    }

    @Test
    void every_key_of_every_answer_about_the_season_occurs_in_a_recorded_answer() throws IOException {
        assumeTrue(Files.isDirectory(CAPTURED), "recorded API answers are absent: " + CAPTURED);
        Set<String> recorded = new TreeSet<>();
        for (String kind : List.of("bill", "law", "summaries", "congress")) {
            recorded(kind, recorded);
        }
        var written = new TreeSet<String>();
        for (String list : List.of("bill", "bill/119", "bill/118/hr", "law/118", "law/118/pub", "law/118/pub/31", "congress/current",
                "summaries/119")) {
            written(list, written);
        }
        for (BillId bill : both.bills()) {
            written(BillJson.path(bill), written);
            for (String part : List.of("actions", "cosponsors", "subjects", "summaries", "text", "committees", "relatedbills",
                    "amendments")) {
                written(BillJson.path(bill) + "/" + part, written);
            }
        }
        collect("", api.answer("summaries/119", Query.parse("format=json&fromDateTime=2020-01-01T00:00:00Z"), end).orElseThrow(), written);
        assertThat(written).hasSizeGreaterThan(100);
        written.removeAll(recorded);
        written.removeIf(path -> UNPROVED.stream().anyMatch(path::contains));
        assertThat(written).as("keys that no recorded answer has").isEmpty();
    }

    /** Answers lie under their addresses, and those of 2026 in one folder under names that begin like their addresses. */
    private static void recorded(String kind, Set<String> paths) throws IOException {
        try (var files = Files.walk(CAPTURED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = CAPTURED.relativize(file).toString().replaceFirst("^recorded/", "");
                if (name.startsWith(kind)) {
                    collect("", JSON.readTree(Files.readAllBytes(file)), paths);
                }
            }
        }
    }

    private void written(String path, Set<String> paths) {
        collect("", api.answer(path, WHOLE, end).orElseThrow(), paths);
        collect("", api.answer(path, SECOND, end).orElseThrow(), paths);
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), paths));
        } else if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, paths));
        } else {
            paths.add(path + " " + node.getNodeType());
        }
    }
}
