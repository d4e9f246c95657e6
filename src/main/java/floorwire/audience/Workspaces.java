package floorwire.audience;

import java.util.List;
import java.util.SortedMap;

/** All that is kept of one workspace (decision 9: every row carries it). */
public interface Workspaces {

    /** Those of which anything is kept, in order. */
    List<String> all();

    /** How many rows of what, by the table's name; without those of which there are none. */
    SortedMap<String, Long> kept(String workspace);

    /** Deletes all of it, and says the same of what is gone. */
    SortedMap<String, Long> erase(String workspace);
}
