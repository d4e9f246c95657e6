package floorwire.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** Markup of summaries; what is no markup and looks like it costs a match at most. */
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,500}>|&(?:nbsp|amp|quot|#[0-9]{1,5});");

    /** A measure by its titles of every kind, the headings of its latest text, its subjects and its newest summary. Two titles with the same words are one. */
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
        var subjects = new ArrayList<>(bill.subjects().terms());
        bill.subjects().policyArea().ifPresent(subjects::add);
        if (!subjects.isEmpty()) {
            values.put(TopicField.SUBJECTS, List.copyOf(subjects));
        }
        if (!bill.sections().headings().isEmpty()) {
            values.put(TopicField.HEADINGS, bill.sections().headings());
        }
        bill.summaries().stream().max(Comparator.comparing(summary -> summary.actionDate().orElse(LocalDate.MIN)))
                .ifPresent(summary -> values.put(TopicField.SUMMARY, List.of(MARKUP.matcher(summary.html()).replaceAll(" "))));
        return new TopicDocument(bill.id().toString(), values);
    }

    /** A measure by one title only, which stands for the official and the displayed one. */
    public static TopicDocument ofTitle(String id, String title) {
        return new TopicDocument(id, Map.of(TopicField.OFFICIAL_TITLE, List.of(title), TopicField.TITLE, List.of(title)));
    }

    /** The same with the headings of its sections. */
    public TopicDocument withHeadings(List<String> headings) {
        return with(TopicField.HEADINGS, headings);
    }

    /** The same with one more field, such as the paragraphs of its text; a field that it had is replaced. */
    public TopicDocument with(TopicField field, List<String> texts) {
        var more = new EnumMap<TopicField, List<String>>(TopicField.class);
        more.putAll(values);
        more.put(field, List.copyOf(texts));
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
