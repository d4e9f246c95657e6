package floorwire.text;

import java.util.Locale;

/** What became of a section between two texts. */
public enum Verdict {

    /** The same words under the same number in the same place; case and punctuation do not count. */
    SAME,
    /** The same words under another number, or in another division. */
    MOVED,
    /** Other words, or another heading, for what is the same section. */
    CHANGED,
    /** Most of it stands within another section now. */
    MERGED,
    /** Most of it stood within another section before. */
    SPLIT,
    /** Nothing like it is there any more. */
    DROPPED,
    /** Nothing like it was there before. */
    NEW,
    /** Something is there that may be it, and nobody should rely on that. */
    NOT_FOUND;

    /** {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
