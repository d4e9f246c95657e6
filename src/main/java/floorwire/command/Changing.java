package floorwire.command;

/** Which lines change something, and so need a channel, its managers' right and the writer's lease. */
public final class Changing {

    private Changing() {}

    public static boolean asked(CommandCatalog.Parsed parsed) {
        return switch (parsed.spec().command()) {
            case "follow" -> FollowCommand.changes(parsed.argument());
            case "congress topic" -> GroupTopicCommand.changes(parsed.argument());
            case "congress provision" -> ProvisionCommand.changes(parsed.argument());
            default -> parsed.spec().changes();
        };
    }
}
