package floorwire.topic;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the ledger's measures are called, with the headings of their sections: all that a group's topic looks at, to try one on them. */
public interface BillTitles {

    /** The Congresses there are measures of, the latest first. */
    List<Integer> congresses();

    /** All measures of a Congress, some thousand at a time; between them others may use the ledger. */
    void each(int congress, Consumer<List<TopicDocument>> consumer);

    /** Those of which something was heard at or after this. */
    List<TopicDocument> heardSince(Instant since);
}
