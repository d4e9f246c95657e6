package floorwire.chat.slack;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsInfoRequest;
import com.slack.api.methods.request.users.UsersInfoRequest;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;

import floorwire.audience.Channel;
import floorwire.command.Answer;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/**
 * Where something is asked.
 *
 * @param channel none in conversations with the app alone, in the App Home and in windows
 * @param team    the workspace whose app is asked
 */
record SlackPlace(Optional<Channel> channel, String team, String actor, ZoneId zone) {

    /** @param usual the zone where a channel has chosen none */
    static SlackPlace of(SlackAsked asked, SlackKnown known, ZoneId usual) {
        Optional<Channel> channel = asked.channel().filter(id -> !direct(id)).map(id -> {
            ChannelRef ref = new ChannelRef(SlackPlatform.NAME, id);
            return known.channel(ref).orElseGet(() -> new Channel(SlackAnswers.workspace(asked.team()), ref, usual, Optional.empty()));
        });
        return new SlackPlace(channel, asked.team(), asked.user(), channel.map(Channel::zone).orElse(usual));
    }

    /** Whether these are messages between two, which follow nothing: somebody's with the app, or with a colleague. */
    static boolean direct(String channel) {
        return channel.startsWith("D");
    }

    /** Why the asker may change nothing here, if they may not: guests, and people of another workspace in a shared channel, may not. */
    Optional<Answer> refusal(MethodsClient slack) throws IOException, SlackApiException {
        if (channel.isEmpty()) {
            return Optional.of(no("Only a channel can follow or keep something.",
                    "Ask in the channel that it is about. Questions work here too: /congress s2174."));
        }
        UsersInfoResponse answer = slack.usersInfo(UsersInfoRequest.builder().user(actor).build());
        if (!answer.isOk()) {
            return Optional.of(no("Who you are could not be found out (" + answer.getError() + "), so nothing was changed.",
                    "Whoever runs this Floorwire can install the app again from its present manifest."));
        }
        User user = answer.getUser();
        boolean member = !SlackSight.isGuest(user) && !user.isDeleted()
                && channel.get().workspace().equals(SlackAnswers.workspace(team)) && belongs(user);
        return member ? Optional.empty() : Optional.of(membersOnly());
    }

    static Answer membersOnly() {
        return no("Only members of this workspace can change that.",
                "Ask one of them; guests, and people of another workspace, can ask questions: /congress s2174.");
    }

    /** Of an organisation (Enterprise Grid) somebody is a member of several workspaces, and may have no one {@code team_id} (users.info). */
    private boolean belongs(User user) {
        return team.equals(user.getTeamId()) || Optional.ofNullable(user.getEnterpriseUser()).map(User.EnterpriseUser::getTeams)
                .filter(teams -> teams.contains(team)).isPresent();
    }

    /** Whether the app can post where it is asked. */
    boolean joined(MethodsClient slack) throws IOException, SlackApiException {
        if (channel.isEmpty()) {
            return true;
        }
        ConversationsInfoResponse answer =
                slack.conversationsInfo(ConversationsInfoRequest.builder().channel(channel.get().ref().id()).build());
        return answer.isOk() && answer.getChannel().isMember();
    }

    static Answer no(String headline, String... lines) {
        return new Answer(false, Message.lines(headline, lines), List.of());
    }
}
