package floorwire.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A piece of a group's query. */
sealed interface GroupQueryPart {

    /** Words of nearly every title: by them alone nothing is found that was looked for. */
    Set<String> COMMON = Set.of("a", "an", "and", "act", "as", "at", "bill", "by", "certain", "congress", "for", "from", "in", "it", "its",
            "of", "on", "or", "other", "provide", "purposes", "resolution", "states", "that", "the", "to", "united", "with");

    /** Wider than any title is long, and narrower than the gap between two titles. */
    int ONE_TITLE = 999;

    /** As {@link QueryReader} reads it. */
    String find();

    /** How it was read, in words. */
    String said();

    /** Words of which everything found holds one; none where those are in nearly every title. */
    Optional<List<String>> about();

    /** In words to be looked for, and pairs of them to be compared. */
    int cost();

    /** One word, or several side by side, as the analyzer divides them. */
    record Leaf(List<String> words, String said) implements GroupQueryPart {

        @Override
        public String find() {
            return '"' + String.join(" ", words) + '"';
        }

        @Override
        public Optional<List<String>> about() {
            return COMMON.containsAll(words) ? Optional.empty() : Optional.of(List.of(String.join(" ", words)));
        }

        @Override
        public int cost() {
            return words.size();
        }
    }

    /** Any of several. */
    record Any(List<GroupQueryPart> of) implements GroupQueryPart {

        @Override
        public String find() {
            return "fn:or(" + join(of, " ") + ")";
        }

        @Override
        public String said() {
            return "(" + of.stream().map(GroupQueryPart::inner).collect(Collectors.joining(" or ")) + ")";
        }

        @Override
        public Optional<List<String>> about() {
            List<String> about = new ArrayList<>();
            for (GroupQueryPart part : of) {
                if (part.about().isEmpty()) {
                    return Optional.empty();
                }
                about.addAll(part.about().get());
            }
            return Optional.of(List.copyOf(about));
        }

        @Override
        public int cost() {
            return of.stream().mapToInt(GroupQueryPart::cost).sum();
        }
    }

    /** All of them in one title, in any order. */
    record All(List<GroupQueryPart> of) implements GroupQueryPart {

        @Override
        public String find() {
            return "fn:maxwidth(" + ONE_TITLE + " fn:unordered(" + join(of, " ") + "))";
        }

        @Override
        public String said() {
            return of.stream().map(GroupQueryPart::said).collect(Collectors.joining(" and "));
        }

        @Override
        public Optional<List<String>> about() {
            return shortest(of);
        }

        @Override
        public int cost() {
            return of.stream().mapToInt(GroupQueryPart::cost).sum();
        }
    }

    /** Two with at most so many other words between them, in either order. */
    record Near(GroupQueryPart one, GroupQueryPart other, int gaps) implements GroupQueryPart {

        @Override
        public String find() {
            return "fn:maxgaps(" + gaps + " fn:unordered(" + one.find() + " " + other.find() + "))";
        }

        @Override
        public String said() {
            return "(" + inner(one) + " within " + gaps + " words of " + inner(other) + ")";
        }

        @Override
        public Optional<List<String>> about() {
            return shortest(List.of(one, other));
        }

        @Override
        public int cost() {
            return Math.multiplyExact(one.cost(), other.cost());
        }
    }

    /** Within something else. */
    private static String inner(GroupQueryPart part) {
        return part instanceof All ? "(" + part.said() + ")" : part.said();
    }

    private static String join(List<GroupQueryPart> parts, String between) {
        return parts.stream().map(GroupQueryPart::find).collect(Collectors.joining(between));
    }

    private static Optional<List<String>> shortest(List<GroupQueryPart> parts) {
        return parts.stream().map(GroupQueryPart::about).flatMap(Optional::stream).min(Comparator.comparingInt(List::size));
    }
}
