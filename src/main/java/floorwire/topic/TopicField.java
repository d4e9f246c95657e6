package floorwire.topic;

import java.util.Locale;
import java.util.Optional;

/** Where a topic may look, the most telling first: the official title says what a measure does, a short title is its sponsor's name for it. */
public enum TopicField {
    OFFICIAL_TITLE,
    TITLE,
    SHORT_TITLE,
    /** Short titles of parts of the measure. */
    PORTION_TITLE,
    /** Headings of the text's sections. */
    HEADINGS;

    /** As topic files have it: {@code official_title}. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TopicField> parse(String text) {
        for (TopicField field : values()) {
            if (field.printed().equals(text)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
