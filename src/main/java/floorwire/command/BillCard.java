package floorwire.command;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Cosponsor;
import floorwire.congress.EndOfCongress;
import floorwire.congress.Law;
import floorwire.congress.Outlook;
import floorwire.congress.RelatedBill;
import floorwire.congress.StageHistory;
import floorwire.ledger.Believed;
import floorwire.ledger.BillTexts;
import floorwire.ledger.Membership;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.topic.Provisions;

/** A bill as it stands, on one card. */
final class BillCard {

    private static final int RELATED_SHOWN = 4;
    private static final int SECTIONS_SHOWN = 12;
    private static final int LONGEST_HEADING = 70;

    private final Phrases phrases;

    BillCard(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * What is to be shown.
     *
     * @param history    of the bill
     * @param superseded by what law its text became law, if it did in another measure
     * @param disputes   of the sources, to be said
     * @param sections   of the latest text that was read; none where none was
     * @param at         the instant as of which it is shown
     * @param heard      until when it is known what became of it, as {@link floorwire.ledger.LastHeard} has it; none where that is not known
     * @param source     the words of the source line
     */
    record View(Bill bill, StageHistory history, List<Believed.Dispute> disputes, Optional<String> superseded, List<Membership> memberships,
            List<BillId> sameNumber, List<BillTexts.Heading> sections, Instant at, Optional<Instant> heard, String source) {}

    Message of(View view) {
        Bill bill = view.bill();
        StageHistory history = view.history();
        List<Block> blocks = new ArrayList<>();
        String directions = phrases.directions(view.memberships());
        blocks.add(new Block.Headline(bill.id().citationWithCongress() + (directions.isEmpty() ? "" : " · " + directions)
                + history.current().map(step -> " · " + EndOfCongress.words(step.stage(), bill.id(), view.at())).orElse("")));
        blocks.add(new Block.Line(Phrases.quotedTitle(bill)));
        Phrases.shortTitle(bill).ifPresent(title -> blocks.add(new Block.Line(title)));
        blocks.add(new Block.Line(people(bill)));
        EndOfCongress.Fate fate = EndOfCongress.of(history, bill.id(), view.at(), view.heard().orElse(Instant.EPOCH)).fate();
        lastAction(history, view.at(), fate == EndOfCongress.Fate.ALIVE).ifPresent(line -> blocks.add(new Block.Line(line)));
        history.pending().ifPresent(pending -> blocks.add(new Block.Line("Passed the second chamber " + Phrases.day(pending.date())
                + "; comparison with the first chamber's text pending")));
        if (!bill.laws().isEmpty()) {
            blocks.add(new Block.Line(bill.laws().stream().map(Law::citation).collect(Collectors.joining(" · "))));
        }
        sections(bill.id(), view.sections()).ifPresent(line -> blocks.add(new Block.Line(line)));
        end(view, fate, blocks);
        for (Believed.Dispute dispute : view.disputes()) {
            blocks.add(new Block.Line("Sources disagree on its " + dispute.facet().words() + ": " + dispute.asserts()
                    + " still lists what " + dispute.denies() + "'s later word does not"));
        }
        blocks.add(new Block.Source(view.source(), Optional.of(URI.create(bill.id().url()))));
        offers(bill, view.sameNumber(), view.memberships(), blocks);
        return new Message(List.copyOf(blocks));
    }

    /** {@code Sections: 3 Denunciation of North Atlantic Treaty · 4 Fulfillment of requirement …}; how many, of an act that has many. */
    private static Optional<String> sections(BillId id, List<BillTexts.Heading> all) {
        List<BillTexts.Heading> doing =
                all.stream().filter(one -> !one.heading().isEmpty() && !Provisions.states(one.heading())).toList();
        if (doing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.size() > SECTIONS_SHOWN ? "Sections: " + all.size() + ", listed by `bill " + id + " text`"
                : "Sections: " + doing.stream().map(one -> (one.number() + " " + Phrases.cut(one.heading(), LONGEST_HEADING)).strip())
                        .collect(Collectors.joining(" · ")));
    }

    private static String people(Bill bill) {
        List<Cosponsor> cosponsors = bill.currentCosponsors();
        String party = cosponsors.stream().collect(Collectors.groupingBy(cosponsor -> cosponsor.member().party(), Collectors.counting()))
                .entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        String count = cosponsors.isEmpty() ? "no cosponsors"
                : cosponsors.size() + (cosponsors.size() == 1 ? " cosponsor (" : " cosponsors (") + party + ")";
        List<String> related = bill.relatedBills().stream().limit(RELATED_SHOWN).map(BillCard::related).toList();
        int more = bill.relatedBills().size() - related.size();
        return Phrases.sponsor(bill).orElse("no sponsor listed") + " · " + count
                + related.stream().map(line -> " · " + line).collect(Collectors.joining())
                + (more > 0 ? " · " + more + " more related" : "");
    }

    private static String related(RelatedBill related) {
        RelatedBill.Relationship first = related.relationships().isEmpty() ? new RelatedBill.Relationship("Related bill", "")
                : related.relationships().getFirst();
        String kind = first.type().equals("Identical bill") ? "identical to " : "related to ";
        return kind + related.id().citation() + (first.identifiedBy().isEmpty() ? "" : " (" + first.identifiedBy() + ")");
    }

    /** The latest event, in legislative order and without the markup that stands in some actions. */
    private static Optional<String> lastAction(StageHistory history, Instant now, boolean open) {
        LocalDate today = now.atZone(Congress.WASHINGTON).toLocalDate();
        return history.events().stream().filter(event -> !event.amendment()).reduce((first, last) -> last).map(latest -> {
            long days = ChronoUnit.DAYS.between(latest.date(), today);
            return Phrases.day(latest.date()) + ": " + Phrases.cut(latest.text(), 220)
                    + (open && days > 1 ? " No action since (" + days + " days)." : "");
        });
    }

    private static void end(View view, EndOfCongress.Fate fate, List<Block> blocks) {
        Bill bill = view.bill();
        Optional<String> superseded = view.superseded();
        Congress congress = new Congress(bill.id().congress());
        switch (fate) {
            case FINAL -> {}
            case DIED -> blocks.add(new Block.Line(superseded.map(BillCard::sentence)
                    .orElse("Ended with the " + congress + " Congress on " + Phrases.day(congress.lastDay()) + ", not "
                            + Outlook.undone(bill))));
            case UNHEARD ->
                    blocks.add(new Block.Line(superseded.map(BillCard::sentence).orElse(Phrases.unheard(view.history(), view.heard()))));
            case AWAITING_SIGNATURE ->
                    blocks.add(new Block.Line("The " + congress + " Congress has ended; passed in both chambers, "
                            + (Outlook.undone(bill).equals("enacted") ? "awaiting the President" : "perhaps not in the same words")));
            case ALIVE -> {
                if (superseded.isPresent()) { // it stays open to the Congress's end, and nobody waits for it (domain.md 6)
                    blocks.add(new Block.Line(sentence(superseded.get())));
                    return;
                }
                List<String> needs = Outlook.stillNeeds(bill, view.history());
                if (!needs.isEmpty()) {
                    blocks.add(new Block.Needs(Phrases.needsLabel(bill), needs));
                }
                blocks.add(new Block.Line("Dies at noon ET, " + Phrases.day(congress.lastDay()) + ", if not " + Outlook.undone(bill)));
            }
        }
    }

    /** What became law in its place need not be its text (domain.md 6). */
    private static String sentence(String superseded) {
        return Character.toUpperCase(superseded.charAt(0)) + superseded.substring(1);
    }

    private void offers(Bill bill, List<BillId> sameNumber, List<Membership> memberships, List<Block> blocks) {
        BillId id = bill.id();
        List<Block.Offer> offers = new ArrayList<>();
        offers.add(new Block.Offer("Details", "bill " + id + " details"));
        if (!bill.rollCalls().isEmpty()) {
            offers.add(new Block.Offer("Votes", "vote " + id));
        }
        offers.add(new Block.Offer("Text", "bill " + id + " text"));
        offers.add(new Block.Offer("Why this?", "why " + id));
        sameNumber.stream().filter(other -> !other.equals(id)).limit(2)
                .forEach(other -> offers.add(new Block.Offer(other.citationWithCongress(), "bill " + other)));
        memberships.stream().map(Membership::topic).distinct().forEach(topic -> offers.add(new Block.Offer("The topic", "topic " + topic)));
        memberships.stream().map(Membership::topic).distinct().flatMap(topic -> ExplainCommand.offer(phrases, topic).stream())
                .forEach(offers::add);
        offers.add(new Block.Offer("Follow it here", "follow preview " + id));
        blocks.add(new Block.Offers(List.copyOf(offers)));
    }
}
