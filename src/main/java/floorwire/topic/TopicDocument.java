package floorwire.topic;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import floorwire.congress.Bill;
import floorwire.congress.Title;

/**
 * What a topic sees of a measure.
 *
 * @param id     the caller's name for it, {@code s2174-119}
 * @param values the fields that are known; a title is one value, a heading is one value
 */
public record TopicDocument(String id, Map<TopicField, List<String>> values) {

    public TopicDocument {
        values = Map.copyOf(values);
    }

    /** A measure by its titles of every kind. Two titles with the same words are one. */
    public static TopicDocument of(Bill bill) {
        var titles = new EnumMap<TopicField, LinkedHashSet<String>>(TopicField.class);
        if (!bill.detail().title().isBlank()) {
            titles.computeIfAbsent(TopicField.TITLE, field -> new LinkedHashSet<>()).add(bill.detail().title());
        }
        for (Title title : bill.titles()) {
            titles.computeIfAbsent(field(title), field -> new LinkedHashSet<>()).add(title.text());
        }
        var values = new EnumMap<TopicField, List<String>>(TopicField.class);
        titles.forEach((field, texts) -> values.put(field, List.copyOf(texts)));
        return new TopicDocument(bill.id().toString(), values);
    }

    /** A measure by one title only, which stands for the official and the displayed one. */
    public static TopicDocument ofTitle(String id, String title) {
        return new TopicDocument(id, Map.of(TopicField.OFFICIAL_TITLE, List.of(title), TopicField.TITLE, List.of(title)));
    }

    /** The same with the headings of its sections. */
    public TopicDocument withHeadings(List<String> headings) {
        var more = new EnumMap<TopicField, List<String>>(TopicField.class);
        more.putAll(values);
        more.put(TopicField.HEADINGS, List.copyOf(headings));
        return new TopicDocument(id, more);
    }

    private static TopicField field(Title title) {
        return switch (title.kind()) {
            case OFFICIAL -> TopicField.OFFICIAL_TITLE;
            case SHORT -> TopicField.SHORT_TITLE;
            case SHORT_FOR_PORTION -> TopicField.PORTION_TITLE;
            case DISPLAY, OTHER -> TopicField.TITLE;
        };
    }
}
