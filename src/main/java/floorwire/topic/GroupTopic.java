package floorwire.topic;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A topic of a group's own: its name and words are the group's, not ours.
 *
 * @param workspace the group; nobody else sees it
 * @param id        lasting, {@code group-…}; another one when a topic of the same name is made again
 * @param name      as the group wrote it
 * @param query     in the words of {@link GroupQuery}
 * @param savedAt   when these words were saved
 */
public record GroupTopic(String workspace, String id, String name, String query, Instant savedAt) {

    /** More follows of one group than anybody reads; it also bounds what all groups together cost (docs/commands.md). */
    public static final int MOST_OF_A_GROUP = 20;

    private static final List<TopicField> FIELDS = List.of(TopicField.OFFICIAL_TITLE, TopicField.TITLE, TopicField.SHORT_TITLE,
            TopicField.PORTION_TITLE, TopicField.HEADINGS);

    /** By which a group's topics are told apart: case does not count. */
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * As the matcher takes it.
     *
     * @throws IllegalArgumentException when its query cannot be read
     */
    Topic topic() {
        GroupQuery read = GroupQuery.read(query);
        return new Topic(id, name, Optional.empty(), query, List.of(), List.of(), Map.of(Direction.OTHER,
                List.of(new Topic.Rule(FIELDS, read.about(), read.find(), read.unless(), List.of(), List.of()))));
    }
}
