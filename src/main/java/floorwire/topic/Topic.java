package floorwire.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subject that a channel can follow, as its data file tells.
 *
 * @param id         short and lasting: {@code nato}
 * @param name       for people: {@code NATO membership}
 * @param object     what a measure would leave, {@code NATO}; none for a topic that is not about a membership
 * @param definition what belongs to it and what does not, in whole sentences
 * @param in         titles that belong to it, each with its direction
 * @param out        titles that look like it and do not belong
 * @param rules      how it is found, per direction; any one rule is enough
 */
public record Topic(String id, String name, Optional<String> object, String definition, List<Example> in, List<String> out,
        Map<Direction, List<Rule>> rules) {

    /** A title that belongs to the topic. */
    public record Example(Direction direction, String title) {}

    /**
     * One way to find it. Queries are read by {@link QueryReader}, the topic's words filled in.
     *
     * @param in     the fields to look at; found in any one of them is enough
     * @param about  words and phrases of which every field found must hold one, and in a long field ({@link TopicField#TEXT})
     *               every value found; they say nothing new, and keep the search fast
     * @param find   the query that must match within one field
     * @param unless a query that must match in none of the fields
     * @param show   queries for the words to be shown as evidence, where they are more than those of {@code find}; the first that finds any
     * @param with   what must be found too, each in any one of fields of its own
     */
    public record Rule(List<TopicField> in, List<String> about, String find, Optional<String> unless, List<String> show,
            List<Support> with) {

        /** @throws IllegalArgumentException when no field decides: what a measure cites or is filed under is not what it does */
        public Rule {
            for (TopicField field : in) {
                if (!field.decides()) {
                    throw new IllegalArgumentException(field.printed() + " cannot decide; it can stand under with");
                }
            }
        }
    }

    /** What must be found beside a rule's words, in any of these fields, those that decide nothing among them. */
    public record Support(List<TopicField> in, String find) {}
}
