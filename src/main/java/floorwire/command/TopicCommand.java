package floorwire.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.command.explain.Explanation;
import floorwire.command.explain.Explanations;
import floorwire.command.explain.Found;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Stage;
import floorwire.congress.StageWords;
import floorwire.ledger.BillRow;
import floorwire.ledger.Membership;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Direction;
import floorwire.topic.Provision;
import floorwire.topic.Topic;

/**
 * {@code congress topic}: what a topic means, its live bills, where things stand, ten titles in and ten out. Both directions are always
 * shown, also when one is empty.
 */
public final class TopicCommand implements CommandHandler {

    private static final int LISTED = 12;
    private static final String LEFT = " left";
    private static final Pattern TREATY =
            Pattern.compile("north atlantic (?:treaty(?: organization)?|alliance)|(?:north )?atlantic alliance");
    private static final Pattern OF_A_CONGRESS =
            Pattern.compile("(.+?) (?:congress |(?:in |of )?(?:the )?)(\\d{1,4})(?:st|nd|rd|th)?(?: congress)?");

    private final Desk desk;
    private final Explanations explanations;

    public TopicCommand(Desk desk, Explanations explanations) {
        this.desk = desk;
        this.explanations = explanations;
    }

    @Override
    public Answer answer(Invocation invocation) {
        String wanted = invocation.argument().toLowerCase(Locale.ROOT).replaceAll("[\"“”]|[?!.,;]+$", "").strip();
        List<Topic> topics = desk.phrases().topics();
        if (wanted.isEmpty()) {
            return Answer.of(Message.of(new Block.Headline("Topics"),
                    new Block.Section("Each can be followed:", topics.stream()
                            .map(topic -> topic.id() + " · " + topic.name() + " · " + desk.ledger().inTopic(topic.id()).size() + " bills")
                            .toList()),
                    new Block.Offers(topics.stream().map(topic -> new Block.Offer(topic.name(), "topic " + topic.id())).toList())));
        }
        Optional<Topic> left = wanted.endsWith(LEFT) ? named(topics, wanted.substring(0, wanted.length() - LEFT.length()).strip())
                : Optional.empty();
        if (left.filter(topic -> topic.object().isPresent()).isPresent()) {
            return show(left.get(), invocation, true);
        }
        Matcher congress = OF_A_CONGRESS.matcher(wanted);
        Optional<Topic> past = congress.matches() ? named(topics, congress.group(1)) : Optional.empty();
        if (past.isPresent()) {
            String line = "bill topic " + past.get().id() + " congress " + congress.group(2);
            return Answer.no("`topic` shows the Congress that sits.", "Of another: `" + line + "`");
        }
        return named(topics, TREATY.matcher(wanted).matches() ? "nato" : wanted).or(() -> nicknamed(wanted))
                .map(topic -> show(topic, invocation, false)).or(() -> side(wanted))
                .or(() -> PlainSpeech.membership(topics, wanted).map(topic -> show(topic, invocation, false))).orElseGet(() -> {
                    List<String> ids = topics.stream().map(Topic::id).toList();
                    return Answer.no("There is no topic " + Typed.quote(wanted) + ".", "Topics: " + String.join(", ", ids)
                            + Nearest.of(wanted, ids).map(nearest -> ". Did you mean `topic " + nearest + "`?")
                                    .orElse(". For bills by words: `bill " + Phrases.cut(invocation.argument().replace('`', '\''), 60)
                                            + "`. A topic of your group's own: `help topic`."));
                });
    }

    /** A nickname of the news that stands for one topic. */
    private Optional<Topic> nicknamed(String wanted) {
        return explanations.find(wanted) instanceof Found.One one && one.explanation().kind() == Explanation.Kind.NICKNAME
                && one.explanation().topics().size() == 1 ? named(desk.phrases().topics(), one.explanation().topics().getFirst())
                        : Optional.empty();
    }

    /** The topic that a text is the id or the name of, in any case; empty for all else. */
    public static Optional<Topic> named(List<Topic> topics, String text) {
        return topics.stream().filter(topic -> topic.id().equalsIgnoreCase(text) || topic.name().equalsIgnoreCase(text)).findFirst();
    }

    /** One direction of a topic, {@code nato limit}. */
    private Optional<Answer> side(String wanted) {
        int blank = wanted.lastIndexOf(' ');
        Optional<Direction> direction = Direction.parse(wanted.substring(blank + 1));
        Optional<Topic> topic = blank < 0 ? Optional.empty() : named(desk.phrases().topics(), wanted.substring(0, blank).strip());
        return topic.flatMap(one -> direction.map(way -> {
            List<Held> live = live(one, desk.ledger().inTopic(one.id()));
            String line = "bill topic " + one.id() + " " + way.printed();
            return Answer.of(Message.of(new Block.Headline(one.name() + " · " + desk.phrases().direction(one.id(), way.printed())),
                    direction(one, way, live), new Block.Line("Of all Congresses in the ledger: `" + line + "`"),
                    new Block.Offers(
                            List.of(new Block.Offer("Of all Congresses", line), new Block.Offer("The topic", "topic " + one.id())))));
        }));
    }

    /** A measure of the topic, with its directions. */
    private record Held(BillRow row, List<String> directions) {}

    /** @param left whether it is asked if it has come to that: then no title is shown that might belong to it */
    private Answer show(Topic topic, Invocation invocation, boolean left) {
        int sitting = Congress.at(desk.now()).number();
        List<BillRow> all = desk.ledger().inTopic(topic.id());
        List<Held> live = live(topic, all);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(topic.name() + " · " + Congress.ordinal(sitting) + " Congress"));
        blocks.add(new Block.Line(topic.definition().strip().replaceAll("\\s+", " ")));
        for (Direction direction : topic.object().isPresent() ? List.of(Direction.values()) : List.of(Direction.OTHER)) {
            blocks.add(direction(topic, direction, live));
        }
        if (left) {
            blocks.add(new Block.Line(enacted(topic, all)));
        }
        blocks.add(new Block.Line(standing(live, sitting)));
        earlier(topic, all, sitting).ifPresent(line -> blocks.add(new Block.Line(line)));
        if (!left) {
            blocks.add(new Block.Section("Titles that belong to it:", topic.in().stream()
                    .map(example -> Phrases.cut(example.title(), 130) + " · "
                            + desk.phrases().direction(topic.id(), example.direction().printed()))
                    .toList()));
            blocks.add(new Block.Section("Titles that look like it and do not:",
                    topic.out().stream().map(title -> Phrases.cut(title, 130)).toList()));
        }
        Freshness.stale(desk, invocation.zone()).ifPresent(blocks::add);
        blocks.add(new Block.Offers(Stream.concat(ExplainCommand.offer(desk.phrases(), topic.id()).stream(),
                Stream.of(new Block.Offer("What was missed", "recent " + topic.id()),
                        new Block.Offer("All of its bills", "bill topic " + topic.id()),
                        new Block.Offer("Follow it here", "follow preview " + topic.id())))
                .toList()));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** What became law to leave; a notice is no act of Congress. */
    private String enacted(Topic topic, List<BillRow> all) {
        Map<BillId, List<Membership>> memberships = desk.ledger().membershipsOf(all.stream().map(BillRow::id).toList());
        List<String> laws = all.stream().filter(row -> directions(memberships, row, topic).contains(Direction.WITHDRAW.printed()))
                .filter(row -> Stage.parse(row.stage()).filter(stage -> stage.name().startsWith("ENACTED")).isPresent())
                .map(row -> row.id().citationWithCongress()).toList();
        String would = desk.phrases().direction(topic.id(), Direction.WITHDRAW.printed());
        return (laws.isEmpty() ? "No measure that " + would + " has become law, of those in the ledger."
                : "Became law, of those that " + would + ": " + String.join(", ", laws) + ".")
                + (law(topic, Direction.LIMIT).isPresent() ? " What a notice would look like: `explain notice`."
                        : " The law: `explain leaving " + topic.object().orElse(topic.name()) + "`.");
    }

    /** Where the law has what a direction would do: {@code 22 U.S.C. 1928f (Public Law 118-31, sec. 1250A)}. */
    private Optional<String> law(Topic topic, Direction direction) {
        String would = desk.phrases().direction(topic.id(), direction.printed());
        return Provision.shipped().stream().filter(one -> one.topic().equals(topic.id()) && one.would().equals(would)).findFirst()
                .flatMap(one -> one.law().map(law -> "In the law: " + law.code() + " (" + law.words() + "), `provision " + one.id() + "`"));
    }

    private List<Held> live(Topic topic, List<BillRow> all) {
        int sitting = Congress.at(desk.now()).number();
        Map<BillId, List<Membership>> memberships = desk.ledger().membershipsOf(all.stream().map(BillRow::id).toList());
        return all.stream().filter(row -> row.id().congress() == sitting)
                .map(row -> new Held(row, directions(memberships, row, topic))).toList();
    }

    private static List<String> directions(Map<BillId, List<Membership>> memberships, BillRow row, Topic topic) {
        return memberships.getOrDefault(row.id(), List.of()).stream().filter(membership -> membership.topic().equals(topic.id()))
                .map(Membership::direction).toList();
    }

    private Block direction(Topic topic, Direction direction, List<Held> live) {
        List<String> lines =
                live.stream().filter(held -> held.directions().contains(direction.printed())).map(held -> line(held.row())).toList();
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
        if (lines.size() > LISTED) {
            shown.add("and " + (lines.size() - LISTED) + " more: `bill topic " + topic.id() + " " + direction.printed() + "`");
        }
        Optional<String> law = law(topic, direction);
        return new Block.Section(desk.phrases().direction(topic.id(), direction.printed()) + ":",
                shown.isEmpty() && law.isEmpty() ? List.of("none") : Stream.concat(law.stream(), shown.stream()).toList());
    }

    /** How many stand where, in the order of the road. */
    private static String standing(List<Held> live, int sitting) {
        if (live.isEmpty()) {
            return "Where things stand: the ledger holds no bill of the " + Congress.ordinal(sitting) + " Congress in this topic.";
        }
        Map<Stage, Long> counts = live.stream().flatMap(held -> Stage.parse(held.row().stage()).stream())
                .collect(Collectors.groupingBy(stage -> stage, TreeMap::new, Collectors.counting()));
        Optional<BillRow> latest = live.stream().map(Held::row).filter(row -> row.latestAction().isPresent())
                .max(Comparator.comparing(row -> row.latestAction().orElseThrow()));
        return "Where things stand: " + live.size() + (live.size() == 1 ? " bill, " : " bills, ")
                + counts.entrySet().stream().map(entry -> entry.getValue() + " " + StageWords.label(entry.getKey()))
                        .collect(Collectors.joining(", "))
                + latest.map(row -> "; the latest action " + Phrases.day(row.latestAction().orElseThrow()) + " on " + row.id().citation())
                        .orElse("")
                + ". What is not law by noon ET on " + Phrases.day(new Congress(sitting).lastDay()) + " ends with this Congress.";
    }

    private static Optional<String> earlier(Topic topic, List<BillRow> all, int sitting) {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        all.stream().filter(row -> row.id().congress() != sitting).forEach(row -> counts.merge(row.id().congress(), 1L, Long::sum));
        return counts.isEmpty() ? Optional.empty() : Optional.of("Earlier in the ledger: " + counts.entrySet().stream()
                .map(entry -> entry.getValue() + " of the " + Congress.ordinal(entry.getKey()) + " (`bill topic " + topic.id()
                        + " congress "
                        + entry.getKey() + "`)")
                .collect(Collectors.joining(", ")));
    }

    private static String line(BillRow row) {
        return row.id().citation() + " · " + Stage.parse(row.stage()).map(StageWords::label).orElse("no action yet")
                + row.stageDate().map(day -> " since " + Phrases.day(day)).orElse("")
                + " · " + row.sponsor().orElse("no sponsor listed") + " · " + Phrases.cut(row.officialTitle().orElse(row.title()), 110);
    }
}
