package floorwire.topic;

import java.util.List;

/**
 * A measure belongs to a topic, in one direction.
 *
 * @param evidence what matched, never empty, the most telling title first
 */
public record Match(String topicId, Direction direction, List<Evidence> evidence) {}
