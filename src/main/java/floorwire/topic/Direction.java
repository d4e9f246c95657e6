package floorwire.topic;

import java.util.Locale;
import java.util.Optional;

/** Which way a measure points on a membership. Both directions share every keyword, so this is never read off keywords alone. */
public enum Direction {
    /** It would direct, require, authorise or urge leaving. */
    WITHDRAW("would direct withdrawal"),
    /** It would forbid leaving, oppose it, or set a condition on it. */
    LIMIT("would limit withdrawal"),
    /** About the membership itself, without either; stands alone only. */
    OTHER("other");

    private final String inChat;

    Direction(String inChat) {
        this.inChat = inChat;
    }

    /** The words for people. */
    public String inChat() {
        return inChat;
    }

    /** As files and tables have it: {@code withdraw}. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #printed()}. */
    public static Optional<Direction> parse(String text) {
        for (Direction direction : values()) {
            if (direction.printed().equals(text)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
