package floorwire.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;

/** Answers to what names no measure: the measure behind it where the ledger tells, else where it is written. */
final class ElsewhereAnswers {

    private final Desk desk;
    private final BillLists lists;
    private final BiFunction<Subject, Invocation, Answer> card;
    private final CommandHandler votes;
    private final CommandHandler explain;

    ElsewhereAnswers(Desk desk, BillLists lists, BiFunction<Subject, Invocation, Answer> card, CommandHandler votes,
            CommandHandler explain) {
        this.votes = votes;
        this.explain = explain;
        this.desk = desk;
        this.lists = lists;
        this.card = card;
    }

    Answer answer(Elsewhere named, Invocation invocation) {
        return switch (named) {
            case Elsewhere.LawNumber law -> law(law, invocation);
            case Elsewhere.CodeSection section -> section(section);
            case Elsewhere.RollCall roll -> votes(invocation.argument(), invocation);
            case Elsewhere.TreatyDocument treaty -> treaty(treaty);
            case Elsewhere.AmendmentNumber amendment -> new AmendmentAnswers(desk).numbered(amendment, invocation.csv());
        };
    }

    private Answer law(Elsewhere.LawNumber law, Invocation invocation) {
        Found found = lists.find(BillSearch.ofLaw(law.number()), 1);
        Optional<Subject> became = found.ids().stream().findFirst().flatMap(id -> Subject.of(id, desk));
        return became.map(subject -> card.apply(subject, invocation))
                .orElseGet(() -> new Answer(false, Message.of(
                        new Block.Headline("No bill in the ledger became " + (law.isPrivate() ? "Private" : "Public") + " Law "
                                + law.number() + "."),
                        new Block.Line("What else can be asked of a bill: `help bill`."),
                        new Block.Source("The law itself", Optional.of(URI.create(law.url())))), List.of()));
    }

    private static Answer treaty(Elsewhere.TreatyDocument treaty) {
        return new Answer(false, Message.of(
                new Block.Headline("Treaties are not covered: the ledger holds bills, resolutions, amendments and"
                        + " roll calls."),
                new Block.Line(
                        "A vote on a treaty is found by its number, `vote senate 190 2023`, or its words, where the ledger holds it."),
                new Block.Source("Treaty Document " + treaty.congress() + "-" + treaty.number(), Optional.of(URI.create(treaty.url())))),
                List.of());
    }

    private Answer section(Elsewhere.CodeSection section) {
        Found found = lists.find(BillSearch.citing(section.title() + " " + section.section()), 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(section.citation()));
        blocks.add(found.total() == 0 ? new Block.Line("No bill in the ledger cites this section in its titles; bodies are not searched.")
                : new Block.Section("Cited in the titles of:", lists.lines(desk.ledger().rows(found.ids()))));
        blocks.add(new Block.Source("The section itself", Optional.of(URI.create(section.url()))));
        List<Block.Offer> offers = new ArrayList<>();
        if (explain.mayBeAsked(section.citation())) {
            offers.add(new Block.Offer("Explained", "explain " + section.title() + " USC " + section.section()));
        }
        found.ids().stream().limit(3).forEach(id -> offers.add(new Block.Offer(id.citation(), "bill " + id)));
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(List.copyOf(offers)));
        }
        return new Answer(found.total() > 0, new Message(List.copyOf(blocks)), List.of());
    }

    /** What the command for roll calls says to this. */
    Answer votes(String argument, Invocation invocation) {
        CommandSpec spec = desk.catalog().named("vote").orElse(invocation.spec());
        return votes.answer(invocation.asking(spec, argument));
    }
}
