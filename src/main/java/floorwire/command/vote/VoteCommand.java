package floorwire.command.vote;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.Roads;
import floorwire.command.Answer;
import floorwire.command.CommandHandler;
import floorwire.command.Desk;
import floorwire.command.Freshness;
import floorwire.command.Invocation;
import floorwire.command.Subject;
import floorwire.command.Typed;
import floorwire.command.VoteLine;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.BillType;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteChecks;
import floorwire.ledger.RollCallWord;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.picture.Hemicycle;
import floorwire.picture.Picture;

/** {@code vote}: one roll call, or those of a bill, a day, or with words. Results are the official ones. */
public final class VoteCommand implements CommandHandler {

    /** Among so many of the latest, those with a number near another are looked for. */
    private static final int NEAR = 1_000;

    private final Desk desk;
    private final VoteCard card;
    private final VotesOfABill ofABill;
    private final VotesByWords byWords;
    private final VotesOnAnAmendment onAmendments;
    private final VoteLists lists;
    private final VoteFiles files;
    private final PlainVotes plain;

    /** @param member answers what names a member and no roll call */
    public VoteCommand(Desk desk, Roads roads, VoteSearch search, CommandHandler member) {
        this.desk = desk;
        this.card = new VoteCard(desk);
        this.ofABill = new VotesOfABill(desk);
        this.lists = new VoteLists(desk);
        this.files = new VoteFiles(desk);
        this.onAmendments = new VotesOnAnAmendment(desk, search);
        this.byWords = new VotesByWords(desk, roads, search, new VoteOfMembers(desk, card, search, this::meant), member, this::exact);
        this.plain = new PlainVotes(desk.phrases().topics(), member::mayBeAsked, this::mayBeAsked);
    }

    @Override
    public Optional<String> meant(String line) {
        return plain.meant(line);
    }

    @Override
    public boolean surelyAsked(String line) {
        return VoteSubject.surely(line);
    }

    @Override
    public boolean mayBeAsked(String question) {
        return switch (VoteQuery.parse(question, desk.today()).about()) {
            case VoteSubject.Exact exact -> !desk.rollCalls().words(exact.id()).isEmpty();
            case VoteSubject.Numbered numbered -> !fitting(numbered).isEmpty() || (!numbered.said() && bill(numbered).isPresent());
            case VoteSubject.OfBill of -> Subject.of(of.bill(), desk).isPresent();
            case VoteSubject.OfAmendment of -> !onAmendments.of(of).isEmpty();
            case VoteSubject.OtherCongress other -> true;
            case VoteSubject.OnDay on -> !on.day().isAfter(desk.today());
            case VoteSubject.Between days -> !days.from().isAfter(desk.today());
            case VoteSubject.NoDay none -> true;
            case VoteSubject.Words words -> byWords.known(VoteQuery.parse(question, desk.today()));
            case VoteSubject.Latest latest -> false;
            case VoteSubject.Next next -> false;
        };
    }

    @Override
    public Answer answer(Invocation invocation) {
        VoteQuery typed = VoteQuery.parse(invocation.argument(), desk.today());
        VoteQuery query = invocation.csv() ? typed.asCsv() : typed;
        Answer answer = answer(query, invocation);
        boolean list = switch (query.about()) {
            case VoteSubject.Next next -> false;
            case VoteSubject.OfBill of -> true;
            default -> answer.sources().isEmpty();
        };
        return list ? fresh(answer, query, invocation) : answer;
    }

    /** Said of lists and of what is not found; a card says it of its own source. */
    private Answer fresh(Answer answer, VoteQuery query, Invocation invocation) {
        List<Chamber> chambers = switch (query.about()) {
            case VoteSubject.Exact exact -> List.of(exact.id().chamber());
            case VoteSubject.Numbered numbered -> numbered.chamber().map(List::of).orElse(List.of(Chamber.values()));
            case VoteSubject.OfAmendment of -> List.of(of.chamber());
            default -> List.of(Chamber.values());
        };
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        Freshness.stale(desk, chambers, invocation.zone())
                .ifPresent(stale -> blocks.add(blocks.getLast() instanceof Block.Offers ? blocks.size() - 1 : blocks.size(), stale));
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }

    private Answer answer(VoteQuery query, Invocation invocation) {
        return switch (query.about()) {
            case VoteSubject.Exact exact -> exact(exact.id(), query, invocation);
            case VoteSubject.Numbered numbered -> numbered(numbered, query, invocation);
            case VoteSubject.OfBill of -> ofBill(of.bill(), query, invocation);
            case VoteSubject.OfAmendment of -> ofAmendment(of, query, invocation);
            case VoteSubject.OtherCongress other -> Answer.no(other.meant().year() + " was in the "
                    + Congress.ordinal(other.meant().congress()) + " Congress, not the " + Congress.ordinal(other.congress()) + ".",
                    "Meant: `vote " + other.meant() + query.line() + "`");
            case VoteSubject.OnDay on -> on(on, query);
            case VoteSubject.Between days -> between(days, query);
            case VoteSubject.NoDay none -> Answer.no(Typed.noDay(none.typed()), "Write it as in `vote on 2023-07-19`, or"
                    + " `vote on July 19, 2023`; a month as in `vote in july 2023`.");
            case VoteSubject.Words words -> byWords.answer(query, invocation);
            case VoteSubject.Latest latest -> latest(query, invocation);
            case VoteSubject.Next next -> next();
        };
    }

    private static Answer next() {
        return new Answer(false, Message.of(new Block.Headline("What will be voted on is not known here."),
                new Block.Line("Floorwire reads votes when they are published, and no chamber's schedule."),
                new Block.Source("The House's week", Optional.of(URI.create("https://docs.house.gov/floor/"))),
                new Block.Source("The Senate's day", Optional.of(URI.create("https://www.senate.gov/legislative/floor_activity_pail.htm"))),
                new Block.Offers(List.of(new Block.Offer("The latest votes", "vote latest"), new Block.Offer("Follow", "follow list")))),
                List.of());
    }

    private Answer exact(RollCallId id, VoteQuery query, Invocation invocation) {
        return desk.rollCalls().words(id).stream().findFirst().map(word -> show(word, query, invocation)).orElseGet(() -> unknown(
                new VoteSubject.Numbered(Optional.of(id.chamber()), id.number(), OptionalInt.of(id.year()),
                        OptionalInt.empty(), true),
                Optional.of(id)));
    }

    private Answer numbered(VoteSubject.Numbered asked, VoteQuery query, Invocation invocation) {
        List<RollCall> fitting = fitting(asked);
        if (fitting.size() == 1) {
            return exact(fitting.getFirst().id(), query, invocation);
        }
        if (fitting.isEmpty()) {
            return bill(asked).filter(id -> !asked.said() && asked.year().isEmpty())
                    .map(id -> ofABill.answer(new BillReference(id.type(), id.number(), OptionalInt.of(id.congress())), query))
                    .orElseGet(() -> unknown(asked, Optional.empty()));
        }
        String rest = query.line();
        List<Block.Offer> offers = new ArrayList<>(fitting.stream().limit(VoteLists.A_PAGE)
                .map(vote -> new Block.Offer(vote.id().citation(), "vote " + vote.id() + rest)).toList());
        bill(asked).filter(id -> !asked.said())
                .ifPresent(id -> offers.add(new Block.Offer("Votes on " + id.citation(), "vote " + id + rest)));
        return Answer.of(Message.of(new Block.Headline("Which roll call " + asked.number() + "? Numbers begin anew each year."),
                new Block.Section(fitting.size() + " have it:", fitting.stream().limit(VoteLists.A_PAGE).map(VoteLine::of).toList()),
                new Block.Offers(List.copyOf(offers))));
    }

    /** The roll calls that a number means, which may be one. */
    private List<RollCall> meant(VoteSubject about) {
        return switch (about) {
            case VoteSubject.Exact exact -> desk.rollCalls().of(Stream.of(exact.id()));
            case VoteSubject.Numbered numbered -> fitting(numbered);
            case VoteSubject.OfAmendment of -> onAmendments.of(of);
            default -> List.of();
        };
    }

    private List<RollCall> fitting(VoteSubject.Numbered asked) {
        return asked.chamber().map(List::of).orElse(List.of(Chamber.SENATE, Chamber.HOUSE)).stream()
                .flatMap(chamber -> desk.rollCalls().numbered(chamber, asked.number()).stream())
                .filter(vote -> asked.year().isEmpty() || vote.id().year() == asked.year().getAsInt())
                .filter(vote -> asked.congress().isEmpty() || vote.id().congress() == asked.congress().getAsInt())
                .sorted(Comparator.comparing(RollCall::id).reversed()).toList();
    }

    /** The measure that a bare {@code s2226} may mean: the latest of that number that the ledger has. */
    private Optional<BillId> bill(VoteSubject.Numbered asked) {
        return asked.chamber().filter(chamber -> chamber == Chamber.SENATE).flatMap(chamber -> desk.ledger()
                .sameNumber(new BillId(Congress.at(desk.now()).number(), BillType.S, asked.number())).stream().findFirst())
                .map(row -> row.id());
    }

    private Answer unknown(VoteSubject.Numbered asked, Optional<RollCallId> exact) {
        List<RollCall> near = asked.chamber().map(List::of).orElse(List.of(Chamber.HOUSE, Chamber.SENATE)).stream()
                .flatMap(chamber -> Stream.concat(desk.rollCalls().numbered(chamber, asked.number()).stream(), desk.rollCalls()
                        .latest(NEAR).stream().filter(vote -> vote.id().chamber() == chamber)
                        .filter(vote -> asked.year().isEmpty() || vote.id().year() == asked.year().getAsInt())
                        .sorted(Comparator.comparingInt(vote -> Math.abs(vote.id().number() - asked.number()))).limit(2)))
                .distinct().limit(4).toList();
        String name = asked.chamber().map(chamber -> chamber == Chamber.HOUSE ? "House roll call " : "Senate vote ").orElse("Roll call ")
                + asked.number() + (asked.year().isPresent() ? " of " + asked.year().getAsInt() : "");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(name + " is not in the ledger."));
        blocks.add(new Block.Line(
                near.isEmpty() ? "The ledger holds no roll call near it. A vote is published minutes to a day after it is taken."
                        : "A vote is published minutes to a day after it is taken. Nearest in the ledger:"));
        if (!near.isEmpty()) {
            blocks.add(new Block.Section("Roll calls:", near.stream().map(VoteLine::of).toList()));
        }
        exact.or(() -> guessed(asked)).ifPresent(id -> blocks.add(new Block.Source("Where the chamber would have "
                + id.citation(), Optional.of(URI.create(id.url())))));
        List<Block.Offer> offers = new ArrayList<>(near.stream()
                .map(vote -> new Block.Offer(vote.id().citation(), "vote " + vote.id())).toList());
        offers.add(new Block.Offer("What can be asked", "help vote"));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    /** Without a year this year's is meant, and a roll call of neither chamber is the House's, which calls them so. */
    private Optional<RollCallId> guessed(VoteSubject.Numbered asked) {
        int year = asked.year().orElse(desk.today().getYear());
        if (asked.congress().isPresent() || year > desk.today().getYear()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RollCallId(asked.chamber().orElse(Chamber.HOUSE), asked.number(), Congress.ofYear(year).number(), year));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer on(VoteSubject.OnDay on, VoteQuery query) {
        List<RollCall> votes = desk.rollCalls().taken(on.day(), on.day());
        if (votes.isEmpty()) {
            return Answer.no("No roll call of " + Phrases.day(on.day()) + " is in the ledger.",
                    "The day is Washington's. A vote is published minutes to a day after it is taken. `vote` shows the latest.");
        }
        return lists.of(votes, query, "Roll calls of " + Phrases.day(on.day()), "vote on " + on.day(), List.of());
    }

    private Answer between(VoteSubject.Between days, VoteQuery query) {
        String said = Phrases.day(days.from()) + " to " + Phrases.day(days.to());
        if (days.to().isAfter(days.from().plusYears(1))) {
            return Answer.no("That is more than a year.", "Ask for a shorter time, as in `vote in july 2023`.");
        }
        List<RollCall> votes = desk.rollCalls().taken(days.from(), days.to());
        return votes.isEmpty() ? Answer.no("No roll call from " + said + " is in the ledger.", "`vote` shows the latest.")
                : lists.of(votes, query, "Roll calls from " + said, "vote between " + days.from() + " and " + days.to(),
                        List.of());
    }

    /** {@code s190-118} is a measure of the Senate's or, where there is none, its vote of that number in that Congress. */
    private Answer ofBill(BillReference bill, VoteQuery query, Invocation invocation) {
        if (bill.type() == BillType.S && bill.congress().isPresent() && Subject.of(bill, desk).isEmpty()) {
            var vote = new VoteSubject.Numbered(Optional.of(Chamber.SENATE), bill.number(), OptionalInt.empty(), bill.congress(), true);
            if (!fitting(vote).isEmpty()) {
                return numbered(vote, query, invocation);
            }
        }
        return ofABill.answer(bill, query);
    }

    private Answer ofAmendment(VoteSubject.OfAmendment asked, VoteQuery query, Invocation invocation) {
        List<RollCall> votes = onAmendments.of(asked);
        if (votes.isEmpty()) {
            Answer named = byWords.answer(query.of(List.of(asked.typed().split(" ", -1))), invocation);
            return named.ok() ? named : Answer.no("No roll call on " + Typed.quote(asked.typed()) + " is in the ledger.",
                    "Most amendments are decided without one. The amendment itself: `bill " + asked.typed().replace('`', '\'') + "`");
        }
        return votes.size() == 1 ? exact(votes.getFirst().id(), query, invocation)
                : lists.of(votes, query, "Roll calls · " + asked.typed(), "vote " + VotesOnAnAmendment.typed(asked, votes), List.of());
    }

    private Answer latest(VoteQuery query, Invocation invocation) {
        int all = desk.rollCalls().count();
        if (all == 0) {
            return Answer.no("No roll call is in the ledger yet.", "Usage: " + invocation.spec().inUse(),
                    invocation.spec().exemplified(Integer.MAX_VALUE));
        }
        if (query.csv()) {
            return lists.of(latest(0, 10 * VoteLists.A_PAGE), query, "The latest roll calls", "vote latest",
                    List.of("The ledger holds " + all + " in all."));
        }
        return lists.of(all, this::latest, query, "The latest roll calls", "vote latest",
                List.of(invocation.spec().exemplified(4)));
    }

    private List<RollCall> latest(int from, int to) {
        List<RollCall> latest = desk.rollCalls().latest(to);
        return latest.subList(Math.min(from, latest.size()), latest.size());
    }

    private Answer show(RollCallWord word, VoteQuery query, Invocation invocation) {
        RollCall vote = desk.members().atHome(word.rollCall());
        List<Block> blocks;
        List<Block.Offer> offers = new ArrayList<>();
        String line = "vote " + vote.id() + query.line();
        if (query.csv()) {
            return files.one(word, query, invocation.zone());
        }
        if (query.parts().contains(VoteQuery.Part.PICTURE)) {
            return picture(word, query, invocation);
        }
        if (query.parts().contains(VoteQuery.Part.STATES) || query.filters()) {
            List<Cast> casts = VotePeople.filtered(vote, query, desk.members());
            boolean states = query.parts().contains(VoteQuery.Part.STATES);
            VotePeople.Paged paged =
                    states ? VotePeople.states(casts, query.page()) : VotePeople.names(vote, casts, query.page());
            if (query.page() > paged.pages()) {
                return VoteLists.noPage(paged.pages(), line);
            }
            blocks = new ArrayList<>();
            blocks.add(VoteCard.headline(vote));
            blocks.add(new Block.Line(
                    (states && !query.filters() ? "By state" : VotePeople.said(query, vote, desk.members())) + " · " + casts.size() + " of "
                            + vote.positions().size() + " members"
                            + (paged.pages() > 1 ? " · page " + query.page() + " of " + paged.pages() : "")));
            if (casts.isEmpty()) {
                blocks.add(new Block.Line(VotePeople.nobody(vote, query, desk.members())));
            } else {
                blocks.addAll(paged.blocks());
            }
            blocks.add(card.source(word, invocation.zone()));
            if (query.page() < paged.pages()) {
                offers.add(new Block.Offer("Next page", line + " page " + (query.page() + 1)));
            }
            offers.add(new Block.Offer("The card", "vote " + vote.id()));
            offers.addAll(card.offers(vote));
        } else {
            blocks = card.of(word, invocation.zone());
            offers.addAll(card.offers(vote));
        }
        offers.removeIf(offer -> offer.command().equals(line));
        if (!offers.isEmpty()) {
            blocks.add(new Block.Offers(List.copyOf(offers)));
        }
        return answer(word, blocks);
    }

    private Answer picture(RollCallWord word, VoteQuery query, Invocation invocation) {
        RollCall vote = word.rollCall();
        Optional<Hemicycle> drawn = Hemicycle.of(vote);
        if (drawn.isEmpty()) {
            return Answer.no("There is no picture of " + vote.id().citation() + ".",
                    VoteChecks.impossible(vote).map(words -> "Its record " + words + ".")
                            .orElse("Its record has neither members' positions nor totals by party (yet).") + " The card: `vote "
                            + vote.id() + "`");
        }
        Picture picture = drawn.get().picture();
        List<Block> blocks = new ArrayList<>(List.of(VoteCard.headline(vote),
                new Block.Picture(picture.png(), picture.alt(), vote.id() + ".png")));
        if (query.filters()) {
            blocks.add(
                    new Block.Line("It shows all who voted. Those asked for, in words: `vote " + vote.id() + query.undrawn().line() + "`"));
        }
        blocks.add(card.source(word, invocation.zone()));
        blocks.add(new Block.Offers(Stream.concat(Stream.of(new Block.Offer("The card", "vote " + vote.id())), card.offers(vote).stream())
                .filter(offer -> !offer.label().equals("Picture")).toList()));
        return answer(word, blocks);
    }

    private static Answer answer(RollCallWord word, List<Block> blocks) {
        return new Answer(true, new Message(List.copyOf(blocks)),
                List.of(new Answer.Source(word.source(), word.asOf(), word.rollCall().url())));
    }
}
