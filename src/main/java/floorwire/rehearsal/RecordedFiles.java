package floorwire.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/**
 * Real files in the place of a scenario: BILLSTATUS files, alone or in zips, by the names GovInfo gives them; and recorded JSON answers of
 * the API, below {@code bill}, {@code law}, {@code summaries} or {@code congress} as in their addresses. Nothing of them is read but their
 * names and the shape of the JSON.
 */
public final class RecordedFiles implements StatusFiles {
    private static final Pattern STATUS = Pattern.compile("BILLSTATUS-([1-9]\\d{0,2})([a-z]+)([1-9]\\d{0,5})[^/]*\\.xml");
    private static final Pattern ANSWER = Pattern.compile("(?:.*/)?((?:bill|law|summaries|congress)(?:/.*)?)\\.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<BillId, Copy> files = new TreeMap<>();
    private final Map<String, ObjectNode> answers = new TreeMap<>();

    private RecordedFiles() {}

    /**
     * @throws IllegalArgumentException if nothing in the paths can be served
     * @throws IOException              if one of them cannot be read
     */
    public static RecordedFiles of(List<Path> paths) throws IOException {
        var recorded = new RecordedFiles();
        for (Path path : paths) {
            try (var walk = Files.walk(path)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    recorded.add(file);
                }
            }
        }
        if (recorded.files.isEmpty() && recorded.answers.isEmpty()) {
            throw new IllegalArgumentException("nothing to serve in " + paths
                    + ": files are called BILLSTATUS-119s2174.xml, or lie like bill/119/s/2174.json");
        }
        return recorded;
    }

    private void add(Path file) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        String name = file.toString().replace('\\', '/');
        Matcher answer = ANSWER.matcher(name);
        if (name.endsWith(".zip")) {
            zip(file, modified);
        } else if (answer.matches()) {
            answer(answer.group(1), file);
        } else {
            status(file.getFileName().toString(), modified, () -> Files.readAllBytes(file));
        }
    }

    private void zip(Path file, Instant modified) throws IOException {
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                status(entry.getName().replaceAll(".*/", ""), modified, zip::readAllBytes);
            }
        }
    }

    private interface Bytes {
        byte[] read() throws IOException;
    }

    private void status(String name, Instant modified, Bytes bytes) throws IOException {
        Matcher parts = STATUS.matcher(name);
        Optional<BillType> type = parts.matches() ? BillType.parse(parts.group(2)) : Optional.empty();
        if (type.isPresent()) {
            var bill = new BillId(Integer.parseInt(parts.group(1)), type.get(), Integer.parseInt(parts.group(3)));
            files.put(bill, new Copy(StatusFiles.fileName(bill), modified, bytes.read()));
        }
    }

    private void answer(String path, Path file) throws IOException {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode root) {
                answers.put(path, root);
            }
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(file + " is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    /** How many measures' files there are. */
    public int statusFiles() {
        return files.size();
    }

    /** How many of the API's addresses have an answer. */
    public int apiAnswers() {
        return answers.size();
    }

    /** The first address that has an answer of the API, to try. */
    public Optional<String> firstAnswer() {
        return answers.keySet().stream().findFirst();
    }

    @Override
    public boolean holds(int congress) {
        return files.keySet().stream().anyMatch(bill -> bill.congress() == congress);
    }

    @Override
    public Optional<Copy> file(BillId bill, Instant at) {
        return Optional.ofNullable(files.get(bill));
    }

    @Override
    public List<Copy> files(int congress, BillType type, Instant at) {
        return files.entrySet().stream().filter(entry -> entry.getKey().congress() == congress && entry.getKey().type() == type)
                .map(Map.Entry::getValue).toList();
    }

    Api api() {
        return new Api() {
            @Override
            public Optional<ObjectNode> answer(String path, Query query, Instant now) {
                return Optional.ofNullable(answers.get(path)).map(root -> query.offset() == 0 ? root : emptied(root));
            }

            @Override
            public boolean knows(String path) {
                return path.startsWith("bill/") || path.startsWith("law/");
            }

            @Override
            public void filterHonoursHours(boolean honours) {
                // what was recorded is not filtered
            }
        };
    }

    /** Only first pages are served: whoever asks for a later one has come to the end. */
    private static ObjectNode emptied(ObjectNode root) {
        ObjectNode empty = root.deepCopy();
        for (String key : new ArrayList<>(empty.propertyNames())) {
            if (empty.get(key) instanceof ArrayNode) {
                empty.putArray(key);
            }
        }
        return empty;
    }
}
