package floorwire.chat.slack;

/**
 * The app in one workspace.
 *
 * @param bot   the workspace's token, with which it posts and answers
 * @param inlet how it hears what people do
 */
public record SlackInstallation(SlackToken bot, SlackInlet inlet, SlackAddress address) implements SlackApp {}
