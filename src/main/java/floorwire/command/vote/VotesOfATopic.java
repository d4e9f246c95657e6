package floorwire.command.vote;

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
import floorwire.command.Answer;
import floorwire.command.Desk;
import floorwire.command.PlainSpeech;
import floorwire.command.TopicCommand;
import floorwire.command.Typed;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteKind;
import floorwire.ledger.BillRow;
import floorwire.ledger.Membership;
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
    private static final Set<String> AROUND =
            Set.of("fy", "fiscal", "year", "for", "on", "the", "of", "act", "votes", "vote", "in", "about",
                    "to", "by", "from", "who", "voted");

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

    /** A topic by a name of its own with a chamber, days or a kind of question; empty for what has more words. */
    Optional<Answer> placed(List<String> words, VoteQuery query) {
        VoteFilter filter = VoteFilter.of(words, desk.today());
        return filter.narrows() && named(filter.words()).isPresent() ? narrowed(words, query) : Optional.empty();
    }

    /** What a topic's name stands among, and narrows it to: a direction, of the defense act its fiscal year, words of the records. */
    Optional<Answer> narrowed(List<String> words, VoteQuery query) {
        return among(words).map(asked -> asked.rest().isEmpty() ? answer(asked.topic(), query) : narrowed(asked, query));
    }

    /** The roll calls that a topic's name finds with what narrows it; none for words without one. */
    List<RollCall> votes(List<String> words) {
        return among(words).map(asked -> asked.rest().isEmpty() ? of(asked.topic()) : found(asked).votes()).orElse(List.of());
    }

    /** @param rest what stands beside the topic's name, in lower case */
    private record Among(Topic topic, List<String> rest) {

        Optional<Direction> way() {
            return topic.object().isEmpty() ? Optional.empty()
                    : rest.stream().flatMap(word -> Direction.parse(word).stream()).findFirst();
        }
    }

    private Optional<Among> among(List<String> words) {
        List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (Topic topic : desk.phrases().topics()) {
            List<String> rest = lower.stream().filter(word -> !word.equals(topic.id())).toList();
            if (rest.size() < words.size()) {
                return Optional.of(new Among(topic, rest));
            }
        }
        VoteFilter filter = VoteFilter.of(lower, desk.today());
        return filter.narrows() ? named(filter.words())
                .map(topic -> new Among(topic, lower.stream().filter(word -> !filter.words().contains(word)).toList())) : Optional.empty();
    }

    /** @param notes what has to be said of how it was read */
    private record Found(List<RollCall> votes, List<String> notes) {}

    /** A year beside the defense act is the act's; where there is no roll call on that, the one in which it was voted on. */
    private Found found(Among asked) {
        boolean act = asked.topic().id().equals(Carriers.TOPIC);
        VoteFilter filter = VoteFilter.of(asked.rest(), desk.today(), !act);
        Optional<Integer> year = act ? filter.words().stream().flatMap(VotesOfATopic::year).findFirst() : Optional.empty();
        List<RollCall> votes = found(asked, filter, year);
        VoteFilter taken = VoteFilter.of(asked.rest(), desk.today());
        if (year.isEmpty() || !votes.isEmpty() || taken.days().isEmpty()) {
            return new Found(votes, List.of());
        }
        return new Found(found(asked, taken, Optional.empty()), List.of("Taken in " + year.get() + ". Of the act for fiscal year "
                + year.get() + " the ledger has none."));
    }

    private List<RollCall> found(Among asked, VoteFilter read, Optional<Integer> year) {
        Optional<Direction> way = asked.way();
        VoteFilter filter = read.without(Stream.of(AROUND.stream(), way.stream().map(Direction::printed),
                year.isEmpty() ? Stream.<String>empty() : read.words().stream().filter(word -> year(word).findAny().isPresent()))
                .flatMap(each -> each).collect(Collectors.toSet()));
        if (!filter.words().isEmpty() && search.with(filter.words()).isEmpty()) {
            return List.of();
        }
        Set<BillId> carriers = year.map(fiscal -> Carriers.of(fiscal, desk.ledger()).stream().map(Bill::id)
                .collect(Collectors.toSet())).orElse(Set.of());
        VoteTopics topics = new VoteTopics(desk, roads);
        return (filter.kinds().contains(VoteKind.RULE) ? SpecialRules.votes(carriers, desk) : of(asked.topic())).stream()
                .filter(vote -> year.isEmpty() || filter.kinds().contains(VoteKind.RULE)
                        || vote.matter().bill().filter(carriers::contains).isPresent())
                .filter(vote -> way.isEmpty() || on(asked.topic(), vote, topics).stream()
                        .anyMatch(one -> one.direction().equals(way.get().printed())))
                .filter(filter::fits).toList();
    }

    private static List<Membership> on(Topic topic, RollCall vote, VoteTopics topics) {
        return vote.matter().bill().isEmpty() ? List.of()
                : topics.of(vote).stream().filter(one -> one.topic().equals(topic.id())).toList();
    }

    /** Which way it points, of a topic that has ways; what is there for its name alone points nowhere. */
    private VoteLists pointing(Topic topic) {
        VoteTopics topics = new VoteTopics(desk, roads);
        return topic.object().isEmpty() ? lists : lists.saying(vote -> {
            List<Membership> memberships = on(topic, vote, topics);
            return memberships.isEmpty() ? "only names " + topic.object().get() : desk.phrases().directions(memberships);
        });
    }

    private static List<String> notes(Topic topic, VoteQuery query, List<String> others) {
        return topic.object().isEmpty() || query.positions().isEmpty() ? others
                : Stream.concat(others.stream(), Stream.of("Yea and nay answer each roll call's own question; which way that points stands"
                        + " behind it.")).toList();
    }

    private Answer narrowed(Among asked, VoteQuery query) {
        Topic topic = asked.topic();
        Found found = found(asked);
        String said = String.join(" ", asked.rest()).replace('`', '\'');
        return found.votes().isEmpty() ? none(asked, said)
                : pointing(topic).of(found.votes(), query, "Roll calls · " + topic.name() + " · " + said,
                        "vote " + topic.id() + " " + said, notes(topic, query, found.notes()));
    }

    /** Where none points the way that was asked for, those that there are are named with theirs. */
    private Answer none(Among asked, String said) {
        Topic topic = asked.topic();
        VoteLists pointing = pointing(topic);
        boolean timed = VoteFilter.of(asked.rest(), desk.today()).days().isPresent();
        List<RollCall> others = of(topic).stream().limit(asked.way().isPresent() ? VoteLists.A_PAGE : timed ? 1 : 0).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("No roll call on " + topic.name() + " in the ledger fits " + Typed.quote(said) + "."));
        rules(asked).ifPresent(line -> blocks.add(new Block.Line(line)));
        if (!others.isEmpty()) {
            blocks.add(new Block.Section(asked.way().isPresent() ? "What there is on it:" : "The latest on it:",
                    others.stream().map(pointing::line).toList()));
        }
        List<Block.Offer> offers = new ArrayList<>();
        others.forEach(vote -> offers.add(new Block.Offer(vote.id().citation(), "vote " + vote.id())));
        offers.add(new Block.Offer("All on the topic", "vote " + topic.id()));
        offers.add(new Block.Offer("Its bills", "topic " + topic.id()));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    private Optional<String> rules(Among asked) {
        VoteFilter filter = VoteFilter.of(asked.rest(), desk.today(), false);
        return !filter.kinds().contains(VoteKind.RULE) ? Optional.empty() : SpecialRules.named(filter.words().stream()
                .flatMap(VotesOfATopic::year).limit(1).flatMap(year -> Carriers.of(year, desk.ledger()).stream()).map(Bill::id).toList(),
                desk);
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
        return pointing(topic).of(votes, query, "Roll calls · " + topic.name(), "vote " + topic.id(),
                notes(topic, query, List.of(
                        "On its measures since they say so, on amendments that match it, and those whose record names it. A vote on a measure is a vote on all"
                                + " that is in it.")));
    }

    List<RollCall> of(Topic topic) {
        VoteTopics topics = new VoteTopics(desk, roads);
        Map<RollCallId, RollCall> votes = new LinkedHashMap<>();
        desk.rollCalls().of(desk.ledger().inTopic(topic.id()).stream().map(BillRow::id).toList()).stream()
                .filter(vote -> topics.of(vote).stream().anyMatch(one -> one.topic().equals(topic.id())))
                .forEach(vote -> votes.put(vote.id(), vote));
        List<RollCallId> naming = new ArrayList<>(search.naming(topic));
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
