package floorwire.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

import floorwire.alert.Roads;
import floorwire.congress.BillReference;
import floorwire.congress.RollCallId;
import floorwire.congress.States;
import floorwire.topic.Topic;

/**
 * Roll calls by words: a topic's, those whose record has them, those of a bill of that title. What stands behind words that find something and says what
 * is to be shown, is taken so, and is never looked for: {@code kaine amendment R yea}.
 */
final class VotesByWords {

    private final Desk desk;
    private final VoteSearch search;
    private final VotesOfATopic ofATopic;
    private final VotesOfABill ofABill;
    private final VoteOfMembers ofMembers;
    private final VotesOfAMember ofAMember;
    private final VoteLists lists;
    private final One one;

    /** Shows one roll call as the query asks. */
    interface One {
        Answer of(RollCallId id, VoteQuery query, Invocation invocation);
    }

    VotesByWords(Desk desk, Roads roads, VoteSearch search, VoteOfMembers ofMembers, One one) {
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
        return query.readings(query.words()).stream()
                .anyMatch(reading -> ofATopic.named(reading.words()).isPresent() || !search.with(reading.words()).isEmpty())
                || ofMembers.namedBehind(query.words()) || !ofATopic.votes(query.words()).isEmpty()
                || query.readings(query.words()).stream().map(VoteQuery::words).map(ofABill::narrowed).flatMap(Optional::stream)
                        .anyMatch(bill -> !bill.votes().isEmpty())
                || ofAMember.known(query.words());
    }

    Answer answer(VoteQuery query, Invocation invocation) {
        List<String> words = query.words();
        List<VoteQuery> readings = query.readings(words);
        return first(readings, this::ofATopic).or(() -> found(readings, words, invocation))
                .or(() -> ofMembers.behindWords(query, invocation))
                .or(() -> first(readings, reading -> ofMembers.behindWords(reading, invocation)))
                .or(() -> ofMembers.behindNumber(words, invocation))
                .or(() -> first(readings, reading -> ofABill(reading, invocation)))
                .or(() -> first(readings, reading -> ofATopic.narrowed(reading.words(), reading).filter(Answer::ok)))
                .or(() -> ofAMember.answer(query)).or(() -> first(readings, ofAMember::answer))
                .or(() -> first(readings, reading -> ofABill.narrowed(reading.words()).map(VotesOfABill.Narrowed::none)))
                .or(() -> first(readings, reading -> ofATopic.narrowed(reading.words(), reading)))
                .or(() -> first(readings, this::ofATitle))
                .or(() -> first(readings, reading -> search.meant(reading.words()).map(search::with)
                        .flatMap(found -> shown(found, reading, List.of("Nothing has just these words; this is what was probably meant."),
                                invocation))))
                .orElseGet(() -> none(words));
    }

    private static Optional<Answer> first(List<VoteQuery> readings, Function<VoteQuery, Optional<Answer>> with) {
        return readings.stream().flatMap(reading -> with.apply(reading).stream()).findFirst();
    }

    private Optional<Answer> ofATopic(VoteQuery query) {
        Optional<Topic> topic = ofATopic.named(query.words());
        return ofATopic.side(query.words(), query).or(() -> topic.map(one -> ofATopic.answer(one, query)));
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

    private Optional<Answer> ofATitle(VoteQuery query) {
        return BillCommand.first(desk, String.join(" ", query.words())).map(bill -> ofABill.answer(
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

    private static Answer none(List<String> words) {
        return Answer.no("No roll call in the ledger has the words " + Typed.quote(String.join(" ", words)) + ".",
                "Try a number and year (`vote senate 190 2023`), a bill (`vote s2226-118`), a day (`vote on 2023-07-19`), or fewer words:"
                        + " an author's name is in House votes on amendments, what it is about in Senate votes.",
                "Treaties and nominations are not followed; a vote on one is found where the ledger holds it.");
    }
}
