package floorwire.topic;

import java.util.List;

/** The groups' own topics, as they are kept. */
public interface GroupTopics {

    /** All groups', by id. */
    List<GroupTopic> all();

    /** One group's, by name. */
    List<GroupTopic> of(String workspace);

    /** Keeps it, in place of what has the same id. */
    void save(GroupTopic topic);

    void delete(GroupTopic topic);
}
