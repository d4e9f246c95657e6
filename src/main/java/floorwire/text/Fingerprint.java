package floorwire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a group goes by that follows a provision of its own: the words of one section, and by them the same provision is known again under another
 * number, in another bill, lightly edited, or as a part of a bigger section ({@link Fingerprints}).
 *
 * @param heading   as it was called where it was taken from; empty where it has none
 * @param citations what it cites, as of {@link Section#citations()}
 * @param text      its words in one line, as of {@link Section#text()}
 */
public record Fingerprint(String heading, List<String> citations, String text) {

    private static final String FORM = "fingerprint 1";

    public Fingerprint {
        citations = List.copyOf(citations);
    }

    public static Fingerprint of(Section section) {
        return new Fingerprint(section.heading(), section.citations(), section.text());
    }

    /**
     * What distinguishes it, for people: its stretches between two marks of punctuation, without those that any bill might have, the longest first
     * and at most so many.
     */
    public List<String> phrases(int most) {
        return Phrases.of(text, most);
    }

    /** Whether there is enough in it to be known again anywhere; a short title, or a single amended date, is not. */
    public boolean telling() {
        return LooseWords.of(text).telling() >= Fingerprints.LEAST;
    }

    /** One text, to be kept anywhere; {@link #read} makes it a fingerprint again. */
    public String stored() {
        StringBuilder stored = new StringBuilder(FORM).append("\nheading ").append(escaped(heading));
        citations.forEach(citation -> stored.append("\ncites ").append(escaped(citation)));
        return stored.append("\ntext ").append(escaped(text)).append('\n').toString();
    }

    /** None where the text is not one that {@link #stored()} made. */
    public static Optional<Fingerprint> read(String stored) {
        List<String> lines = stored.lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(FORM)) {
            return Optional.empty();
        }
        Optional<String> heading = Optional.empty();
        Optional<String> text = Optional.empty();
        List<String> citations = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            String value = plain(line.substring(blank + 1));
            switch (blank < 0 ? "" : line.substring(0, blank)) {
                case "heading" -> heading = Optional.of(value);
                case "cites" -> citations.add(value);
                case "text" -> text = Optional.of(value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (heading.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fingerprint(heading.get(), citations, text.get()));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
