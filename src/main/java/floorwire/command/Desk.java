package floorwire.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.audience.Channel;
import floorwire.congress.Congress;
import floorwire.congress.Members;
import floorwire.ledger.Ledger;
import floorwire.ledger.MemberList;
import floorwire.ledger.RollCalls;
import floorwire.ledger.Sources;
import floorwire.topic.GroupProvision;
import floorwire.topic.GroupProvisions;
import floorwire.topic.GroupTopic;
import floorwire.topic.GroupTopics;

/** What every question is answered from. */
public record Desk(Ledger ledger, RollCalls rollCalls, Sources sources, InstantSource clock, Phrases phrases, BillFinder finder,
        CommandCatalog catalog, GroupTopics groupTopics, GroupProvisions groupProvisions, MemberList memberList) {

    /** Roll calls of which only a measure's record tells are among those that are answered from. */
    public Desk {
        rollCalls = new ToldRollCalls(rollCalls, ledger);
    }

    /** Who is and was a member, as far as the list of members tells. */
    public Members members() {
        return memberList.members();
    }

    /** The wording for whoever asks: a group alone is told of its own topics. */
    Phrases phrases(Invocation invocation) {
        return invocation.channel().map(channel -> phrases.in(channel.workspace())).orElse(phrases);
    }

    /** The topics of the group whose channel it is; without a channel none. */
    List<GroupTopic> own(Optional<Channel> channel) {
        return channel.map(Channel::workspace).map(groupTopics::of).orElse(List.of());
    }

    /** The provisions of that group. */
    List<GroupProvision> ownProvisions(Optional<Channel> channel) {
        return channel.map(Channel::workspace).map(groupProvisions::of).orElse(List.of());
    }

    /** The instant of asking, by the clock that was handed in. */
    public Instant now() {
        return clock.instant();
    }

    /** Washington's calendar day. */
    public LocalDate today() {
        return now().atZone(Congress.WASHINGTON).toLocalDate();
    }

    /** Whether a command of these words can be asked: none is announced before it works. */
    boolean has(String command) {
        return catalog.all().stream().anyMatch(spec -> spec.command().equals(command));
    }
}
