package floorwire.command.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.command.Answer;
import floorwire.command.CsvAsked;
import floorwire.command.Desk;
import floorwire.command.SearchWords;
import floorwire.command.VoteLine;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.message.Block;
import floorwire.message.Message;

/** Lists of roll calls: choices where several are meant, a bill's, a day's, and those that words find. */
final class VoteLists {

    static final int A_PAGE = 10;
    static final int SHORTEST_TYPO = 4;

    private final VoteFiles files;
    private final Function<RollCall, String> aside;

    VoteLists(Desk desk) {
        this(new VoteFiles(desk), _ -> "");
    }

    private VoteLists(VoteFiles files, Function<RollCall, String> aside) {
        this.files = files;
        this.aside = aside;
    }

    /** Lists that say something more of each roll call. */
    VoteLists saying(Function<RollCall, String> more) {
        return new VoteLists(files, more);
    }

    /** One line of a list. */
    String line(RollCall vote) {
        String more = aside.apply(vote);
        return VoteLine.of(vote) + (more.isEmpty() ? "" : " · " + more);
    }

    /**
     * A page of roll calls, each one a choice; or a file of them all.
     *
     * @param line  the command line of the first page; empty where there is only one
     * @param notes lines above the list
     */
    Answer of(List<RollCall> votes, VoteQuery query, String headline, String line, List<String> notes) {
        return of(votes.size(), (from, to) -> votes.subList(from, to), query, headline, line, notes);
    }

    /** Some of a list, from one place to before another. */
    interface Part {
        List<RollCall> of(int from, int to);
    }

    /** The same of a list of which only the page is read. */
    Answer of(int size, Part part, VoteQuery query, String headline, String line, List<String> notes) {
        if (query.csv()) {
            return files.list(part.of(0, size), query, headline, line, notes);
        }
        List<String> said = new ArrayList<>(notes);
        if (query.filters() || query.parts().contains(VoteQuery.Part.STATES)) {
            said.add("Members are shown of one roll call at a time. Of all of these as a file: `" + line + query.undrawn().line()
                    + CsvAsked.SUFFIX
                    + "`");
        }
        if (query.parts().contains(VoteQuery.Part.PICTURE)) {
            said.add("A picture is of one roll call.");
        }
        return page(size, part, query, headline, line, said);
    }

    private Answer page(int size, Part part, VoteQuery query, String headline, String line, List<String> notes) {
        int page = query.page();
        String each = query.line();
        int pages = (size + A_PAGE - 1) / A_PAGE;
        if (page > pages) {
            return noPage(pages, line + each);
        }
        List<RollCall> shown = part.of((page - 1) * A_PAGE, Math.min(size, page * A_PAGE));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline));
        notes.forEach(note -> blocks.add(new Block.Line(note)));
        blocks.add(new Block.Section(size + (size == 1 ? " roll call" : " roll calls") + ", the latest first"
                + (pages > 1 ? ", page " + page + " of " + pages : "") + ":", shown.stream().map(this::line).toList()));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", line + each + " page " + (page + 1)));
        }
        shown.forEach(vote -> offers.add(new Block.Offer(vote.id().citation(), "vote " + vote.id() + each)));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** A page that is asked for and is none: how many there are, and the last. */
    static Answer noPage(int pages, String line) {
        return Answer.no((pages == 1 ? "There is 1 page" : "There are " + pages + " pages") + " of this.",
                "The last: `" + line + (pages > 1 ? " page " + pages : "") + "`");
    }

    /** The words of its own record, each between blanks; {@code amendment} stands for {@code Amdt.} as well. */
    static String said(RollCall vote) {
        Optional<VoteAmendment> amendment = vote.matter().amendment();
        return Stream.of(Stream.of(vote.id().citation(), vote.words().title(), vote.words().question(), vote.words().inFull(),
                vote.words().result(), vote.isQuorumCall() ? "quorum call" : ""),
                amendment.stream().flatMap(one -> Stream.of("amendment", one.number(), one.author(), one.purpose(), one.target(),
                        one.id().map(AmendmentId::citation).orElse(""))),
                vote.matter().bill().stream().map(BillId::citation),
                vote.matter().documents().stream().flatMap(document -> Stream.of(document.name(), document.title())))
                .flatMap(part -> part).flatMap(SearchWords::named).distinct().collect(Collectors.joining(" ", " ", " "));
    }
}
