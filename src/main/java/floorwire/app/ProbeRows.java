package floorwire.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import tools.jackson.databind.JsonNode;

import floorwire.feed.Reply;
import floorwire.feed.congressgov.Refusal;

/**
 * The rows of a list of measures as the API printed them, read apart from the feed's parser: a mistake there must not hide here.
 *
 * @param count of the whole list, as it says
 * @param why   it cannot be read; empty where it can
 */
record ProbeRows(List<JsonNode> rows, OptionalInt count, String why) {

    static final String UPDATED = "updateDate";
    static final String WITH_TEXT = "updateDateIncludingText";

    static ProbeRows of(Reply reply) {
        return switch (reply) {
            case Reply.Body body -> SourceCheck.tree(body.bytes()).filter(root -> root.path("bills").isArray())
                    .map(root -> new ProbeRows(root.path("bills").valueStream().toList(),
                            root.at("/pagination/count").isInt() ? OptionalInt.of(root.at("/pagination/count").asInt())
                                    : OptionalInt.empty(),
                            ""))
                    .orElseGet(() -> none("an answer without a list"));
            case Reply.NotModified _ -> none("304");
            case Reply.Refused refused -> none(Refusal.found(refused));
        };
    }

    private static ProbeRows none(String why) {
        return new ProbeRows(List.of(), OptionalInt.empty(), why);
    }

    Optional<JsonNode> first() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The printed update of the first row, or why there is none. */
    String firstUpdate() {
        return first().map(ProbeRows::updated).orElse(why.isEmpty() ? "no row" : why);
    }

    static String updated(JsonNode row) {
        return row.path(UPDATED).asString("none");
    }

    /** The day of a printed date or time. */
    static Optional<LocalDate> day(JsonNode row, String field) {
        String text = row.path(field).asString("");
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> firstDay() {
        return first().flatMap(row -> day(row, UPDATED));
    }

    Optional<LocalDate> latestDay() {
        return rows.stream().flatMap(row -> day(row, UPDATED).stream()).max(Comparator.naturalOrder());
    }
}
