package floorwire.chat.slack;

import java.util.Map;
import java.util.Optional;

import floorwire.command.Answer;
import floorwire.command.Changing;
import floorwire.command.CommandCatalog;
import floorwire.command.Commands;
import floorwire.message.Block;
import floorwire.message.Message;

/** What Slack shows besides posts, for the gallery: made as it is made for Slack. */
public final class SlackExhibits {

    private SlackExhibits() {}

    /** An answer as the asker sees it in a channel, where the app may upload. */
    public static Answer answer(Answer answer, String line, Commands commands) {
        Optional<CommandCatalog.Parsed> parsed = commands.parse(line);
        Answer offering = !answer.ok() || parsed.filter(Changing::asked).isPresent() ? answer
                : SlackAnswers.offering(answer, parsed, line, true);
        return answer.message().blocks().stream().flatMap(block -> switch (block) {
            case Block.Picture _ -> Optional.of("picture").stream();
            case Block.File _ -> Optional.of("file").stream();
            default -> Optional.<String>empty().stream();
        }).findFirst().map(what -> SlackPictures.elsewhere(offering, what)).orElse(offering);
    }

    /** The view of the app's own page, for who is in all channels. */
    public static String home(SlackKnown known, String workspace, Answer status) {
        return SlackHome.view(Optional.of(SlackHomes.follows(known, workspace, ids -> ids)), status);
    }

    /** The view of the window that the shortcut opens. */
    public static String find() {
        return SlackWindow.ask();
    }

    /** The blocks of an answer that its asker shared with the channel. */
    public static String shared(Answer answer) {
        return SlackRenderer.render(SlackAnswers.open(answer)).blocksJson();
    }

    /** The blocks of what a guest is told who wants to change something. */
    public static String membersOnly() {
        return SlackRenderer.render(SlackPlace.membersOnly()).blocksJson();
    }

    /** The blocks of a milestone's post where the channel has a user group mentioned. */
    public static String mentioning(String group, Message post) {
        return SlackRenderer.render(post).mentioning(group).blocksJson();
    }

    /** What stands below the channel of a follow's form where the app cannot post. */
    public static Map<String, String> uninvited() {
        return Map.of(SlackFollowForm.CHANNEL, SlackFollowing.error(SlackFollowing.UNINVITED));
    }

    /** The blocks below a link to a measure. */
    public static String unfurl(Answer card) {
        return SlackMessage.write(SlackUnfurls.blocks(card));
    }
}
