package floorwire.topic;

/**
 * The words that matched, and where.
 *
 * @param field which of the document's fields
 * @param text  the matched words as the source printed them, from the first to the last, on one line; the middle of long ones is left out
 * @param index which value of the field, from 0
 * @param start where the words begin in that value, in UTF-16 units
 * @param end   just behind them
 */
public record Evidence(TopicField field, String text, int index, int start, int end) {

    /** {@code official_title: withdrawing from the North Atlantic Treaty Organization}. */
    @Override
    public String toString() {
        return field.printed() + ": " + text;
    }
}
