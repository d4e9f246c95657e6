package floorwire.command.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Roads;
import floorwire.command.Answer;
import floorwire.command.BillCommand;
import floorwire.command.CommandHandler;
import floorwire.command.Desk;
import floorwire.command.Invocation;
import floorwire.command.SearchWords;
import floorwire.command.Subject;
import floorwire.command.Typed;
import floorwire.congress.BillReference;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.States;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Topic;

/**
 * Roll calls by words: a topic's, those whose record has them, those of a bill of that title. What stands behind words that find something and says what
 * is to be shown, is taken so, and is never looked for: {@code kaine amendment R yea}.
 */
final class VotesByWords {

    private static final String TRY =
            "Try a number and year (`vote senate 190 2023`), a bill (`vote s2226-118`), a day (`vote on 2023-07-19`),"
                    + " or fewer words: an author's name is in House votes on amendments, what it is about in Senate votes.";
    private static final Pattern SHOWN = Pattern.compile("(?i)[a-z]{1,2}|yeas?|nays?|ayes?|yes|noes|against|present|absent|absentees|"
            + "missed|missing|republicans?|democrats?|independents?|dems?|reps?|gop|delegates?|party");
    private static final Set<String> LATEST = Set.of("latest", "last", "newest", "final");

    private final Desk desk;
    private final VoteSearch search;
    private final VotesOfATopic ofATopic;
    private final VotesOfABill ofABill;
    private final VoteOfMembers ofMembers;
    private final VotesOfAMember ofAMember;
    private final VoteLists lists;
    private final CommandHandler member;
    private final One one;

    /** Shows one roll call as the query asks. */
    interface One {
        Answer of(RollCallId id, VoteQuery query, Invocation invocation);
    }

    /** @param member answers a name that stands alone */
    VotesByWords(Desk desk, Roads roads, VoteSearch search, VoteOfMembers ofMembers, CommandHandler member, One one) {
        this.member = member;
        this.desk = desk;
        this.search = search;
        this.ofATopic = new VotesOfATopic(desk, roads, search);
        this.ofABill = new VotesOfABill(desk);
        this.ofMembers = ofMembers;
        this.ofAMember = new VotesOfAMember(desk, search, ofATopic, ofABill, ofMembers);
        this.lists = new VoteLists(desk);
        this.one = one;
    }

    /** Whether they find roll calls, or somebody's vote at one. */
    boolean known(VoteQuery query) {
        return !latest(query.words()).isEmpty() || query.readings(query.words()).stream()
                .anyMatch(reading -> ofATopic.named(reading.words()).isPresent() || !search.with(reading.words()).isEmpty())
                || ofMembers.namedBehind(query.words()) || !ofATopic.votes(query.words()).isEmpty()
                || query.readings(query.words()).stream().map(VoteQuery::words).map(ofABill::narrowed).flatMap(Optional::stream)
                        .anyMatch(bill -> !bill.votes().isEmpty())
                || ofAMember.known(query.words());
    }

    Answer answer(VoteQuery query, Invocation invocation) {
        List<String> words = query.words();
        List<VoteQuery> readings = query.readings(words);
        Optional<String> noDay = words.stream().filter(word -> Typed.dated(word) && Typed.day(word).isEmpty()).findFirst();
        if (noDay.isPresent()) {
            return Answer.no(Typed.noDay(noDay.get()), "Write it as in `vote on 2023-07-19`, or `vote on July 19, 2023`.");
        }
        return shownOfNone(query)
                .or(() -> first(readings,
                        reading -> latest(reading.words()).stream().findFirst().map(vote -> one.of(vote.id(), reading, invocation))))
                .or(() -> first(readings, this::ofATopic)).or(() -> found(readings, words, invocation))
                .or(() -> ofMembers.behindWords(query, invocation))
                .or(() -> first(readings, reading -> ofMembers.behindWords(reading, invocation)))
                .or(() -> ofMembers.behindNumber(words, invocation))
                .or(() -> first(readings, reading -> ofABill(reading, invocation)))
                .or(() -> first(readings, reading -> ofATopic.narrowed(reading.words(), reading).filter(Answer::ok)))
                .or(() -> ofAMember.answer(query)).or(() -> first(readings, ofAMember::answer))
                .or(() -> first(readings, reading -> ofABill.narrowed(reading.words()).map(ofABill::none)))
                .or(() -> first(readings, reading -> ofATopic.narrowed(reading.words(), reading)))
                .or(() -> first(readings, reading -> ofSomebody(reading, invocation))).or(() -> first(readings, this::ofATitle))
                .or(() -> first(readings, reading -> search.meant(reading.words()).map(search::with)
                        .flatMap(found -> shown(found, reading, List.of("Nothing has just these words; this is what was probably meant."),
                                invocation))))
                .orElseGet(() -> none(words));
    }

    /** Those of a topic or a bill of which the latest is asked for, {@code nato latest}; none for other words. */
    private List<RollCall> latest(List<String> words) {
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean time = at + 1 < words.size() && words.get(at + 1).matches("(?i)week|month|year|passage");
            if (time || !LATEST.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                rest.add(words.get(at));
            }
        }
        if (rest.isEmpty() || rest.size() == words.size() || !search.with(words).isEmpty()) {
            return List.of();
        }
        List<RollCall> votes = ofABill.narrowed(rest).map(VotesOfABill.Narrowed::votes).orElseGet(() -> ofATopic.votes(rest));
        return !votes.isEmpty() ? votes : desk.rollCalls().of(search.with(rest).stream().limit(1));
    }

    private static Optional<Answer> first(List<VoteQuery> readings, Function<VoteQuery, Optional<Answer>> with) {
        return readings.stream().flatMap(reading -> with.apply(reading).stream()).findFirst();
    }

    private Optional<Answer> ofATopic(VoteQuery query) {
        Optional<Topic> topic = ofATopic.named(query.words());
        return ofATopic.side(query.words(), query).or(() -> ofATopic.placed(query.words(), query))
                .or(() -> topic.map(one -> ofATopic.answer(one, query)));
    }

    private Optional<Answer> found(List<VoteQuery> readings, List<String> words, Invocation invocation) {
        boolean whole = !search.with(words).isEmpty();
        Stream<VoteQuery> asked = readings.stream().filter(reading -> !whole || !ofAnAuthor(words, reading.words().size()));
        return first(asked.toList(), reading -> shown(search.with(reading.words()), reading, List.of(), invocation));
    }

    /** The Clerk tells authors of one name apart as "Norman of South Carolina". */
    private static boolean ofAnAuthor(List<String> words, int head) {
        int of = head < words.size() && words.get(head).equalsIgnoreCase("of") ? head : head - 1;
        List<String> behind = words.subList(of + 1, words.size());
        return words.get(of).equalsIgnoreCase("of") && !behind.isEmpty() && behind.getFirst().length() > 2
                && States.code(String.join(" ", behind)).isPresent();
    }

    private Optional<Answer> ofABill(VoteQuery query, Invocation invocation) {
        return ofABill.narrowed(query.words()).filter(bill -> !bill.votes().isEmpty())
                .map(bill -> bill.votes().size() == 1 && query.page() == 1
                        ? one.of(bill.votes().getFirst().id(), query, invocation)
                        : lists.of(bill.votes(), query, bill.headline(), bill.line(), List.of()));
    }

    /** What is to be shown, and of no roll call. */
    private Optional<Answer> shownOfNone(VoteQuery query) {
        Optional<VoteQuery> shown = query.words().stream().allMatch(word -> SHOWN.matcher(word).matches())
                ? query.asShown(query.words()) : Optional.empty();
        return shown.map(one -> {
            List<RollCall> latest = desk.rollCalls().latest(3);
            List<Block.Offer> offers = new ArrayList<>(latest.stream()
                    .map(vote -> new Block.Offer(vote.id().citation(), "vote " + vote.id() + one.line())).toList());
            one.states().stream().findFirst().filter(_ -> one.states().size() == 1)
                    .ifPresent(state -> offers.add(new Block.Offer("The members of " + state, "member " + state)));
            offers.add(new Block.Offer("The latest roll calls", "vote latest"));
            return new Answer(false, Message.of(new Block.Headline("Of which roll call?"),
                    new Block.Line("Asked: " + Typed.quote(String.join(" ", query.words())) + ". It stands behind a roll call, as in `vote "
                            + latest.stream().findFirst().map(vote -> vote.id().toString()).orElse("s190-118.2023") + one.line() + "`."),
                    new Block.Offers(List.copyOf(offers))), List.of());
        });
    }

    /** A name alone is asked for as {@code member} tells it. */
    private Optional<Answer> ofSomebody(VoteQuery query, Invocation invocation) {
        String name = String.join(" ", query.words());
        return member.mayBeAsked(name) ? Optional.of(member.answer(invocation.asking(invocation.spec(), name))) : Optional.empty();
    }

    /** A measure whose title has the words; who introduced it is no title. */
    private Optional<Answer> ofATitle(VoteQuery query) {
        List<String> said = VoteFilter.of(query.words(), desk.today()).words().stream().flatMap(SearchWords::of).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return BillCommand.first(desk, String.join(" ", query.words())).filter(bill -> {
            String titles = Stream.concat(Subject.of(new BillReference(bill.type(), bill.number(), OptionalInt.of(bill.congress())), desk)
                    .stream().map(subject -> subject.row().title()),
                    desk.ledger().believed(bill).bill().titles().stream()
                            .map(title -> title.text()))
                    .flatMap(SearchWords::named).collect(Collectors.joining(" ", " ", " "));
            return said.stream().allMatch(word -> word.length() > 1 && titles.contains(" " + word));
        }).map(bill -> ofABill.answer(
                new BillReference(bill.type(), bill.number(), OptionalInt.of(bill.congress())), query));
    }

    private Optional<Answer> shown(List<RollCallId> found, VoteQuery query, List<String> notes, Invocation invocation) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean members = query.filters() || query.parts().contains(VoteQuery.Part.STATES);
        if (found.size() == 1 && (query.page() == 1 || members)) {
            return Optional.of(one.of(found.getFirst(), query, invocation));
        }
        String said = String.join(" ", query.words());
        return Optional.of(lists.of(found.size(), (from, to) -> desk.rollCalls().of(found.subList(from, to).stream()), query,
                "Roll calls · " + Typed.quote(said), "vote " + said.replace('`', '\''), notes));
    }

    private Answer none(List<String> words) {
        VoteFilter filter = VoteFilter.of(words, desk.today());
        if (filter.tally().isPresent() && filter.words().isEmpty()) {
            return Answer.no("No roll call in the ledger fits " + Typed.quote(String.join(" ", words)) + ": none has that tally.",
                    "Yeas stand before nays, as in `vote 65-28`. A number in a Congress: `vote " + filter.tally().get().replace('-', ' ')
                            + "`. `vote` shows the latest.");
        }
        if (filter.narrows() && filter.words().isEmpty()) {
            return Answer.no("No roll call in the ledger fits " + Typed.quote(String.join(" ", words)) + ".",
                    "A day is Washington's. A vote is published minutes to a day after it is taken. `vote` shows the latest.");
        }
        if (words.size() <= 2 && words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter))) {
            return new Answer(false, new Message(List.of(
                    new Block.Headline("No roll call in the ledger has the words " + Typed.quote(String.join(" ", words)) + "."),
                    new Block.Line("Is it somebody's name? What is recorded of a member: `member " + String.join(" ", words) + "`"),
                    new Block.Line(TRY))), List.of());
        }
        return Answer.no("No roll call in the ledger has the words " + Typed.quote(String.join(" ", words)) + ".",
                TRY,
                "Treaties and nominations are not followed; a vote on one is found where the ledger holds it.");
    }
}
