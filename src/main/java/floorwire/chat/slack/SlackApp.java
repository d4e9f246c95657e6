package floorwire.chat.slack;

/** The app, in one workspace or in as many as let it in. */
public sealed interface SlackApp permits SlackInstallation, SlackDistribution {

    /** How it hears what people do. */
    SlackInlet inlet();

    /** Where Slack is. */
    SlackAddress address();
}
