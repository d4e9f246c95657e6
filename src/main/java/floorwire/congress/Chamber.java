package floorwire.congress;

import java.util.Optional;

/** One of the two chambers of Congress. */
public enum Chamber {
    HOUSE("House", "H"),
    SENATE("Senate", "S");

    private final String label;
    private final String code;

    Chamber(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** The chamber's name as people write it: {@code House}, {@code Senate}. */
    public String label() {
        return label;
    }

    /** The one-letter code that the feeds use in {@code originChamberCode} and {@code chamberCode}. */
    public String code() {
        return code;
    }

    public Chamber other() {
        return this == HOUSE ? SENATE : HOUSE;
    }

    /** Reads a chamber's name or letter in any case; empty when it is neither. */
    public static Optional<Chamber> parse(String text) {
        for (Chamber chamber : values()) {
            if (chamber.label.equalsIgnoreCase(text) || chamber.code.equalsIgnoreCase(text)) {
                return Optional.of(chamber);
            }
        }
        return Optional.empty();
    }
}
