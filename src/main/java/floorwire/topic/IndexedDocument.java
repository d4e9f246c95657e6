package floorwire.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * A document as Lucene reads it, and the way back from Lucene's offsets to the words as printed.
 *
 * <p>Every value is put between two {@link #EDGE} signs, so that a query can ask for the beginning or the end of a title. Feed text is
 * hostile: the sign is taken out of it, and a value is cut at {@link #LONGEST_VALUE}, a field at {@link #LONGEST_FIELD} characters. Of
 * long fields only the values that hold one of the topics' words are read.
 */
final class IndexedDocument {
    static final char EDGE = '¶';
    /** The longest official titles of real bills have some 3,000 characters. */
    static final int LONGEST_VALUE = 20_000;

    static final int LONGEST_FIELD = 4_000_000;
    /** A line or two in a post. */
    static final int LONGEST_EVIDENCE = 240;
    /** More than any query's width, so that no match runs from one title into the next. */
    private static final int POSITIONS_BETWEEN_VALUES = 1_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TYPE.setOmitNorms(true);
        TYPE.freeze();
    }

    /** Letters and digits are words, and so is the edge of a value; everything else divides them. */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            var words = CharTokenizer.fromTokenCharPredicate(c -> Character.isLetterOrDigit(c) || c == EDGE);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        public int getPositionIncrementGap(String fieldName) {
            return POSITIONS_BETWEEN_VALUES;
        }
    };

    private final Document document = new Document();
    private final Map<TopicField, List<Value>> values = new EnumMap<>(TopicField.class);
    private long characters;

    /** @param index which of the source's values of the field */
    private record Value(int index, String text) {}

    /** @param worthALook for the values of long fields */
    IndexedDocument(TopicDocument source, Predicate<String> worthALook) {
        for (TopicField field : TopicField.values()) {
            int length = 0;
            var kept = new ArrayList<Value>();
            List<String> all = source.values().getOrDefault(field, List.of());
            for (int index = 0; index < all.size(); index++) {
                String value = all.get(index);
                if (field.isLong() && !worthALook.test(value)) {
                    continue;
                }
                String clean = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
                length += clean.length();
                if (length > LONGEST_FIELD) {
                    break;
                }
                kept.add(new Value(index, clean));
                characters += clean.length();
                document.add(new Field(field.printed(), EDGE + " " + clean.replace(EDGE, ' ') + " " + EDGE, TYPE));
            }
            values.put(field, kept);
        }
    }

    Document document() {
        return document;
    }

    /** How much of it is to be searched, in UTF-16 units. */
    long characters() {
        return characters;
    }

    /** Long words of evidence keep both their ends. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_EVIDENCE) {
            return text;
        }
        String begin = text.substring(0, LONGEST_EVIDENCE / 2).replaceFirst(" \\S*$", "");
        String end = text.substring(text.length() - LONGEST_EVIDENCE / 2 + 3).replaceFirst("^\\S* ", "");
        return begin + " … " + end;
    }

    static Evidence evidence(TopicField field, String value, int index, int start, int end) {
        String text = BLANKS.matcher(value.substring(start, end)).replaceAll(" ").strip();
        return new Evidence(field, cut(text), index, start, end);
    }

    /** The words between two of Lucene's offsets, which run on through a field's values with one between them. */
    Evidence evidence(TopicField field, int startOffset, int endOffset) {
        int base = 2;
        for (Value one : values.getOrDefault(field, List.of())) {
            String value = one.text();
            if (startOffset <= base + value.length()) {
                int start = Math.clamp(startOffset - base, 0, value.length());
                int end = Math.clamp(endOffset - base, start, value.length());
                return evidence(field, value, one.index(), start, end);
            }
            base += value.length() + 5;
        }
        throw new IllegalStateException("no value of " + field.printed() + " holds offset " + startOffset);
    }
}
