package floorwire.topic;

import java.util.List;

/** The groups' own provisions, as they are kept. */
public interface GroupProvisions {

    /** All groups', by id. */
    List<GroupProvision> all();

    /** One group's, by name. */
    List<GroupProvision> of(String workspace);

    /** Keeps it, in place of what has the same id. */
    void save(GroupProvision provision);

    void delete(GroupProvision provision);
}
