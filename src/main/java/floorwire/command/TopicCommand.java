package floorwire.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.command.explain.Explanation;
import floorwire.command.explain.Explanations;
import floorwire.command.explain.Found;
import floorwire.congress.Congress;
import floorwire.congress.Stage;
import floorwire.congress.StageWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Sources;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Direction;
import floorwire.topic.Topic;

/** {@code congress topic}: what a topic means and where its bills stand, both directions always shown. */
public final class TopicCommand implements CommandHandler {

    private static final int LISTED = 12;

    private final Ledger ledger;
    private final Sources sources;
    private final InstantSource clock;
    private final Phrases phrases;
    private final Explanations explanations;

    public TopicCommand(Ledger ledger, Sources sources, InstantSource clock, Phrases phrases, Explanations explanations) {
        this.explanations = explanations;
        this.sources = sources;
        this.clock = clock;
        this.ledger = ledger;
        this.phrases = phrases;
    }

    @Override
    public Answer answer(Invocation invocation) {
        String wanted = invocation.argument().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Answer.of(Message.of(new Block.Headline("Topics"),
                    new Block.Section("Each can be followed:", phrases.topics().stream()
                            .map(topic -> topic.id() + " · " + topic.name() + " · " + ledger.inTopic(topic.id()).size() + " bills")
                            .toList()),
                    new Block.Offers(
                            phrases.topics().stream().map(topic -> new Block.Offer(topic.name(), "topic " + topic.id())).toList())));
        }
        return named(phrases.topics(), wanted).or(() -> nicknamed(wanted)).map(topic -> show(topic, invocation)).orElseGet(() -> {
            List<String> ids = phrases.topics().stream().map(Topic::id).toList();
            return Answer.no("There is no topic \"" + invocation.argument() + "\".", "Topics: " + String.join(", ", ids)
                    + Nearest.of(wanted, ids).map(nearest -> ". Did you mean `topic " + nearest + "`?").orElse("."));
        });
    }

    /** A nickname of the news that stands for one topic. */
    private Optional<Topic> nicknamed(String wanted) {
        return explanations.find(wanted) instanceof Found.One one && one.explanation().kind() == Explanation.Kind.NICKNAME
                && one.explanation().topics().size() == 1 ? named(phrases.topics(), one.explanation().topics().getFirst())
                        : Optional.empty();
    }

    static Optional<Topic> named(List<Topic> topics, String text) {
        return topics.stream().filter(topic -> topic.id().equalsIgnoreCase(text) || topic.name().equalsIgnoreCase(text)).findFirst();
    }

    private Answer show(Topic topic, Invocation invocation) {
        List<BillRow> bills = ledger.inTopic(topic.id());
        int latest = bills.stream().mapToInt(row -> row.id().congress()).max().orElse(0);
        List<BillRow> current = bills.stream().filter(row -> row.id().congress() == latest).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(topic.name() + (latest == 0 ? "" : " · " + Congress.ordinal(latest) + " Congress")));
        blocks.add(new Block.Line(topic.definition().strip().replaceAll("\\s+", " ")));
        for (Direction direction : topic.object().isPresent() ? List.of(Direction.values()) : List.of(Direction.OTHER)) {
            List<String> lines = current.stream().filter(row -> holds(row, topic, direction)).map(TopicCommand::line).toList();
            List<String> shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
            if (lines.size() > LISTED) {
                shown.add("and " + (lines.size() - LISTED) + " more");
            }
            blocks.add(
                    new Block.Section(phrases.direction(topic.id(), direction.printed()) + ":", shown.isEmpty() ? List.of("none") : shown));
        }
        if (bills.size() > current.size()) {
            blocks.add(new Block.Line((bills.size() - current.size()) + " of earlier Congresses in the ledger"));
        }
        Freshness.stale(sources.health(), clock.instant(), invocation.zone()).ifPresent(blocks::add);
        blocks.add(new Block.Offers(Stream.concat(ExplainCommand.offer(phrases, topic.id()).stream(),
                Stream.of(new Block.Offer("Follow it here", "follow preview " + topic.id()))).toList()));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private boolean holds(BillRow row, Topic topic, Direction direction) {
        return ledger.memberships(row.id()).stream()
                .anyMatch(membership -> membership.topic().equals(topic.id()) && membership.direction().equals(direction.printed()));
    }

    private static String line(BillRow row) {
        return row.id().citation() + " · " + Stage.parse(row.stage()).map(StageWords::label).orElse("no action yet")
                + row.stageDate().map(day -> " since " + Phrases.day(day)).orElse("")
                + " · " + row.sponsor().orElse("no sponsor listed") + " · " + Phrases.cut(row.officialTitle().orElse(row.title()), 110);
    }
}
