package floorwire.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Provisions with light edits, as drafters make them, put into another bill. Everything is drawn from the seed. */
final class Planted {

    private static final List<String> FILLERS =
            List.of("also", "relevant", "promptly", "such", "any", "certain", "applicable", "further", "each", "other",
                    "of the United States",
                    "as appropriate", "to the maximum extent practicable");

    private final Random random;
    private final List<String> vocabulary;

    Planted(long seed, List<Section> words) {
        this.random = new Random(seed);
        this.vocabulary =
                words.stream().limit(200).flatMap(section -> List.of(section.text().split(" ", -1)).stream()).limit(50_000).toList();
    }

    /** What a drafter does to a text that goes elsewhere. */
    enum Edit {
        NONE, REPLACED, ADDED, DROPPED, NUMBERED, REORDERED, QUOTED, SEVERAL
    }

    Section edited(Section section, Edit edit, double share) {
        String text = switch (edit) {
            case NONE -> section.text();
            case REPLACED ->
                    each(section.text(), word -> random.nextDouble() < share ? vocabulary.get(random.nextInt(vocabulary.size())) : word);
            case ADDED -> each(section.text(),
                    word -> random.nextDouble() < share ? word + " " + FILLERS.get(random.nextInt(FILLERS.size())) : word);
            case DROPPED -> each(section.text(), word -> random.nextDouble() < share ? "" : word);
            case NUMBERED -> each(section.text(), this::renumbered);
            case REORDERED -> reordered(section.text());
            case QUOTED -> quoted(section);
            case SEVERAL -> reordered(each(each(section.text(), this::renumbered), word -> {
                double drawn = random.nextDouble();
                return drawn < share / 3 ? "" : drawn < 2 * share / 3 ? vocabulary.get(random.nextInt(vocabulary.size()))
                        : drawn < share ? word + " " + FILLERS.get(random.nextInt(FILLERS.size())) : word;
            }));
        };
        String heading = random.nextBoolean() ? section.heading() : "Other matters " + random.nextInt(1_000);
        return new Section(Integer.toString(9_000 + random.nextInt(900)), heading, List.of(), text, section.citations());
    }

    private interface Word {
        String of(String word);
    }

    private static String each(String text, Word change) {
        StringBuilder changed = new StringBuilder(text.length());
        for (String word : text.split(" ", -1)) {
            changed.append(change.of(word)).append(' ');
        }
        return changed.toString().replaceAll(" +", " ").strip();
    }

    private String renumbered(String word) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            changed.append(Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : c);
        }
        return changed.toString();
    }

    private String reordered(String text) {
        List<String> clauses = new ArrayList<>(List.of(text.split("(?<=[;.]) ", -1)));
        Collections.shuffle(clauses, random);
        return String.join(" ", clauses);
    }

    /** Into a section of an act, between other words of it. */
    private String quoted(Section section) {
        return "(a) Section " + random.nextInt(900) + " of the Harbor Act (22 U.S.C. " + random.nextInt(9_000)
                + ") is amended by adding at the end the"
                + " following: \u201c(" + (char) ('a' + random.nextInt(26)) + ") " + section.heading() + ".\u2014" + section.text()
                + "\u201d. (b) The Commandant shall replace every response boat that has been in service for more than fifteen years with a newer one.";
    }
}
