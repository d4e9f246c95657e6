package floorwire.command.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import floorwire.command.Answer;
import floorwire.command.Desk;
import floorwire.command.Invocation;
import floorwire.command.Nearest;
import floorwire.command.Typed;
import floorwire.congress.Cast;
import floorwire.congress.Members;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.States;
import floorwire.ledger.RollCallWord;
import floorwire.message.Block;
import floorwire.message.Message;

/** How members who are named behind a roll call voted at it, {@code s190 2023 kaine}; and what is said of words there that mean nothing. */
final class VoteOfMembers {

    /** So many of one name are told. */
    static final int MOST = 12;

    /** Each way to part them is looked at. */
    private static final int MOST_WORDS = 24;

    private static final Set<String> TITLES =
            Set.of("sen", "senator", "rep", "representative", "congressman", "congresswoman", "del", "delegate");

    private final Desk desk;
    private final VoteCard card;
    private final VoteSearch search;
    private final Function<VoteSubject, List<RollCall>> meant;

    /** @param meant which roll calls a number means */
    VoteOfMembers(Desk desk, VoteCard card, VoteSearch search, Function<VoteSubject, List<RollCall>> meant) {
        this.desk = desk;
        this.card = card;
        this.search = search;
        this.meant = meant;
    }

    /** Whether they name a roll call, and somebody of it behind that. */
    boolean namedBehind(List<String> words) {
        if (words.size() > MOST_WORDS) {
            return false;
        }
        for (int head = words.size() - 1; head > 0; head--) {
            List<RollCallId> one = search.with(words.subList(0, head));
            if (one.size() == 1 && has(one.getFirst(), words.subList(head, words.size()))) {
                return true;
            }
        }
        return VoteQuery.behind(words, desk.today()).filter(read -> meant(read).stream().anyMatch(id -> has(id, read.unread())))
                .isPresent();
    }

    private List<RollCallId> meant(VoteQuery.Behind read) {
        return meant.apply(read.query().about()).stream().map(RollCall::id).toList();
    }

    /** Words that find one roll call with a member's name behind them. */
    Optional<Answer> behindWords(VoteQuery query, Invocation invocation) {
        List<String> words = query.words();
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        for (int head = words.size() - 1; head > 0; head--) {
            List<RollCallId> one = search.with(words.subList(0, head));
            Optional<Answer> named = one.size() != 1 ? Optional.empty()
                    : named(one.getFirst(), words.subList(head, words.size()), query, invocation);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** Words that begin with the number of a roll call that there is: a member's name behind it, or what nobody understands. */
    Optional<Answer> behindNumber(List<String> words, Invocation invocation) {
        return words.size() > MOST_WORDS ? Optional.empty() : VoteQuery.behind(words, desk.today()).flatMap(read -> {
            List<RollCallId> meant = meant(read);
            if (meant.size() != 1) {
                return meant.isEmpty() ? Optional.empty() : Optional.of(which(meant, words, read.unread()));
            }
            RollCallId id = meant.getFirst();
            // first what may be a name as a whole: Al Green is not of Alabama
            return Optional
                    .of(named(id, read.all(), read.query().plain(), invocation).or(() -> named(id, read.unread(), read.query(), invocation))
                            .orElseGet(() -> notUnderstood(id, read.unread())));
        });
    }

    /** Empty where nobody of the roll call has that name. Where what else is asked leaves none of them, that is said. */
    private Optional<Answer> named(RollCallId id, List<String> name, VoteQuery query, Invocation invocation) {
        List<String> wanted = words(String.join(" ", name));
        Optional<RollCallWord> word = desk.rollCalls().words(id).stream().findFirst();
        if (word.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        RollCall vote = desk.members().atHome(word.get().rollCall());
        List<Cast> called = vote.positions().stream().filter(cast -> called(cast, vote, wanted)).toList();
        List<Cast> fitting = VotePeople.filtered(vote, query, desk.members()).stream().filter(called::contains).toList();
        List<Cast> found = fitting.isEmpty() ? called : fitting;
        if (found.isEmpty() || found.size() > MOST) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(VoteCard.headline(vote));
        blocks.add(new Block.Section("Who is called " + Typed.quote(String.join(" ", name)) + ":",
                found.stream().map(cast -> VoteWording.member(cast, id) + " · " + cast.position().printed()).toList()));
        if (query.filters()) {
            blocks.add(new Block.Line((fitting.isEmpty() ? "None of them fits: " : "Of these only: ")
                    + VotePeople.said(query, vote, desk.members()) + "."));
        }
        blocks.add(card.source(word.get(), invocation.zone()));
        blocks.add(
                new Block.Offers(Stream.concat(Stream.of(new Block.Offer("The card", "vote " + id)), card.offers(vote).stream()).toList()));
        return Optional.of(new Answer(true, new Message(List.copyOf(blocks)),
                List.of(new Answer.Source(word.get().source(), word.get().asOf(), word.get().rollCall().url()))));
    }

    /** Whether somebody of the roll call has that name. */
    private boolean has(RollCallId id, List<String> name) {
        List<String> wanted = words(String.join(" ", name));
        return !wanted.isEmpty() && desk.rollCalls().believed(id)
                .filter(vote -> vote.positions().stream().anyMatch(cast -> called(cast, vote, wanted))).isPresent();
    }

    /** Those of a roll call who have this name. */
    List<Cast> called(RollCall vote, List<String> name) {
        List<String> wanted = words(String.join(" ", name));
        return wanted.isEmpty() ? List.of() : vote.positions().stream().filter(cast -> called(cast, vote, wanted)).toList();
    }

    /** The surname is named, and no more than names of this member's. */
    private boolean called(Cast cast, RollCall vote, Collection<String> wanted) {
        List<String> printed = words(cast.member().bareName());
        Set<String> all = new HashSet<>(printed);
        vote.at().flatMap(at -> desk.members().of(cast.member(), vote.id().chamber(), at.day()))
                .ifPresent(one -> all.addAll(words(one.first() + " " + one.last() + " " + one.display())));
        return wanted.stream().anyMatch(printed::contains) && all.containsAll(wanted);
    }

    private static List<String> words(String name) {
        return Arrays.stream(Members.plain(name).split("[^\\p{L}]+", -1)).filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
    }

    /** The roll call is known and the words behind it are not: which they are, and what is nearest to them. */
    private Answer notUnderstood(RollCallId id, List<String> unread) {
        Optional<RollCall> vote = desk.rollCalls().believed(id);
        Optional<Answer> leftOut = vote.flatMap(one -> leftOut(one, unread));
        if (leftOut.isPresent()) {
            return leftOut.get();
        }
        List<String> names = vote.stream().flatMap(one -> one.positions().stream())
                .map(cast -> Members.plain(cast.member().bareName())).distinct().toList();
        Optional<String> near = unread.size() != 1 ? Optional.empty() : near(Members.plain(unread.getFirst()), names);
        List<Block.Offer> offers = new ArrayList<>();
        near.ifPresent(word -> offers.add(new Block.Offer("Meant " + word, "vote " + id + " " + word)));
        offers.add(new Block.Offer("The card", "vote " + id));
        vote.filter(one -> !one.positions().isEmpty())
                .ifPresent(one -> offers.add(new Block.Offer("Everyone", "vote " + id + " everyone")));
        return new Answer(false, Message.of(new Block.Headline(Typed.quote(String.join(" ", unread)) + " is not understood behind "
                + id.citation() + "."),
                new Block.Line(
                        "A state (`PA`), a district (`PA-12`), a party (`R`, `D`, `I`), a position (`yea`, `nay`, `present`, `absent`), the"
                                + " surname of somebody in it, `apart`, `everyone`, `states`, `picture` or `csv` may stand there."),
                new Block.Offers(List.copyOf(offers))), List.of());
    }

    /** Somebody who is in other records of the same chamber and day, and not in this one. */
    private Optional<Answer> leftOut(RollCall vote, List<String> name) {
        return vote.at().flatMap(at -> desk.rollCalls().taken(at.day(), at.day()).stream()
                .filter(other -> other.id().chamber() == vote.id().chamber() && !other.id().equals(vote.id()))
                .flatMap(other -> desk.rollCalls().believed(other.id()).stream()).map(desk.members()::atHome)
                .flatMap(other -> called(other, name).stream().map(cast -> VoteWording.member(cast, other.id())
                        + " is not in the record of " + vote.id().citation()
                        + (delegate(cast) && !vote.committeeOfTheWhole() ? ": " + VotePeople.WHERE_DELEGATES_VOTE : ".")))
                .findFirst())
                .map(said -> new Answer(false, Message.of(new Block.Headline(said), new Block.Offers(List.of(
                        new Block.Offer("The card", "vote " + vote.id()), new Block.Offer("Everyone", "vote " + vote.id() + " everyone")))),
                        List.of()));
    }

    private static boolean delegate(Cast cast) {
        String state = cast.member().homeState();
        return state.equals("XX") || !States.sendsSenators(state);
    }

    /** Letters in another order first, as in {@code yae}. */
    private static Optional<String> near(String word, List<String> names) {
        return Stream.concat(VoteQuery.vocabulary().stream().filter(one -> letters(one).equals(letters(word))),
                Stream.of(VoteQuery.vocabulary(), names).flatMap(known -> Nearest.of(word, known).stream())).findFirst();
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    /** Several years have the number. */
    private static Answer which(List<RollCallId> meant, List<String> words, List<String> unread) {
        String rest = String.join(" ", unread).replace('`', '\'');
        return Answer.of(Message.of(new Block.Headline("Which roll call? Numbers begin anew each year."),
                new Block.Line("Asked: " + Typed.quote(String.join(" ", words))),
                new Block.Offers(meant.stream().limit(VoteLists.A_PAGE).map(id -> new Block.Offer(id.citation(), "vote " + id + " " + rest))
                        .toList())));
    }
}
