package floorwire.change;

/** Which topics are the program's, and which a group's own: those are nobody's business but that group's. */
public final class TopicIds {

    /** What the id of a group's own topic begins with; no shipped topic's does. */
    public static final String OF_A_GROUP = "group-";

    private TopicIds() {}

    public static boolean ofAGroup(String topicId) {
        return topicId.startsWith(OF_A_GROUP);
    }

    /** Whether a change is a group's topic gaining or losing a measure or an amendment. */
    public static boolean ofAGroup(Change change) {
        return switch (change) {
            case Change.TopicGained gained -> ofAGroup(gained.topic());
            case Change.TopicLost lost -> ofAGroup(lost.topic());
            case Change.AmendmentMatched matched -> ofAGroup(matched.topic());
            default -> false;
        };
    }
}
