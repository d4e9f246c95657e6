package floorwire.feed.govinfo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A division, a section, or a paragraph of an appropriations act, while it goes by. */
final class BillPart {

    private static final Pattern NUMBER_WORDS = Pattern.compile("(?i)^(?:sections?|secs?|§+)[. ]*");
    private static final Pattern END_OF_NUMBER = Pattern.compile("[.\\s\\u2014-]+$");
    private static final Pattern END_OF_HEADING = Pattern.compile("[.\\s\\u2014]+$");

    private final String name;
    private final int depth;
    private final StringBuilder number = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private Optional<String> value = Optional.empty();

    BillPart(String name, int depth) {
        this.name = name;
        this.depth = depth;
    }

    /** How many elements were open with it. */
    int depth() {
        return depth;
    }

    /** The number that the markup gives beside the printed one. */
    void value(String given) {
        value = Optional.of(given);
    }

    StringBuilder numberWords() {
        return number;
    }

    StringBuilder headingWords() {
        return heading;
    }

    String number() {
        return END_OF_NUMBER.matcher(NUMBER_WORDS.matcher(value.orElseGet(() -> OneLine.of(number))).replaceFirst("")).replaceFirst("");
    }

    String heading() {
        return END_OF_HEADING.matcher(OneLine.of(heading)).replaceFirst("");
    }

    /** {@code Division A—Department of Defense Authorizations}. */
    String said() {
        String printed = number().replaceFirst("(?i)^" + name + "\\s+", "");
        String kind = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return kind + (printed.isEmpty() ? "" : " " + printed) + (heading().isEmpty() ? "" : "\u2014" + heading());
    }
}
