package floorwire.command.vote;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.AmendmentTellings;
import floorwire.alert.Phrases;
import floorwire.alert.VoteTellings;
import floorwire.change.Facts;
import floorwire.command.Desk;
import floorwire.command.Freshness;
import floorwire.command.VoteLine;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Election;
import floorwire.congress.Members;
import floorwire.congress.PartySplit;
import floorwire.congress.Position;
import floorwire.congress.Revotes;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteChecks;
import floorwire.congress.VoteDocument;
import floorwire.congress.VoteFinding;
import floorwire.congress.VoteNeed;
import floorwire.ledger.BillRow;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCallWord;
import floorwire.message.Block;

/** One roll call on one card: what was published of it, and what follows from its positions. */
final class VoteCard {

    private static final int NAMES_APART = 24;
    private static final int NAMES_ABSENT = 20;
    private static final int LONGEST_PURPOSE = 260;

    private final Desk desk;

    VoteCard(Desk desk) {
        this.desk = desk;
    }

    /** The blocks above the offers. */
    List<Block> of(RollCallWord word, ZoneId zone) {
        RollCall vote = desk.members().atHome(word.rollCall());
        List<Block> blocks = new ArrayList<>();
        blocks.add(headline(vote));
        blocks.add(new Block.Line(VoteLine.question(vote)));
        about(vote).forEach(line -> blocks.add(new Block.Line(line)));
        VoteNeed.of(vote).map(need -> VoteWording.needed(need, vote)).or(() -> Election.of(vote).map(Election::neededInWords))
                .ifPresent(need -> blocks.add(new Block.Line("Needed: " + need)));
        String split = PartySplit.of(vote).inWords();
        if (!split.isEmpty()) {
            blocks.add(new Block.Line(split));
        }
        VoteTellings.caucuses(vote, desk.members()).ifPresent(line -> blocks.add(new Block.Line(line)));
        people(vote, desk.members()).forEach(line -> blocks.add(new Block.Line(line)));
        aside(vote).forEach(line -> blocks.add(new Block.Line(line)));
        VoteChecks.of(vote, desk.now()).stream().filter(finding -> finding.kind() != VoteFinding.Kind.VACATED)
                .forEach(finding -> blocks
                        .add(new Block.Line("Note: the record " + finding.words() + ". What it says is shown as published.")));
        blocks.add(source(word, zone));
        Freshness.stale(desk, health -> health.source().equals(word.source())
                || (vote.provisional() && health.source().equals(Freshness.source(vote.id().chamber()))), zone).ifPresent(blocks::add);
        return blocks;
    }

    static Block.Headline headline(RollCall vote) {
        String matter = VoteLine.matter(vote);
        return new Block.Headline(vote.id().citation() + (matter.isBlank() ? "" : " · " + matter) + " · " + VoteTellings.result(vote));
    }

    /** Seen when the vote was first heard of, as the post says; a record that was read again since says as of when it is. */
    Block.Source source(RollCallWord word, ZoneId zone) {
        RollCall vote = word.rollCall();
        Instant seen = vote.matter().bill().flatMap(bill -> desk.ledger().latest(Facts.roll(bill, vote.id())).isEmpty() ? Optional.empty()
                : desk.ledger().history(bill).stream().filter(change -> change.change().fact().equals(Facts.roll(bill, vote.id())))
                        .map(RecordedChange::recordedAt).min(Instant::compareTo))
                .filter(first -> first.isBefore(word.heardAt())).orElse(word.heardAt());
        String by = vote.provisional() ? desk.phrases().source(word.source()).map(name -> " (" + name + ")").orElse("") : "";
        return new Block.Source(VoteWording.when(vote, zone) + " · seen " + Phrases.moment(seen, zone) + by
                + vote.modified().map(at -> " · record as of " + Phrases.moment(at, zone)).orElse(""), Optional.of(URI.create(vote.url())));
    }

    /** The amendment, then the measure under the name that the ledger has for it, else what the record names. */
    private List<String> about(RollCall vote) {
        List<String> lines = new ArrayList<>();
        vote.matter().amendment().map(amendment -> amendment(vote, amendment)).filter(line -> !line.isEmpty()).ifPresent(lines::add);
        Optional<BillId> bill = vote.matter().bill();
        if (bill.isPresent()) {
            Optional<BillRow> row = desk.ledger().row(bill.get());
            String title = row.map(BillRow::title).or(() -> vote.matter().documents().stream().map(VoteDocument::title)
                    .filter(printed -> !printed.isBlank()).findFirst()).orElse("");
            lines.add(bill.get().citationWithCongress() + (title.isEmpty() ? "" : " · " + Phrases.cut(title, 160)));
        }
        if (vote.matter().enBloc() || bill.isEmpty()) {
            List<VoteDocument> documents = vote.matter().documents();
            documents.stream().limit(6).forEach(document -> lines.add(Stream.of(document.name().isBlank()
                    ? document.type() + " " + document.number() : document.name(), Phrases.cut(document.title(), 160))
                    .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "))));
            if (documents.size() > 6) {
                lines.add("and " + (documents.size() - 6) + " more in the same vote");
            }
        }
        return lines;
    }

    private String amendment(RollCall vote, VoteAmendment amendment) {
        Optional<Amendment> known = vote.matter().bill().map(desk.ledger()::believed)
                .flatMap(believed -> Amendments.voted(vote, believed.bill()));
        String number = known.map(Amendment::id).or(amendment::id).map(AmendmentId::citation)
                .orElse(vote.provisional() ? amendment.number() : "amendment " + amendment.number() + " in the Clerk's count");
        String chain = Stream.of(amendment.amends().map(id -> " to " + id.citation()).orElse(""),
                amendment.inTurn().map(id -> " to " + id.citation()).orElse("")).collect(Collectors.joining());
        String purpose = known.flatMap(Amendments::text).orElse(amendment.purpose());
        return Stream.of(number + chain, known.flatMap(one -> one.sponsors().stream().findFirst()).map(member -> member.display())
                .orElse(amendment.author()),
                purpose.isBlank() ? known.isEmpty() && amendment.id().isEmpty() ? AmendmentTellings.NOT_READ : ""
                        : "purpose: \"" + Phrases.cut(purpose, LONGEST_PURPOSE) + "\"")
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static List<String> people(RollCall vote, Members members) {
        List<String> lines = new ArrayList<>();
        Map<String, List<Cast>> apart = VoteTellings.apartBy(PartySplit.apart(vote.positions(), members.caucuses(vote)));
        apart.forEach((from, casts) -> lines.add(from + ": " + VoteWording.names(casts, NAMES_APART, "vote " + vote.id() + " apart")));
        if (apart.isEmpty() && vote.positions().stream().map(cast -> cast.position().side())
                .anyMatch(side -> side == Position.Side.YEA || side == Position.Side.NAY || side == Position.Side.CANDIDATE)) {
            lines.add("Nobody voted apart from most of their party");
        }
        List<Cast> absent = vote.positions().stream().filter(cast -> cast.position().side() == Position.Side.NOT_VOTING).toList();
        if (!absent.isEmpty()) {
            lines.add("Not voting: " + VoteWording.names(absent, NAMES_ABSENT, "vote " + vote.id() + " absent"));
        }
        vote.positions().stream().filter(cast -> cast.position().livePair())
                .forEach(cast -> lines.add("Counted as present: " + cast.member().named() + ", " + cast.position().printed()));
        return lines;
    }

    /** What stands beside the count. */
    private List<String> aside(RollCall vote) {
        List<String> lines = new ArrayList<>();
        vote.tieBreak().ifPresent(tie -> lines.add("Not in the count: " + tie.byWhom() + ", " + tie.position().printed()
                + ", as Senators were equally divided"));
        if (vote.committeeOfTheWhole()) {
            lines.add(
                    "Taken in the Committee of the Whole, where delegates vote; where their votes decide, the House votes again without them");
        }
        if (vote.vacated()) {
            lines.add("Vacated: the chamber undid this vote; it keeps its number and counts for nothing");
        }
        if (vote.provisional()) {
            lines.add(VoteTellings.PROVISIONAL);
        }
        if (vote.isQuorumCall()) {
            lines.add("A quorum call: it decides nothing");
        }
        inPlaceOf(vote).ifPresent(earlier -> lines.add("Stands in place of " + earlier.id().citation() + ": " + VoteTellings.result(earlier)
                + ". Why: " + VoteTellings.whyAgain(Optional.of(earlier))));
        again(vote).ifPresent(later -> lines.add("Voted on again " + later.id().citation() + ": " + VoteTellings.result(later)
                + ". The later vote stands."));
        return lines;
    }

    /** The roll call whose result stands in its place. */
    private Optional<RollCall> again(RollCall vote) {
        List<RollCall> all = vote.matter().bill().map(bill -> desk.rollCalls().of(List.of(bill))).orElse(List.of());
        Map<RollCallId, RollCallId> replaced = Revotes.of(all);
        return all.stream().filter(later -> vote.id().equals(replaced.get(later.id()))).findFirst();
    }

    /** The roll call that it was taken anew for. */
    private Optional<RollCall> inPlaceOf(RollCall vote) {
        List<RollCall> all = vote.matter().bill().map(bill -> desk.rollCalls().of(List.of(bill))).orElse(List.of());
        return Optional.ofNullable(Revotes.of(all).get(vote.id()))
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    /** What can be asked next. */
    List<Block.Offer> offers(RollCall vote) {
        List<Block.Offer> offers = new ArrayList<>();
        if (!vote.positions().isEmpty()) {
            offers.add(new Block.Offer("Everyone", "vote " + vote.id() + " everyone"));
            offers.add(new Block.Offer("By state", "vote " + vote.id() + " states"));
        }
        if (!PartySplit.of(vote).groups().isEmpty() && VoteChecks.impossible(vote).isEmpty()) {
            offers.add(new Block.Offer("Picture", "vote " + vote.id() + " picture"));
        }
        vote.matter().bill().flatMap(bill -> Amendments.voted(vote, desk.ledger().believed(bill).bill()))
                .ifPresent(amendment -> offers.add(new Block.Offer("The amendment", "bill " + amendment.id())));
        vote.matter().bill().ifPresent(bill -> {
            offers.add(new Block.Offer("The bill", "bill " + bill));
            offers.add(new Block.Offer("Its votes", "vote " + bill));
        });
        return offers;
    }
}
