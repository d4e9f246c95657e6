package floorwire.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Event;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;

/** Answers to what names no measure: the measure behind it where the ledger tells, else where it is written. */
final class ElsewhereAnswers {

    private final Desk desk;
    private final BillLists lists;
    private final BiFunction<Subject, Invocation, Answer> card;

    ElsewhereAnswers(Desk desk, BillLists lists, BiFunction<Subject, Invocation, Answer> card) {
        this.desk = desk;
        this.lists = lists;
        this.card = card;
    }

    Answer answer(Elsewhere named, Invocation invocation) {
        return switch (named) {
            case Elsewhere.LawNumber law -> law(law, invocation);
            case Elsewhere.CodeSection section -> section(section);
            case Elsewhere.RollCall roll -> roll(roll);
            case Elsewhere.AmendmentNumber amendment -> Answer.no(
                    "Amendments are not answered here; amendment " + amendment.number() + " may belong to any of many bills.",
                    "Ask for the bill it amends: its `details` count the amendments on its record and link them.");
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

    private Answer section(Elsewhere.CodeSection section) {
        Found found = lists.find(BillSearch.citing(section.title() + " " + section.section()), 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(section.citation()));
        blocks.add(found.total() == 0 ? new Block.Line("No bill in the ledger cites this section in its titles; bodies are not searched.")
                : new Block.Section("Cited in the titles of:", lists.lines(desk.ledger().rows(found.ids()))));
        blocks.add(new Block.Source("The section itself", Optional.of(URI.create(section.url()))));
        List<Block.Offer> offers = new ArrayList<>();
        if (desk.has("congress explain")) {
            offers.add(new Block.Offer("Explained", "explain " + section.title() + " USC " + section.section()));
        }
        found.ids().stream().limit(3).forEach(id -> offers.add(new Block.Offer(id.citation(), "bill " + id)));
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(List.copyOf(offers)));
        }
        return new Answer(found.total() > 0, new Message(List.copyOf(blocks)), List.of());
    }

    private Answer roll(Elsewhere.RollCall roll) {
        int year = roll.year().orElse(desk.today().getYear());
        String name = roll.chamber() == Chamber.HOUSE ? "House roll call " : "Senate vote ";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("Roll calls are not answered here: " + name + roll.number() + " of " + year));
        blocks.add(new Block.Line((roll.year().isEmpty() ? "No year was given, so this year's is meant. " : "")
                + "The result of a bill's own votes stands in its details."));
        blocks.add(new Block.Source("The chamber's record", Optional.of(URI.create(roll.url(year)))));
        List<Block.Offer> offers = new ArrayList<>();
        offers.add(new Block.Offer("What can be asked of a bill", "help bill"));
        BillId sameNumber = new BillId(Congress.at(desk.now()).number(),
                roll.chamber() == Chamber.HOUSE ? BillType.HR : BillType.S, Math.max(1, roll.number()));
        desk.ledger().sameNumber(sameNumber).stream().limit(1)
                .forEach(row -> offers.add(new Block.Offer("The bill of that number", "bill " + row.id())));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    /** The roll calls that a measure's own actions tell of. */
    Answer votesOf(Subject subject) {
        List<Event> rolls = subject.history().events().stream().filter(event -> event.roll().isPresent()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(subject.id().citationWithCongress() + " · "
                + (rolls.isEmpty() ? "no roll call on its record" : rolls.size() + (rolls.size() == 1 ? " roll call" : " roll calls")
                        + " on its record")));
        if (!rolls.isEmpty()) {
            blocks.add(new Block.Section("As its actions tell them; who voted how is not answered here:",
                    rolls.stream().map(this::roll).toList()));
        }
        blocks.add(new Block.Offers(List.of(new Block.Offer("Details", "bill " + subject.id() + " details"),
                new Block.Offer("The card", "bill " + subject.id()))));
        return new Answer(true, new Message(List.copyOf(blocks)), subject.sources());
    }

    private String roll(Event event) {
        Chamber chamber = event.chamber().orElse(Chamber.HOUSE);
        return Phrases.day(event.date()) + " · " + Phrases.cut(event.text(), 200) + " · "
                + new Elsewhere.RollCall(chamber, event.roll().orElseThrow(), OptionalInt.of(event.date().getYear()))
                        .url(event.date().getYear());
    }
}
