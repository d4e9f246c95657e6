package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.EndOfCongress;
import floorwire.congress.Stage;
import floorwire.ledger.BillRow;
import floorwire.ledger.Held;
import floorwire.ledger.Membership;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;
import floorwire.topic.GroupTopic;
import floorwire.topic.Topic;

/** Lists of measures: choices where words are ambiguous, and what a filter lets through. */
final class BillLists {

    /** So many have a button each; of more, those that fit best. */
    private static final int FEW = 5;

    private static final int FEW_CONGRESSES = 3;

    static final int A_PAGE = 10;

    private final Desk desk;

    BillLists(Desk desk) {
        this.desk = desk;
    }

    Found find(BillSearch search, int page) {
        return desk.finder().find(search, (page - 1) * A_PAGE, A_PAGE);
    }

    /**
     * @param what  the headline: what was looked for
     * @param line  the command line of the first page
     * @param notes lines above the list
     */
    Answer page(Found found, int page, String what, String line, List<String> notes) {
        int pages = (found.total() + A_PAGE - 1) / A_PAGE;
        if (page > pages) {
            return Answer.no((pages == 1 ? "There is 1 page" : "There are " + pages + " pages") + " of this.",
                    "The last: `" + line + (pages > 1 ? " page " + pages : "") + "`");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(what));
        notes.forEach(note -> blocks.add(new Block.Line(note)));
        List<BillRow> rows = desk.ledger().rows(found.ids());
        blocks.add(new Block.Section(String.format("%,d %s%s:", found.total(), found.total() == 1 ? "bill" : "bills",
                pages > 1 ? ", page " + page + " of " + pages : ""), lines(rows)));
        List<Block.Offer> offers = new ArrayList<>();
        if (page < pages) {
            offers.add(new Block.Offer("Next page", line + " page " + (page + 1)));
        }
        rows.stream().limit(rows.size() <= FEW ? FEW : 3)
                .forEach(row -> offers.add(new Block.Offer(row.id().citation(), "bill " + row.id())));
        blocks.add(new Block.Offers(List.copyOf(offers)));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    /** Each {@code S. 2174 (119th) · would direct withdrawal from NATO · in committee · Sen. Mike Lee (R-UT) · the title}. */
    List<String> lines(List<BillRow> rows) {
        Map<BillId, List<Membership>> memberships = desk.ledger().membershipsOf(rows.stream().map(BillRow::id).toList());
        return rows.stream().map(row -> line(row, memberships.getOrDefault(row.id(), List.of()))).toList();
    }

    private String line(BillRow row, List<Membership> memberships) {
        String directions = phrases().directions(memberships);
        return row.id().citationWithCongress() + (directions.isEmpty() ? "" : " · " + directions) + " · "
                + Stage.parse(row.stage()).map(stage -> EndOfCongress.words(stage, row.id(), desk.now())).orElse("no action yet") + " · "
                + row.sponsor().orElse("no sponsor listed") + " · " + Phrases.cut(row.title(), 110);
    }

    private Phrases phrases() {
        return desk.phrases();
    }

    /** Several members of that name: which is meant. */
    Answer whichSponsor(BillFilter filter, Map<String, Integer> sponsors, List<GroupTopic> own) {
        List<String> lines = new ArrayList<>(sponsors.entrySet().stream().limit(A_PAGE)
                .map(entry -> String.format("bill %s · %,d %s", filter.by(entry.getKey()).line(own), entry.getValue(),
                        entry.getValue() == 1 ? "bill" : "bills"))
                .toList());
        if (sponsors.size() > A_PAGE) {
            lines.add("and " + (sponsors.size() - A_PAGE) + " more members: add a first name, or a state as in `sponsor lee ut`");
        }
        return Answer.of(Message.of(new Block.Headline("Which sponsor? " + sponsors.size() + " members fit "
                + Typed.quote(filter.sponsor().orElse(""))), new Block.Section("Type one:", lines),
                new Block.Offers(sponsors.keySet().stream().limit(3)
                        .map(name -> new Block.Offer(name, "bill " + filter.by(name).line(own))).toList())));
    }

    /** Nothing matches: says what the filters were, and the way out. */
    Answer nothing(BillFilter filter, Phrases asker) {
        List<String> ways = new ArrayList<>();
        if (filter.congress().isPresent()) {
            int congress = filter.congress().getAsInt();
            int current = Congress.at(desk.now()).number();
            if (congress > current) {
                ways.add("There is no " + Congress.ordinal(congress) + " Congress yet; the " + Congress.ordinal(current) + " sits.");
            }
        }
        List<Held> held = desk.ledger().held();
        ways.add(held.isEmpty() ? "The ledger holds no bill yet."
                : filter.congress().isPresent() ? Held.sentence(held, filter.congress().getAsInt())
                        : "The ledger holds, by Congress: " + Held.said(held, FEW_CONGRESSES));
        ways.add(filter.filtered() && !filter.words().isEmpty() ? "Try fewer words, or leave a filter out."
                : "Try fewer words, a number such as s2174, or a topic: "
                        + desk.phrases().topics().stream().map(Topic::id).map(id -> "`topic " + id + "`").collect(Collectors.joining(", "))
                        + ". `help bill` says what else.");
        return Answer.no("No bill in the ledger fits " + Optional.of(filter.said(asker)).filter(said -> !said.isEmpty())
                .orElse("that") + ".", ways.toArray(String[]::new));
    }
}
