package floorwire.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Roads;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.ledger.BillRow;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Direction;
import floorwire.topic.Topic;

/**
 * The roll calls on a topic: those on its measures once these were in it, those on amendments that match it, and those whose own record names it. A vote on an
 * amendment to one of its measures that is about something else is none.
 */
final class VotesOfATopic {

    private static final Pattern FISCAL = Pattern.compile("(?:fy|')?(20\\d{2}|\\d{2})");
    private static final Set<String> AROUND = Set.of("fy", "fiscal", "year", "for", "on", "the", "of", "act", "votes", "vote");

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
        return TopicCommand.named(desk.phrases().topics(), said)
                .or(() -> PlainSpeech.membership(desk.phrases().topics(), said).filter(topic -> topic.object().isPresent()));
    }

    /** One direction of a topic by its two words, {@code nato limit}. */
    Optional<Answer> side(List<String> words, VoteQuery query) {
        return words.size() == 2 && words.stream().anyMatch(word -> Direction.parse(word.toLowerCase(Locale.ROOT)).isPresent())
                ? narrowed(words, query) : Optional.empty();
    }

    /** What a topic's name stands among, and narrows it to: a direction, of the defense act its fiscal year, words of the records. */
    Optional<Answer> narrowed(List<String> words, VoteQuery query) {
        for (Topic topic : desk.phrases().topics()) {
            List<String> rest = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.equals(topic.id())).toList();
            if (rest.size() < words.size()) {
                return Optional.of(rest.isEmpty() ? answer(topic, query) : narrowed(topic, rest, query));
            }
        }
        return Optional.empty();
    }

    /** The roll calls that a topic's name finds with what narrows it; none for words without one. */
    List<RollCall> votes(List<String> words) {
        for (Topic topic : desk.phrases().topics()) {
            List<String> rest = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.equals(topic.id())).toList();
            if (rest.size() < words.size()) {
                return rest.isEmpty() ? of(topic) : narrowed(topic, rest);
            }
        }
        return List.of();
    }

    private List<RollCall> narrowed(Topic topic, List<String> rest) {
        Optional<Direction> way = topic.object().isEmpty() ? Optional.empty()
                : rest.stream().flatMap(word -> Direction.parse(word).stream()).findFirst();
        Optional<Integer> year = topic.id().equals(Carriers.TOPIC) ? rest.stream().flatMap(VotesOfATopic::year).findFirst()
                : Optional.empty();
        List<String> words = rest.stream().filter(word -> !AROUND.contains(word) && way.filter(one -> one.printed().equals(word)).isEmpty()
                && (year.isEmpty() || year(word).findAny().isEmpty())).toList();
        List<String> wanted = words.stream().flatMap(VoteLists::wanted).toList();
        if (!wanted.isEmpty() && search.with(words).isEmpty()) {
            return List.of();
        }
        Set<BillId> carriers = year.map(fiscal -> Carriers.of(fiscal, desk.ledger()).stream().map(Bill::id)
                .collect(Collectors.toSet())).orElse(Set.of());
        VoteTopics topics = new VoteTopics(desk, roads);
        return of(topic).stream()
                .filter(vote -> year.isEmpty() || vote.matter().bill().filter(carriers::contains).isPresent())
                .filter(vote -> way.isEmpty() || (vote.matter().bill().isPresent() && topics.of(vote).stream()
                        .anyMatch(one -> one.topic().equals(topic.id()) && one.direction().equals(way.get().printed()))))
                .filter(vote -> wanted.stream().allMatch(VoteLists.said(vote)::contains)).toList();
    }

    private Answer narrowed(Topic topic, List<String> rest, VoteQuery query) {
        List<RollCall> votes = narrowed(topic, rest);
        String said = String.join(" ", rest).replace('`', '\'');
        if (votes.isEmpty()) {
            return new Answer(false, Message.of(new Block.Headline("No roll call on " + topic.name() + " in the ledger fits "
                    + Typed.quote(said) + "."),
                    new Block.Offers(List.of(new Block.Offer("All on the topic", "vote " + topic.id()),
                            new Block.Offer("Its bills", "topic " + topic.id())))),
                    List.of());
        }
        return lists.of(votes, query, "Roll calls · " + topic.name() + " · " + said, "vote " + topic.id() + " " + said,
                List.of());
    }

    private static Stream<Integer> year(String word) {
        Matcher year = FISCAL.matcher(word);
        return year.matches() ? Stream.of(year.group(1).length() == 4 ? Integer.parseInt(year.group(1)) : 2000
                + Integer.parseInt(year.group(1))) : Stream.empty();
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
