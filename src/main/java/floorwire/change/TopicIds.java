package floorwire.change;

/** Which topics and provisions are the program's, and which a group's own: those are nobody's business but that group's. */
public final class TopicIds {

    /** What the id of a group's own topic or provision begins with; no shipped one's does. */
    public static final String OF_A_GROUP = "group-";

    private TopicIds() {}

    public static boolean ofAGroup(String id) {
        return id.startsWith(OF_A_GROUP);
    }

    /** Whether a change is a group's topic gaining or losing a measure or an amendment, or what became of a group's provision. */
    public static boolean ofAGroup(Change change) {
        return switch (change) {
            case Change.TopicGained gained -> ofAGroup(gained.topic());
            case Change.TopicLost lost -> ofAGroup(lost.topic());
            case Change.AmendmentMatched matched -> ofAGroup(matched.topic());
            case Change.ProvisionFound found -> ofAGroup(found.step().provision());
            default -> false;
        };
    }
}
