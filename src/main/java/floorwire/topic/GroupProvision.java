package floorwire.topic;

import java.time.Instant;

import floorwire.text.Fingerprint;

/**
 * A provision of a group's own: language of a section that the group wants to hear of wherever it comes again.
 *
 * @param workspace   the group; nobody else sees it
 * @param id          lasting, {@code group-…}
 * @param name        as the group calls it
 * @param from        where it was taken from, {@code S. 2174 (119th), as introduced in the Senate, sec. 3}
 * @param fingerprint the words it is known by
 */
public record GroupProvision(String workspace, String id, String name, String from, Fingerprint fingerprint, Instant savedAt) {

    /** More than anybody reads; it also bounds what all groups together cost with each text. */
    public static final int MOST_OF_A_GROUP = 20;
}
