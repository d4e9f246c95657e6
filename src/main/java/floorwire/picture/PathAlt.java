package floorwire.picture;

import java.util.List;
import java.util.stream.Collectors;

/** A path in sentences, for who hears it. */
final class PathAlt {

    private static final int LONGEST_TITLE = 160;

    private PathAlt() {}

    /** All the facts that the picture shows; of a very long way the notes go first, then the words are cut. */
    static String of(BillPath path) {
        String whole = words(path, true);
        return whole.length() <= Picture.LONGEST_ALT ? whole : PathRows.cut(words(path, false), Picture.LONGEST_ALT);
    }

    private static String words(BillPath path, boolean notes) {
        StringBuilder words = new StringBuilder("Path of " + path.name());
        if (!path.title().isEmpty()) {
            words.append(", \"").append(PathRows.cut(Plain.clean(path.title()), LONGEST_TITLE)).append('"');
        }
        words.append(": ").append(path.state()).append(", as of ").append(BillPath.day(path.asOf())).append('.');
        for (BillPath.Row row : path.rows()) {
            words.append(' ').append(row.mark() == Mark.NOW ? "Now: " : "").append(Plain.clean(row.what()))
                    .append(row.when().isEmpty() ? "" : ", " + row.when())
                    .append(row.note().isEmpty() || !notes ? "" : " (" + Plain.clean(row.note()) + ")").append('.');
        }
        if (!path.needs().isEmpty()) {
            words.append(' ').append(path.goal()).append(": ").append(String.join("; ", path.needs())).append('.');
        }
        List<String> remarks = path.remarks();
        return words + remarks.stream().map(remark -> " " + remark + ".").collect(Collectors.joining());
    }
}
