package floorwire.chat.slack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;

import floorwire.audience.Channel;
import floorwire.message.ChannelRef;

/** Publishes the app's own page to one person. */
final class SlackHomes {

    private final SlackAnswers answers;
    private final SlackKnown known;
    private final SlackSight sight = new SlackSight();

    SlackHomes(SlackAnswers answers, SlackKnown known) {
        this.answers = answers;
        this.known = known;
    }

    /** @param ours whether they are of the workspace: others are not told what it follows */
    void publish(String team, String user, boolean ours) throws IOException, SlackApiException {
        MethodsClient slack = answers.in(team);
        String page = SlackHome.view(
                ours ? Optional.of(follows(known, SlackAnswers.workspace(team), ids -> sight.of(slack, user, ids))) : Optional.empty(),
                answers.nowhere("status", team, user));
        SlackReplies.taken(slack.viewsPublish(view -> view.userId(user).viewAsString(page)), "the app's page");
    }

    /** @param seen which of some channels are shown */
    static SlackHome.Follows follows(SlackKnown known, String workspace, UnaryOperator<Set<String>> seen) {
        SortedMap<String, List<String>> all = known.follows(workspace);
        SortedMap<String, String> lines = new TreeMap<>();
        seen.apply(all.keySet()).forEach(id -> lines.put(id, line(known, id, all.getOrDefault(id, List.of()))));
        return new SlackHome.Follows(lines, lines.size() < all.size());
    }

    /** With why nothing of it arrives, if nothing does. */
    private static String line(SlackKnown known, String id, List<String> follows) {
        Optional<Channel> channel = known.channel(new ChannelRef(SlackPlatform.NAME, id));
        return String.join(", ", follows) + channel.flatMap(Channel::blocked).map(why -> " · cannot be reached: " + why)
                .or(() -> channel.flatMap(Channel::paused).map(_ -> " · paused")).orElse("");
    }
}
