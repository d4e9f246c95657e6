package floorwire.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.alert.Roads;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.ledger.BillRow;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Topic;

/**
 * The roll calls on a topic: those on its measures once these were in it, those on amendments that match it, and those whose own record names it. A vote on an
 * amendment to one of its measures that is about something else is none.
 */
final class VotesOfATopic {

    private final Desk desk;
    private final Roads roads;
    private final VoteSearch search;
    private final VoteLists lists;

    VotesOfATopic(Desk desk, Roads roads, VoteSearch search) {
        this.desk = desk;
        this.roads = roads;
        this.search = search;
        this.lists = new VoteLists(desk);
    }

    /** The topic about a membership that is all that words name. */
    Optional<Topic> named(List<String> words) {
        String said = String.join(" ", words);
        return TopicCommand.named(desk.phrases().topics(), said).or(() -> PlainSpeech.membership(desk.phrases().topics(), said))
                .filter(topic -> topic.object().isPresent());
    }

    Answer answer(Topic topic, VoteQuery query) {
        List<RollCall> votes = of(topic);
        if (votes.isEmpty()) {
            return new Answer(false, Message.of(new Block.Headline("No roll call on " + topic.name() + " is in the ledger."),
                    new Block.Line("Neither on a measure of the topic, nor on an amendment that matches it. `vote latest` shows the latest"
                            + " of all."),
                    new Block.Offers(List.of(new Block.Offer("Its bills", "topic " + topic.id()),
                            new Block.Offer("The latest roll calls", "vote latest")))),
                    List.of());
        }
        return lists.of(votes, query, "Roll calls · " + topic.name(), "vote " + topic.id(),
                List.of("On its measures since they say so, on amendments that match it, and those whose record names it. A vote on a measure is a vote on all"
                        + " that is in it."));
    }

    List<RollCall> of(Topic topic) {
        VoteTopics topics = new VoteTopics(desk, roads);
        Map<RollCallId, RollCall> votes = new LinkedHashMap<>();
        desk.rollCalls().of(desk.ledger().inTopic(topic.id()).stream().map(BillRow::id).toList()).stream()
                .filter(vote -> topics.of(vote).stream().anyMatch(one -> one.topic().equals(topic.id())))
                .forEach(vote -> votes.put(vote.id(), vote));
        List<RollCallId> naming = new ArrayList<>(search.with(List.of(topic.object().orElse(topic.id()))));
        naming.removeAll(votes.keySet());
        desk.rollCalls().of(naming.stream()).forEach(vote -> votes.put(vote.id(), vote));
        return votes.values().stream().sorted(Comparator.comparing((RollCall vote) -> vote.at().map(at -> at.instant().getEpochSecond())
                .orElse(0L)).thenComparing(RollCall::id).reversed()).toList();
    }

    /** How a topic stands behind a member, {@code topic nato}, with a blank before it; nothing for what is none. */
    static String suffix(List<Topic> topics, String said) {
        return TopicCommand.named(topics, said).or(() -> PlainSpeech.membership(topics, said)).map(topic -> " topic " + topic.id())
                .orElse("");
    }
}
