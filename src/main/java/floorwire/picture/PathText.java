package floorwire.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A path as text: signs at the left, joined by a line, words folded beside them. */
final class PathText {

    private static final int ANY = Integer.MAX_VALUE;
    private static final int LONGEST_TITLE = 160;

    private PathText() {}

    static List<String> items(BillPath path) {
        Stream<String> happened = path.rows().stream().map(row -> row.mark().sign() + " " + words(row, " · "));
        Stream<String> needed = path.needs().stream().map(need -> Mark.NEEDED.sign() + " would still need: " + need);
        return Stream.of(happened, needed, path.remarks().stream()).flatMap(lines -> lines).map(Plain::clean).toList();
    }

    static List<String> lines(BillPath path, int width, boolean unicode) {
        List<String> lines = new ArrayList<>(folded(path.name() + ": " + path.state(), "", "", width, unicode));
        if (!path.title().isEmpty()) {
            lines.addAll(folded("\"" + PathRows.cut(Plain.clean(path.title()), LONGEST_TITLE) + "\"", "", "", width, unicode));
        }
        String blank = unicode ? "  " : "    ";
        String bar = unicode ? "│ " : " |  ";
        String gap = unicode ? "┆ " : " :  ";
        for (int at = 0; at < path.rows().size(); at++) {
            BillPath.Row row = path.rows().get(at);
            boolean last = at == path.rows().size() - 1;
            lines.addAll(folded(words(row, unicode ? " · " : " - "), sign(row.mark(), unicode), last ? blank : bar, width, unicode));
        }
        if (!path.needs().isEmpty()) {
            String beside = path.rows().isEmpty() ? "" : gap;
            lines.addAll(folded(path.goal() + ":", beside, beside, width, unicode));
            for (String need : path.needs()) {
                lines.addAll(folded(need, sign(Mark.NEEDED, unicode), blank, width, unicode));
            }
        }
        path.remarks().forEach(remark -> lines.addAll(folded(remark, "", "", width, unicode)));
        return lines;
    }

    private static String words(BillPath.Row row, String between) {
        return row.what() + (row.when().isEmpty() ? "" : between + row.when()) + (row.note().isEmpty() ? "" : between + row.note())
                + (row.mark() == Mark.NOW ? between + "here now" : "");
    }

    private static String sign(Mark mark, boolean unicode) {
        return (unicode ? mark.sign() : mark.ascii()) + " ";
    }

    private static List<String> folded(String words, String first, String then, int width, boolean unicode) {
        String shown = unicode ? Plain.clean(words) : Plain.ascii(Plain.clean(words));
        List<String> lines = new ArrayList<>();
        Fold.lines(shown, width - Math.max(first.length(), then.length()), ANY, text -> text.codePointCount(0, text.length()))
                .forEach(line -> lines.add((lines.isEmpty() ? first : then) + line));
        return lines;
    }
}
