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
    HEADINGS,
    /** What the measure would do: its text without {@link #RECITALS}, a section or a paragraph a value. */
    TEXT,
    /** The summaries of the Congressional Research Service, without markup. They come weeks later, and name all that a large bill touches. */
    SUMMARY,
    /** Subject terms of the Congressional Research Service. */
    SUBJECTS,
    /** What the text refers to: sections of law, public laws. */
    CITATIONS,
    /** Whereas clauses, findings and purposes. */
    RECITALS;

    /** As topic files have it: {@code official_title}. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it tells what a measure does. What it is filed under, cites or grants is not what it does: that may only support another field. */
    boolean decides() {
        return compareTo(SUBJECTS) < 0;
    }

    /** Whether it is so long that only those of its values are looked at which hold one of a topic's words. */
    boolean isLong() {
        return this == TEXT;
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
