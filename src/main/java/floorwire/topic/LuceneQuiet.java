package floorwire.topic;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene tells on standard error that vectors could be faster. We use none, and a command's standard error is for its user. */
final class LuceneQuiet {

    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneQuiet() {}

    /** To be called before Lucene's first use. */
    static void please() {
        VECTORS.setLevel(Level.OFF);
    }
}
