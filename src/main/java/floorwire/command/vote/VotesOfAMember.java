package floorwire.command.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.command.Answer;
import floorwire.command.CsvAnswer;
import floorwire.command.Desk;
import floorwire.command.Typed;
import floorwire.command.VoteLine;
import floorwire.congress.Cast;
import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.congress.RollCall;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.publish.VoteCsv;

/** How somebody voted at each of several roll calls: a bill's, a topic's, those with words; {@code hr2670 massie}. */
final class VotesOfAMember {

    private static final int LONGEST_NAME = 4;
    private static final int MOST_VOTES = 200;

    private final Desk desk;
    private final VoteSearch search;
    private final VotesOfATopic ofATopic;
    private final VotesOfABill ofABill;
    private final VoteOfMembers ofMembers;

    VotesOfAMember(Desk desk, VoteSearch search, VotesOfATopic ofATopic, VotesOfABill ofABill, VoteOfMembers ofMembers) {
        this.desk = desk;
        this.search = search;
        this.ofATopic = ofATopic;
        this.ofABill = ofABill;
        this.ofMembers = ofMembers;
    }

    /** @param votes of which somebody is called so, with the positions of those alone; the latest first */
    private record Named(String among, String name, int of, List<RollCall> votes) {}

    /** Whether they name several roll calls, and behind that somebody of them who is on the list of members, where there is one. */
    boolean known(List<String> words) {
        String last = words.isEmpty() ? "" : Members.plain(words.getLast());
        boolean listed = desk.members().size() == 0 || desk.members().all().stream().map(Legislator::last)
                .anyMatch(
                        name -> (name.chars().allMatch(c -> c < 128) ? name.toLowerCase(Locale.ROOT) : Members.plain(name)).endsWith(last));
        return listed && named(words).isPresent();
    }

    Optional<Answer> answer(VoteQuery query) {
        return named(query.words()).map(named -> {
            List<RollCall> votes = !query.filters() ? named.votes() : named.votes().stream()
                    .map(vote -> vote.withPositions(VotePeople.filtered(vote, query, desk.members())))
                    .filter(vote -> !vote.positions().isEmpty()).toList();
            String headline = "How " + Typed.quote(named.name()) + " voted · " + named.among();
            String line = "vote " + named.among() + " " + named.name();
            if (votes.isEmpty()) {
                return Answer.no(headline + ": " + VotePeople.said(query, named.votes().getFirst(), desk.members()) + " at none of "
                        + named.votes().size() + ".", "All of these: `" + line + "`");
            }
            return query.csv() ? CsvAnswer.of(headline, "Who voted how: a row a roll call and member",
                    VoteCsv.positions(votes.stream().map(vote -> desk.members().join(vote)).toList()), line + query.inWords().line(),
                    List.of(),
                    List.of(), List.of()) : page(votes, query, named, headline, line + query.undrawn().line());
        });
    }

    private static Answer page(List<RollCall> votes, VoteQuery query, Named named, String headline, String line) {
        int pages = (votes.size() + VoteLists.A_PAGE - 1) / VoteLists.A_PAGE;
        if (query.page() > pages) {
            return VoteLists.noPage(pages, line);
        }
        List<RollCall> shown =
                votes.subList((query.page() - 1) * VoteLists.A_PAGE, Math.min(votes.size(), query.page() * VoteLists.A_PAGE));
        List<Block.Offer> offers = new ArrayList<>();
        if (query.page() < pages) {
            offers.add(new Block.Offer("Next page", line + " page " + (query.page() + 1)));
        }
        shown.forEach(vote -> offers.add(new Block.Offer(vote.id().citation(), "vote " + vote.id())));
        return Answer.of(Message.of(new Block.Headline(headline), new Block.Section("At " + votes.size() + " of " + named.of()
                + (named.of() == 1 ? " roll call" : " roll calls") + ", the latest first" + (pages > 1 ? ", page " + query.page() + " of "
                        + pages : "")
                + ":", shown.stream().flatMap(VotesOfAMember::lines).toList()),
                new Block.Offers(List.copyOf(offers))));
    }

    private static Stream<String> lines(RollCall vote) {
        return vote.positions().stream().map(cast -> VoteWording.member(cast, vote.id()) + " · " + cast.position().printed() + " · "
                + vote.id().citation() + vote.at().map(at -> " · " + Phrases.day(at.day())).orElse("") + " · " + VoteLine.matter(vote)
                + (VoteLine.matter(vote).equals(vote.words().question()) ? "" : " · " + vote.words().question()) + " · "
                + VoteTellings.result(vote));
    }

    private Optional<Named> named(List<String> words) {
        for (int head = words.size() - 1; head > 0 && head >= words.size() - LONGEST_NAME; head--) {
            List<String> among = words.subList(0, head);
            List<String> name = words.subList(head, words.size());
            List<RollCall> votes = among(among);
            List<RollCall> theirs = votes.stream().limit(MOST_VOTES).flatMap(vote -> desk.rollCalls().believed(vote.id()).stream())
                    .map(desk.members()::atHome).map(vote -> vote.withPositions(ofMembers.called(vote, name)))
                    .filter(vote -> !vote.positions().isEmpty()).toList();
            if (!theirs.isEmpty()
                    && theirs.stream().map(RollCall::positions).mapToInt(List<Cast>::size).max().orElse(0) <= VoteOfMembers.MOST) {
                return Optional.of(new Named(String.join(" ", among).replace('`', '\''), String.join(" ", name), votes.size(), theirs));
            }
        }
        return Optional.empty();
    }

    private List<RollCall> among(List<String> words) {
        Optional<VotesOfABill.Narrowed> bill = ofABill.narrowed(words);
        if (bill.isPresent()) {
            return bill.get().votes();
        }
        List<RollCall> topical = ofATopic.votes(words);
        return topical.isEmpty() ? desk.rollCalls().of(search.with(words).stream().limit(MOST_VOTES)) : topical;
    }
}
