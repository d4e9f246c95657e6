package floorwire.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicField;

/**
 * Titles as tab-separated lines below a header line. Columns are found by name: {@code bill} and the fields of {@link TopicField}, such as
 * {@code title} (the display title), {@code official_title}, {@code headings}; a field of several values has them joined by
 * {@code " | "}, a title is one. Other columns are passed over. UTF-8, with or without byte order mark,
 * lines ended either way; columns missing at a line's end are empty.
 */
final class TitlesFile {
    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\|");
    private static final Set<TopicField> ONE_VALUE = Set.of(TopicField.OFFICIAL_TITLE, TopicField.TITLE, TopicField.SUMMARY);
    private static final Map<String, TopicField> FIELDS =
            Arrays.stream(TopicField.values()).collect(Collectors.toMap(TopicField::printed, field -> field));

    private TitlesFile() {}

    /** Hands out every bill that can be read, and names what cannot. */
    static void read(Path file, BiConsumer<BillId, TopicDocument> use, Consumer<String> problem) {
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            if (first == null) {
                problem.accept(file + ": empty file");
                return;
            }
            Map<String, Integer> columns = columns(first);
            if (!columns.containsKey("bill") || FIELDS.keySet().stream().noneMatch(columns::containsKey)) {
                problem.accept(
                        file + ": line 1 must name the columns: bill, title, official_title, headings or another field, divided by tabs");
                return;
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(line, columns, file + ": line " + number, use, problem);
                }
            }
        } catch (NoSuchFileException e) {
            problem.accept(file + ": no such file");
        } catch (IOException e) {
            problem.accept(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, Integer> columns(String header) {
        var columns = new HashMap<String, Integer>();
        String[] names = (header.startsWith("\ufeff") ? header.substring(1) : header).split("\t", -1);
        for (int i = 0; i < names.length; i++) {
            columns.putIfAbsent(names[i].strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private static void read(String line, Map<String, Integer> columns, String where, BiConsumer<BillId, TopicDocument> use,
            Consumer<String> problem) {
        String[] cells = line.split("\t", -1);
        String named = cell(cells, columns, "bill");
        Optional<BillId> bill = bill(named);
        if (bill.isEmpty()) {
            problem.accept(where + ": not a bill like hr4350-117: " + shown(named));
            return;
        }
        var values = new EnumMap<TopicField, List<String>>(TopicField.class);
        FIELDS.forEach((name, field) -> {
            String text = cell(cells, columns, name);
            if (!text.isEmpty()) {
                values.put(field, ONE_VALUE.contains(field) ? List.of(text) : values(text));
            }
        });
        use.accept(bill.get(), new TopicDocument(bill.get().toString(), values));
    }

    private static Optional<BillId> bill(String text) {
        try {
            return BillId.parse(text).or(() -> BillReference.parse(text).filter(written -> written.congress().isPresent())
                    .map(written -> written.in(written.congress().getAsInt())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> values(String text) {
        return BETWEEN_VALUES.splitAsStream(text).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static String cell(String[] cells, Map<String, Integer> columns, String name) {
        int column = columns.getOrDefault(name, cells.length);
        return column < cells.length ? cells[column].strip() : "";
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.isEmpty() ? "the column is empty" : line.substring(0, Math.min(line.length(), 60));
    }
}
