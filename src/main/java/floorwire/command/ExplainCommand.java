package floorwire.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.command.explain.Explanation;
import floorwire.command.explain.Explanations;
import floorwire.command.explain.Found;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Topic;

/** {@code congress explain}: the law, the terms, and statements in circulation beside the record. */
public final class ExplainCommand implements CommandHandler {

    private static final int LONGEST_LABEL = 60;

    private final Explanations explanations;
    private final ExplainCard card;
    private final Desk desk;

    /** @throws IllegalArgumentException when an explanation names a topic or a command that there is not */
    public ExplainCommand(Explanations explanations, Desk desk) {
        this.explanations = explanations;
        this.desk = desk;
        this.card = new ExplainCard(new PendingBills(desk.ledger(), desk.clock(), desk.phrases()),
                line -> named(line, explanations, desk.phrases()));
        List<String> topics = desk.phrases().topics().stream().map(Topic::id).toList();
        for (Explanation each : explanations.all()) {
            if (!topics.containsAll(each.topics())) {
                throw new IllegalArgumentException("explain file " + each.id() + ".yaml: topics: there are " + topics + ", not "
                        + each.topics());
            }
        }
    }

    private static String named(String line, Explanations explanations, Phrases phrases) {
        String about = line.substring(line.indexOf(' ') + 1);
        Optional<String> title = line.startsWith("explain ")
                ? explanations.all().stream().filter(each -> each.id().equals(about))
                        .map(each -> Phrases.cut(each.title(), LONGEST_LABEL)).findFirst()
                : line.startsWith("topic ")
                        ? phrases.topics().stream().filter(topic -> topic.id().equals(about)).map(Topic::name).findFirst()
                        : line.startsWith("bill ") ? BillId.parse(about).map(BillId::citationWithCongress) : Optional.empty();
        return title.orElseGet(() -> line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1));
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (invocation.argument().isEmpty() || invocation.argument().equalsIgnoreCase("list")) {
            return Answer.of(new Message(list(explanations.all())));
        }
        return switch (find(invocation.argument())) {
            case Found.One one -> explained(one.explanation(), one.topics(), invocation.zone());
            case Found.Several several -> choices("Which of these?", several.explanations());
            case Found.None none when BillReference.parse(invocation.argument()).isPresent() ->
                    Answer.no("A measure is not explained here; its card says what it is.",
                            "`bill " + invocation.argument().replace('`', '\'') + "`");
            case Found.None none -> none.nearest().isEmpty()
                    ? Answer.no("Nothing here explains \"" + Phrases.cut(invocation.argument(), 120) + "\".",
                            "`explain` lists what is explained; `topic nato` shows bills; `help` what else can be asked.")
                    : new Answer(false, choices("Nothing here explains \"" + Phrases.cut(invocation.argument(), 120) + "\". Nearest:",
                            none.nearest()).message(), List.of());
        };
    }

    @Override
    public boolean surelyAsked(String line) {
        return find(line) instanceof Found.One one && one.surely();
    }

    @Override
    public boolean mayBeAsked(String question) {
        return !(find(question) instanceof Found.None);
    }

    /** Not by its typos: in anything there may be what looks like one of a word that is explained. */
    @Override
    public boolean knows(String line) {
        return (code(line).isPresent() || explanations.knows(line)) && mayBeAsked(line);
    }

    private static Optional<Elsewhere.CodeSection> code(String words) {
        return Elsewhere.parse(words.strip(), LocalDate.EPOCH).filter(Elsewhere.CodeSection.class::isInstance)
                .map(Elsewhere.CodeSection.class::cast);
    }

    /** A section of the Code, of which no subsection is explained alone, is what is asked for by its number, or what cites it. */
    private Found find(String words) {
        return code(words).map(code -> {
            Found named = explanations.find(code.title() + " USC " + code.section());
            return named instanceof Found.One one && one.surely() ? named : explanations.citing(code.citation());
        }).orElseGet(() -> explanations.find(words));
    }

    /** What to ask for the law behind a topic about leaving something; none for other topics. */
    static Optional<Block.Offer> offer(Phrases phrases, String topicId) {
        return phrases.topics().stream().filter(topic -> topic.id().equals(topicId)).flatMap(topic -> topic.object().stream()).findFirst()
                .map(object -> new Block.Offer("The law", "explain leaving " + object));
    }

    private Answer explained(Explanation explanation, Collection<String> topics, ZoneId zone) {
        Optional<Block> stale = explanation.topics().isEmpty() ? Optional.empty()
                : Freshness.stale(desk, zone);
        List<Answer.Source> cited = explanation.sources().stream().map(source -> new Answer.Source(source.cite(),
                explanation.reviewed().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC), source.link().toString())).toList();
        return new Answer(true, card.of(explanation, topics, stale), cited);
    }

    private static Answer choices(String headline, List<Explanation> choices) {
        return Answer.of(Message.of(new Block.Headline(headline), new Block.Section("Type one:", choices.stream().map(
                ExplainCommand::line).toList()), new Block.Offers(choices.stream().limit(3)
                        .map(each -> new Block.Offer(each.title(), "explain " + each.id())).toList())));
    }

    private static List<Block> list(List<Explanation> all) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("What can be explained"));
        blocks.add(new Block.Section("The law and the terms:", lines(all, Explanation.Kind.QUESTION)));
        blocks.add(new Block.Section("Statements in circulation, beside the record:", lines(all, Explanation.Kind.STATEMENT)));
        blocks.add(new Block.Offers(List.of(new Block.Offer("Leaving NATO", "explain leaving NATO"), new Block.Offer("A statement",
                "explain 60 senators"))));
        return List.copyOf(blocks);
    }

    private static List<String> lines(List<Explanation> all, Explanation.Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).map(each -> each.id() + " · " + each.title()).toList();
    }

    private static String line(Explanation each) {
        String title = each.kind() == Explanation.Kind.STATEMENT ? "Statement: \"" + each.title() + "\"" : each.title();
        return "explain " + each.id() + " · " + title;
    }
}
