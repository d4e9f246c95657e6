package floorwire.ledger;

import java.time.Instant;

/**
 * That a measure matches a topic.
 *
 * @param direction {@code withdraw}, {@code limit} or {@code other}
 * @param evidence  the words that matched, and where
 * @param since     when we first held it to match; a later match of the same kind keeps it
 */
public record Membership(String topic, String direction, String evidence, Instant since) {

    public boolean sameAs(Membership other) {
        return topic.equals(other.topic) && direction.equals(other.direction);
    }
}
